// SPDX-License-Identifier: Apache-2.0

/// A place as people and editors count it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The column in letters as people see them, counted from 1.
  public let column: Int
  /// The column in UTF-16 units, counted from 1, as editors count.
  public let utf16Column: Int
}

/// The lines of a file: the one place where byte offsets become lines and columns.
public struct SourceText: Sendable {
  /// The file whose lines these are.
  public let file: SourceFile
  private let lineStarts: [Int]

  /// Finds the lines of a file; a line ends with a line feed.
  public init(_ file: SourceFile) {
    self.file = file
    var starts = [ByteOrderMark.length(in: file.bytes)]
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// How many lines there are; at least 1.
  public var lineCount: Int { lineStarts.count }

  /// The line of a byte offset, counted from 1; an offset outside the file gives its nearest line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of a byte offset.
  ///
  /// An offset inside a letter of several bytes gives that letter; one behind the end of its line
  /// gives the column after the last letter.
  public func position(of offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let before = text(before: offset, inLine: line)
    return SourcePosition(
      line: line,
      column: before.count + 1,
      utf16Column: before.utf16.count + 1
    )
  }

  /// A line without its ending, counted from 1; empty outside the file.
  public func line(_ number: Int) -> String { text(ofLine: number) }

  /// The byte of a place as editors count it.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 0; a line behind the last one gives the end of the file.
  ///   - utf16: UTF-16 units from the beginning of the line; more than it has give its end.
  /// - Returns: The offset of a byte that begins a letter, or of the end of the line.
  public func offset(line: Int, utf16: Int) -> Int {
    guard lineStarts.indices.contains(line) else { return file.bytes.count }
    let range = range(ofLine: line + 1)
    var left = utf16
    var offset = range.lowerBound
    for scalar in text(ofLine: line + 1).unicodeScalars {
      guard left > 0 else { break }
      left -= UTF16.width(scalar)
      offset += UTF8.width(scalar)
    }
    return min(offset, range.upperBound)
  }

  /// The bytes of a line without its ending; empty outside the file.
  func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else {
      return file.bytes.count..<file.bytes.count
    }
    let start = lineStarts[line - 1]
    guard lineStarts.indices.contains(line) else { return start..<file.bytes.count }
    let end = lineStarts[line] - 1
    let hasReturn = end > start && file.bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }

  /// A line without its ending; wrong UTF-8 shows as U+FFFD.
  func text(ofLine line: Int) -> String {
    String(decoding: file.bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The whole letters of a line that end at or before an offset.
  private func text(before offset: Int, inLine line: Int) -> String {
    let range = range(ofLine: line)
    let end = max(range.lowerBound, min(offset, range.upperBound))
    let prefix = String(decoding: file.bytes[range.lowerBound..<end], as: UTF8.self)
    let whole = text(ofLine: line)
    guard whole.utf8.count == range.count else { return prefix }
    var length = 0
    for (index, letter) in zip(whole.indices, whole) {
      length += letter.utf8.count
      if length > end - range.lowerBound { return String(whole[..<index]) }
    }
    return whole
  }
}
