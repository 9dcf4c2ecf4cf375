// SPDX-License-Identifier: Apache-2.0

package import AssessmentEngine

/// Opening hours in words, such as `The line is open Mon–Fri 8:00–16:00.`.
package struct OpeningWords {
  private let language: LanguageID

  package init(language: LanguageID) {
    self.language = language
  }

  package func sentence(for hours: OpeningHours) -> String {
    hours.isAlways
      ? InterfaceText.lineAlways.text(language)
      : InterfaceText.lineHours.text(language, text(of: hours))
  }

  private func text(of hours: OpeningHours) -> String {
    var groups: [(first: Int, last: Int, hours: String)] = []
    for day in 1...7 {
      let periods = (hours.periods[day] ?? []).map { "\(time($0.from))–\(time($0.to))" }
      guard !periods.isEmpty else { continue }
      let text = periods.joined(separator: ", ")
      if let last = groups.last, last.last == day - 1, last.hours == text {
        groups[groups.count - 1].last = day
      } else {
        groups.append((day, day, text))
      }
    }
    return groups.map { group in
      let days =
        group.first == group.last ? name(group.first) : "\(name(group.first))–\(name(group.last))"
      return "\(days) \(group.hours)"
    }.joined(separator: ", ")
  }

  private func name(_ day: Int) -> String {
    InterfaceText.weekdays.dropFirst(day - 1).first?.text(language) ?? ""
  }

  private func time(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    let sign = language == LanguageID("en") ? ":" : "."
    let minutes = rest < 10 ? "0\(rest)" : "\(rest)"
    return rest == 0 && language != LanguageID("en") ? "\(hour)" : "\(hour)\(sign)\(minutes)"
  }
}

extension TextWriter {
  /// When a unit's number is answered, and the days soon to come on which it is not though its
  /// hours say so.
  package func hours(of unit: CareUnit, at now: Moment) -> String {
    let words = OpeningWords(language: language).sentence(for: unit.hours)
    let closed = calendar.closedDays(of: unit, from: now, days: 14)
    let days = closed.map { dayOfWeek($0) }.joined(separator: ", ")
    guard !days.isEmpty else { return words }
    // The full stop of a last date ends the sentence too.
    return words + " " + InterfaceText.lineClosed.text(language, days).replacing("..", with: ".")
  }
}
