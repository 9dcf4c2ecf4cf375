// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import FEEL
import Foundation
import Testing

/// The last form on its way: handed over, shown, sealed, sent and replayed.
struct PreviousFormTests {
  private let service: AssessmentService
  private let form: PreviousForm

  init() throws {
    service = try ShippedContent.service(changing: [
      ShippedContent.Change(
        path: "questionnaires/sore-throat.yaml",
        old: "ask: all\n",
        new: "ask: all\nprevious: 24 months\n"
      ),
      ShippedContent.Change(
        path: "questionnaires/sore-throat.yaml",
        old: "      - id: throat_pain\n",
        new: "      - id: throat_pain\n        show-previous: yes\n"
      ),
      ShippedContent.Change(
        path: "rules/sore-throat.yaml",
        old: "\nrules:\n",
        new: """

          rules:
            worse-than-before:
              when: answered(previous.throat_pain) and throat_pain > previous.throat_pain
              at-least: same-day
              because: It hurts more than last time.
              source: author-judgement

          """
      ),
    ])
    form = PreviousForm(
      date: try #require(CalendarDate("2026-01-03")),
      answers: [
        QuestionID("throat_pain"): .one("mild"),
        QuestionID("symptoms"): .several(Findings(chosen: ["cough"])),
        QuestionID("age"): .number(DecimalNumber(33)),
      ]
    )
  }

  /// A session with strong pain, up to a question or the end.
  private func session(
    _ form: PreviousForm?,
    until open: String? = nil
  ) throws -> Session {
    let empty = try ShippedContent.session(until: "age", of: service)
    var start = empty.start
    start.previous = form
    var session = try #require(
      service.begin([ShippedContent.soreThroat], start: start, id: empty.id, now: empty.begun)
    )
    let answers = ShippedContent.ordinary.merging(["throat_pain": .one("strong")]) { $1 }
    while let asked = session.interview.question, asked.question.id.text != open {
      let answer = answers[asked.question.id.text] ?? .unknown
      try session.interview.answer(answer, at: asked.place)
    }
    return session
  }

  private func counts(_ session: Session) -> Bool {
    session.interview.result.reasons.contains { $0.rule == RuleID("worse-than-before") }
  }

  @Test func `a rule reads it, and without it the rule says nothing`() throws {
    #expect(counts(try session(form)))
    #expect(!counts(try session(nil)))
    let old = PreviousForm(date: try #require(CalendarDate("2020-01-03")), answers: form.answers)
    #expect(!counts(try session(old)))
  }

  @Test func `it is shown beside its question only, and never chosen already`() throws {
    let asked = try #require(try session(form, until: "throat_pain").interview.question)
    #expect(asked.previous?.date == form.date)
    #expect(asked.previous?.answer == .one("mild"))
    #expect(asked.answer == nil)
    let writer = service.writer(language: LanguageID("fi"), subject: .self, region: nil)
    let words = asked.previous.map { writer.previous($0, to: asked.question) }
    #expect(words?.hasPrefix("Vastaus 3.1.2026: ") == true)
    // It does not ask for its last answer to be shown.
    #expect(try session(form, until: "symptoms").interview.question?.previous == nil)
    #expect(try session(nil, until: "throat_pain").interview.question?.previous == nil)
  }

  @Test func `it comes back from the seal`() throws {
    let session = try session(form)
    let sealed = try #require(service.sealer.seal(session))
    let opened = try service.sealer.open(sealed, id: session.id, now: session.lastAct)
    #expect(opened.start == session.start)
    #expect(opened.interview.contact == session.interview.contact)
    #expect(opened.interview.result == session.interview.result)
  }

  @Test func `what the questions do not take any more is left out of the seal`() throws {
    var answers = form.answers
    answers[QuestionID("throat_pain")] = .one("worst-of-all")
    answers[QuestionID("treated_times")] = .number(DecimalNumber(1_000))
    let session = try session(PreviousForm(date: form.date, answers: answers))
    let sealed = try #require(service.sealer.seal(session))
    let opened = try service.sealer.open(sealed, id: session.id, now: session.lastAct)
    let kept = try #require(opened.start.previous)
    #expect(Set(kept.answers.keys) == [QuestionID("symptoms"), QuestionID("age")])
    #expect(opened.interview.result == session.interview.result)
  }

  @Test func `the nurse reads it, and the record gives the same result again`() throws {
    let session = try session(form)
    let handOver = try service.prepare(
      session,
      HandOverForm(name: "Aino Esimerkki", phone: "040 123 4567"),
      now: session.begun
    )
    let file = try #require(
      try JSONSerialization.jsonObject(with: handOver.clinical) as? [String: Any]
    )
    let lines = try #require(file["answers"] as? [[String: Any]])
    let pain = try #require(lines.first { $0["question"] as? String == "throat_pain" })
    #expect(pain["previous"] as? String == "Answer on 3 January 2026: Mild")
    let days = try #require(lines.first { $0["question"] as? String == "throat_days" })
    #expect(days["previous"] == nil)
    let record = try #require(file["record"] as? String)
    let reader = try #require(AnswerSetReader(pack: service.pack))
    let set = try reader.read(Array(record.utf8))
    #expect(set.contact.previous == form)
    let again = service.pack.graph.evaluate(
      set.assessments,
      answers: set.answers,
      contact: set.contact,
      optional: .asked
    )
    #expect(again == session.interview.result)
  }

  @Test(arguments: [
    ("{\"date\":\"2026-01-03\",\"answers\":{\"throat_pain\":\"mild\"}}", true),
    ("{\"date\":\"2026-01-03\",\"answers\":{\"gone\":1,\"throat_pain\":\"worst\"}}", false),
    ("{\"date\":\"2026-01-03\",\"answers\":{\"throat_pain\":null}}", false),
  ])
  func `an old answer that means nothing now is left out`(_ json: String, _ isRead: Bool) throws {
    let reader = try #require(AnswerSetReader(pack: service.pack))
    let record = """
      {"contact":{"at":"2026-11-22"},"assessments":["sore-throat"],"answers":{},"previous":\(json)}
      """
    let set = try reader.read(Array(record.utf8))
    #expect(set.contact.previous?.date == form.date)
    let expected: Answer? = isRead ? .one("mild") : nil
    let question = try #require(service.pack.graph.question(QuestionID("throat_pain")))
    let found = set.contact.previousAnswer(to: question, within: TimeSpan(24, .months))
    #expect(found?.answer == expected)
  }

  @Test(arguments: [
    "{}", "null", "[]", "{\"date\":\"2026-01-03\"}", "{\"answers\":{}}",
    "{\"date\":\"2026-02-30\",\"answers\":{}}", "{\"date\":20260103,\"answers\":{}}",
    "{\"date\":\"2026-01-03\",\"answers\":[]}",
    "{\"date\":\"2026-01-03\",\"answers\":{},\"more\":1}",
  ])
  func `a last form of another shape is refused`(_ json: String) throws {
    let reader = try #require(AnswerSetReader(pack: service.pack))
    let record = """
      {"contact":{"at":"2026-11-22"},"assessments":["sore-throat"],"answers":{},"previous":\(json)}
      """
    let problem = #expect(throws: RecordProblem.self) { try reader.read(Array(record.utf8)) }
    #expect(problem?.code == "record-previous")
  }
}
