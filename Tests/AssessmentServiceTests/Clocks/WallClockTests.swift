// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import FEEL
import Testing

struct WallClockTests {
  private let clock: WallClock

  init() throws {
    clock = try #require(WallClock(timeZone: "Europe/Helsinki"))
  }

  @Test(arguments: [
    ("2026-11-22T02:10:00+02:00", "2026-11-22T02:10:00+02:00"),
    ("2026-11-22T00:10:00Z", "2026-11-22T02:10:00+02:00"),
    ("2026-07-01T12:00+03:00", "2026-07-01T12:00:00+03:00"),
    // The spring change: 03:00 becomes 04:00 on the last Sunday of March.
    ("2026-03-29T02:59:59+02:00", "2026-03-29T02:59:59+02:00"),
    ("2026-03-29T03:00:00+02:00", "2026-03-29T04:00:00+03:00"),
    // The autumn change: 04:00 becomes 03:00 on the last Sunday of October.
    ("2026-10-25T03:59:59+03:00", "2026-10-25T03:59:59+03:00"),
    ("2026-10-25T04:00:00+03:00", "2026-10-25T03:00:00+02:00"),
  ])
  func `a moment shows the time of Helsinki`(text: String, shown: String) throws {
    let moment = try #require(Moment(text))
    #expect(clock.text(of: moment) == shown)
  }

  @Test(arguments: [
    "2026-11-22 02:10:00+02:00", "2026-11-22T02:10:00", "2026-11-22T2:10+02:00",
    "2026-11-22T24:00+02:00", "2026-11-22T02:60+02:00", "2026-13-22T02:10+02:00", "",
    "T", "2026-11-22T02:10:00+0200", "2026-11-22T02:10:00+02:00:00", "2026-11-22T١٢:10+02:00",
  ])
  func `a text that is no moment is refused`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `every quarter of an hour of a year comes back from the wall`() throws {
    let start = try #require(Moment("2026-01-01T00:00:00+02:00"))
    for quarter in 0..<(365 * 96) {
      let moment = start.advanced(bySeconds: Int64(quarter) * 900)
      let wall = try #require(clock.wallTime(of: moment))
      let back = clock.moment(of: wall)
      // The hour that the autumn change brings twice comes back as the first.
      let isSecondHour = moment.seconds - back.seconds == 3_600
      #expect(back == moment || isSecondHour && "\(wall.date)" == "2026-10-25")
    }
  }

  @Test func `a time that the spring change leaves out is taken after the change`() throws {
    let date = try #require(CalendarDate("2026-03-29"))
    let moment = clock.moment(of: WallTime(date: date, minute: 3 * 60 + 30))
    #expect(clock.text(of: moment) == "2026-03-29T04:30:00+03:00")
  }

  @Test func `times at the ends of the calendar do not trap`() {
    for seconds in [Int64.min, .max, -1, 0, 253_402_300_800] {
      let moment = Moment(seconds: seconds)
      #expect(!clock.text(of: moment).isEmpty)
      #expect(moment.advanced(bySeconds: .max) >= moment)
    }
  }
}
