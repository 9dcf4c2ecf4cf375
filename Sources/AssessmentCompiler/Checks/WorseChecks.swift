// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds questions whose `worse` says the opposite of what the rules make of the answers.
///
/// A rule with `at-least` shows which answers it takes for worse: those for which it counts. Only
/// where every such rule that reads the question says the opposite, something is told.
struct WorseChecks {
  let content: TypedContent
  let collector: DiagnosticCollector

  /// A way in which answers get worse, as rules show it.
  private enum Direction: Hashable {
    case up, down

    var opposite: Direction { self == .up ? .down : .up }
  }

  func run() {
    var shown: [String: Set<Direction>] = [:]
    var rules: [String: [String]] = [:]
    for rule in content.rules where rule.document.atLeast != nil {
      guard let when = rule.when else { continue }
      for (name, direction) in directions(in: when, isNegated: false, depth: 0) {
        shown[name, default: []].insert(direction)
        let id = rule.document.id.value
        if rules[name]?.contains(id) != true { rules[name, default: []].append(id) }
      }
    }
    for question in content.questions {
      let name = question.document.id.value
      guard let worse = question.worse, let stated = Self.direction(worse, question.kind),
        shown[name] == [stated.opposite], let span = question.document.shape.worse?.span
      else { continue }
      collector.report(
        ReadingProblem.worseTurnedRound(
          span,
          question: name,
          rules: rules[name] ?? [],
          meant: Self.opposite[worse]?.rawValue ?? ""
        )
      )
    }
  }

  private static let opposite: [Question.Worse: Question.Worse] = [
    .higher: .lower, .lower: .higher, .later: .earlier, .earlier: .later, .yes: .no, .no: .yes,
  ]

  /// Options are compared by their order of `worse`, so a rule cannot say the opposite.
  private static func direction(_ worse: Question.Worse, _ kind: Question.Kind) -> Direction? {
    switch (kind, worse) {
    case (.number, .higher), (.date, .later), (.yesNo, .yes): .up
    case (.number, .lower), (.date, .earlier), (.yesNo, .no): .down
    default: nil
    }
  }

  // MARK: What conditions show

  /// The questions of which more, or less, makes a condition true.
  private func directions(
    in tree: TypedExpression,
    isNegated: Bool,
    depth: Int
  ) -> [(name: String, direction: Direction)] {
    guard depth < 100 else { return [] }
    func turned(_ direction: Direction) -> Direction { isNegated ? direction.opposite : direction }
    switch tree.node {
    case .variable(let variable):
      guard let fact = content.factNumbers[variable.name] else {
        return variable.type == .boolean ? [(variable.name, turned(.up))] : []
      }
      guard case .expression(let inner)? = content.facts[fact].definition, inner.type == .boolean
      else { return [] }
      return directions(in: inner, isNegated: isNegated, depth: depth + 1)
    case .not(let inner):
      return directions(in: inner, isNegated: !isNegated, depth: depth + 1)
    case .and(let parts), .or(let parts):
      return parts.flatMap { directions(in: $0, isNegated: isNegated, depth: depth + 1) }
    case .compare(let comparison, let left, let right):
      guard case .variable(let variable) = left.node, variable.isQuestion,
        case .literal = right.node, variable.type.isOrdered
      else { return [] }
      switch comparison {
      case .greater, .greaterOrEqual: return [(variable.name, turned(.up))]
      case .less, .lessOrEqual: return [(variable.name, turned(.down))]
      case .equal: return []
      }
    default: return []
    }
  }
}

extension ValueType {
  /// Whether it is a number or a date.
  fileprivate var isOrdered: Bool {
    switch self {
    case .number, .date: true
    case .boolean, .code, .text, .invalid: false
    }
  }
}
