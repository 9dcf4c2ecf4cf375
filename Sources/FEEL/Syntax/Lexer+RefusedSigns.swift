// SPDX-License-Identifier: Apache-2.0

extension Lexer {
  /// The problem of a sign that other languages have and this one does not.
  func refusedSign(from scalar: Unicode.Scalar) -> ExpressionProblem? {
    let start = position
    let two = range(from: start, to: start + 2)
    let one = range(from: start, to: start + 1)
    switch (scalar, peek(1)) {
    case ("=", "="): return .doubleEquals(two)
    case ("&", let next): return next == "&" ? .andSign("&&", two) : .andSign("&", one)
    case ("|", let next): return next == "|" ? .orSign("||", two) : .orSign("|", one)
    case ("!", let next) where next != "=": return .notSign(one)
    case ("/", "/"), ("/", "*"): return .comment(two)
    case ("#", _): return .comment(one)
    case ("<", ">"): return .unknownSign("<>", insteadOf: "!=", two)
    case ("=", "<"): return .unknownSign("=<", insteadOf: "<=", two)
    case ("=", ">"): return .unknownSign("=>", insteadOf: ">=", two)
    case ("'", _):
      let (range, content) = quoted { $0 == "'" }
      return .singleQuotes(range, content: content)
    case ("{", _), ("}", _): return .braces(one)
    case (":", _):
      guard case .name = lastToken?.kind, let before = tokenBeforeLast?.kind,
        before == .sign(.open) || before == .sign(.comma)
      else { return nil }
      return .namedArgument(one, name: lastToken.map { written($0) } ?? "")
    case (".", let next?) where next.beginsName:
      return .path(one)
    case ("?", _): return .questionMark(one)
    default:
      if Lexer.curlyQuotes.contains(scalar) {
        let (range, content) = quoted { Lexer.curlyQuotes.contains($0) || $0 == "\"" }
        return .curlyQuotes(range, content: content)
      }
      if let written = Lexer.writtenSigns[scalar] {
        return .unknownSign(String(scalar), insteadOf: written, one)
      }
      return nil
    }
  }

  static let curlyQuotes: Set<Unicode.Scalar> = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{00AB}",
    "\u{00BB}", "\u{00B4}", "`",
  ]

  /// Signs that word processors write, and what to write instead.
  static let writtenSigns: [Unicode.Scalar: String] = [
    "\u{2264}": "<=",
    "\u{2265}": ">=",
    "\u{2260}": "!=",
    "\u{2212}": "-",
    "\u{2010}": "-",
    "\u{2011}": "-",
    "\u{2012}": "-",
    "\u{2013}": "-",
    "\u{2014}": "-",
    "\u{00D7}": "*",
    "\u{00B7}": "*",
    "\u{00F7}": "/",
    "\u{2026}": "..",
    "^": "**",
  ]

  /// What stands between this sign and the next one of its kind on the line, with its range; the
  /// sign alone if there is none.
  private func quoted(
    _ closes: (Unicode.Scalar) -> Bool
  ) -> (range: TextRange, content: String?) {
    let rest = scalars.dropFirst(position + 1).prefix { !$0.endsLine }
    guard let end = rest.firstIndex(where: closes) else {
      return (range(from: position, to: position + 1), nil)
    }
    return (range(from: position, to: end + 1), text(from: position + 1, to: end))
  }
}
