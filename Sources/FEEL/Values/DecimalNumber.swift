// SPDX-License-Identifier: Apache-2.0

/// An exact decimal number: 34 significant digits, rounded half to even, as DMN asks.
///
/// The value is `sign * coefficient * 10 ^ exponent`, with the range of IEEE 754 decimal128: below
/// 10^6145, and zero below 10^-6176. There is one form of each value, so `1.0 == 1`. Nothing here
/// traps: an operation whose result cannot be held gives nil.
public struct DecimalNumber: Hashable, Sendable {
  /// Most significant digits of a number.
  static let precision = 34
  /// The exponent of ten of the first digit of the greatest number.
  static let greatestMagnitude = 6144
  /// The smallest exponent of a coefficient.
  static let leastExponent = -6176

  /// Zero.
  public static let zero = DecimalNumber(isNegative: false, coefficient: 0, exponent: 0)
  static let one = DecimalNumber(isNegative: false, coefficient: 1, exponent: 0)

  let isNegative: Bool
  /// Less than 10^34 and not a multiple of ten; zero only for the number zero.
  let coefficient: UInt128
  let exponent: Int

  /// The caller must give the one normal form.
  private init(isNegative: Bool, coefficient: UInt128, exponent: Int) {
    self.isNegative = isNegative
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Makes the number from an integer, exactly.
  public init(_ integer: Int) {
    var coefficient = UInt128(integer.magnitude)
    var exponent = 0
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    self.init(isNegative: integer < 0, coefficient: coefficient, exponent: exponent)
  }

  /// Rounds a result half to even into 34 digits and the range of exponents.
  ///
  /// `hasMore` says that the true coefficient is greater by less than one unit. Then the coefficient
  /// must have more than 34 digits, otherwise the digit to round on would be lost.
  ///
  /// - Returns: nil if the number is too great.
  static func rounding(
    isNegative: Bool,
    coefficient: UInt128,
    exponent: Int,
    hasMore: Bool = false
  ) -> DecimalNumber? {
    let dropped = max(
      PowersOfTen.digitCount(coefficient) - precision,
      leastExponent - exponent,
      0
    )
    var rounded = PowersOfTen.droppingDigits(
      dropped,
      of: coefficient,
      hasMore: hasMore,
      isNegative: isNegative,
      rule: .halfEven
    )
    guard rounded != 0 else { return zero }
    var shifted = exponent + dropped
    while rounded % 10 == 0 {
      rounded /= 10
      shifted += 1
    }
    guard shifted + PowersOfTen.digitCount(rounded) - 1 <= greatestMagnitude else { return nil }
    return DecimalNumber(isNegative: isNegative, coefficient: rounded, exponent: shifted)
  }

  /// The exact integer, or nil if there are decimals or it does not fit.
  public var integer: Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    guard let power = PowersOfTen.value(exponent) else { return nil }
    let (whole, overflow) = coefficient.multipliedReportingOverflow(by: power)
    guard !overflow else { return nil }
    guard let signed = Int128(exactly: whole) else { return nil }
    return Int(exactly: isNegative ? -signed : signed)
  }

  /// Whether there are no decimals.
  public var isInteger: Bool { exponent >= 0 }

  /// Whether this is the number zero.
  var isZero: Bool { coefficient == 0 }

  /// The number of decimals that are needed to write the number, without trailing zeros.
  public var decimalPlaces: Int { max(0, -exponent) }

  /// The number with the other sign; zero stays zero.
  public var negated: DecimalNumber {
    guard !isZero else { return self }
    return DecimalNumber(isNegative: !isNegative, coefficient: coefficient, exponent: exponent)
  }

  /// The number without its sign.
  public var magnitude: DecimalNumber { isNegative ? negated : self }

  /// The power of ten of the first digit; 0 for zero.
  var adjustedExponent: Int {
    isZero ? 0 : exponent + PowersOfTen.digitCount(coefficient) - 1
  }
}

extension DecimalNumber: Comparable {
  /// Compares by value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.isSmallerInMagnitude(than: left) : left.isSmallerInMagnitude(than: right)
  }

  private func isSmallerInMagnitude(than other: DecimalNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if adjustedExponent != other.adjustedExponent {
      return adjustedExponent < other.adjustedExponent
    }
    // Equal first digits: the exponents differ by less than 34, so aligning fits 128 bits.
    let shift = exponent - other.exponent
    let own = shift > 0 ? coefficient * (PowersOfTen.value(shift) ?? 1) : coefficient
    let others =
      shift < 0 ? other.coefficient * (PowersOfTen.value(-shift) ?? 1) : other.coefficient
    return own < others
  }
}
