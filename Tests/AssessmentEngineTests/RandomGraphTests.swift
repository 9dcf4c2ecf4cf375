// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// What must hold for every graph, tried on random ones; the seeds are fixed.
struct RandomGraphTests {
  private static let graphs = 200
  private static let answerSets = 40

  private func answers(
    _ draft: inout RandomDraft,
    for graph: DecisionGraph
  ) -> [QuestionID: Answer] {
    var answers: [QuestionID: Answer] = [:]
    for question in graph.questions { answers[question.id] = draft.answer(to: question) }
    return answers
  }

  @Test func `point 4: a rule that counts on part of the answers counts on all of them`() throws {
    let contact = try Draft.contact()
    let id = AssessmentID("test")
    for seed in 0..<Self.graphs * 2 {
      var draft = RandomDraft(seed: UInt64(seed), hidesOptions: seed >= Self.graphs)
      let graph = try draft.draft().graph()
      for _ in 0..<Self.answerSets {
        let all = answers(&draft, for: graph)
        let part = all.filter { _ in !draft.chance(3) }
        let early = graph.evaluate(id, answers: part, contact: contact, optional: .asked).result
        let late = graph.evaluate(id, answers: all, contact: contact, optional: .asked).result
        if let level = late.level, early.outcome == .incomplete {
          #expect(early.possible.contains(level), "seed \(seed)")
        }
        if late.outcome == .decided, early.outcome == .incomplete {
          let counted = Set(late.reasons.map(\.rule))
          #expect(counted.isSuperset(of: early.reasons.map(\.rule)), "seed \(seed)")
        }
        if early.outcome == .stopped, let level = early.level, let final = late.level {
          #expect(late.outcome == .stopped, "seed \(seed)")
          #expect(graph.scale[final]?.stops == true && graph.scale[level]?.stops == true)
          let isMilder = !graph.scale.isAtLeast(level, final)
          #expect(!isMilder || early.possible.contains(final), "seed \(seed)")
        }
      }
    }
  }

  @Test func `result 2: the level is never below the level of a need`() throws {
    let contact = try Draft.contact()
    var needs = 0
    for seed in 0..<Self.graphs * 2 {
      var draft = RandomDraft(seed: UInt64(seed + 50_000))
      let graph = try draft.draft().graph()
      for _ in 0..<Self.answerSets {
        let answers = answers(&draft, for: graph)
        let result = graph.evaluate(
          AssessmentID("test"),
          answers: answers,
          contact: contact,
          optional: .asked
        ).result
        guard let level = result.level else { continue }
        for need in result.needs {
          #expect(graph.scale.isAtLeast(level, need.level), "seed \(seed), \(need.service)")
          needs += 1
        }
      }
    }
    #expect(needs > 5_000)
  }

  @Test func `point 6: an interview in any order ends in the result of its answer set`() throws {
    let contact = try Draft.contact()
    let id = AssessmentID("test")
    for seed in 0..<Self.graphs {
      var draft = RandomDraft(seed: UInt64(seed + 10_000))
      let graph = try draft.draft().graph()
      for _ in 0..<Self.answerSets / 4 {
        let all = answers(&draft, for: graph)
        var interview = Interview(graph: graph, assessments: [id], contact: contact)
        var acts = 0
        var isPutRight = true
        while let asked = interview.question, acts < 200 {
          acts += 1
          if draft.chance(6), interview.back() { continue }
          if draft.chance(8), let some = interview.check.randomElement(using: &draft.generator),
            some.isAnswered
          {
            // A wrong answer on the way, put right at once.
            try interview.answer(draft.answer(to: some.question), at: some.place, isChange: true)
            let back = interview.question(at: some.place)
            if let back, let right = all[back.question.id] {
              try interview.answer(right, at: back.place, isChange: true)
            } else {
              isPutRight = false
            }
            continue
          }
          let right = try #require(all[asked.question.id])
          try interview.answer(asked.told(right), at: asked.place)
        }
        #expect(interview.question == nil, "seed \(seed)")
        // Answers given on the way are put right, whatever was answered wrongly behind a stop.
        let replayed = graph.evaluate(
          [id],
          answers: interview.answers,
          contact: contact,
          optional: .skipped
        )
        #expect(interview.result == replayed, "seed \(seed)")
        // Whoever answered each question and each line truly at the end has the result of the truth,
        // whatever was shown or not on the way; a stop stands beside questions without an answer.
        if isPutRight, replayed.outcome == .decided {
          let truth = graph.evaluate([id], answers: all, contact: contact, optional: .skipped)
          #expect(Decision(truth) == Decision(replayed), "seed \(seed)")
        }
        // What is dropped at completion had no part in the result.
        let completed = interview.completed.result
        #expect(completed.ignored.isEmpty, "seed \(seed)")
        #expect(Decision(completed) == Decision(replayed), "seed \(seed)")
      }
    }
  }

  @Test func `point 3: unknown is never more than the stated steps milder than any answer`() throws
  {
    // Nobody falls to self-care because they did not know: with one answer made unknown, the level
    // is self-care only if some answer in its place gives self-care too.
    let contact = try Draft.contact()
    let id = AssessmentID("test")
    let selfCare = LevelID("self-care")
    for seed in 0..<Self.graphs {
      var draft = RandomDraft(seed: UInt64(seed + 20_000), asksAnswered: false)
      let graph = try draft.draft().graph()
      for _ in 0..<Self.answerSets / 4 {
        var all = answers(&draft, for: graph)
        guard
          let question = graph.questions.filter({ $0.unknown == .allowed }).randomElement(
            using: &draft.generator
          )
        else { continue }
        all[question.id] = .unknown
        let unsure = graph.evaluate(id, answers: all, contact: contact, optional: .skipped).result
        guard unsure.level == selfCare else { continue }
        let possible = choices(of: question).map { answer in
          var told = all
          told[question.id] = answer
          return graph.evaluate(id, answers: told, contact: contact, optional: .skipped).result
        }
        #expect(possible.contains { $0.level == selfCare }, "seed \(seed)")
      }
    }
  }

  private func choices(of question: Question) -> [Answer] {
    switch question.kind {
    case .yesNo: [.yesNo(true), .yesNo(false)]
    case .one(let domain): domain.codes.map { .one($0) }
    case .number: (0...9).map { .number(DecimalNumber($0)) }
    case .several, .date, .text: []
    }
  }
}

/// All of a result but what was ignored.
private struct Decision: Equatable {
  let outcome: Outcome
  let level: LevelID?
  let failSafe: LevelID?
  let within: TimeSpan?
  let needs: [Need]
  let advice: [AdviceID]
  let reasons: [Reason]
  let facts: [FactValue]
  let possible: [LevelID]

  init(_ result: ContactResult) {
    outcome = result.outcome
    level = result.level
    failSafe = result.failSafe
    within = result.within
    needs = result.needs
    advice = result.advice
    reasons = result.reasons
    facts = result.results.flatMap(\.facts)
    possible = result.results.flatMap(\.possible)
  }
}
