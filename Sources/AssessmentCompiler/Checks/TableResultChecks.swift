// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds results of tables that nothing reads and that are spelt nearly like one that is read.
///
/// A result that no rule names is often meant so; one letter beside another it is mostly a slip, and
/// the row would quietly do nothing.
struct TableResultChecks {
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector

  func run() {
    let columns = Set(content.facts.filter(\.isColumn).map(\.name.value))
    guard !columns.isEmpty, !content.variables.isIncomplete else { return }
    var read = ReadResults(columns: columns)
    content.eachWrittenCondition(names) { read.visit($0.tree) }
    for fact in content.facts {
      for written in content.written(fact, names) { read.visit(written.tree) }
    }
    for table in content.tables + content.access {
      for tree in table.table?.inputs ?? [] { read.visit(tree) }
      for row in table.table?.rows ?? [] {
        for tree in row.tests + row.outputs { read.visit(tree) }
      }
    }
    for table in content.tables { judge(table.document, read) }
  }

  private func judge(_ table: TableDocument, _ read: ReadResults) {
    guard let grid = table.grid else { return }
    for (position, name) in grid.header.outputs.enumerated() {
      guard let known = read.codes[name.text], !read.whole.contains(name.text) else { continue }
      var told: Set<String> = []
      for cell in grid.rows.compactMap({ $0.outputs.dropFirst(position).first }) {
        let code = cell.text.filter { $0 != "\"" }
        guard cell.text.hasPrefix("\""), !known.contains(code), told.insert(code).inserted
        else { continue }
        let near = NearNames.suggestions(for: code, among: known.sorted())
        guard let meant = near.first else { continue }
        collector.report(ReadingProblem.resultReadByNothing(cell, column: name.text, meant: meant))
      }
    }
  }
}

/// Which results of tables are compared with which options.
private struct ReadResults {
  let columns: Set<String>
  private(set) var codes: [String: Set<String>] = [:]
  /// Columns that are read otherwise than by comparing them with an option.
  private(set) var whole: Set<String> = []

  init(columns: Set<String>) { self.columns = columns }

  mutating func visit(_ tree: TypedExpression) {
    if case .compare(.equal, let left, let right) = tree.node {
      for (one, other) in [(left, right), (right, left)] {
        guard case .variable(let variable) = one.node, columns.contains(variable.name),
          case .literal(.code(let code)) = other.node
        else { continue }
        codes[variable.name, default: []].insert(code)
        return
      }
    }
    if case .variable(let variable) = tree.node, columns.contains(variable.name) {
      whole.insert(variable.name)
    }
    for child in tree.children { visit(child) }
  }
}
