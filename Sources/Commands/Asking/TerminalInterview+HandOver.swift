// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import FEEL

/// The form, the sending, and the receipt.
extension TerminalInterview {
  private enum FormStep: CaseIterable {
    case name, phone, secondPhone, callAlone, interpreter, confirm
  }

  /// What a step of the form led to.
  private enum FormMove {
    case next, back, again
    case leave(Stage)
  }

  mutating func handOver() async -> Stage {
    guard isStillTrue() else { return .result }
    var steps = FormStep.allCases
    if !asksAboutCallAlone { steps.removeAll { $0 == .callAlone } }
    var position = 0
    while position < steps.count {
      switch ask(steps[position]) {
      case .next: position += 1
      case .again: position = 0
      case .back:
        guard position > 0 else { return .result }
        position -= 1
      case .leave(let stage): return stage
      }
    }
    return await send()
  }

  // MARK: The form

  /// From 12 years the young person may want the call alone (P14).
  private var asksAboutCallAlone: Bool {
    guard session.start.subject == .child,
      case .number(let age) = session.interview.answers[QuestionID("age")]
    else { return false }
    return age >= DecimalNumber(12)
  }

  private mutating func ask(_ step: FormStep) -> FormMove {
    switch step {
    case .name:
      return field(.name, InterfaceText.name, nil, InterfaceText.writeName, \.name)
    case .phone:
      return field(
        .phone,
        InterfaceText.phone,
        InterfaceText.whyPhone,
        InterfaceText.writePhone,
        \.phone
      )
    case .secondPhone:
      return field(
        .secondPhone,
        InterfaceText.secondPhone,
        InterfaceText.mayBeEmpty,
        InterfaceText.writePhone,
        \.secondPhone
      )
    case .callAlone: return yesNo(InterfaceText.callAlone, "call-alone", \.wantsCallAlone)
    case .interpreter: return yesNo(InterfaceText.interpreter, "interpreter", \.needsInterpreter)
    case .confirm: return confirm()
    }
  }

