// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension QuestionTyping {
  /// What "I don't know" means, as a value of the question's type.
  func meaning(
    _ document: UnknownDocument?,
    of kind: Question.Kind
  ) -> Question.UnknownMeaning {
    switch document {
    case nil: return .notOffered
    case .allowed: return .allowed
    case .countsAs(let text):
      guard let value = value(text, of: kind) else { return .allowed }
      return .countsAs(value)
    }
  }

  /// Reads an answer as it is written behind `counts as`; reports one that nobody could give.
  private func value(_ text: Located<String>, of kind: Question.Kind) -> Value? {
    switch kind {
    case .yesNo:
      if text.value == "yes" { return .boolean(true) }
      if text.value == "no" { return .boolean(false) }
      refuse(text, needs: "`yes` or `no`")
    case .one(let domain):
      if domain.codes.contains(text.value) { return .code(text.value) }
      // Options that could not be read must not cause another problem.
      guard !domain.codes.isEmpty else { return nil }
      refuse(
        text,
        needs: Wording.anyOf(domain.codes),
        near: collector.near(text.value, among: domain.codes)
      )
    case .number(let range):
      guard range.low < range.high else { return nil }
      guard let number = DecimalNumber(text.value), number >= range.low, number <= range.high else {
        refuse(text, needs: "a number from \(range.low) to \(range.high)")
        return nil
      }
      guard number.remainder(dividingBy: range.step) == .zero else {
        collector.report(
          QuestionProblem.offStep(
            text.span,
            value: text.value,
            step: range.step.description
          )
        )
        return nil
      }
      return .number(number)
    case .date:
      if let day = CalendarDate(text.value) { return .date(day) }
      refuse(text, needs: "a date such as `2026-11-22`")
    case .several:
      refuse(text, needs: "said of each option alone, with `unsure: one by one` beside it")
    case .text:
      refuse(text, needs: "`allowed`, since no rule reads a text")
    }
    return nil
  }

  private func refuse(_ text: Located<String>, needs: String, near: [String] = []) {
    collector.report(QuestionProblem.countsAsOutside(text, needs: needs, near: near))
  }
}

extension DateRange.Bound {
  /// Reads `today`, `2026-11-22`, `5 years ago` or `in 3 months`.
  init?(written text: String) {
    if text == "today" {
      self = .today
    } else if let day = CalendarDate(text) {
      self = .date(day)
    } else if text.hasSuffix(" ago"), let span = TimeSpan(String(text.dropLast(4))) {
      self = .before(span)
    } else if text.hasPrefix("in "), let span = TimeSpan(String(text.dropFirst(3))) {
      self = .after(span)
    } else {
      return nil
    }
  }

  /// Whether it is later than another bound at every contact.
  func isSurelyAfter(_ other: DateRange.Bound) -> Bool {
    switch (self, other) {
    case (.date(let own), .date(let others)): own > others
    case (.after, .today), (.after, .before), (.today, .before): true
    case (.before(let own), .before(let others)): own.roughHours < others.roughHours
    case (.after(let own), .after(let others)): own.roughHours > others.roughHours
    default: false
    }
  }
}
