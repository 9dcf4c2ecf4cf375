// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// `point 7`: what `ask: what-matters` leaves out.
struct NecessityTests {
  /// The draft with a second assessment that asks the same questions, but only what matters.
  private func twice(_ draft: GraphDraft, asking: Assessment.Asking = .whatMatters) throws
    -> DecisionGraph
  {
    var draft = draft
    draft.assessments = [
      .init(
        id: "short",
        asks: draft.questions.map(\.id),
        askedWhen: Dictionary(
          uniqueKeysWithValues: draft.questions.compactMap { question in
            question.when.map { (question.id, $0) }
          }
        ),
        rules: draft.rules.map(\.id),
        otherwise: draft.otherwise,
        asking: asking
      )
    ]
    // Places of emergencies in blocks are tested elsewhere; the second assessment has none.
    for number in draft.questions.indices { draft.questions[number].blocks = [] }
    return try draft.graph()
  }

  /// What a person is told and what the queue needs of a result.
  private struct Told: Equatable {
    let outcome: Outcome
    let level: LevelID?
    let within: TimeSpan?
    let needs: [String]
    let advice: [AdviceID]
    let reasons: [String]

    init(_ result: AssessmentResult) {
      outcome = result.outcome
      level = result.level
      within = result.within
      needs = result.needs.map { "\($0.service) \($0.level) \($0.fit) \($0.rules)" }
      advice = result.advice
      reasons = result.reasons.map { "\($0.rule) \($0.isInDoubt)" }
    }
  }

  private func evaluate(
    _ graph: DecisionGraph,
    _ id: String,
    _ answers: [QuestionID: Answer]
  ) throws -> (walk: Walk, result: AssessmentResult) {
    graph.evaluate(
      AssessmentID(id),
      answers: answers,
      contact: try Draft.contact(),
      optional: .skipped
    )
  }

  @Test func `point 7: what is left out changes no result, for any answers`() throws {
    var leftOut = 0
    for seed in 0..<400 {
      var random = RandomDraft(seed: UInt64(seed + 40_000))
      let graph = try twice(random.draft())
      for _ in 0..<60 {
        var answers: [QuestionID: Answer] = [:]
        for question in graph.questions { answers[question.id] = random.answer(to: question) }
        let long = try evaluate(graph, "test", answers)
        let short = try evaluate(graph, "short", answers)
        #expect(Told(long.result) == Told(short.result), "seed \(seed)")
        let asked = Set(short.walk.questions.map(\.question))
        #expect(asked.isSubset(of: long.walk.questions.map(\.question)), "seed \(seed)")
        leftOut += long.walk.questions.count - asked.count
      }
    }
    // Otherwise nothing would be shown.
    #expect(leftOut > 2_000, "\(leftOut)")
  }

  @Test func `point 7: every completion of what was asked has the same result`() throws {
    let yesNo = ["a", "b", "c", "d", "e"]
    let when: [String: String] = ["c": "b", "e": "d or c"]
    for seed in 0..<60 {
      var random = RandomDraft(seed: UInt64(seed + 50_000))
      func test() -> String {
        let names = [yesNo.randomElement(using: &random.generator), yesNo.last].compactMap { $0 }
        let name = names.first ?? "a"
        return random.chance(2) ? name : "not(\(name))"
      }
      let levels = ["same-day", "nurse-call", "visit", "emergency-112"]
      let graph = try twice(
        GraphDraft(
          questions: yesNo.map { .init(id: $0, kind: .yesNo, unknown: .allowed, when: when[$0]) },
          rules: (0..<4).map { number in
            let sign = random.chance(2) ? "and" : "or"
            return .init(
              id: "r\(number)",
              when: "\(test()) \(sign) \(test())",
              effect: .atLeast(LevelID(levels.randomElement(using: &random.generator) ?? "visit")),
              fits: number == 0 ? test() : nil,
              instead: number == 0 ? ["steering"] : []
            )
          }
        )
      )
      var results: [[QuestionID: Answer]: Told] = [:]
      for answers in Self.all(yesNo) {
        let long = try evaluate(graph, "test", answers)
        let short = try evaluate(graph, "short", answers)
        let asked = Set(short.walk.questions.map(\.question))
        let told = answers.filter { asked.contains($0.key) }
        let before = results[told]
        #expect(before == nil || before == Told(long.result), "seed \(seed): \(told)")
        results[told] = Told(long.result)
        // With these answers alone nothing is missing.
        #expect(try Told(evaluate(graph, "short", told).result) == Told(long.result))
      }
    }
  }

  /// All ways of answering yes, no or "I don't know".
  private static func all(_ names: [String]) -> [[QuestionID: Answer]] {
    names.reduce([[:]]) { sets, name in
      sets.flatMap { set in
        [Answer.yesNo(true), .yesNo(false), .unknown].map { answer in
          set.merging([QuestionID(name): answer]) { $1 }
        }
      }
    }
  }

  @Test func `point 7: what an emergency rule reads and what is for the nurse is always asked`()
    throws
  {
    let graph = try twice(
      GraphDraft(
        questions: [
          .init(id: "a", kind: .yesNo, unknown: .allowed),
          .init(id: "b", kind: .yesNo, unknown: .allowed),
          .init(id: "c", kind: .yesNo),
          .init(id: "d", kind: .yesNo, when: "b"),
          .init(id: "words", kind: .text(limit: 10), isOptional: true, isForNurse: true),
        ],
        rules: [
          .init(id: "calm", when: "a or b", effect: .atLeast(LevelID("same-day"))),
          .init(id: "danger", when: "a and c and d", effect: .atLeast(LevelID("emergency-112"))),
        ]
      )
    )
    func asked(_ answers: [String: Bool]) throws -> [String] {
      let answers = Dictionary(
        uniqueKeysWithValues: answers.map { (QuestionID($0), Answer.yesNo($1)) }
      )
      return try evaluate(graph, "short", answers).walk.questions.map(\.question.text)
    }
    // `b` decides whether `d` is asked, which an emergency rule reads.
    #expect(try asked(["a": true, "b": false, "c": true]) == ["a", "b", "c", "words"])
    #expect(try asked(["a": false, "b": true, "c": true]) == ["a", "b", "c", "d", "words"])
  }

  @Test func `point 7: a rule that has come out leaves out what only it would still read`() throws {
    let draft = GraphDraft(
      questions: [
        .init(id: "a", kind: .yesNo, unknown: .allowed),
        .init(id: "b", kind: .yesNo, unknown: .allowed),
        .init(id: "c", kind: .yesNo, unknown: .allowed, when: "b"),
      ],
      rules: [.init(id: "calm", when: "a or (b and c)", effect: .atLeast(LevelID("same-day")))]
    )
    func asked(_ asking: Assessment.Asking, _ answer: Answer) throws -> Int {
      let graph = try twice(draft, asking: asking)
      let answers: [QuestionID: Answer] = [
        QuestionID("a"): answer, QuestionID("b"): .yesNo(true), QuestionID("c"): .yesNo(true),
      ]
      return try evaluate(graph, "short", answers).walk.questions.count
    }
    #expect(try asked(.whatMatters, .yesNo(true)) == 1)
    #expect(try asked(.whatMatters, .yesNo(false)) == 3)
    // Not knowing has not come out: it may still become true.
    #expect(try asked(.whatMatters, .unknown) == 3)
    #expect(try asked(.all, .yesNo(true)) == 3)
  }
}
