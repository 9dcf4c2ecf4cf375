// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import AssessmentCompiler

/// `only-when`: an assessment asks questions of a module of fewer people than the module says.
@Suite struct NarrowingTests {
  private static let cough = AssessmentID("cough")

  private func content(_ narrowings: String) throws -> TestContent {
    var content = try TestContent()
    try content.replace(
      "  - include: basics\n",
      "  - include: basics\n    only-when:\n\(narrowings)\n",
      in: "questionnaires/cough.yaml"
    )
    return content
  }

  /// The names that the condition of a step reads; nil for a question asked of everybody.
  private func condition(_ question: String, in content: TestContent) throws -> [String]? {
    let graph = try content.pack().graph
    let assessment = try #require(graph.assessments[Self.cough])
    let step = try #require(
      assessment.steps.first { graph.questions[$0.question].id == QuestionID(question) }
    )
    return step.when?.variables.map(\.name)
  }

  @Test func `the question is asked where both the module and the assessment say so`() throws {
    let content = try content("      pain: age >= 1\n      temperature: age >= 2")
    #expect(try condition("pain", in: content) == ["age"])
    #expect(try condition("temperature", in: content) == ["age", "has_fever"])
    #expect(try condition("cough_days", in: content) == nil)
    #expect(try condition("pain", in: TestContent()) == nil)
  }

  @Test func `of those who are not asked, conditions that read it are false`() throws {
    let pack = try content("      pain: age >= 1").pack()
    func level(age: Int) throws -> LevelID? {
      let answers: [String: Answer] = [
        "age": .number(DecimalNumber(age)), "danger": .several(Findings(chosen: [])),
        "has_fever": .yesNo(false), "cough_days": .number(DecimalNumber(2)), "pain": .one("mild"),
      ]
      return pack.graph.evaluate(
        [Self.cough],
        answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
        contact: Contact(
          subject: .child,
          answeredBy: .parent,
          date: try #require(CalendarDate("2026-11-23")),
          region: nil
        ),
        optional: .skipped
      ).level
    }
    #expect(try level(age: 1) == LevelID("self-care"))
    #expect(try level(age: 0) == LevelID("nurse-call"))
  }

  @Test func `a question that some are not asked has no !=`() throws {
    var content = try content("      pain: age >= 1")
    try content.replace("pain = \"mild\"", "pain != \"strong\"", in: "rules/cough.yaml")
    #expect(content.codes() == ["not-equal-may-be-absent"])
  }

  @Test func `it stands for the modules inside the module too`() throws {
    var content = try content("      pain: age >= 1")
    let file = "questionnaires/modules/outer.yaml"
    content = try TestContent([
      file: "module: outer\nversion: 2026-11-22\nlanguage: en\nquestions:\n  - include: basics\n",
      "questionnaires/cough.yaml": try #require(content.texts["questionnaires/cough.yaml"])
        .replacing("include: basics", with: "include: outer"),
    ])
    #expect(try condition("pain", in: content) == ["age"])
  }

  @Test func `approvals know it, since it decides`() throws {
    let plain = try TestContent().pack().decisions[Self.cough]
    let narrowed = try content("      pain: age >= 1").pack().decisions[Self.cough]
    #expect(plain != nil)
    #expect(plain != narrowed)
  }
}
