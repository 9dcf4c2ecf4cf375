// SPDX-License-Identifier: Apache-2.0

/// The cells of a table between its bars.
struct TableGrid {
  /// One line of a table.
  struct Line {
    /// The cells before the first double bar.
    let tests: [AuthoredText]
    /// The cells between the double bars.
    let outputs: [AuthoredText]
    /// The cells behind the second double bar.
    let notes: [AuthoredText]
    let span: SourceSpan
  }

  let header: Line
  /// The rows that have as many cells as the header.
  let rows: [Line]

  /// Reads the lines of a table; a row that does not fit the header is reported and left out.
  static func read(_ text: AuthoredText, into collector: DiagnosticCollector) -> TableGrid? {
    var lines: [Line] = []
    var offset = 0
    let all = text.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in all {
      let range = offset..<offset + line.count
      offset = range.upperBound + 1
      guard line.contains(where: { $0 != UInt8(ascii: " ") }) else { continue }
      guard let read = Self.line(range, of: text, into: collector) else { return nil }
      lines.append(read)
    }
    guard let header = lines.first, !header.tests.isEmpty, !header.outputs.isEmpty else {
      collector.report(TableProblem.noHeader(lines.first?.span ?? text.span))
      return nil
    }
    let rows = lines.dropFirst().filter { row in
      let parts = [
        ("test", row.tests, header.tests), ("result", row.outputs, header.outputs),
        ("note", row.notes, header.notes),
      ]
      let found = parts.count { !$0.1.isEmpty }
      let wanted = parts.count { !$0.2.isEmpty }
      if found != wanted {
        collector.report(
          TableProblem.wrongPartCount(row.span, found: found, wanted: wanted, header: header.span)
        )
        return false
      }
      for (part, own, wanted) in parts where own.count != wanted.count {
        collector.report(
          TableProblem.wrongCellCount(
            row.span,
            part: part,
            found: own.count,
            wanted: wanted.count,
            header: header.span
          )
        )
        return false
      }
      return true
    }
    if rows.isEmpty, lines.count == 1 { collector.report(TableProblem.noRows(header.span)) }
    return TableGrid(header: header, rows: Array(rows))
  }

  /// Reads `| a | b || c || d |`; a bar inside double quotes is a letter.
  private static func line(
    _ range: Range<Int>,
    of text: AuthoredText,
    into collector: DiagnosticCollector
  ) -> Line? {
    let bytes = Array(text.text.utf8)
    var bars: [Int] = []
    var isQuoted = false
    for offset in range {
      if bytes[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[offset] == UInt8(ascii: "|"), !isQuoted { bars.append(offset) }
    }
    let shown = trim(range, bytes)
    guard let first = bars.first, let last = bars.last, first == shown.lowerBound,
      last == shown.upperBound - 1, first != last
    else {
      collector.report(TableProblem.noBars(text.span(of: shown)))
      return nil
    }
    var groups: [[AuthoredText]] = [[]]
    for (bar, next) in zip(bars, bars.dropFirst()) {
      if next == bar + 1 {
        groups.append([])
      } else {
        groups[groups.count - 1].append(text.part(trim(bar + 1..<next, bytes)))
      }
    }
    guard groups.count <= 3 else {
      collector.report(TableProblem.tooManyParts(text.span(of: shown)))
      return nil
    }
    return Line(
      tests: groups[0],
      outputs: groups.count > 1 ? groups[1] : [],
      notes: groups.count > 2 ? groups[2] : [],
      span: text.span(of: shown)
    )
  }

  private static func trim(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == UInt8(ascii: " ") { lower += 1 }
    while lower < upper, bytes[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
    return lower..<upper
  }
}

extension AuthoredText {
  /// A part of the text with its own way back to the file.
  func part(_ range: Range<Int>) -> AuthoredText {
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    let place = span(of: range)
    let isVerbatim = source.segments.contains {
      $0.isVerbatim && $0.text.lowerBound <= range.lowerBound
        && $0.text.upperBound >= range.upperBound
    }
    let segments =
      isVerbatim && !range.isEmpty
      ? [EmbeddedSource.Segment(text: 0..<range.count, file: place.range, isVerbatim: true)] : []
    return AuthoredText(
      text: String(decoding: bytes, as: UTF8.self),
      source: EmbeddedSource(whole: place, segments: segments)
    )
  }
}
