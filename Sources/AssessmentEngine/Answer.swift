// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// What a person has answered to one question.
public enum Answer: Hashable, Sendable {
  case yesNo(Bool)
  /// The code of the chosen option.
  case one(String)
  case several(Findings)
  case number(DecimalNumber)
  case date(CalendarDate)
  case text(String)
  /// "I don't know", or skipped.
  case unknown
}

/// The answer to a question of several findings; nothing chosen and nothing unsure is
/// "none of these".
public struct Findings: Hashable, Sendable {
  /// The codes that were ticked.
  public let chosen: Set<String>
  /// The codes about which the person does not know.
  public let unsure: Set<String>
  /// The codes of which nothing was said yet: still to be asked one by one, or not shown when the
  /// answer was given and to be asked should they come to concern the person.
  public let open: Set<String>

  /// Makes an answer; a code stands in one set at most, `chosen` before `unsure` before `open`.
  public init(chosen: Set<String>, unsure: Set<String> = [], open: Set<String> = []) {
    self.chosen = chosen
    self.unsure = unsure.subtracting(chosen)
    self.open = open.subtracting(chosen).subtracting(unsure)
  }
}

/// Why an answer cannot be taken; it never holds the answer itself.
public enum AnswerProblem: String, Error, Hashable, Sendable {
  /// Another kind of answer than the question asks for.
  case wrongType = "answer-wrong-type"
  /// Outside the question's range, or longer than its limit.
  case outOfRange = "answer-out-of-range"
  /// Between two steps of the question's range.
  case offStep = "answer-off-step"
  /// Not an option of the question.
  case unknownOption = "answer-unknown-option"
  /// The question does not offer "I don't know".
  case unknownNotOffered = "answer-unknown-not-offered"
  /// The pack has no such question.
  case unknownQuestion = "answer-unknown-question"
}

extension Question {
  /// Judges an answer to this question, by the day of contact for dates that are counted from it.
  ///
  /// - Parameters:
  ///   - answer: What was answered.
  ///   - date: The day of contact.
  /// - Returns: Nil when the answer can be taken.
  public func problem(with answer: Answer, on date: CalendarDate) -> AnswerProblem? {
    switch (kind, answer) {
    case (.several(let options, asksUnsure: true), .unknown):
      let offered = options.allSatisfy { $0.unknown != .notOffered }
      return offered || isOptional ? nil : .unknownNotOffered
    case (_, .unknown):
      return unknown == .notOffered && !isOptional ? .unknownNotOffered : nil
    case (.yesNo, .yesNo):
      return nil
    case (.one(let domain), .one(let code)):
      return domain.codes.contains(code) ? nil : .unknownOption
    case (.several(let options, let asksUnsure), .several(let findings)):
      return problem(with: findings, options: options, asksUnsure: asksUnsure)
    case (.number(let range), .number(let number)):
      guard number >= range.low, number <= range.high else { return .outOfRange }
      let rest = number.remainder(dividingBy: range.step)
      return rest == .zero ? nil : .offStep
    case (.date(let range), .date(let day)):
      guard let low = range.low.day(from: date), let high = range.high.day(from: date) else {
        return .outOfRange
      }
      return low <= day && day <= high ? nil : .outOfRange
    case (.text(let limit), .text(let text)):
      return text.count <= limit ? nil : .outOfRange
    default:
      return .wrongType
    }
  }

  private func problem(
    with findings: Findings,
    options: [Option],
    asksUnsure: Bool
  ) -> AnswerProblem? {
    let codes = Set(options.map(\.code))
    guard findings.chosen.union(findings.unsure).union(findings.open).isSubset(of: codes) else {
      return .unknownOption
    }
    if !asksUnsure, !findings.open.isEmpty { return .unknownNotOffered }
    let offered = options.allSatisfy {
      $0.unknown != .notOffered || !findings.unsure.contains($0.code)
    }
    return offered ? nil : .unknownNotOffered
  }
}

extension DateRange.Bound {
  /// The day that the bound means for a contact; nil outside the calendar.
  public func day(from contactDate: CalendarDate) -> CalendarDate? {
    switch self {
    case .date(let day): day
    case .today: contactDate
    case .before(let span): contactDate.moved(by: span, backwards: true)
    case .after(let span): contactDate.moved(by: span, backwards: false)
    }
  }
}

extension CalendarDate {
  fileprivate func moved(by span: TimeSpan, backwards: Bool) -> CalendarDate? {
    let amount = backwards ? -span.amount : span.amount
    return switch span.unit {
    case .hours: self
    case .days, .workingDays: adding(days: amount)
    case .weeks: adding(days: amount * 7)
    case .months: adding(months: amount)
    case .years: adding(months: amount * 12)
    }
  }
}
