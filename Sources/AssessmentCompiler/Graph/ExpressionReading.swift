// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

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
    for written in limits.written(in: tree, of: scope.reader) {
      let span = text.span(of: written.range.lower..<max(written.range.lower, written.range.upper))
      collector.report(
        RuleProblem.limitNotNamed(span, number: written.number.description, names: written.names)
      )
    }
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
