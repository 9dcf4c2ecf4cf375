// SPDX-License-Identifier: Apache-2.0

/// The outline of one line as an author sees it: hyphens, key, value.
///
/// It is read without YAML's rules, in order to explain a line that breaks them.
struct YAMLLine {
  /// Counted from 1.
  let number: Int
  /// Without the line's ending.
  let range: Range<Int>
  /// After indentation and hyphens, without spaces at the end.
  let content: Range<Int>
  /// How many list hyphens stand in front of the content.
  let hyphens: Int
  let key: Range<Int>?
  /// The colon behind the key.
  let colon: Int?
  /// What stands behind the colon, or behind the hyphen where there is no key; never empty.
  let value: Range<Int>?

  /// Spaces in front of the first letter or hyphen.
  let indent: Int

  /// Whether this line has a value, and another begins further in.
  func isOutside(of other: YAMLLine) -> Bool {
    value != nil && key != nil && contentColumn < other.indent
  }

  /// How far in the content begins, in bytes.
  var contentColumn: Int { content.lowerBound - range.lowerBound }

  init(_ number: Int, _ range: Range<Int>, in bytes: [UInt8]) {
    self.number = number
    self.range = range
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == .space { end -= 1 }
    var start = range.lowerBound
    while start < end, bytes[start] == .space { start += 1 }
    indent = start - range.lowerBound
    var hyphens = 0
    while start < end, bytes[start] == .hyphen, start + 1 == end || bytes[start + 1] == .space {
      hyphens += 1
      start += 1
      while start < end, bytes[start] == .space { start += 1 }
    }
    self.hyphens = hyphens
    content = start..<end
    colon = Self.colon(in: start..<end, bytes)
    key = colon.map { start..<$0 }
    var valueStart = colon.map { $0 + 1 } ?? start
    while valueStart < end, bytes[valueStart] == .space { valueStart += 1 }
    let hasValue = valueStart < end && bytes[valueStart] != .hash
    value = hasValue && (colon != nil || hyphens > 0) ? valueStart..<end : nil
  }

  /// The colon that ends a key: the first one before a space or the end of the line.
  private static func colon(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var offset = range.lowerBound
    if offset < range.upperBound, bytes[offset] == .quote || bytes[offset] == .apostrophe {
      guard let close = closingQuote(in: range, bytes) else { return nil }
      offset = close + 1
      while offset < range.upperBound, bytes[offset] == .space { offset += 1 }
      return offset < range.upperBound && bytes[offset] == .colon ? offset : nil
    }
    while offset < range.upperBound {
      if bytes[offset] == .hash, offset == range.lowerBound || bytes[offset - 1] == .space {
        return nil
      }
      if bytes[offset] == .colon,
        offset + 1 == range.upperBound || bytes[offset + 1] == .space
      {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The quote that closes the one at the beginning of the range, on the same line.
  static func closingQuote(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    guard let quote = bytes[range].first else { return nil }
    var offset = range.lowerBound + 1
    while offset < range.upperBound {
      if bytes[offset] == .backslash, quote == .quote {
        offset += 2
      } else if bytes[offset] == quote {
        guard quote == .apostrophe, offset + 1 < range.upperBound, bytes[offset + 1] == quote
        else { return offset }
        offset += 2
      } else {
        offset += 1
      }
    }
    return nil
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let hash = UInt8(ascii: "#")
  static let slash = UInt8(ascii: "/")
  static let asterisk = UInt8(ascii: "*")
  static let colon = UInt8(ascii: ":")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
