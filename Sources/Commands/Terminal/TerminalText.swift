// SPDX-License-Identifier: Apache-2.0

/// Makes texts harmless for a terminal.
///
/// Content, answers and file names are written by others. A control character in them could move
/// the cursor, set the title, fill the clipboard or turn the direction of writing, so that a nurse
/// reads something else than what stands there. Everything that is printed goes through here.
enum TerminalText {
  /// What stands in the place of a character that could steer the terminal.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The text with line ends kept, tabs as spaces, and steering characters replaced.
  static func harmless(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    // Swift takes "\r\n" as one character, but here scalars count: the carriage return goes.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": scalars.append(scalar)
      case "\t", "\u{2028}", "\u{2029}": scalars.append(" ")
      case "\r": break
      default: scalars.append(steers(scalar) ? replacement : scalar)
      }
    }
    return String(scalars)
  }

  /// The text on one line.
  static func oneLine(_ text: String) -> String {
    harmless(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A text that a renderer of ours has coloured: its colours stay, everything else that steers
  /// is replaced.
  static func keepingColors(_ text: String) -> String {
    var kept = ""
    var rest = Substring(text)
    while let start = rest.unicodeScalars.firstIndex(of: "\u{1B}") {
      kept += harmless(String(rest[..<start]))
      let after = rest[start...]
      let code = after.utf8.dropFirst().prefix(8)
      guard let color = color(code) else {
        kept.unicodeScalars.append(replacement)
        rest = Substring(after.unicodeScalars.dropFirst())
        continue
      }
      kept += "\u{1B}" + color
      rest = Substring(after.unicodeScalars.dropFirst(1 + color.utf8.count))
    }
    return kept + harmless(String(rest))
  }

  /// The text of JSON with steering characters written as escapes, which changes no value: outside
  /// of strings JSON has none.
  static func json(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x7F, steers(scalar) else {
        scalars.append(scalar)
        continue
      }
      for unit in String(Character(scalar)).utf16 {
        let digits = String(unit, radix: 16)
        scalars += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars
      }
    }
    return String(scalars)
  }

  /// Whether a character could steer a terminal or hide something from a reader.
  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) { return true }
    if scalar.value < 0xAE { return false }
    switch scalar {
    // Direction of writing, joiners of words, tags and marks that are not seen. The joiners
    // U+200C and U+200D belong to the spelling of languages and stay.
    case "\u{200C}", "\u{200D}", "\u{00AD}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The part behind the escape character when it sets nothing but colours: `[1;31m`.
  private static func color(_ bytes: some Collection<UInt8>) -> String? {
    guard bytes.first == UInt8(ascii: "[") else { return nil }
    let figures = bytes.dropFirst().prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ";")
    }
    let end = bytes.dropFirst(1 + figures.count)
    guard end.first == UInt8(ascii: "m") else { return nil }
    return "[" + String(decoding: figures, as: UTF8.self) + "m"
  }
}
