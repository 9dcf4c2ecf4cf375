// SPDX-License-Identifier: Apache-2.0

/// A unit as UCUM writes it: `kg`, `mm[Hg]`, `kg/m2`, `/min`.
///
/// It knows the units of medicine and of daily life, not all of UCUM: a unit that no form needs is
/// more likely a slip.
/// Source: The Unified Code for Units of Measure, version 2.2, https://ucum.org/ucum.
enum WrittenUnit {
  /// Units that take a prefix such as `k` or `m`.
  private static let metric = [
    "m", "g", "s", "L", "l", "mol", "eq", "osm", "Pa", "J", "W", "cal", "[IU]", "[iU]", "m[Hg]",
    "m[H2O]", "kat", "U", "Hz", "V", "bar",
  ]
  private static let prefixes = ["k", "h", "da", "d", "c", "m", "u", "n", "p", "f", "M"]
  private static let others = [
    "min", "h", "d", "wk", "mo", "a", "Cel", "K", "%", "[pH]", "[in_i]", "[ft_i]", "[lb_av]",
    "[degF]", "[drp]", "deg", "10*3", "10*6", "10*9", "10*12", "1",
  ]

  /// The units that people most often mean, by which a near one is found.
  static let common = [
    "a", "mo", "wk", "d", "h", "min", "s", "Cel", "kg", "g", "mg", "ug", "m", "cm", "mm", "km", "L",
    "dL", "mL", "%", "/min", "kg/m2", "mm[Hg]", "mmol/L", "mmol/mol", "mg/L", "g/L",
  ]

  /// Whether the text is a unit.
  static func isUnit(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let bare = text.hasPrefix("/") ? text.dropFirst() : text[...]
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    return parts.allSatisfy(isPart)
  }

  private static func isPart(_ text: Substring) -> Bool {
    // `{score}` is a remark, which UCUM allows everywhere.
    if text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count > 2 { return true }
    if isAtom(text) { return true }
    guard let power = text.last, "23".contains(power) else { return false }
    return isAtom(text.dropLast())
  }

  private static func isAtom(_ text: Substring) -> Bool {
    if others.contains(String(text)) || metric.contains(String(text)) { return true }
    return prefixes.contains {
      text.hasPrefix($0) && metric.contains(String(text.dropFirst($0.count)))
    }
  }

  /// The unit that a word or another spelling surely means.
  static func meant(by text: String) -> String? {
    switch text.lowercased() {
    case "year", "years", "y", "yr", "yrs", "vuosi", "vuotta", "år": "a"
    case "month", "months", "kk", "mon", "kuukausi": "mo"
    case "week", "weeks", "w", "vk", "viikko": "wk"
    case "day", "days", "pv", "vrk", "dag", "dagar": "d"
    case "hour", "hours", "hr", "hrs", "t", "tunti": "h"
    case "minute", "minutes", "mins": "min"
    case "second", "seconds", "sec": "s"
    case "c", "°c", "celsius", "degc", "degrees", "degree", "º", "°", "ºc": "Cel"
    case "kilo", "kilos", "kilogram", "kilograms", "kgs": "kg"
    case "gram", "grams": "g"
    case "centimetre", "centimetres", "centimeter", "centimeters": "cm"
    case "metre", "metres", "meter", "meters": "m"
    case "litre", "litres", "liter", "liters": "L"
    case "mmhg", "mm hg": "mm[Hg]"
    case "kg/m^2", "kg/m²", "kg/m**2": "kg/m2"
    case "percent", "per cent": "%"
    case "bpm", "1/min", "per minute", "times per minute": "/min"
    case "µg", "mcg": "ug"
    default: common.first { $0.lowercased() == text.lowercased() }
    }
  }
}

extension ValueKind where Value == Located<String> {
  /// A unit; an unknown one is reported and kept, since what it is compared with has it too.
  static var unit: ValueKind {
    .scalar("a unit", .scalar(.unit)) { scalar, _, collector in
      let unit = Located(value: scalar.text, span: scalar.span)
      if !WrittenUnit.isUnit(unit.value) { collector.report(DocumentProblem.notAUnit(unit)) }
      return unit
    }
  }
}
