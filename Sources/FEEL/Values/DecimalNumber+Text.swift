// SPDX-License-Identifier: Apache-2.0

extension DecimalNumber: CustomStringConvertible {
  /// Reads a number such as `38.5`, `-2` or `1.5e3`.
  ///
  /// The form is `-?digits(.digits)?([eE][+-]?digits)?`. It is nil for any other text, and for a
  /// number that cannot be held exactly: more than 34 significant digits, or out of range.
  public init?(_ text: some StringProtocol) {
    guard let parts = DecimalText(text.utf8) else { return nil }
    guard parts.digitCount <= DecimalNumber.precision else { return nil }
    guard parts.coefficient != 0 else {
      self = .zero
      return
    }
    guard
      parts.exponent >= DecimalNumber.leastExponent,
      parts.exponent <= DecimalNumber.greatestMagnitude,
      let number = DecimalNumber.rounding(
        isNegative: parts.isNegative,
        coefficient: parts.coefficient,
        exponent: parts.exponent
      )
    else { return nil }
    self = number
  }

  /// The number with a decimal point; only far out of any use, `1E+41`, with an exponent.
  ///
  /// Reading the text again gives the same number.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let digits = String(coefficient)
    if exponent >= 0, exponent <= 40 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, exponent >= -40 {
      let decimals = -exponent
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
    let rest = digits.dropFirst()
    let fraction = rest.isEmpty ? "" : "." + rest
    let power = adjustedExponent
    return sign + digits.prefix(1) + fraction + "E" + (power < 0 ? "" : "+") + String(power)
  }
}

/// The parts of the text of a number, with zeros at both ends already left out.
private struct DecimalText {
  private(set) var isNegative = false
  /// Meaningless if there are more digits than a coefficient holds.
  private(set) var coefficient: UInt128 = 0
  private(set) var digitCount = 0
  private(set) var exponent = 0
  private var pendingZeros = 0

  init?(_ text: some Sequence<UInt8>) {
    var bytes = text.makeIterator()
    var byte = bytes.next()
    if byte == UInt8(ascii: "-") {
      isNegative = true
      byte = bytes.next()
    }
    guard let first = byte, DecimalText.digit(first) != nil else { return nil }
    while let digit = DecimalText.digit(byte) {
      append(digit, isDecimal: false)
      byte = bytes.next()
    }
    if byte == UInt8(ascii: ".") {
      byte = bytes.next()
      guard DecimalText.digit(byte) != nil else { return nil }
      while let digit = DecimalText.digit(byte) {
        append(digit, isDecimal: true)
        byte = bytes.next()
      }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      byte = bytes.next()
      let isMinus = byte == UInt8(ascii: "-")
      if isMinus || byte == UInt8(ascii: "+") {
        byte = bytes.next()
      }
      guard DecimalText.digit(byte) != nil else { return nil }
      var stated = 0
      while let digit = DecimalText.digit(byte) {
        // Past this bound every exponent is out of range, however many digits the text has.
        stated = min(stated * 10 + digit, 1_000_000)
        byte = bytes.next()
      }
      exponent += isMinus ? -stated : stated
    }
    guard byte == nil else { return nil }
    exponent += pendingZeros
  }

  /// Zeros wait until a digit follows: those in front and at the end are not significant.
  private mutating func append(_ digit: Int, isDecimal: Bool) {
    if isDecimal {
      exponent -= 1
    }
    guard digit != 0 else {
      pendingZeros += 1
      return
    }
    let added = digitCount == 0 ? 1 : pendingZeros + 1
    pendingZeros = 0
    digitCount += added
    guard digitCount <= DecimalNumber.precision, let power = PowersOfTen.value(added) else {
      return
    }
    coefficient = coefficient * power + UInt128(digit)
  }

  private static func digit(_ byte: UInt8?) -> Int? {
    guard let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    return Int(byte) - Int(UInt8(ascii: "0"))
  }
}
