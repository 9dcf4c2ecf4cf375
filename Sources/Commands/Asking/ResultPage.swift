// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The result as lines: first the one instruction, below it the rest (P13).
struct ResultPage {
  let service: AssessmentService
  let session: Session
  /// Whether there is a queue that could take the answers.
  let hasQueue: Bool
  let width: Int

  private var writer: TextWriter { service.writer(for: session) }
  private var language: LanguageID { session.start.language }

  /// The lines of the result as it is now, before anything was sent.
  func lines(now: Moment) -> [StyledLine] {
    let result = session.interview.result
    let instruction = service.instruction(for: session, now: now, isSent: false)
    var lines = [StyledLine()]
    lines.addTitle(InterfaceText.result.text(language))
    if result.outcome == .failed {
      lines.add(InterfaceText.couldNotAssess.text(language), width: width)
      lines.addGap()
    }
    if let instruction {
      let isEmergency = service.pack.graph.scale[instruction.level]?.stops ?? true
      lines.add(writer.words(of: instruction), isEmergency ? .alarm : .strong, width: width)
    }
    if let within = result.within {
      let text = InterfaceText.withinAtMost.text(language, writer.span(within))
      lines.add(text, width: width)
    }
    let unsent = notSent(now: now)
    if !unsent.isEmpty { lines.addGap() }
    for text in unsent { lines.add(text, width: width) }
    addMoreUrgent(result, to: &lines)
    // A call to 112 must not be delayed by reading on.
    if let instruction, result.level == service.pack.graph.scale.levels.first?.id {
      let waiting = writer.whileWaiting(for: result, after: instruction)
      if !waiting.isEmpty {
        lines.addSection(InterfaceText.whileWaiting.text(language), waiting, width: width)
      }
      return lines
    }
    if !result.continuesWith.isEmpty {
      let titles = result.continuesWith.map { "- \(writer.title($0)) (luukku ask \($0))" }
      lines.addSection(InterfaceText.continueWith.text(language), titles, width: width)
    }
    if let instruction {
      let texts = [writer.next(after: instruction), writer.place(of: instruction)]
        .compactMap { $0 }
      if !texts.isEmpty {
        lines.addSection(InterfaceText.whatNext.text(language), texts, width: width)
      }
    }
    add(.watch, InterfaceText.watchFor, result, to: &lines)
    add(.act, InterfaceText.careForYourself, result, to: &lines)
    add(.info, InterfaceText.goodToKnow, result, to: &lines)
    addReasons(result, to: &lines)
    return lines
  }

  /// What of the result must stay in sight where its lines do not all fit: the instruction, and that
  /// nothing was sent (P13).
  func reminder(now: Moment) -> [String] {
    (told(now: now).map { [$0] } ?? []) + notSent(now: now)
  }

  /// That nothing was sent, and what to do instead where the instruction speaks of sending but
  /// there is no queue.
  private func notSent(now: Moment) -> [String] {
    guard service.canHandOver(session.interview.result) else { return [] }
    let nothing = InterfaceText.nothingSent.text(language)
    guard !hasQueue, canSend(now: now),
      let level = session.interview.result.actingLevel.flatMap({ service.pack.graph.scale[$0] })
    else { return [nothing] }
    let line = service.lineThatAnswers(for: level, of: session, now: now)
    return [nothing, InterfaceText.cannotSendHere.text(language, line)]
  }

  /// What to do whatever the answers still missing are; no line while home care is possible (P16).
  func settled(now: Moment) -> [StyledLine] {
    let settled = SettledAdvice(service: service, session: session, now: now)
    var lines: [StyledLine] = []
    for (number, text) in settled.sentences.enumerated() {
      lines.add(text, number == 0 ? .strong : .plain, width: width)
    }
    addMoreUrgent(session.interview.result, to: &lines)
    return lines
  }

  /// The instruction as the person is told it now; nil while something is missing.
  func told(now: Moment) -> String? {
    service.instruction(for: session, now: now, isSent: false).map { writer.words(of: $0) }
  }

  /// Whether the answers may be sent at this hour.
  func canSend(now: Moment) -> Bool {
    service.instruction(for: session, now: now, isSent: false)?.mayBeSent ?? false
  }

  /// What was not answered and would make it 112 (P8).
  private func addMoreUrgent(_ result: ContactResult, to lines: inout [StyledLine]) {
    let findings = result.results.flatMap(\.couldBeMoreUrgent).compactMap { finding -> String? in
      guard let question = service.pack.graph.question(finding.question) else { return nil }
      guard let option = finding.option else {
        return writer.text(question.texts.part("ask")) ?? writer.label(question)
      }
      return writer.option(option, of: question)
    }
    guard !findings.isEmpty else { return }
    lines.addSection(
      InterfaceText.moreUrgent.text(language),
      findings.map { "- " + $0 },
      width: width
    )
  }

  private func add(
    _ kind: Advice.Kind,
    _ title: Translated,
    _ result: ContactResult,
    to lines: inout [StyledLine]
  ) {
    let advice = result.advice.filter { id in
      service.pack.graph.advice.contains { $0.id == id && $0.kind == kind }
    }
    guard !advice.isEmpty else { return }
    let texts = advice.map { writer.advice($0) }
    lines.addSection(title.text(language), texts, apart: true, width: width)
  }

  /// Why, and what the person was not sure about: "I don't know" may have counted as an answer, and
  /// then that is said (P7).
  private func addReasons(_ result: ContactResult, to lines: inout [StyledLine]) {
    let shown = writer.explanations(of: result, answers: session.interview.answers)
      .map { "- " + $0 }
    guard !shown.isEmpty else { return }
    lines.addSection(InterfaceText.why.text(language), shown, width: width)
  }
}

extension [StyledLine] {
  /// Adds the title of a page, with a line under it that also stands out without colours.
  mutating func addTitle(_ title: String) {
    addGap()
    append(StyledLine(title, .strong))
    append(StyledLine(String(repeating: "=", count: TerminalWidth.of(title)), .quiet))
  }

  /// Adds a heading with texts below it, as paragraphs where they are `apart`.
  mutating func addSection(_ title: String, _ texts: [String], apart: Bool = false, width: Int) {
    addGap()
    append(StyledLine(title, .strong))
    for (number, text) in texts.enumerated() {
      if apart, number > 0 { addGap() }
      add(text, width: width, first: "  ", rest: "  ")
    }
  }
}
