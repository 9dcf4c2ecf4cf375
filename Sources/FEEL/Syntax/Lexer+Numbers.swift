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
      let written = text(from: start)
      if WrittenDate(written)?.date != nil {
        report(
          .numberForm(
            written,
            range(from: start),
            help: WrittenDate.help(for: written) + " if this is a date"
          )
        )
      } else {
        report(.numberForm(written, range(from: start)))
      }
    } else if peek() == ",", peek(1)?.isDigit == true {
      readDecimalComma(from: start)
    } else if peek() == "_", peek(1)?.isDigit == true {
      let end = position
      skip { $0.isDigit || $0 == "_" }
      let groups = text(from: end).split(separator: "_")
      let isLong = groups.allSatisfy { $0.utf8.count == 3 }
      let number = text(from: start, to: end) + groups.joined()
      report(
        .numberForm(
          text(from: start),
          range(from: start),
          help: isLong
            ? "write a long number without signs: `\(number)`"
            : "write one number, with a point before its decimals"
        )
      )
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

  /// Recognises 2025-01-01 and 1-1-2025, which would otherwise be subtractions.
  private mutating func readBareDate() -> Bool {
    let start = position
    var end = start
    while end < scalars.count, scalars[end].isDigit || scalars[end] == "-" { end += 1 }
    if end < scalars.count, scalars[end].continuesName || scalars[end] == "." { return false }
    // The longest is 2025-01-01.
    guard (8...10).contains(end - start) else { return false }
    let written = text(from: start, to: end)
    guard written.contains("-"), WrittenDate(written) != nil else { return false }
    advance(end - start)
    report(.bareDate(written, range(from: start)))
    return true
  }

  /// Refuses `38,5` everywhere: in a cell or list it would quietly be two numbers.
  private mutating func readDecimalComma(from start: Int) {
    let comma = position
    advance()
    skip { $0.isDigit }
    let whole = text(from: start, to: comma)
    let decimals = text(from: comma + 1)
    var help = "write `\(whole).\(decimals)` for one number, or `\(whole), \(decimals)` for two"
    if peek() == ",", peek(1)?.isDigit == true {
      if let list = numberList(from: start) {
        report(list)
        return
      }
      help = "write a space after each comma between two numbers: `\(whole), \(decimals), ...`"
    } else if whole.contains(".") {
      help = "write `\(whole), \(decimals)` for two numbers"
    }
    let isInSquare = lastToken?.kind == .sign(.openSquare)
    if let open = lastToken, isInSquare || open.kind == .sign(.open), let close = peek(),
      close == "]" || (close == ")" && isInSquare)
    {
      help = "write `\(isInSquare ? "[" : "(")\(whole)..\(decimals)\(close)` for a range"
    }
    report(.decimalComma(text(from: start), range(from: start), help: help))
  }

  /// The problem of `[1,2,3]`, where nobody can mean decimals.
  private func numberList(from start: Int) -> ExpressionProblem? {
    guard let open = lastToken, open.kind == .sign(.openSquare),
      let end = scalars.dropFirst(start).firstIndex(of: "]")
    else { return nil }
    let numbers = text(from: start, to: end).split(separator: ",").map { number in
      String(number.filter { !$0.isWhitespace })
    }
    let written = numbers.joined(separator: ", ")
    let isShort = numbers.allSatisfy { DecimalNumber($0) != nil } && written.utf8.count <= 60
    return .listValue(open.range, help: "write `in (\(isShort ? written : "..."))`")
  }
}
