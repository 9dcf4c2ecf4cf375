// SPDX-License-Identifier: Apache-2.0

/// A line as a terminal shows it, and the columns of its bytes.
///
/// Wide characters take two columns, combining marks none, a tab reaches to the next multiple of
/// four. Characters that would steer a terminal are shown as U+FFFD.
struct DisplayLine {
  /// At most this many columns are shown; the rest is cut with an ellipsis.
  static let widest = 120

  private struct Cell {
    let shown: String
    let offset: Int
    let column: Int
    let width: Int
  }

  private let cells: [Cell]
  private let end: (offset: Int, column: Int)

  /// - Parameters:
  ///   - line: a line's number in the file.
  ///   - text: the file.
  init(_ line: Int, of text: SourceText) {
    var cells: [Cell] = []
    var offset = text.range(ofLine: line).lowerBound
    var column = 0
    let letters = text.text(ofLine: line)
    let isValid = letters.utf8.count == text.range(ofLine: line).count
    for letter in letters {
      let isTab = letter == "\t"
      let harmless = Self.harmless(letter)
      let width = isTab ? 4 - column % 4 : harmless.reduce(0) { $0 + DisplayWidth.of($1) }
      let shown = isTab ? String(repeating: " ", count: width) : harmless
      cells.append(Cell(shown: shown, offset: offset, column: column, width: width))
      // A wrong byte is shown as U+FFFD, which is three bytes long.
      offset += isValid || letter != "\u{FFFD}" ? letter.utf8.count : 1
      column += width
    }
    self.cells = cells
    end = (offset, column)
  }

  /// The text and the columns, counted from 0, of ranges of bytes of the file.
  ///
  /// A range reaches at least one column; what is outside the shown part is cut.
  func shown(_ ranges: [Range<Int>]) -> (text: String, columns: [Range<Int>]) {
    let columns = ranges.map { range in
      let lower = startColumn(of: range.lowerBound)
      return lower..<max(lower + 1, endColumn(of: range.upperBound))
    }
    guard end.column > Self.widest else {
      return (cells.map(\.shown).joined(), columns)
    }
    let focus = columns.map(\.lowerBound).min() ?? 0
    let from = min(max(0, focus - 40), max(0, end.column - Self.widest))
    let to = from + Self.widest
    let visible = cells.filter { $0.column >= from && $0.column + $0.width <= to }
    let start = visible.first?.column ?? 0
    let head = start > 0 ? "…" : ""
    let tail = to < end.column ? "…" : ""
    let shift = start - head.count
    let text = head + visible.map(\.shown).joined() + tail
    let cut = columns.map { column in
      let lower = min(max(0, column.lowerBound - shift), Self.widest)
      return lower..<max(lower + 1, min(column.upperBound - shift, Self.widest + 1))
    }
    return (text, cut)
  }

  private func startColumn(of offset: Int) -> Int {
    guard offset < end.offset else { return end.column }
    return cells.last { $0.offset <= offset }?.column ?? 0
  }

  private func endColumn(of offset: Int) -> Int {
    guard offset < end.offset else { return end.column }
    return cells.first { $0.offset >= offset }?.column ?? end.column
  }

  private static func harmless(_ letter: Character) -> String {
    letter.unicodeScalars.contains { HiddenCharacter.isHidden($0) } ? "\u{FFFD}" : String(letter)
  }

  /// A text of one line that cannot steer a terminal.
  static func harmless(_ text: String) -> String {
    text.map { $0.isNewline ? " " : harmless($0) }.joined()
  }
}
