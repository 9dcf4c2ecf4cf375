// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The page of one question, or of one option asked on a page of its own.
struct QuestionPage: Page {
  let frame: InterviewFrame
  let asked: AskedQuestion
  let form: QuestionForm
  var problem: QuestionProblem?

  private var writer: TextWriter { frame.writer }
  private var language: LanguageID { frame.language }
  private var question: Question { asked.question }

  var head: PageHead {
    frame.head(
      title: writer.ask(asked),
      isError: problem != nil,
      back: frame.back(from: asked.place, isChange: form.isChange)
    )
  }

  func write(to html: inout HTML) {
    html.errorSummary(error.map { [$0] } ?? [], language)
    html.element(
      .form,
      .post,
      .action(.question(frame.id, asked.place, isChange: false)),
      .noValidate
    ) { html in
      if let section = asked.section.flatMap({ writer.title(ofSection: $0) }) {
        html.element(.p, .style(.caption), text: section)
      }
      if let intro = asked.section.flatMap({ writer.intro(ofSection: $0) }) { html.prose(intro) }
      if form.isChange { html.carried(.change, "1") }
      writeFields(to: &html)
      html.submitButton(InterfaceText.continue.text(language))
    }
  }

  private func writeFields(to html: inout HTML) {
    if asked.option != nil {
      writeChoices(yesAndNo + [unknownChoice(isApart: true)], to: &html)
      return
    }
    switch question.kind {
    case .yesNo: writeChoices(yesAndNo + unknownChoices, to: &html)
    case .one: writeChoices(options(.radio) + unknownChoices, to: &html)
    case .several(_, let asksUnsure): writeFindings(asksUnsure: asksUnsure, to: &html)
    case .number: writeNumber(to: &html)
    case .date: writeDate(to: &html)
    case .text: writeText(to: &html)
    }
  }

  // MARK: Choices

  private var yesAndNo: [Choice] {
    [
      choice("yes", InterfaceText.yes.text(language), .radio, number: 1),
      choice("no", InterfaceText.no.text(language), .radio, number: 2),
    ]
  }

  private func options(_ type: FieldType) -> [Choice] {
    asked.options.enumerated().map { number, code in
      choice(
        code,
        writer.option(code, of: question),
        type,
        number: number + 1,
        hint: writer.check(code, of: question)
      )
    }
  }

  private func choice(
    _ code: String,
    _ text: String,
    _ type: FieldType,
    number: Int,
    hint: String? = nil,
    isApart: Bool = false
  ) -> Choice {
    Choice(
      field: .choice,
      type: type,
      id: "choice-\(number)",
      code: code,
      text: text,
      hint: hint,
      isChosen: form.input.chosen.contains(code),
      isApart: isApart
    )
  }

  private var unknownChoices: [Choice] {
    question.unknown != .notOffered || question.isOptional ? [unknownChoice(isApart: true)] : []
  }

  private func unknownChoice(isApart: Bool, _ type: FieldType = .radio) -> Choice {
    let isSkip = asked.option == nil && question.unknown == .notOffered
    return choice(
      AnswerInput.unknown,
      isSkip ? InterfaceText.skip.text(language) : writer.unknown(of: question),
      type,
      number: 90,
      isApart: isApart
    )
  }

  private func writeChoices(_ choices: [Choice], to html: inout HTML) {
    writeGroup(to: &html) { $0.choices(choices, language) }
  }

  private func writeFindings(asksUnsure: Bool, to html: inout HTML) {
    var choices = options(.checkbox)
    choices.append(
      choice(
        AnswerInput.none,
        writer.none(of: question),
        .checkbox,
        number: 91,
        isApart: true
      )
    )
    if asksUnsure {
      choices.append(
        choice(
          AnswerInput.unsure,
          InterfaceText.unsureHere.text(language),
          .checkbox,
          number: 92,
          isApart: true
        )
      )
    } else if question.unknown != .notOffered {
      choices.append(unknownChoice(isApart: true, .checkbox))
    }
    writeGroup(to: &html) { $0.choices(choices, language) }
  }

  /// A group whose legend is the heading of the page.
  private func writeGroup(to html: inout HTML, content: (inout HTML) -> Void) {
    var described: [String] = []
    if help != nil { described.append("help") }
    if let error { described.append(error.id) }
    var attributes: [Attribute] = [.style(error == nil ? .field : .errorGroup)]
    if !described.isEmpty { attributes.append(.describedBy(described)) }
    html.element(.fieldset, attributes: attributes) { html in
      html.element(.legend) { html in
        html.element(.h1) { $0.inline(heading[...]) }
      }
      if let help {
        html.element(.p, .id("help"), .style(.hint)) { $0.inline(help[...]) }
      }
      html.error(error, language)
      content(&html)
    }
  }

