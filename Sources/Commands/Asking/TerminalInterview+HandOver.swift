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
    var prompt = Prompt(
      heading: title.text(language),
      rows: [
        Prompt.Row(code: "no", text: InterfaceText.no.text(language)),
        Prompt.Row(code: "yes", text: InterfaceText.yes.text(language)),
      ]
    )
    prompt.head = head
    prompt.section = InterfaceText.handOverTitle.text(language)
    prompt.input = AnswerInput(chosen: form[keyPath: value] ? ["yes"] : [])
    prompt.offersFirst = true
    prompt.name = name
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        guard let code = input.chosen.first else {
          prompt.problem = InterfaceText.chooseOne.text(language)
          continue
        }
        form[keyPath: value] = code == "yes"
        return .next
      case .back: return .back
      case .ended: return .leave(notSentBecauseEnded())
      case .interrupted: return .leave(.over(.interrupted))
      }
    }
  }

  /// The numbers shown back before sending.
  private mutating func confirm() -> FormMove {
    let numbers = [form.phone, form.secondPhone].compactMap { PhoneNumber($0)?.description }
    var prompt = Prompt(
      heading: InterfaceText.numberShownBack.text(language, numbers.joined(separator: ", ")),
      rows: [
        Prompt.Row(code: "send", text: InterfaceText.send.text(language)),
        Prompt.Row(code: "change", text: InterfaceText.change.text(language)),
        Prompt.Row(code: "end", text: InterfaceText.endWithoutSending.text(language)),
      ]
    )
    prompt.head = head
    prompt.section = InterfaceText.handOverTitle.text(language)
    prompt.offersFirst = true
    prompt.name = "confirm"
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        switch input.chosen.first {
        case "send": return .next
        case "change": return .again
        case "end": return .leave(.result)
        default: prompt.problem = InterfaceText.chooseOne.text(language)
        }
      case .back: return .back
      case .ended: return .leave(notSentBecauseEnded())
      case .interrupted: return .leave(.over(.interrupted))
      }
    }
  }

  private mutating func notSentBecauseEnded() -> Stage {
    prompter.show([StyledLine(InterfaceText.nothingSent.text(language), .strong)])
    return .over(.endedEarly)
  }

  // MARK: Sending

  private mutating func send() async -> Stage {
    guard let openQueue = around.queue else { return .result }
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
    var prompt = Prompt(
      heading: InterfaceText.sentDiffers.text(language),
      rows: [
        Prompt.Row(code: "keep", text: InterfaceText.keepFirst.text(language)),
        Prompt.Row(code: "new", text: InterfaceText.sendAsNew.text(language)),
      ]
    )
    prompt.canGoBack = false
    prompt.name = "differs"
    while true {
      guard case .answer(let input) = prompter.ask(prompt) else { return .over(.interrupted) }
      switch input.chosen.first {
      case "keep":
        showReceipt(receipt, title: InterfaceText.alreadySent)
        return .over(.finished)
      case "new":
        session = Session(
          id: around.newID(),
          start: session.start,
          begun: session.begun,
          lastAct: around.now(),
          interview: session.interview
        )
        return .handOver
      default: prompt.problem = InterfaceText.chooseOne.text(language)
      }
    }
  }

  private mutating func couldNotSend(because error: any Error) -> Stage {
    let text = InterfaceText.couldNotSend.text(language, lineToCall)
    prompter.show([StyledLine(), StyledLine(text, .alarm)])
    var prompt = Prompt(
      heading: InterfaceText.whatNow.text(language),
      rows: [
        Prompt.Row(code: "again", text: InterfaceText.tryAgain.text(language)),
        Prompt.Row(code: "end", text: InterfaceText.end.text(language)),
      ]
    )
    prompt.canGoBack = false
    prompt.offersFirst = true
    prompt.name = "not-sent"
    if case .answer(let input) = prompter.ask(prompt), input.chosen.contains("again") {
      return .handOver
    }
    return .over(.notSent(Failure(error).sentence))
  }

  /// The number of the unit, or the line that is always open.
  private var lineToCall: String {
    service.instruction(for: session, now: around.now(), isSent: false)?.unit?.line
      ?? writer.number(named: "urgent_line") ?? "112"
  }

  private mutating func showReceipt(_ receipt: Receipt, title: Translated) {
    let width = prompter.width
    var lines: [StyledLine] = []
    for line in head { lines.add(line, .quiet, width: width) }
    lines.addTitle(title.text(language))
    let instruction = service.instruction(for: session, now: around.now(), isSent: true)
    if let instruction { lines.add(writer.words(of: instruction), .strong, width: width) }
    lines.addGap()
    lines.add(InterfaceText.locator.text(language) + ":", width: width)
    lines.append(StyledLine("    " + receipt.locator.text, .strong))
    lines.add(InterfaceText.secret.text(language) + ":", width: width)
    lines.append(StyledLine("    " + receipt.secret.text, .strong))
    lines.add(InterfaceText.saveReceipt.text(language), width: width)
    lines.addGap()
    if let line = instruction?.unit?.line {
      lines.add(InterfaceText.weCallFrom.text(language, line), width: width)
    }
    if let tries = session.start.region.flatMap({ service.pack.regions[$0]?.callTries }) {
      lines.add(InterfaceText.tries.text(language, "\(tries)"), width: width)
    }
    lines.add(InterfaceText.noMoreRequests.text(language), width: width)
    prompter.show(lines)
  }
}
