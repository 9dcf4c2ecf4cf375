// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// How many columns texts take in a terminal.
enum TerminalWidth {
  /// The columns of a text on one line.
  static func of(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x7F }
      ? text.utf8.count : text.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// The text cut to so many columns, with an ellipsis where something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var kept = ""
    var used = 0
    for letter in text {
      let next = DisplayWidth.of(letter)
      guard used + next <= width - 1 else { break }
      kept.append(letter)
      used += next
    }
    return width > 0 ? kept + "…" : ""
  }

  /// The text with spaces behind it up to so many columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }
}
