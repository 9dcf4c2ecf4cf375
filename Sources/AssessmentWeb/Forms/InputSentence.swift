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

/// Says why an input is no answer, and what is wanted.
struct InputSentence {
  let writer: TextWriter

  /// The sentence for a problem.
  func sentence(_ problem: QuestionProblem, for asked: AskedQuestion) -> String {
    switch problem {
    case .input(let problem): sentence(problem, for: asked)
    case .valueAndUnknown:
      InterfaceText.valueAndUnknown.text(writer.language, writer.unknown(of: asked.question))
    case .textsTooLong: InterfaceText.textsTooLong.text(writer.language)
    }
  }

  private func sentence(_ problem: InputProblem, for asked: AskedQuestion) -> String {
    let language = writer.language
    switch problem {
    case .empty: return empty(asked).text(language)
    case .noneAndMore: return InterfaceText.noneAndMore.text(language)
    case .notANumber: return InterfaceText.notANumber.text(language, example(asked) ?? "1")
    case .offStep(let range):
      let places = range.step.decimalPlaces
      guard places > 0 else { return InterfaceText.wholeNumber.text(language) }
      return InterfaceText.tooFine.text(language, "\(places)")
    case .outOfRange(let range): return InterfaceText.outOfRange.text(language, interval(range))
    case .didYouMean(let number):
      return InterfaceText.didYouMean.text(language, writer.number(number))
    case .notADate: return InterfaceText.notADate.text(language)
    case .dateOutOfRange: return InterfaceText.dateOutOfRange.text(language)
    case .tooLong(let limit): return InterfaceText.tooLong.text(language, "\(limit)")
    case .notOffered: return InterfaceText.notOffered.text(language)
    }
  }

  /// A number that could be typed: the middle of what is likely, on a step.
  func example(_ asked: AskedQuestion) -> String? {
    guard case .number(let range) = asked.question.kind else { return nil }
    let low = range.usual?.lowerBound ?? range.low
    let high = range.usual?.upperBound ?? range.high
    guard let middle = low.adding(high)?.divided(by: DecimalNumber(2)),
      let rest = middle.remainder(dividingBy: range.step),
      let even = middle.subtracting(rest)
    else { return writer.number(range.low) }
    // An example with a decimal sign shows which sign is meant.
    let isWhole = even.remainder(dividingBy: DecimalNumber(1)) == .zero
    let fine = range.step.decimalPlaces > 0 && isWhole ? tenths(above: even, range) : nil
    return writer.number(fine ?? even)
  }

  private func tenths(above number: DecimalNumber, _ range: NumberRange) -> DecimalNumber? {
    (1...4).reduce(Optional(number)) { sum, _ in sum?.adding(range.step) }
  }

  /// Whether numbers between whole ones may be answered.
  func takesDecimals(_ asked: AskedQuestion) -> Bool {
    guard case .number(let range) = asked.question.kind else { return false }
    return range.step.decimalPlaces > 0
  }

  /// The numbers of a range in words: `34–43`, `från 34 till 43`, `from 34 to 43`.
  private func interval(_ range: NumberRange) -> String {
    let low = writer.number(range.low)
    let high = writer.number(range.high)
    switch writer.language.text {
    case "fi": return "\(low)–\(high)"
    case "sv": return "från \(low) till \(high)"
    default: return "from \(low) to \(high)"
    }
  }

  private func empty(_ asked: AskedQuestion) -> Translated {
    if asked.option != nil { return InterfaceText.chooseOne }
    return switch asked.question.kind {
    case .yesNo, .one: InterfaceText.chooseOne
    case .several: InterfaceText.chooseFindings
    case .number: InterfaceText.writeNumber
    case .date: InterfaceText.writeDate
    case .text: InterfaceText.writeText
    }
  }
}
