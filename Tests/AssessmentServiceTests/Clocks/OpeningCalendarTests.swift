// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

/// The hours of P2: a Sunday night, both sides of a Friday's closing, Midsummer Eve and both clock
/// changes.
struct OpeningCalendarTests {
  private let calendar: OpeningCalendar
  private let station: CareUnit

  init() throws {
    var holidays: [CalendarDate: String] = [:]
    for day in ["2026-06-19", "2026-06-20", "2026-12-24", "2026-12-25"] {
      holidays[try #require(CalendarDate(day))] = day
    }
    let named = HolidayCalendar(timeZone: "Europe/Helsinki", holidays: holidays)
    calendar = try #require(OpeningCalendar(named))
    let day = [OpeningHours.Period(from: 480, to: 960)]
    station = CareUnit(
      id: UnitID("station"),
      line: "015 000 0001",
      hours: OpeningHours(periods: [1: day, 2: day, 3: day, 4: day, 5: day]),
      closedOn: [try #require(CalendarDate("2026-11-24"))],
      languages: []
    )
  }

  private func shown(_ moment: Moment?) -> String? {
    moment.map { calendar.clock.text(of: $0) }
  }

  @Test(arguments: [
    ("2026-11-22T02:10:00+02:00", false, "2026-11-23T08:00:00+02:00"),
    ("2026-11-20T15:55:00+02:00", true, "2026-11-23T08:00:00+02:00"),
    ("2026-11-20T16:00:00+02:00", false, "2026-11-23T08:00:00+02:00"),
    ("2026-11-20T16:05:00+02:00", false, "2026-11-23T08:00:00+02:00"),
    ("2026-06-19T12:00:00+03:00", false, "2026-06-22T08:00:00+03:00"),
    ("2026-03-29T03:30:00+02:00", false, "2026-03-30T08:00:00+03:00"),
    ("2026-10-25T03:30:00+02:00", false, "2026-10-26T08:00:00+02:00"),
    // The unit's own closing day: Monday evening leads to Wednesday.
    ("2026-11-23T16:30:00+02:00", false, "2026-11-25T08:00:00+02:00"),
    ("2026-11-23T07:59:59+02:00", false, "2026-11-23T08:00:00+02:00"),
    ("2026-11-23T08:00:00+02:00", true, "2026-11-25T08:00:00+02:00"),
  ])
  func `a unit is open by its weekly hours, holidays and own closing days`(
    at: String,
    isOpen: Bool,
    next: String
  ) throws {
    let moment = try #require(Moment(at))
    #expect(calendar.isOpen(station, at: moment) == isOpen)
    #expect(shown(calendar.nextOpening(of: station, after: moment)) == next)
  }

  @Test(arguments: [
    ("2026-11-20T15:55:00+02:00", "2026-11-20T16:00:00+02:00"),
    ("2026-11-20T16:05:00+02:00", "2026-11-23T16:00:00+02:00"),
    ("2026-11-22T02:10:00+02:00", "2026-11-23T16:00:00+02:00"),
    ("2026-06-18T16:30:00+03:00", "2026-06-22T16:00:00+03:00"),
  ])
  func `the law's same weekday ends when the unit closes`(at: String, end: String) throws {
    let moment = try #require(Moment(at))
    #expect(shown(calendar.endOfNextWorkingDay(of: station, from: moment)) == end)
  }

  @Test(arguments: [
    (TimeSpan(12, .hours), "2026-11-20T15:55:00+02:00", "2026-11-21T03:55:00+02:00"),
    (TimeSpan(14, .days), "2026-11-20T15:55:00+02:00", "2026-12-05T00:00:00+02:00"),
    (TimeSpan(3, .months), "2026-11-30T10:00:00+02:00", "2027-03-01T00:00:00+02:00"),
    (TimeSpan(7, .workingDays), "2026-11-20T15:55:00+02:00", "2026-12-02T00:00:00+02:00"),
    (TimeSpan(1, .workingDays), "2026-12-23T10:00:00+02:00", "2026-12-29T00:00:00+02:00"),
    // Hours run through the clock change.
    (TimeSpan(4, .hours), "2026-03-29T01:00:00+02:00", "2026-03-29T06:00:00+03:00"),
  ])
  func `a span ends by the calendar`(span: TimeSpan?, from: String, end: String) throws {
    let moment = try #require(Moment(from))
    #expect(shown(calendar.end(of: try #require(span), from: moment)) == end)
  }

  @Test func `in a year whose holidays nobody wrote down nobody is told to wait for an opening`()
    throws
  {
    // A Monday at ten, and the last evening of the last known year.
    let monday = try #require(Moment("2027-03-01T10:00:00+02:00"))
    #expect(!calendar.isOpen(station, at: monday))
    #expect(calendar.nextOpening(of: station, after: monday) == nil)
    let evening = try #require(Moment("2026-12-31T20:00:00+02:00"))
    #expect(calendar.nextOpening(of: station, after: evening) == nil)
  }

  @Test func `the days on which a unit is closed against its hours can be said`() throws {
    let june = try #require(Moment("2026-06-18T17:00:00+03:00"))
    #expect(
      calendar.closedDays(of: station, from: june, days: 14).map(\.description) == ["2026-06-19"]
    )
    let november = try #require(Moment("2026-11-23T09:00:00+02:00"))
    #expect(
      calendar.closedDays(of: station, from: november, days: 14).map(\.description)
        == ["2026-11-24"]
    )
    #expect(calendar.closedDays(of: station, from: november, days: 0) == [])
  }

  @Test func `a unit that is always open is open on holidays and never closes`() throws {
    let emergency = CareUnit(
      id: UnitID("emergency"),
      line: "116117",
      hours: .always,
      closedOn: [],
      languages: []
    )
    let moment = try #require(Moment("2026-12-25T23:59:00+02:00"))
    #expect(calendar.isOpen(emergency, at: moment))
    #expect(calendar.closing(of: emergency, at: moment) == nil)
  }

  @Test func `a unit that never opens has no next opening`() throws {
    let shut = CareUnit(
      id: UnitID("shut"),
      line: "",
      hours: OpeningHours(periods: [:]),
      closedOn: [],
      languages: []
    )
    let moment = try #require(Moment("2026-11-22T02:10:00+02:00"))
    #expect(calendar.nextOpening(of: shut, after: moment) == nil)
  }
}
