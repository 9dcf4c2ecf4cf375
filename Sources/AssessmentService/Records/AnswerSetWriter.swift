// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Writes answer sets in the form that ``AnswerSetReader`` reads.
struct AnswerSetWriter {
  let pack: Pack
  let calendar: OpeningCalendar

  func text(of set: AnswerSet) -> String {
    var json = JSONWriter()
    json.object { json in
      json.optionalMember("id", set.id)
      json.objectMember("contact") { json in
        json.member("at", set.at.moment.map { calendar.clock.text(of: $0) } ?? "\(set.at.date)")
        json.optionalMember("region", set.contact.region?.text)
        json.optionalMember("municipality", set.municipality)
        json.member("subject", set.contact.subject.rawValue)
        json.member("answered_by", set.contact.answeredBy.rawValue)
        json.optionalMember("language", set.language?.text)
      }
      json.strings("assessments", set.assessments.map(\.text))
      json.objectMember("answers") { write(set.answers, &$0) }
      if let previous = set.contact.previous {
        json.objectMember("previous") { json in
          json.member("date", previous.date.description)
          json.objectMember("answers") { write(previous.answers, &$0) }
        }
      }
    }
    return json.text
  }

  private func write(_ answers: [QuestionID: Answer], _ json: inout JSONWriter) {
    for question in pack.graph.questions {
      if let answer = answers[question.id] { write(answer, to: question, &json) }
    }
  }

  private func write(_ answer: Answer, to question: Question, _ json: inout JSONWriter) {
    let name = question.id.text
    switch answer {
    case .unknown: json.nullMember(name)
    case .yesNo(let value): json.member(name, value)
    case .one(let code): json.member(name, code)
    case .number(let number): json.member(name, number)
    case .date(let date): json.member(name, date.description)
    case .text(let text): json.member(name, text)
    case .several(let findings) where findings.unsure.isEmpty:
      json.strings(name, findings.chosen.isEmpty ? ["none"] : findings.chosen.sorted())
    case .several(let findings):
      json.objectMember(name) { json in
        for code in findings.chosen.union(findings.unsure).sorted() {
          if findings.unsure.contains(code) {
            json.nullMember(code)
          } else {
            json.member(code, true)
          }
        }
      }
    }
  }
}
