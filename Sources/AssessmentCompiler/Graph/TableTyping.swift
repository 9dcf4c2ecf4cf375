// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Gives the cells of one table their types.
struct TableTyping {
  let reading: ExpressionReading
  /// Gives rows their lines.
  let lines: SourceLines

  private var collector: DiagnosticCollector { reading.collector }

  /// The table and its columns' types, in the order of the columns.
  ///
  /// - Returns: The table, nil when a part of it has a problem, and the types.
  func type(_ document: TableDocument) -> (DecisionTable?, [ValueType]) {
    guard let grid = document.grid else { return (nil, []) }
    let inputs = grid.header.tests.map { reading.read($0, expecting: .value) }
    let columns = grid.header.outputs.indices.map { position in
      column(of: document, grid.rows.compactMap { $0.outputs.dropFirst(position).first })
    }
    judgeNotes(grid.header.notes)
    let ids = noteCells(named: "id", in: grid)
    judgeIDs(in: grid)
    var rows: [DecisionTable.Row] = []
    for (number, line) in grid.rows.enumerated() {
      let tests = zip(line.tests, inputs).compactMap { cell, input in
        input.flatMap { reading.readCell(cell, of: $0) }
      }
      let outputs = columns.compactMap { $0.cells.dropFirst(number).first ?? nil }
      guard tests.count == line.tests.count, outputs.count == line.outputs.count else { continue }
      rows.append(
        DecisionTable.Row(
          tests: tests,
          outputs: outputs,
          id: ids.dropFirst(number).first ?? nil,
          origin: lines.origin(of: line.span)
        )
      )
    }
    let types = columns.map(\.type)
    let known = inputs.compactMap(\.self)
    guard rows.count == grid.rows.count, known.count == inputs.count, !rows.isEmpty else {
      return (nil, types)
    }
    let table = DecisionTable(
      id: document.id.value,
      hit: document.hit,
      inputs: known,
      outputs: grid.header.outputs.map(\.text),
      rows: rows,
      origin: lines.origin(of: document.id.span)
    )
    return (table, types)
  }

  /// The cells of one column of results: options in quotes are a list of their own, other cells
  /// are of the type of the first.
  private func column(
    of document: TableDocument,
    _ cells: [AuthoredText]
  ) -> (cells: [TypedExpression?], type: ValueType) {
    let codes = cells.compactMap(\.quotedCode)
    if !codes.isEmpty {
      var unique: [String] = []
      for code in codes where !unique.contains(code) { unique.append(code) }
      let domain = CodeDomain(
        id: "\(document.id.value)/\(unique.joined(separator: "/"))",
        codes: unique,
        order: .none
      )
      return (cells.map { reading.read($0, expecting: .code(domain)) }, .code(domain))
    }
    var type = ValueType.invalid
    var measure = Measure.any
    var typed: [TypedExpression?] = []
    for cell in cells {
      let expectation: Expectation =
        switch type {
        case .boolean: .yesNo
        case .number: .number
        case .date: .date
        case .code(let domain): .code(domain)
        case .text, .invalid: .value
        }
      let tree = reading.read(cell, expecting: expectation)
      typed.append(tree)
      guard let tree else { continue }
      switch (type, tree.type) {
      case (.invalid, _): type = tree.type
      case (.number, .number):
        guard let common = measure.meeting(tree.measure) else {
          let (first, other) = (measure.unit, tree.measure.unit)
          collector.report(
            GraphProblem.mixedUnits(cell.span, in: .column, first: first, other: other)
          )
          continue
        }
        type = .number(unit: common.unit)
      default: break
      }
      if case .number = tree.type { measure = measure.meeting(tree.measure) ?? measure }
    }
    return (typed, type)
  }

  private func judgeNotes(_ names: [AuthoredText]) {
    for name in names where !["id", "source", "note"].contains(name.text) {
      collector.report(TableProblem.unknownNoteColumn(name))
    }
  }

  /// Recordings and coverage tell rows by their ids.
  private func judgeIDs(in grid: TableGrid) {
    guard let column = grid.header.notes.firstIndex(where: { $0.text == "id" }) else { return }
    var first: [String: SourceSpan] = [:]
    for row in grid.rows {
      guard let cell = row.notes.dropFirst(column).first, !cell.text.isEmpty else { continue }
      if let other = first[cell.text] {
        reading.collector.report(TableProblem.sameID(cell, first: other))
      } else {
        first[cell.text] = cell.span
      }
    }
  }

  private func noteCells(named name: String, in grid: TableGrid) -> [String?] {
    guard let column = grid.header.notes.firstIndex(where: { $0.text == name }) else { return [] }
    return grid.rows.map { $0.notes.dropFirst(column).first?.text }
  }
}

extension AuthoredText {
  /// The option between quotes, when the text is nothing but that.
  fileprivate var quotedCode: String? {
    let inner = text.dropFirst().dropLast()
    guard text.count >= 2, text.first == "\"", text.last == "\"", !inner.contains("\"") else {
      return nil
    }
    return String(inner)
  }
}

extension TableDocument {
  /// The sources that rows name in a column of notes.
  var sources: [Located<String>] {
    guard let grid, let column = grid.header.notes.firstIndex(where: { $0.text == "source" }) else {
      return []
    }
    return grid.rows.compactMap { row in
      guard let cell = row.notes.dropFirst(column).first, !cell.text.isEmpty else { return nil }
      return Located(value: cell.text, span: cell.span)
    }
  }
}

extension DecisionTable {
  /// Whether a result can be absent.
  var mayBeAbsent: Bool {
    inputs.contains(where: \.mayBeAbsent)
      || rows.contains { $0.outputs.contains(where: \.mayBeAbsent) }
  }
}

extension ExpressionReading {
  /// The names that a table reads.
  func names(in table: TableDocument) -> [String] {
    guard let grid = table.grid else { return [] }
    var names = grid.header.tests.flatMap { self.names(in: $0) }
    for row in grid.rows {
      names += row.outputs.flatMap { self.names(in: $0) }
      for (test, cell) in zip(grid.header.tests, row.tests) {
        let (input, _) = ExpressionCompiler.expression(test.text, expecting: .value, in: scope)
        guard let input else { continue }
        let (tree, _) = ExpressionCompiler.unaryTests(cell.text, of: input, in: scope)
        names += tree?.variables.map(\.name) ?? []
      }
    }
    return names
  }
}