  private mutating func field(
    _ field: HandOverForm.Field,
    _ title: Translated,
    _ help: Translated?,
    _ wrong: Translated,
    _ value: WritableKeyPath<HandOverForm, String>
  ) -> FormMove {
    var prompt = Prompt(heading: title.text(language), rows: [])
    prompt.head = head
    prompt.section = InterfaceText.handOverTitle.text(language)
    prompt.help = help?.text(language)
    prompt.field = Prompt.Field(hint: "", takesLetters: true, limit: 200)
    prompt.input = AnswerInput(text: form[keyPath: value])
    prompt.name = field.rawValue
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        form[keyPath: value] = input.text
        guard form.problems.contains(field) else { return .next }
        prompt.problem = wrong.text(language)
        prompt.input = input
      case .back: return .back
      case .ended: return .leave(notSentBecauseEnded())
      case .interrupted: return .leave(.over(.interrupted))
      }
    }
  }

  private mutating func yesNo(
    _ title: Translated,
    _ name: String,
    _ value: WritableKeyPath<HandOverForm, Bool>
  ) -> FormMove {
    var prompt = form(
      name,
      heading: title.text(language),
      rows: [("no", InterfaceText.no), ("yes", InterfaceText.yes)]
    )
    prompt.input = AnswerInput(chosen: form[keyPath: value] ? ["yes"] : [])
    return chosen(prompt) { interview, code in
      interview.form[keyPath: value] = code == "yes"
      return .next
    }
  }

  /// The numbers shown back before sending.
  private mutating func confirm() -> FormMove {
    let numbers = [form.phone, form.secondPhone].compactMap { PhoneNumber($0)?.description }
    let prompt = form(
      "confirm",
      heading: InterfaceText.numberShownBack.text(language, numbers.joined(separator: ", ")),
      rows: [
        ("send", InterfaceText.send), ("change", InterfaceText.change),
        ("end", InterfaceText.endWithoutSending),
      ]
    )
    return chosen(prompt) { _, code in
      switch code {
      case "send": .next
      case "change": .again
      default: .leave(.result)
      }
    }
  }

  private func form(
    _ name: String,
    heading: String,
    rows: [(code: String, text: Translated)]
  ) -> Prompt {
    var prompt = moving(name, heading: heading, rows: rows)
    prompt.section = InterfaceText.handOverTitle.text(language)
    return prompt
  }

  private mutating func chosen(
    _ prompt: Prompt,
    _ act: (inout TerminalInterview, String) -> FormMove
  ) -> FormMove {
    switch choose(prompt) {
    case .row(let code): act(&self, code)
    case .back: .back
    case .ended: .leave(notSentBecauseEnded())
    case .interrupted: .leave(.over(.interrupted))
    }
  }

  private mutating func notSentBecauseEnded() -> Stage {
    prompter.show([StyledLine(InterfaceText.nothingSent.text(language), .strong)])
    return .over(.endedEarly)
  }

  // MARK: Sending

  /// Whether what the person read before sending holds now; says so when the hour changed it (P2).
  private func isStillTrue() -> Bool {
    let now = around.now()
    if page.canSend(now: now), told == page.told(now: now) { return true }
    var lines = [StyledLine()]
    let text = InterfaceText.adviceChangedMeanwhile.text(language)
    lines.add(text, .alarm, width: prompter.width)
    prompter.show(lines)
    return false
  }

  private mutating func send() async -> Stage {
    guard let openQueue = around.queue, isStillTrue() else { return .result }
    do {
      let connection = try openQueue()
      defer { connection.close() }
      let queue = AsyncQueue(connection.store)
      switch try await service.handOver(session, form, to: queue, now: around.now()) {
      case .accepted(let receipt):
        showReceipt(receipt, title: InterfaceText.sent)
        return .over(.finished)
      case .repeated(let receipt):
        showReceipt(receipt, title: InterfaceText.alreadySent)
        return .over(.finished)
      case .differs(let receipt):
        return sendsDifferently(receipt)
      }
    } catch HandOverProblem.nothingToSend where !isStillTrue() {
      return .result
    } catch HandOverProblem.noUnit {
      let text = InterfaceText.noUnit.text(language, lineToCall)
      prompter.show([StyledLine(text, .strong)])
      return .over(.notSent("the region names no unit for this service"))
    } catch {
      return couldNotSend(because: error)
    }
  }

  /// The same interview was sent before with other answers: keep that, or send this as a new one.
  private mutating func sendsDifferently(_ receipt: Receipt) -> Stage {
    var prompt = moving(
      "differs",
      heading: InterfaceText.sentDiffers.text(language),
      rows: [("keep", InterfaceText.keepFirst), ("new", InterfaceText.sendAsNew)],
      canGoBack: false
    )
    // Which answers a nurse reads is the person's to say.
    prompt.offersFirst = false
    switch choose(prompt) {
    case .row("new"):
      session = Session(
        id: around.newID(),
        start: session.start,
        begun: session.begun,
        lastAct: around.now(),
        interview: session.interview
      )
      return .handOver
    case .row, .back, .ended, .interrupted:
      showReceipt(receipt, title: InterfaceText.alreadySent)
      return .over(.finished)
    }
  }

  private mutating func couldNotSend(because error: any Error) -> Stage {
    let text = InterfaceText.couldNotSend.text(language, lineToCall)
    prompter.show([StyledLine(), StyledLine(text, .alarm)])
    var prompt = moving(
      "not-sent",
      heading: InterfaceText.whatNow.text(language),
      rows: [("again", InterfaceText.tryAgain), ("end", InterfaceText.end)],
      canGoBack: false
    )
    // That nothing was sent stands above it.
    prompt.head = []
    return choose(prompt) == .row("again") ? .handOver : .over(.notSent(Failure(error).sentence))
  }

  /// The number that answers now, of the unit or of the line that is always open.
  private var lineToCall: String {
    let scale = service.pack.graph.scale
    guard let level = session.interview.result.actingLevel.flatMap({ scale[$0] }) else {
      return writer.urgentLine
    }
    return service.lineThatAnswers(for: level, of: session, now: around.now())
  }

  private mutating func showReceipt(_ receipt: Receipt, title: Translated) {
    let width = prompter.width
    var lines: [StyledLine] = []
    for line in head { lines.add(line, .quiet, width: width) }
    lines.addTitle(title.text(language))
    if title == InterfaceText.sent {
      let time = writer.dayAndTime(around.now())
      lines.add(InterfaceText.sentAt.text(language, time), width: width)
    }
    let instruction = service.instruction(for: session, now: around.now(), isSent: true)
    if let instruction { lines.add(writer.words(of: instruction), .strong, width: width) }
    lines.addGap()
    lines.add(InterfaceText.locator.text(language) + ":", width: width)
    lines.append(StyledLine("    " + receipt.locator.text, .strong))
    lines.add(InterfaceText.secret.text(language) + ":", width: width)
    lines.append(StyledLine("    " + receipt.secret.text, .strong))
    lines.add(InterfaceText.writeDown.text(language), width: width)
    lines.addGap()
    if let unit = instruction?.unit {
      lines.add(InterfaceText.weCallFrom.text(language, unit.line), width: width)
      lines.add(writer.hours(of: unit, at: around.now()), width: width)
    }
    if let tries = session.start.region.flatMap({ service.pack.regions[$0]?.callTries }) {
      lines.add(InterfaceText.tries.text(language, "\(tries)"), width: width)
    }
    lines.add(InterfaceText.noMoreRequests.text(language), width: width)
    prompter.show(lines)
  }
}
