// SPDX-License-Identifier: Apache-2.0

/// What to write instead, made of the author's own words.
extension Parser {
  func isComparison(_ token: Token) -> Bool {
    ComparisonSign(token.kind) != nil || token.kind == .word(.in) || token.kind == .word(.between)
  }

  /// The name that a token is, unless it is too long for a sentence.
  func nameText(_ token: Token) -> String? {
    guard case .name(let name) = token.kind, name.utf8.count <= 40 else { return nil }
    return name
  }

  /// What a token says, if it is a number, an option, a date or a name, and short.
  private func valueText(_ token: Token) -> String? {
    switch token.kind {
    case .number, .code, .date, .name:
      let written = text[token.range]
      return written.utf8.count <= 40 ? written : nil
    default: return nil
    }
  }

  /// The tokens from one that opens a bracket to the one that closes it, or nil.
  private func bracket(from open: Token) -> [Token]? {
    guard let start = tokens.firstIndex(of: open) else { return nil }
    let rest = tokens.dropFirst(start + 1)
    let closing: [Token.Kind] = [.sign(.close), .sign(.closeSquare)]
    guard let end = rest.firstIndex(where: { closing.contains($0.kind) }) else { return nil }
    return Array(tokens[start...end])
  }

  private func tokenBefore(_ token: Token) -> Token? {
    guard let index = tokens.firstIndex(of: token), index > 0 else { return nil }
    return tokens[index - 1]
  }

  /// A text that is short enough for a sentence, or nil.
  private func short(_ range: TextRange) -> String? {
    let written = text[range]
    return written.utf8.count <= 60 && !written.contains("\n") ? written : nil
  }

  // MARK: Commas and lists

  var helpForComma: String {
    if case .number = previous?.kind, case .number = peek(1).kind, let before = previous {
      return
        "write `\(text[before.range]).\(text[peek(1).range])` for one number, or `and` or `or` "
        + "between two conditions"
    }
    return "write `and` or `or`, or `in (...)` around a choice of values"
  }

  /// What to write for values in round brackets that a comma parts, where only one can stand.
  func helpForComma(in open: Token) -> String {
    guard let close = bracket(from: open)?.last else { return helpForComma }
    let list = short(open.range.joined(to: close.range)) ?? "(...)"
    switch tokenBefore(open)?.kind {
    case .sign(.equal) where !isCell: return "write `in \(list)`"
    case .sign(.notEqual):
      let name = tokenBefore(open).flatMap(tokenBefore).flatMap(nameText) ?? "..."
      return isCell ? "write `not\(list)`" : "write `not(\(name) in \(list))`"
    case nil where isCell, .sign(.equal) where isCell, .sign(.comma) where isCell:
      return short(TextRange(lower: open.range.upper, upper: close.range.lower))
        .map { "write the values alone: `\($0)`" } ?? "write the values alone"
    default: return helpForComma
    }
  }

  /// What to write for values in square brackets.
  func helpForList(_ open: Token) -> String {
    guard let tokens = bracket(from: open), let close = tokens.last,
      let inside = short(TextRange(lower: open.range.upper, upper: close.range.lower)),
      open.range.upper <= close.range.lower
    else { return "write `(...)` for a choice, or `[...]` with two dots for a range" }
    let values = tokens.dropFirst().dropLast()
    let choice = isCell ? "`\(inside)`" : "`in (\(inside))`"
    if values.count == 3, let low = values.first, let high = values.last,
      case .number = low.kind, case .number = high.kind
    {
      return
        "write `[\(text[low.range])..\(text[high.range])]` for a range, or \(choice) for a choice"
    }
    return "write \(choice)"
  }

  // MARK: Ranges

  /// Dots stand between two values without brackets.
  mutating func reportRangeWithoutBrackets() {
    let dots = current
    guard let low = previous.flatMap(valueText), let high = valueText(peek(1)) else {
      report(
        .rangeOutsideIn(dots.range, help: "write both ends in brackets after `in`: `in [...]`")
      )
      return
    }
    let range = "[\(low)..\(high)]"
    let before = previous.flatMap(tokenBefore)
    let help: String
    if let before, ComparisonSign(before.kind) != nil {
      let sign = text[before.range]
      help =
        isCell ? "write `\(range)` without `\(sign)`" : "write `in \(range)` instead of `\(sign)`"
    } else if isCell || before?.kind == .word(.in) {
      help = "write `\(range)`, since a range needs brackets"
    } else {
      help = "write `in \(range)`"
    }
    report(.rangeOutsideIn(dots.range, help: help))
  }

