// SPDX-License-Identifier: Apache-2.0

extension Lexer {
  mutating func readNumber() {
    let start = position
    if readBareDate() { return }
    skip { $0.isDigit }
    if peek() == ".", peek(1)?.isDigit == true {
      advance()
      skip { $0.isDigit }
    }
    readExponent()
    if peek() == ".", peek(1) != "." {
      advance()
      skip { $0.isDigit || $0 == "." }
      report(.numberForm(text(from: start), range(from: start)))
    } else if peek() == ",", peek(1)?.isDigit == true {
      readDecimalComma(from: start)
    } else if peek()?.beginsName == true {
      let end = position
      skip { $0.continuesName }
      report(
        .numberWithUnit(
          text(from: start, to: end),
          unit: text(from: end),
          range(from: start)
        )
      )
    } else if let number = DecimalNumber(text(from: start)) {
      finish(.number(number), from: start)
    } else {
      report(.numberTooLong(range(from: start)))
    }
  }

  /// Takes `e3` only if it is the exponent of a number, not the start of a name.
  private mutating func readExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let hasSign = peek(1) == "-" || peek(1) == "+"
    guard peek(hasSign ? 2 : 1)?.isDigit == true else { return }
    advance(hasSign ? 2 : 1)
    skip { $0.isDigit }
  }

  /// Recognises 2025-01-01, which would otherwise be a subtraction.
  private mutating func readBareDate() -> Bool {
    for (distance, expected) in "dddd-dd-dd".unicodeScalars.enumerated() {
      guard let scalar = peek(distance) else { return false }
      guard expected == "d" ? scalar.isDigit : scalar == expected else { return false }
    }
    if let next = peek(10), next.continuesName { return false }
    let start = position
    advance(10)
    report(.bareDate(text(from: start), range(from: start)))
    return true
  }

  /// Refuses `38,5` everywhere: in a cell or list it would quietly be two numbers.
  private mutating func readDecimalComma(from start: Int) {
    let comma = position
    advance()
    skip { $0.isDigit }
    report(
      .decimalComma(
        whole: text(from: start, to: comma),
        decimals: text(from: comma + 1),
        range(from: start)
      )
    )
  }
}
