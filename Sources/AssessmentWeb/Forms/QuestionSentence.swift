// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// Why what was typed on a question page cannot be taken.
enum QuestionProblem: Equatable {
  case input(InputProblem)
  /// All texts together are longer than the cookie can carry; so many characters of this one
  /// would fit.
  case textsTooLong(room: Int?)
}

/// Says why what was typed on a page cannot be taken.
struct QuestionSentence {
  let writer: TextWriter

  /// The sentence for a problem.
  func sentence(_ problem: QuestionProblem, for asked: AskedQuestion) -> String {
    switch problem {
    case .input(let problem): InputSentence(writer: writer).sentence(problem, for: asked)
    case .textsTooLong(let room?) where room > 0:
      InterfaceText.textTooLongBeside.text(writer.language, "\(room)")
    case .textsTooLong: InterfaceText.textsTooLong.text(writer.language)
    }
  }

  /// A number that could be typed; nil where no number is asked for.
  func example(_ asked: AskedQuestion) -> String? {
    InputSentence(writer: writer).example(asked)
  }

  /// Whether numbers between whole ones may be answered.
  func takesDecimals(_ asked: AskedQuestion) -> Bool {
    guard case .number(let range) = asked.question.kind else { return false }
    return range.step.decimalPlaces > 0
  }
}
