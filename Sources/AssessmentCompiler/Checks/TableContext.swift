// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Where the cells of a table read one way of answering; facts are computed from it.
///
/// It belongs to the check of one table.
final class TableContext: EvaluationContext {
  private let subjects: TableSubjects
  /// What names read; one that is not here is not yet asked.
  var answers: [Int: TableAnswer] = [:] {
    didSet { facts = [:] }
  }
  private var facts: [Int: State] = [:]

  init(_ subjects: TableSubjects) {
    self.subjects = subjects
  }

  func state(of slot: Int) -> State {
    if let answer = answers[slot] { return answer.state }
    guard let fact = subjects.facts[slot] else { return .notYet }
    if let known = facts[slot] { return known }
    let state = fact.value(in: self, tables: subjects.tables)
    facts[slot] = state
    return state
  }

  func presence(of slot: Int) -> Presence {
    if let answer = answers[slot] { return answer.presence }
    return switch state(of: slot) {
    case .value: .answered
    case .unknown, .fault: .unknown
    case .absent: .absent
    case .notYet: .notYet
    }
  }

  /// Whether one person can answer like this: what is asked follows from what was answered.
  ///
  /// What is not here may be anything, so it excludes nothing.
  func isPossible() -> Bool {
    let asked = answers.keys.compactMap { slot in subjects.asked[slot].map { (slot, $0) } }
    return Dictionary(grouping: asked, by: \.1.number).allSatisfy { number, parts in
      isPossible(number, parts)
    }
  }

  private func isPossible(_ number: Int, _ parts: [(Int, TableSubjects.Asked)]) -> Bool {
    let always = parts.filter { $0.1.optionWhen == nil && !$0.1.isNone }
    let absences = Set(always.map { isAbsent($0.0) })
    // All of a question is asked, or nothing of it.
    guard absences.count <= 1 else { return false }
    let isSeenAsked = absences.first.map { !$0 }
    let isAsked = isAsked(number) ?? isSeenAsked
    if let isSeenAsked, isSeenAsked != isAsked { return false }
    if isAsked == false, parts.contains(where: { !isAbsent($0.0) }) { return false }
    for (slot, part) in parts {
      guard let when = part.optionWhen else { continue }
      switch when.condition(in: self) {
      case .value(.boolean(false)):
        if !isAbsent(slot) { return false }
      case .value, .unknown:
        if isAsked == true, isAbsent(slot) { return false }
      case .notYet, .absent, .fault: break
      }
    }
    return isNonePossible(parts)
  }

  /// Whether a question is asked; nil when that is open.
  private func isAsked(_ number: Int) -> Bool? {
    switch subjects.relevance(of: number) {
    case nil: return nil
    case .always: return true
    case .when(let condition):
      switch condition.condition(in: self) {
      case .value(.boolean(false)): return false
      case .value, .unknown: return true
      case .notYet, .absent, .fault: return nil
      }
    }
  }

  /// "None of these" is false beside a ticked option, true when all are denied, and as unknown and
  /// as absent as they are.
  private func isNonePossible(_ parts: [(Int, TableSubjects.Asked)]) -> Bool {
    guard let (slot, none) = parts.first(where: \.1.isNone), let answer = answers[slot] else {
      return true
    }
    let options = parts.filter { !$0.1.isNone }.compactMap { answers[$0.0] }
    // Of options that are not here, one can be ticked or unknown.
    let isWhole = options.count == none.question.options.count
    if isWhole, options.allSatisfy({ $0 == .absent }) { return answer == .absent }
    let isUnsure = options.contains { $0.presence == .unknown }
    let isTicked = options.contains { $0.state == .value(.boolean(true)) }
    let isUnknown = options.contains { $0.state == .unknown }
    switch answer.presence {
    case .answered: if isUnsure { return false }
    case .unknown: if isWhole, !isUnsure { return false }
    case .absent, .notYet: return options.allSatisfy { $0 == .absent }
    }
    switch answer.state {
    case .value(.boolean(true)): return !isTicked && !isUnknown
    case .value: return isTicked || !isWhole
    default: return !isTicked && (isUnknown || !isWhole)
    }
  }

  private func isAbsent(_ slot: Int) -> Bool { answers[slot]?.presence == .absent }
}
