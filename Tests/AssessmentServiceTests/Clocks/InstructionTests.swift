// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct InstructionTests {
  private let service: AssessmentService

  init() throws {
    service = try ShippedContent.service()
  }

  private static let unbearable: [String: Answer] = ["throat_pain": .one("unbearable")]
  private static let atHome: [String: Answer] = ["infection_at_home": .yesNo(true)]
  private static let strong: [String: Answer] = ["throat_pain": .one("strong")]
  private static let hoarse: [String: Answer] = [
    "long_signs": .several(Findings(chosen: ["hoarse"]))
  ]
  private static let breathless: [String: Answer] = [
    "danger_now": .several(Findings(chosen: ["breathless"]))
  ]

  @Test(arguments: [
    (unbearable, "2026-11-20T15:55:00+02:00", false, "same-day.open"),
    (unbearable, "2026-11-20T16:05:00+02:00", false, "same-day.closed"),
    (unbearable, "2026-06-19T12:00:00+03:00", false, "same-day.closed"),
    (unbearable, "2026-11-20T15:55:00+02:00", true, "same-day.sent"),
    // What must happen today does not wait for a call from a closed unit, sent or not.
    (unbearable, "2026-11-22T02:10:00+02:00", true, "same-day.sent-closed"),
    (atHome, "2026-11-23T02:10:00+02:00", false, "same-day.waits"),
    (atHome, "2026-11-23T02:10:00+02:00", true, "same-day.sent-waits"),
    (atHome, "2026-11-20T15:55:00+02:00", true, "same-day.sent"),
    (strong, "2026-11-20T15:55:00+02:00", false, "nurse-call.open"),
    (strong, "2026-11-22T02:10:00+02:00", false, "nurse-call.closed"),
    (strong, "2026-11-22T02:10:00+02:00", true, "nurse-call.sent"),
    (hoarse, "2026-11-22T02:10:00+02:00", false, "visit.unsent"),
    (hoarse, "2026-11-22T02:10:00+02:00", true, "visit.sent"),
    (breathless, "2026-11-22T02:10:00+02:00", false, "emergency-112"),
    ([:], "2026-11-22T02:10:00+02:00", false, "self-care"),
  ])
  func `the instruction follows level, hour and sending`(
    changes: [String: Answer],
    at: String,
    isSent: Bool,
    key: String
  ) throws {
    let session = try ShippedContent.session(changes, at: at)
    let now = try #require(Moment(at))
    let instruction = try #require(service.instruction(for: session, now: now, isSent: isSent))
    #expect(instruction.key == key)
    let words = service.writer(for: session).words(of: instruction)
    #expect(!words.contains("{"), "a placeholder is not filled: \(words)")
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `every instruction is complete in every language, with and without a region`(
    language: String
  ) throws {
    for region in [nil, "12"] {
      for changes in [
        Self.unbearable, Self.atHome, Self.strong, Self.hoarse, Self.breathless, [:],
        ["drinking": .one("nothing")],
      ] {
        for at in [
          "2026-11-20T15:55:00+02:00", "2026-11-22T02:10:00+02:00", "2026-11-23T02:10:00+02:00",
        ] {
          let session = try ShippedContent.session(
            changes,
            at: at,
            region: region,
            language: language
          )
          let now = try #require(Moment(at))
          let writer = service.writer(for: session)
          for isSent in region == nil ? [false] : [false, true] {
            let instruction = try #require(
              service.instruction(for: session, now: now, isSent: isSent)
            )
            let words = writer.words(of: instruction)
            let next = writer.next(after: instruction) ?? ""
            #expect(!(words + next).contains("{"), "\(instruction.key): \(words) \(next)")
          }
        }
      }
    }
  }

  @Test func `without a region nobody is sent to a unit that is not known`() throws {
    let session = try ShippedContent.session(Self.strong, region: nil)
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    #expect(instruction.key == "nurse-call.elsewhere")
    #expect(service.writer(for: session).words(of: instruction).contains("116117"))
  }

  @Test func `without a region nobody is told that a unit is closed`() throws {
    let session = try ShippedContent.session(Self.unbearable, region: nil)
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    #expect(instruction.key == "same-day.elsewhere")
    let words = service.writer(for: session).words(of: instruction)
    #expect(words.contains("Call 116117 now"))
    #expect(!words.contains("opens") && !words.contains("closed"))
  }

  @Test(arguments: [
    ("heavy_bleeding", "Press the place firmly until help comes."),
    ("throat_swelling", "If there is an adrenaline pen, use it now."),
    ("breathless", "Do as the operator says, and stay on the line."),
  ])
  func `who waits for help reads first what the rules advise, in at most three lines`(
    _ finding: String,
    _ first: String
  ) throws {
    let session = try ShippedContent.session([
      "danger_now": .several(Findings(chosen: [finding]))
    ])
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    try #require(instruction.level == LevelID("emergency-112"))
    let lines = service.writer(for: session).whileWaiting(
      for: session.interview.result,
      after: instruction
    )
    #expect(lines.first == first, "\(lines)")
    #expect(lines.count == 3)
    #expect(lines.contains("Do as the operator says, and stay on the line."))
  }

  @Test func `an aim that no rule states is not spoken of`() throws {
    let session = try ShippedContent.session(
      ["same_complaint": .one("not")].merging(Self.hoarse) { $1 }
    )
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    let words = service.writer(for: session).words(of: instruction)
    #expect(words.contains("14 days"))
    #expect(words.contains("3 months"))
  }
}
