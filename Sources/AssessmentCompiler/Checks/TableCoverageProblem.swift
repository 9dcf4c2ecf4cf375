// SPDX-License-Identifier: Apache-2.0

/// A problem with the rows of a table taken together.
enum TableCoverageProblem: Problem {
  /// A row in the author's words and where it stands.
  struct Row {
    let name: String
    let span: SourceSpan
  }

  /// - `table`: the table's name with the words for what it is.
  /// - `combinations`: the first ones, each in the author's words.
  /// - `more`: how many others there are; `moreAtLeast` when nobody counted on.
  case gap(
    SourceSpan,
    table: String,
    combinations: [String],
    more: Int,
    moreAtLeast: Bool,
    isUnanswered: Bool,
    apart: [String]
  )
  /// - `isCounted`: whether "I don't know" counts as a value in the combination.
  case overlap(
    Row,
    first: Row,
    table: String,
    combination: String,
    isCounted: Bool,
    more: Int,
    apart: [String]
  )
  case neverTrue(Row, table: String)
  case hidden(Row, table: String)
  case notChecked(SourceSpan, table: String, why: String, help: String)

  var diagnostic: Diagnostic {
    switch self {
    case .gap(
      let span,
      let table,
      let combinations,
      let more,
      let moreAtLeast,
      let isUnanswered,
      let apart
    ):
      let others = combinations.dropFirst().map { "no row fits this either: \($0)" }
      let count = moreAtLeast ? "at least \(more)" : "\(more)"
      let rest = more > 0 ? ["and \(count) more \(more == 1 ? "combination" : "combinations")"] : []
      return Diagnostic.of(
        TableCode.gap,
        "no row of \(table) fits this: \(combinations.first ?? "")",
        at: span,
        "a row is missing",
        notes: others + rest + Self.note(apart),
        help: isUnanswered
          ? "write `unanswered` into a cell of the row that is to count then, as in `< 23, unanswered`"
          : "write a row for it, or let another row's cells take it in"
      )
    case .overlap(
      let row,
      let first,
      let table,
      let combination,
      let isCounted,
      let more,
      let apart
    ):
      let rest = more > 0 ? ["and \(more) more \(more == 1 ? "pair" : "pairs") of rows"] : []
      return Diagnostic.of(
        TableCode.overlap,
        "\(first.name) and \(row.name) of \(table) both fit this: \(combination)",
        at: row.span,
        "fits",
        related: [DiagnosticLabel(first.span, "fits too")],
        notes: rest + Self.note(apart),
        help: isCounted
          ? "leave out `unanswered`, since the value that \"I don't know\" counts as is tested too"
          : "narrow a cell of one of them, so that only one row fits"
      )
    case .neverTrue(let row, let table):
      return Diagnostic.of(
        TableCode.rowNeverReached,
        "\(row.name) of \(table) never fits",
        at: row.span,
        "no answers make all its cells true",
        help: "correct its cells, or remove the row"
      )
    case .hidden(let row, let table):
      return Diagnostic.of(
        TableCode.rowNeverReached,
        "\(row.name) of \(table) never counts",
        at: row.span,
        "earlier rows take all that it fits",
        notes: ["with `hit: first` the first row that fits counts"],
        help: "move it up, or remove it"
      )
    case .notChecked(let span, let table, let why, let help):
      return Diagnostic.of(
        TableCode.notChecked,
        severity: .warning,
        "gaps and overlaps of \(table) were not all looked for",
        at: span,
        why,
        notes: ["whoever falls into a gap or an overlap gets the outcome `failed`, and a nurse"],
        help: help
      )
    }
  }

  private static func note(_ apart: [String]) -> [String] {
    guard !apart.isEmpty else { return [] }
    let verb = apart.count == 1 ? "is" : "are"
    return [
      "\(Wording.allOf(apart)) \(verb) judged as if the other columns said nothing about"
        + (apart.count == 1 ? " it" : " them")
    ]
  }
}
