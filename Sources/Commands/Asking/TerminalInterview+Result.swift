// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// The answers checked, the result, and what may follow it.
extension TerminalInterview {
  mutating func check() -> Stage {
    var prompt = Prompt(
      heading: InterfaceText.checkAnswers.text(language),
      rows: [Prompt.Row(code: "continue", text: InterfaceText.showResult.text(language))]
        + session.interview.check.enumerated().map { number, asked in
          Prompt.Row(
            code: asked.question.id.text,
            text: writer.ask(asked),
            detail: asked.answer.map { writer.answer($0, to: asked.question) },
            isApart: number == 0
          )
        }
    )
    prompt.head = head
    prompt.offersFirst = true
    prompt.name = "check"
    switch choose(prompt) {
    case .row(let code):
      guard let chosen = session.interview.check.first(where: { $0.question.id.text == code })
      else { return .result }
      isChanging = true
      beforeChange = session.interview
      session.interview.change(chosen.place)
      return .questions
    case .back:
      return session.interview.back() ? .questions : .check
    case .ended:
      // All was answered, so there is a result, and somebody may read it in a file.
      prompter.show(page.lines(now: around.now()))
      return .over(.finished)
    case .interrupted: return .over(.interrupted)
    }
  }

  /// The gap, the title and the line under it.
  private static let titleLines = 3
  /// A gap, the question what to do now, its rows and the keys.
  private static let linesToAsk = 9

  mutating func showResult() -> Stage {
    let now = around.now()
    let page = page
    told = page.told(now: now)
    var above: [StyledLine] = []
    for line in head { above.add(line, .quiet, width: prompter.width) }
    let lines = above + page.lines(now: now)
    prompter.show(lines)
    // Below the page stand the question what to do now, its rows and the keys; the title may go, the
    // instruction may not.
    let fromInstruction = lines.count - above.count - Self.titleLines
    let isLong = prompter.height.map { fromInstruction + Self.linesToAsk > $0 } ?? false
    let reminder = isLong ? page.reminder(now: now) : []
    let canSend = page.hasQueue && page.canSend(now: now)
    let end = canSend ? InterfaceText.endWithoutSending : InterfaceText.end
    var prompt = moving(
      "next",
      heading: InterfaceText.whatNow.text(language),
      rows: (canSend ? [("send", InterfaceText.send)] : [])
        + [("end", end), ("change", InterfaceText.changeAnswers)],
      canGoBack: false
    )
    // The result stands above it.
    prompt.head = []
    prompt.reminder = reminder
    switch choose(prompt) {
    case .row("send"): return .handOver
    case .row("change"): return session.interview.stop == nil ? .check : .takeBack
    case .row, .back, .ended, .interrupted:
      remind(reminder)
      return .over(.finished)
    }
  }

  private func remind(_ reminder: [String]) {
    guard !reminder.isEmpty else { return }
    var lines: [StyledLine] = []
    for (number, text) in reminder.enumerated() {
      lines.add(text, number == 0 ? .strong : .plain, width: prompter.width)
    }
    prompter.show(lines)
  }

  /// Who takes an emergency answer back is asked once in words (P8).
  mutating func takeBack() -> Stage {
    let prompt = moving(
      "take-back",
      heading: InterfaceText.takeBackEmergency.text(language),
      rows: [("keep", InterfaceText.keepEmergency), ("change", InterfaceText.changeAnyway)]
    )
    switch choose(prompt) {
    case .row("change"): return .check
    case .row, .back: return .result
    case .ended, .interrupted: return .over(.finished)
    }
  }

  /// What is settled already, for whoever does not go on; no line while nothing is.
  func settled() -> [StyledLine] {
    let now = around.now()
    var lines = page.settled(now: now)
    // Where the lines do not all fit, the instruction stands also where it is seen: at the end.
    if let height = prompter.height, lines.count + Self.linesAround > height,
      let told = page.told(now: now)
    {
      lines.addGap()
      lines.add(told, .strong, width: prompter.width)
    }
    return lines
  }

  /// That the person stopped, on at most three lines, and the line of the shell.
  private static let linesAround = 4

  /// The result's page of the answers so far.
  var page: ResultPage {
    ResultPage(
      service: service,
      session: session,
      hasQueue: around.queue != nil,
      width: prompter.width
    )
  }

  /// Says what is still to be answered; where the level is settled already, also what to do.
  mutating func endedEarly() -> Stage {
    let result = session.interview.result
    if result.actingLevel != nil { prompter.show(page.lines(now: around.now())) }
    let open = session.interview.check.filter { !$0.isAnswered }.map(\.question.id)
    var lines = [StyledLine()]
    let settled = result.actingLevel == nil ? self.settled() : []
    let text: Translated =
      result.actingLevel != nil
      ? (result.isOpen ? InterfaceText.endedOpen : InterfaceText.endedLate)
      : settled.isEmpty ? InterfaceText.endedEarly : InterfaceText.endedUnsettled
    lines.add(text.text(language), .strong, width: prompter.width)
    var seen: Set<QuestionID> = []
    for id in open + result.results.flatMap(\.missing) where seen.insert(id).inserted {
      guard let question = service.pack.graph.question(id) else { continue }
      let text = writer.text(question.texts.part("ask")) ?? id.text
      lines.add("- " + text, width: prompter.width, first: "  ", rest: "  ")
    }
    lines.addGap()
    lines += settled
    lines.add(InterfaceText.dangerCall.text(language), width: prompter.width)
    prompter.show(lines)
    return .over(.endedEarly)
  }
}