  /// A square bracket stands where a single value must.
  mutating func reportSquareBracket() {
    let open = current
    guard let found = bracket(from: open), found.contains(where: { $0.kind == .sign(.dots) }) else {
      report(.listValue(open.range, help: helpForList(open)))
      return
    }
    let range = found.last.flatMap { short(open.range.joined(to: $0.range)) } ?? "[...]"
    var help = "write `in \(range)` after a name"
    if let before = previous, ComparisonSign(before.kind) != nil {
      let sign = text[before.range]
      help =
        isCell ? "write `\(range)` without `\(sign)`" : "write `in \(range)` instead of `\(sign)`"
    }
    report(.rangeOutsideIn(open.range, help: help))
  }

  // MARK: Cells

  /// What to write for a cell that holds more than tests.
  var helpForCell: String {
    let words = tokens.dropLast()
    let kinds = words.map(\.kind)
    let joins: [Token.Kind] = [.word(.and), .word(.or)]
    let parts = words.filter { !joins.contains($0.kind) }.map { text[$0.range] }
    if !kinds.contains(.word(.or)), parts.count == 4, let range = rangeOfTwoTests(words) {
      return "write `\(range)`"
    }
    let hasName = kinds.contains { if case .name = $0 { true } else { false } }
    if kinds.contains(.word(.or)), !kinds.contains(.word(.and)), !hasName, let last = words.last {
      let tests = words.map { token in
        token.kind == .word(.or) ? "," : " " + text[token.range]
      }.joined().dropFirst()
      let isShort = last.range.upper <= 60
      return "write a comma between two tests" + (isShort ? ": `\(tests)`" : "")
    }
    return "write the test alone, such as `> 3` or `[3..5]`, or make a column for the condition"
  }

  /// The range of `> 3 and < 5`.
  private func rangeOfTwoTests(_ words: ArraySlice<Token>) -> String? {
    let parts = words.filter { $0.kind != .word(.and) }
    guard parts.count == 4, let first = parts.first, let last = parts.last,
      let firstValue = parts.dropFirst().first.flatMap(valueText),
      let secondValue = valueText(last),
      let second = parts.dropFirst(2).first
    else { return nil }
    switch (first.kind, second.kind) {
    case (.sign(.greater), .sign(.less)): return "(\(firstValue)..\(secondValue))"
    case (.sign(.greater), .sign(.lessOrEqual)): return "(\(firstValue)..\(secondValue)]"
    case (.sign(.greaterOrEqual), .sign(.less)): return "[\(firstValue)..\(secondValue))"
    case (.sign(.greaterOrEqual), .sign(.lessOrEqual)): return "[\(firstValue)..\(secondValue)]"
    case (.sign(.less), .sign(.greater)): return "(\(secondValue)..\(firstValue))"
    case (.sign(.lessOrEqual), .sign(.greater)): return "(\(secondValue)..\(firstValue)]"
    case (.sign(.less), .sign(.greaterOrEqual)): return "[\(secondValue)..\(firstValue))"
    case (.sign(.lessOrEqual), .sign(.greaterOrEqual)): return "[\(secondValue)..\(firstValue)]"
    default: return nil
    }
  }

  /// What to write for a cell that begins with `in` or `between`.
  var helpForWordInCell: String {
    if current.kind == .word(.between) {
      guard let low = valueText(peek(1)), peek(2).kind == .word(.and), let high = valueText(peek(3))
      else { return "write only the range, with two dots in brackets" }
      return "write only the range: `[\(low)..\(high)]`"
    }
    let open = peek(1)
    guard open.kind == .sign(.open) || open.kind == .sign(.openSquare),
      let found = bracket(from: open), let close = found.last
    else { return "write only what stands after `in`" }
    if found.contains(where: { $0.kind == .sign(.dots) }) {
      return short(open.range.joined(to: close.range)).map { "write only the range: `\($0)`" }
        ?? "write only the range"
    }
    return short(TextRange(lower: open.range.upper, upper: close.range.lower))
      .map { "write only the values: `\($0)`" } ?? "write only the values"
  }

  // MARK: Words

  /// What to write for a comparison with `null`.
  var helpForNull: String {
    let sign = previous
    if isCell {
      return sign?.kind == .sign(.notEqual) ? "write `-`" : "write `unanswered`"
    }
    let name = sign.flatMap(tokenBefore).flatMap(nameText)
    switch (sign?.kind, name) {
    case (.sign(.equal), let name?): return "write `unanswered(\(name))`"
    case (.sign(.notEqual), let name?): return "write `answered(\(name))`"
    default: return "write `unanswered(...)` or `answered(...)` around the name of the question"
    }
  }
}
