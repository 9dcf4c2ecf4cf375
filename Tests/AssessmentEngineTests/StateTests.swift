// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Foundation
import Testing

/// Point 1 of `docs/semantics.md`: the four states, and a question still to come.
struct StateTests {
  // MARK: The table

  /// The columns of the page's table, turned round: a condition, and how it reads when the
  /// question is answered, unknown with a meaning, unknown, absent, and not yet asked.
  static let table: [(condition: String, readings: String)] = [
    // In a comparison, or as yes-no.
    ("n > 5", "TT?F-"), ("n <= 5", "FF?F-"), ("c = \"high\"", "TT?F-"), ("b", "TT?F-"),
    ("not(b)", "FF?T-"),
    // In arithmetic.
    ("n + 1 > 6", "TT?F-"), ("n + 1 <= 6", "FF?F-"), ("max(n, 1) = 8", "TT?F-"),
    // In `sum` and `count`.
    ("amount = 8", "TT?F-"), ("amount = 0", "FF?T-"),
    ("points = 3", "TT?F-"), ("points = 0", "FF?T-"),
    ("signs = 2", "TT?F-"), ("signs = 0", "FF?T-"),
    ("many = 2", "TT?F-"), ("many = 0", "FF?T-"),
    ("answered(n)", "TFFF-"), ("unanswered(n)", "FTTT-"),
    ("answered(b)", "TFFF-"), ("unanswered(b)", "FTTT-"),
  ]

  private func draft(_ meaning: (Value) -> Question.UnknownMeaning) -> GraphDraft {
    let number = DecimalNumber(8)
    return GraphDraft(
      questions: [
        .init(id: "here", kind: .yesNo),
        .init(
          id: "n",
          kind: Draft.number(0, 9),
          unknown: meaning(.number(number)),
          when: "here"
        ),
        .init(
          id: "c",
          kind: Draft.one("c", ["low", "high"]),
          unknown: meaning(.code("high")),
          when: "here"
        ),
        .init(id: "b", kind: .yesNo, unknown: meaning(.boolean(true)), when: "here"),
      ],
      facts: [
        ("amount", .numbers(["n"])), ("points", .points("c", ["low": 1, "high": 3])),
        ("signs", .sum([("b", 2)])), ("many", .count(["b", "n > 5"])),
      ]
    )
  }

  @Test(arguments: table)
  func `point 1: each state reads as the table says`(condition: String, readings: String) throws {
    let here = Answer.yesNo(true)
    let told: [String: Answer] = [
      "here": here, "n": .number(DecimalNumber(8)), "c": .one("high"), "b": .yesNo(true),
    ]
    let unknown: [String: Answer] = ["here": here, "n": .unknown, "c": .unknown, "b": .unknown]
    let counted = draft { .countsAs($0) }
    let open = draft { _ in .allowed }
    let read = try [
      open.reading(of: condition, told), counted.reading(of: condition, unknown),
      open.reading(of: condition, unknown), open.reading(of: condition, ["here": .yesNo(false)]),
      open.reading(of: condition, ["here": here]),
    ]
    #expect(String(read.map(\.rawValue)) == readings)
  }

  // MARK: How unknown spreads

  /// `t` is yes, `f` no, `u` and `n` are unknown, `y` and `m` are still to be asked.
  static let spreading: [(condition: String, reading: String)] = [
    ("f and u", "F"), ("u and f", "F"), ("t or u", "T"), ("u or t", "T"), ("t and u", "?"),
    ("u and t", "?"), ("f or u", "?"), ("u or f", "?"), ("u or u", "?"), ("not(u)", "?"),
    ("u = t", "?"), ("u = f", "?"), ("n = 3", "?"), ("n = n", "?"), ("not(n = 3)", "?"),
    ("if u then t else f", "?"), ("if u then t else t", "?"), ("if t then u else f", "?"),
    ("if t then f else u", "F"), ("if f then u else t", "T"),
    // Not yet spreads in the same way, over unknown.
    ("f and y", "F"), ("y and f", "F"), ("t or y", "T"), ("t and y", "-"), ("f or y", "-"),
    ("u and y", "-"), ("y and u", "-"), ("u or y", "-"), ("y or u", "-"), ("not(y)", "-"),
    ("n = m", "-"), ("m = n", "-"), ("n + m > 3", "-"), ("if y then t else t", "-"),
    ("if u then y else t", "?"),
  ]

  @Test(arguments: spreading)
  func `point 1: unknown spreads as in Kleene's logic, and not yet over it`(
    condition: String,
    reading: String
  ) throws {
    let draft = GraphDraft(
      questions: ["t", "f", "u", "y"].map { .init(id: $0, kind: .yesNo, unknown: .allowed) }
        + ["n", "m"].map { .init(id: $0, kind: Draft.number(0, 9), unknown: .allowed) }
    )
    let answers: [String: Answer] = [
      "t": .yesNo(true), "f": .yesNo(false), "u": .unknown, "n": .unknown,
    ]
    #expect(try String(draft.reading(of: condition, answers).rawValue) == reading)
  }

