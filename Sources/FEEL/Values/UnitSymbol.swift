// SPDX-License-Identifier: Apache-2.0

/// The single units of UCUM that forms use, such as `kg`, `mm[Hg]` and `mo`.
///
/// It knows the units of medicine and of daily life, not all of UCUM: a unit that no form needs is
/// more likely a slip.
/// Source: The Unified Code for Units of Measure, version 2.2, https://ucum.org/ucum.
package enum UnitSymbol {
  /// Units that take a prefix such as `k` or `m`.
  private static let metric = [
    "m", "g", "s", "L", "l", "mol", "eq", "osm", "Pa", "J", "W", "cal", "[IU]", "[iU]", "m[Hg]",
    "m[H2O]", "kat", "U", "Hz", "V", "bar",
  ]
  private static let prefixes: [(text: String, exponent: Int)] = [
    ("k", 3), ("h", 2), ("da", 1), ("d", -1), ("c", -2), ("m", -3), ("u", -6), ("n", -9),
    ("p", -12), ("f", -15), ("M", 6),
  ]
  private static let others = [
    "min", "h", "d", "wk", "mo", "a", "Cel", "K", "%", "[pH]", "[in_i]", "[ft_i]", "[lb_av]",
    "[degF]", "[drp]", "deg", "10*3", "10*6", "10*9", "10*12", "1",
  ]

  /// Whether the text is one of them; `{score}` is a remark, which UCUM allows everywhere.
  package static func isKnown(_ text: Substring) -> Bool {
    isRemark(text) || others.contains(String(text)) || metricParts(of: text) != nil
  }

  static func isRemark(_ text: Substring) -> Bool {
    text.hasPrefix("{") && text.hasSuffix("}") && text.utf8.count > 2
  }

  private static func metricParts(of text: Substring) -> (unit: String, exponent: Int)? {
    if metric.contains(String(text)) { return (String(text), 0) }
    for prefix in prefixes where text.hasPrefix(prefix.text) {
      let unit = String(text.dropFirst(prefix.text.count))
      if metric.contains(unit) { return (unit, prefix.exponent) }
    }
    return nil
  }

  /// What a unit is made of: powers of units that cannot be turned into each other, and how many of
  /// these make one of it.
  ///
  /// A month has no fixed number of days, so months and years stand beside days.
  static func base(of symbol: String) -> (powers: [String: Int], scale: UnitScale)? {
    switch symbol {
    case "1": return ([:], .one)
    case "%": return ([:], UnitScale(1, over: 100))
    case "10*3": return ([:], UnitScale.tenTo(3))
    case "10*6": return ([:], UnitScale.tenTo(6))
    case "10*9": return ([:], UnitScale.tenTo(9))
    case "10*12": return ([:], UnitScale.tenTo(12))
    case "min": return (["s": 1], UnitScale(60))
    case "h": return (["s": 1], UnitScale(3_600))
    case "d": return (["s": 1], UnitScale(86_400))
    case "wk": return (["s": 1], UnitScale(604_800))
    case "a": return (["mo": 1], UnitScale(12))
    case "[in_i]": return (["m": 1], UnitScale(254, over: 10_000))
    case "[ft_i]": return (["m": 1], UnitScale(3_048, over: 10_000))
    case "[lb_av]": return (["g": 1], UnitScale(45_359_237, over: 100_000))
    default: break
    }
    if isRemark(symbol[...]) { return ([:], .one) }
    if others.contains(symbol) { return ([symbol: 1], .one) }
    guard let (unit, exponent) = metricParts(of: symbol[...]) else { return nil }
    switch unit {
    case "L", "l": return (["m": 3], UnitScale.tenTo(exponent - 3))
    case "[iU]": return (["[IU]": 1], UnitScale.tenTo(exponent))
    default: return ([unit: 1], UnitScale.tenTo(exponent))
    }
  }
}
