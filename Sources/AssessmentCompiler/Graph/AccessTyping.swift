// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Checks the tables of access to care, which may read every question and the day of contact.
struct AccessTyping {
  let documents: ContentDocuments
  let lines: SourceLines
  let collector: DiagnosticCollector

  /// From what a limit counts.
  static let starts = ["contact", "need-assessed", "need-found", "pending"]

  /// Limits that are no length of time.
  static let limitWords = ["at once", "without delay", "same weekday", "none"]

  func type(in content: inout TypedContent) {
    let variables = VariableTable(over: content.variables) { variable, owner in
      if variable.name.readsPrevious { return nil }
      guard variable.isQuestion else {
        return owner == nil && variable.name == ContactInput.contactDate.name ? variable : nil
      }
      return Variable(
        name: variable.name,
        slot: variable.slot,
        type: variable.type,
        isQuestion: true,
        // No assessment needs to have asked it.
        mayBeAbsent: true
      )
    }
    let reading = ExpressionReading(
      scope: NameScope(table: variables, owners: [], reader: "access-to-care"),
      limits: content.limits,
      collector: collector
    )
    for document in documents.access {
      let (table, _) = TableTyping(reading: reading, lines: lines).type(document)
      if let grid = document.grid { judge(grid, of: document) }
      content.access.append(
        TypedTable(
          document: document,
          owner: "access-to-care",
          table: table,
          sources: document.sources
        )
      )
    }
  }

  private func judge(_ grid: TableGrid, of document: TableDocument) {
    let names = grid.header.outputs.map(\.text)
    for column in grid.header.outputs where column.text != "limit" && column.text != "starts" {
      collector.report(TableProblem.wrongOutputColumn(column, needed: ["limit", "starts"]))
    }
    for name in ["limit", "starts"] where !names.contains(name) {
      collector.report(TableProblem.missingOutputColumn(grid.header.span, name: name))
    }
    for row in grid.rows {
      for (column, cell) in zip(grid.header.outputs, row.outputs) {
        let text = cell.text.filter { $0 != "\"" }
        if column.text == "limit", TimeSpan(text) == nil, !Self.limitWords.contains(text) {
          let needs = "a length of time such as `\"14 days\"`, or \(Wording.anyOf(Self.limitWords))"
          collector.report(TableProblem.wrongOutput(cell, needs: needs))
        }
        if column.text == "starts", !Self.starts.contains(text) {
          collector.report(TableProblem.wrongOutput(cell, needs: Wording.anyOf(Self.starts)))
        }
      }
    }
  }
}
