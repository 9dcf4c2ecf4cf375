// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Opening hours in words, such as `The line is open Mon–Fri 8:00–16:00.`.
struct OpeningWords {
  let language: LanguageID

  func sentence(for hours: OpeningHours) -> String {
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