  @Test func `point 1: a condition of asking that is unknown asks the question`() throws {
    let graph = try GraphDraft(
      questions: [
        .init(id: "fever", kind: .yesNo, unknown: .allowed),
        .init(id: "shiver", kind: .yesNo, unknown: .allowed, when: "fever"),
      ],
      rules: [.init(id: "shivering", when: "shiver", effect: .atLeast(LevelID("same-day")))]
    ).graph()
    #expect(try graph.result(["fever": .unknown]).missing == [QuestionID("shiver")])
    let unsure = try graph.result(["fever": .unknown, "shiver": .yesNo(true)])
    #expect(unsure.level == LevelID("same-day"))
    #expect(unsure.ignored.isEmpty)
  }

  @Test func `point 1: nothing fires on a question not yet asked`() throws {
    let graph = try GraphDraft(
      questions: ["first", "second"].map { .init(id: $0, kind: .yesNo, unknown: .allowed) },
      rules: [
        .init(
          id: "silent",
          when: "unanswered(second)",
          effect: .atLeast(LevelID("emergency-112"))
        ),
        .init(id: "one", when: "first", effect: .atLeast(LevelID("visit"))),
      ]
    ).graph()
    let open = try graph.result(["first": .yesNo(true)])
    #expect(open.outcome == .incomplete)
    #expect(open.reasons.map(\.rule) == [RuleID("one")])
    #expect(open.missing == [QuestionID("second")])
    #expect(open.possible.first == LevelID("emergency-112"))
    #expect(open.level == nil)
  }

  // MARK: The page's own condition

  /// The only condition of the page that stands in a block of its own.
  private func conditionOfThePage() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/semantics.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```yaml\nwhen: ").dropFirst()
    try #require(blocks.count == 1)
    return try #require(blocks.first?.split(separator: "\n").first.map(String.init))
  }

  @Test func `point 1: the condition on the page reads for an adult and a baby as it says`() throws
  {
    let draft = GraphDraft(questions: [
      .init(id: "age", kind: Draft.number(0, 120)),
      .init(id: "age_months", kind: Draft.number(0, 23), unknown: .allowed, when: "age < 2"),
      .init(id: "fever_38", kind: .yesNo, unknown: .countsAs(.boolean(true))),
    ])
    let condition = try conditionOfThePage()
    let adult = try draft.reading(
      of: condition,
      ["age": .number(DecimalNumber(34)), "fever_38": .unknown]
    )
    #expect(adult == .isFalse)
    var baby: [String: Answer] = [
      "age": .number(.zero), "age_months": .number(DecimalNumber(2)), "fever_38": .unknown,
    ]
    #expect(try draft.reading(of: condition, baby) == .isTrue)
    baby["fever_38"] = .yesNo(false)
    #expect(try draft.reading(of: condition, baby) == .isFalse)
    baby["age_months"] = .number(DecimalNumber(3))
    baby["fever_38"] = .yesNo(true)
    #expect(try draft.reading(of: condition, baby) == .isFalse)
  }

  // MARK: What is shown

  @Test func `point 1: a meaning that stands in is read and never shown as an answer`() throws {
    let lines = Draft.several(["breath", "rash"], unknown: .countsAs(.boolean(true)))
    let graph = try GraphDraft(
      questions: [
        .init(id: "fever", kind: .yesNo, unknown: .countsAs(.boolean(true))),
        .init(id: "signs", kind: lines),
      ],
      rules: [
        .init(id: "hot", when: "fever or signs.rash", effect: .atLeast(LevelID("same-day"))),
        .init(id: "told", when: "answered(fever) or answered(signs.rash)", services: ["doctor"]),
      ]
    ).graph()
    var interview = Interview(
      graph: graph,
      assessments: [AssessmentID("test")],
      contact: try Draft.contact()
    )
    try interview.answer(.unknown, at: Place(number: 1))
    try interview.answer(.several(Findings(chosen: [], unsure: ["rash"])), at: Place(number: 2))
    let result = try #require(interview.result.results.first)
    #expect(result.level == LevelID("same-day"))
    #expect(result.reasons.map(\.rule) == [RuleID("hot")])
    #expect(result.reasons.map(\.isInDoubt) == [false])
    let shown = interview.check.map(\.answer)
    #expect(shown == [.unknown, .several(Findings(chosen: [], unsure: ["rash"]))])
    #expect(interview.completed.answers.values.allSatisfy { $0 != .yesNo(true) })
  }
}
