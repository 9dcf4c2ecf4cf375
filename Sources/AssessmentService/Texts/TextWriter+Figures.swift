// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// Numbers, days and times as each language writes them.
extension TextWriter {
  /// A number: a decimal comma in Finnish and Swedish, a point in English.
  public func number(_ number: DecimalNumber) -> String {
    guard language != LanguageID("en") else { return number.description }
    return String(number.description.map { $0 == "." ? "," : $0 })
  }

  /// A date: `22.11.2026` in Finnish and Swedish, `22 November 2026` in English.
  public func date(_ date: CalendarDate) -> String {
    guard language == LanguageID("en") else { return "\(date.day).\(date.month).\(date.year)" }
    return "\(date.day) \(Self.months.dropFirst(date.month - 1).first ?? "") \(date.year)"
  }

  /// A time of day: `klo 16.00`, `kl. 16.00`, `16:00`.
  public func time(_ moment: Moment) -> String {
    guard let wall = wallTime(of: moment) else { return "" }
    let hour = wall.minute / 60
    let minute = wall.minute % 60
    let padded = minute < 10 ? "0\(minute)" : "\(minute)"
    return language == LanguageID("en") ? "\(hour):\(padded)" : "\(hour).\(padded)"
  }

  /// A day with its weekday and the time: `ma 23.11. klo 16.00`.
  public func dayAndTime(_ moment: Moment) -> String {
    guard let wall = wallTime(of: moment) else { return "" }
    let day = dayOfWeek(wall.date)
    switch language.text {
    case "fi": return "\(day) klo \(time(moment))"
    case "sv": return "\(day) kl. \(time(moment))"
    default: return "\(day) at \(time(moment))"
    }
  }

  /// A day of this year or the next with its weekday: `ma 23.11.`, `mån 23.11`, `Mon 23 Nov`.
  package func dayOfWeek(_ date: CalendarDate) -> String {
    let weekday = Self.weekdays[language]?.dropFirst(date.weekday - 1).first ?? ""
    switch language.text {
    case "fi": return "\(weekday) \(date.day).\(date.month)."
    case "sv": return "\(weekday) \(date.day).\(date.month)"
    default:
      let month = Self.months.dropFirst(date.month - 1).first?.prefix(3) ?? ""
      return "\(weekday) \(date.day) \(month)"
    }
  }

  /// A length of time: `14 päivää`, `14 dagar`, `14 days`.
  public func span(_ span: TimeSpan) -> String {
    let words = Self.units[language.text]?[span.unit] ?? Self.units["en"]?[span.unit]
    let word = span.amount == 1 ? words?.one : words?.many
    return "\(span.amount) \(word ?? span.unit.rawValue)"
  }

  private static let weekdays: [LanguageID: [String]] = [
    LanguageID("fi"): ["ma", "ti", "ke", "to", "pe", "la", "su"],
    LanguageID("sv"): ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
    LanguageID("en"): ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let units: [String: [TimeSpan.Unit: (one: String, many: String)]] = [
    "fi": [
      .hours: ("tunti", "tuntia"), .days: ("päivä", "päivää"),
      .workingDays: ("arkipäivä", "arkipäivää"), .weeks: ("viikko", "viikkoa"),
      .months: ("kuukausi", "kuukautta"), .years: ("vuosi", "vuotta"),
    ],
    "sv": [
      .hours: ("timme", "timmar"), .days: ("dag", "dagar"),
      .workingDays: ("vardag", "vardagar"), .weeks: ("vecka", "veckor"),
      .months: ("månad", "månader"), .years: ("år", "år"),
    ],
    "en": [
      .hours: ("hour", "hours"), .days: ("day", "days"),
      .workingDays: ("working day", "working days"), .weeks: ("week", "weeks"),
      .months: ("month", "months"), .years: ("year", "years"),
    ],
  ]
}
