// SPDX-License-Identifier: Apache-2.0

extension DecimalNumber {
  /// The greatest exponent that `raised(to:)` accepts, without its sign.
  static let greatestPower = 999_999_999

  /// The power by a whole number, rounded half to even into 34 digits as if it were exact.
  ///
  /// `0 ** 0` is 1. It is nil for an exponent with decimals or beyond 999,999,999 (except for the
  /// bases 0, 1 and -1), for zero to a negative exponent, and if the result is too great.
  public func raised(to power: DecimalNumber) -> DecimalNumber? {
    guard power.isInteger else { return nil }
    if power.isZero { return .one }
    if isZero { return power.isNegative ? nil : .zero }
    if magnitude == .one {
      return isNegative && power.isOdd ? self : .one
    }
    guard let count = power.integer, count.magnitude <= DecimalNumber.greatestPower else {
      return nil
    }
    if let exact = exactPower(count) { return exact }
    return PowerInterval.power(of: self, count)
  }

  private var isOdd: Bool { exponent == 0 && coefficient % 2 == 1 }

  /// The power when that of the coefficient fits 128 bits; one division then rounds it exactly.
  private func exactPower(_ count: Int) -> DecimalNumber? {
    if count < 0, let inverse = DecimalNumber.one.divided(by: self),
      inverse.multiplied(by: self) == .one, inverse.coefficient < coefficient
    {
      // Such as 5 ** -60, which is exactly 0.2 ** 60 and has few digits only so.
      return inverse.exactPower(-count)
    }
    var product: UInt128 = 1
    for _ in 0..<min(count.magnitude, 128) {
      let (next, overflow) = product.multipliedReportingOverflow(by: coefficient)
      guard !overflow else { return nil }
      product = next
    }
    guard count.magnitude <= 128 || coefficient == 1 else { return nil }
    let isNegative = isNegative && count % 2 != 0
    if count > 0 {
      return DecimalNumber.rounding(
        isNegative: isNegative,
        coefficient: product,
        exponent: exponent * count
      )
    }
    guard
      PowersOfTen.digitCount(product) <= DecimalNumber.precision,
      let divisor = DecimalNumber.rounding(
        isNegative: isNegative,
        coefficient: product,
        exponent: 0
      ),
      let quotient = DecimalNumber.one.divided(by: divisor)
    else { return nil }
    return DecimalNumber.rounding(
      isNegative: isNegative,
      coefficient: quotient.coefficient,
      exponent: quotient.exponent + exponent * count
    )
  }
}
