// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct RecordTests {
  private let service: AssessmentService
  private let reader: AnswerSetReader

  init() throws {
    service = try ShippedContent.service()
    reader = try #require(AnswerSetReader(pack: service.pack))
  }

  private func record(_ answers: String, contact: String = #"{"at":"2026-11-22"}"#) -> [UInt8] {
    Array(
      #"{"id":"a1","contact":\#(contact),"assessments":["sore-throat"],"answers":\#(answers)}"#.utf8
    )
  }

  @Test(arguments: [
    (#"{"age":340}"#, "answer-out-of-range", "age"), (#"{"age":-1}"#, "answer-out-of-range", "age"),
    (#"{"age":3.5}"#, "answer-off-step", "age"), (#"{"age":"34"}"#, "answer-wrong-type", "age"),
    (#"{"age":null}"#, "answer-unknown-not-offered", "age"),
    (#"{"throat_pain":"awful"}"#, "answer-unknown-option", "throat_pain"),
    (#"{"symptoms":["cough","none"]}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":[]}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":["sneeze"]}"#, "answer-unknown-option", "symptoms"),
    (#"{"symptoms":{"cough":null}}"#, "answer-unknown-not-offered", "symptoms"),
    (#"{"symptoms":{}}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":{"none":false}}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":{"none":1}}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":{"cough":false}}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":{"cough":true,"none":true}}"#, "answer-wrong-type", "symptoms"),
    (#"{"symptoms":{"sneeze":false,"none":true}}"#, "answer-unknown-option", "symptoms"),
    (#"{"temperature":38.45}"#, "answer-off-step", "temperature"),
    (#"{"temprature":38.4}"#, "answer-unknown-question", nil),
    (#"{"age":34,"age":35}"#, "json-duplicate-name", nil),
  ])
  func `a bad answer is told by code and question, never by value`(
    answers: String,
    code: String,
    question: String?
  ) throws {
    let problem = try #require(throws: RecordProblem.self) {
      try reader.read(record(answers))
    }
    #expect(problem.code == code)
    #expect(problem.question == question)
    for value in ["340", "awful", "sneeze", "38.45", "temprature"] {
      #expect(!problem.message.contains(value))
    }
  }

  @Test(arguments: [
    (#"{"at":"yesterday"}"#, "record-at"), (#"{}"#, "record-at"),
    (#"{"at":"2026-11-22","subject":"dog"}"#, "record-subject"),
    (#"{"at":"2026-11-22","answered_by":"dog"}"#, "record-answered-by"),
    (
      #"{"at":"2026-11-22","subject":"child","answered_by":"self"}"#,
      "record-answered-by"
    ),
    (#"{"at":"2026-11-22","municipality":"4911"}"#, "record-municipality"),
    (#"{"at":"2026-11-22","municipality":""}"#, "record-municipality"),
    (#"{"at":"2026-11-22","region":"99"}"#, "record-region"),
    (#"{"at":"2026-11-22","name":"Aino"}"#, "record-unknown-key"),
    (#"{"at":20261122}"#, "record-at"), (#"{"at":"2026-11-22","region":12}"#, "record-region"),
    (#"{"at":"2026-11-22","region":null}"#, "record-region"),
    (#"{"at":"2026-11-22","subject":["other"]}"#, "record-subject"),
    (#"{"at":"2026-11-22","answered_by":["proxy"]}"#, "record-answered-by"),
    (#"{"at":"2026-11-22","municipality":491}"#, "record-municipality"),
    (#"{"at":"2026-11-22","language":null}"#, "record-language"),
  ])
  func `a bad contact is told`(contact: String, code: String) throws {
    let problem = try #require(throws: RecordProblem.self) {
      try reader.read(record("{}", contact: contact))
    }
    #expect(problem.code == code)
    #expect(problem.id == nil || problem.id == "a1")
  }

  @Test func `none of the findings is said with none or of each line`() throws {
    guard case .several(let options, _) = service.pack.graph.question(QuestionID("symptoms"))?.kind
    else {
      Issue.record("the content has no question of findings of this name")
      return
    }
    let each = options.map { #""\#($0.code)":false"# }.joined(separator: ",")
    for form in [#"["none"]"#, #"{"none":true}"#, "{\(each)}", #"{\#(each),"none":true}"#] {
      let set = try reader.read(record(#"{"symptoms":\#(form)}"#))
      #expect(set.answers[QuestionID("symptoms")] == .several(Findings(chosen: [])))
    }
    let set = try reader.read(record(#"{"symptoms":{"cough":true}}"#))
    #expect(set.answers[QuestionID("symptoms")] == .several(Findings(chosen: ["cough"])))
  }

  @Test func `words that depend on an hour nobody knows are not told`() throws {
    for (at, isTold) in [("2026-11-24", false), ("2026-11-24T10:00:00+02:00", true)] {
      let session = try ShippedContent.session(["throat_pain": .one("unbearable")])
      let set = AnswerSet(
        id: "a1",
        at: try #require(ContactTime(at, clock: service.calendar.clock)),
        contact: session.interview.contact,
        municipality: nil,
        language: nil,
        assessments: [ShippedContent.soreThroat],
        answers: session.interview.answers
      )
      let text = ResultWriter(
        pack: service.pack,
        calendar: service.calendar,
        extras: .init(texts: LanguageID("en"))
      ).text(of: session.interview.result, for: set)
      #expect(text.contains(#""instruction":"same-day"#))
      #expect(text.contains("must assess this today") == isTold, "\(text)")
      #expect(!text.contains("opens"))
    }
  }

  @Test func `a bare date gives an instruction without a state`() throws {
    let set = try reader.read(record(#"{"age":34,"danger_now":["blue_lips"]}"#))
    #expect(set.at.moment == nil)
    let result = service.pack.graph.evaluate(
      set.assessments,
      answers: set.answers,
      contact: set.contact,
      optional: .skipped
    )
    let text = ResultWriter(pack: service.pack, calendar: service.calendar, extras: .init())
      .text(of: result, for: set)
    #expect(text.contains(#""outcome":"stopped","level":"emergency-112""#))
    #expect(text.contains(#""instruction":"emergency-112","needs":[]"#))
    #expect(text.contains(#""reasons":[{"assessment":"sore-throat","rule":"emergency-gate/"#))
  }

  @Test func `one finding can be unsure, and answers that do not matter are ignored`() throws {
    let set = try reader.read(
      record(#"{"age":34,"danger_now":{"breathless":null},"throat_days":3}"#)
    )
    let result = service.pack.graph.evaluate(
      set.assessments,
      answers: set.answers,
      contact: set.contact,
      optional: .skipped
    )
    #expect(result.level == LevelID("emergency-112"))
    #expect(result.ignored.map(\.name) == ["throat_days"])
  }

  @Test(arguments: [
    (#"["not_waking"]"#, "self", #""ignored":["danger_now.not_waking"]"#),
    (#"{"not_waking":null}"#, "self", #""ignored":["danger_now.not_waking"]"#),
    (#"["none"]"#, "self", #""ignored":[]"#),
    // Of another person the line is shown, and it is an emergency.
    (#"["not_waking"]"#, "other", #""ignored":[]"#),
  ])
  func `a line that is not shown to the person is named among what was ignored`(
    lines: String,
    subject: String,
    ignored: String
  ) throws {
    let set = try reader.read(
      record(
        #"{"age":34,"danger_now":\#(lines)}"#,
        contact: #"{"at":"2026-11-22","subject":"\#(subject)"}"#
      )
    )
    let result = service.pack.graph.evaluate(
      set.assessments,
      answers: set.answers,
      contact: set.contact,
      optional: .skipped
    )
    #expect(result.outcome == (subject == "self" ? .incomplete : .stopped))
    let text = ResultWriter(pack: service.pack, calendar: service.calendar, extras: .init())
      .text(of: result, for: set)
    #expect(text.contains(ignored))
  }

  @Test func `clocks are added when asked for`() throws {
    let session = try ShippedContent.session(["throat_pain": .one("strong")])
    let at = try #require(ContactTime(session.begun, clock: service.calendar.clock))
    let set = AnswerSet(
      id: "a1",
      at: at,
      contact: session.interview.contact,
      municipality: nil,
      language: nil,
      assessments: [ShippedContent.soreThroat],
      answers: session.interview.answers
    )
    let writer = ResultWriter(
      pack: service.pack,
      calendar: service.calendar,
      extras: .init(texts: LanguageID("fi"), clocks: true)
    )
    let text = writer.text(of: session.interview.result, for: set)
    #expect(text.contains(#""kind":"need-assessed","rule":"care-levels/nurse-call""#))
    #expect(text.contains(#""due":"2026-11-24T16:00:00+02:00""#))
    #expect(text.contains(#""texts":{"notice":"Esimerkkisisältöä."#))
  }

  @Test func `the words of a visit say the limit of the law, as they do on the page`() throws {
    let session = try ShippedContent.session([
      "long_signs": .several(Findings(chosen: ["hoarse"]))
    ])
    let at = try #require(ContactTime(session.begun, clock: service.calendar.clock))
    let set = AnswerSet(
      id: "a1",
      at: at,
      contact: session.interview.contact,
      municipality: nil,
      language: nil,
      assessments: [ShippedContent.soreThroat],
      answers: session.interview.answers
    )
    let result = session.interview.result
    try #require(result.level == LevelID("visit"))
    let text = ResultWriter(
      pack: service.pack,
      calendar: service.calendar,
      extras: .init(texts: LanguageID("en"))
    ).text(of: result, for: set)
    let writer = service.writer(
      language: LanguageID("en"),
      subject: set.contact.subject,
      region: set.contact.region
    )
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    let words = writer.words(of: instruction)
    #expect(words.contains("3 months"))
    #expect(text.contains(words))
  }
}
