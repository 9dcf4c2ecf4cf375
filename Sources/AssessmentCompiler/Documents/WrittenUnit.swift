// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A unit as UCUM writes it: `kg`, `mm[Hg]`, `kg/m2`, `/min`.
enum WrittenUnit {
  /// The units that people most often mean, by which a near one is found.
  static let common = [
    "a", "mo", "wk", "d", "h", "min", "s", "Cel", "kg", "g", "mg", "ug", "m", "cm", "mm", "km", "L",
    "dL", "mL", "%", "/min", "kg/m2", "mm[Hg]", "mmol/L", "mmol/mol", "mg/L", "g/L",
  ]

  /// Whether the text is a unit.
  static func isUnit(_ text: String) -> Bool {
    UnitProduct(text) != nil
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
