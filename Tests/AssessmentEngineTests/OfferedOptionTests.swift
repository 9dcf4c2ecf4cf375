// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Options of a one-choice question that are offered to some people only.
struct OfferedOptionTests {
  private let id = AssessmentID("test")
  private let question = QuestionID("help")

  /// `help` is asked after `alone`, and offers "family" only to those who are not alone.
  private func graph() throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        .init(id: "alone", kind: .yesNo, unknown: .allowed),
        .init(
          id: "help",
          kind: Draft.one("help", ["nobody", "family", "service"]),
          unknown: .allowed,
          shownWhen: ["family": "not(alone)"]
        ),
      ],
      rules: [
        .init(id: "cared-for", when: "help = \"family\"", effect: .enough(LevelID("self-care"))),
        .init(id: "uncared", when: "help = \"nobody\"", effect: .atLeast(LevelID("same-day"))),
        .init(id: "alone", when: "alone", advice: ["call"]),
      ]
    ).graph()
  }

  private func evaluate(_ answers: [String: Answer]) throws -> (
    walk: Walk, result: AssessmentResult
  ) {
    try graph().evaluate(
      id,
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
      contact: try Draft.contact(),
      optional: .skipped
    )
  }

  @Test func `an option is offered unless its condition is false`() throws {
    func offered(_ alone: Answer) throws -> [String]? {
      try evaluate(["alone": alone]).walk.questions.last?.options
    }
    #expect(try offered(.yesNo(false)) == ["nobody", "family", "service"])
    #expect(try offered(.unknown) == ["nobody", "family", "service"])
    #expect(try offered(.yesNo(true)) == ["nobody", "service"])
  }

  @Test func `what is not offered is no answer`() throws {
    let fits = try evaluate(["alone": .yesNo(false), "help": .one("family")])
    #expect(fits.result.outcome == .decided)
    #expect(fits.result.level == LevelID("self-care"))
    #expect(fits.walk.ignored.isEmpty)

    let hidden = try evaluate(["alone": .yesNo(true), "help": .one("family")])
    #expect(hidden.result.outcome == .incomplete)
    #expect(hidden.result.missing == [question])
    #expect(hidden.walk.next?.question == question)
    #expect(hidden.walk.ignored == [Walk.Finding(question: question, option: "family")])
    #expect(!hidden.result.reasons.map(\.rule).contains(RuleID("cared-for")))
  }

  @Test func `an option that hangs on a missing answer is not read yet`() throws {
    let early = try evaluate(["help": .one("family")])
    #expect(early.result.outcome == .incomplete)
    #expect(early.result.reasons.isEmpty)
    #expect(try evaluate(["help": .one("nobody")]).result.reasons.map(\.rule.text) == ["uncared"])
  }

  @Test func `an interview refuses what it does not offer, and asks again what is gone`() throws {
    var interview = Interview(graph: try graph(), assessments: [id], contact: try Draft.contact())
    let first = try #require(interview.question)
    try interview.answer(.yesNo(true), at: first.place)
    let second = try #require(interview.question)
    #expect(second.options == ["nobody", "service"])
    #expect(throws: AnswerProblem.unknownOption) {
      try interview.answer(.one("family"), at: second.place)
    }
    try interview.answer(.yesNo(false), at: first.place, isChange: true)
    let again = try #require(interview.question)
    #expect(again.options == ["nobody", "family", "service"])
    try interview.answer(.one("family"), at: again.place)
    #expect(interview.question == nil)
    try interview.answer(.yesNo(true), at: first.place, isChange: true)
    #expect(interview.question?.question.id == question)
  }
}
