// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// The form with which the answers are handed over.
struct SendPage: Page {
  let frame: InterviewFrame
  let instruction: Instruction
  let form: HandOverForm
  var problems: [HandOverForm.Field] = []
  var sending = Sending.nothingSent

  private var language: LanguageID { frame.language }
  private var title: String { InterfaceText.handOverTitle.text(language) }

  var head: PageHead {
    frame.head(
      title: title,
      isError: !problems.isEmpty,
      back: .step(frame.id, .result)
    )
  }

  func write(to html: inout HTML) {
    html.errorSummary(errors, language)
    html.element(.h1, text: title)
    html.element(.p, text: InterfaceText.handOverLead.text(language))
    html.unsent(sending, frame)
    html.element(.form, .post, .action(.step(frame.id, .send)), .noValidate) { html in
      writeFields(to: &html)
      html.submitButton(InterfaceText.send.text(language))
    }
  }

  private func writeFields(to html: inout HTML) {
    html.lineField(
      LineField(
        field: .name,
        label: InterfaceText.name.text(language),
        value: form.name,
        purpose: frame.session.start.subject == .self ? .name : .off,
        error: error(.name)
      ),
      language
    )
    html.lineField(
      LineField(
        field: .phone,
        label: InterfaceText.phone.text(language),
        hint: InterfaceText.whyPhone.text(language),
        value: form.phone,
        type: .telephone,
        purpose: .telephone,
        style: .fieldMiddle,
        error: error(.phone)
      ),
      language
    )
    let optional = InterfaceText.optional.text(language)
    html.lineField(
      LineField(
        field: .secondPhone,
        label: "\(InterfaceText.secondPhone.text(language)) \(optional)",
        value: form.secondPhone,
        type: .telephone,
        style: .fieldMiddle,
        error: error(.secondPhone)
      ),
      language
    )
    if asksAboutCallAlone {
      html.choice(box(.callAlone, InterfaceText.callAlone, form.wantsCallAlone))
    }
    html.choice(box(.interpreter, InterfaceText.interpreter, form.needsInterpreter))
  }

  private func box(_ field: FieldName, _ text: Translated, _ isChosen: Bool) -> Choice {
    Choice(
      field: field,
      type: .checkbox,
      id: field.text,
      code: "yes",
      text: text.text(language),
      isChosen: isChosen
    )
  }

  /// From 12 years the young person may want the call alone (P14).
  private var asksAboutCallAlone: Bool {
    guard frame.session.start.subject == .child,
      case .number(let age) = frame.session.interview.answers[QuestionID("age")]
    else { return false }
    return age >= DecimalNumber(12)
  }

  private var errors: [FieldError] {
    problems.compactMap { error($0) }
  }

  private func error(_ field: HandOverForm.Field) -> FieldError? {
    guard problems.contains(field) else { return nil }
    switch field {
    case .name:
      return FieldError(field: FieldName.name.text, text: InterfaceText.writeName.text(language))
    case .phone:
      return FieldError(field: FieldName.phone.text, text: InterfaceText.writePhone.text(language))
    case .secondPhone:
      return FieldError(
        field: FieldName.secondPhone.text,
        text: InterfaceText.writePhone.text(language)
      )
    }
  }
}

extension HandOverForm {
  /// The form as it was sent.
  init(_ fields: FormFields) {
    self.init(
      name: fields.typed(.name),
      phone: fields.typed(.phone),
      secondPhone: fields.typed(.secondPhone),
      wantsCallAlone: fields[.callAlone] != nil,
      needsInterpreter: fields[.interpreter] != nil
    )
  }
}
