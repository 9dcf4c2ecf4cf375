// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Answers questions at random, each with something that it takes.
struct RandomAnswers {
  let graph: DecisionGraph
  let assessment: AssessmentID

  /// One in so many answers is "I don't know" where it is offered.
  private static let unknownShare = 6
  /// One in so many lines of a list of findings is ticked.
  private static let findingShare = 8

  /// The answers with all other questions of the walk answered too.
  func complete(
    _ answers: [QuestionID: Answer],
    for contact: Contact,
    using random: inout some RandomNumberGenerator
  ) -> [QuestionID: Answer] {
    var answers = answers
    // Each question is answered once, so this ends.
    for _ in graph.questions {
      let walk = graph.walk(assessment, answers: answers, contact: contact, optional: .asked)
      guard let next = walk.next, let question = graph.question(next.question),
        answers[question.id] == nil
      else { break }
      guard let answer = answer(to: question, options: next.options, on: contact, using: &random)
      else { break }
      answers[question.id] = answer
    }
    return answers
  }

  private func answer(
    to question: Question,
    options: [String],
    on contact: Contact,
    using random: inout some RandomNumberGenerator
  ) -> Answer? {
    let isUnknown = Int.random(in: 0..<Self.unknownShare, using: &random) == 0
    if isUnknown, question.problem(with: .unknown, on: contact.date) == nil { return .unknown }
    switch question.kind {
    case .yesNo: return .yesNo(Bool.random(using: &random))
    case .one: return options.randomElement(using: &random).map { .one($0) }
    case .several(let all, let asksUnsure):
      return .several(findings(all, options, asksUnsure: asksUnsure, using: &random))
    case .number(let range): return number(range, using: &random)
    case .date(let range): return date(range, on: contact, using: &random)
    case .text: return .text("x")
    }
  }

  private func findings(
    _ all: [Question.Option],
    _ shown: [String],
    asksUnsure: Bool,
    using random: inout some RandomNumberGenerator
  ) -> Findings {
    var chosen: Set<String> = []
    var unsure: Set<String> = []
    for option in all where shown.contains(option.code) {
      switch Int.random(in: 0..<Self.findingShare, using: &random) {
      case 0: chosen.insert(option.code)
      case 1 where asksUnsure && option.unknown != .notOffered: unsure.insert(option.code)
      default: break
      }
    }
    return Findings(chosen: chosen, unsure: unsure)
  }

  private func number(
    _ range: NumberRange,
    using random: inout some RandomNumberGenerator
  ) -> Answer {
    guard
      let width = range.high.subtracting(range.low)?.divided(by: range.step)?
        .rounded(places: 0, rule: .down)?.integer, width > 0
    else { return .number(range.low) }
    let steps = DecimalNumber(Int.random(in: 0...width, using: &random))
    let number = range.step.multiplied(by: steps)?.adding(range.low) ?? range.low
    return .number(number)
  }

  private func date(
    _ range: DateRange,
    on contact: Contact,
    using random: inout some RandomNumberGenerator
  ) -> Answer? {
    guard let low = range.low.day(from: contact.date),
      let high = range.high.day(from: contact.date),
      low <= high
    else { return nil }
    let number = Int.random(in: low.dayNumber...high.dayNumber, using: &random)
    return CalendarDate(dayNumber: number).map { .date($0) }
  }
}
