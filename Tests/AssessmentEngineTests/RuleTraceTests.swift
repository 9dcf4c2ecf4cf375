// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Why a rule counts, or does not: only what decides is named.
struct RuleTraceTests {
  private static let questions: [GraphDraft.QuestionDraft] = [
    .init(id: "a", kind: .yesNo, unknown: .allowed),
    .init(id: "b", kind: .yesNo),
    .init(id: "c", kind: .yesNo, unknown: .countsAs(.boolean(true))),
    .init(id: "n", kind: Draft.number(0, 9), when: "b"),
    .init(id: "s", kind: Draft.several(["x", "y"])),
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let when: String
    let judgement: RuleTrace.Judgement
    let reads: [String]
    var unmet = 0
    var testDescription: String { when }
  }

  /// With a unknown, b no, c unknown and counted as yes, n not asked, x ticked.
  static let cases = [
    Case(when: "s.x", judgement: .counts, reads: ["s.x true"]),
    Case(when: "not(b)", judgement: .counts, reads: ["b false"]),
    Case(when: "b or s.x", judgement: .counts, reads: ["s.x true"]),
    Case(when: "c and s.x", judgement: .counts, reads: ["c true", "s.x true"]),
    Case(when: "a", judgement: .inDoubt, reads: ["a unknown"], unmet: 1),
    Case(when: "a and s.x", judgement: .inDoubt, reads: ["a unknown"], unmet: 1),
    Case(when: "a and b", judgement: .doesNotCount, reads: ["b false"], unmet: 2),
    Case(when: "b or s.y", judgement: .doesNotCount, reads: ["b false", "s.y false"], unmet: 1),
    Case(
      when: "b and s.y and s.x",
      judgement: .doesNotCount,
      reads: ["b false", "s.y false"],
      unmet: 2
    ),
    Case(when: "n > 3", judgement: .doesNotCount, reads: ["n absent"], unmet: 1),
    Case(when: "f", judgement: .doesNotCount, reads: ["b false"], unmet: 1),
    Case(when: "m >= 2", judgement: .counts, reads: ["c true", "s.x true"]),
  ]

  @Test(arguments: cases)
  func `only what decides is named`(_ example: Case) throws {
    let graph = try GraphDraft(
      questions: Self.questions,
      facts: [("f", .expression("b and (s.x or c)")), ("m", .count(["c", "s.x"]))],
      rules: [.init(id: "rule", when: example.when, effect: .atLeast(LevelID("same-day")))]
    ).graph()
    let traces = graph.traces(
      of: AssessmentID("test"),
      answers: [
        QuestionID("a"): .unknown, QuestionID("b"): .yesNo(false), QuestionID("c"): .unknown,
        QuestionID("s"): .several(Findings(chosen: ["x"])),
      ],
      contact: try Draft.contact(),
      optional: .skipped
    )
    let trace = try #require(traces.first)
    #expect(trace.judgement == example.judgement)
    #expect(trace.reads.map { "\($0.finding.name) \($0.state.word)" } == example.reads)
    #expect(trace.unmet == example.unmet)
  }

  @Test func `a rule of another region or day is told apart`() throws {
    let graph = try GraphDraft(
      questions: Self.questions,
      rules: [.init(id: "rule", when: "s.x", effect: .atLeast(LevelID("visit")), region: "13")]
    ).graph()
    let traces = graph.traces(
      of: AssessmentID("test"),
      answers: [QuestionID("s"): .several(Findings(chosen: ["x"]))],
      contact: try Draft.contact(region: "12"),
      optional: .skipped
    )
    #expect(traces.map(\.judgement) == [.notNow])
    #expect(traces.first?.floor == nil)
  }

  @Test func `the reads of a fact are the answers below it`() throws {
    let graph = try GraphDraft(
      questions: Self.questions,
      facts: [("m", .count(["c", "s.x"]))],
      rules: [.init(id: "rule", when: "m >= 2", effect: .atLeast(LevelID("visit")))]
    ).graph()
    let reads = graph.reads(
      of: FactID("m"),
      in: AssessmentID("test"),
      answers: [QuestionID("c"): .yesNo(true)],
      contact: try Draft.contact(),
      optional: .skipped
    )
    #expect(reads.map(\.finding.name) == ["c", "s.x"])
    #expect(reads.map(\.answer) == [.yesNo(true), nil])
  }
}

extension State {
  fileprivate var word: String {
    switch self {
    case .value(let value): value.description
    case .unknown: "unknown"
    case .absent: "absent"
    case .notYet: "not yet"
    case .fault: "fault"
    }
  }
}
