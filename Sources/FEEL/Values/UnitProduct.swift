// SPDX-License-Identifier: Apache-2.0

/// A unit as a product of powers of single units, such as `kg` and `m` to the power of -2.
package struct UnitProduct: Hashable {
  /// By the symbol of the unit; none is 0.
  private let powers: [String: Int]

  /// No unit at all.
  static let one = UnitProduct([:])

  private init(_ powers: [String: Int]) {
    self.powers = powers.filter { $0.value != 0 }
  }

  /// Reads a unit as UCUM writes it: `kg`, `/min`, `kg/m2`; nil for what is no unit.
  package init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    var powers: [String: Int] = [:]
    var rest = text[...]
    var sign = 1
    if rest.hasPrefix("/") {
      sign = -1
      rest = rest.dropFirst()
    }
    while true {
      let part = rest.prefix { $0 != "/" && $0 != "." }
      guard let (symbol, power) = Self.part(part) else { return nil }
      powers[symbol, default: 0] += sign * power
      rest = rest.dropFirst(part.count)
      guard let mark = rest.first else { break }
      // In UCUM a stroke holds for the next part alone.
      sign = mark == "/" ? -1 : 1
      rest = rest.dropFirst()
    }
    self.init(powers)
  }

  private static func part(_ text: Substring) -> (symbol: String, power: Int)? {
    if UnitSymbol.isKnown(text) { return (String(text), 1) }
    guard let last = text.last, let power = ["2": 2, "3": 3][last] else { return nil }
    let symbol = text.dropLast()
    return UnitSymbol.isKnown(symbol) ? (String(symbol), power) : nil
  }

  /// As UCUM writes it; nil without a unit.
  package var text: String? {
    guard !powers.isEmpty else { return nil }
    func part(_ symbol: String, _ power: Int) -> String {
      power == 1 ? symbol : "\(symbol)\(power)"
    }
    let sorted = powers.sorted { $0.key < $1.key }
    let above = sorted.filter { $0.value > 0 }.map { part($0.key, $0.value) }
    let below = sorted.filter { $0.value < 0 }.map { "/" + part($0.key, -$0.value) }
    return above.joined(separator: ".") + below.joined()
  }

  func times(_ other: UnitProduct) -> UnitProduct {
    UnitProduct(powers.merging(other.powers, uniquingKeysWith: +))
  }

  /// Nil for a power that no unit has.
  func raised(to power: Int) -> UnitProduct? {
    guard (-9...9).contains(power), powers.values.allSatisfy({ (-9...9).contains($0) }) else {
      return powers.isEmpty ? self : nil
    }
    return UnitProduct(powers.mapValues { $0 * power })
  }

  /// Whether so many of another unit make one of this.
  ///
  /// A month may be taken as 28 to 31 days, since authors reckon with 30, 30.4 and 365 to the year.
  func converts(to other: UnitProduct, by scale: UnitScale) -> Bool {
    let (own, ownScale) = base
    let (others, otherScale) = other.base
    let known = ownScale.times(otherScale.inverse)
    if own == others { return known.equals(scale) }
    // What is left of own over other: months for seconds, or seconds for months.
    let left = own.merging(others.mapValues { -$0 }, uniquingKeysWith: +).filter { $0.value != 0 }
    let day = UnitScale(86_400)
    switch left {
    case ["mo": 1, "s": -1]:
      return scale.isBetween(
        known.times(day).times(UnitScale(28)),
        known.times(day).times(UnitScale(31))
      )
    case ["mo": -1, "s": 1]:
      return scale.inverse.isBetween(
        known.inverse.times(day).times(UnitScale(28)),
        known.inverse.times(day).times(UnitScale(31))
      )
    default: return false
    }
  }

  private var base: (powers: [String: Int], scale: UnitScale) {
    var powers: [String: Int] = [:]
    var scale = UnitScale.one
    for (symbol, power) in self.powers {
      guard let base = UnitSymbol.base(of: symbol) else {
        powers[symbol, default: 0] += power
        continue
      }
      for (part, own) in base.powers { powers[part, default: 0] += own * power }
      scale = scale.times(base.scale.raised(to: power))
    }
    return (powers.filter { $0.value != 0 }, scale)
  }
}
