// SPDX-License-Identifier: Apache-2.0

/// Reads the tokens of one condition or cell.
///
/// `parse…` functions give nil after a problem; only the first problem of a text is kept, since
/// those after it are mostly its consequences. The strength of operators is that of DMN.
struct Parser {
  let text: ExpressionText
  /// Whether a name may be read here, to guess what was meant.
  let isKnown: (String) -> Bool
  let isCell: Bool
  let tokens: [Token]
  private var position = 0
  private var nesting = 0
  private(set) var problem: ExpressionProblem?

  init(
    _ tokens: [Token],
    text: ExpressionText,
    isCell: Bool,
    isKnown: @escaping (String) -> Bool
  ) {
    self.tokens = tokens
    self.text = text
    self.isCell = isCell
    self.isKnown = isKnown
  }

  // MARK: Tokens

  var current: Token { peek(0) }

  var isAtEnd: Bool { current.kind == .end }

  /// The token so many places ahead; past the end, the end.
  func peek(_ distance: Int) -> Token {
    let index = min(position + distance, tokens.count - 1)
    return tokens.indices.contains(index)
      ? tokens[index] : Token(kind: .end, range: TextRange(lower: 0, upper: 0))
  }

  /// The token before the current one.
  var previous: Token? {
    tokens.indices.contains(position - 1) ? tokens[position - 1] : nil
  }

  mutating func advance() {
    position = min(position + 1, max(tokens.count - 1, 0))
  }

  mutating func take(_ kind: Token.Kind) -> Token? {
    guard current.kind == kind else { return nil }
    let token = current
    advance()
    return token
  }

  mutating func report(_ problem: ExpressionProblem) {
    self.problem = self.problem ?? problem
  }

  // MARK: Conditions

  /// Reads the whole text as one condition, or as one value.
  mutating func parseWhole(isCondition: Bool) -> Syntax? {
    guard !isAtEnd else {
      report(.emptyCondition(text.range, isCondition: isCondition))
      return nil
    }
    guard let syntax = parseExpression() else { return nil }
    guard isAtEnd else {
      reportUnexpected()
      return nil
    }
    return syntax
  }

  /// Reads a condition or value up to something that cannot belong to it.
  mutating func parseExpression() -> Syntax? {
    nested { parser in
      parser.current.kind == .word(.if) ? parser.parseConditional() : parser.parseOperand(.or)
    }
  }

  /// Reads a part that can hold others of its kind; bounds how deep the parser calls itself.
  mutating func nested<Part>(_ parse: (inout Parser) -> Part?) -> Part? {
    guard nesting < ExpressionText.deepest else {
      report(.tooDeep(current.range))
      return nil
    }
    nesting += 1
    defer { nesting -= 1 }
    return parse(&self)
  }

  /// Reads a value and the operators that bind at least as strongly; nil is the value alone.
  mutating func parseOperand(_ weakest: Strength?) -> Syntax? {
    guard let left = parsePrimary() else { return nil }
    guard let weakest else { return left }
    return parseOperators(after: left, weakest)
  }

  /// Goes on after a value with the operators that bind at least as strongly.
  mutating func parseOperators(after first: Syntax, _ weakest: Strength) -> Syntax? {
    var left = first
    while let strength = Strength(current.kind), strength >= weakest {
      let next: Syntax? =
        switch strength {
        case .or, .and: parseConnective(after: left, strength)
        case .comparison: parseComparison(after: left)
        case .sum, .product, .power: parseArithmetic(after: left, strength)
        }
      guard let next else { return nil }
      left = next
    }
    return left
  }

  private mutating func parseConnective(after left: Syntax, _ strength: Strength) -> Syntax? {
    let sign = current
    advance()
    guard let right = parseOperand(strength.next) else { return nil }
    let range = left.range.joined(to: right.range)
    if strength == .and {
      if case .and(let parts) = left.node, !left.isBracketed {
        return checked(Syntax(.and(parts + [right]), range))
      }
      return checked(Syntax(.and([left, right]), range))
    }
    for part in [left, right] {
      if case .and = part.node, !part.isBracketed {
        report(.andOrWithoutBrackets(sign.range, part: text.quoted(part.range)))
      }
    }
    if case .or(let parts) = left.node, !left.isBracketed {
      return checked(Syntax(.or(parts + [right]), range))
    }
    return checked(Syntax(.or([left, right]), range))
  }

