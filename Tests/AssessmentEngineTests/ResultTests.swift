// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// The rules of the result, section by section as in `docs/semantics.md`.
struct ResultTests {
  private func yesNo(_ ids: String...) -> [GraphDraft.QuestionDraft] {
    ids.map { GraphDraft.QuestionDraft(id: $0, kind: .yesNo, unknown: .allowed) }
  }

  private func atLeast(_ level: String) -> Rule.Effect { .atLeast(LevelID(level)) }
  private var selfCare: Rule.Effect { .enough(LevelID("self-care")) }

  private func need(_ result: AssessmentResult, _ service: String) -> Need? {
    result.needs.first { $0.service == ServiceID(service) }
  }

  @Test func `result 1: in doubt a level counts as its if-unsure and services are unclear`() throws
  {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [
        .init(id: "urgent", when: "a", effect: atLeast("same-day"), services: ["doctor"])
      ],
      otherwise: "visit"
    ).graph()
    let unsure = try graph.result(["a": .unknown])
    #expect(unsure.level == LevelID("nurse-call"))
    #expect(need(unsure, "doctor")?.fit == .unclear)
    #expect(need(unsure, "doctor")?.level == LevelID("nurse-call"))
  }

  @Test func `result 1: a rule that raises counts in doubt as otherwise`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "gate", when: "a", raises: true),
        .init(id: "mild", when: "b", effect: selfCare),
      ]
    ).graph()
    #expect(try graph.result(["a": .unknown, "b": .yesNo(true)]).level == LevelID("nurse-call"))
    #expect(
      try graph.result(["a": .yesNo(false), "b": .yesNo(true)]).level == LevelID("self-care")
    )
  }

  @Test func `result 2: a rule of services alone sets the level of each service`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "alone", when: "a", services: ["social-emergency"]),
        .init(id: "mild", when: "b", effect: selfCare),
      ]
    ).graph()
    let result = try graph.result(["a": .yesNo(true), "b": .yesNo(true)])
    #expect(result.level == LevelID("same-day"))
    #expect(result.needs.map(\.service) == [ServiceID("social-emergency")])
  }

  @Test func `result 3: a floor beats enough, whose needs stay and whose advice goes`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(
          id: "mild",
          when: "a",
          effect: selfCare,
          services: ["laboratory"],
          advice: ["rest"]
        ),
        .init(id: "bad", when: "b", effect: atLeast("same-day")),
      ]
    ).graph()
    let mild = try graph.result(["a": .yesNo(true), "b": .yesNo(false)])
    #expect(mild.level == LevelID("self-care"))
    #expect(mild.advice == [AdviceID("rest")])
    let bad = try graph.result(["a": .yesNo(true), "b": .yesNo(true)])
    #expect(bad.level == LevelID("same-day"))
    #expect(bad.advice.isEmpty)
    #expect(bad.reasons.map(\.rule) == [RuleID("bad")])
    #expect(need(bad, "laboratory") != nil)
  }

  @Test func `result 3: without any rule otherwise stands`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [.init(id: "bad", when: "a", effect: atLeast("same-day"))],
      otherwise: "visit"
    ).graph()
    let result = try graph.result(["a": .yesNo(false)])
    #expect(result.level == LevelID("visit"))
    #expect(result.reasons.isEmpty)
    #expect(result.needs.map(\.service) == [ServiceID("nurse")])
  }

  @Test func `result 4: several gates raise one step, needs too, and never into an emergency`()
    throws
  {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c", "d"),
      rules: [
        .init(id: "gate", when: "a", raises: true),
        .init(id: "other-gate", when: "b", raises: true),
        .init(id: "mild", when: "c", effect: selfCare),
        .init(id: "bad", when: "d", effect: atLeast("same-day"), services: ["doctor"]),
      ]
    ).graph()
    func level(_ a: Bool, _ b: Bool, _ d: Bool) throws -> AssessmentResult {
      try graph.result([
        "a": .yesNo(a), "b": .yesNo(b), "c": .yesNo(true), "d": .yesNo(d),
      ])
    }
    #expect(try level(false, false, false).level == LevelID("self-care"))
    #expect(try level(true, false, false).level == LevelID("nurse-call"))
    #expect(try level(true, true, false).level == LevelID("nurse-call"))
    #expect(try level(true, true, true).level == LevelID("same-day"))
  }

  @Test func `result 5: needs of one service merge to the most urgent, shortest and best`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(
          id: "slow",
          when: "a",
          effect: atLeast("visit"),
          services: ["doctor"],
          within: TimeSpan(14, .days)
        ),
        .init(
          id: "fast",
          when: "b",
          effect: atLeast("nurse-call"),
          services: ["doctor"],
          within: TimeSpan(1, .months)
        ),
      ],
      otherwise: "visit"
    ).graph()
    let both = try graph.result(["a": .unknown, "b": .yesNo(true)])
    let doctor = try #require(need(both, "doctor"))
    #expect(doctor.level == LevelID("nurse-call"))
    #expect(doctor.within == TimeSpan(14, .days))
    #expect(doctor.fit == .likely)
    #expect(doctor.rules == [RuleID("slow"), RuleID("fast")])
    #expect(both.within == TimeSpan(1, .months))
  }

  @Test func `result 5: fits says likely, unclear, or another service`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(
          id: "help",
          when: "a",
          services: ["steering"],
          fits: "b",
          instead: ["nurse"]
        )
      ],
      otherwise: "visit"
    ).graph()
    let yes = try graph.result(["a": .yesNo(true), "b": .yesNo(true)])
    #expect(need(yes, "steering")?.fit == .likely)
    #expect(need(yes, "nurse") == nil)
    #expect(
      need(try graph.result(["a": .yesNo(true), "b": .unknown]), "steering")?.fit == .unclear
    )
    let no = try graph.result(["a": .yesNo(true), "b": .yesNo(false)])
    #expect(need(no, "steering")?.fit == .other)
    #expect(need(no, "nurse")?.fit == .likely)
  }

  @Test func `result 6: a level that stops has no needs and only its own reasons`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "early", when: "a", effect: atLeast("same-day"), advice: ["rest"]),
        .init(id: "now", when: "b", effect: atLeast("emergency-112"), advice: ["wait"]),
      ]
    ).graph()
    let result = try graph.result(["a": .yesNo(true), "b": .yesNo(true)])
    #expect(result.outcome == .stopped)
    #expect(result.needs.isEmpty)
    #expect(result.reasons.map(\.rule) == [RuleID("now")])
    #expect(result.advice == [AdviceID("wait")])
  }

  @Test func `a service that is an emergency by its own level stops too`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [.init(id: "ambulance", when: "a", services: ["ambulance"])]
    ).graph()
    let result = try graph.result(["a": .yesNo(true)])
    #expect(result.outcome == .stopped)
    #expect(result.level == LevelID("emergency-112"))
    #expect(result.needs.isEmpty)
  }

  @Test(arguments: [
    ("2026-10-31", "nurse-call"), ("2026-11-01", "same-day"), ("2027-01-31", "same-day"),
    ("2027-02-01", "nurse-call"),
  ])
  func `a rule holds from its first to its last day`(date: String, level: String) throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [
        .init(
          id: "outbreak",
          when: "a",
          effect: atLeast("same-day"),
          from: CalendarDate("2026-11-01"),
          until: CalendarDate("2027-01-31")
        )
      ]
    ).graph()
    let result = try graph.result(["a": .yesNo(true)], contact: Draft.contact(date: date))
    #expect(result.level == LevelID(level))
  }

  @Test func `a region's rule counts only there, and its questions are asked only there`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "general", when: "a", effect: atLeast("visit")),
        .init(id: "region-13/more", when: "b", effect: atLeast("same-day"), region: "13"),
      ],
      otherwise: "visit"
    ).graph()
    let answers: [String: Answer] = ["a": .yesNo(false), "b": .yesNo(true)]
    let there = try graph.result(answers, contact: Draft.contact(region: "13"))
    #expect(there.level == LevelID("same-day"))
    let elsewhere = try graph.result(answers, contact: Draft.contact(region: "12"))
    #expect(elsewhere.level == LevelID("visit"))
    #expect(elsewhere.ignored == [QuestionID("b")])
  }

  @Test func `waiting until the unit opens needs every rule that carries the level`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "patient", when: "a", effect: atLeast("same-day"), canWait: true),
        .init(id: "urgent", when: "b", effect: atLeast("same-day")),
      ]
    ).graph()
    #expect(try graph.result(["a": .yesNo(true), "b": .yesNo(false)]).canWaitAtNight)
    #expect(try !graph.result(["a": .yesNo(true), "b": .yesNo(true)]).canWaitAtNight)
  }
}
