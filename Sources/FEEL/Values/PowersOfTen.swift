// SPDX-License-Identifier: Apache-2.0

/// How `DecimalNumber.rounded(places:rule:)` treats the digits it drops.
public enum DecimalRounding: Hashable, Sendable, CaseIterable {
  /// To the nearest, a half to the even neighbour.
  case halfEven
  /// To the nearest, a half away from zero.
  case halfUp
  /// Toward zero.
  case down
  /// Away from zero.
  case up
  /// Toward minus infinity.
  case floor
  /// Toward plus infinity.
  case ceiling
}

/// Digits of 128-bit coefficients.
enum PowersOfTen {
  /// The greatest power of ten that fits 128 bits.
  static let greatest = 38

  private static let values: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<greatest {
      powers.append((powers.last ?? 1) * 10)
    }
    return powers
  }()

  /// 10 to this power, or nil if it does not fit.
  static func value(_ exponent: Int) -> UInt128? {
    values.indices.contains(exponent) ? values[exponent] : nil
  }

  /// The number of decimal digits; 1 for zero.
  static func digitCount(_ coefficient: UInt128) -> Int {
    var lower = 1
    var upper = greatest + 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if coefficient < values[middle] {
        upper = middle
      } else {
        lower = middle + 1
      }
    }
    return lower
  }

  /// Removes the last digits by a rule.
  ///
  /// `hasMore` says that the true value is greater than the coefficient by less than one.
  static func droppingDigits(
    _ count: Int,
    of coefficient: UInt128,
    hasMore: Bool,
    isNegative: Bool,
    rule: DecimalRounding
  ) -> UInt128 {
    guard count > 0 || hasMore else { return coefficient }
    let kept: UInt128
    let order: HalfOrder
    if let power = value(count) {
      let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: power)
      kept = quotient
      order = HalfOrder(remainder: remainder, of: power, hasMore: hasMore)
    } else {
      // More digits than any coefficient has; below a half, since 10^39 / 2 does not fit 128 bits.
      kept = 0
      order = coefficient == 0 && !hasMore ? .nothing : .less
    }
    return order.roundsAway(by: rule, isNegative: isNegative, isOdd: kept % 2 == 1)
      ? kept + 1 : kept
  }
}

/// How a dropped part compares with a half.
private enum HalfOrder {
  case nothing
  case less
  case half
  case more

  init(remainder: UInt128, of power: UInt128, hasMore: Bool) {
    if remainder == 0, !hasMore {
      self = .nothing
    } else if power == 1 || remainder < power / 2 {
      self = .less
    } else if remainder == power / 2, !hasMore {
      self = .half
    } else {
      self = .more
    }
  }

  func roundsAway(by rule: DecimalRounding, isNegative: Bool, isOdd: Bool) -> Bool {
    switch rule {
    case .halfEven: self == .more || (self == .half && isOdd)
    case .halfUp: self == .more || self == .half
    case .down: false
    case .up: self != .nothing
    case .floor: self != .nothing && isNegative
    case .ceiling: self != .nothing && !isNegative
    }
  }
}
