// SPDX-License-Identifier: Apache-2.0

/// A table whose bars stand under each other.
///
/// Only a table of which every line has as many cells and the same bars as the first is aligned; a
/// faulty one is the compiler's to report and stays as it is.
struct AlignedTable {
  private struct Row {
    var cells: [String] = []
    /// True for the cell that stands behind a double bar.
    var isBehindDouble: [Bool] = []
  }

  /// Nil for an empty line between rows.
  private let written: [Row?]
  private var rows: [Row] { written.compactMap { $0 } }

  init?(_ lines: [String]) {
    var written: [Row?] = []
    var first: Row?
    for line in lines {
      guard line.contains(where: { $0 != " " }) else {
        written.append(nil)
        continue
      }
      guard let row = Self.row(line) else { return nil }
      if let first, first.isBehindDouble != row.isBehindDouble { return nil }
      first = first ?? row
      written.append(row)
    }
    guard first != nil else { return nil }
    self.written = written
  }

  /// The table with nothing of its layout, for comparing.
  var cells: String {
    rows.map { row in
      zip(row.cells, row.isBehindDouble).map { ($1 ? "|| " : "| ") + $0 }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// The lines with padded cells.
  var lines: [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        let width = DisplayWidth.of(cell)
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
    return written.map { row in
      guard let row else { return "" }
      var line = ""
      for (column, (cell, isDouble)) in zip(row.cells, row.isBehindDouble).enumerated() {
        let width = column < widths.count ? widths[column] : 0
        let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
        line += (isDouble ? "|| " : "| ") + cell + padding + " "
      }
      return line + "|"
    }
  }

  /// The cells of `| a | b || c |`; a bar inside double quotes is a letter.
  private static func row(_ line: String) -> Row? {
    let letters = Array(line.drop { $0 == " " })
    guard letters.first == "|" else { return nil }
    var row = Row()
    var cell = ""
    var isQuoted = false
    var isDouble = false
    var index = 1
    while index < letters.count {
      let letter = letters[index]
      if letter == "\"" { isQuoted.toggle() }
      if letter == "|", !isQuoted {
        row.cells.append(trimmed(cell))
        row.isBehindDouble.append(isDouble)
        isDouble = index + 1 < letters.count && letters[index + 1] == "|"
        if isDouble { index += 1 }
        cell = ""
      } else {
        cell.append(letter)
      }
      index += 1
    }
    guard trimmed(cell).isEmpty, !isQuoted, !isDouble, !row.cells.isEmpty else { return nil }
    return row
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension DisplayWidth {
  /// The columns of a text on one line.
  static func of(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }
}
