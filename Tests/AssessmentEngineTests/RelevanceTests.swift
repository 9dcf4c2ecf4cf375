// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 2 of `docs/semantics.md`: what is not relevant has no value.
struct RelevanceTests {
  private func yesNo(_ id: String, when: String? = nil) -> GraphDraft.QuestionDraft {
    .init(id: id, kind: .yesNo, unknown: .allowed, when: when)
  }

  private func interview(_ graph: DecisionGraph) throws -> Interview {
    Interview(graph: graph, assessments: [AssessmentID("test")], contact: try Draft.contact())
  }

  private func chain() throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        yesNo("fever"), yesNo("shiver", when: "fever"), yesNo("strong", when: "shiver"),
      ],
      facts: [("signs", .sum([("shiver", 1), ("strong", 2)])), ("worst", .expression("strong"))],
      rules: [
        .init(id: "bad", when: "strong or signs > 0", effect: .atLeast(LevelID("same-day"))),
        .init(id: "calm", when: "not(strong)", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
  }

  @Test func `point 2: relevance goes on through the questions that hang on others`() throws {
    let graph = try chain()
    let walk = graph.walk(
      AssessmentID("test"),
      answers: [
        QuestionID("fever"): .yesNo(false), QuestionID("shiver"): .yesNo(true),
        QuestionID("strong"): .yesNo(true),
      ],
      contact: try Draft.contact(),
      optional: .asked
    )
    #expect(walk.questions.map(\.question) == [QuestionID("fever")])
    #expect(walk.ignored.map(\.name) == ["shiver", "strong"])
  }

  @Test func `point 2: no rule, sum or list sees the value of what is not relevant`() throws {
    let graph = try chain()
    let answers: [String: Answer] = [
      "fever": .yesNo(false), "shiver": .yesNo(true), "strong": .yesNo(true),
    ]
    let result = try graph.result(answers)
    #expect(result.level == LevelID("self-care"))
    #expect(result.facts.map(\.fact) == [FactID("signs")])
    #expect(result.facts.map(\.state) == [.value(.number(.zero))])
    #expect(result.ignored.map(\.name) == ["shiver", "strong"])
  }

  @Test func `point 2: a remembered answer comes back when its question does`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("fever"), yesNo("shiver", when: "fever")],
      rules: [.init(id: "bad", when: "shiver", effect: .atLeast(LevelID("same-day")))]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.yesNo(true), at: Place(number: 2))
    try interview.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(interview.result.level == LevelID("nurse-call"))
    #expect(interview.check.count == 1)
    try interview.answer(.yesNo(true), at: Place(number: 1), isChange: true)
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("same-day"))
  }

  @Test func `point 2: at completion what is not relevant is dropped`() throws {
    var interview = try interview(try chain())
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.yesNo(true), at: Place(number: 2))
    try interview.answer(.yesNo(true), at: Place(number: 3))
    try interview.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(interview.result.ignored.map(\.name) == ["shiver", "strong"])
    let completed = interview.completed
    #expect(completed.answers == [QuestionID("fever"): .yesNo(false)])
    #expect(completed.result.ignored.isEmpty)
    #expect(completed.result.level == interview.result.level)
  }

  @Test func `point 2: in the example no rule reads the temperature of a fever taken back`() throws
  {
    let graph = try GraphDraft(
      questions: [
        yesNo("fever"),
        .init(id: "temperature", kind: Draft.number(34, 43), when: "fever"),
      ],
      rules: [
        .init(id: "high", when: "temperature >= 39", effect: .atLeast(LevelID("same-day"))),
        .init(id: "low", when: "not(temperature >= 39)", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.number(DecimalNumber(39)), at: Place(number: 2))
    #expect(interview.result.level == LevelID("same-day"))
    try interview.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(interview.result.level == LevelID("self-care"))
    #expect(interview.result.results.first?.reasons.map(\.rule) == [RuleID("low")])
  }

  // MARK: Lines of a page of findings

  /// Who answers for oneself is awake, and only an adult is asked of the chest.
  private func page(asksUnsure: Bool) throws -> DecisionGraph {
    let signs = Draft.several(
      ["not_waking", "breathless", "chest"],
      unknown: asksUnsure ? .countsAs(.boolean(true)) : .notOffered
    )
    return try GraphDraft(
      questions: [
        .init(id: "age", kind: Draft.number(0, 120)),
        .init(
          id: "danger_now",
          kind: signs,
          shownWhen: ["not_waking": "subject = \"child\"", "chest": "age >= 18"]
        ),
      ],
      facts: [("signs", .count(["danger_now.not_waking", "danger_now.chest"]))],
      rules: [
        .init(
          id: "now",
          when: "danger_now.not_waking or signs > 0",
          effect: .atLeast(LevelID("emergency-112"))
        ),
        .init(id: "calm", when: "danger_now.none", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
  }

  private func ticked(_ lines: Set<String>, unsure: Set<String> = []) -> [String: Answer] {
    [
      "age": .number(DecimalNumber(9)),
      "danger_now": .several(Findings(chosen: lines, unsure: unsure)),
    ]
  }

  @Test(arguments: [true, false])
  func `point 2: a ticked line that is not shown counts for nothing and is named`(
    asksUnsure: Bool
  ) throws {
    let graph = try page(asksUnsure: asksUnsure)
    let answers = ticked(["not_waking", "chest"])
    let own = try graph.result(answers)
    #expect(own.level == LevelID("self-care"))
    #expect(own.ignored.map(\.name) == ["danger_now.chest", "danger_now.not_waking"])
    // The decision is that of the answer without these lines.
    let without = try graph.result(ticked([]))
    #expect(without.ignored.isEmpty)
    #expect(without.level == own.level)
    #expect(without.reasons == own.reasons)
    #expect(without.facts == own.facts)
    let child = try graph.result(answers, contact: Draft.contact(subject: .child))
    #expect(child.level == LevelID("emergency-112"))
    #expect(child.ignored.map(\.name) == ["danger_now.chest"])
  }

  @Test func `point 2: an unsure line that is not shown is named too, one that is shown is not`()
    throws
  {
    let graph = try page(asksUnsure: true)
    let unsure = try graph.result(ticked(["breathless"], unsure: ["not_waking"]))
    #expect(unsure.outcome == .decided)
    #expect(unsure.ignored.map(\.name) == ["danger_now.not_waking"])
    let shown = try graph.result(ticked(["breathless"]))
    #expect(shown.ignored.isEmpty)
    // Who was not sure about the whole page has told nothing of a line.
    let whole = try graph.result(["age": .number(DecimalNumber(9)), "danger_now": .unknown])
    #expect(whole.ignored.isEmpty)
  }

  @Test func `point 2: a question that is not asked is named once, without its lines`() throws {
    var draft = GraphDraft(
      questions: [
        yesNo("fever"),
        .init(
          id: "signs",
          kind: Draft.several(["rash", "cold"]),
          when: "fever",
          shownWhen: ["cold": "subject = \"child\""]
        ),
      ],
      rules: [
        .init(
          id: "bad",
          when: "signs.rash or signs.cold",
          effect: .atLeast(LevelID("same-day"))
        )
      ]
    )
    let answers: [String: Answer] = [
      "fever": .yesNo(false), "signs": .several(Findings(chosen: ["rash", "cold"])),
    ]
    #expect(try draft.graph().result(answers).ignored.map(\.name) == ["signs"])
    // Behind an emergency nothing of the page was asked either.
    draft.rules.append(
      .init(id: "now", when: "fever", effect: .atLeast(LevelID("emergency-112")))
    )
    let stopped = try draft.graph().result(answers.merging(["fever": .yesNo(true)]) { $1 })
    #expect(stopped.outcome == .stopped)
    #expect(stopped.ignored.map(\.name) == ["signs"])
  }

  @Test func `point 2: nobody has said no to a line that was not shown, so it is asked later`()
    throws
  {
    var interview = try interview(try page(asksUnsure: true))
    try interview.answer(.number(DecimalNumber(9)), at: Place(number: 1))
    try interview.answer(.several(Findings(chosen: [])), at: Place(number: 2))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("self-care"))
    try interview.answer(.number(DecimalNumber(40)), at: Place(number: 1), isChange: true)
    #expect(interview.result.outcome == .incomplete)
    #expect(interview.result.results.first?.missing == [QuestionID("danger_now")])
    // The line alone is asked; what was said of the others stands.
    #expect(interview.question?.option?.code == "chest")
    let place = try #require(interview.question?.place)
    try interview.answer(.yesNo(true), at: place)
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("emergency-112"))
    // Told once, it is not asked again.
    try interview.answer(.number(DecimalNumber(9)), at: Place(number: 1), isChange: true)
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("self-care"))
    try interview.answer(.number(DecimalNumber(41)), at: Place(number: 1), isChange: true)
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("emergency-112"))
  }

  @Test func `point 2: where lines are not asked one by one the page is asked again`() throws {
    var interview = try interview(try page(asksUnsure: false))
    try interview.answer(.number(DecimalNumber(9)), at: Place(number: 1))
    try interview.answer(.several(Findings(chosen: [])), at: Place(number: 2))
    try interview.answer(.number(DecimalNumber(40)), at: Place(number: 1), isChange: true)
    #expect(interview.result.outcome == .incomplete)
    #expect(interview.question?.place == Place(number: 2))
    #expect(interview.question?.options == ["breathless", "chest"])
    try interview.answer(.several(Findings(chosen: [])), at: Place(number: 2))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("self-care"))
    #expect(interview.completed.answers[QuestionID("danger_now")] == .several(Findings(chosen: [])))
  }

  @Test func `point 2: at completion a ticked line that is not shown is dropped`() throws {
    var interview = try interview(try page(asksUnsure: true))
    try interview.answer(.number(DecimalNumber(40)), at: Place(number: 1))
    try interview.answer(
      .several(Findings(chosen: ["breathless"], unsure: ["chest"])),
      at: Place(number: 2)
    )
    #expect(interview.result.outcome == .stopped)
    try interview.answer(.number(DecimalNumber(9)), at: Place(number: 1), isChange: true)
    #expect(interview.result.ignored.map(\.name) == ["danger_now.chest"])
    #expect(interview.takenBack.map(\.level) == [LevelID("emergency-112")])
    let completed = interview.completed
    #expect(
      completed.answers[QuestionID("danger_now")]
        == .several(Findings(chosen: ["breathless"]))
    )
    #expect(completed.takenBack == interview.takenBack)
    #expect(completed.result.ignored.isEmpty)
    // Until then it is remembered.
    try interview.answer(.number(DecimalNumber(40)), at: Place(number: 1), isChange: true)
    #expect(interview.result.outcome == .stopped)
  }
}
