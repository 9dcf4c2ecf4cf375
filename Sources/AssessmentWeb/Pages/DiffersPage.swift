// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The same interview was handed over before with other answers or details: keep that, or send
/// this as new.
struct DiffersPage: Page {
  /// What the person decides.
  enum Decision: String, CaseIterable {
    case keepFirst = "keep-first"
    case sendAsNew = "send-as-new"
  }

  let frame: InterviewFrame
  let form: HandOverForm
  /// The sealed name under which the answers would be sent as new.
  let newName: String
  /// When the first was sent, in words; nil when it is not known.
  let sentAt: String?
  var isOpen = false

  private var language: LanguageID { frame.language }
  private var title: String { InterfaceText.differsTitle.text(language) }

  var head: PageHead {
    frame.head(title: title, isError: isOpen, back: .step(frame.id, .send))
  }

  func write(to html: inout HTML) {
    let error = isOpen ? openError : nil
    html.errorSummary(error.map { [$0] } ?? [], language)
    html.element(.form, .post, .action(.step(frame.id, .send)), .noValidate) { html in
      carry(to: &html)
      html.element(
        .fieldset,
        .style(error == nil ? .field : .errorGroup),
        .describedBy(["differs"] + (error.map { [$0.id] } ?? []))
      ) { html in
        html.element(.legend) { html in html.element(.h1, text: title) }
        html.element(.p, .id("differs"), text: lead)
        html.error(error, language)
        html.choices(
          [
            choice(.keepFirst, 1, InterfaceText.keepFirst, InterfaceText.keepFirstHint),
            choice(.sendAsNew, 2, InterfaceText.sendAsNew, InterfaceText.sendAsNewHint),
          ],
          language
        )
      }
      html.submitButton(InterfaceText.continue.text(language))
    }
  }

  private var lead: String {
    sentAt.map { InterfaceText.differsSince.text(language, $0) }
      ?? InterfaceText.differs.text(language)
  }

  private var openError: FieldError {
    FieldError(field: "decision-1", text: InterfaceText.chooseOne.text(language))
  }

  private func choice(
    _ decision: Decision,
    _ number: Int,
    _ text: Translated,
    _ hint: Translated
  ) -> Choice {
    Choice(
      field: .decision,
      type: .radio,
      id: "decision-\(number)",
      code: decision.rawValue,
      text: text.text(language),
      hint: hint.text(language)
    )
  }

  private func carry(to html: inout HTML) {
    html.carried(.newName, newName)
    html.carried(.name, form.name)
    html.carried(.phone, form.phone)
    html.carried(.secondPhone, form.secondPhone)
    if form.wantsCallAlone { html.carried(.callAlone, "yes") }
    if form.needsInterpreter { html.carried(.interpreter, "yes") }
  }
}
