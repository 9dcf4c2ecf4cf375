// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct OpeningHoursTests {
  private typealias Period = OpeningHours.Period

  private func periods(_ text: String) -> [Int: [OpeningHours.Period]]? {
    switch OpeningHoursText.read(text) {
    case .success(let hours): hours.periods
    case .failure: nil
    }
  }

  @Test func `days and hours are read`() {
    let week = periods("mon-fri 8-16, sat 10-14")
    #expect(week?[1] == [Period(from: 480, to: 960)])
    #expect(week?[5] == [Period(from: 480, to: 960)])
    #expect(week?[6] == [Period(from: 600, to: 840)])
    #expect(week?[7] == nil)
  }

  @Test func `minutes and two periods of one day are read in their order`() {
    let day = periods("tue 13-15:45, tue 8:30-12")
    #expect(day?[2] == [Period(from: 510, to: 720), Period(from: 780, to: 945)])
  }

  @Test func `midnight at the end of a day is 24`() {
    #expect(periods("sun 0-24")?[7] == [Period(from: 0, to: 1_440)])
  }

  @Test func `always is open on holidays too`() {
    #expect((try? OpeningHoursText.read("always").get())?.isAlways == true)
  }

  @Test(
    arguments: [
      "", "8-16", "mon", "mon 8", "mon 16-8", "mon 8-8", "mon 8-25", "mon 8:60-16", "mon 8:5-16",
      "mon 24:01-24", "fri-mon 8-16", "Mon 8-16", "mon 8-16,", "mon 8-16, mon 15-17", "mon  -16",
      "mon 8-16 9-17", "mon 008-16", "mon-tue-wed 8-16", "mon -8-16", "mon ٨-١٦",
    ]
  )
  func `other spellings are refused`(_ text: String) {
    #expect(periods(text) == nil)
  }
}
