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
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        guard let code = input.chosen.first else {
          prompt.problem = InterfaceText.chooseOne.text(language)
          continue
        }
        guard let chosen = session.interview.check.first(where: { $0.question.id.text == code })
        else { return .result }
        beforeChange = session.interview
        session.interview.change(chosen.place)
        return .questions
      case .back:
        return session.interview.back() ? .questions : .check
      case .ended:
        // All was answered, so there is a result, and somebody may read it in a file.
        prompter.show(
          ResultPage(service: service, session: session, width: prompter.width)
            .lines(now: around.now())
        )
        return .over(.finished)
      case .interrupted: return .over(.interrupted)
      }
    }
  }

  mutating func showResult() -> Stage {
    let now = around.now()
    let page = ResultPage(service: service, session: session, width: prompter.width)
    var lines: [StyledLine] = []
    for line in head { lines.add(line, .quiet, width: prompter.width) }
    prompter.show(lines + page.lines(now: now))
    let canSend = around.queue != nil && page.canSend(now: now)
    var rows: [Prompt.Row] = []
    if canSend {
      rows.append(Prompt.Row(code: "send", text: InterfaceText.send.text(language)))
    }
    let end = canSend ? InterfaceText.endWithoutSending : InterfaceText.end
    rows.append(Prompt.Row(code: "end", text: end.text(language)))
    rows.append(Prompt.Row(code: "change", text: InterfaceText.changeAnswers.text(language)))
    var prompt = Prompt(heading: InterfaceText.whatNow.text(language), rows: rows)
    prompt.canGoBack = false
    prompt.offersFirst = true
    prompt.name = "next"
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        switch input.chosen.first {
        case "send": return .handOver
        case "end": return .over(.finished)
        case "change": return session.interview.stop == nil ? .check : .takeBack
        default: prompt.problem = InterfaceText.chooseOne.text(language)
        }
      case .back: continue
      case .ended, .interrupted: return .over(.finished)
      }
    }
  }

  /// Who takes an emergency answer back is asked once in words (P8).
  mutating func takeBack() -> Stage {
    var prompt = Prompt(
      heading: InterfaceText.takeBackEmergency.text(language),
      rows: [
        Prompt.Row(code: "keep", text: InterfaceText.keepEmergency.text(language)),
        Prompt.Row(code: "change", text: InterfaceText.changeAnyway.text(language)),
      ]
    )
    prompt.head = head
    prompt.offersFirst = true
    prompt.name = "take-back"
    switch prompter.ask(prompt) {
    case .answer(let input): return input.chosen.contains("change") ? .check : .result
    case .back: return .result
    case .ended, .interrupted: return .over(.finished)
    }
  }

  /// Says what is still to be answered; where the level is settled already, also what to do.
  mutating func endedEarly() -> Stage {
    let result = session.interview.result
    if result.actingLevel != nil {
      let page = ResultPage(service: service, session: session, width: prompter.width)
      prompter.show(page.lines(now: around.now()))
    }
    let open = session.interview.check.filter { !$0.isAnswered }.map(\.question.id)
    var lines = [StyledLine()]
    let text = result.actingLevel == nil ? InterfaceText.endedEarly : InterfaceText.endedLate
    lines.add(text.text(language), .strong, width: prompter.width)
    var seen: Set<QuestionID> = []
    for id in open + result.results.flatMap(\.missing) where seen.insert(id).inserted {
      guard let question = service.pack.graph.question(id) else { continue }
      let text = writer.text(question.texts.part("ask")) ?? id.text
      lines.add("- " + text, width: prompter.width, first: "  ", rest: "  ")
    }
    lines.addGap()
    lines.add(InterfaceText.dangerCall.text(language), width: prompter.width)
    prompter.show(lines)
    return .over(.endedEarly)
  }
}
