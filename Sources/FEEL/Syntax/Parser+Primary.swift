// SPDX-License-Identifier: Apache-2.0

/// Single values, names, calls and brackets.
extension Parser {
  mutating func parsePrimary() -> Syntax? {
    let token = current
    switch token.kind {
    case .number(let number):
      advance()
      return Syntax(.number(number), token.range)
    case .code(let code):
      advance()
      return Syntax(.code(code), token.range)
    case .date(let date):
      advance()
      return Syntax(.date(date), token.range)
    case .word(.true), .word(.false):
      advance()
      return Syntax(.boolean(token.kind == .word(.true)), token.range)
    case .name(let name):
      return parseName(name)
    case .word(.not):
      return parseNot()
    case .sign(.minus):
      return parseNegation()
    case .sign(.open):
      return parseBrackets()
    default:
      reportMissingValue()
      return nil
    }
  }

  private mutating func parseName(_ name: String) -> Syntax? {
    let token = current
    if let problem = refusedWord(name) {
      report(problem)
      return nil
    }
    advance()
    guard current.kind == .sign(.open) else { return Syntax(.name(name), token.range) }
    guard let arguments = parseArguments() else { return nil }
    let range = TextRange(
      lower: token.range.lower,
      upper: previous?.range.upper ?? token.range.upper
    )
    return checked(Syntax(.call(name, nameRange: token.range, arguments), range))
  }

  private mutating func parseArguments() -> [Syntax]? {
    let open = current
    advance()
    if take(.sign(.close)) != nil { return [] }
    var arguments: [Syntax] = []
    repeat {
      guard let argument = parseExpression() else { return nil }
      arguments.append(argument)
    } while take(.sign(.comma)) != nil
    guard expectClose(of: open) else { return nil }
    return arguments
  }

  private mutating func parseNot() -> Syntax? {
    let token = current
    advance()
    guard current.kind == .sign(.open) else {
      if current.kind == .sign(.minus), current.range.lower == token.range.upper {
        report(.optionWithoutQuotes(hyphenated(from: token)))
      } else if isAtEnd, !isCell {
        report(.unfinished(token.range, after: "not"))
      } else {
        let isOption = isCell && [.sign(.comma), .end].contains(current.kind)
        report(isOption ? .notAsOption(token.range) : .notWithoutBrackets(token.range))
      }
      return nil
    }
    guard let inner = parseBrackets() else { return nil }
    return checked(Syntax(.not(inner), token.range.joined(to: inner.range)))
  }

  /// The range and text of words that hyphens join without spaces, such as not-at-all.
  private func hyphenated(from token: Token) -> (TextRange, String) {
    var range = token.range
    var distance = 0
    while peek(distance).kind != .end, peek(distance).range.lower == range.upper {
      switch peek(distance).kind {
      case .sign(.minus), .name, .word: range.upper = peek(distance).range.upper
      default: return (range, text[range])
      }
      distance += 1
    }
    return (range, text[range])
  }

  private mutating func parseNegation() -> Syntax? {
    let token = current
    var signs = 0
    while take(.sign(.minus)) != nil {
      signs += 1
    }
    guard signs <= ExpressionText.deepest else {
      report(.tooDeep(token.range))
      return nil
    }
    // Binds tighter than `**` (DMN), so only the value itself belongs to the sign.
    guard var syntax = parsePrimary() else { return nil }
    for _ in 0..<signs {
      guard let negated = checked(Syntax(.negate(syntax), token.range.joined(to: syntax.range)))
      else { return nil }
      syntax = negated
    }
    return syntax
  }

  private mutating func parseBrackets() -> Syntax? {
    let open = current
    advance()
    guard var inner = parseExpression() else { return nil }
    guard expectClose(of: open) else { return nil }
    inner.isBracketed = true
    inner.range = TextRange(
      lower: open.range.lower,
      upper: previous?.range.upper ?? inner.range.upper
    )
    return inner
  }

  /// Takes the closing bracket, or says what stands in its place.
  mutating func expectClose(of open: Token) -> Bool {
    if take(.sign(.close)) != nil { return true }
    if isAtEnd {
      report(.missingBracket(open.range, ")"))
    } else if current.kind == .sign(.comma) {
      report(.strayComma(current.range, help: helpForComma(in: open)))
    } else {
      reportUnexpected()
    }
    return false
  }
}
