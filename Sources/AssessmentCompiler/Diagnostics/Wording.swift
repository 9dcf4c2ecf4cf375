// SPDX-License-Identifier: Apache-2.0

/// Small pieces of sentences that every phase's messages share.
enum Wording {
  /// A piece of the author's text in backticks, on one line and not longer than 60 letters.
  static func quoted(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let short = line.count <= 60 ? line : line.prefix(59) + "…"
    return "`\(short)`"
  }

  /// "`a`, `b` or `c`".
  static func anyOf(_ words: [String]) -> String {
    joined(words.map(quoted), by: "or")
  }

  /// "`a`, `b` and `c`".
  static func allOf(_ words: [String]) -> String {
    joined(words.map(quoted), by: "and")
  }

  /// The first five of some phrases, joined by "and".
  static func list(_ phrases: [String]) -> String {
    let rest = phrases.count - 5
    return joined(Array(phrases.prefix(5)) + (rest > 0 ? ["\(rest) more"] : []), by: "and")
  }

  /// The help for near names; nil when there is none.
  static func didYouMean(_ near: [String]) -> String? {
    near.isEmpty ? nil : "did you mean \(anyOf(near))?"
  }

  /// "1 line", "2 lines".
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func joined(_ words: [String], by conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
