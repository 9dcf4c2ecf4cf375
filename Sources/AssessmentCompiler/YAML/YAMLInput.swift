// SPDX-License-Identifier: Apache-2.0

/// The letters of a file, checked before its layout is read.
///
/// What may not stand in a file is reported and replaced by spaces of the same length, lines whose
/// place is not clear as a whole, so that the rest can still be read and every offset stays true.
struct YAMLInput {
  /// At most this many bytes; a file of clinical content has some 50,000.
  static let largestFile = 1_048_576

  private(set) var problems: [YAMLProblem] = []
  /// Valid UTF-8 without tabs and hidden characters; nil when the file cannot be read at all.
  private(set) var bytes: [UInt8]?
  /// Where lines were left out, since nobody knows what they belong to.
  private(set) var gaps: [Int] = []

  init(_ file: SourceFile) {
    guard file.bytes.count <= Self.largestFile else {
      problems = [.fileTooLarge(file.span(0..<0))]
      return
    }
    var scan = LetterScan()
    scan.read(file.bytes)
    if let wrong = scan.wrongBytes.first {
      problems = [
        .notUTF8(
          file.span(wrong..<wrong + 1),
          byte: file.bytes[wrong],
          more: scan.wrongBytes.count - 1
        )
      ]
      return
    }
    if let first = scan.tabs.first {
      let lines = Self.firstOfEachLine(scan.tabs, in: file)
      problems.append(.tab(file.span(first), others: Array(lines.dropFirst())))
    }
    if let first = scan.hidden.first {
      let lines = Self.firstOfEachLine(scan.hidden.map(\.range), in: file)
      problems.append(
        .hiddenCharacter(
          file.span(first.range),
          first.scalar,
          others: Array(lines.dropFirst())
        )
      )
    }
    let conflicts = Self.conflicts(in: file)
    if let first = conflicts.first {
      problems.append(
        .mergeConflict(first.begin, ends: first.ends, more: conflicts.count - 1)
      )
    }
    // Without the ends of lines nothing can be read.
    guard !scan.hidden.contains(where: { $0.scalar == "\r" }) else { return }
    var clean = file.bytes
    for conflict in conflicts { leaveOut(conflict, of: &clean) }
    // With a tab or another sign in the indentation nobody knows what a line belongs to.
    let misplaced = (scan.tabs + scan.hidden.map(\.range)).filter {
      Self.isIndentation($0, in: file.bytes)
    }
    leaveOutLines(at: misplaced.map(\.lowerBound), of: &clean)
    for offset in (scan.tabs + scan.hidden.map(\.range)).joined() {
      clean[offset] = UInt8(ascii: " ")
    }
    bytes = clean
  }

  // MARK: Lines that are left out

  /// Keeps the first of two versions of the same lines.
  private mutating func leaveOut(
    _ conflict: (begin: SourceSpan, ends: [SourceSpan]),
    of bytes: inout [UInt8]
  ) {
    func end(ofLineAt offset: Int) -> Int {
      bytes.dropFirst(offset).firstIndex(of: .lineFeed) ?? bytes.count
    }
    let begin = conflict.begin.range.lowerBound
    let second = conflict.ends.first?.range.lowerBound ?? begin
    let last = conflict.ends.last?.range.lowerBound ?? begin
    for range in [begin..<end(ofLineAt: begin), second..<end(ofLineAt: last)] {
      for offset in range where bytes[offset] != .lineFeed { bytes[offset] = .space }
    }
    gaps += [begin, second]
  }