  // MARK: Typed answers

  private func writeNumber(to html: inout HTML) {
    let sentence = QuestionSentence(writer: writer)
    let takesDecimals = sentence.takesDecimals(asked)
    var hints = [help, writer.ends(of: question)].compactMap { $0 }
    if takesDecimals, let example = sentence.example(asked) {
      hints.append(InterfaceText.forExample.text(language, example) + ".")
    }
    html.lineField(
      LineField(
        field: .answer,
        label: heading,
        hint: hints.isEmpty ? nil : hints.joined(separator: " "),
        value: form.input.text,
        inputMode: takesDecimals ? .decimal : .numeric,
        style: .fieldShort,
        error: error,
        isHeading: true,
        suffix: unit
      ),
      language
    )
    writeTypedUnknown(to: &html)
  }

  private func writeDate(to html: inout HTML) {
    writeGroup(to: &html) { html in
      html.element(.div, .style(.dateFields)) { html in
        let parts: [(FieldName, Translated, String, StyleClass)] = [
          (.day, InterfaceText.day, form.input.day, .fieldShort),
          (.month, InterfaceText.month, form.input.month, .fieldShort),
          (.year, InterfaceText.year, form.input.year, .fieldMiddle),
        ]
        for (name, label, value, style) in parts {
          html.lineField(
            LineField(
              field: name,
              label: label.text(language),
              value: value,
              inputMode: .numeric,
              style: style
            ),
            language
          )
        }
      }
    }
    writeTypedUnknown(to: &html)
  }

  private func writeText(to html: inout HTML) {
    html.element(.div, .style(error == nil ? .field : .errorGroup)) { html in
      html.element(.h1) { html in
        html.element(.label, .for("answer")) { $0.inline(heading[...]) }
      }
      if let help {
        html.element(.p, .id("help"), .style(.hint)) { $0.inline(help[...]) }
      }
      html.error(error, language)
      var attributes: [Attribute] = [
        .id("answer"), .name(.answer), .rows(4), .style(.field), .autocomplete(.off),
      ]
      let described = (help == nil ? [] : ["help"]) + (error.map { [$0.id] } ?? [])
      if !described.isEmpty { attributes.append(.describedBy(described)) }
      if error != nil { attributes.append(.invalid) }
      html.element(.textarea, attributes: attributes) { html in
        // A browser drops the first line end of a field, so one is put before it.
        html.text("\n" + form.input.text)
      }
    }
    writeTypedUnknown(to: &html)
  }

  /// "I don't know" under a field; an optional field is just left empty.
  private func writeTypedUnknown(to html: inout HTML) {
    guard question.unknown != .notOffered else { return }
    var unknown = unknownChoice(isApart: true)
    unknown = Choice(
      field: .choice,
      type: .checkbox,
      id: unknown.id,
      code: unknown.code,
      text: unknown.text,
      isChosen: unknown.isChosen,
      isApart: true
    )
    html.choices([unknown], language)
  }

  // MARK: Words

  private var heading: String {
    let ask = writer.ask(asked)
    guard question.isOptional, asked.option == nil else { return ask }
    return "\(ask) \(InterfaceText.optional.text(language))"
  }

  /// The short help, and the answer of the last form where it is shown; it is never chosen already.
  private var help: String? {
    let previous = asked.previous.map { writer.previous($0, to: question) + "." }
    let texts = [writer.help(asked), previous].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// The sign of a unit, where one is commonly written behind a number.
  private var unit: String? {
    guard case .number(let range) = question.kind else { return nil }
    switch range.unit {
    case "Cel": return "°C"
    case "kg": return "kg"
    case "cm": return "cm"
    case "mm[Hg]": return "mmHg"
    default: return nil
    }
  }

  private var error: FieldError? {
    guard let problem else { return nil }
    return FieldError(
      field: firstControl,
      text: QuestionSentence(writer: writer).sentence(problem, for: asked)
    )
  }

  private var firstControl: String {
    if asked.option != nil { return "choice-1" }
    return switch question.kind {
    case .yesNo, .one, .several: "choice-1"
    case .number, .text: "answer"
    case .date: "day"
    }
  }
}
