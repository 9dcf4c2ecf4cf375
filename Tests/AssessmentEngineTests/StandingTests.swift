// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// How far content is approved on a day.
struct StandingTests {
  private static let one = AssessmentID("one")
  private static let two = AssessmentID("two")

  private func pack() throws -> Pack {
    Pack(
      graph: try GraphDraft(questions: [.init(id: "a", kind: .yesNo)]).graph(),
      texts: Texts([:], languages: []),
      numbers: [:],
      regions: [:],
      calendar: HolidayCalendar(timeZone: "Europe/Helsinki", holidays: [:]),
      limits: [:],
      hash: "",
      decisions: [:],
      standing: [Self.one: .approved, Self.two: .draft],
      approvedUntil: [Self.one: try #require(CalendarDate("2026-11-22"))]
    )
  }

  @Test(arguments: [
    ("2026-11-21", Pack.Standing.approved), ("2026-11-22", .approved), ("2026-11-23", .draft),
  ])
  func `an approval holds to its last day`(day: String, standing: Pack.Standing) throws {
    let pack = try pack()
    let date: CalendarDate? = CalendarDate(day)
    #expect(date != nil && pack.standing(of: [Self.one], on: date) == standing)
  }

  @Test func `what is not known is taken for the least`() throws {
    let pack = try pack()
    let day = try #require(CalendarDate("2026-11-21"))
    #expect(pack.standing(of: [Self.one], on: nil) == .draft)
    #expect(pack.standing(of: [], on: day) == .example)
    #expect(pack.standing(of: [AssessmentID("three")], on: day) == .example)
    #expect(pack.standing(of: [Self.one, Self.two], on: day) == .draft)
    #expect(pack.standing(of: [Self.one, AssessmentID("three")], on: day) == .example)
  }
}
