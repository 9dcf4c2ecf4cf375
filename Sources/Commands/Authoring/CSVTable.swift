// SPDX-License-Identifier: Apache-2.0

/// A table as spreadsheets write it: RFC 4180, with commas or semicolons.
struct CSVTable {
  /// One row with the line of the file on which it begins.
  struct Record: Hashable {
    let line: Int
    let cells: [String]

    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// What is wrong with a file, in one sentence.
  struct Problem: Error, Hashable {
    let sentence: String
  }

  private(set) var records: [Record] = []

  // MARK: Writing

  /// The bytes of a file that a spreadsheet opens as it is: with a byte order mark, CRLF behind
  /// each row, and no cell that it would take for a formula.
  static func bytes(of rows: [[String]]) -> [UInt8] {
    let lines = rows.map { cells in cells.map(written).joined(separator: ",") + "\r\n" }
    return Array(("\u{FEFF}" + lines.joined()).utf8)
  }

  private static func written(_ cell: String) -> String {
    let guarded = isFormula(cell) ? "'" + cell : cell
    let needsQuotes = guarded.utf8.contains { Array(",;\"\r\n".utf8).contains($0) }
    let isSpaced = guarded.first == " " || guarded.last == " "
    guard needsQuotes || isSpaced else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet would calculate with it; or it would look guarded if it was left alone.
  private static func isFormula(_ cell: String) -> Bool {
    cell.utf8.first { $0 != UInt8(ascii: "'") }.map { Array("=+-@\t\r\n".utf8).contains($0) }
      ?? false
  }

  // MARK: Reading

  /// Reads a file.
  ///
  /// - Parameter bytes: The file, with or without a byte order mark; commas or semicolons, whichever
  ///   the first line has more of.
  /// - Throws: What is wrong with it.
  init(_ bytes: [UInt8]) throws(Problem) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem(sentence: "is not written in UTF-8; in Excel save it as \"CSV UTF-8\"")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let head = rest.prefix { $0 != UInt8(ascii: "\n") }
    let commas = head.count { $0 == UInt8(ascii: ",") }
    let semicolons = head.count { $0 == UInt8(ascii: ";") }
    try read(rest, delimiter: UInt8(ascii: semicolons > commas ? ";" : ","))
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>,
    delimiter: UInt8
  ) throws(Problem) {
    let quote = UInt8(ascii: "\"")
    var cells: [String] = []
    var cell: [UInt8] = []
    var line = 1
    var begin = 1
    var opened: Int?
    var wasQuoted = false
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      let next = bytes[(offset + 1)...].first
      offset += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if opened != nil {
        if byte != quote {
          cell.append(byte)
        } else if next == quote {
          cell.append(quote)
          offset += 1
        } else {
          opened = nil
          wasQuoted = true
        }
      } else if byte == delimiter {
        cells.append(Self.text(cell))
        cell = []
        wasQuoted = false
      } else if byte == UInt8(ascii: "\n") {
        cells.append(Self.text(cell))
        records.append(Record(line: begin, cells: cells))
        cells = []
        cell = []
        wasQuoted = false
        begin = line
      } else if byte == UInt8(ascii: "\r"), next == nil || next == UInt8(ascii: "\n") {
        continue
      } else if wasQuoted {
        throw Problem(sentence: "has something behind a closing quote on line \(line)")
      } else if byte == quote, cell.isEmpty {
        opened = line
      } else {
        cell.append(byte)
      }
    }
    if let opened {
      throw Problem(sentence: "has a quote on line \(opened) that is not closed")
    }
    if !cell.isEmpty || !cells.isEmpty || wasQuoted {
      cells.append(Self.text(cell))
      records.append(Record(line: begin, cells: cells))
    }
  }

  /// A cell without its guard, and with line feeds alone.
  private static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let plain =
      text.utf8.first == UInt8(ascii: "'") && isFormula(text) ? String(text.dropFirst()) : text
    return plain.replacing("\r\n", with: "\n")
  }
}
