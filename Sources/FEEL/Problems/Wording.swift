// SPDX-License-Identifier: Apache-2.0

/// Small pieces of the sentences for authors.
enum Wording {
  /// "did you mean …?", or nil without a suggestion.
  static func didYouMean(_ suggestions: [String]) -> String? {
    suggestions.isEmpty ? nil : "did you mean \(names(suggestions, last: "or"))?"
  }

  /// Names in backticks, with a word before the last one.
  static func names(_ names: [String], last: String = "and") -> String {
    list(names.map { "`\($0)`" }, last: last, longest: .max)
  }

  /// Texts with commas; past the longest list, the rest is counted.
  static func list(_ texts: [String], last: String = "and", longest: Int = 5) -> String {
    guard texts.count > 1, let final = texts.last else { return texts.first ?? "" }
    guard texts.count > longest else {
      return texts.dropLast().joined(separator: ", ") + " \(last) \(final)"
    }
    return texts.prefix(longest).joined(separator: ", ") + " \(last) \(texts.count - longest) more"
  }

  /// What a type is called, after "is".
  static func kind(_ type: ValueType) -> String {
    switch type {
    case .boolean: "yes or no"
    case .number: "a number"
    case .code: "an option"
    case .date: "a date"
    case .text: "free text"
    case .invalid: "unclear"
    }
  }

  /// What a UCUM unit is called, after "is".
  static func unit(_ unit: String?) -> String {
    guard let unit else { return "without a unit" }
    return "in \(units[unit] ?? "`\(unit)`")"
  }

  private static let units = [
    "s": "seconds", "min": "minutes", "h": "hours", "d": "days", "wk": "weeks", "mo": "months",
    "a": "years", "mm": "millimetres", "cm": "centimetres", "m": "metres", "km": "kilometres",
    "mg": "milligrams", "g": "grams", "kg": "kilograms", "mL": "millilitres", "dL": "decilitres",
    "L": "litres", "Cel": "degrees Celsius", "%": "per cent", "/min": "times per minute",
    "kg/m2": "kilograms per square metre", "mm[Hg]": "millimetres of mercury",
    "mmol/L": "millimoles per litre", "mg/L": "milligrams per litre",
  ]
}
