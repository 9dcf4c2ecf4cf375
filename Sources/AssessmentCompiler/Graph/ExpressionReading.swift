// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Synchronization

/// Reads conditions and values where they stand in files.
///
/// Limits come out as numbers of their unit: the graph knows no limits, only what they are.
struct ExpressionReading {
  let scope: NameScope
  let limits: LimitTable
  let collector: DiagnosticCollector

  /// The checked tree; nil when it has a problem, which was reported.
  func read(_ text: AuthoredText?, expecting: Expectation) -> TypedExpression? {
    guard let text else { return nil }
    let (tree, problems) = ExpressionCompiler.expression(text.text, expecting: expecting, in: scope)
    return take(tree, problems, in: text)
  }

  /// The checked condition of a cell of a table.
  func readCell(_ text: AuthoredText, of input: TypedExpression) -> TypedExpression? {
    let (tree, problems) = ExpressionCompiler.unaryTests(text.text, of: input, in: scope)
    return take(tree, problems, in: text)
  }

  /// The names that a text reads, even when something else is wrong with it.
  func names(in text: AuthoredText) -> [String] {
    let (tree, _) = ExpressionCompiler.expression(text.text, expecting: .value, in: scope)
    return tree?.variables.map(\.name) ?? []
  }

  private func take(
    _ tree: TypedExpression?,
    _ problems: [ExpressionProblem],
    in text: AuthoredText
  ) -> TypedExpression? {
    for problem in problems {
      // A name may stand in lines that could not be read, or in a module that is misspelt.
      let isOfName = ["unknown-name", "name-not-here"].contains(problem.code)
      if isOfName, scope.mayLackNames { continue }
      collector.report(problem.diagnostic(in: text))
    }
    guard let tree, problems.isEmpty, !tree.isInvalid else { return nil }
    return limits.replaced(in: tree)
  }
}

extension ExpressionProblem {
  /// The problem at its place in the file.
  func diagnostic(in text: AuthoredText) -> Diagnostic {
    let span = text.span(of: range.lower..<max(range.lower, range.upper))
    let edit = suggestions.count == 1 ? suggestions.first.map { SourceEdit(span, $0) } : nil
    return Diagnostic(
      DiagnosticCode(code),
      message,
      at: DiagnosticLabel(span, label),
      notes: notes,
      help: help,
      edit: text.source.isExact ? edit : nil
    )
  }
}

extension TypedExpression {
  /// Whether some part has a problem, maybe one that was reported elsewhere.
  var isInvalid: Bool {
    if case .invalid = type { return true }
    return switch node {
    case .literal: false
    case .variable(let variable), .answered(let variable): variable.type == .invalid
    case .given(let part), .unanswered(let part), .not(let part), .negate(let part): part.isInvalid
    case .and(let parts), .or(let parts), .call(_, let parts): parts.contains { $0.isInvalid }
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.isInvalid || right.isInvalid
    case .conditional(let condition, let then, let otherwise):
      condition.isInvalid || then.isInvalid || otherwise.isInvalid
    }
  }
}

/// Notes which limits are read while conditions and texts are; it belongs to one run.
final class LimitUses: Sendable {
  private let noted = Mutex<Set<String>>([])

  var names: Set<String> { noted.withLock { $0 } }

  func note(_ name: String) { noted.withLock { _ = $0.insert(name) } }
}

/// The limits of all files.
struct LimitTable {
  /// The limits that some condition or text reads.
  let uses = LimitUses()
  private var limits: [Int: DecimalNumber] = [:]
  private(set) var shown: [String: String] = [:]

  /// Slots of limits lie where no slot of the graph is; none is left when a tree is made.
  private static let firstSlot = -1_000

  /// Adds a limit and gives the name that conditions read it by.
  mutating func add(_ name: String, _ value: DecimalNumber, unit: String?) -> Variable {
    let slot = Self.firstSlot - limits.count
    limits[slot] = value
    shown[name] = value.description
    return Variable(
      name: name,
      slot: slot,
      type: .number(unit: unit),
      isQuestion: false,
      mayBeAbsent: false
    )
  }

  /// The tree with each limit replaced by its number.
  func replaced(in tree: TypedExpression) -> TypedExpression {
    func replaced(_ part: TypedExpression) -> TypedExpression { self.replaced(in: part) }
    let node: TypedExpression.Node
    switch tree.node {
    case .variable(let variable):
      guard let value = limits[variable.slot] else { return tree }
      uses.note(variable.name)
      node = .literal(.number(value))
    case .literal, .answered: return tree
    case .given(let part): node = .given(replaced(part))
    case .unanswered(let part): node = .unanswered(replaced(part))
    case .not(let part): node = .not(replaced(part))
    case .negate(let part): node = .negate(replaced(part))
    case .and(let parts): node = .and(parts.map(replaced))
    case .or(let parts): node = .or(parts.map(replaced))
    case .compare(let comparison, let left, let right):
      node = .compare(comparison, replaced(left), replaced(right))
    case .arithmetic(let arithmetic, let left, let right):
      node = .arithmetic(arithmetic, replaced(left), replaced(right))
    case .conditional(let condition, let then, let otherwise):
      node = .conditional(
        condition: replaced(condition),
        then: replaced(then),
        otherwise: replaced(otherwise)
      )
    case .call(let function, let parts): node = .call(function, parts.map(replaced))
    }
    return TypedExpression(node: node, type: tree.type, range: tree.range)
  }
}
