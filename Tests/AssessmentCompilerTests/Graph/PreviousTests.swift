// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import AssessmentCompiler

/// Answers of the last form, as conditions read them.
@Suite struct PreviousTests {
  /// How a rule counts.
  enum Counting: Sendable {
    case certain, inDoubt, no
  }

  private static let cough = AssessmentID("cough")

  /// The base with a rule that is true under a condition.
  private static func content(_ condition: String, span: String = "24 months") throws -> TestContent
  {
    var content = try TestContent()
    try content.replace(
      "title: Cough\n",
      "title: Cough\nprevious: \(span)\n",
      in: "questionnaires/cough.yaml"
    )
    try content.replace(
      "rules:\n",
      """
      rules:
        former:
          when: \(condition)
          at-least: same-day
          because: It was otherwise before.
          source: guideline

      """,
      in: "rules/cough.yaml"
    )
    return content
  }

  private static func form(_ date: String, _ answers: [String: Answer]) throws -> PreviousForm {
    PreviousForm(
      date: try #require(CalendarDate(date)),
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) })
    )
  }

  /// Whether the rule counts for a person of 34 years with a fever of 38.5 degrees.
  private static func counts(_ pack: Pack, _ previous: PreviousForm?) throws -> Counting {
    let none = Answer.several(Findings(chosen: []))
    let answers: [String: Answer] = [
      "age": .number(DecimalNumber(34)), "danger": none, "has_fever": .yesNo(true),
      "temperature": .number(try #require(DecimalNumber("38.5"))),
      "cough_days": .number(DecimalNumber(1)), "pain": .one("moderate"),
      "symptoms": .several(Findings(chosen: ["hoarse"])),
      "last_visit": .date(try #require(CalendarDate("2026-10-01"))),
    ]
    let result = pack.graph.evaluate(
      cough,
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
      contact: Contact(
        subject: .self,
        answeredBy: .self,
        date: try #require(CalendarDate("2026-11-22")),
        region: nil,
        previous: previous
      ),
      optional: .skipped
    ).result
    #expect(result.outcome == .decided)
    guard let reason = result.reasons.first(where: { $0.rule == RuleID("former") }) else {
      return .no
    }
    return reason.isInDoubt ? .inDoubt : .certain
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let condition: String
    let answers: [String: Answer]
    let expected: Counting
    var testDescription: String { "\(condition): \(answers)" }
  }

  static let cases: [Case] = [
    Case(condition: "pain > previous.pain", answers: ["pain": .one("mild")], expected: .certain),
    Case(condition: "pain > previous.pain", answers: ["pain": .one("strong")], expected: .no),
    Case(condition: "pain > previous.pain", answers: ["pain": .unknown], expected: .inDoubt),
    Case(condition: "pain > previous.pain", answers: [:], expected: .inDoubt),
    // Options and steps that the question does not have now mean nothing any more.
    Case(condition: "pain > previous.pain", answers: ["pain": .one("none")], expected: .inDoubt),
    Case(condition: "pain > previous.pain", answers: ["pain": .yesNo(false)], expected: .inDoubt),
    Case(
      condition: "temperature - previous.temperature >= 1",
      answers: ["temperature": .number(DecimalNumber(37))],
      expected: .certain
    ),
    Case(
      condition: "temperature - previous.temperature >= 1",
      answers: ["temperature": .number(DecimalNumber(99))],
      expected: .inDoubt
    ),
    Case(
      condition: "answered(previous.temperature) and temperature > previous.temperature",
      answers: [:],
      expected: .no
    ),
    Case(condition: "unanswered(previous.pain)", answers: [:], expected: .certain),
    Case(
      condition: "unanswered(previous.pain)",
      answers: ["pain": .one("mild")],
      expected: .no
    ),
    Case(
      condition: "symptoms.hoarse and not(previous.symptoms.hoarse)",
      answers: ["symptoms": .several(Findings(chosen: ["runny_nose"]))],
      expected: .certain
    ),
    Case(
      condition: "symptoms.hoarse and not(previous.symptoms.hoarse)",
      answers: ["symptoms": .several(Findings(chosen: ["hoarse"]))],
      expected: .no
    ),
    Case(
      condition: "previous.symptoms.none",
      answers: ["symptoms": .several(Findings(chosen: []))],
      expected: .certain
    ),
    Case(
      condition: "previous.danger.none",
      answers: ["danger": .several(Findings(chosen: [], unsure: ["breathless"]))],
      expected: .inDoubt
    ),
    // What counts for "I don't know" counted then, not now.
    Case(condition: "previous.has_fever", answers: ["has_fever": .unknown], expected: .inDoubt),
    Case(condition: "previous.has_fever", answers: ["has_fever": .yesNo(true)], expected: .certain),
    Case(
      condition: "last_visit > previous.last_visit",
      answers: ["last_visit": CalendarDate("2025-03-01").map { .date($0) } ?? .unknown],
      expected: .certain
    ),
  ]

  @Test(arguments: cases)
  func `the answer of the last form has the type of its question`(_ example: Case) throws {
    let pack = try Self.content(example.condition).pack()
    #expect(try Self.counts(pack, Self.form("2026-05-01", example.answers)) == example.expected)
  }

  @Test(arguments: [
    ("24 months", "2024-11-22", Counting.certain), ("24 months", "2024-11-21", .inDoubt),
    ("24 months", "2026-11-22", .certain), ("24 months", "2026-11-23", .inDoubt),
    ("2 weeks", "2026-11-08", .certain), ("2 weeks", "2026-11-07", .inDoubt),
    ("1 day", "2026-11-21", .certain), ("1000 years", "2026-11-21", .certain),
  ])
  func `a form is read from its span before the contact up to the day itself`(
    _ span: String,
    _ date: String,
    _ expected: Counting
  ) throws {
    let pack = try Self.content("pain > previous.pain", span: span).pack()
    #expect(try Self.counts(pack, Self.form(date, ["pain": .one("mild")])) == expected)
  }

  @Test func `without a form all of it is unknown, and what only reads it asks nothing`() throws {
    let pack = try Self.content("previous.symptoms.runny_nose").pack()
    #expect(try Self.counts(pack, nil) == .inDoubt)
    let walk = pack.graph.walk(
      Self.cough,
      answers: [:],
      contact: Contact(
        subject: .self,
        answeredBy: .self,
        date: try #require(CalendarDate("2026-11-22")),
        region: nil
      ),
      optional: .asked
    )
    #expect(!walk.questions.map(\.question).contains(QuestionID("symptoms")))
  }

  @Test func `the span decides, and content that reads no last form has no slots for one`() throws {
    let long = try Self.content("pain > previous.pain").pack()
    let short = try Self.content("pain > previous.pain", span: "3 months").pack()
    #expect(long.decisions[Self.cough] != short.decisions[Self.cough])
    #expect(long.graph.assessments[Self.cough]?.previous == TimeSpan(24, .months))
    #expect(!long.graph.previous.isEmpty)
    #expect(try TestContent().pack().graph.previous == [])
  }

  @Test func `a module that reads the last form needs it of every assessment`() throws {
    var content = try TestContent([
      "questionnaires/cold.yaml": """
      assessment: cold
      version: 2026-11-22
      language: en
      title: Cold
      previous: 3 months
      questions:
        - include: basics
      """,
      "rules/cold.yaml": "rules-for: cold\notherwise: nurse-call\n",
    ])
    try content.replace(
      "rules:\n",
      """
      rules:
        worse:
          when: pain > previous.pain
          at-least: same-day
          because: It is worse.
          source: guideline

      """,
      in: "rules/modules/basics.yaml"
    )
    #expect(content.codes() == ["previous-without-span"])
    try content.replace(
      "title: Cough\n",
      "title: Cough\nprevious: 24 months\n",
      in: "questionnaires/cough.yaml"
    )
    #expect(content.codes() == [])
  }
}
