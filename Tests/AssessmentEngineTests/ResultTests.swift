// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Rules 1 to 4 and 6 of the result in `docs/semantics.md`: the level; `NeedTests` has the needs.
struct ResultTests {
  private func yesNo(_ ids: String...) -> [GraphDraft.QuestionDraft] {
    ids.map { GraphDraft.QuestionDraft(id: $0, kind: .yesNo, unknown: .allowed) }
  }

  private func atLeast(_ level: String) -> Rule.Effect { .atLeast(LevelID(level)) }
  private func enough(_ level: String) -> Rule.Effect { .enough(LevelID(level)) }

  /// The answers that say yes to some of the questions `a` to `d` and no to the others.
  private func yes(_ told: String...) -> [String: Answer] {
    Dictionary(
      uniqueKeysWithValues: ["a", "b", "c", "d"].map { ($0, .yesNo(told.contains($0))) }
    )
  }

  private func need(_ result: AssessmentResult, _ service: String) -> Need? {
    result.needs.first { $0.service == ServiceID(service) }
  }

  @Test func `it is said when no rule gives the level`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c", "d"),
      rules: [
        .init(id: "same", when: "a", effect: atLeast("nurse-call")),
        .init(id: "less", when: "b", effect: enough("self-care")),
        .init(id: "more", when: "c", effect: atLeast("same-day")),
        .init(id: "proxy", when: "d", raises: true),
      ]
    ).graph()
    func stands(_ answers: [String: Answer]) throws -> Bool {
      try graph.result(answers).standsOtherwise
    }
    #expect(try graph.result(yes()).level == LevelID("nurse-call"))
    #expect(try stands(yes()))
    for told in ["a", "b", "c", "d"] { #expect(try !stands(yes(told)), "\(told)") }
    // A rule that raises in doubt sets the same level, and says why itself.
    #expect(try !stands(yes().merging(["d": .unknown]) { $1 }))
    #expect(try !stands([:]))
  }

  @Test func `a result names what to go on with, but not what is answered in the contact`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c", "d"),
      rules: [
        .init(id: "sure", when: "a", continues: ["other", "cough"]),
        .init(id: "again", when: "b", effect: enough("self-care"), continues: ["cough", "test"]),
        .init(id: "more", when: "c", effect: atLeast("same-day"), continues: []),
        .init(id: "danger", when: "d", effect: atLeast("emergency-112"), continues: ["skin"]),
      ],
      assessments: [.init(id: "other", asks: ["a"], rules: ["sure"])]
    ).graph()
    let cough = AssessmentID("cough")
    let other = AssessmentID("other")
    #expect(try graph.result(yes("a", "b")).continuesWith == [other, cough])
    // In doubt a rule still says it; `enough` that is overruled does not.
    #expect(
      try graph.result([
        "a": .unknown, "b": .yesNo(false), "c": .yesNo(false),
        "d": .yesNo(false),
      ]).continuesWith == [other, cough]
    )
    #expect(try graph.result(yes("b", "c")).continuesWith == [])
    #expect(try graph.result(yes("a", "d")).continuesWith == [])
    func contact(_ answers: [String: Answer]) throws -> ContactResult {
      graph.evaluate(
        [AssessmentID("test"), other],
        answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
        contact: try Draft.contact(),
        optional: .skipped
      )
    }
    #expect(try contact(yes("a", "b")).continuesWith == [cough])
    #expect(try contact(yes("a", "d")).continuesWith == [])
    #expect(try contact(["a": .yesNo(true)]).continuesWith == [])
  }

  // MARK: Rule 1

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
    let sure = try graph.result(yes("a"))
    #expect(need(sure, "doctor")?.fit == .likely)
    #expect(need(sure, "doctor")?.level == LevelID("same-day"))
  }

  @Test func `result 1: a rule that raises counts in doubt as otherwise`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "gate", when: "a", raises: true),
        .init(id: "mild", when: "b", effect: enough("self-care")),
      ],
      otherwise: "visit"
    ).graph()
    #expect(try graph.result(["a": .unknown, "b": .yesNo(true)]).level == LevelID("visit"))
    #expect(try graph.result(yes("a", "b")).level == LevelID("nurse-call"))
    #expect(try graph.result(yes("b")).level == LevelID("self-care"))
  }

  @Test func `result 1: enough never counts in doubt, with all that it says`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [
        .init(
          id: "mild",
          when: "a",
          effect: enough("self-care"),
          services: ["laboratory"],
          advice: ["rest"]
        )
      ]
    ).graph()
    let unsure = try graph.result(["a": .unknown])
    #expect(unsure.level == LevelID("nurse-call"))
    #expect(unsure.needs.map(\.service) == [ServiceID("nurse")])
    #expect(unsure.advice.isEmpty)
    #expect(unsure.reasons.isEmpty)
  }

  @Test(arguments: [
    ("2026-10-31", "nurse-call"), ("2026-11-01", "same-day"), ("2027-01-31", "same-day"),
    ("2027-02-01", "nurse-call"),
  ])
  func `result 1: a rule counts from its first to its last day`(date: String, level: String) throws
  {
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

  @Test func `result 1: a region's rule counts only there, and its questions are asked only there`()
    throws
  {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "general", when: "a", effect: atLeast("visit")),
        .init(id: "region-13/more", when: "b", effect: atLeast("same-day"), region: "13"),
        .init(id: "region-13/also", when: "a", effect: atLeast("nurse-call"), region: "13"),
      ],
      otherwise: "visit"
    ).graph()
    let answers: [String: Answer] = ["a": .yesNo(false), "b": .yesNo(true)]
    let there = try graph.result(answers, contact: Draft.contact(region: "13"))
    #expect(there.level == LevelID("same-day"))
    let also = try graph.result(yes("a"), contact: Draft.contact(region: "13"))
    #expect(also.level == LevelID("nurse-call"))
    for region in ["12", nil] {
      let elsewhere = try graph.result(answers, contact: Draft.contact(region: region))
      #expect(elsewhere.level == LevelID("visit"))
      #expect(elsewhere.ignored.map(\.name) == ["b"])
      let general = try graph.result(yes("a"), contact: Draft.contact(region: region))
      #expect(general.level == LevelID("visit"))
    }
  }

  // MARK: Rule 2

  @Test func `result 2: the most urgent of all floors counts, whatever their order`() throws {
    let rules: [GraphDraft.RuleDraft] = [
      .init(id: "low", when: "a", effect: atLeast("visit")),
      .init(id: "high", when: "b", effect: atLeast("same-day")),
      .init(id: "middle", when: "c", effect: atLeast("nurse-call")),
    ]
    for rules in [rules, rules.reversed()] {
      let graph = try GraphDraft(
        questions: yesNo("a", "b", "c"),
        rules: rules,
        otherwise: "visit"
      ).graph()
      #expect(try graph.result(yes("a", "b", "c")).level == LevelID("same-day"))
      #expect(try graph.result(yes("a", "c")).level == LevelID("nurse-call"))
      #expect(try graph.result(yes("a")).level == LevelID("visit"))
    }
  }

  @Test func `result 2: a rule of services alone sets the level of each service`() throws {
    for services in [["steering", "social-emergency"], ["social-emergency", "steering"]] {
      let graph = try GraphDraft(
        questions: yesNo("a", "b"),
        rules: [
          .init(id: "alone", when: "a", services: services),
          .init(id: "mild", when: "b", effect: enough("self-care")),
        ]
      ).graph()
      let result = try graph.result(["a": .yesNo(true), "b": .yesNo(true)])
      #expect(result.level == LevelID("same-day"))
      #expect(result.needs.map(\.service.text) == ["social-emergency", "steering"])
      #expect(result.needs.map(\.level.text) == ["same-day", "visit"])
      let unsure = try graph.result(["a": .unknown, "b": .yesNo(true)])
      #expect(unsure.level == LevelID("nurse-call"))
    }
  }

  // MARK: Rule 3

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

  @Test func `result 3: of several rules that suffice the most urgent is the base`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b"),
      rules: [
        .init(id: "mild", when: "a", effect: enough("self-care"), advice: ["rest"]),
        .init(id: "slow", when: "b", effect: enough("visit"), advice: ["book"]),
      ]
    ).graph()
    #expect(try graph.result(yes()).level == LevelID("nurse-call"))
    #expect(try graph.result(yes("a")).level == LevelID("self-care"))
    let both = try graph.result(yes("a", "b"))
    #expect(both.level == LevelID("visit"))
    #expect(both.advice.map(\.text) == ["rest", "book"])
  }

  @Test func `result 3: a floor beats enough, whose needs stay and whose advice goes`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(
          id: "mild",
          when: "a",
          effect: enough("visit"),
          services: ["laboratory"],
          advice: ["rest"]
        ),
        .init(id: "bad", when: "b", effect: atLeast("same-day")),
        .init(id: "level", when: "c", effect: atLeast("visit")),
      ]
    ).graph()
    // A floor at the base takes nothing away.
    for answers in [yes("a"), yes("a", "c")] {
      let mild = try graph.result(answers)
      #expect(mild.level == LevelID("visit"))
      #expect(mild.advice == [AdviceID("rest")])
      #expect(mild.reasons.map(\.rule).contains(RuleID("mild")))
    }
    let bad = try graph.result(yes("a", "b"))
    #expect(bad.level == LevelID("same-day"))
    #expect(bad.advice.isEmpty)
    #expect(bad.reasons.map(\.rule) == [RuleID("bad")])
    #expect(need(bad, "laboratory")?.level == LevelID("visit"))
  }

  // MARK: Rule 4

  private func gates() throws -> DecisionGraph {
    try GraphDraft(
      questions: yesNo("a", "b", "c", "d"),
      rules: [
        .init(id: "pregnant", when: "a", raises: true),
        .init(id: "clots", when: "b", raises: true),
        .init(
          id: "common-cold",
          when: "c",
          effect: enough("self-care"),
          services: ["laboratory"]
        ),
        .init(id: "bad", when: "d", effect: atLeast("same-day"), services: ["doctor"]),
      ]
    ).graph()
  }

  @Test func `result 4: in the example two gates raise self-care to a nurse, once`() throws {
    let graph = try gates()
    #expect(try graph.result(yes("c")).level == LevelID("self-care"))
    #expect(try graph.result(yes("a", "c")).level == LevelID("nurse-call"))
    #expect(try graph.result(yes("a", "b", "c")).level == LevelID("nurse-call"))
  }

  @Test func `result 4: every need is raised with the level, once`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(id: "gate", when: "a", raises: true),
        .init(id: "other-gate", when: "b", raises: true),
        .init(id: "tests", when: "c", effect: atLeast("visit"), services: ["laboratory"]),
        .init(id: "talk", when: "c", effect: atLeast("nurse-call"), services: ["steering"]),
      ],
      otherwise: "visit"
    ).graph()
    func levels(_ result: AssessmentResult) -> [String] {
      ["laboratory", "steering"].compactMap { need(result, $0)?.level.text }
    }
    #expect(try levels(graph.result(yes("c"))) == ["visit", "nurse-call"])
    for answers in [yes("a", "c"), yes("a", "b", "c")] {
      let raised = try graph.result(answers)
      #expect(raised.level == LevelID("same-day"))
      #expect(levels(raised) == ["nurse-call", "same-day"])
    }
    // In doubt nothing is raised.
    let unsure = try graph.result(yes("c").merging(["a": .unknown]) { $1 })
    #expect(levels(unsure) == ["visit", "nurse-call"])
  }

  @Test
  func `result 4: raised over enough, its reason goes and if-raised takes the advice's place`()
    throws
  {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(id: "gate", when: "a", raises: true),
        .init(
          id: "mild",
          when: "b",
          effect: enough("self-care"),
          advice: ["rest"],
          ifRaised: ["wait"],
          continues: ["other"]
        ),
        .init(id: "bad", when: "c", effect: atLeast("same-day")),
      ],
      assessments: [.init(id: "other", asks: ["a"], rules: [])]
    ).graph()
    let mild = try graph.result(yes("b"))
    #expect(mild.advice.map(\.text) == ["rest"])
    #expect(mild.reasons.map(\.rule) == [RuleID("mild")])
    #expect(mild.continuesWith == [AssessmentID("other")])

    let raised = try graph.result(yes("a", "b"))
    #expect(raised.level == LevelID("nurse-call"))
    #expect(raised.advice.map(\.text) == ["wait"])
    #expect(raised.reasons.map(\.rule) == [RuleID("gate")])
    #expect(raised.continuesWith.isEmpty)

    // Under a floor neither is given, raised or not.
    for answers in [yes("b", "c"), yes("a", "b", "c")] {
      let bad = try graph.result(answers)
      #expect(bad.advice.isEmpty)
      #expect(!bad.reasons.map(\.rule).contains(RuleID("mild")))
    }
  }

  @Test func `result 4: raising follows the table and never leads into an emergency`() throws {
    let raised = try gates().result(yes("a", "b", "c", "d"))
    #expect(raised.outcome == .decided)
    #expect(raised.level == LevelID("same-day"))
    #expect(need(raised, "doctor")?.level == LevelID("same-day"))
    #expect(need(raised, "laboratory")?.level == LevelID("nurse-call"))
  }

  // MARK: Rule 6

  @Test func `result 6: a level that stops has no needs and only its own reasons`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a", "b", "c"),
      rules: [
        .init(id: "early", when: "a", effect: atLeast("same-day"), advice: ["rest"]),
        .init(id: "before", when: "b", effect: atLeast("emergency-care"), advice: ["drive"]),
        .init(
          id: "now",
          when: "a and c",
          effect: atLeast("emergency-112"),
          services: ["doctor"],
          advice: ["wait"]
        ),
      ]
    ).graph()
    let result = try graph.result(yes("a", "c"))
    #expect(result.outcome == .stopped)
    #expect(result.needs.isEmpty)
    #expect(result.reasons.map(\.rule) == [RuleID("now")])
    #expect(result.advice == [AdviceID("wait")])
    let care = try graph.result(yes("a", "b"))
    #expect(care.level == LevelID("emergency-care"))
    #expect(care.needs.isEmpty)
    #expect(care.reasons.map(\.rule) == [RuleID("before")])
    #expect(care.advice == [AdviceID("drive")])
  }

  @Test func `result 6: a service that is an emergency by its own level stops too`() throws {
    let graph = try GraphDraft(
      questions: yesNo("a"),
      rules: [.init(id: "ambulance", when: "a", services: ["ambulance"])]
    ).graph()
    let result = try graph.result(["a": .yesNo(true)])
    #expect(result.outcome == .stopped)
    #expect(result.level == LevelID("emergency-112"))
    #expect(result.needs.isEmpty)
  }
}
