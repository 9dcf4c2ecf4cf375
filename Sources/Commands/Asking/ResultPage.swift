// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The result as lines: first the one instruction, below it the rest (P13).
struct ResultPage {
  let service: AssessmentService
  let session: Session
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
      lines.add(words(of: instruction), isEmergency ? .alarm : .strong, width: width)
    }
    if let within = result.within {
      let text = InterfaceText.withinAtMost.text(language, writer.span(within))
      lines.add(text, width: width)
    }
    if service.canHandOver(result) {
      lines.addGap()
      lines.add(InterfaceText.nothingSent.text(language), width: width)
    }
    addMoreUrgent(result, to: &lines)
    let isMostUrgent = result.level == service.pack.graph.scale.levels.first?.id
    if let instruction, let next = writer.next(after: instruction), !next.contains("{") {
      let title = isMostUrgent ? InterfaceText.whileWaiting : InterfaceText.whatNext
      lines.addSection(title.text(language), [next], width: width)
    }
    // A call to 112 must not be delayed by reading on.
    if isMostUrgent { return lines }
    add(.watch, InterfaceText.watchFor, result, to: &lines)
    add(.act, InterfaceText.careForYourself, result, to: &lines)
    add(.info, InterfaceText.goodToKnow, result, to: &lines)
    addReasons(result, to: &lines)
    return lines
  }

  /// The words of the level; where they need a unit and none is known, a call to who is there.
  func words(of instruction: Instruction) -> String {
    let words = writer.words(of: instruction)
    guard words.contains("{") else { return words }
    let line = instruction.unit?.line ?? writer.number(named: "urgent_line") ?? "112"
    return InterfaceText.callWithoutUnit.text(language, line)
  }

  /// Whether the answers may be sent at this hour.
  ///
  /// What must be assessed before the unit opens is not offered for sending: a sent answer waits
  /// until morning (P2).
  func canSend(now: Moment) -> Bool {
    guard service.canHandOver(session.interview.result), session.start.region != nil,
      let instruction = service.instruction(for: session, now: now, isSent: false),
      instruction.unit != nil
    else { return false }
    let clock = service.pack.graph.scale[instruction.level]?.clock
    let isForToday = clock == .sameDay || clock == .now
    return !isForToday || instruction.state == .open || instruction.state == .waits
  }

  /// What was not asked and would make it 112.
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
    lines.addSection(title.text(language), advice.map { writer.advice($0) }, width: width)
  }

  /// Why, and what the person was not sure about: "I don't know" may have counted as an answer, and
  /// then that is said (P7).
  private func addReasons(_ result: ContactResult, to lines: inout [StyledLine]) {
    let answers = session.interview.answers
    var texts: [String] = []
    for reason in result.reasons {
      let doubts = writer.doubts(about: reason, answers: answers)
      if doubts.isEmpty || !reason.isInDoubt {
        texts.append(writer.reason(reason, answers: answers))
      }
      if !doubts.isEmpty {
        texts.append(InterfaceText.toBeSafe.text(language, doubts.joined(separator: ", ")))
      }
    }
    var seen: Set<String> = []
    let shown = texts.filter { seen.insert($0).inserted }.map { "- " + $0 }
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

  /// Adds a heading with texts below it.
  mutating func addSection(_ title: String, _ texts: [String], width: Int) {
    addGap()
    append(StyledLine(title, .strong))
    for text in texts { add(text, width: width, first: "  ", rest: "  ") }
  }
}