  /// Leaves out the lines of these places, and what belongs to the last of lines that follow each
  /// other: the keys of an item, or what stands under a key.
  private mutating func leaveOutLines(at places: [Int], of bytes: inout [UInt8]) {
    guard !places.isEmpty else { return }
    let text = YAMLLines(bytes)
    let misplaced = Set(places.map { text.line(at: $0).number })
    for number in misplaced.sorted() {
      let line = text.line(number)
      for offset in line.range { bytes[offset] = .space }
      gaps.append(line.range.lowerBound)
      guard !misplaced.contains(number + 1) else { continue }
      let content = line.range.drop { [.space, UInt8(ascii: "\t")].contains(text.bytes[$0]) }
      let isItem = content.first.map { text.bytes[$0] == .hyphen } ?? false
      guard isItem || content.last.map({ text.bytes[$0] == .colon }) ?? false else { continue }
      let above = stride(from: number - 1, through: 1, by: -1).lazy.map { text.line($0) }
        .first { !$0.content.isEmpty && !misplaced.contains($0.number) }
      var column: Int?
      for below in text.lines(after: number) where !below.content.isEmpty {
        let least = column ?? (isItem ? max(above?.indent ?? 0, 1) : 1)
        guard below.indent >= least,
          !misplaced.contains(below.number), !(isItem && below.hyphens > 0)
        else { break }
        column = column ?? below.indent
        for offset in below.range { bytes[offset] = .space }
      }
    }
  }

  /// The places where two versions of the same lines stand: lines that begin with the marks of Git
  /// and of other programs for versions.
  private static func conflicts(
    in file: SourceFile
  ) -> [(begin: SourceSpan, ends: [SourceSpan])] {
    let marks = Array("<=>".utf8)
    var found: [(begin: SourceSpan, ends: [SourceSpan])] = []
    var start = ByteOrderMark.length(in: file.bytes)
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: .lineFeed) ?? file.bytes.count
      defer { start = end + 1 }
      let line = file.bytes[start..<end]
      guard let sign = line.first, marks.contains(sign), line.count >= 7,
        line.prefix(7).allSatisfy({ $0 == sign }),
        line.dropFirst(7).first.map({ $0 <= .space }) ?? true
      else { continue }
      let place = file.span(start..<start + 7)
      if sign == UInt8(ascii: "<") {
        found.append((place, []))
      } else if !found.isEmpty {
        found[found.count - 1].ends.append(place)
      }
    }
    return found
  }

  private static func isIndentation(_ tab: Range<Int>, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<tab.lowerBound].last { $0 != .space && $0 != UInt8(ascii: "\t") }
    return before == nil || before == .lineFeed
  }

  private static func firstOfEachLine(_ ranges: [Range<Int>], in file: SourceFile) -> [SourceSpan] {
    let text = SourceText(file)
    var lastLine = 0
    return ranges.compactMap { range in
      let line = text.line(at: range.lowerBound)
      defer { lastLine = line }
      return line == lastLine ? nil : file.span(range)
    }
  }
}

/// Finds what may not stand in a file.
private struct LetterScan {
  var tabs: [Range<Int>] = []
  var hidden: [(range: Range<Int>, scalar: Unicode.Scalar)] = []
  /// Where UTF-8 is broken.
  var wrongBytes: [Int] = []

  mutating func read(_ bytes: [UInt8]) {
    var offset = ByteOrderMark.length(in: bytes)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        continue
      }
      guard let (scalar, length) = Self.scalar(at: offset, in: bytes) else {
        wrongBytes.append(offset)
        offset += 1
        continue
      }
      let range = offset..<offset + length
      let endsLine =
        scalar == "\n"
        || (scalar == "\r" && range.upperBound < bytes.count
          && bytes[range.upperBound] == UInt8(ascii: "\n"))
      if scalar == "\t" {
        if tabs.last?.upperBound == offset, let first = tabs.popLast() {
          tabs.append(first.lowerBound..<range.upperBound)
        } else {
          tabs.append(range)
        }
      } else if !endsLine, HiddenCharacter.isHidden(scalar) {
        hidden.append((range, scalar))
      }
      offset += length
    }
  }

  /// One scalar of well-formed UTF-8 (Unicode standard, table 3-7); nil when it is not.
  private static func scalar(at offset: Int, in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    let first = bytes[offset]
    let length: Int
    switch first {
    case 0x00..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

/// Characters that nobody sees and that change what a text says or how it is shown.
enum HiddenCharacter {
  /// Control characters, line separators other than a line feed, marks that turn the direction of
  /// writing (a text can then read otherwise than it is), and marks without width.
  ///
  /// Joiners and soft hyphens are allowed: languages and long Finnish words need them.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x200B, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// "U+200B".
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
