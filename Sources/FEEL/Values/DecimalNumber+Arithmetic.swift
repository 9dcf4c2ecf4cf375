// SPDX-License-Identifier: Apache-2.0

extension DecimalNumber {
  /// The sum, rounded half to even into 34 digits; nil if it is too great.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    if isZero { return other }
    if other.isZero { return self }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let gap = high.exponent - low.exponent
    let digits = PowersOfTen.digitCount(high.coefficient)
    if digits + gap <= PowersOfTen.greatest, let power = PowersOfTen.value(gap) {
      return DecimalNumber.sum(
        high.coefficient * power,
        isNegative: high.isNegative,
        low.coefficient,
        isNegative: low.isNegative,
        exponent: low.exponent
      )
    }
    return high.addingFar(low, gap: gap, digits: digits)
  }

  /// The sum with a number whose last digits lie too far down to align both in 128 bits.
  ///
  /// The greater one gets 36 digits and an empty last one. What does not fit of the smaller becomes a
  /// 1 in that last place: it can then be neither nothing nor a half, and rounding to 34 digits sees
  /// no more than that.
  private func addingFar(_ low: DecimalNumber, gap: Int, digits: Int) -> DecimalNumber? {
    let widening = 36 - digits
    guard let power = PowersOfTen.value(widening + 1) else { return nil }
    let (kept, rest) =
      PowersOfTen.value(gap - widening).map {
        low.coefficient.quotientAndRemainder(dividingBy: $0)
      } ?? (0, 1)
    return DecimalNumber.sum(
      coefficient * power,
      isNegative: isNegative,
      kept * 10 + (rest == 0 ? 0 : 1),
      isNegative: low.isNegative,
      exponent: exponent - widening - 1
    )
  }

  private static func sum(
    _ first: UInt128,
    isNegative: Bool,
    _ second: UInt128,
    isNegative secondIsNegative: Bool,
    exponent: Int
  ) -> DecimalNumber? {
    if isNegative == secondIsNegative {
      return rounding(isNegative: isNegative, coefficient: first + second, exponent: exponent)
    }
    let isFirstGreater = first >= second
    return rounding(
      isNegative: isFirstGreater ? isNegative : secondIsNegative,
      coefficient: isFirstGreater ? first - second : second - first,
      exponent: exponent
    )
  }

  /// The difference, rounded half to even into 34 digits; nil if it is too great.
  public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    adding(other.negated)
  }

  /// The product, rounded half to even into 34 digits; nil if it is too great.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let sign = isNegative != other.isNegative
    let product = coefficient.multipliedFullWidth(by: other.coefficient)
    if product.high == 0 {
      return DecimalNumber.rounding(
        isNegative: sign,
        coefficient: product.low,
        exponent: exponent + other.exponent
      )
    }
    // The quotient keeps 35 or 36 digits, so it fits and one digit is left to round on.
    let digits =
      PowersOfTen.digitCount(coefficient) + PowersOfTen.digitCount(other.coefficient)
    let dropped = digits - 36
    guard let power = PowersOfTen.value(dropped), product.high < power else { return nil }
    let (quotient, remainder) = power.dividingFullWidth(product)
    return DecimalNumber.rounding(
      isNegative: sign,
      coefficient: quotient,
      exponent: exponent + other.exponent + dropped,
      hasMore: remainder != 0
    )
  }

  /// The quotient, rounded half to even into 34 digits; nil by zero, or if it is too great.
  public func divided(by other: DecimalNumber) -> DecimalNumber? {
    guard !other.isZero else { return nil }
    let digits = PowersOfTen.digitCount(coefficient)
    let otherDigits = PowersOfTen.digitCount(other.coefficient)
    // The dividend gets 34 digits, then as many more as make a quotient of 35 or 36 digits.
    guard
      let first = PowersOfTen.value(DecimalNumber.precision - digits),
      let second = PowersOfTen.value(otherDigits + 1)
    else { return nil }
    let dividend = (coefficient * first).multipliedFullWidth(by: second)
    guard dividend.high < other.coefficient else { return nil }
    let (quotient, remainder) = other.coefficient.dividingFullWidth(dividend)
    return DecimalNumber.rounding(
      isNegative: isNegative != other.isNegative,
      coefficient: quotient,
      exponent: exponent - other.exponent - (DecimalNumber.precision - digits) - otherDigits - 1,
      hasMore: remainder != 0
    )
  }

  /// What is left of a division to a whole number toward zero, exactly; nil by zero.
  ///
  /// It has the sign of this number: `-7` by `3` leaves `-1`.
  public func remainder(dividingBy other: DecimalNumber) -> DecimalNumber? {
    guard !other.isZero else { return nil }
    let gap = exponent - other.exponent
    guard gap < 0 else {
      var rest = coefficient % other.coefficient
      for _ in 0..<gap where rest != 0 {
        rest = rest * 10 % other.coefficient
      }
      return DecimalNumber.rounding(
        isNegative: isNegative,
        coefficient: rest,
        exponent: other.exponent
      )
    }
    // A divisor of more than 38 digits at this exponent is greater than any coefficient.
    let digits = PowersOfTen.digitCount(other.coefficient) - gap
    guard digits <= PowersOfTen.greatest, let power = PowersOfTen.value(-gap) else { return self }
    return DecimalNumber.rounding(
      isNegative: isNegative,
      coefficient: coefficient % (other.coefficient * power),
      exponent: exponent
    )
  }

  /// The number with at most so many decimals.
  ///
  /// - Parameters:
  ///   - places: The decimals to keep; negative rounds to tens, hundreds and so on.
  ///   - rule: What happens to the digits that are dropped.
  /// - Returns: The rounded number, or nil if it is too great.
  public func rounded(places: Int, rule: DecimalRounding) -> DecimalNumber? {
    // Past these bounds every number keeps all digits, or none.
    let places = min(max(places, -7000), 7000)
    guard -exponent > places else { return self }
    return DecimalNumber.rounding(
      isNegative: isNegative,
      coefficient: PowersOfTen.droppingDigits(
        -exponent - places,
        of: coefficient,
        hasMore: false,
        isNegative: isNegative,
        rule: rule
      ),
      exponent: -places
    )
  }
}
