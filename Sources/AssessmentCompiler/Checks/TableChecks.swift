// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Judges whether the rows of each table fit all combinations, and each only once.
///
/// It tries what cells cannot tell apart, by the one evaluator; see ``TableDimension``. A fact has
/// no value where no row is true and none undecided, which is a gap; who does not know makes it
/// unknown, which is none. A table of access to care needs a row for everybody.
struct TableChecks {
  private let subjects: ContentSubjects
  private let collector = DiagnosticCollector()
  /// The errors found so far.
  private let errors: [Diagnostic]

  /// How many combinations and pairs are told.
  private static let mostTold = 3

  /// Judges all tables that have no error of their own among these.
  static func run(
    _ content: TypedContent,
    _ subjects: ContentSubjects,
    besides problems: [Diagnostic]
  ) -> [Diagnostic] {
    let errors = problems.filter { $0.severity == .error }
    let checks = TableChecks(subjects: subjects, errors: errors)
    for table in content.tables { checks.judge(table, isAccess: false) }
    for table in content.access { checks.judge(table, isAccess: true) }
    return checks.collector.diagnostics
  }

  private init(subjects: ContentSubjects, errors: [Diagnostic]) {
    self.subjects = subjects
    self.errors = errors
  }

  /// Whether a row was left out, or a cell is wrong in itself.
  private func hasErrors(_ grid: TableGrid) -> Bool {
    let header = grid.header.span
    let whole = grid.rows.last.map { header.joined(with: $0.span) } ?? header
    return errors.contains { error in
      error.related.contains { $0.span == header }
        || error.primary.span.file == whole.file && error.primary.span.range.overlaps(whole.range)
    }
  }

  private func judge(_ typed: TypedTable, isAccess: Bool) {
    // What has a problem of its own is no news.
    guard let table = typed.table, let grid = typed.document.grid,
      grid.rows.count == table.rows.count, !hasErrors(grid)
    else { return }
    let subjects = TableSubjects(self.subjects, owner: isAccess ? nil : typed.owner)
    guard subjects.areClear(in: table) else { return }
    let headers = grid.header.tests.map(\.text)
    let columns = TableColumns(table, headers: headers, subjects: subjects)
    let words = TableWords(typed.document, grid, headers, columns, isAccess: isAccess)
    if let unjudged = columns.unjudged.min(), grid.header.tests.indices.contains(unjudged) {
      collector.report(
        TableCoverageProblem.notChecked(
          grid.header.tests[unjudged].span,
          table: words.table,
          why: "is compared with too many values",
          help: "compare it with fixed values, or calculate a fact from it and test that"
        )
      )
      return
    }
    let coverage = TableCoverage(
      columns.dimensions,
      hit: table.hit,
      rowCount: table.rows.count,
      need: isAccess ? .everything : .answers
    )
    report(coverage, words)
  }

  private func report(_ coverage: TableCoverage, _ words: TableWords) {
    if let first = coverage.gaps.first {
      let told = coverage.gaps.prefix(Self.mostTold)
      let isUnanswered = coverage.gaps.allSatisfy(words.isUnanswered)
      collector.report(
        TableCoverageProblem.gap(
          words.document.id.span,
          table: words.table,
          combinations: told.map { words.combination($0) },
          more: coverage.gaps.count - told.count,
          moreAtLeast: coverage.gaps.count >= TableCoverage.mostFound,
          isUnanswered: isUnanswered,
          apart: words.apart(in: first)
        )
      )
    }
    let told = coverage.overlaps.prefix(Self.mostTold)
    for (number, overlap) in told.enumerated() {
      guard let first = words.row(overlap.first), let second = words.row(overlap.second) else {
        continue
      }
      let isLast = number == told.count - 1
      collector.report(
        TableCoverageProblem.overlap(
          second,
          first: first,
          table: words.table,
          combination: words.combination(overlap.combination),
          isCounted: words.isCounted(overlap.combination),
          more: isLast ? coverage.overlapCount - told.count : 0,
          apart: words.apart(in: overlap.combination)
        )
      )
    }
    for row in coverage.neverTrue.compactMap(words.row) {
      collector.report(TableCoverageProblem.neverTrue(row, table: words.table))
    }
    for row in coverage.hidden.compactMap(words.row) {
      collector.report(TableCoverageProblem.hidden(row, table: words.table))
    }
    if !coverage.isComplete {
      collector.report(
        TableCoverageProblem.notChecked(
          words.document.id.span,
          table: words.table,
          why: "has too many combinations",
          help: "part the table into smaller ones"
        )
      )
    }
  }
}

extension TableSubjects {
  /// Whether all that a table reads could be read itself.
  fileprivate func areClear(in table: DecisionTable) -> Bool {
    let trees = table.inputs + table.rows.flatMap(\.tests)
    return reach(of: trees).variables.values.allSatisfy { variable in
      guard case .code(let domain) = variable.type else {
        return asked[variable.slot]?.question.hasClearRange ?? true
      }
      return !domain.codes.isEmpty || variable.mayBeAbsent
    }
  }
}

extension QuestionDeclaration {
  /// False for a number whose range has a problem that was reported.
  var hasClearRange: Bool {
    guard let range = kind.numberRange else { return true }
    guard let written = document.shape.range, !document.hasGaps else { return false }
    return DecimalNumber(written.low.value) == range.low
      && DecimalNumber(written.high.value) == range.high && range.low <= range.high
  }
}
