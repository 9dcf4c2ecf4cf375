// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Rules 5 and 7 of the result in `docs/semantics.md`: who is needed, and what their clocks run by.
struct NeedTests {
  private func yesNo(_ ids: String...) -> [GraphDraft.QuestionDraft] {
    ids.map { GraphDraft.QuestionDraft(id: $0, kind: .yesNo, unknown: .allowed) }
  }

  private func atLeast(_ level: String) -> Rule.Effect { .atLeast(LevelID(level)) }

  private func need(_ result: AssessmentResult, _ service: String) -> Need? {
    result.needs.first { $0.service == ServiceID(service) }
  }

  // MARK: Rule 5

  @Test func `result 5: needs of one service merge to the most urgent, shortest and best`() throws {
    let slow = GraphDraft.RuleDraft(
      id: "slow",
      when: "a",
      effect: atLeast("visit"),
      services: ["doctor"],
      within: TimeSpan(14, .days)
    )
    let fast = GraphDraft.RuleDraft(
      id: "fast",
      when: "b",
      effect: atLeast("nurse-call"),
      services: ["doctor"],
      within: TimeSpan(1, .months)
    )
    for rules in [[slow, fast], [fast, slow]] {
      let graph = try GraphDraft(questions: yesNo("a", "b"), rules: rules, otherwise: "visit")
        .graph()
      let both = try graph.result(["a": .unknown, "b": .yesNo(true)])
      #expect(both.needs.count == 1)
      let doctor = try #require(need(both, "doctor"))
      #expect(doctor.level == LevelID("nurse-call"))
      #expect(doctor.within == TimeSpan(14, .days))
      #expect(doctor.fit == .likely)
      #expect(doctor.rules == rules.map { RuleID($0.id) })
      #expect(both.within == TimeSpan(1, .months))
    }
  }

