// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// The shipped tables against the law's limits, each edge of time and of age.
///
/// Sources: Health Care Act 1326/2010 §§ 51 to 53 as amended from 2023-09-01, 2024-11-01 and
/// 2025-01-01 (Government proposals 55/2023 and 134/2024), the young people's therapy guarantee from
/// 2025-05-01 (Government proposal 131/2024).
struct AccessToCareTests {
  /// What the law says on a day to somebody under 23, to somebody of 23 or more, and from when.
  struct Law: Sendable, CustomTestStringConvertible {
    let group: String
    let first: String
    let last: String
    let under23: String
    let from23: String
    var starts = "need-assessed"

    var testDescription: String { "\(group) \(first)..\(last)" }
  }

  static let laws = [
    Law(
      group: "primary-care",
      first: "2022-01-01",
      last: "2023-08-31",
      under23: "3 months",
      from23: "3 months"
    ),
    Law(
      group: "primary-care",
      first: "2023-09-01",
      last: "2024-12-31",
      under23: "14 days",
      from23: "14 days"
    ),
    Law(
      group: "primary-care",
      first: "2025-01-01",
      last: "2026-12-31",
      under23: "14 days",
      from23: "3 months"
    ),
    Law(
      group: "oral",
      first: "2022-01-01",
      last: "2023-08-31",
      under23: "6 months",
      from23: "6 months"
    ),
    Law(
      group: "oral",
      first: "2023-09-01",
      last: "2024-10-31",
      under23: "4 months",
      from23: "4 months"
    ),
    Law(
      group: "oral",
      first: "2024-11-01",
      last: "2024-12-31",
      under23: "3 months",
      from23: "3 months"
    ),
    Law(
      group: "oral",
      first: "2025-01-01",
      last: "2026-12-31",
      under23: "3 months",
      from23: "6 months"
    ),
    Law(
      group: "therapy-guarantee",
      first: "2023-09-01",
      last: "2024-12-31",
      under23: "14 days",
      from23: "14 days"
    ),
    Law(
      group: "therapy-guarantee",
      first: "2025-01-01",
      last: "2025-04-30",
      under23: "14 days",
      from23: "3 months"
    ),
  ]

  private func row(_ group: String, _ day: String, age: Int?) throws -> AccessRow? {
    let contact = Contact(
      subject: .self,
      answeredBy: .self,
      date: try #require(CalendarDate(day)),
      region: RegionID("12")
    )
    let answers = age.map { [QuestionID("age"): Answer.number(DecimalNumber($0))] } ?? [:]
    return try ShippedContent.pack().graph.accessRow(of: group, answers: answers, contact: contact)
  }

  private func text(_ state: State?) -> String? {
    guard case .value(.code(let text)) = state else { return nil }
    return text
  }

  @Test(arguments: laws)
  func `the limit is the law's on the first and the last day and on both sides of 23`(
    _ law: Law
  ) throws {
    // An age that nobody gave takes the stricter limit, which is that of the young.
    let people = [
      (nil, law.under23), (0, law.under23), (22, law.under23), (23, law.from23), (24, law.from23),
      (99, law.from23),
    ]
    for day in [law.first, law.last] {
      for (age, limit) in people {
        let row = try row(law.group, day, age: age)
        #expect(text(row?.outputs["limit"]) == limit, "\(day) \(age ?? -1)")
        #expect(text(row?.outputs["starts"]) == law.starts, "\(day) \(age ?? -1)")
      }
    }
  }

  @Test(arguments: ["2025-05-01", "2026-12-31"])
  func `the therapy guarantee of the young counts from the need found, since May 2025`(
    _ day: String
  ) throws {
    for age in [nil, 0, 22] {
      let row = try row("therapy-guarantee", day, age: age)
      #expect(text(row?.outputs["limit"]) == "28 days")
      #expect(text(row?.outputs["starts"]) == "need-found")
    }
    for age in [23, 24, 99] {
      let row = try row("therapy-guarantee", day, age: age)
      #expect(text(row?.outputs["limit"]) == "3 months")
      #expect(text(row?.outputs["starts"]) == "need-assessed")
    }
  }

  @Test func `each of the fourteen rows has a name of its own`() throws {
    let tables = try ShippedContent.pack().graph.access
    #expect(tables.keys.sorted() == ["oral", "primary-care", "therapy-guarantee"])
    let rows = tables.values.flatMap(\.rows)
    #expect(Set(rows.compactMap(\.id)).count == 14)
    #expect(rows.count == 14)
  }
}
