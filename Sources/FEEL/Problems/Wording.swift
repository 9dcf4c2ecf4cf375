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

  /// What a unit is called, after "is in".
  static func unit(_ unit: String?) -> String {
    unit.map { "in `\($0)`" } ?? "without a unit"
  }
}
