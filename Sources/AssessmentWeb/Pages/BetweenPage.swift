// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// A page between a question and the next that asks once whether an answer is meant so.
struct BetweenPage: Page {
  let frame: InterviewFrame
  let asked: AskedQuestion
  let form: QuestionForm
  let answer: Answer
  /// What is asked.
  let matter: Confirmation

  private var language: LanguageID { frame.language }

  var head: PageHead {
    frame.head(title: title, back: back)
  }

  func write(to html: inout HTML) {
    html.element(.h1, text: title)
    html.element(
      .form,
      .post,
      .action(.question(frame.id, asked.place, isChange: false)),
      .noValidate
    ) { html in
      carryInput(to: &html)
      html.element(.div, .style(.actions)) { html in
        switch matter {
        case .unusualValue:
          html.element(
            .button,
            .submit,
            .style(.button),
            .name(.confirmed),
            .value(matter.rawValue),
            text: InterfaceText.rightAsItIs.text(language)
          )
          html.element(
            .button,
            .submit,
            .style(.buttonSecondary),
            .name(.correct),
            .value("1"),
            text: InterfaceText.correctIt.text(language)
          )
        case .takingBack:
          html.element(
            .a,
            .href(.step(frame.id, .result)),
            .style(.button),
            text: InterfaceText.keepEmergency.text(language)
          )
          html.element(
            .button,
            .submit,
            .style(.buttonSecondary),
            .name(.confirmed),
            .value(matter.rawValue),
            text: InterfaceText.changeAnyway.text(language)
          )
        }
      }
    }
  }

  private var title: String {
    switch matter {
    case .unusualValue:
      let text = frame.writer.answer(answer, to: asked.question)
      return InterfaceText.isThisRight.text(language, text)
    case .takingBack: return InterfaceText.takeBackEmergency.text(language)
    }
  }

  private var back: Address {
    switch matter {
    case .unusualValue: .question(frame.id, asked.place, isChange: form.isChange)
    case .takingBack: .step(frame.id, .result)
    }
  }

  /// What was typed, carried along in the body of the form.
  private func carryInput(to html: inout HTML) {
    if form.isChange { html.carried(.change, "1") }
    for earlier in Confirmation.allCases where form.confirmed.contains(earlier) {
      html.carried(.confirmed, earlier.rawValue)
    }
    for code in form.input.chosen.sorted() { html.carried(.choice, code) }
    let typed: [(FieldName, String)] = [
      (.answer, form.input.text), (.day, form.input.day), (.month, form.input.month),
      (.year, form.input.year),
    ]
    for (name, value) in typed where !value.isEmpty { html.carried(name, value) }
  }
}
