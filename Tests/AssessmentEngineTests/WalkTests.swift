// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Points 4 and 7 of `docs/semantics.md`: what is asked, and in which order; `StopTests` has what
/// ends an interview.
struct WalkTests {
  private func yesNo(_ id: String, when: String? = nil) -> GraphDraft.QuestionDraft {
    .init(id: id, kind: .yesNo, unknown: .allowed, when: when)
  }

  private func rule(_ id: String, _ when: String, _ level: String) -> GraphDraft.RuleDraft {
    .init(id: id, when: when, effect: .atLeast(LevelID(level)))
  }

  private func asked(
    _ graph: DecisionGraph,
    _ answers: [String: Answer] = [:]
  ) throws -> [String] {
    graph.walk(
      AssessmentID("test"),
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
      contact: try Draft.contact(),
      optional: .asked
    ).questions.map(\.question.text)
  }

  @Test func `point 4: questions come in order, each if it concerns the person`() throws {
    let graph = try GraphDraft(
      questions: [
        yesNo("fever"), yesNo("shiver", when: "fever"), yesNo("cough", when: "not(fever)"),
        yesNo("pain"),
      ],
      rules: [rule("any", "pain or cough or shiver", "visit")]
    ).graph()
    for (fever, order) in [
      (true, ["fever", "shiver", "pain"]), (false, ["fever", "cough", "pain"]),
    ] {
      var interview = Interview(
        graph: graph,
        assessments: [AssessmentID("test")],
        contact: try Draft.contact()
      )
      var met: [String] = []
      while let question = interview.question {
        met.append(question.question.id.text)
        let answer = question.question.id == QuestionID("fever") && fever
        try interview.answer(.yesNo(answer), at: question.place)
      }
      #expect(met == order)
      #expect(try asked(graph, ["fever": .yesNo(fever)]) == order)
    }
  }

  @Test func `point 4: a question that nothing reads is not asked`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("idle"), yesNo("read")],
      rules: [rule("only", "read", "visit")]
    ).graph()
    #expect(try asked(graph) == ["read"])
  }

  @Test func `point 4: a question is asked when only the condition of a read one reads it`() throws
  {
    let graph = try GraphDraft(
      questions: [yesNo("gate"), yesNo("read", when: "gate")],
      rules: [rule("only", "read", "visit")]
    ).graph()
    #expect(try asked(graph) == ["gate"])
    #expect(try asked(graph, ["gate": .yesNo(true)]) == ["gate", "read"])
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

  // MARK: Point 7

  @Test func `point 7: what can no longer change the result is asked all the same`() throws {
    let graph = try GraphDraft(
      questions: [yesNo("strong"), yesNo("long"), yesNo("mild")],
      rules: [
        rule("strong", "strong", "same-day"), rule("also", "strong or long", "same-day"),
        .init(id: "mild", when: "mild and not(strong)", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
    #expect(try asked(graph, ["strong": .yesNo(true)]) == ["strong", "long", "mild"])
    let open = try graph.result(["strong": .yesNo(true)])
    #expect(open.outcome == .incomplete)
    #expect(open.missing == [QuestionID("long"), QuestionID("mild")])
    // Whatever is told, it changes nothing but the completeness.
    let told = try [Answer.yesNo(true), .yesNo(false), .unknown].flatMap { long in
      try [Answer.yesNo(true), .yesNo(false), .unknown].map { mild in
        try graph.result(["strong": .yesNo(true), "long": long, "mild": mild])
      }
    }
    #expect(Set(told.map(\.level)) == [LevelID("same-day")])
    #expect(Set(told.map(\.needs)).count == 1)
    #expect(told.allSatisfy { $0.outcome == .decided && $0.advice.isEmpty })
  }
}
