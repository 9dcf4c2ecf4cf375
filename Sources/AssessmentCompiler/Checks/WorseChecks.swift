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

  /// Ways in which answers get worse, as rules show them.
  private struct Directions: OptionSet {
    let rawValue: UInt8
    static let up = Directions(rawValue: 1)
    static let down = Directions(rawValue: 2)

    var opposite: Directions { self == .up ? .down : .up }
  }

  func run() {
    let shown = shown(by: content.rules)
    for question in content.questions {
      let name = question.document.id.value
      guard let worse = question.worse, let stated = Self.direction(worse, question.kind),
        shown[name] == stated.opposite, let span = question.document.shape.worse?.span
      else { continue }
      collector.report(
        ReadingProblem.worseTurnedRound(
          span,
          question: name,
          rules: content.rules.filter { self.shown(by: [$0])[name] != nil }.map(
            \.document.id.value
          ),
          meant: Self.opposite[worse]?.rawValue ?? ""
        )
      )
    }
  }

  private func shown(by rules: [TypedRule]) -> [String: Directions] {
    var shown: [String: Directions] = [:]
    for rule in rules where rule.document.atLeast != nil {
      guard let when = rule.when else { continue }
      show(when, isNegated: false, depth: 0, in: &shown)
    }
    return shown
  }

  private static let opposite: [Question.Worse: Question.Worse] = [
    .higher: .lower, .lower: .higher, .later: .earlier, .earlier: .later, .yes: .no, .no: .yes,
  ]

  /// Options are compared by their order of `worse`, so a rule cannot say the opposite.
  private static func direction(_ worse: Question.Worse, _ kind: Question.Kind) -> Directions? {
    switch (kind, worse) {
    case (.number, .higher), (.date, .later), (.yesNo, .yes): .up
    case (.number, .lower), (.date, .earlier), (.yesNo, .no): .down
    default: nil
    }
  }

  // MARK: What conditions show

  /// Adds the questions of which more, or less, makes a condition true.
  private func show(
    _ tree: TypedExpression,
    isNegated: Bool,
    depth: Int,
    in shown: inout [String: Directions]
  ) {
    guard depth < 100 else { return }
    func add(_ variable: Variable, _ direction: Directions) {
      shown[variable.name, default: []].formUnion(isNegated ? direction.opposite : direction)
    }
    switch tree.node {
    case .variable(let variable):
      guard variable.type == .boolean else { return }
      guard !variable.isQuestion, let fact = content.factNumbers[variable.name] else {
        add(variable, .up)
        return
      }
      guard case .expression(let inner)? = content.facts[fact].definition, inner.type == .boolean
      else { return }
      show(inner, isNegated: isNegated, depth: depth + 1, in: &shown)
    case .not(let inner):
      show(inner, isNegated: !isNegated, depth: depth + 1, in: &shown)
    case .and(let parts), .or(let parts):
      for part in parts { show(part, isNegated: isNegated, depth: depth + 1, in: &shown) }
    case .compare(let comparison, let left, let right):
      guard case .variable(let variable) = left.node, variable.isQuestion,
        case .literal = right.node, variable.type.isOrdered
      else { return }
      switch comparison {
      case .greater, .greaterOrEqual: add(variable, .up)
      case .less, .lessOrEqual: add(variable, .down)
      case .equal: return
      }
    default: return
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
