// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import Commands

struct RandomAnswersTests {
  @Test func `random answers are whole, taken by their questions, and of every kind`() throws {
    let graph = try LoadedContent(ContentFolder(TestContent.path)).usablePack().graph
    let date = try #require(CalendarDate("2026-11-24"))
    let contact = Contact(subject: .self, answeredBy: .self, date: date, region: nil)
    let cough = AssessmentID("cough")
    var seen: Set<Answer> = []
    for number in 0..<300 {
      var chance = SeededRandom(seed: 1, name: "test", number: number)
      let answers = RandomAnswers(graph: graph, assessment: cough)
        .complete([:], for: contact, using: &chance)
      #expect(graph.walk(cough, answers: answers, contact: contact, optional: .asked).next == nil)
      for (id, answer) in answers {
        #expect(graph.question(id)?.problem(with: answer, on: date) == nil)
      }
      seen.formUnion(answers.values)
    }
    #expect(seen.contains(.unknown))
    #expect(seen.contains(.yesNo(true)))
    #expect(seen.contains(.one("strong")))
    #expect(seen.contains(.several(Findings(chosen: ["faint"]))))
    #expect(seen.contains(.several(Findings(chosen: [], unsure: ["blood"]))))
    #expect(seen.contains(.several(Findings(chosen: []))))
  }

  @Test func `the same seed gives the same numbers in every run`() {
    var chance = SeededRandom(seed: 2_026, name: "a", number: 0)
    var other = SeededRandom(seed: 2_026, name: "a", number: 1)
    let first = (0..<3).map { _ in chance.next() }
    #expect(
      first == [10_218_486_323_144_142_793, 12_999_511_729_608_779_909, 8_338_957_243_244_574_192]
    )
    let second = (0..<3).map { _ in other.next() }
    #expect(first != second)
  }
}
