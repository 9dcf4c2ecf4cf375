// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 8 and rule 8 of the result in `docs/semantics.md`: several assessments in one contact.
struct SharedQuestionTests {
  private static let throat = AssessmentID("throat")
  private static let bladder = AssessmentID("bladder")

  /// A gate, age and fever are asked by both; fever by the second of people under 65 only, and
  /// shivering by the second only.
  private func graph() throws -> DecisionGraph {
    func yesNo(_ id: String) -> GraphDraft.QuestionDraft {
      .init(id: id, kind: .yesNo, unknown: .allowed)
    }
    func atLeast(_ level: String) -> Rule.Effect { .atLeast(LevelID(level)) }
    var draft = GraphDraft(
      questions: [
        yesNo("danger"), .init(id: "age", kind: Draft.number(0, 120)), yesNo("fever"),
        yesNo("shiver"), yesNo("pain"), yesNo("burning"), yesNo("collapse"),
        .init(
          id: "signs",
          kind: Draft.several(["rash", "blood"]),
          shownWhen: ["rash": "fever", "blood": "age >= 65"]
        ),
      ],
      rules: [
        .init(id: "now", when: "danger", effect: atLeast("emergency-112")),
        .init(
          id: "hot",
          when: "fever",
          effect: atLeast("same-day"),
          services: ["doctor"],
          within: TimeSpan(3, .days),
          advice: ["drink"]
        ),
        .init(
          id: "sore",
          when: "pain",
          effect: atLeast("nurse-call"),
          services: ["laboratory"],
          within: TimeSpan(2, .days),
          advice: ["rest"]
        ),
        .init(
          id: "burns",
          when: "burning",
          effect: atLeast("visit"),
          services: ["laboratory"],
          within: TimeSpan(1, .days),
          advice: ["rest"]
        ),
        .init(id: "shivers", when: "shiver", effect: atLeast("same-day"), services: ["doctor"]),
        .init(id: "collapse", when: "collapse", effect: atLeast("emergency-112")),
        .init(id: "rash", when: "signs.rash", effect: atLeast("visit"), services: ["nurse"]),
        .init(id: "blood", when: "signs.blood", effect: atLeast("visit"), services: ["nurse"]),
        .init(id: "old", when: "age >= 65", effect: atLeast("visit")),
      ]
    )
    draft.assessments = [
      .init(
        id: "throat",
        asks: ["danger", "age", "fever", "pain", "signs"],
        rules: ["now", "hot", "sore", "rash", "old"],
        otherwise: "visit"
      ),
      .init(
        id: "bladder",
        asks: ["danger", "age", "fever", "shiver", "burning", "signs", "collapse"],
        askedWhen: ["fever": "age < 65", "shiver": "fever"],
        rules: ["now", "hot", "burns", "shivers", "blood", "old", "collapse"],
        otherwise: "visit"
      ),
      .init(id: "eye", asks: ["danger", "age"], rules: ["now", "old"], otherwise: "visit"),
    ]
    return try draft.graph()
  }

  /// A person of 70 with a fever, which only the first assessment asks of them.
  private static let old: [QuestionID: Answer] = [
    QuestionID("danger"): .yesNo(false), QuestionID("age"): .number(DecimalNumber(70)),
    QuestionID("fever"): .yesNo(true), QuestionID("pain"): .yesNo(true),
    QuestionID("burning"): .yesNo(true), QuestionID("shiver"): .yesNo(true),
    QuestionID("signs"): .several(Findings(chosen: ["blood"])),
    QuestionID("collapse"): .yesNo(false),
  ]

  private static func old(_ changes: [String: Answer]) -> [QuestionID: Answer] {
    old.merging(changes.map { (QuestionID($0), $1) }) { $1 }
  }

  private func together(
    _ assessments: [AssessmentID],
    _ answers: [QuestionID: Answer]
  ) throws -> ContactResult {
    try graph().evaluate(
      assessments,
      answers: answers,
      contact: Draft.contact(),
      optional: .skipped
    )
  }

