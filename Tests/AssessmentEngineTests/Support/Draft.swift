// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// Short forms for tests.
enum Draft {
  static func number(_ low: Int, _ high: Int) -> Question.Kind {
    .number(
      NumberRange(
        low: DecimalNumber(low),
        high: DecimalNumber(high),
        step: DecimalNumber(1),
        usual: nil,
        unit: nil
      )
    )
  }

  static func one(
    _ id: String,
    _ codes: [String],
    order: CodeOrder = .laterIsWorse
  ) -> Question.Kind {
    .one(CodeDomain(id: id, codes: codes, order: order))
  }

  static func several(
    _ codes: [String],
    unknown: Question.UnknownMeaning = .notOffered
  ) -> Question.Kind {
    .several(
      codes.map { Question.Option(code: $0, when: nil, unknown: unknown) },
      asksUnsure: unknown != .notOffered
    )
  }

  static func contact(
    date: String = "2026-11-22",
    region: String? = nil,
    subject: Contact.Subject = .self
  ) throws -> Contact {
    Contact(
      subject: subject,
      answeredBy: subject == .self ? .self : .proxy,
      date: try #require(CalendarDate(date)),
      region: region.map { RegionID($0) }
    )
  }
}

extension DecisionGraph {
  /// The result of answers in the one assessment of a draft.
  func result(
    _ answers: [String: Answer],
    contact: Contact? = nil,
    optional: OptionalQuestions = .skipped
  ) throws -> AssessmentResult {
    evaluate(
      AssessmentID("test"),
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
      contact: try contact ?? Draft.contact(),
      optional: optional
    ).result
  }
}

extension AskedQuestion {
  /// What of the answer to the whole question is told here: of a line on a page of its own yes, no
  /// or "I don't know".
  func told(_ answer: Answer) -> Answer {
    guard let option, case .several(let findings) = answer else { return answer }
    return findings.unsure.contains(option.code)
      ? .unknown : .yesNo(findings.chosen.contains(option.code))
  }
}
