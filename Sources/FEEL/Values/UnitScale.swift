// SPDX-License-Identifier: Apache-2.0

/// How many of one unit make one of another, as an exact fraction.
package struct UnitScale: Hashable {
  /// Nil where the number is too great or 0, so that it equals no other scale.
  private let fraction: Fraction?

  private struct Fraction: Hashable {
    let count: DecimalNumber
    let over: DecimalNumber
  }

  static let one = UnitScale(1)

  init(_ count: Int, over: Int = 1) {
    self.init(DecimalNumber(count), over: DecimalNumber(over))
  }

  init(_ count: DecimalNumber?, over: DecimalNumber? = DecimalNumber(1)) {
    guard let count, let over, count != .zero, over != .zero else {
      fraction = nil
      return
    }
    fraction = Fraction(count: count, over: over)
  }

  /// A power of ten; the exponents of units are small.
  static func tenTo(_ exponent: Int) -> UnitScale {
    let power = DecimalNumber(10).raised(to: DecimalNumber(Int(exponent.magnitude)))
    return exponent < 0 ? UnitScale(DecimalNumber(1), over: power) : UnitScale(power)
  }

  func times(_ other: UnitScale) -> UnitScale {
    guard let fraction, let second = other.fraction else { return UnitScale(nil) }
    return UnitScale(
      fraction.count.multiplied(by: second.count),
      over: fraction.over.multiplied(by: second.over)
    )
  }

  var inverse: UnitScale {
    guard let fraction else { return self }
    return UnitScale(fraction.over, over: fraction.count)
  }

  func raised(to power: Int) -> UnitScale {
    let base = power < 0 ? inverse : self
    guard let fraction = base.fraction else { return base }
    let power = DecimalNumber(Int(power.magnitude))
    return UnitScale(fraction.count.raised(to: power), over: fraction.over.raised(to: power))
  }

  /// Whether both are the same number.
  func equals(_ other: UnitScale) -> Bool {
    compared(with: other) { $0 == $1 }
  }

  /// Whether it is not less than the one and not more than the other; all three above 0.
  func isBetween(_ low: UnitScale, _ high: UnitScale) -> Bool {
    low.compared(with: self) { $0 <= $1 } && compared(with: high) { $0 <= $1 }
  }

  /// Compares both over one denominator; false where one is no number.
  private func compared(
    with other: UnitScale,
    _ holds: (DecimalNumber, DecimalNumber) -> Bool
  ) -> Bool {
    guard let fraction, let second = other.fraction,
      let left = fraction.count.multiplied(by: second.over),
      let right = second.count.multiplied(by: fraction.over)
    else { return false }
    return holds(left, right)
  }
}
