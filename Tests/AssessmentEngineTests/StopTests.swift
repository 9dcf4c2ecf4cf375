// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 4 of `docs/semantics.md`: what ends an interview and when; and of point 5 what could still
/// make a stop more urgent.
struct StopTests {
  private func question(
    _ id: String,
    block: Int? = nil,
    within outer: Int? = nil,
    isForNurse: Bool = false
  ) -> GraphDraft.QuestionDraft {
    GraphDraft.QuestionDraft(
      id: id,
      kind: .yesNo,
      unknown: .countsAs(.boolean(true)),
      blocks: [outer, block].compactMap { $0 },
      isForNurse: isForNurse
    )
  }

  private func rule(_ id: String, _ when: String, _ level: String) -> GraphDraft.RuleDraft {
    .init(id: id, when: when, effect: .atLeast(LevelID(level)))
  }

  /// A gate of three questions in one block, then one more question.
  private func gate() throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        question("care", block: 1), question("mild", block: 1), question("call", block: 1),
        question("later"),
      ],
      rules: [
        rule("to-care", "care", "emergency-care"), rule("to-112", "call or later", "emergency-112"),
        rule("today", "mild", "same-day"),
      ]
    ).graph()
  }

  private func interview(_ graph: DecisionGraph) throws -> Interview {
    Interview(graph: graph, assessments: [AssessmentID("test")], contact: try Draft.contact())
  }

  @Test func `point 4: 112 ends the interview at once`() throws {
    let graph = try GraphDraft(
      questions: [question("call", block: 1), question("more", block: 1)],
      rules: [rule("now", "call", "emergency-112"), rule("other", "more", "emergency-112")]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.question == nil)
    #expect(interview.result.outcome == .stopped)
    #expect(interview.check.map(\.question.id) == [QuestionID("call")])
  }

  @Test
  func `point 4: emergency care first asks what its own block can still make 112, and no more`()
    throws
  {
    var interview = try interview(try gate())
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.question?.question.id == QuestionID("call"))
    #expect(interview.stop == LevelID("emergency-care"))
    try interview.answer(.yesNo(false), at: Place(number: 3))
    #expect(interview.question == nil)
    let result = try #require(interview.result.results.first)
    #expect(result.level == LevelID("emergency-care"))
    #expect(result.couldBeMoreUrgent.map(\.question) == [QuestionID("later")])
  }

  @Test func `point 4: a section is not over while a section inside it is still to come`()
    throws
  {
    let graph = try GraphDraft(
      questions: [
        question("care", block: 1), question("call", block: 2, within: 1), question("later"),
      ],
      rules: [
        rule("to-care", "care", "emergency-care"), rule("to-112", "call or later", "emergency-112"),
      ]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.question?.question.id == QuestionID("call"))
    try interview.answer(.yesNo(true), at: Place(number: 2))
    #expect(interview.result.level == LevelID("emergency-112"))
    let recorded = graph.evaluate(
      AssessmentID("test"),
      answers: [QuestionID("care"): .yesNo(true), QuestionID("call"): .yesNo(true)],
      contact: try Draft.contact(),
      optional: .skipped
    )
    #expect(recorded.result.level == LevelID("emergency-112"))
    #expect(recorded.walk.ignored.isEmpty)
  }

  @Test func `point 4: the end of an inner section is the end for what was found in it`() throws {
    let graph = try GraphDraft(
      questions: [question("care", block: 2, within: 1), question("call", block: 1)],
      rules: [rule("to-care", "care", "emergency-care"), rule("to-112", "call", "emergency-112")]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.question == nil)
    let result = try #require(interview.result.results.first)
    #expect(result.couldBeMoreUrgent.map(\.question) == [QuestionID("call")])
  }

  @Test func `point 4: outside any section emergency care ends the interview at once`() throws {
    let graph = try GraphDraft(
      questions: [question("care"), question("call")],
      rules: [rule("to-care", "care", "emergency-care"), rule("to-112", "call", "emergency-112")]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.question == nil)
    let result = try #require(interview.result.results.first)
    #expect(result.level == LevelID("emergency-care"))
    #expect(result.couldBeMoreUrgent.map(\.question) == [QuestionID("call")])
  }

  @Test func `point 4: outside any section not even the open lines of a page are asked`() throws {
    let graph = try GraphDraft(
      questions: [
        GraphDraft.QuestionDraft(
          id: "signs",
          kind: Draft.several(["care", "call"], unknown: .countsAs(.boolean(true)))
        )
      ],
      rules: [
        rule("to-care", "signs.care", "emergency-care"),
        rule("to-112", "signs.call", "emergency-112"),
      ]
    ).graph()
    var interview = try interview(graph)
    let answer = Answer.several(Findings(chosen: ["care"], open: ["call"]))
    try interview.answer(answer, at: Place(number: 1))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("emergency-care"))
    #expect(interview.result.results.first?.couldBeMoreUrgent.map(\.name) == ["signs.call"])
  }

  @Test func `point 4: after each answer the rules that end an interview are judged`() throws {
    let graph = try GraphDraft(
      questions: [question("first"), question("second"), question("third")],
      rules: [
        rule("both", "first and second", "emergency-112"), rule("last", "third", "visit"),
      ]
    ).graph()
    var interview = try interview(graph)
    try interview.answer(.yesNo(true), at: Place(number: 1))
    #expect(interview.stop == nil)
    try interview.answer(.yesNo(true), at: Place(number: 2))
    #expect(interview.stop == LevelID("emergency-112"))
    #expect(interview.question == nil)
    #expect(interview.check.map(\.question.id.text) == ["first", "second"])
  }

  @Test func `point 4: emergency care becomes 112 by a finding of the same block`() throws {
    var interview = try interview(try gate())
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.unknown, at: Place(number: 3))
    #expect(interview.result.level == LevelID("emergency-112"))
  }

  @Test func `point 4: answers behind a stop are ignored, and said so`() throws {
    let result = try gate().result([
      "care": .yesNo(true), "mild": .yesNo(true), "call": .yesNo(false), "later": .yesNo(true),
    ])
    #expect(result.level == LevelID("emergency-care"))
    #expect(result.ignored.map(\.name) == ["later", "mild"])
  }

  @Test func `point 4: a stop stands even while an earlier question is missing`() throws {
    let graph = try GraphDraft(
      questions: [question("first"), question("second")],
      rules: [rule("mild", "first", "visit"), rule("now", "second", "emergency-112")]
    ).graph()
    let result = try graph.result(["second": .yesNo(true)])
    #expect(result.outcome == .stopped)
    #expect(result.level == LevelID("emergency-112"))
  }

  @Test func `point 4: questions for the nurse come last, and never in an emergency`() throws {
    let graph = try GraphDraft(
      questions: [question("medicines", isForNurse: true), question("pain")],
      rules: [rule("now", "pain", "emergency-112")]
    ).graph()
    var calm = try interview(graph)
    #expect(calm.question?.question.id == QuestionID("pain"))
    try calm.answer(.yesNo(false), at: Place(number: 2))
    #expect(calm.question?.question.id == QuestionID("medicines"))
    #expect(calm.result.outcome == .decided)
    var urgent = try interview(graph)
    try urgent.answer(.yesNo(true), at: Place(number: 2))
    #expect(urgent.question == nil)
  }

  @Test func `an emergency answer that is taken back is remembered`() throws {
    var interview = try interview(try gate())
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(
      interview.takenBack == [
        TakenBack(
          question: QuestionID("care"),
          level: LevelID("emergency-care"),
          answer: .yesNo(true)
        )
      ]
    )
    #expect(interview.stop == nil)
    #expect(interview.question?.question.id == QuestionID("mild"))
  }

  // MARK: What could still make it 112

  @Test func `point 5: the page that is being asked belongs to what could make it 112`() throws {
    let graph = try gate()
    let asked = try graph.result(["care": .yesNo(true)], optional: .asked)
    #expect(asked.outcome == .stopped)
    #expect(asked.couldBeMoreUrgent.map(\.question) == [QuestionID("call"), QuestionID("later")])
    #expect(asked.possible == [LevelID("emergency-112"), LevelID("emergency-care")])
    let answered = try graph.result(
      ["care": .yesNo(true), "call": .yesNo(false)],
      optional: .asked
    )
    #expect(answered.couldBeMoreUrgent.map(\.question) == [QuestionID("later")])
    #expect(answered.possible.isEmpty)
  }

  @Test func `point 5: of a page asked line by line the open lines belong to it`() throws {
    let graph = try GraphDraft(
      questions: [
        question("care", block: 1),
        GraphDraft.QuestionDraft(
          id: "signs",
          kind: Draft.several(["breath", "rash", "cold"], unknown: .countsAs(.boolean(true))),
          blocks: [1]
        ),
      ],
      rules: [
        rule("to-care", "care", "emergency-care"),
        rule("to-112", "signs.breath or signs.cold", "emergency-112"),
      ]
    ).graph()
    let result = try graph.result(
      ["care": .yesNo(true), "signs": .several(Findings(chosen: [], open: ["rash", "cold"]))],
      optional: .asked
    )
    #expect(result.couldBeMoreUrgent.map(\.option) == ["cold"])
    #expect(result.possible.first == LevelID("emergency-112"))
  }

  @Test func `point 5: a question that hangs on an open one belongs to it`() throws {
    var hanging = question("call", block: 1)
    hanging.when = "adult"
    let graph = try GraphDraft(
      questions: [question("adult", block: 1), question("care", block: 1), hanging],
      rules: [
        rule("to-care", "care", "emergency-care"), rule("to-112", "call", "emergency-112"),
      ]
    ).graph()
    let result = try graph.result(["care": .yesNo(true)], optional: .asked)
    #expect(result.couldBeMoreUrgent.map(\.question) == [QuestionID("call")])
    #expect(result.possible.first == LevelID("emergency-112"))
    let child = try graph.result(
      ["adult": .yesNo(false), "care": .yesNo(true)],
      optional: .asked
    )
    #expect(child.couldBeMoreUrgent.isEmpty)
    #expect(child.possible.isEmpty)
  }

  @Test func `point 5: a rule that can no longer be true names nothing that could make it 112`()
    throws
  {
    let graph = try GraphDraft(
      questions: [question("care"), question("call"), question("pale")],
      rules: [
        rule("to-care", "care", "emergency-care"),
        rule("to-112", "not(care) and call", "emergency-112"),
        rule("pale", "pale", "emergency-112"),
      ]
    ).graph()
    let result = try graph.result(["care": .yesNo(true)], optional: .asked)
    #expect(result.couldBeMoreUrgent.map(\.question) == [QuestionID("pale")])
    #expect(result.possible.isEmpty)
  }
}
