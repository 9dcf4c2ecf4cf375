// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

/// What the hour and the clocks add to point 6 and to rule 7 of the result in `docs/semantics.md`.
struct SemanticsTests {
  @Test func `point 6: the hour changes what is told now and nothing else`() throws {
    let service = try ShippedContent.service()
    let atHome: [String: Answer] = ["infection_at_home": .yesNo(true)]
    var keys: [String] = []
    var results: Set<ContactResult> = []
    for at in [
      "2026-11-24T10:00:00+02:00", "2026-11-24T16:05:00+02:00", "2026-11-22T02:10:00+02:00",
    ] {
      let session = try ShippedContent.session(atHome, at: at)
      results.insert(session.interview.result)
      let told = service.instruction(for: session, now: session.begun, isSent: false)
      keys.append(try #require(told).key)
    }
    #expect(results.count == 1)
    #expect(keys == ["same-day.open", "same-day.waits", "same-day.closed"])
  }

  @Test func `result 7: a need has its level's clock, the law's limit and a rule's own time`()
    throws
  {
    let service = try ShippedContent.service()
    let session = try ShippedContent.session([
      "long_signs": .several(Findings(chosen: ["hoarse"]))
    ])
    let need = try #require(session.interview.result.needs.first)
    try #require(need.service == ServiceID("doctor"))
    let clocks = AccessToCare(pack: service.pack, calendar: service.calendar).clocks(
      for: need,
      in: AccessToCare.Circumstances(
        contact: session.interview.contact,
        answers: session.interview.answers,
        contactAt: session.begun,
        needAssessedAt: session.begun
      )
    )
    #expect(clocks.map(\.kind) == [.needAssessed, .accessToCare, .within])
    #expect(clocks.map(\.limit) == ["same weekday", "3 months", "P14D"])
    #expect(clocks.map(\.starts) == ["contact", "need-assessed", "contact"])
    #expect(clocks.allSatisfy { $0.due != nil })
  }
}
