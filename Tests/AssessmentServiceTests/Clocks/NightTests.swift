// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import FEEL
import Testing

/// `at-night: can-wait` is about a night, never about days.
struct NightTests {
  private static let atHome: [String: Answer] = ["infection_at_home": .yesNo(true)]
  private static let unbearable: [String: Answer] = ["throat_pain": .one("unbearable")]
  private static let closedNumber = "015 000 0001"

  private let form = HandOverForm(name: "Aino Esimerkki", phone: "040 123 4567")

  @Test(arguments: [
    ("2026-11-24T15:59:00+02:00", "same-day.open", true),
    ("2026-11-24T16:05:00+02:00", "same-day.waits", true),
    ("2026-11-23T02:10:00+02:00", "same-day.waits", true),
    // A Sunday: from 24 hours before the opening on Monday.
    ("2026-11-22T07:59:59+02:00", "same-day.closed", false),
    ("2026-11-22T08:00:00+02:00", "same-day.waits", true),
    // A weekend, Midsummer, and New Year's Eve on which the unit is closed in the daytime.
    ("2026-11-20T16:05:00+02:00", "same-day.closed", false),
    ("2026-06-19T12:00:00+03:00", "same-day.closed", false),
    ("2026-12-31T10:00:00+02:00", "same-day.closed", false),
  ])
  func `who can wait over the night is never told to wait for days`(
    at: String,
    key: String,
    mayBeSent: Bool
  ) throws {
    let service = try ShippedContent.service()
    let now = try #require(Moment(at))
    for language in ["fi", "sv", "en"] {
      let session = try ShippedContent.session(Self.atHome, at: at, language: language)
      let instruction = try #require(service.instruction(for: session, now: now, isSent: false))
      #expect(instruction.key == key)
      #expect(instruction.mayBeSent == mayBeSent)
      let words = service.writer(for: session).words(of: instruction)
      // One number at an hour: the unit's where it acts in time, else the line that answers.
      #expect(words.contains(Self.closedNumber) == mayBeSent, "\(words)")
      #expect(words.contains("116117") == !mayBeSent, "\(words)")
    }
  }

  @Test(arguments: [
    ("2026-11-24T16:05:00+02:00", false), ("2026-11-24T04:00:00+02:00", true),
    ("2026-11-24T03:59:00+02:00", false),
  ])
  func `nobody waits longer than a rule's own time`(at: String, waits: Bool) throws {
    let service = try ShippedContent.service(changing: [
      .init(
        path: "rules/sore-throat.yaml",
        old: "    because: A throat infection",
        new: "    within: 4 hours\n    because: A throat infection"
      )
    ])
    let session = try ShippedContent.session(Self.atHome, at: at, of: service)
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    #expect(instruction.key == (waits ? "same-day.waits" : "same-day.closed"))
  }

  @Test func `what must be done today is not taken into the queue when nobody acts today`() throws {
    let service = try ShippedContent.service()
    for (changes, at) in [
      (Self.atHome, "2026-12-31T10:00:00+02:00"), (Self.unbearable, "2026-11-23T02:10:00+02:00"),
    ] {
      let session = try ShippedContent.session(changes, at: at)
      #expect(throws: HandOverProblem.nothingToSend) {
        try service.prepare(session, form, now: session.begun)
      }
    }
    let night = try ShippedContent.session(Self.atHome, at: "2026-11-23T02:10:00+02:00")
    let due = try service.prepare(night, form, now: night.begun).needs.first?.clocks.first?.due
    #expect(due?.description == "2026-11-23T14:00:00Z")
  }

  @Test func `the clock of the same day ends with the day where no unit opens within a day`() throws
  {
    let service = try ShippedContent.service()
    let rule: any DeadlineRule = AccessToCare(pack: service.pack, calendar: service.calendar)
    for (at, due) in [
      ("2026-12-31T08:00:00Z", "2026-12-31T22:00:00Z"),
      ("2026-11-22T00:10:00Z", "2026-11-22T22:00:00Z"),
      ("2026-11-23T00:10:00Z", "2026-11-23T14:00:00Z"),
      ("2026-11-20T13:55:00Z", "2026-11-20T14:00:00Z"),
    ] {
      let moment = try #require(Moment(at))
      let question = DeadlineQuestion(
        service: "nurse",
        level: "same-day",
        region: "12",
        age: 34,
        contactAt: try #require(QueueTime(milliseconds: moment.seconds * 1_000)),
        needAssessedAt: nil
      )
      #expect(rule.clocks(for: question).first?.due.description == due)
    }
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `after sending nobody is told the contrary of what was said before`(
    language: String
  ) throws {
    let service = try ShippedContent.service()
    func words(_ changes: [String: Answer], _ at: String) throws -> String {
      let session = try ShippedContent.session(changes, at: at, language: language)
      let instruction = try #require(
        service.instruction(for: session, now: session.begun, isSent: true)
      )
      return service.writer(for: session).words(of: instruction)
    }
    let closed = try #require(["fi": "kiinni", "sv": "stängd", "en": "closed"][language])
    let waits = try #require(["fi": "voi odottaa", "sv": "kan vänta", "en": "can wait"][language])
    let cannot = try #require(
      ["fi": "ei voi odottaa", "sv": "kan inte vänta", "en": "cannot wait"][language]
    )
    let open = try words(Self.atHome, "2026-11-24T10:00:00+02:00")
    #expect(!open.contains(closed) && !open.contains(waits) && !open.contains(cannot))
    let night = try words(Self.atHome, "2026-11-23T02:10:00+02:00")
    #expect(night.contains(waits) && !night.contains(closed) && !night.contains(cannot))
    // Closed while it was being sent.
    let late = try words(Self.unbearable, "2026-11-24T16:00:00+02:00")
    #expect(late.contains(cannot) && late.contains("116117"))
    #expect(!late.contains("16.00") && !late.contains("16:00"))
  }

  @Test func `what may be sent at this hour is one property`() throws {
    let service = try ShippedContent.service()
    let strong: [String: Answer] = ["throat_pain": .one("strong")]
    let drooling: [String: Answer] = ["airway_signs": .several(Findings(chosen: ["drooling"]))]
    let cases: [(changes: [String: Answer], region: String?, mayBeSent: Bool)] = [
      (strong, "12", true), (strong, nil, false), ([:], "12", false), (drooling, "12", false),
      (Self.unbearable, "12", false), (Self.unbearable, nil, false),
    ]
    for (changes, region, mayBeSent) in cases {
      let session = try ShippedContent.session(
        changes,
        at: "2026-12-31T10:00:00+02:00",
        region: region
      )
      let instruction = try #require(
        service.instruction(for: session, now: session.begun, isSent: false)
      )
      #expect(instruction.mayBeSent == mayBeSent, "\(instruction.key)")
    }
    // An hour that is not known is none at which something may be sent.
    let session = try ShippedContent.session(strong)
    let instruction = InstructionMaker(pack: service.pack, calendar: service.calendar).instruction(
      for: session.interview.result,
      region: RegionID("12"),
      at: ContactTime(session.interview.contact.date),
      isSent: false
    )
    #expect(instruction?.mayBeSent == false)
  }
}
