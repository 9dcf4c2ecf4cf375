// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

struct FindingsTests {
  private func gate() throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        GraphDraft.QuestionDraft(
          id: "signs",
          kind: Draft.several(["breath", "rash", "cold"], unknown: .countsAs(.boolean(true)))
        )
      ],
      rules: [
        .init(id: "now", when: "signs.breath", effect: .atLeast(LevelID("emergency-112"))),
        .init(
          id: "today",
          when: "signs.rash or signs.cold",
          effect: .atLeast(LevelID("same-day"))
        ),
        .init(id: "calm", when: "signs.none", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
  }

  private func interview() throws -> Interview {
    Interview(
      graph: try gate(),
      assessments: [AssessmentID("test")],
      contact: try Draft.contact()
    )
  }

  @Test func `none of these denies every line`() throws {
    let result = try gate().result(["signs": .several(Findings(chosen: []))])
    #expect(result.level == LevelID("self-care"))
  }

  @Test func `not sure asks each line on a page of its own`() throws {
    var interview = try interview()
    let open = Findings(chosen: ["rash"], open: ["breath", "cold"])
    try interview.answer(.several(open), at: Place(number: 1))
    #expect(interview.question?.option?.code == "breath")
    #expect(interview.result.outcome == .incomplete)
    try interview.answer(.yesNo(false), at: Place(number: 1, option: 1))
    #expect(interview.question?.option?.code == "cold")
    try interview.answer(.unknown, at: Place(number: 1, option: 3))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("same-day"))
    #expect(
      interview.answers[QuestionID("signs")]
        == .several(Findings(chosen: ["rash"], unsure: ["cold"]))
    )
  }

  @Test func `a line that stays unsure counts as its stated meaning`() throws {
    var interview = try interview()
    try interview.answer(
      .several(Findings(chosen: [], open: ["breath", "rash", "cold"])),
      at: Place(number: 1)
    )
    try interview.answer(.unknown, at: Place(number: 1, option: 1))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("emergency-112"))
  }

  @Test func `a finding that is 112 stops although other lines are still open`() throws {
    var interview = try interview()
    try interview.answer(
      .several(Findings(chosen: ["breath"], open: ["rash", "cold"])),
      at: Place(number: 1)
    )
    #expect(interview.question == nil)
    #expect(interview.result.outcome == .stopped)
  }

  @Test func `going back returns from a line to its page of findings and keeps the answer`() throws
  {
    let graph = try GraphDraft(
      questions: [
        GraphDraft.QuestionDraft(id: "age", kind: Draft.number(0, 120)),
        GraphDraft.QuestionDraft(
          id: "signs",
          kind: Draft.several(["breath"], unknown: .countsAs(.boolean(true))),
          when: "age < 50"
        ),
      ],
      rules: [.init(id: "now", when: "signs.breath", effect: .atLeast(LevelID("same-day")))]
    ).graph()
    var interview = Interview(
      graph: graph,
      assessments: [AssessmentID("test")],
      contact: try Draft.contact()
    )
    let atFirst = interview.back()
    #expect(!atFirst)
    try interview.answer(.number(DecimalNumber(20)), at: Place(number: 1))
    #expect(interview.question?.place == Place(number: 2))
    interview.back()
    #expect(interview.question?.answer == .number(DecimalNumber(20)))
    try interview.answer(.number(DecimalNumber(60)), at: Place(number: 1))
    #expect(interview.question == nil)
    #expect(interview.result.level == LevelID("nurse-call"))
  }

  @Test(arguments: [
    (Answer.several(Findings(chosen: ["unheard"])), AnswerProblem.unknownOption),
    (.yesNo(true), .wrongType), (.number(DecimalNumber(1)), .wrongType),
  ])
  func `an answer that cannot be taken changes nothing`(
    answer: Answer,
    problem: AnswerProblem
  ) throws {
    var interview = try interview()
    #expect(throws: problem) { try interview.answer(answer, at: Place(number: 1)) }
    #expect(interview.answers.isEmpty)
  }

  @Test func `a place that is not asked takes no answer`() throws {
    var interview = try interview()
    #expect(throws: AnswerProblem.unknownQuestion) {
      try interview.answer(.yesNo(true), at: Place(number: 7))
    }
    #expect(throws: AnswerProblem.unknownQuestion) {
      try interview.answer(.yesNo(true), at: Place(number: 1, option: 9))
    }
  }
}
