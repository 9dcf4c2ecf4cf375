// SPDX-License-Identifier: Apache-2.0

/// A key as it was pressed.
enum Key: Hashable, Sendable {
  case character(Character)
  /// A text put in at once: never keys, so that no line end in it answers a question.
  case pasted(String)
  case enter, backspace, delete, tab
  case up, down, left, right, home, end, pageUp, pageDown
  /// The escape key alone.
  case escape
  /// Ctrl-C, Ctrl-D on an empty line, or the terminal went away.
  case interrupt
  /// The terminal has another size now.
  case resized
  /// Keys that mean nothing here.
  case other
}

/// Turns the bytes of a terminal into keys.
///
/// An escape sequence may come in parts, so bytes that could be the beginning of one are kept until
/// more come or the caller says that none will.
struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  /// What was pasted so far; nil while nothing is being pasted.
  private var paste: [UInt8]?

  /// Whether an unfinished sequence is kept that needs an end in time.
  ///
  /// A paste has no time: it ends with its mark.
  var isPending: Bool { !pending.isEmpty && paste == nil }

  /// The keys that some bytes complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let (key, count) = next() {
      pending.removeFirst(count)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The keys of what is kept, when nothing more comes in time: a lone escape is the escape key.
  mutating func flush() -> [Key] {
    defer { pending = [] }
    guard let first = pending.first else { return [] }
    return first == 0x1B && pending.count == 1 ? [.escape] : [.other]
  }

  /// The first key of the kept bytes and their number; nil when more bytes are needed.
  private mutating func next() -> (key: Key?, count: Int)? {
    if paste != nil { return pasted() }
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return sequence()
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x7F, 0x08: return (.backspace, 1)
    case 0x09: return (.tab, 1)
    case 0x03, 0x04: return (.interrupt, 1)
    case 0x01: return (.home, 1)
    case 0x05: return (.end, 1)
    case 0..<0x20: return (.other, 1)
    default: return letter(first)
    }
  }

  private func letter(_ first: UInt8) -> (key: Key?, count: Int)? {
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return (.other, 1) }
    guard pending.count >= length else { return nil }
    let bytes = pending.prefix(length)
    guard let text = String(validating: bytes, as: UTF8.self), let letter = text.first else {
      return (.other, 1)
    }
    let isHarmless = text.unicodeScalars.allSatisfy { !TerminalText.steers($0) }
    return (isHarmless ? .character(letter) : .other, length)
  }

  /// CSI and SS3 sequences as xterm sends them.
  private mutating func sequence() -> (key: Key?, count: Int)? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
      // Escape and a letter is "meta" with the letter; two escapes are the key pressed twice.
      return pending[1] == 0x1B ? (.escape, 1) : (.other, 2)
    }
    let body = pending.dropFirst(2)
    guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return body.count > 16 ? (.other, pending.count) : nil
    }
    let count = end + 1
    let figures = String(decoding: pending[2..<end], as: UTF8.self)
    if pending[end] == UInt8(ascii: "~"), figures == "200" {
      paste = []
      return (nil, count)
    }
    switch pending[end] {
    case UInt8(ascii: "A"): return (.up, count)
    case UInt8(ascii: "B"): return (.down, count)
    case UInt8(ascii: "C"): return (.right, count)
    case UInt8(ascii: "D"): return (.left, count)
    case UInt8(ascii: "H"): return (.home, count)
    case UInt8(ascii: "F"): return (.end, count)
    case UInt8(ascii: "~"): return (Self.numbered[figures] ?? .other, count)
    default: return (.other, count)
    }
  }

  // MARK: Pasting

  /// What a terminal sends behind a paste when it was asked to mark pastes.
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// More than this of a paste is not kept, in bytes; it is longer than any answer may be.
  private static let pasteLimit = 1 << 16

  /// Takes the next byte of a paste, or its end.
  private mutating func pasted() -> (key: Key?, count: Int)? {
    guard var text = paste, let first = pending.first else { return nil }
    let mark = Self.pasteEnd
    if first == 0x1B, mark.starts(with: pending.prefix(mark.count)) {
      guard pending.count >= mark.count else { return nil }
      paste = nil
      return (.pasted(Self.oneLine(text)), mark.count)
    }
    // Somebody presses Ctrl-C because the end of a paste got lost.
    if first == 0x03 {
      paste = nil
      return (.interrupt, 1)
    }
    if text.count < Self.pasteLimit { text.append(first) }
    paste = text
    return (nil, 1)
  }

  /// A pasted text on one line: an answer has no line ends, and nothing in it steers the terminal.
  private static func oneLine(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: { $0.isNewline || $0 == "\t" })
    let shown = lines.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { !TerminalText.steers($0) }))
    }
    return shown.joined(separator: " ")
  }

  private static let numbered: [String: Key] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]
}
