// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 6 of `docs/semantics.md`: a result depends on answers, contact and pack alone.
///
/// No result depends on the hour, since nothing that the engine is given holds one.
struct IndependenceTests {
  private func yesNo(_ id: String, when: String? = nil) -> GraphDraft.QuestionDraft {
    .init(id: id, kind: .yesNo, unknown: .allowed, when: when)
  }

  private static let chain: [(place: Int, question: String, answer: Answer)] = [
    (1, "a", .yesNo(true)), (2, "b", .yesNo(true)), (3, "c", .unknown),
  ]

  private func chain() throws -> DecisionGraph {
    try GraphDraft(
      questions: [yesNo("a"), yesNo("b"), yesNo("c", when: "b")],
      rules: [
        .init(id: "one", when: "a and c", effect: .atLeast(LevelID("same-day"))),
        .init(id: "calm", when: "not(a)", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
  }

  private func interview(_ graph: DecisionGraph) throws -> Interview {
    Interview(graph: graph, assessments: [AssessmentID("test")], contact: try Draft.contact())
  }

  @Test func `point 6: the order of answering does not change the result`() throws {
    var straight = try interview(try chain())
    for (place, _, answer) in Self.chain { try straight.answer(answer, at: Place(number: place)) }
    var crooked = straight
    try crooked.answer(.yesNo(false), at: Place(number: 2), isChange: true)
    try crooked.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(crooked.result.level == LevelID("self-care"))
    try crooked.answer(.yesNo(true), at: Place(number: 2), isChange: true)
    try crooked.answer(.yesNo(true), at: Place(number: 1), isChange: true)
    #expect(crooked.result == straight.result)
    #expect(straight.result.level == LevelID("nurse-call"))
  }

  @Test func `point 6: asked, put away and taken up, or recorded: the result is the same`() throws {
    let graph = try chain()
    var asked = try interview(graph)
    for (place, _, answer) in Self.chain {
      // Between two questions the interview is put away, as under seal.
      asked = Interview(
        graph: graph,
        assessments: asked.assessments,
        contact: asked.contact,
        answers: asked.answers,
        takenBack: asked.takenBack,
        cursor: asked.cursor
      )
      #expect(asked.question?.place == Place(number: place))
      try asked.answer(answer, at: Place(number: place))
    }
    let recorded = graph.evaluate(
      asked.assessments,
      answers: Dictionary(
        uniqueKeysWithValues: Self.chain.map { (QuestionID($0.question), $0.answer) }
      ),
      contact: asked.contact,
      optional: .skipped
    )
    #expect(asked.result == recorded)
    #expect(recorded.level == LevelID("nurse-call"))
  }

  @Test(arguments: [
    "subject = \"child\"", "answered_by = \"proxy\"", "region = \"13\"",
    "contact_date >= @\"2026-12-01\"",
  ])
  func `point 6: who it is about, who answers, the day and the region are part of it`(
    condition: String
  ) throws {
    let graph = try GraphDraft(
      questions: [yesNo("a")],
      rules: [
        .init(id: "rule", when: "a and \(condition)", effect: .atLeast(LevelID("same-day")))
      ],
      otherwise: "visit"
    ).graph()
    let answers: [String: Answer] = ["a": .yesNo(true)]
    let plain = try graph.result(answers, contact: Draft.contact(region: "12"))
    #expect(plain.level == LevelID("visit"))
    let other = try graph.result(
      answers,
      contact: Draft.contact(date: "2026-12-01", region: "13", subject: .child)
    )
    #expect(other.level == LevelID("same-day"))
  }

  @Test func `point 6: who waits until the unit opens needs every rule that carries the level`()
    throws
  {
    let graph = try GraphDraft(
      questions: [yesNo("a"), yesNo("b"), yesNo("c"), yesNo("gate")],
      rules: [
        .init(id: "patient", when: "a", effect: .atLeast(LevelID("same-day")), canWait: true),
        .init(id: "urgent", when: "b", effect: .atLeast(LevelID("same-day"))),
        .init(id: "below", when: "c", effect: .atLeast(LevelID("nurse-call"))),
        .init(id: "gate", when: "gate", raises: true),
      ]
    ).graph()
    func canWait(_ told: String...) throws -> Bool {
      let answers = ["a", "b", "c", "gate"].map { ($0, Answer.yesNo(told.contains($0))) }
      return try graph.result(Dictionary(uniqueKeysWithValues: answers)).canWaitAtNight
    }
    #expect(try canWait("a"))
    #expect(try canWait("a", "c"))
    #expect(try !canWait("a", "b"))
    #expect(try !canWait("a", "gate"))
    #expect(try !canWait())
  }
}
