// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
public struct CalendarDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes the day, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CalendarDate.dayCount(year: year, month: month) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the day that is so many days after 1970-01-01, or nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard CalendarDate.dayNumbers.contains(dayNumber) else { return nil }
    // Days since 0001-01-01, then whole cycles of 400, 100, 4 and 1 years.
    var days = dayNumber - CalendarDate.dayNumbers.lowerBound
    var year = 1 + 400 * (days / 146_097)
    days %= 146_097
    let centuries = min(days / 36_524, 3)
    days -= centuries * 36_524
    let leapCycles = days / 1461
    days -= leapCycles * 1461
    let years = min(days / 365, 3)
    days -= years * 365
    year += centuries * 100 + leapCycles * 4 + years
    var month = 1
    while days >= CalendarDate.dayCount(year: year, month: month) {
      days -= CalendarDate.dayCount(year: year, month: month)
      month += 1
    }
    self.init(year: year, month: month, day: days + 1)
  }

  /// The days of the years 1 to 9999, counted from 1970-01-01.
  private static let dayNumbers = -719_162...2_932_896

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400
    for earlier in 1..<month {
      days += CalendarDate.dayCount(year: year, month: earlier)
    }
    return days + day - 1 + CalendarDate.dayNumbers.lowerBound
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    // 0001-01-01 is a Monday.
    (dayNumber - CalendarDate.dayNumbers.lowerBound) % 7 + 1
  }

  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Whether the first day is earlier.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// Reads exactly `yyyy-mm-dd`; nil for any other text and for a day that does not exist.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        number = number * 10 + Int(byte) - Int(UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day as `yyyy-mm-dd`.
  public var description: String {
    CalendarDate.padded(year, to: 4) + "-" + CalendarDate.padded(month, to: 2) + "-"
      + CalendarDate.padded(day, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
