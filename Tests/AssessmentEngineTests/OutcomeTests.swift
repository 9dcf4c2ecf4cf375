// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 5 of `docs/semantics.md`: the four outcomes, and errors of arithmetic.
struct OutcomeTests {
  private func share(otherwise: String = "nurse-call") throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        .init(id: "parts", kind: Draft.number(0, 9)),
        .init(id: "fever", kind: .yesNo, unknown: .allowed),
        .init(id: "pain", kind: .yesNo, unknown: .allowed),
      ],
      facts: [("share", .expression("1 / parts"))],
      rules: [
        .init(id: "emergency", when: "fever", effect: .atLeast(LevelID("emergency-112"))),
        .init(id: "much", when: "share > 0.5", effect: .atLeast(LevelID("visit"))),
        .init(id: "little", when: "share <= 0.5", effect: .enough(LevelID("self-care"))),
        .init(id: "pain", when: "pain", effect: .atLeast(LevelID("same-day"))),
        .init(id: "no-pain", when: "not(pain)", effect: .enough(LevelID("self-care"))),
      ],
      otherwise: otherwise
    ).graph()
  }

  private func answers(_ parts: Int?, fever: Bool?, pain: Answer = .yesNo(false))
    -> [String: Answer]
  {
    var answers: [String: Answer] = ["pain": pain]
    if let parts { answers["parts"] = .number(DecimalNumber(parts)) }
    if let fever { answers["fever"] = .yesNo(fever) }
    return answers
  }

  @Test func `point 5: a level exists only for decided and stopped`() throws {
    let graph = try share()
    let decided = try graph.result(answers(2, fever: false))
    #expect(decided.outcome == .decided)
    #expect(decided.level == LevelID("self-care"))
    #expect(decided.failSafe == nil)
    let failed = try graph.result(answers(0, fever: false))
    #expect(failed.outcome == .failed)
    #expect(failed.level == nil)
    #expect(failed.failSafe == LevelID("nurse-call"))
    let stopped = try graph.result(answers(0, fever: true))
    #expect(stopped.outcome == .stopped)
    #expect(stopped.level == LevelID("emergency-112"))
    let open = try graph.result(answers(nil, fever: false))
    #expect(open.outcome == .incomplete)
    #expect(open.level == nil)
    #expect(open.failSafe == nil)
  }

  @Test func `point 5: an incomplete result says what is missing and what is still possible`()
    throws
  {
    let graph = try share()
    let open = try graph.result(answers(nil, fever: nil))
    #expect(open.missing == [QuestionID("parts"), QuestionID("fever")])
    #expect(open.possible.contains(LevelID("self-care")))
    // Never one level too few: every way to go on ends in one of them.
    for parts in 1...9 {
      for fever in [Answer.yesNo(true), .yesNo(false), .unknown] {
        var whole = answers(parts, fever: nil)
        whole["fever"] = fever
        let level = try #require(try graph.result(whole).level)
        #expect(open.possible.contains(level))
      }
    }
    // `otherwise` may stand although no rule names it.
    let small = try GraphDraft(
      questions: [.init(id: "a", kind: .yesNo)],
      rules: [.init(id: "bad", when: "a", effect: .atLeast(LevelID("same-day")))],
      otherwise: "visit"
    ).graph()
    #expect(
      try small.result([:]).possible.map(\.text) == ["same-day", "nurse-call", "visit"]
    )
    // What a rule has already made sure is not given up.
    let floor = try graph.result(answers(nil, fever: false, pain: .yesNo(true)))
    #expect(floor.possible == [LevelID("same-day")])
  }

  @Test func `point 5: a stop lists the missing answer that can make it more urgent`() throws {
    let graph = try GraphDraft(
      questions: ["care", "mild", "call"].map {
        .init(id: $0, kind: .yesNo, unknown: .allowed, blocks: [1])
      },
      rules: [
        .init(id: "to-care", when: "care", effect: .atLeast(LevelID("emergency-care"))),
        .init(id: "to-112", when: "call", effect: .atLeast(LevelID("emergency-112"))),
        .init(id: "today", when: "mild", effect: .atLeast(LevelID("same-day"))),
      ]
    ).graph()
    let open = try graph.result(["care": .yesNo(true)])
    #expect(open.outcome == .stopped)
    #expect(open.level == LevelID("emergency-care"))
    #expect(open.missing == [QuestionID("call")])
    #expect(open.possible == [LevelID("emergency-112"), LevelID("emergency-care")])
    let told = try graph.result(["care": .yesNo(true), "call": .yesNo(false)])
    #expect(told.missing.isEmpty)
    #expect(told.possible.isEmpty)
  }

  /// Whether line `call` concerns the person hangs on the age, which is asked before it.
  private func hanging() throws -> DecisionGraph {
    try GraphDraft(
      questions: [
        .init(id: "age", kind: Draft.number(0, 120), blocks: [1]),
        .init(
          id: "signs",
          kind: Draft.several(["call", "care"], unknown: .countsAs(.boolean(true))),
          shownWhen: ["call": "age < 2"],
          blocks: [1]
        ),
      ],
      rules: [
        .init(id: "to-112", when: "signs.call", effect: .atLeast(LevelID("emergency-112"))),
        .init(id: "to-care", when: "signs.care", effect: .atLeast(LevelID("emergency-care"))),
        .init(id: "calm", when: "signs.none", effect: .enough(LevelID("self-care"))),
      ]
    ).graph()
  }

  @Test func `point 5: a line that hangs on a missing answer keeps its levels possible`() throws {
    let graph = try hanging()
    func result(_ lines: Set<String>, age: Int? = nil) throws -> AssessmentResult {
      var answers: [String: Answer] = ["signs": .several(Findings(chosen: lines))]
      if let age { answers["age"] = .number(DecimalNumber(age)) }
      return try graph.result(answers)
    }
    let call = try result(["call"])
    #expect(call.outcome == .incomplete)
    #expect(call.missing == [QuestionID("age")])
    #expect(call.possible.contains(LevelID("emergency-112")))
    #expect(call.possible.contains(LevelID("self-care")))
    #expect(try result(["call"], age: 1).level == LevelID("emergency-112"))
    #expect(try result(["call"], age: 2).level == LevelID("self-care"))
    // What does not hang on it stops, and what hangs on it can still be more urgent.
    let care = try result(["call", "care"])
    #expect(care.level == LevelID("emergency-care"))
    #expect(care.possible == [LevelID("emergency-112"), LevelID("emergency-care")])
    #expect(try result(["call", "care"], age: 1).level == LevelID("emergency-112"))
    #expect(try result(["call", "care"], age: 2).possible.isEmpty)
  }

  @Test(arguments: [
    ("visit", Answer.yesNo(false), "nurse-call"), ("nurse-call", .yesNo(false), "nurse-call"),
    ("same-day", .yesNo(false), "same-day"),
    // A rule that counted is never undercut, neither in doubt.
    ("visit", .yesNo(true), "same-day"), ("visit", .unknown, "nurse-call"),
  ])
  func `point 5: a failed result is to be acted on by otherwise, a nurse or more`(
    otherwise: String,
    pain: Answer,
    failSafe: String
  ) throws {
    let failed = try share(otherwise: otherwise).result(answers(0, fever: false, pain: pain))
    #expect(failed.outcome == .failed)
    #expect(failed.failSafe == LevelID(failSafe))
    #expect(failed.needs.isEmpty)
    #expect(failed.advice.isEmpty)
  }

  @Test func `point 5: no outcome is a silent self-care`() throws {
    let graph = try share()
    let id = AssessmentID("test")
    let contact = try Draft.contact()
    func together(_ answers: [String: Answer]) -> ContactResult {
      graph.evaluate(
        [id],
        answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
        contact: contact,
        optional: .skipped
      )
    }
    // `no-pain` says that self-care is enough, in all three.
    #expect(together(answers(2, fever: false)).actingLevel == LevelID("self-care"))
    #expect(together(answers(nil, fever: false)).actingLevel == nil)
    #expect(together(answers(0, fever: false)).actingLevel == LevelID("nurse-call"))
  }

  // MARK: Errors of arithmetic

  /// `z` is 0, `u` unknown, `y` still to be asked, `a` absent, `f` no and `t` yes.
  static let faults: [(condition: String, reading: String)] = [
    ("1 / z > 0", "!"), ("u / z > 0", "?"), ("1 / z + u > 0", "!"), ("u + 1 / z > 0", "!"),
    ("1 / z + y > 0", "-"), ("y + 1 / z > 0", "-"), ("u + y > 0", "-"),
    ("a + 1 / z > 0", "F"), ("1 / z + a > 0", "F"), ("a + y > 0", "F"), ("u + a > 0", "F"),
    ("not(a + 1 / z > 0)", "T"),
    // Where it does not matter nothing fails.
    ("f and 1 / z > 0", "F"), ("1 / z > 0 or t", "T"), ("t and 1 / z > 0", "!"),
    ("t and (u > 1 or 1 / z > 0)", "!"),
  ]

  @Test(arguments: faults)
  func `point 5: of parts absent leads, then not yet, then an error, then unknown`(
    condition: String,
    reading: String
  ) throws {
    let number = Draft.number(0, 9)
    let draft = GraphDraft(questions: [
      .init(id: "t", kind: .yesNo), .init(id: "f", kind: .yesNo),
      .init(id: "z", kind: number), .init(id: "u", kind: number, unknown: .allowed),
      .init(id: "a", kind: number, when: "f"), .init(id: "y", kind: number),
    ])
    let answers: [String: Answer] = [
      "t": .yesNo(true), "f": .yesNo(false), "z": .number(.zero), "u": .unknown,
    ]
    #expect(try String(draft.reading(of: condition, answers).rawValue) == reading)
  }
}
