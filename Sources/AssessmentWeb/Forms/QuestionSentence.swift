// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// Why what was typed on a question page cannot be taken.
enum QuestionProblem: Equatable {
  case input(InputProblem)
  /// A value and "I don't know" at once; which of them holds is the person's to say.
  case valueAndUnknown
  /// All texts together are longer than the cookie can carry.
  case textsTooLong
}

/// Says why what was typed on a page cannot be taken.
struct QuestionSentence {
  let writer: TextWriter

  /// The sentence for a problem.
  func sentence(_ problem: QuestionProblem, for asked: AskedQuestion) -> String {
    switch problem {
    case .input(let problem): InputSentence(writer: writer).sentence(problem, for: asked)
    case .valueAndUnknown:
      InterfaceText.valueAndUnknown.text(writer.language, writer.unknown(of: asked.question))
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
