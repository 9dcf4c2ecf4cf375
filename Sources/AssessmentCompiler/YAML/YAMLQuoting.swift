// SPDX-License-Identifier: Apache-2.0

/// How a text is written in quotes.
enum YAMLQuoting {
  /// The text inside quotes that close too early: of `'The pain's strong.'` all but the outer two.
  static func withoutOuterQuotes(_ written: String) -> String {
    guard let first = written.first, first == "'" || first == "\"", written.last == first,
      written.count > 2
    else { return written }
    let inner = String(written.dropFirst().dropLast())
    return first == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
  }

  /// The text in the quotes that need the fewest changes.
  ///
  /// A line break becomes a space.
  static func quote(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    guard line.contains("'"), !line.contains("\""), !line.contains("\\") else {
      return "'"
        + line.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
    return "\"" + line + "\""
  }
}
