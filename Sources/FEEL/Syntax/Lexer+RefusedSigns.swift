// SPDX-License-Identifier: Apache-2.0

extension Lexer {
  /// The problem of a sign that other languages have and this one does not.
  func refusedSign(from scalar: Unicode.Scalar) -> ExpressionProblem? {
    let start = position
    let two = range(from: start, to: start + 2)
    let one = range(from: start, to: start + 1)
    switch (scalar, peek(1)) {
    case ("=", "="): return .doubleEquals(two)
    case ("&", let next): return .andSign(next == "&" ? two : one)
    case ("|", let next): return .orSign(next == "|" ? two : one)
    case ("!", let next) where next != "=": return .notSign(one)
    case ("/", "/"), ("/", "*"): return .comment(two)
    case ("#", _): return .comment(one)
    case ("<", ">"): return .unknownSign("<>", insteadOf: "!=", two)
    case ("=", "<"): return .unknownSign("=<", insteadOf: "<=", two)
    case ("=", ">"): return .unknownSign("=>", insteadOf: ">=", two)
    case ("'", _): return .singleQuotes(singleQuoted(), content: singleQuotedContent())
    case ("{", _), ("}", _): return .braces(one)
    case ("?", _): return .questionMark(one)
    default:
      if "\u{201C}\u{201D}\u{201E}\u{201F}\u{2018}\u{2019}\u{00AB}\u{00BB}\u{00B4}`"
        .unicodeScalars.contains(scalar)
      {
        return .curlyQuotes(one)
      }
      if let written = Lexer.writtenSigns[scalar] {
        return .unknownSign(String(scalar), insteadOf: written, one)
      }
      return nil
    }
  }

  /// Signs that word processors write, and what to write instead.
  private static let writtenSigns: [Unicode.Scalar: String] = [
    "\u{2264}": "<=",
    "\u{2265}": ">=",
    "\u{2260}": "!=",
    "\u{2212}": "-",
    "\u{2012}": "-",
    "\u{2013}": "-",
    "\u{2014}": "-",
    "\u{00D7}": "*",
    "\u{00B7}": "*",
    "\u{00F7}": "/",
    "\u{2026}": "..",
    "^": "**",
  ]

  private func singleQuotedEnd() -> Int? {
    var end = position + 1
    while end < scalars.count, scalars[end] != "'", !scalars[end].endsLine {
      end += 1
    }
    return end < scalars.count && scalars[end] == "'" ? end : nil
  }

  private func singleQuoted() -> TextRange {
    range(from: position, to: (singleQuotedEnd() ?? position) + 1)
  }

  private func singleQuotedContent() -> String? {
    singleQuotedEnd().map { text(from: position + 1, to: $0) }
  }
}