  @Test func `result 5: of the fits of one service the best counts`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(id: "one", when: "a", services: ["steering"], fits: "b", instead: ["nurse"]),
        .init(id: "two", when: "a", services: ["steering"], fits: "c", instead: ["nurse"]),
      ],
      otherwise: "visit"
    ).graph()
    func fit(_ b: Answer, _ c: Answer) throws -> Fit? {
      need(try graph.result(["a": .yesNo(true), "b": b, "c": c]), "steering")?.fit
    }
    #expect(try fit(.yesNo(true), .yesNo(false)) == .likely)
    #expect(try fit(.yesNo(false), .yesNo(true)) == .likely)
    #expect(try fit(.yesNo(false), .unknown) == .unclear)
    #expect(try fit(.yesNo(false), .yesNo(false)) == .other)
  }

  @Test(arguments: ["same-day", "nurse-call", "visit"])
  func `result 5: a rule with a level and no service asks for the level's own`(level: String) throws
  {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [.init(id: "rule", when: "a", effect: atLeast(level), within: TimeSpan(2, .days))],
      otherwise: "visit"
    ).graph()
    let result = try graph.result(["a": .yesNo(true)])
    #expect(result.needs.map(\.service) == [ServiceID("nurse")])
    #expect(result.needs.map(\.level) == [LevelID(level)])
    #expect(result.needs.map(\.rules) == [[RuleID("rule")]])
    #expect(result.needs.map(\.within) == [TimeSpan(2, .days)])
  }

  @Test func `result 5: where no need has the final level its own service is added`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(id: "tests", when: "a", effect: atLeast("visit"), services: ["laboratory"]),
        .init(id: "gate", when: "b", raises: true),
        .init(id: "mild", when: "c", effect: .enough(LevelID("self-care"))),
      ],
      otherwise: "nurse-call"
    ).graph()
    func needs(_ told: String...) throws -> [[String]] {
      let answers = ["a", "b", "c"].map { ($0, Answer.yesNo(told.contains($0))) }
      return try graph.result(Dictionary(uniqueKeysWithValues: answers)).needs
        .map { [$0.service.text, $0.level.text] + $0.rules.map(\.text) }
    }
    // `otherwise` stands, and nobody asked for a nurse.
    #expect(try needs("a") == [["nurse", "nurse-call"], ["laboratory", "visit", "tests"]])
    #expect(try needs("a", "c") == [["laboratory", "visit", "tests"]])
    #expect(try needs("a", "b", "c") == [["laboratory", "nurse-call", "tests"]])
    // Self-care has no service of its own.
    #expect(try needs("c") == [])
    #expect(try needs("b", "c") == [["nurse", "nurse-call"]])
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
    let unsure = try graph.result(["a": .yesNo(true), "b": .unknown])
    #expect(need(unsure, "steering")?.fit == .unclear)
    #expect(need(unsure, "nurse") == nil)
    let no = try graph.result(["a": .yesNo(true), "b": .yesNo(false)])
    #expect(need(no, "steering")?.fit == .other)
    #expect(need(no, "nurse")?.fit == .likely)
    let inDoubt = try graph.result(["a": .unknown, "b": .yesNo(true)])
    #expect(need(inDoubt, "steering")?.fit == .unclear)
  }

  @Test func `result 5: what is needed instead sets its level like any service`()
    throws
  {
    func result(_ instead: String, _ a: Answer, fits: Answer) throws -> AssessmentResult {
      try GraphDraft(
        questions: yesNo("a", "b", "mild"),
        rules: [
          .init(id: "tests", when: "a", services: ["laboratory"], fits: "b", instead: [instead]),
          .init(id: "mild", when: "mild", effect: .enough(LevelID("self-care"))),
        ],
        otherwise: "visit"
      ).graph().result(["a": a, "b": fits, "mild": .yesNo(true)])
    }
    let nurse = try result("nurse", .yesNo(true), fits: .yesNo(false))
    #expect(nurse.level == LevelID("nurse-call"))
    #expect(try result("nurse", .yesNo(true), fits: .yesNo(true)).level == LevelID("visit"))
    #expect(try result("nurse", .yesNo(true), fits: .unknown).level == LevelID("visit"))
    #expect(try result("nurse", .yesNo(false), fits: .yesNo(false)).level == LevelID("self-care"))

    let emergency = try result("ambulance", .yesNo(true), fits: .yesNo(false))
    #expect(emergency.outcome == .stopped)
    #expect(emergency.level == LevelID("emergency-112"))
    #expect(emergency.needs == [])

    // In doubt a service counts with the `if-unsure` of its level, on both sides of the result.
    let inDoubt = try result("social-emergency", .unknown, fits: .yesNo(false))
    #expect(inDoubt.level == LevelID("nurse-call"))
    #expect(need(inDoubt, "social-emergency")?.level == LevelID("nurse-call"))
    #expect(need(inDoubt, "social-emergency")?.fit == .unclear)
  }

  @Test func `result 5: a need in doubt is no more urgent than the result`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [.init(id: "help", when: "a", services: ["social-emergency"])],
      otherwise: "visit"
    ).graph()
    let result = try graph.result(["a": .unknown])
    #expect(result.level == LevelID("nurse-call"))
    #expect(result.needs.map(\.level) == [LevelID("nurse-call")])
  }

  // MARK: Rule 7

  @Test func `result 7: a need carries its own level and time, by which its clocks run`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(
          id: "soon",
          when: "a",
          effect: atLeast("visit"),
          services: ["doctor"],
          within: TimeSpan(14, .days)
        ),
        .init(id: "tests", when: "b", effect: atLeast("visit"), services: ["laboratory"]),
        .init(id: "call", when: "c", effect: atLeast("nurse-call")),
      ],
      otherwise: "visit"
    ).graph()
    let result = try graph.result(["a": .yesNo(true), "b": .yesNo(true), "c": .yesNo(true)])
    func clock(_ service: String) -> CareLevel.Clock? {
      need(result, service).flatMap { graph.scale[$0.level]?.clock }
    }
    // Not the clock of the whole result's level: a visit need not be given on the same weekday.
    #expect(result.level == LevelID("nurse-call"))
    #expect(clock("nurse") == .sameWeekday)
    #expect(clock("doctor") == .accessToCare)
    #expect(clock("laboratory") == .accessToCare)
    // A rule's own time binds its services only.
    #expect(need(result, "doctor")?.within == TimeSpan(14, .days))
    #expect(need(result, "laboratory")?.within == nil)
    #expect(need(result, "nurse")?.within == nil)
    #expect(result.within == nil)
  }
}
