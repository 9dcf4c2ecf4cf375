// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// All answers, each with a way to change it.
struct CheckPage: Page {
  let frame: InterviewFrame

  private var language: LanguageID { frame.language }
  private var title: String { InterfaceText.checkAnswers.text(language) }

  var head: PageHead {
    let last = frame.asked.last?.place
    return frame.head(
      title: title,
      back: last.map { .question(frame.id, $0, isChange: false) }
    )
  }

  func write(to html: inout HTML) {
    html.element(.h1, text: title)
    html.answers(of: frame, canChange: true)
    html.element(.div, .style(.actions)) { html in
      html.element(
        .a,
        .href(.step(frame.id, .result)),
        .style(.button),
        text: InterfaceText.showResult.text(language)
      )
    }
  }
}

extension HTML {
  /// The questions that concern the person, with the answers.
  mutating func answers(of frame: InterviewFrame, canChange: Bool) {
    element(.dl, .style(.summaryList)) { html in
      for asked in frame.asked {
        html.element(.div, .style(.summaryRow)) { html in
          html.answer(asked, of: frame, canChange: canChange)
        }
      }
    }
  }

  private mutating func answer(
    _ asked: AskedQuestion,
    of frame: InterviewFrame,
    canChange: Bool
  ) {
    let ask = frame.writer.ask(asked)
    let answer = asked.answer.map { frame.writer.answer($0, to: asked.question) }
    element(.dt, text: ask)
    element(.dd, text: answer ?? InterfaceText.notProvided.text(frame.language))
    guard canChange else { return }
    element(.dd) { html in
      html.element(.a, .href(.question(frame.id, asked.place, isChange: true))) { html in
        html.text(InterfaceText.change.text(frame.language))
        html.element(.span, .style(.hidden), text: ": " + ask)
      }
    }
  }
}
