// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct SessionSealerTests {
  private let service: AssessmentService

  init() throws {
    service = try ShippedContent.service()
  }

  @Test func `a session comes back from its seal with everything in it`() throws {
    var session = try ShippedContent.session([
      "health_risks": .several(Findings(chosen: ["anticoagulant"], unsure: ["weak_immunity"])),
      "own_words": .text("Kipeä kurkku, \"kuume\" 38,5 🤒"), "throat_days": .unknown,
    ])
    session.interview.back()
    let sealed = try #require(service.sealer.seal(session))
    let opened = try service.sealer.open(sealed, id: session.id, now: session.lastAct)
    #expect(opened.interview.answers == session.interview.answers)
    #expect(opened.interview.cursor == session.interview.cursor)
    #expect(opened.interview.result == session.interview.result)
    #expect(opened.start == session.start)
    #expect(opened.begun == session.begun)
  }

  @Test func `an emergency taken back is still known after the seal`() throws {
    var session = try ShippedContent.session()
    let first = try #require(session.interview.check.dropFirst().first)
    try session.interview.answer(
      .several(Findings(chosen: ["breathless"])),
      at: first.place,
      isChange: true
    )
    try session.interview.answer(.several(Findings(chosen: [])), at: first.place, isChange: true)
    let sealed = try #require(service.sealer.seal(session))
    let opened = try service.sealer.open(sealed, id: session.id, now: session.lastAct)
    #expect(
      opened.interview.takenBack == [
        TakenBack(
          question: QuestionID("danger_now"),
          level: LevelID("emergency-112"),
          answer: .several(Findings(chosen: ["breathless"]))
        )
      ]
    )
  }

  @Test func `a state that was changed or belongs to another interview is not ours`() throws {
    let session = try ShippedContent.session()
    let other = try ShippedContent.session(id: 2)
    let sealed = try #require(service.sealer.seal(session))
    #expect(throws: SessionProblem.notOurs) {
      try service.sealer.open(sealed, id: other.id, now: session.lastAct)
    }
    for position in stride(from: 0, to: sealed.count, by: 7) {
      var signs = Array(sealed)
      signs[position] = signs[position] == "A" ? "B" : "A"
      let changed = String(signs)
      guard changed != sealed else { continue }
      #expect(throws: SessionProblem.notOurs) {
        try service.sealer.open(changed, id: session.id, now: session.lastAct)
      }
    }
    for text in ["", "!", "AAAA", String(repeating: "A", count: 4_000)] {
      #expect(throws: SessionProblem.notOurs) {
        try service.sealer.open(text, id: session.id, now: session.lastAct)
      }
    }
  }

  @Test func `a state expires two hours after the last act`() throws {
    let session = try ShippedContent.session()
    let sealed = try #require(service.sealer.seal(session))
    let last = session.lastAct.advanced(bySeconds: SessionSealer.lifetime)
    #expect(throws: Never.self) {
      try service.sealer.open(sealed, id: session.id, now: last)
    }
    #expect(throws: SessionProblem.expired) {
      try service.sealer.open(sealed, id: session.id, now: last.advanced(bySeconds: 1))
    }
  }

  @Test func `the longest texts make a state too long, which is told and not cut`() throws {
    let long = Answer.text(String(repeating: "ö", count: 300))
    let short = try ShippedContent.session(["tried": long])
    let sealed = try #require(service.sealer.seal(short))
    #expect(sealed.utf8.count <= SessionSealer.limit)
    let session = try ShippedContent.session([
      "own_words": .text(String(repeating: "💊", count: 500)),
      "medicines": .text(String(repeating: "💊", count: 500)), "tried": long, "allergies": long,
    ])
    #expect(service.sealer.seal(session) == nil)
  }
}
