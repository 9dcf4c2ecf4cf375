// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import BookingQueue
import FEEL
import FoundationEssentials

/// The clinical part of a hand-over as bytes: all that reproduces the result and all that a
/// professional reads.
struct CaseFile {
  let service: AssessmentService
  let session: Session
  let result: ContactResult

  /// The bytes; no time of sending stands in them, so that a repeated sending is the same.
  var bytes: Data {
    var json = JSONWriter()
    json.object { json in
      json.member("record", record)
      json.member("result", writer.text(of: result, for: set))
      json.member("subject", session.start.subject.rawValue)
      json.member("answered_by", session.start.answeredBy.rawValue)
      summary(&json)
      json.arrayMember("taken_back", session.interview.takenBack) { json, taken in
        json.object { json in
          json.member("question", taken.question.text)
          json.member("level", taken.level.text)
          let question = service.pack.graph.question(taken.question)
          if let question, let answer = taken.answer {
            json.member("answer", service.writer(for: session).answer(answer, to: question))
          }
        }
      }
    }
    return Data(json.text.utf8)
  }

  /// The contact as an answer set.
  var set: AnswerSet {
    AnswerSet(
      id: nil,
      at: time,
      contact: session.interview.contact,
      municipality: session.start.municipality,
      language: session.start.language,
      assessments: session.interview.assessments,
      answers: session.interview.answers
    )
  }

  private var time: ContactTime {
    ContactTime(session.begun, clock: service.calendar.clock)
      ?? ContactTime(session.interview.contact.date)
  }

  private var writer: ResultWriter {
    ResultWriter(pack: service.pack, calendar: service.calendar, extras: .init())
  }

  /// The answer set in its JSON form, which `luukku evaluate` reads.
  private var record: String {
    AnswerSetWriter(pack: service.pack, calendar: service.calendar).text(of: set)
  }

  /// The answers in clinical words, in the order of asking.
  private func summary(_ json: inout JSONWriter) {
    let writer = service.writer(for: session)
    json.arrayMember("answers", session.interview.check) { json, asked in
      json.object { json in
        json.member("question", asked.question.id.text)
        json.member("label", writer.label(asked.question))
        json.member("answer", asked.answer.map { writer.answer($0, to: asked.question) })
        let span = service.pack.graph.assessments[asked.assessment]?.previous
        let contact = session.interview.contact
        if let previous = contact.previousAnswer(to: asked.question, within: span) {
          json.member("previous", writer.previous(previous, to: asked.question))
        }
      }
    }
    json.arrayMember("reasons", result.reasons) { json, reason in
      json.object { json in
        json.member("rule", reason.rule.text)
        json.member("in_doubt", reason.isInDoubt)
        json.member("text", writer.reason(reason, answers: session.interview.answers))
      }
    }
    json.arrayMember("facts", result.results.flatMap(\.facts)) { json, fact in
      json.object { json in
        json.member("label", writer.label(fact.fact))
        switch fact.state {
        case .value(let value): json.member("value", value.description)
        default: json.nullMember("value")
        }
      }
    }
  }
}
