// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text), "\(text)")
  }

  @Test func `every day of the calendar has its own number and weekday and comes back`() {
    var expected = -719_162
    var wrong: [CalendarDate] = []
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          // 1970-01-01 was a Thursday.
          let weekday = (expected + 719_162 * 7 + 3) % 7 + 1
          if date.dayNumber != expected || CalendarDate(dayNumber: expected) != date
            || date.weekday != weekday
          {
            wrong.append(date)
          }
          expected += 1
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(expected == 2_932_897)
  }

  @Test(arguments: [Int.min, -719_163, 2_932_897, Int.max])
  func `numbers outside the years 1 to 9999 are no days`(_ number: Int) {
    #expect(CalendarDate(dayNumber: number) == nil)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, 4), ("2026-11-22", 20_779, 7), ("2000-02-29", 11_016, 2),
      ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ]
  )
  func `known days`(_ text: String, _ number: Int, _ weekday: Int) throws {
    let date = try date(text)
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(
    arguments: [
      "", "2025-1-1", "2025-01-1", "25-01-01", "2025-13-01", "2025-00-10", "2025-01-00",
      "2025-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2025-04-31", "2025-01-32",
      "0000-01-01", "10000-01-01", "2025/01/01", "2025-01-01 ", "2025-01-01T00:00", "+025-01-01",
      "-001-01-01", "２０２５-01-01", "2025-01-01-01", "20250101", "--",
    ]
  )
  func `other text is no date`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2400-02-29", "2025-02-28", "0004-02-29"])
  func `leap days exist in leap years`(_ text: String) throws {
    #expect(try date(text).description == text)
  }

  @Test(
    arguments: [
      ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2025-01-31", 2, "2025-03-31"), ("2025-03-31", -1, "2025-02-28"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2025-11-30", 3, "2026-02-28"), ("2025-12-15", 1, "2026-01-15"),
      ("2025-01-15", -1, "2024-12-15"), ("0001-01-31", 0, "0001-01-31"),
    ]
  )
  func `adding months keeps the day or takes the last one`(
    _ text: String,
    _ months: Int,
    _ expected: String
  ) throws {
    #expect(try date(text).adding(months: months) == date(expected))
  }

  @Test func `adding leaves the calendar without trapping`() throws {
    let first = try date("0001-01-01")
    let last = try date("9999-12-31")
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(months: -1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(first.adding(days: 3_652_058) == last)
    for number in [Int.min, Int.max] {
      #expect(first.adding(days: number) == nil)
      #expect(last.adding(days: number) == nil)
      #expect(first.adding(months: number) == nil)
      #expect(last.adding(months: number) == nil)
    }
  }

  @Test(
    arguments: [
      ("2025-01-31", "2025-02-28", 0, 0, 28), ("2025-01-31", "2025-03-01", 1, 0, 29),
      ("2025-01-31", "2025-03-31", 2, 0, 59), ("2024-02-29", "2025-02-28", 11, 0, 365),
      ("2024-02-29", "2025-03-01", 12, 1, 366), ("2000-05-10", "2026-05-09", 311, 25, 9495),
      ("2000-05-10", "2026-05-10", 312, 26, 9496), ("2026-05-10", "2026-05-10", 0, 0, 0),
      ("2026-12-31", "2027-01-01", 0, 0, 1), ("0001-01-01", "9999-12-31", 119_987, 9998, 3_652_058),
    ]
  )
  func `whole months and years are full on the same day, both ways`(
    _ from: String,
    _ to: String,
    _ months: Int,
    _ years: Int,
    _ days: Int
  ) throws {
    let from = try date(from)
    let to = try date(to)
    #expect(CalendarDate.wholeMonths(from: from, to: to) == months)
    #expect(CalendarDate.wholeYears(from: from, to: to) == years)
    #expect(CalendarDate.days(from: from, to: to) == days)
    #expect(CalendarDate.wholeMonths(from: to, to: from) == -months)
    #expect(CalendarDate.wholeYears(from: to, to: from) == -years)
    #expect(CalendarDate.days(from: to, to: from) == -days)
  }

  @Test func `days are ordered`() throws {
    let dates = try ["0001-12-31", "2024-02-29", "2024-03-01", "2025-01-01"].map { try date($0) }
    #expect(dates.shuffled().sorted() == dates)
  }
}
