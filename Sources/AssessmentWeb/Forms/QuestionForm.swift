// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// What a page between asks for.
enum Confirmation: String, CaseIterable, Codable {
  /// The value is unlikely, and right.
  case unusualValue = "unusual"
  /// An answer that had ended the interview is taken back (P8).
  case takingBack = "taking-back"
}

/// What was typed or ticked on the page of a question.
struct QuestionForm: Equatable {
  var input: AnswerInput
  /// Whether the person came from the check of all answers.
  var isChange: Bool
  /// What the person has said yes to on a page between.
  var confirmed: Set<Confirmation> = []
  /// Whether the person wants to correct what was typed.
  var wantsToCorrect = false

  /// The form as it stands before anything was typed: the answer so far.
  init(_ asked: AskedQuestion, writer: TextWriter, isChange: Bool) {
    input = AnswerInput(asked, writer: writer)
    self.isChange = isChange
  }

  /// The form as it was kept.
  init(_ draft: QuestionDraft) {
    input = AnswerInput(
      chosen: draft.chosen,
      text: draft.text,
      day: draft.day,
      month: draft.month,
      year: draft.year
    )
    isChange = draft.isChange
    confirmed = draft.confirmed
    wantsToCorrect = draft.wantsToCorrect
  }

  /// What is kept of the form until the page is shown again.
  var draft: QuestionDraft {
    QuestionDraft(
      chosen: input.chosen,
      text: input.text,
      day: input.day,
      month: input.month,
      year: input.year,
      isChange: isChange,
      confirmed: confirmed,
      wantsToCorrect: wantsToCorrect
    )
  }

  /// The form as it was sent.
  init(_ fields: FormFields) {
    input = AnswerInput(
      chosen: Set(fields.all(.choice)),
      text: fields.typed(.answer),
      day: fields.typed(.day),
      month: fields.typed(.month),
      year: fields.typed(.year)
    )
    isChange = fields[.change] != nil
    confirmed = Set(fields.all(.confirmed).compactMap { Confirmation(rawValue: $0) })
    wantsToCorrect = fields[.correct] != nil
  }
}

/// A ``QuestionForm`` as it is kept until the page is shown again.
struct QuestionDraft: Codable {
  let chosen: Set<String>
  let text: String
  let day: String
  let month: String
  let year: String
  let isChange: Bool
  let confirmed: Set<Confirmation>
  let wantsToCorrect: Bool
}

extension AnswerInput {
  /// The answer so far, as it was chosen or typed.
  init(_ asked: AskedQuestion, writer: TextWriter) {
    switch asked.answer {
    case nil: self.init()
    case .yesNo(let yes): self.init(chosen: [yes ? "yes" : "no"])
    case .one(let code): self.init(chosen: [code])
    case .several(let findings): self.init(chosen: Self.chosen(findings, of: asked))
    case .number(let number): self.init(text: writer.number(number))
    case .date(let date):
      self.init(day: "\(date.day)", month: "\(date.month)", year: "\(date.year)")
    case .text(let text): self.init(text: text)
    case .unknown: self.init(chosen: [AnswerInput.unknown])
    }
  }
}
