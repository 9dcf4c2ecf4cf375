// SPDX-License-Identifier: Apache-2.0

/// A length of time as the content states it: `4 hours`, `14 days`, `7 working days`, `3 months`.
///
/// It is kept as stated: a month is a calendar month and a working day needs a calendar, so only
/// who knows the starting moment can turn it into a due time.
public struct TimeSpan: Hashable, Sendable, CustomStringConvertible {
  /// The unit in which a span is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case hours, days, workingDays, weeks, months, years
  }

  /// How many units, 1 to 1,000.
  public let amount: Int
  /// What is counted.
  public let unit: Unit

  /// Makes a span; nil when the amount is outside 1 to 1,000.
  public init?(_ amount: Int, _ unit: Unit) {
    guard (1...1_000).contains(amount) else { return nil }
    self.amount = amount
    self.unit = unit
  }

  /// Reads an author's text such as `14 days` or `1 month`; nil when it is not one.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = words.first, let amount = Int(first), first.allSatisfy(\.isASCII) else {
      return nil
    }
    let unit: Unit
    switch words.dropFirst().joined(separator: " ") {
    case "hour", "hours": unit = .hours
    case "day", "days": unit = .days
    case "working day", "working days": unit = .workingDays
    case "week", "weeks": unit = .weeks
    case "month", "months": unit = .months
    case "year", "years": unit = .years
    default: return nil
    }
    self.init(amount, unit)
  }

  /// The author's form: `14 days`.
  public var description: String {
    let word = unit == .workingDays ? "working days" : unit.rawValue
    return "\(amount) \(amount == 1 ? String(word.dropLast()) : word)"
  }

  /// The ISO 8601 duration, or `7 working days`, for which ISO has no form.
  public var code: String {
    switch unit {
    case .hours: "PT\(amount)H"
    case .days: "P\(amount)D"
    case .weeks: "P\(amount)W"
    case .months: "P\(amount)M"
    case .years: "P\(amount)Y"
    case .workingDays: description
    }
  }

  /// Hours for choosing the shorter of two spans.
  ///
  /// A month counts 30 days, a year 365, and a working day a whole day (so 7 working days are
  /// taken as shorter than they are, which is the careful side).
  public var roughHours: Int {
    switch unit {
    case .hours: amount
    case .days, .workingDays: amount * 24
    case .weeks: amount * 24 * 7
    case .months: amount * 24 * 30
    case .years: amount * 24 * 365
    }
  }
}
