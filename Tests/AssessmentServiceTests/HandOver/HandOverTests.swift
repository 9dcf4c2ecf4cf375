// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import FEEL
import Foundation
import Testing

struct HandOverTests {
  private let service: AssessmentService
  private let form = HandOverForm(name: "Aino Esimerkki", phone: "040 123 4567")

  init() throws {
    service = try ShippedContent.service()
  }

  @Test func `a nurse call becomes one item with its clock`() throws {
    let session = try ShippedContent.session(["throat_pain": .one("strong")])
    let handOver = try service.prepare(session, form, now: session.begun)
    #expect(handOver.level == "nurse-call")
    #expect(handOver.unit == "health-centre")
    let need = try #require(handOver.needs.first)
    #expect(handOver.needs.count == 1)
    #expect(need.service == "nurse")
    #expect(need.whenIdle == .staysWithHolder)
    #expect(need.clocks.map(\.kind) == [.needAssessed])
    #expect(need.clocks.first?.due.description == "2026-11-24T14:00:00Z")
    let clinical = try #require(String(data: handOver.clinical, encoding: .utf8))
    #expect(clinical.contains("Worst pain"))
    #expect(!clinical.contains("Aino"))
  }

  @Test func `the answer set in the case file gives the same result again`() throws {
    let session = try ShippedContent.session([
      "throat_pain": .one("strong"), "has_fever": .yesNo(true),
      "temperature": .unknown, "fever_days": .number(DecimalNumber(1)),
      "malaria_area": .one("not"),
      "health_risks": .several(Findings(chosen: [], unsure: ["anticoagulant"])),
    ])
    let handOver = try service.prepare(session, form, now: session.begun)
    let file = try #require(
      try JSONSerialization.jsonObject(with: handOver.clinical) as? [String: Any]
    )
    let record = try #require(file["record"] as? String)
    let reader = try #require(AnswerSetReader(pack: service.pack))
    let set = try reader.read(Array(record.utf8))
    #expect(set.answers == session.interview.completed.answers)
    let again = service.pack.graph.evaluate(
      set.assessments,
      answers: set.answers,
      contact: set.contact,
      optional: .asked
    )
    #expect(again == session.interview.result)
  }

  @Test func `what does not concern the person any more is in no case file`() throws {
    var session = try ShippedContent.session([
      "throat_pain": .one("strong"), "has_fever": .yesNo(true),
      "temperature": .number(try #require(DecimalNumber("38.7"))),
      "fever_days": .number(DecimalNumber(1)), "malaria_area": .one("not"),
    ])
    let fever = try #require(session.interview.check.first { $0.question.id.text == "has_fever" })
    try session.interview.answer(.yesNo(false), at: fever.place, isChange: true)
    let name = QuestionID("temperature")
    try #require(session.interview.answers[name] != nil)
    let handOver = try service.prepare(session, form, now: session.begun)
    let clinical = try #require(String(data: handOver.clinical, encoding: .utf8))
    #expect(clinical.contains("Worst pain"))
    for part in ["temperature", "38.7", "38,7", "fever_days", "malaria_area"] {
      #expect(!clinical.contains(part), "\(part)")
    }
  }

  @Test func `the same sent again is the same, whenever it is sent`() throws {
    let session = try ShippedContent.session(["throat_pain": .one("strong")])
    let first = try service.prepare(session, form, now: session.begun)
    let later = try service.prepare(session, form, now: session.begun.advanced(bySeconds: 3_600))
    #expect(first.clinical == later.clinical)
    #expect(first.contactDetails == later.contactDetails)
    #expect(first.interview == later.interview)
  }

  @Test func `an emergency and self-care are never sent`() throws {
    for changes: [String: Answer] in [
      ["danger_now": .several(Findings(chosen: ["blue_lips"]))], [:],
    ] {
      let session = try ShippedContent.session(changes)
      #expect(throws: HandOverProblem.nothingToSend) {
        try service.prepare(session, form, now: session.begun)
      }
    }
  }

  @Test func `without a region there is no unit to send to`() throws {
    let session = try ShippedContent.session(["throat_pain": .one("strong")], region: nil)
    #expect(throws: HandOverProblem.noUnit) {
      try service.prepare(session, form, now: session.begun)
    }
  }

  @Test func `a form with problems is not sent`() throws {
    let session = try ShippedContent.session(["throat_pain": .one("strong")])
    #expect(throws: HandOverProblem.form([.phone])) {
      try service.prepare(session, HandOverForm(name: "Aino", phone: "x"), now: session.begun)
    }
  }

  @Test func `the deadline rule gives the law's limit once the need is assessed`() throws {
    let rule: any DeadlineRule = AccessToCare(pack: service.pack, calendar: service.calendar)
    let contactAt = try #require(QueueTime(milliseconds: 1_795_507_200_000))
    var question = DeadlineQuestion(
      service: "doctor",
      level: "visit",
      region: "12",
      age: 22,
      contactAt: contactAt,
      needAssessedAt: nil
    )
    #expect(rule.clocks(for: question).map(\.kind) == [.needAssessed])
    question.needAssessedAt = contactAt
    let young = rule.clocks(for: question)
    #expect(young.map(\.kind) == [.needAssessed, .careGuarantee])
    question.age = 23
    let adult = rule.clocks(for: question)
    question.age = nil
    let unknown = rule.clocks(for: question)
    let limits = [young, adult, unknown].map { $0.last?.due }
    #expect(limits[0] == limits[2])
    #expect(try #require(limits[0]) < #require(limits[1]))
  }
}
