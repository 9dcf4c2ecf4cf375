// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// Makes prompts of the questions of an interview, and answers of what was replied.
struct QuestionPrompt {
  let writer: TextWriter
  let contactDate: CalendarDate

  /// The prompt of a question.
  ///
  /// - Parameters:
  ///   - asked: The question as it is put to this person.
  ///   - head: What stands above it.
  ///   - input: What was typed or ticked before; nil for the answer so far.
  ///   - problem: Why the answer before could not be taken.
  /// - Returns: The prompt.
  func prompt(
    _ asked: AskedQuestion,
    head: [String],
    input: AnswerInput? = nil,
    problem: InputProblem? = nil
  ) -> Prompt {
    var prompt = Prompt(heading: writer.ask(asked), rows: rows(of: asked))
    prompt.head = head
    prompt.section = asked.section.flatMap { writer.title(ofSection: $0) }
    prompt.intro = asked.section.flatMap { writer.intro(ofSection: $0) }
    let previous = asked.previous.map { writer.previous($0, to: asked.question) }
    let help = [writer.help(asked), previous].compactMap { $0 }
    prompt.help = help.isEmpty ? nil : help.joined(separator: " ")
    prompt.field = asked.option == nil ? field(of: asked) : nil
    if case .several = asked.question.kind, asked.option == nil { prompt.allowsMany = true }
    prompt.input = input ?? self.input(of: asked)
    prompt.problem = problem.map {
      InputSentence(writer: writer).sentence($0, for: asked)
    }
    prompt.name =
      asked.option.map { "\(asked.question.id).\($0.code)" } ?? asked.question.id.text
    return prompt
  }

  /// What was replied, in the form in which a question reads it.
  func input(_ reply: AnswerInput, for asked: AskedQuestion) -> AnswerInput {
    guard case .date = asked.question.kind, asked.option == nil else { return reply }
    var input = reply
    let parts = reply.text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    guard parts.count == 3, let first = parts.first, let last = parts.last else {
      // The fields stay as they are, so that the question says what is wrong; an empty text says
      // that nothing was typed.
      input.day = reply.text
      return input
    }
    let isYearFirst = first.count == 4
    input.year = isYearFirst ? first : last
    input.month = parts[1]
    input.day = isYearFirst ? last : first
    return input
  }

  // MARK: Rows

  private func rows(of asked: AskedQuestion) -> [Prompt.Row] {
    let question = asked.question
    if asked.option != nil {
      return yesAndNo + [row(AnswerInput.unknown, InterfaceText.unknown)]
    }
    let rows: [Prompt.Row] =
      switch question.kind {
      case .yesNo: yesAndNo
      case .one: asked.options.map { option($0, of: question) }
      case .several(_, let asksUnsure): findings(asked, asksUnsure: asksUnsure)
      case .number, .date, .text: []
      }
    return rows + unknown(of: question)
  }

  private var yesAndNo: [Prompt.Row] {
    [row("yes", InterfaceText.yes), row("no", InterfaceText.no)]
  }

  private func row(_ code: String, _ text: Translated) -> Prompt.Row {
    Prompt.Row(code: code, text: text.text(writer.language))
  }

  private func option(_ code: String, of question: Question) -> Prompt.Row {
    Prompt.Row(
      code: code,
      text: writer.option(code, of: question),
      detail: writer.check(code, of: question)
    )
  }

  private func findings(_ asked: AskedQuestion, asksUnsure: Bool) -> [Prompt.Row] {
    let none = Prompt.Row(
      code: AnswerInput.none,
      text: writer.none(of: asked.question),
      isApart: true
    )
    let unsure = asksUnsure ? [row(AnswerInput.unsure, InterfaceText.unsureHere)] : []
    return asked.options.map { option($0, of: asked.question) } + [none] + unsure
  }

  /// "I don't know", or leaving out, where one of them is offered.
  private func unknown(of question: Question) -> [Prompt.Row] {
    // Where each finding can be doubted by itself, the page as a whole is not.
    if case .several(_, asksUnsure: true) = question.kind, !question.isOptional { return [] }
    if question.unknown != .notOffered {
      let text = writer.unknown(of: question)
      return [Prompt.Row(code: AnswerInput.unknown, text: text, isApart: true)]
    }
    guard question.isOptional else { return [] }
    let text = InterfaceText.skip.text(writer.language)
    return [Prompt.Row(code: AnswerInput.unknown, text: text, isApart: true)]
  }

  // MARK: Fields

  private func field(of asked: AskedQuestion) -> Prompt.Field? {
    let language = writer.language
    switch asked.question.kind {
    case .yesNo, .one, .several: return nil
    case .number(let range):
      let sentence = InputSentence(writer: writer)
      var hint = InterfaceText.numberBetween.text(language, sentence.interval(range))
      // Only who types decimals needs to see how.
      if range.step.decimalPlaces > 0, let example = sentence.example(asked) {
        hint += ". " + InterfaceText.forExample.text(language, example)
      }
      if let ends = writer.ends(of: asked.question) { hint += ". " + ends }
      return Prompt.Field(hint: hint, takesLetters: false, limit: 40)
    case .date:
      return Prompt.Field(
        hint: InterfaceText.dateExample.text(language, "22.11.2026"),
        takesLetters: false,
        limit: 40
      )
    case .text(let limit):
      return Prompt.Field(
        hint: InterfaceText.textOfAtMost.text(language, "\(limit)"),
        takesLetters: true,
        limit: limit
      )
    }
  }

  /// The answer so far, as it was chosen or typed.
  private func input(of asked: AskedQuestion) -> AnswerInput {
    switch asked.answer {
    case nil: AnswerInput()
    case .yesNo(let yes): AnswerInput(chosen: [yes ? "yes" : "no"])
    case .one(let code): AnswerInput(chosen: [code])
    case .several(let findings): AnswerInput(chosen: AnswerInput.chosen(findings, of: asked))
    case .number(let number): AnswerInput(text: writer.number(number))
    case .date(let date): AnswerInput(text: "\(date.day).\(date.month).\(date.year)")
    case .text(let text): AnswerInput(text: text)
    case .unknown: AnswerInput(chosen: [AnswerInput.unknown])
    }
  }
}
