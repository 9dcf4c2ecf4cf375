// SPDX-License-Identifier: Apache-2.0

/// The text of one condition, which knows what stands in a range.
struct ExpressionText: Sendable {
  /// The longest condition, in UTF-8 bytes.
  static let longest = 4096
  /// The deepest nesting.
  static let deepest = 64
  /// The most parts of a checked tree.
  static let mostParts = 2000

  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var range: TextRange { TextRange(lower: 0, upper: bytes.count) }

  /// What stands in the range, or an empty text if the range is not in this text.
  subscript(_ range: TextRange) -> String {
    guard range.lower >= 0, range.lower <= range.upper, range.upper <= bytes.count else {
      return ""
    }
    return String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }

  /// Whether the same stands in two ranges, apart from spaces.
  func isSame(_ first: TextRange, _ second: TextRange) -> Bool {
    func letters(_ range: TextRange) -> some Sequence<UInt8> {
      let lower = min(max(range.lower, 0), bytes.count)
      return bytes[lower..<min(max(range.upper, lower), bytes.count)].lazy
        .filter { $0 > UInt8(ascii: " ") }
    }
    return letters(first).elementsEqual(letters(second))
  }

  /// The words with hyphens around a place, if only a hyphen stands there.
  func hyphenated(from lower: Int, to upper: Int) -> TextRange {
    guard upper == lower + 1, lower > 0, upper < bytes.count, bytes[lower] == UInt8(ascii: "-")
    else { return TextRange(lower: lower, upper: lower) }
    let first = bytes[..<lower].lastIndex { !ExpressionText.isPartOfName($0) }.map { $0 + 1 } ?? 0
    let last = bytes[upper...].firstIndex { !ExpressionText.isPartOfName($0) } ?? bytes.count
    return TextRange(lower: first, upper: last)
  }

  /// Whether a byte can stand in a name with hyphens; letters beyond ASCII are above it.
  private static func isPartOfName(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return !scalar.isASCII || scalar.isDigit || scalar.beginsName || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// What stands in the range in backticks, or "this" if that is too long for a sentence.
  func quoted(_ range: TextRange) -> String {
    let text = self[range]
    return text.isEmpty || text.utf8.count > 40 || text.contains("\n") ? "this" : "`\(text)`"
  }
}

extension TextRange {
  /// The range from the start of this one to the end of another.
  func joined(to other: TextRange) -> TextRange {
    TextRange(lower: lower, upper: max(upper, other.upper))
  }
}
