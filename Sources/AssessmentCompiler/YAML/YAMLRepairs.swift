// SPDX-License-Identifier: Apache-2.0

/// Lines that could not be read and were made readable, so that the rest of the file can be read.
///
/// A repair keeps every offset. What was put in never becomes content: values are marked as
/// damaged, keys are dropped.
struct YAMLRepairs {
  enum Repair {
    /// The value is replaced by a word.
    case value
    /// The whole content of the line is replaced by a key.
    case key
    /// The line is left out.
    case line
    /// The line is left out, and all below it that begin in its column or further in.
    case block
    /// The line is left out, and all keys below it up to the next item of the list.
    case item
  }

  /// Where a word or key was put in.
  private(set) var filled: [Range<Int>] = []
  /// Where a line or key is missing.
  private(set) var gaps: [Int] = []
  private var lines: Set<Int> = []

  /// - Parameter gaps: where lines were left out before the layout was read.
  init(gaps: [Int] = []) {
    self.gaps = gaps
  }

  /// Repairs one line and leaves out the lines that belong to it.
  ///
  /// - Parameters:
  ///   - repair: what to do.
  ///   - line: the line that could not be read.
  ///   - text: the whole file.
  /// - Returns: the repaired file; nil when the line was repaired before, so that nothing is left
  ///   to try.
  mutating func apply(_ repair: Repair, to line: YAMLLine, of text: YAMLLines) -> [UInt8]? {
    guard lines.insert(line.number).inserted else { return nil }
    var bytes = text.bytes
    let letter = UInt8(ascii: "x")
    let isItem = if case .item = repair { true } else { false }
    let isBlock = if case .block = repair { true } else { false }
    // What stands in the column of a line that fits nowhere fails for the same reason.
    var column = line.key == nil ? line.indent : line.contentColumn
    switch repair {
    case .value where line.value != nil || line.hyphens == 0:
      guard let value = line.value else {
        column = blank(line, &bytes)
        break
      }
      for offset in value { bytes[offset] = letter }
      filled.append(value)
    case .key where line.content.count >= 2:
      for offset in line.content.dropLast() { bytes[offset] = letter }
      for offset in line.content.suffix(1) { bytes[offset] = .colon }
      column = line.contentColumn
      filled.append(line.content)
      gaps.append(line.content.lowerBound)
    default:
      column = blank(line, &bytes)
    }
    for below in text.lines(after: line.number) {
      let isOfItem = isItem && below.indent == column && below.hyphens == 0
      let isOfBlock = isBlock && below.indent == column
      guard below.content.isEmpty || below.indent > column || isOfItem || isOfBlock else { break }
      for offset in below.range { bytes[offset] = .space }
    }
    return bytes
  }

  private mutating func blank(_ line: YAMLLine, _ bytes: inout [UInt8]) -> Int {
    for offset in line.range { bytes[offset] = .space }
    gaps.append(line.content.lowerBound)
    return line.indent
  }
}

/// The lines of a file that is being repaired.
struct YAMLLines {
  let bytes: [UInt8]
  private let text: SourceText

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = SourceText(SourceFile(path: "", bytes: bytes))
  }

  func line(at offset: Int) -> YAMLLine {
    line(text.line(at: offset))
  }

  /// The nearest line above that has letters; remarks do not count.
  func line(above number: Int) -> YAMLLine? {
    stride(from: number - 1, through: 1, by: -1).lazy.map { line($0) }.first { hasContent($0) }
  }

  /// The first line that has letters; remarks and `---` do not count.
  var first: YAMLLine? {
    (1...text.lineCount).lazy.map { line($0) }
      .first { hasContent($0) && !bytes[$0.content].starts(with: [.hyphen, .hyphen, .hyphen]) }
  }

  /// The nearest line that has letters, from this one upwards.
  func line(atOrAbove offset: Int) -> YAMLLine {
    let line = line(at: offset)
    return hasContent(line) ? line : self.line(above: line.number) ?? line
  }

  func lines(after number: Int) -> some Sequence<YAMLLine> {
    ((number + 1)..<max(number + 1, text.lineCount + 1)).lazy.map { line($0) }
  }

  func line(_ number: Int) -> YAMLLine {
    YAMLLine(number, text.range(ofLine: number), in: bytes)
  }

  private func hasContent(_ line: YAMLLine) -> Bool {
    bytes[line.content].first.map { $0 != .hash } ?? false
  }
}
