// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Point 3 of `docs/semantics.md`: a rule counts when it is true, and in doubt when it is unknown.
struct DoubtTests {
  private func result(
    of effect: Rule.Effect,
    _ answer: Answer,
    otherwise: String = "visit"
  ) throws -> AssessmentResult {
    try GraphDraft(
      questions: [.init(id: "a", kind: .yesNo, unknown: .allowed)],
      rules: [.init(id: "rule", when: "a", effect: effect)],
      otherwise: otherwise
    ).graph().result(["a": answer])
  }

  @Test func `point 3: a rule counts when it is true and not when it is false`() throws {
    let effect = Rule.Effect.atLeast(LevelID("same-day"))
    let counting = try result(of: effect, .yesNo(true))
    #expect(counting.level == LevelID("same-day"))
    #expect(counting.reasons.map(\.isInDoubt) == [false])
    let silent = try result(of: effect, .yesNo(false))
    #expect(silent.level == LevelID("visit"))
    #expect(silent.reasons.isEmpty)
  }

  @Test(arguments: [
    ("emergency-112", "emergency-112"), ("emergency-care", "emergency-care"),
    ("same-day", "nurse-call"), ("nurse-call", "nurse-call"), ("visit", "visit"),
  ])
  func `point 3: in doubt a rule counts with the if-unsure of its level`(
    level: String,
    counted: String
  ) throws {
    let unsure = try result(of: .atLeast(LevelID(level)), .unknown)
    #expect(unsure.level == LevelID(counted))
    #expect(unsure.reasons.map(\.rule) == [RuleID("rule")])
    #expect(unsure.reasons.map(\.isInDoubt) == [true])
  }

  @Test func `point 3: a sufficient rule never counts in doubt`() throws {
    let effect = Rule.Effect.enough(LevelID("self-care"))
    let unsure = try result(of: effect, .unknown)
    #expect(unsure.level == LevelID("visit"))
    #expect(unsure.reasons.isEmpty)
    #expect(try result(of: effect, .yesNo(true)).level == LevelID("self-care"))
  }

  @Test func `point 3: in the example a nurse calls who does not know of a same-day sign`() throws {
    let graph = try GraphDraft(
      questions: [
        .init(id: "stiff", kind: .yesNo, unknown: .allowed), .init(id: "mild", kind: .yesNo),
      ],
      rules: [
        .init(id: "neck", when: "stiff", effect: .atLeast(LevelID("same-day"))),
        .init(id: "cold", when: "mild", effect: .enough(LevelID("self-care")), advice: ["rest"]),
      ],
      otherwise: "visit"
    ).graph()
    let unsure = try graph.result(["stiff": .unknown, "mild": .yesNo(true)])
    #expect(unsure.level == LevelID("nurse-call"))
    #expect(unsure.reasons.map(\.rule) == [RuleID("neck")])
    #expect(unsure.reasons.map(\.isInDoubt) == [true])
    #expect(unsure.advice.isEmpty)
  }
}
