// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// The points of `docs/semantics.md`; each test is named after the point it shows.
struct AnswerSemanticsTests {
  private func yesNo(
    _ id: String,
    _ unknown: Question.UnknownMeaning = .allowed,
    when: String? = nil
  ) -> GraphDraft.QuestionDraft {
    GraphDraft.QuestionDraft(id: id, kind: .yesNo, unknown: unknown, when: when)
  }

  private func rule(
    _ id: String,
    _ when: String,
    _ level: String
  ) -> GraphDraft.RuleDraft {
    GraphDraft.RuleDraft(id: id, when: when, effect: .atLeast(LevelID(level)))
  }

  private func enough(_ when: String) -> GraphDraft.RuleDraft {
    GraphDraft.RuleDraft(id: "enough", when: when, effect: .enough(LevelID("self-care")))
  }

  // MARK: Point 1: the four states

  @Test func `point 1: an unknown answer spreads and counts in doubt`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("fever")],
      rules: [rule("hot", "fever", "same-day"), enough("not(fever)")]
    ).graph()
    #expect(try graph.result(["fever": .yesNo(true)]).level == LevelID("same-day"))
    #expect(try graph.result(["fever": .yesNo(false)]).level == LevelID("self-care"))
    let unsure = try graph.result(["fever": .unknown])
    #expect(unsure.level == LevelID("nurse-call"))
    #expect(unsure.reasons.map(\.isInDoubt) == [true])
  }

  @Test func `point 1: a stated meaning is read for unknown and answered stays false`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("fever", .countsAs(.boolean(true)))],
      rules: [rule("hot", "fever", "same-day"), rule("told", "answered(fever)", "visit")]
    ).graph()
    let unknown = try graph.result(["fever": .unknown])
    #expect(unknown.level == LevelID("same-day"))
    #expect(unknown.reasons.map(\.rule) == [RuleID("hot")])
    #expect(unknown.reasons.map(\.isInDoubt) == [false])
    let told = try graph.result(["fever": .yesNo(true)])
    #expect(told.reasons.map(\.rule) == [RuleID("hot"), RuleID("told")])
  }

  @Test func `point 1: every comparison with an absent question is false`() throws {
    let graph = try GraphDraft(
      questions: [
        GraphDraft.QuestionDraft(id: "age", kind: Draft.number(0, 120)),
        GraphDraft.QuestionDraft(id: "months", kind: Draft.number(0, 23), when: "age < 2"),
      ],
      rules: [
        rule("newborn", "months < 3", "emergency-care"),
        rule("older", "not(months < 3)", "visit"),
      ],
      otherwise: "nurse-call"
    ).graph()
    let adult = try graph.result(["age": .number(DecimalNumber(34))])
    #expect(adult.reasons.map(\.rule) == [RuleID("older")])
    #expect(adult.outcome == .decided)
  }

  @Test func `point 1: nothing fires on a question not yet asked`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("first"), yesNo("second")],
      rules: [rule("silent", "unanswered(second)", "emergency-112"), rule("one", "first", "visit")]
    ).graph()
    let open = try graph.result(["first": .yesNo(true)])
    #expect(open.outcome == .incomplete)
    #expect(open.reasons.map(\.rule) == [RuleID("one")])
    #expect(open.missing == [QuestionID("second")])
    #expect(open.possible.first == LevelID("emergency-112"))
    #expect(open.level == nil)
  }

  @Test func `point 1: a condition of asking that is unknown asks the question`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("fever"), yesNo("shiver", when: "fever")],
      rules: [rule("shivering", "shiver", "same-day")]
    ).graph()
    let unsure = try graph.result(["fever": .unknown, "shiver": .yesNo(true)])
    #expect(unsure.level == LevelID("same-day"))
    #expect(unsure.ignored.isEmpty)
  }

  // MARK: Point 2: relevance

  @Test func `point 2: the value of a question that is not relevant exists nowhere`() throws {
    let graph = try GraphDraft(
      questions: [
        yesNo("fever"), yesNo("shiver", when: "fever"), yesNo("strong", when: "shiver"),
      ],
      rules: [rule("bad", "strong", "same-day"), enough("not(strong)")]
    ).graph()
    let result = try graph.result([
      "fever": .yesNo(false), "shiver": .yesNo(true), "strong": .yesNo(true),
    ])
    #expect(result.level == LevelID("self-care"))
    #expect(result.ignored == [QuestionID("shiver"), QuestionID("strong")])
  }

  @Test func `point 2: a remembered answer comes back when its question does`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("fever"), yesNo("shiver", when: "fever")],
      rules: [rule("bad", "shiver", "same-day")]
    ).graph()
    var interview = Interview(
      graph: graph,
      assessments: [AssessmentID("test")],
      contact: try Draft.contact()
    )
    try interview.answer(.yesNo(true), at: Place(number: 1))
    try interview.answer(.yesNo(true), at: Place(number: 2))
    try interview.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    #expect(interview.result.level == LevelID("nurse-call"))
    #expect(interview.check.count == 1)
    try interview.answer(.yesNo(true), at: Place(number: 1), isChange: true)
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("same-day"))
  }

  // MARK: Point 3: when a rule counts

  @Test func `point 3: a sufficient rule never counts in doubt`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("mild")],
      rules: [enough("mild")]
    ).graph()
    #expect(try graph.result(["mild": .unknown]).level == LevelID("nurse-call"))
    #expect(try graph.result(["mild": .yesNo(true)]).level == LevelID("self-care"))
  }

  // MARK: Point 4: the canonical walk

  @Test func `point 4: a question that nothing reads is not asked`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("idle"), yesNo("read")],
      rules: [rule("only", "read", "visit")]
    ).graph()
    let walk = graph.walk(
      AssessmentID("test"),
      answers: [:],
      contact: try Draft.contact(),
      optional: .asked
    )
    #expect(walk.questions.map(\.question) == [QuestionID("read")])
  }

  @Test func `point 4: a question is asked when only the condition of a read one reads it`() throws
  {
    let graph = try GraphDraft(
      questions: [yesNo("gate"), yesNo("read", when: "gate")],
      rules: [rule("only", "read", "visit")]
    ).graph()
    let walk = graph.walk(
      AssessmentID("test"),
      answers: [:],
      contact: try Draft.contact(),
      optional: .asked
    )
    #expect(walk.questions.map(\.question) == [QuestionID("gate")])
    #expect(walk.missing == [QuestionID("gate")])
  }

  @Test func `point 4: once a rule fires further answers cannot unfire it`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("a"), yesNo("b"), yesNo("c")],
      rules: [rule("either", "a or b", "same-day"), rule("third", "c", "visit")]
    ).graph()
    let early = try graph.result(["a": .yesNo(true)])
    #expect(early.reasons.map(\.rule) == [RuleID("either")])
    for b in [Answer.yesNo(true), .yesNo(false), .unknown] {
      for c in [Answer.yesNo(true), .yesNo(false), .unknown] {
        let late = try graph.result(["a": .yesNo(true), "b": b, "c": c])
        #expect(late.reasons.map(\.rule).contains(RuleID("either")))
      }
    }
  }

  // MARK: Point 5: outcomes

  @Test func `point 5: a level exists only for decided and stopped`() throws {
    let graph = try GraphDraft(
      questions: [
        GraphDraft.QuestionDraft(id: "parts", kind: Draft.number(0, 9)), yesNo("fever"),
      ],
      facts: [("share", .expression("1 / parts"))],
      rules: [
        rule("emergency", "fever", "emergency-112"), rule("much", "share > 0.5", "visit"),
        enough("share <= 0.5"),
      ]
    ).graph()
    let decided = try graph.result(["parts": .number(DecimalNumber(2)), "fever": .yesNo(false)])
    #expect(decided.outcome == .decided)
    #expect(decided.level == LevelID("self-care"))
    let failed = try graph.result(["parts": .number(.zero), "fever": .yesNo(false)])
    #expect(failed.outcome == .failed)
    #expect(failed.level == nil)
    #expect(failed.failSafe == LevelID("nurse-call"))
    let stopped = try graph.result(["parts": .number(.zero), "fever": .yesNo(true)])
    #expect(stopped.outcome == .stopped)
    #expect(stopped.level == LevelID("emergency-112"))
    let open = try graph.result(["fever": .yesNo(false)])
    #expect(open.outcome == .incomplete)
    #expect(open.level == nil)
    #expect(open.possible.contains(LevelID("self-care")))
  }

  // MARK: Point 6: what a result depends on

  @Test func `point 6: the order of answering does not change the result`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("a"), yesNo("b"), yesNo("c", when: "b")],
      rules: [rule("one", "a and c", "same-day"), enough("not(a)")]
    ).graph()
    let answers: [(Int, Answer)] = [(1, .yesNo(true)), (2, .yesNo(true)), (3, .unknown)]
    var straight = Interview(
      graph: graph,
      assessments: [AssessmentID("test")],
      contact: try Draft.contact()
    )
    for (place, answer) in answers { try straight.answer(answer, at: Place(number: place)) }
    var crooked = straight
    try crooked.answer(.yesNo(false), at: Place(number: 2), isChange: true)
    try crooked.answer(.yesNo(false), at: Place(number: 1), isChange: true)
    try crooked.answer(.yesNo(true), at: Place(number: 2), isChange: true)
    try crooked.answer(.yesNo(true), at: Place(number: 1), isChange: true)
    #expect(crooked.result == straight.result)
    #expect(straight.result.level == LevelID("nurse-call"))
  }

  // MARK: Point 8: several assessments

  @Test func `point 8: the result of each assessment is the one it would have alone`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("a")],
      rules: [rule("one", "a", "same-day")]
    ).graph()
    let id = AssessmentID("test")
    let answers = [QuestionID("a"): Answer.yesNo(true)]
    let contact = try Draft.contact()
    let together = graph.evaluate(
      [id, id],
      answers: answers,
      contact: contact,
      optional: .skipped
    )
    let alone = graph.evaluate(id, answers: answers, contact: contact, optional: .skipped).result
    #expect(together.results == [alone, alone])
    #expect(together.level == LevelID("same-day"))
    #expect(together.needs.count == 1)
  }
}
