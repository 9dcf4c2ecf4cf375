// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The result: on the first screen the instruction, the time, the one button and whether anything
/// was sent; the rest below under closed headings (P13).
struct ResultPage: Page {
  let frame: InterviewFrame
  let result: ContactResult
  let instruction: Instruction
  let now: Moment
  /// Whether something of this interview was sent before.
  var sending = Sending.nothingSent
  /// Whether the instruction is another one than the person last read here.
  var hasChanged = false

  var language: LanguageID { frame.language }
  var writer: TextWriter { frame.writer }

  private var way: ResultWay {
    ResultWay(frame: frame, instruction: instruction)
  }

  private var words: InstructionWords { InstructionWords(writer.words(of: instruction)) }

  private var isMostUrgent: Bool {
    instruction.level == frame.pack.graph.scale.levels.first?.id
  }

  private var stops: Bool { frame.pack.graph.scale[instruction.level]?.stops ?? true }

  var head: PageHead {
    var head = frame.head(
      title: words.heading,
      back: stops ? nil : .step(frame.id, .check)
    )
    head.saysDanger = !isMostUrgent
    return head
  }

  func write(to html: inout HTML) {
    let way = way
    if hasChanged {
      html.element(.p, .alert, .style(.warning), text: InterfaceText.adviceChanged.text(language))
    }
    writeInstruction(way, to: &html)
    if isMostUrgent {
      writeWaiting(to: &html)
    } else {
      writeMoreUrgent(to: &html)
      writeContinue(to: &html)
      writeMore(to: &html)
    }
    guard stops else { return }
    html.element(.p, .style(.small)) { html in
      html.element(
        .a,
        .href(.step(frame.id, .check)),
        text: InterfaceText.answeredByMistake.text(language)
      )
    }
  }

  // MARK: The first screen

  private func writeInstruction(_ way: ResultWay, to html: inout HTML) {
    html.element(.div, .style(stops ? .urgent : .instruction)) { html in
      html.element(.h1) { html in
        if let prefix {
          html.element(.span, .style(.hidden), text: prefix.text(language) + " ")
        }
        html.text(words.heading)
      }
      if !words.rest.isEmpty { html.element(.p, .style(.lead), text: words.rest) }
      if result.outcome == .failed {
        html.element(.p, text: InterfaceText.couldNotAssess.text(language))
      }
      if let within = result.within.map({ writer.span($0) }),
        !writer.words(of: instruction).contains(within)
      {
        let text = InterfaceText.withinAtMost.text(language, within)
        html.element(.p, .style(.time), text: text)
      }
      writeButton(way, to: &html)
      if frame.service.canHandOver(result) { html.unsent(sending, frame) }
    }
  }

  private func writeButton(_ way: ResultWay, to html: inout HTML) {
    switch way.button {
    case .call(let number):
      html.element(
        .a,
        .href(.telephone(number)),
        .style(.buttonCall),
        text: InterfaceText.call.text(language, number).unbroken
      )
      if way.canSend {
        html.element(.p) { html in
          html.element(
            .a,
            .href(.step(frame.id, .send)),
            text: InterfaceText.orSend.text(language)
          )
        }
      }
    case .send:
      html.element(
        .a,
        .href(.step(frame.id, .send)),
        .style(.button),
        text: InterfaceText.send.text(language)
      )
    case nil: return
    }
  }

  /// The urgency in words, for those to whom the page does not look urgent.
  private var prefix: Translated? {
    if stops { return InterfaceText.emergencyPrefix }
    let clock = frame.pack.graph.scale[instruction.level]?.clock
    return clock == .sameDay || clock == .now ? InterfaceText.urgentPrefix : nil
  }

  /// At most three lines, and nothing to follow.
  private func writeWaiting(to html: inout HTML) {
    let lines = writer.whileWaiting(for: result, after: instruction)
    guard !lines.isEmpty else { return }
    html.element(.h2, text: InterfaceText.whileWaiting.text(language))
    html.element(.ul) { html in
      for line in lines {
        html.element(.li) { $0.inline(line[...]) }
      }
    }
  }

  /// What was not asked and would make it the most urgent (P8).
  private func writeMoreUrgent(to html: inout HTML) {
    let findings = result.results.flatMap(\.couldBeMoreUrgent).compactMap { finding -> String? in
      guard let question = frame.pack.graph.question(finding.question) else { return nil }
      if let option = finding.option { return writer.option(option, of: question) }
      return writer.text(question.texts.part("ask")) ?? writer.label(question)
    }
    guard !findings.isEmpty else { return }
    html.element(.section, .style(.warning)) { html in
      html.element(.h2, text: InterfaceText.moreUrgent.text(language))
      html.element(.ul) { html in
        for finding in findings {
          html.element(.li) { $0.inline(finding[...]) }
        }
      }
    }
  }
}

/// The words of an instruction, in a heading and what follows it.
struct InstructionWords: Equatable {
  /// The first sentence; all of it when it is short.
  let heading: String
  /// The other sentences.
  let rest: String

  /// Up to so many characters all words stand in the heading.
  private static let short = 60

  init(_ words: String) {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").unbroken
    guard words.count > Self.short, let end = Self.firstSentence(of: words) else {
      heading = words
      rest = ""
      return
    }
    heading = String(words[..<end])
    rest = String(words[end...].drop(while: \.isWhitespace))
  }

  /// A full stop and a space end a sentence when a capital follows; `23.11. klo 16` does not.
  private static func firstSentence(of words: String) -> String.Index? {
    var index = words.startIndex
    while index < words.endIndex {
      let next = words.index(after: index)
      if words[index] == ".", words[next...].first == " ",
        words[next...].dropFirst().first?.isUppercase == true
      {
        return next
      }
      index = next
    }
    return nil
  }
}

extension HTML {
  /// Whether anything was sent; never that nothing was when something was, or nobody knows.
  mutating func unsent(_ sending: Sending, _ frame: InterviewFrame) {
    element(.p, .style(.unsent)) { html in
      switch sending {
      case .nothingSent: html.text(InterfaceText.nothingSent.text(frame.language))
      case .notKnown: html.text(InterfaceText.sendingUnknown.text(frame.language))
      case .sentBefore(let first):
        let time = first.receivedAt.map { frame.writer.dayAndTime($0) }
        html.text(
          time.map { InterfaceText.earlierSent.text(frame.language, $0) }
            ?? InterfaceText.earlierSentSometime.text(frame.language)
        )
        html.text(" ")
        html.element(
          .a,
          .href(.step(frame.id, .receipt)),
          text: InterfaceText.showReceipt.text(frame.language)
        )
      }
    }
  }
}
