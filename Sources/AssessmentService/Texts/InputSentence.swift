// SPDX-License-Identifier: Apache-2.0

package import AssessmentEngine
import FEEL

/// Says why an input is no answer, and what is wanted; web and terminal say it alike.
package struct InputSentence {
  private let writer: TextWriter

  /// Says it in the language of a writer.
  package init(writer: TextWriter) {
    self.writer = writer
  }

  /// The sentence for a problem.
  package func sentence(_ problem: InputProblem, for asked: AskedQuestion) -> String {
    let language = writer.language
    switch problem {
    case .empty: return empty(asked).text(language)
    case .noneAndMore: return InterfaceText.noneAndMore.text(language)
    case .valueAndUnknown:
      let unknown =
        asked.question.unknown == .notOffered
        ? InterfaceText.skip.text(language) : writer.unknown(of: asked.question)
      return InterfaceText.valueAndUnknown.text(language, unknown)
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

  /// A number that could be typed: the middle of what is likely, on a step; nil where no number is
  /// asked for.
  package func example(_ asked: AskedQuestion) -> String? {
    guard case .number(let range) = asked.question.kind else { return nil }
    let low = range.usual?.lowerBound ?? range.low
    let high = range.usual?.upperBound ?? range.high
    guard let middle = low.adding(high)?.divided(by: DecimalNumber(2)),
      let rest = middle.remainder(dividingBy: range.step),
      let even = middle.subtracting(rest)
    else { return writer.number(range.low) }
    // An example with a decimal sign shows which sign is meant.
    let isWhole = even.remainder(dividingBy: DecimalNumber(1)) == .zero
    let fine = range.step.decimalPlaces > 0 && isWhole ? someSteps(above: even, range) : nil
    return writer.number(fine ?? even)
  }

  private func someSteps(above number: DecimalNumber, _ range: NumberRange) -> DecimalNumber? {
    (1...4).reduce(Optional(number)) { sum, _ in sum?.adding(range.step) }
  }

  /// The numbers of a range in words: `34–43`, `från 34 till 43`, `from 34 to 43`.
  package func interval(_ range: NumberRange) -> String {
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
