// SPDX-License-Identifier: Apache-2.0

/// Reads the raw bytes of a scalar once more and notes where each byte of its text came from.
///
/// The text that comes out is compared with libyaml's; if they differ, the notes are thrown away.
struct YAMLScalarSource {
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var segments: [EmbeddedSource.Segment] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The way back from a scalar's text to its file.
  ///
  /// - Parameters:
  ///   - text: the text as libyaml gives it.
  ///   - style: how it is written.
  ///   - span: the place of the whole scalar.
  ///   - range: the scalar as libyaml marks it; for `|` and `>` it reaches to the next key.
  ///   - bytes: the file.
  /// - Returns: exact where reading again gave the same text.
  static func source(
    of text: String,
    style: YAMLScalarStyle,
    span: SourceSpan,
    range: Range<Int>,
    in bytes: [UInt8]
  ) -> EmbeddedSource {
    let range = range.clamped(to: 0..<bytes.count)
    if style == .plain, !range.isEmpty, range == span.range,
      isSame(text, bytes, range)
    {
      return EmbeddedSource(verbatim: span)
    }
    var reader = YAMLScalarSource(bytes)
    switch style {
    case .plain:
      reader.readLines(range, escape: nil)
    case .singleQuoted, .doubleQuoted:
      if range.count >= 2 {
        let quote: UInt8 = style == .singleQuoted ? .apostrophe : .backslash
        reader.readLines(range.lowerBound + 1..<range.upperBound - 1, escape: quote)
      }
    case .literal:
      reader.readBlock(range, isFolded: false)
    case .folded:
      reader.readBlock(range, isFolded: true)
    }
    let isSame = reader.text.elementsEqual(text.utf8)
    return EmbeddedSource(whole: span, segments: isSame ? reader.segments : [])
  }

  /// Whether a text is these bytes of the file; comparing them where they lie is many times faster
  /// than comparing two collections.
  private static func isSame(_ text: String, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let count = range.count
    return text.utf8.withContiguousStorageIfAvailable { utf8 in
      bytes.withUnsafeBufferPointer { file in
        guard utf8.count == count, range.upperBound <= file.count else { return false }
        for place in 0..<count where utf8[place] != file[range.lowerBound + place] { return false }
        return true
      }
    } ?? bytes[range].elementsEqual(text.utf8)
  }

