// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// The last form that the same person filled in about the same thing, as far as it is handed over.
public struct PreviousForm: Hashable, Sendable {
  /// The day of that contact.
  public let date: CalendarDate
  /// Its answers by question.
  ///
  /// An answer of a question that the pack does not have, or that the question would not take any
  /// more, reads as unknown.
  public let answers: [QuestionID: Answer]

  /// Makes a form.
  public init(date: CalendarDate, answers: [QuestionID: Answer]) {
    self.date = date
    self.answers = answers
  }
}

/// An answer of the last form that may be used now.
public struct PreviousAnswer: Hashable, Sendable {
  /// The day on which it was given.
  public let date: CalendarDate
  /// What was answered; never "I don't know".
  public let answer: Answer
}

extension Contact {
  /// The last form's answer to a question, where it is young enough and still means something.
  ///
  /// - Parameters:
  ///   - question: The question as it is now.
  ///   - span: How old the form may be, counted back from the day of contact.
  /// - Returns: Nil when there is no form, when it is older or later than the contact, and when the
  ///   answer was "I don't know" or is none that the question takes.
  public func previousAnswer(to question: Question, within span: TimeSpan?) -> PreviousAnswer? {
    guard let previous, let span, let oldest = DateRange.Bound.before(span).day(from: date),
      oldest <= previous.date, previous.date <= date, let answer = previous.answers[question.id],
      answer != .unknown, question.problem(with: answer, on: previous.date) == nil
    else { return nil }
    return PreviousAnswer(date: previous.date, answer: answer)
  }
}

extension Question {
  /// What reading the last form's answer gives, slot by slot; all unknown without an answer.
  func previousStates(_ answer: Answer?) -> [(state: State, presence: Presence)] {
    func told(_ value: Value) -> [(state: State, presence: Presence)] {
      [(.value(value), .answered)]
    }
    switch (kind, answer) {
    case (_, .yesNo(let value)): return told(.boolean(value))
    case (_, .one(let code)): return told(.code(code))
    case (_, .number(let number)): return told(.number(number))
    case (_, .date(let day)): return told(.date(day))
    case (_, .text): return [(.unknown, .answered)]
    case (.several(let options, _), .several(let findings)):
      let doubted = findings.unsure.union(findings.open)
      let lines = options.map { option -> (state: State, presence: Presence) in
        doubted.contains(option.code)
          ? (.unknown, .unknown)
          : (.value(.boolean(findings.chosen.contains(option.code))), .answered)
      }
      if !findings.chosen.isEmpty { return lines + told(.boolean(false)) }
      return lines + (doubted.isEmpty ? told(.boolean(true)) : [(.unknown, .unknown)])
    default:
      return slots.map { _ in (.unknown, .unknown) }
    }
  }
}
