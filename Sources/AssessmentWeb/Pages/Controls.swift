// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// A radio button or a checkbox with its words.
struct Choice {
  let field: FieldName
  let type: FieldType
  /// The place of the control, for labels and errors.
  let id: String
  let code: String
  let text: String
  var hint: String?
  var isChosen = false
  /// Whether it stands apart, after "or".
  var isApart = false
}

extension HTML {
  /// Choices under one another; those that stand apart come after the word "or".
  mutating func choices(_ choices: [Choice], _ language: LanguageID) {
    element(.div, .style(.choices)) { html in
      var isApart = false
      for choice in choices {
        if choice.isApart, !isApart {
          isApart = true
          html.element(.p, .style(.divider), text: InterfaceText.or.text(language))
        }
        html.choice(choice)
      }
    }
  }

  mutating func choice(_ choice: Choice) {
    element(.div, .style(.choice)) { html in
      var attributes: [Attribute] = [
        .type(choice.type), .id(choice.id), .name(choice.field), .value(choice.code),
      ]
      if choice.isChosen { attributes.append(.checked) }
      if choice.hint != nil { attributes.append(.describedBy(["\(choice.id)-hint"])) }
      html.empty(.input, attributes: attributes)
      html.element(.label, .for(choice.id)) { html in
        html.inline(choice.text[...])
      }
      if let hint = choice.hint {
        html.element(.p, .id("\(choice.id)-hint"), .style(.choiceHint)) { $0.inline(hint[...]) }
      }
    }
  }

  /// A value that the form carries along.
  mutating func carried(_ name: FieldName, _ value: String) {
    empty(.input, .type(.hidden), .name(name), .value(value))
  }

  /// The button that goes on.
  mutating func submitButton(_ text: String) {
    element(.div, .style(.actions)) { html in
      html.element(.button, .submit, .style(.button), text: text)
    }
  }
}

/// A field of one line with its label.
struct LineField {
  let field: FieldName
  let label: String
  var hint: String?
  var value = ""
  var type = FieldType.text
  var inputMode: InputMode?
  var purpose = Purpose.off
  var style = StyleClass.field
  var error: FieldError?
  /// Whether the label is the heading of the page.
  var isHeading = false
  /// What stands behind the field, such as a unit.
  var suffix: String?

  var id: String { field.text }
}

extension HTML {
  mutating func lineField(_ field: LineField, _ language: LanguageID) {
    element(.div, .style(field.error == nil ? .field : .errorGroup)) { html in
      if field.isHeading {
        html.element(.h1) { html in
          html.element(.label, .for(field.id)) { $0.inline(field.label[...]) }
        }
      } else {
        html.element(.label, .for(field.id)) { $0.inline(field.label[...]) }
      }
      if let hint = field.hint {
        html.element(.p, .id("\(field.id)-hint"), .style(.hint)) { $0.inline(hint[...]) }
      }
      html.error(field.error, language)
      guard let suffix = field.suffix else {
        html.empty(.input, attributes: field.attributes)
        return
      }
      html.element(.div, .style(.suffixed)) { html in
        html.empty(.input, attributes: field.attributes)
        html.element(.span, .style(.suffix), text: suffix)
      }
    }
  }
}

extension LineField {
  fileprivate var attributes: [Attribute] {
    var attributes: [Attribute] = [
      .type(type), .id(id), .name(field), .style(style), .autocomplete(purpose), .plainSpelling,
    ]
    if !value.isEmpty { attributes.append(.value(value)) }
    if let inputMode { attributes.append(.inputMode(inputMode)) }
    var descriptions: [String] = []
    if hint != nil { descriptions.append("\(id)-hint") }
    if let error {
      descriptions.append(error.id)
      attributes.append(.invalid)
    }
    if !descriptions.isEmpty { attributes.append(.describedBy(descriptions)) }
    return attributes
  }
}
