// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds comparisons of an answer with a number that nobody can answer, since it lies between two
/// steps: it works as the next step would, and what was meant is seldom that.
struct StepChecks {
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector

  func run() {
    content.eachWrittenCondition(names) { judge($0.tree, in: $0) }
    for fact in content.facts {
      for part in content.written(fact, names) { judge(part.tree, in: part) }
    }
    for table in content.tables {
      for cell in table.writtenColumns.flatMap(\.cells) { judge(cell.tree, in: cell) }
    }
  }

  private func judge(_ tree: TypedExpression, in written: WrittenTree) {
    tree.eachChild { judge($0, in: written) }
    guard case .compare(_, let left, let right) = tree.node else { return }
    judge(left, comparedWith: right, in: written)
    judge(right, comparedWith: left, in: written)
  }

  private func judge(
    _ subject: TypedExpression,
    comparedWith other: TypedExpression,
    in written: WrittenTree
  ) {
    guard case .variable(let variable) = subject.node,
      case .literal(.number(let number)) = other.node,
      let question = content.questionNumbers[variable.name],
      case .number(let range) = content.questions[question].kind, range.step > .zero,
      number.remainder(dividingBy: range.step) != .zero
    else { return }
    collector.report(
      QuestionProblem.comparedBetweenSteps(
        written.span(of: other),
        number: number.description,
        question: variable.name,
        step: range.step.description
      )
    )
  }
}
