// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

extension ValueKind where Value == OpeningHours {
  /// Weekdays with hours, `mon-fri 8-16, sat 10-14`, or `always`.
  static var openingHours: ValueKind {
    .scalar("opening hours", .scalar(.hours)) { scalar, _, collector in
      switch OpeningHoursText.read(scalar.text) {
      case .success(let hours): return hours
      case .failure(let fault):
        let text = Located(value: scalar.text, span: scalar.span)
        collector.report(DocumentProblem.notHours(text, fault: fault.words))
        return nil
      }
    }
  }
}

/// The spelling of opening hours.
enum OpeningHoursText {
  /// What is wrong, in a few words.
  struct Fault: Error, Hashable {
    let words: String
  }

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  static func read(_ text: String) -> Result<OpeningHours, Fault> {
    if text.trimmed == "always" { return .success(.always) }
    var periods: [Int: [OpeningHours.Period]] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ")
      guard words.count == 2, let first = words.first, let last = words.last else {
        return failure("needs days, a space and hours in each part")
      }
      guard let range = weekdays(first) else { return failure("`\(first)` are not days") }
      guard let period = period(last) else { return failure("`\(last)` are not hours") }
      for day in range { periods[day, default: []].append(period) }
    }
    for (day, ofDay) in periods {
      let sorted = ofDay.sorted { $0.from < $1.from }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.from < earlier.to {
        return failure("the hours of one day overlap")
      }
      periods[day] = sorted
    }
    return .success(OpeningHours(periods: periods))
  }

  private static func failure(_ words: String) -> Result<OpeningHours, Fault> {
    .failure(Fault(words: words))
  }

  /// `mon` or `mon-fri`, Monday being 1.
  private static func weekdays(_ text: Substring) -> ClosedRange<Int>? {
    let names = text.split(separator: "-", omittingEmptySubsequences: false)
    guard names.count <= 2, let first = names.first, let last = names.last,
      let from = days.firstIndex(of: String(first)), let to = days.firstIndex(of: String(last)),
      from <= to
    else { return nil }
    return from + 1...to + 1
  }

  /// `8-16` or `8:30-15:45`.
  private static func period(_ text: Substring) -> OpeningHours.Period? {
    let times = text.split(separator: "-", omittingEmptySubsequences: false)
    guard times.count == 2, let first = times.first, let last = times.last,
      let from = minute(first), let to = minute(last), from < to, to <= 1_440
    else { return nil }
    return OpeningHours.Period(from: from, to: to)
  }

  /// The minute of the day of `8` or `8:30`.
  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hours = parts.first,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }),
      let hour = Int(hours), hour <= 24
    else { return nil }
    guard let minutes = parts.dropFirst().first else { return hour * 60 }
    guard minutes.utf8.count == 2, let minute = Int(minutes), minute < 60 else { return nil }
    return hour * 60 + minute
  }
}
