// SPDX-License-Identifier: Apache-2.0

/// Signs inside numbers.
///
/// Taking such a sign away would make another number: `38;5` is not `385`.
extension Lexer {
  /// The problem of a sign before or between digits, or nil for a sign that is none of these.
  func signInNumber(_ sign: Unicode.Scalar) -> ExpressionProblem? {
    if sign == ".", peek(1)?.isDigit == true, numberBefore(touching: true) == nil {
      let end = endOfDigits(from: position + 1)
      let written = text(from: position, to: end)
      return .numberForm(written, range(from: position, to: end), help: "write `0\(written)`")
    }
    if !sign.isASCII, sign.properties.numericType != nil {
      return .otherDigits(String(sign), range(from: position, to: position + 1))
    }
    if Lexer.signsOfRanges.contains(sign), let problem = rangeSign(sign) { return problem }
    guard peek(1)?.isDigit == true, let before = numberBefore(touching: true) else {
      return sign == ";" ? semicolon : nil
    }
    var end = endOfDigits(from: position + 1)
    let isOfThousands = Lexer.signsOfThousands.contains(sign)
    while isOfThousands, end + 1 < scalars.count, scalars[end] == sign, scalars[end + 1].isDigit {
      end = endOfDigits(from: end + 1)
    }
    let digits = text(from: position + 1, to: end)
    let groups = digits.split(separator: Character(sign))
    let whole = TextRange(lower: before.range.lower, upper: range(from: end).lower)
    let written = before.text + String(sign) + digits
    if sign == ";" {
      return .unknownSign(
        ";",
        range(from: position, to: position + 1),
        help: isChoicePossible
          ? "write `\(before.text).\(digits)` for one number, or `\(before.text), \(digits)` for two"
          : "write `\(before.text).\(digits)`"
      )
    }
    if isOfThousands, groups.allSatisfy({ $0.utf8.count == 3 }) {
      return .numberForm(
        written,
        whole,
        help: "write a long number without signs: `\(before.text)\(groups.joined())`"
      )
    }
    if Lexer.signsOfDecimals.contains(sign) {
      return .numberForm(written, whole, help: "write `\(before.text).\(digits)`")
    }
    guard Sign(rawValue: String(sign)) == nil, Lexer.writtenSigns[sign] == nil,
      isOfThousands || !Lexer.meaningfulSigns.contains(sign)
    else { return nil }
    return .numberForm(written, whole, help: "write one number, with a point before its decimals")
  }

  /// A semicolon elsewhere than between digits: mostly between values.
  private var semicolon: ExpressionProblem {
    let isLast = scalars.dropFirst(position + 1).allSatisfy { $0.properties.isWhitespace }
    return .unknownSign(
      ";",
      insteadOf: isLast ? nil : ",",
      range(from: position, to: position + 1)
    )
  }

  /// A sign that is written for a range, between two numbers.
  private func rangeSign(_ sign: Unicode.Scalar) -> ExpressionProblem? {
    var next = position + 1
    while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count, scalars[next].isDigit, let before = numberBefore(touching: false)
    else { return nil }
    let high = text(from: next, to: endOfDigits(from: next))
    let isDash = Lexer.writtenSigns[sign] == "-"
    guard let low = DecimalNumber(before.text), let end = DecimalNumber(high), low < end else {
      return nil
    }
    return .unknownSign(
      String(sign),
      range(from: position, to: position + 1),
      help: "write `[\(before.text)..\(high)]` for a range"
        + (isDash ? ", or `-` with spaces to subtract" : "")
    )
  }

  /// The number that ends where the sign stands, or before the spaces in front of it.
  private func numberBefore(touching: Bool) -> (text: String, range: TextRange)? {
    guard let token = lastToken, case .number = token.kind,
      !touching || token.range.upper == range(from: position).lower
    else { return nil }
    return (written(token), token.range)
  }

  /// Whether two values could be meant: the number before is the first after a bracket, or of a cell.
  private var isChoicePossible: Bool {
    guard let token = tokenBeforeLast else { return true }
    return ComparisonSign(token.kind) == nil
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end].isDigit { end += 1 }
    if end + 1 < scalars.count, scalars[end] == ".", scalars[end + 1].isDigit {
      end += 1
      while end < scalars.count, scalars[end].isDigit { end += 1 }
    }
    return end
  }

  private static let signsOfRanges: Set<Unicode.Scalar> = [
    ":", "~", "\u{2026}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]
  private static let signsOfThousands: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{00B4}", "`", "_",
  ]
  private static let signsOfDecimals: Set<Unicode.Scalar> = ["\u{00B7}", "\u{066B}"]
  /// Signs that have a problem of their own also between digits.
  private static let meaningfulSigns = curlyQuotes.union([
    "&", "|", "!", "#", "{", "}", "?", "\"", "@", "'",
  ])
}
