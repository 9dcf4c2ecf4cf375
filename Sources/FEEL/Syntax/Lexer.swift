// SPDX-License-Identifier: Apache-2.0

/// Splits the text of a condition into words, numbers and signs, up to the first problem.
struct Lexer {
  let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// The UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  private(set) var position = 0
  private var tokens: [Token] = []
  private var problem: ExpressionProblem?

  /// The tokens, ending with one of kind `end`, or those before the first problem.
  static func tokens(of text: String) -> ([Token], ExpressionProblem?) {
    var lexer = Lexer(text)
    while lexer.problem == nil, let scalar = lexer.peek() {
      lexer.readToken(from: scalar)
    }
    lexer.finish(.end, from: lexer.position)
    return (lexer.tokens, lexer.problem)
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    bytes = Array(text.utf8)
    var offset = 0
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  var lastToken: Token? { tokens.last }

  /// The token before the last one.
  var tokenBeforeLast: Token? { tokens.dropLast().last }

  // MARK: Reading

  /// The scalar so many places ahead, or nil past the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let index = position + distance
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  func range(from start: Int, to end: Int? = nil) -> TextRange {
    let last = offsets.count - 1
    return TextRange(
      lower: offsets[min(max(start, 0), last)],
      upper: offsets[min(max(end ?? position, 0), last)]
    )
  }

  func text(from start: Int, to end: Int? = nil) -> String {
    let range = range(from: start, to: end)
    return String(decoding: bytes[range.lower..<max(range.lower, range.upper)], as: UTF8.self)
  }

  /// What stands in the range of a token.
  func written(_ token: Token) -> String {
    let first = offsets.firstIndex { $0 >= token.range.lower } ?? 0
    let last = offsets.firstIndex { $0 >= token.range.upper } ?? scalars.count
    return text(from: first, to: last)
  }

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, scalars.count)
  }

  /// Goes on while the scalars are of a kind.
  mutating func skip(while matches: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), matches(scalar) {
      position += 1
    }
  }

  mutating func finish(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: range(from: start)))
  }

  mutating func report(_ problem: ExpressionProblem) {
    self.problem = self.problem ?? problem
  }

  // MARK: Kinds

  private mutating func readToken(from scalar: Unicode.Scalar) {
    if scalar == " " || !scalar.isASCII && scalar.properties.isWhitespace || scalar.endsLine
      || scalar == "\t" || scalar == "\u{B}" || scalar == "\u{C}"
    {
      advance()
    } else if scalar.isDigit {
      readNumber()
    } else if scalar.beginsName {
      readName()
    } else if scalar == "\"" {
      readQuoted()
    } else if scalar == "@" {
      readDate()
    } else {
      readSign(from: scalar)
    }
  }

  private mutating func readName() {
    let start = position
    skip { $0.continuesName }
    while peek() == ".", peek(1)?.beginsName == true {
      advance()
      skip { $0.continuesName }
    }
    let name = text(from: start)
    if let word = Word(rawValue: name) {
      finish(.word(word), from: start)
    } else {
      finish(.name(name), from: start)
    }
  }

  private mutating func readQuoted() {
    let start = position
    advance()
    if let code = quotedContent(from: start) {
      finish(.code(code), from: start)
    }
  }

  /// What stands up to the closing quote, or nil after a problem.
  private mutating func quotedContent(from start: Int) -> String? {
    let contentStart = position
    skip { $0 != "\"" && !$0.endsLine }
    guard peek() == "\"" else {
      report(.unclosedQuote(range(from: start)))
      return nil
    }
    let content = text(from: contentStart)
    advance()
    if content.contains("\\") {
      report(.escape(range(from: start)))
      return nil
    }
    return content
  }

  private mutating func readDate() {
    let start = position
    advance()
    guard peek() == "\"" else {
      report(.atSign(range(from: start)))
      return
    }
    advance()
    guard let content = quotedContent(from: start) else { return }
    if let date = CalendarDate(content) {
      finish(.date(date), from: start)
    } else if content.hasPrefix("P") || content.hasPrefix("-P") {
      report(.duration(range(from: start)))
    } else if content.contains(":") {
      report(.timeOfDay(content, range(from: start)))
    } else {
      report(.noSuchDate(content, range(from: start)))
    }
  }

  private mutating func readSign(from scalar: Unicode.Scalar) {
    if let problem = signInNumber(scalar) ?? refusedSign(from: scalar) {
      report(problem)
      return
    }
    let start = position
    for length in [2, 1] {
      let candidate = text(from: start, to: start + length)
      if let sign = Sign(rawValue: candidate) {
        advance(length)
        finish(.sign(sign), from: start)
        return
      }
    }
    report(.unknownSign(String(scalar), range(from: start, to: start + 1)))
  }
}

extension Unicode.Scalar {
  /// An ASCII digit.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// A letter of any script, so that a misspelled name is reported whole.
  var beginsName: Bool {
    if isASCII { return self == "_" || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic
  }

  var continuesName: Bool {
    if beginsName || isDigit { return true }
    return !isASCII && properties.generalCategory == .nonspacingMark
  }

  var endsLine: Bool { self == "\n" || self == "\r" }
}