  private func met(
    _ assessments: [AssessmentID],
    _ answers: [QuestionID: Answer]
  ) throws -> [String] {
    var interview = Interview(
      graph: try graph(),
      assessments: assessments,
      contact: try Draft.contact()
    )
    var met: [String] = []
    while let asked = interview.question {
      met.append(asked.question.id.text)
      try interview.answer(#require(answers[asked.question.id]), at: asked.place)
    }
    #expect(interview.check.map(\.question.id.text) == met)
    return met
  }

  // MARK: Point 8

  @Test func `point 8: a question is asked once, when any assessment finds it relevant`() throws {
    let order = try met([Self.throat, Self.bladder], Self.old)
    #expect(order == ["danger", "age", "fever", "pain", "signs", "burning", "collapse"])
    // The second alone does not ask the fever; led by it, the first asks it all the same.
    #expect(
      try met([Self.bladder], Self.old) == ["danger", "age", "burning", "signs", "collapse"]
    )
    #expect(
      try met([Self.bladder, Self.throat], Self.old)
        == ["danger", "age", "burning", "signs", "collapse", "fever", "pain"]
    )
  }

  @Test func `point 8: each assessment sees an answer only where its question is relevant`() throws
  {
    let contact = try together([Self.throat, Self.bladder], Self.old)
    let throat = try #require(contact.results.first)
    let bladder = try #require(contact.results.last)
    #expect(throat.reasons.map(\.rule.text) == ["hot", "sore", "old"])
    // Neither the fever nor what hangs on it.
    #expect(bladder.reasons.map(\.rule.text) == ["burns", "blood", "old"])
    #expect(bladder.ignored.map(\.name) == ["fever", "pain", "shiver"])
  }

  @Test(
    arguments: [
      [:], ["fever": .yesNo(false)], ["age": .number(DecimalNumber(40))],
      ["age": .number(DecimalNumber(40)), "fever": .unknown], ["burning": .yesNo(false)],
      ["pain": .unknown, "collapse": .unknown],
    ] as [[String: Answer]]
  )
  func `point 8: each result is the one that the assessment would have alone`(
    changes: [String: Answer]
  ) throws {
    let answers = Self.old(changes)
    let graph = try graph()
    let contact = try Draft.contact()
    for order in [[Self.throat, Self.bladder], [Self.bladder, Self.throat]] {
      let alone = order.map {
        graph.evaluate($0, answers: answers, contact: contact, optional: .skipped).result
      }
      let results = try together(order, answers).results
      #expect(results == Array(alone.prefix(results.count)))
      #expect(results.count == 2 || results.last?.outcome == .stopped)
    }
  }

  @Test func `point 8: an emergency in one ends the contact`() throws {
    let danger = Self.old(["danger": .yesNo(true)])
    #expect(try met([Self.throat, Self.bladder], danger) == ["danger"])
    let first = try together([Self.throat, Self.bladder], danger)
    #expect(first.results.map(\.assessment) == [Self.throat])
    #expect(first.outcome == .stopped)
    #expect(first.ignored.map(\.name).contains("burning"))
    let collapse = Self.old(["collapse": .yesNo(true)])
    let second = try together([Self.throat, Self.bladder], collapse)
    #expect(second.level == LevelID("emergency-112"))
    #expect(second.needs.isEmpty)
    #expect(second.reasons.map(\.rule.text) == ["collapse"])
    // Asked first, it leaves the other out.
    let turned = try together([Self.bladder, Self.throat], collapse)
    #expect(turned.results.map(\.assessment) == [Self.bladder])
    #expect(
      try met([Self.bladder, Self.throat], collapse)
        == ["danger", "age", "burning", "signs", "collapse"]
    )
  }

  @Test func `point 8: an answer is ignored when no assessment used it`() throws {
    let ticked = Answer.several(Findings(chosen: ["rash", "blood"]))
    func ignored(_ assessments: [AssessmentID], fever: Bool) throws -> [[String]] {
      let contact = try together(
        assessments,
        Self.old(["fever": .yesNo(fever), "signs": ticked])
      )
      #expect(contact.outcome == .decided)
      return (contact.results.map(\.ignored) + [contact.ignored]).map { $0.map(\.name) }
    }
    // The rash is asked about where there is a fever, and only the first knows of one.
    #expect(
      try ignored([Self.throat, Self.bladder], fever: true)
        == [
          ["burning", "collapse", "shiver"], ["fever", "pain", "shiver", "signs.rash"], ["shiver"],
        ]
    )
    #expect(
      try ignored([Self.throat, Self.bladder], fever: false)
        == [
          ["burning", "collapse", "shiver", "signs.rash"],
          ["fever", "pain", "shiver", "signs.rash"], ["shiver", "signs.rash"],
        ]
    )
    // A line that one does not use and a question that the other does not ask have the line in
    // common.
    let eye = AssessmentID("eye")
    for order in [[Self.throat, eye], [eye, Self.throat]] {
      #expect(
        try ignored(order, fever: false).last == ["burning", "collapse", "shiver", "signs.rash"]
      )
      #expect(try ignored(order, fever: true).last == ["burning", "collapse", "shiver"])
    }
  }

  // MARK: Rule 8 of the result

  @Test func `result 8: the most urgent leads and needs are merged`() throws {
    for order in [[Self.throat, Self.bladder], [Self.bladder, Self.throat]] {
      let contact = try together(order, Self.old)
      #expect(contact.outcome == .decided)
      #expect(contact.level == LevelID("same-day"))
      #expect(contact.within == TimeSpan(3, .days))
      let laboratory = contact.needs.filter { $0.service == ServiceID("laboratory") }
      #expect(laboratory.map(\.level) == [LevelID("nurse-call")])
      #expect(laboratory.map(\.within) == [TimeSpan(1, .days)])
      #expect(laboratory.map { Set($0.assessments) } == [[Self.throat, Self.bladder]])
      #expect(laboratory.map { Set($0.rules) } == [[RuleID("sore"), RuleID("burns")]])
      #expect(contact.needs.first?.level == LevelID("same-day"))
      #expect(contact.advice.filter { $0 == AdviceID("rest") }.count == 1)
    }
  }

  @Test func `result 8: what one assessment lacks the contact lacks`() throws {
    var answers = Self.old
    answers[QuestionID("burning")] = nil
    let contact = try together([Self.throat, Self.bladder], answers)
    #expect(contact.results.map(\.outcome) == [.decided, .incomplete])
    #expect(contact.outcome == .incomplete)
    #expect(contact.level == nil)
    #expect(contact.actingLevel == nil)
  }
}