  private mutating func parseComparison(after left: Syntax) -> Syntax? {
    let sign = current
    if left.isOpenComparison {
      reportChain(after: left)
      return nil
    }
    advance()
    if let comparison = ComparisonSign(sign.kind) {
      guard let right = parseOperand(.sum) else { return nil }
      let range = left.range.joined(to: right.range)
      return checked(Syntax(.compare(comparison, left, right), range))
    }
    if sign.kind == .word(.between) { return parseBetween(after: left, sign) }
    guard let tests = parseTestsAfterIn() else { return nil }
    let range = TextRange(lower: left.range.lower, upper: previous?.range.upper ?? sign.range.upper)
    return checked(Syntax(.isIn(left, tests), range))
  }

  private mutating func reportChain(after left: Syntax) {
    let sign = current
    var written: String?
    if case .compare(_, _, let middle) = left.node, ComparisonSign(sign.kind) != nil {
      let start = text[left.range]
      let name = text[middle.range]
      if (start + name).utf8.count <= 60 {
        written = "\(start) and \(name) \(text[sign.range]) ..."
      }
    }
    report(.comparisonChain(sign.range, written: written))
  }

  private mutating func parseBetween(after left: Syntax, _ sign: Token) -> Syntax? {
    guard let low = parseOperand(.sum) else { return nil }
    guard take(.word(.and)) != nil else {
      reportIncompleteBetween(sign, low)
      return nil
    }
    guard let high = parseOperand(.sum) else { return nil }
    return checked(
      Syntax(.between(left, low: low, high: high), left.range.joined(to: high.range))
    )
  }

  private mutating func parseArithmetic(after left: Syntax, _ strength: Strength) -> Syntax? {
    guard case .sign(let sign) = current.kind, let operation = Arithmetic(sign) else { return nil }
    advance()
    // All operators bind to the left, `**` too (DMN).
    guard let right = parseOperand(strength.next) else { return nil }
    return checked(
      Syntax(.arithmetic(operation, left, right), left.range.joined(to: right.range))
    )
  }

  private mutating func parseConditional() -> Syntax? {
    let start = current
    advance()
    guard let condition = parseExpression() else { return nil }
    guard take(.word(.then)) != nil else {
      reportMissing(.then, start)
      return nil
    }
    guard let then = parseExpression() else { return nil }
    guard take(.word(.else)) != nil else {
      reportMissing(.else, start)
      return nil
    }
    guard let otherwise = parseExpression() else { return nil }
    return checked(
      Syntax(
        .conditional(condition: condition, then: then, otherwise: otherwise),
        start.range.joined(to: otherwise.range)
      )
    )
  }

  /// A part of an `if` ended without the word that must follow.
  private mutating func reportMissing(_ word: Word, _ start: Token) {
    if isAtEnd || current.kind == .word(.else) || current.kind == .sign(.close) {
      report(.incompleteIf(start.range, missing: word.rawValue))
    } else {
      reportUnexpected()
    }
  }

  /// Refuses a part that has become too deep.
  mutating func checked(_ syntax: Syntax) -> Syntax? {
    guard syntax.depth > ExpressionText.deepest else { return syntax }
    report(.tooDeep(syntax.range))
    return nil
  }
}

/// How strongly an operator binds, the weakest first.
enum Strength: Int, Comparable {
  case or
  case and
  case comparison
  case sum
  case product
  case power

  init?(_ kind: Token.Kind) {
    switch kind {
    case .word(.or): self = .or
    case .word(.and): self = .and
    case .word(.between), .word(.in): self = .comparison
    case .sign(.plus), .sign(.minus): self = .sum
    case .sign(.times), .sign(.divide): self = .product
    case .sign(.power): self = .power
    default:
      guard ComparisonSign(kind) != nil else { return nil }
      self = .comparison
    }
  }

  /// The next stronger one, or nil for a single value.
  var next: Strength? { Strength(rawValue: rawValue + 1) }

  static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}

extension Arithmetic {
  init?(_ sign: Sign) {
    switch sign {
    case .plus: self = .add
    case .minus: self = .subtract
    case .times: self = .multiply
    case .divide: self = .divide
    case .power: self = .power
    default: return nil
    }
  }
}
