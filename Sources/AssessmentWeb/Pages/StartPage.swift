// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The first page of an assessment: whom it is about, and where the person lives.
struct StartPage: Page {
  let writer: TextWriter
  let assessment: AssessmentID
  let form: StartForm
  var problems: [StartForm.Field] = []

  private var language: LanguageID { writer.language }
  private var title: String { writer.title(assessment) }

  var head: PageHead {
    PageHead(
      language: language,
      title: title,
      isError: !problems.isEmpty,
      back: .home(language),
      languages: InterfaceText.all.map { ($0, .start($0, assessment)) }
    )
  }

  func write(to html: inout HTML) {
    html.errorSummary(problems.map { error($0) }, language)
    html.element(.h1, text: title)
    html.element(
      .form,
      .post,
      .action(.start(language, assessment)),
      .noValidate
    ) { html in
      writeAbout(to: &html)
      writeMunicipality(to: &html)
      html.submitButton(InterfaceText.start.text(language))
    }
    html.element(.p, .style(.small), text: InterfaceText.answersStay.text(language))
  }

  private func writeAbout(to html: inout HTML) {
    let error = problems.contains(.about) ? error(.about) : nil
    var attributes: [Attribute] = [.style(error == nil ? .field : .errorGroup)]
    if let error { attributes.append(.describedBy([error.id])) }
    html.element(.fieldset, attributes: attributes) { html in
      html.element(.legend) { html in
        html.element(.h2, text: InterfaceText.aboutWhom.text(language))
      }
      html.error(error, language)
      let choices = StartForm.About.allCases.enumerated().map { number, about in
        Choice(
          field: .about,
          type: .radio,
          id: "about-\(number + 1)",
          code: about.rawValue,
          text: about.text.text(language),
          isChosen: form.about == about
        )
      }
      html.choices(choices, language)
    }
  }

  private func writeMunicipality(to html: inout HTML) {
    let error = problems.contains(.municipality) ? error(.municipality) : nil
    html.element(.div, .style(error == nil ? .field : .errorGroup)) { html in
      html.element(.h2) { html in
        html.element(
          .label,
          .for("municipality"),
          text: InterfaceText.municipality.text(language)
        )
      }
      html.element(
        .p,
        .id("municipality-hint"),
        .style(.hint),
        text: InterfaceText.whyMunicipality.text(language)
      )
      html.error(error, language)
      var attributes: [Attribute] = [
        .id("municipality"), .name(.municipality), .style(.field), .autocomplete(.off),
        .describedBy(["municipality-hint"] + (error.map { [$0.id] } ?? [])),
      ]
      if error != nil { attributes.append(.invalid) }
      html.element(.select, attributes: attributes) { html in
        html.option("", InterfaceText.chooseFromList.text(language), isChosen: false)
        for municipality in Municipality.all(writer) {
          html.option(
            municipality.code,
            municipality.name,
            isChosen: form.municipality == municipality.code
          )
        }
        html.option(
          StartForm.noMunicipality,
          InterfaceText.municipalityUnknown.text(language),
          isChosen: form.municipality == StartForm.noMunicipality
        )
      }
    }
  }

  private func error(_ field: StartForm.Field) -> FieldError {
    switch field {
    case .about:
      FieldError(field: "about-1", text: InterfaceText.chooseOne.text(language))
    case .municipality:
      FieldError(
        field: "municipality",
        text: InterfaceText.chooseMunicipality.text(language)
      )
    }
  }
}

extension HTML {
  fileprivate mutating func option(_ value: String, _ text: String, isChosen: Bool) {
    if isChosen {
      element(.option, .value(value), .selected, text: text)
    } else {
      element(.option, .value(value), text: text)
    }
  }
}
