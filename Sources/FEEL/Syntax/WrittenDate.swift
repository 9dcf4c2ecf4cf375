// SPDX-License-Identifier: Apache-2.0

/// A date as people write it, such as 1.3.2025, 2025-3-1 or 3/13/2025.
struct WrittenDate {
  /// The date, or nil if there is none such or it could be two.
  let date: CalendarDate?

  /// Reads three numbers with the same sign between them, one of them a year of four digits.
  ///
  /// - Returns: nil if the text is no such thing.
  init?(_ text: some StringProtocol) {
    guard let sign = text.first(where: { !$0.isASCIIDigit }), ".-/".contains(sign) else {
      return nil
    }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let lengths = parts.map(\.count)
    guard numbers.count == 3, lengths.allSatisfy({ (1...4).contains($0) }), lengths[1] <= 2 else {
      return nil
    }
    if lengths[0] == 4, lengths[2] <= 2 {
      date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if lengths[2] == 4, lengths[0] <= 2 {
      let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
      if sign == "." || monthFirst == nil || monthFirst == dayFirst {
        // Who writes points writes the day first.
        date = dayFirst
      } else {
        date = dayFirst == nil ? monthFirst : nil
      }
    } else {
      return nil
    }
  }

  /// What to write for it.
  static func help(for text: some StringProtocol) -> String {
    if let date = WrittenDate(text)?.date { return "write `@\"\(date)\"`" }
    return "write `@` and year, month and day in quotes, as in `@\"yyyy-mm-dd\"`"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
