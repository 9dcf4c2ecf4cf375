// SPDX-License-Identifier: Apache-2.0

/// Lays rows out in columns of the width that their texts take.
struct TextTable {
  private let heads: [String]
  private var rows: [[String]] = []

  /// Begins a table with the heads of its columns.
  init(_ heads: [String]) {
    self.heads = heads
  }

  /// Adds a row; texts are put on one line each.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { TerminalText.oneLine($0) })
  }

  /// The lines, not wider than so many columns where the last column can give way.
  func lines(width: Int) -> [String] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in
      all.map { TerminalWidth.of($0.dropFirst(column).first ?? "") }.max() ?? 0
    }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column == row.count - 1 {
          line += TerminalWidth.cut(cell, to: max(width - TerminalWidth.of(line), 8))
        } else {
          line += TerminalWidth.padded(cell, to: widths.dropFirst(column).first ?? 0) + "  "
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
