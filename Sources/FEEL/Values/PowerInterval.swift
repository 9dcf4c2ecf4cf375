// SPDX-License-Identifier: Apache-2.0

/// A long decimal fraction: limbs of nine digits, the least first, times ten to the exponent.
private struct LongDecimal {
  static let base: UInt64 = 1_000_000_000

  var limbs: [UInt64]
  var exponent: Int

  /// Multiplies and cuts to so many limbs, up or down.
  func multiplied(by other: LongDecimal, limbCount: Int, roundingUp: Bool) -> LongDecimal {
    var product = [UInt64](repeating: 0, count: limbs.count + other.limbs.count)
    for (index, limb) in limbs.enumerated() {
      var carry: UInt64 = 0
      for (otherIndex, otherLimb) in other.limbs.enumerated() {
        // Below 10^18 + 2 * 10^9, so it fits 64 bits.
        let sum = limb * otherLimb + product[index + otherIndex] + carry
        product[index + otherIndex] = sum % LongDecimal.base
        carry = sum / LongDecimal.base
      }
      product[index + other.limbs.count] = carry
    }
    var result = LongDecimal(limbs: product, exponent: exponent + other.exponent)
    result.cut(to: limbCount, roundingUp: roundingUp)
    return result
  }

  /// Leaves out empty limbs at the top and those past the count at the bottom.
  mutating func cut(to limbCount: Int, roundingUp: Bool) {
    while limbs.last == 0 {
      limbs.removeLast()
    }
    let dropped = limbs.count - limbCount
    guard dropped > 0 else { return }
    let isExact = limbs.prefix(dropped).allSatisfy { $0 == 0 }
    limbs.removeFirst(dropped)
    exponent += 9 * dropped
    if roundingUp, !isExact {
      increment()
    }
  }

  /// Adds one to the last limb.
  mutating func increment() {
    for index in limbs.indices {
      guard limbs[index] == LongDecimal.base - 1 else {
        limbs[index] += 1
        return
      }
      limbs[index] = 0
    }
    limbs.append(1)
  }

  /// The nearest number of 34 digits; nil if it is too great.
  func rounded(isNegative: Bool) -> DecimalNumber? {
    var coefficient: UInt128 = 0
    for limb in limbs.suffix(4).reversed() {
      coefficient = coefficient * UInt128(LongDecimal.base) + UInt128(limb)
    }
    let rest = limbs.dropLast(4)
    var shifted = exponent + 9 * rest.count
    var hasMore = rest.contains { $0 != 0 }
    // Two digits past the 34, from the next limb.
    let wanted = 36 - PowersOfTen.digitCount(coefficient)
    if let next = rest.last, wanted > 0, wanted <= 9,
      let power = PowersOfTen.value(wanted), let divisor = PowersOfTen.value(9 - wanted)
    {
      let (leading, left) = UInt128(next).quotientAndRemainder(dividingBy: divisor)
      coefficient = coefficient * power + leading
      shifted -= wanted
      hasMore = left != 0 || rest.dropLast().contains { $0 != 0 }
    }
    return DecimalNumber.rounding(
      isNegative: isNegative,
      coefficient: coefficient,
      exponent: shifted,
      hasMore: hasMore
    )
  }
}

/// Two bounds of a power, close enough that both round to the same number.
///
/// A power whose exact digits do not fit 128 bits is never a number of 35 digits, so it is never
/// exactly halfway between two numbers, and enough digits always decide (Ziv's method).
enum PowerInterval {
  /// The power; nil if it is too great.
  static func power(of base: DecimalNumber, _ count: Int) -> DecimalNumber? {
    let isNegative = base.isNegative && count % 2 != 0
    var closest: DecimalNumber?
    for limbCount in [8, 16, 32, 64] {
      guard
        let lower = bound(of: base, count, limbCount: limbCount, roundingUp: false),
        let upper = bound(of: base, count, limbCount: limbCount, roundingUp: true)
      else { return nil }
      closest = lower.rounded(isNegative: isNegative)
      if closest == upper.rounded(isNegative: isNegative) { break }
    }
    return closest
  }

  /// A bound of the power of the magnitude, by squaring from the highest bit down.
  ///
  /// - Returns: nil as soon as the power is beyond any number.
  private static func bound(
    of base: DecimalNumber,
    _ count: Int,
    limbCount: Int,
    roundingUp: Bool
  ) -> LongDecimal? {
    let factor =
      count < 0
      ? inverse(of: base, limbCount: limbCount, roundingUp: roundingUp) : long(base)
    var power = LongDecimal(limbs: [1], exponent: 0)
    var bit = UInt.bitWidth - count.magnitude.leadingZeroBitCount
    while bit > 0 {
      bit -= 1
      power = power.multiplied(by: power, limbCount: limbCount, roundingUp: roundingUp)
      if count.magnitude >> UInt(bit) & 1 == 1 {
        power = power.multiplied(by: factor, limbCount: limbCount, roundingUp: roundingUp)
      }
      // Every step goes the same way from 1, so what is out of range here stays so.
      let digits = power.exponent + 9 * power.limbs.count
      if digits > DecimalNumber.greatestMagnitude + 40 { return nil }
      if digits < DecimalNumber.leastExponent - 40 {
        return LongDecimal(limbs: [1], exponent: 2 * DecimalNumber.leastExponent)
      }
    }
    return power
  }

  private static func long(_ number: DecimalNumber) -> LongDecimal {
    var limbs: [UInt64] = []
    var rest = number.coefficient
    while rest != 0 {
      let (quotient, limb) = rest.quotientAndRemainder(dividingBy: UInt128(LongDecimal.base))
      limbs.append(UInt64(limb))
      rest = quotient
    }
    return LongDecimal(limbs: limbs, exponent: number.exponent)
  }

  private static func inverse(
    of number: DecimalNumber,
    limbCount: Int,
    roundingUp: Bool
  ) -> LongDecimal {
    var limbs: [UInt64] = []
    var rest: UInt128 = 1
    // Four limbs more, since the first ones may be zero.
    for _ in 0..<(limbCount + 4) {
      let dividend = rest.multipliedFullWidth(by: UInt128(LongDecimal.base))
      let (limb, left) = number.coefficient.dividingFullWidth(dividend)
      limbs.append(UInt64(limb))
      rest = left
    }
    var inverse = LongDecimal(
      limbs: limbs.reversed(),
      exponent: -9 * limbs.count - number.exponent
    )
    if roundingUp, rest != 0 {
      inverse.increment()
    }
    inverse.cut(to: limbCount, roundingUp: roundingUp)
    return inverse
  }
}
