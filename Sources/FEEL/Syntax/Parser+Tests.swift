// SPDX-License-Identifier: Apache-2.0

/// What stands after `in`, and the cells of tables.
extension Parser {
  /// What a cell holds.
  enum Cell {
    /// The cell `-`: any answer.
    case given
    case tests([ValueTest])
  }

  /// Reads the whole text as a cell.
  mutating func parseCell() -> Cell? {
    guard !isAtEnd else {
      report(.emptyCell(text.range))
      return nil
    }
    if current.kind == .sign(.minus), peek(1).kind == .end { return .given }
    guard let tests = parseTests() else { return nil }
    guard isAtEnd else {
      reportUnexpected()
      return nil
    }
    // One level more for the `or` over several tests.
    guard tests.allSatisfy({ $0.depth + $0.height < ExpressionText.deepest }) else {
      report(.tooDeep(text.range))
      return nil
    }
    return .tests(tests)
  }

  /// Reads `"a"`, `("a", "b")`, `[3..15)` and the like.
  mutating func parseTestsAfterIn() -> [ValueTest]? {
    guard current.kind == .sign(.open) else { return parseTest().map { [$0] } }
    let open = current
    advance()
    guard let first = parseTest() else { return nil }
    if current.kind == .sign(.dots), case .value(let low) = first.node {
      return parseRange(from: open, low: low).map { [$0] }
    }
    var tests = [first]
    while take(.sign(.comma)) != nil {
      guard let test = parseTest() else { return nil }
      tests.append(test)
    }
    return expectClose(of: open) ? tests : nil
  }

  private mutating func parseTests() -> [ValueTest]? {
    var tests: [ValueTest] = []
    repeat {
      guard let test = parseTest() else { return nil }
      tests.append(test)
    } while take(.sign(.comma)) != nil
    return tests
  }

  private mutating func parseTest() -> ValueTest? {
    let token = current
    if let sign = ComparisonSign(token.kind) {
      advance()
      guard let value = parseOperand(.sum) else { return nil }
      return ValueTest(.compare(sign, value), token.range.joined(to: value.range))
    }
    switch token.kind {
    case .sign(.openSquare), .sign(.closeSquare):
      return parseSquareRange()
    case .sign(.open):
      return parseOpenTest()
    case .sign(.minus) where isCell && endsTest(peek(1)):
      report(.dashNotAlone(token.range))
      return nil
    case .name("any") where isCell && endsTest(peek(1)):
      advance()
      return ValueTest(.any, token.range)
    case .name("unanswered") where isCell && endsTest(peek(1)):
      advance()
      return ValueTest(.unanswered, token.range)
    case .word(.not) where isCell && peek(1).kind == .sign(.open):
      return parseNotTests()
    default:
      guard let value = parseOperand(.sum) else { return nil }
      return ValueTest(.value(value), value.range)
    }
  }

  private func endsTest(_ token: Token) -> Bool {
    [.end, .sign(.comma), .sign(.close)].contains(token.kind)
  }

  /// A test that begins with a round bracket: a range, or a value in brackets.
  private mutating func parseOpenTest() -> ValueTest? {
    let open = current
    advance()
    guard var inner = parseExpression() else { return nil }
    if current.kind == .sign(.dots) { return parseRange(from: open, low: inner) }
    guard expectClose(of: open) else { return nil }
    inner.isBracketed = true
    inner.range = TextRange(
      lower: open.range.lower,
      upper: previous?.range.upper ?? inner.range.upper
    )
    guard let value = parseOperators(after: inner, .sum) else { return nil }
    return ValueTest(.value(value), value.range)
  }

  private mutating func parseSquareRange() -> ValueTest? {
    let open = current
    advance()
    guard let low = parseOperand(.sum) else { return nil }
    guard current.kind == .sign(.dots) else {
      reportNoDots(after: open, low)
      return nil
    }
    return parseRange(from: open, low: low)
  }

  /// Goes on at the dots of a range.
  private mutating func parseRange(from open: Token, low: Syntax) -> ValueTest? {
    advance()
    guard let high = parseOperand(.sum) else { return nil }
    let close = current
    guard [.sign(.close), .sign(.closeSquare), .sign(.openSquare)].contains(close.kind) else {
      report(.incompleteRange(open.range))
      return nil
    }
    advance()
    return ValueTest(
      .range(
        low: low,
        includesLow: open.kind == .sign(.openSquare),
        high: high,
        includesHigh: close.kind == .sign(.closeSquare)
      ),
      open.range.joined(to: close.range)
    )
  }

  private mutating func parseNotTests() -> ValueTest? {
    let token = current
    advance()
    let open = current
    advance()
    guard let tests = nested({ $0.parseTests() }) else { return nil }
    let close = current
    guard expectClose(of: open) else { return nil }
    return ValueTest(.not(tests), token.range.joined(to: close.range))
  }
}
