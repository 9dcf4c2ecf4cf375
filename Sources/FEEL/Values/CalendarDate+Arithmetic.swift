// SPDX-License-Identifier: Apache-2.0

extension CalendarDate {
  /// The day so many days later, or earlier if negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: number)
  }

  /// The same day so many months later, or earlier if negative; nil outside the years 1 to 9999.
  ///
  /// A day that the month does not have becomes its last one: January 31 plus one month is
  /// February 28 or 29.
  public func adding(months: Int) -> CalendarDate? {
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 120_000 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDate(
      year: year,
      month: month,
      day: min(day, CalendarDate.dayCount(year: year, month: month))
    )
  }

  /// Whole months from one day to another, toward zero; negative if `to` is earlier.
  ///
  /// A month is full on the same day of the month. So January 31 to February 28 is no month yet, and
  /// to March 1 it is one.
  public static func wholeMonths(from: CalendarDate, to: CalendarDate) -> Int {
    guard from <= to else { return -wholeMonths(from: to, to: from) }
    let months = (to.year - from.year) * 12 + to.month - from.month
    return to.day < from.day ? months - 1 : months
  }

  /// Whole years from one day to another, toward zero; negative if `to` is earlier.
  ///
  /// Somebody born on February 29 becomes a year older on March 1 of a common year.
  public static func wholeYears(from: CalendarDate, to: CalendarDate) -> Int {
    wholeMonths(from: from, to: to) / 12
  }

  /// Days from one day to another; negative if `to` is earlier.
  public static func days(from: CalendarDate, to: CalendarDate) -> Int {
    to.dayNumber - from.dayNumber
  }
}
