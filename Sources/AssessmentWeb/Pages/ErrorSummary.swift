// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// One thing that is wrong on a page, in the same words above and beside the field.
struct FieldError {
  /// The first control that is at fault.
  let field: String
  /// What is wrong and what is wanted.
  let text: String
  /// Where the words beside the field stand.
  var id: String { "\(field)-error" }
}

extension HTML {
  /// What is wrong on this page, at its top and with the focus on it.
  mutating func errorSummary(_ errors: [FieldError], _ language: LanguageID) {
    guard !errors.isEmpty else { return }
    element(
      .div,
      .style(.errorSummary),
      .alert,
      .focusable,
      .autofocus,
      .labelledBy("error-title")
    ) { html in
      html.element(.h2, .id("error-title"), text: InterfaceText.problem.text(language))
      html.element(.ul) { html in
        for error in errors {
          html.element(.li) { html in
            html.element(.a, .href(.fragment(error.field)), text: error.text)
          }
        }
      }
    }
  }

  /// What is wrong, beside the field.
  mutating func error(_ error: FieldError?, _ language: LanguageID) {
    guard let error else { return }
    element(.p, .id(error.id), .style(.error)) { html in
      html.element(.span, .style(.hidden), text: InterfaceText.error.text(language) + ": ")
      html.text(error.text)
    }
  }
}