  /// Adds bytes of the file as they are.
  private mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = text.count
    text += bytes[range]
    if let last = segments.last, last.isVerbatim, last.file.upperBound == range.lowerBound {
      segments[segments.count - 1] = EmbeddedSource.Segment(
        text: last.text.lowerBound..<text.count,
        file: last.file.lowerBound..<range.upperBound,
        isVerbatim: true
      )
      return
    }
    segments.append(
      EmbeddedSource.Segment(text: start..<text.count, file: range, isVerbatim: true)
    )
  }

  /// Adds bytes that were made from a range of the file as a whole.
  private mutating func make(_ new: [UInt8], from range: Range<Int>) {
    guard !new.isEmpty else { return }
    let start = text.count
    text += new
    segments.append(
      EmbeddedSource.Segment(text: start..<text.count, file: range, isVerbatim: false)
    )
  }

  // MARK: Plain and quoted

  /// Plain and quoted scalars: spaces around line breaks fall away, one break is a space, and
  /// each further one a line feed.
  private mutating func readLines(_ range: Range<Int>, escape: UInt8?) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if Self.blanks.contains(byte) {
        offset = readBlank(from: offset, to: range.upperBound)
      } else if byte == escape {
        offset = readEscape(at: offset, to: range.upperBound)
      } else {
        let start = offset
        while offset < range.upperBound, bytes[offset] != escape,
          !Self.blanks.contains(bytes[offset])
        {
          offset += 1
        }
        keep(start..<offset)
      }
    }
  }

  private static let blanks: [UInt8] = [.space, .lineFeed, .carriageReturn]

  /// Spaces and line breaks up to the next letter.
  private mutating func readBlank(from start: Int, to end: Int) -> Int {
    var offset = start
    var breaks = 0
    while offset < end {
      if bytes[offset] == .lineFeed {
        breaks += 1
      } else if bytes[offset] != .space, bytes[offset] != .carriageReturn {
        break
      }
      offset += 1
    }
    switch breaks {
    case 0: keep(start..<offset)
    case 1: make([.space], from: start..<offset)
    default: make(Array(repeating: .lineFeed, count: breaks - 1), from: start..<offset)
    }
    return offset
  }

  private mutating func readEscape(at start: Int, to end: Int) -> Int {
    guard start + 1 < end else { return end }
    let letter = bytes[start + 1]
    if bytes[start] == .apostrophe {
      make([.apostrophe], from: start..<start + 2)
      return start + 2
    }
    if letter == .lineFeed || letter == .carriageReturn {
      var offset = start + 1
      while offset < end, [.lineFeed, .carriageReturn, .space].contains(bytes[offset]) {
        offset += 1
      }
      return offset
    }
    let digits = Self.hexDigits[letter] ?? 0
    let stop = min(start + 2 + digits, end)
    let scalar =
      digits > 0
      ? UInt32(String(decoding: bytes[start + 2..<stop], as: UTF8.self), radix: 16)
        .flatMap(Unicode.Scalar.init)
      : Self.escapes[letter]
    make(scalar.map { Array(String($0).utf8) } ?? [], from: start..<stop)
    return stop
  }

  private static let hexDigits: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  /// YAML 1.1, section 5.6; the others come back unequal to libyaml's text.
  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "n"): "\n", UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "/"): "/", UInt8(ascii: " "): " ", UInt8(ascii: "_"): "\u{A0}",
  ]

  // MARK: Literal and folded

  private struct Line {
    /// The text without indentation and ending.
    let content: Range<Int>
    /// The line break; empty at the end of a file without one.
    let ending: Range<Int>
  }

  /// Block scalars: the indentation falls away; in a folded one, so does the break between two
  /// lines that do not begin with a space.
  private mutating func readBlock(_ range: Range<Int>, isFolded: Bool) {
    var lines = self.lines(of: range)
    guard !lines.isEmpty else { return }
    let header = bytes[lines.removeFirst().content]
    let chomping = header.dropFirst().first
    guard let indent = lines.lazy.map(self.indent).first(where: { $0 != nil }) ?? nil else {
      return
    }
    // Line breaks that wait for the next line with content.
    var waiting: [Range<Int>] = []
    var previousBeginsWithSpace = true
    for line in lines {
      guard self.indent(of: line) != nil else {
        if !line.ending.isEmpty { waiting.append(line.ending) }
        continue
      }
      let content =
        min(line.content.lowerBound + indent, line.content.upperBound)..<line.content.upperBound
      let beginsWithSpace = bytes[content].first == .space
      if isFolded, let first = waiting.first, !previousBeginsWithSpace, !beginsWithSpace {
        if waiting.count == 1 {
          make([.space], from: first.lowerBound..<content.lowerBound)
        } else {
          addBreaks(waiting.dropFirst())
        }
      } else {
        addBreaks(waiting[...])
      }
      keep(content)
      waiting = line.ending.isEmpty ? [] : [line.ending]
      previousBeginsWithSpace = beginsWithSpace
    }
    switch chomping {
    case .hyphen: break
    case UInt8(ascii: "+"): addBreaks(waiting[...])
    default: addBreaks(waiting.prefix(1))
    }
  }

  private mutating func addBreaks(_ endings: ArraySlice<Range<Int>>) {
    for ending in endings {
      if ending.count == 1 { keep(ending) } else { make([.lineFeed], from: ending) }
    }
  }

  private func lines(of range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let feed = bytes[start..<range.upperBound].firstIndex(of: .lineFeed) ?? range.upperBound
      let hasReturn =
        feed < range.upperBound && feed > start
        && bytes[feed - 1] == .carriageReturn
      let end = hasReturn ? feed - 1 : feed
      let next = min(feed + 1, range.upperBound)
      lines.append(Line(content: start..<end, ending: end..<next))
      start = next
    }
    return lines
  }

  /// Spaces in front of the first letter; nil for a line without letters.
  private func indent(of line: Line) -> Int? {
    bytes[line.content].firstIndex { $0 != .space }.map { $0 - line.content.lowerBound }
  }
}
