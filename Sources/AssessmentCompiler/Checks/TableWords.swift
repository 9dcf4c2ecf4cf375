// SPDX-License-Identifier: Apache-2.0

/// Names the rows and combinations of one table in the author's words.
struct TableWords {
  let document: TableDocument
  let table: String
  private let grid: TableGrid
  private let headers: [String]
  private let columns: TableColumns

  init(
    _ document: TableDocument,
    _ grid: TableGrid,
    _ headers: [String],
    _ columns: TableColumns,
    isAccess: Bool
  ) {
    self.document = document
    self.grid = grid
    self.headers = headers
    self.columns = columns
    table = (isAccess ? "the access group " : "the table ") + Wording.quoted(document.id.value)
  }

  /// A row by its id, else by its number.
  func row(_ number: Int) -> TableCoverageProblem.Row? {
    guard grid.rows.indices.contains(number) else { return nil }
    let line = grid.rows[number]
    let column = grid.header.notes.firstIndex { $0.text == "id" }
    let id = column.flatMap { line.notes.dropFirst($0).first?.text } ?? ""
    let name = id.isEmpty ? "row \(number + 1)" : "row \(Wording.quoted(id))"
    return TableCoverageProblem.Row(name: name, span: line.span)
  }

  /// "`age` 23, `has_fever` yes, whatever `pain` is".
  func combination(_ choice: TableWalk.Combination) -> String {
    var shown: [(column: Int, text: String)] = []
    var free: [Int] = []
    for (dimension, number) in zip(columns.dimensions, choice) {
      guard let number, dimension.classes.indices.contains(number) else {
        free += dimension.columns
        continue
      }
      for (column, text) in zip(dimension.columns, dimension.classes[number].shown) {
        shown.append((column, "\(name(column)) \(text)"))
      }
    }
    var parts: [String] = []
    for (_, text) in shown.sorted(by: { $0.column < $1.column }) where !parts.contains(text) {
      parts.append(text)
    }
    if !free.isEmpty {
      let names = free.sorted().map { headers.dropFirst($0).first ?? "" }.unique
      parts.append("whatever \(Wording.allOf(names)) \(names.count == 1 ? "is" : "are")")
    }
    return parts.joined(separator: ", ")
  }

  /// Whether a column of the combination has no answer.
  func isUnanswered(_ choice: TableWalk.Combination) -> Bool {
    classes(of: choice).contains { !$0.isAnswered }
  }

  /// Whether "I don't know" counts as a value in the combination.
  func isCounted(_ choice: TableWalk.Combination) -> Bool {
    classes(of: choice).contains(where: \.isCounted)
  }

  private func classes(of choice: TableWalk.Combination) -> [TableDimension.Class] {
    zip(columns.dimensions, choice).compactMap { dimension, number in
      number.flatMap { dimension.classes.dropFirst($0).first }
    }
  }

  /// The columns of a combination that may hang together in a way that was not looked at.
  func apart(in choice: TableWalk.Combination) -> [String] {
    let chosen = zip(columns.dimensions, choice).filter { $0.1 != nil }.flatMap(\.0.columns)
    guard Set(chosen).count > 1 else { return [] }
    return chosen.filter(columns.loose.contains).sorted()
      .map { headers.dropFirst($0).first ?? "" }.unique
  }

  private func name(_ column: Int) -> String {
    Wording.quoted(headers.dropFirst(column).first ?? "")
  }
}
