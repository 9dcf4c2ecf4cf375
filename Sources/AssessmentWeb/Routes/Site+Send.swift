// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird
import Logging

extension Site {
  /// The form for handing over; the result where nothing can be sent at this hour.
  func sendForm(_ frame: InterviewFrame, _ request: Request) -> Response {
    guard let instruction = sendable(frame) else {
      return redirect(to: .step(frame.id, .result))
    }
    let page = Address.step(frame.id, .send)
    guard let draft = draft(request, at: page, for: frame.id.bytes, SendDraft.self) else {
      return respond(SendPage(frame: frame, instruction: instruction, form: HandOverForm()))
    }
    return show(draft, frame, instruction)
  }

  private func show(
    _ draft: SendDraft,
    _ frame: InterviewFrame,
    _ instruction: Instruction
  ) -> Response {
    let hasChanged = draft.told != instruction.key
    switch draft.stage {
    case .differs(let newName, let isOpen) where !hasChanged:
      return respond(
        DiffersPage(
          frame: frame,
          instruction: instruction,
          form: draft.form,
          newName: newName,
          isOpen: isOpen
        )
      )
    case .failed: return notSent(frame, instruction)
    case .form, .differs:
      return respond(
        SendPage(
          frame: frame,
          instruction: instruction,
          form: draft.form,
          problems: draft.form.problems,
          hasChanged: hasChanged
        )
      )
    }
  }

  /// Hands the answers over.
  ///
  /// The reply comes after the commit. It leads to the receipt and puts the receipt in the place of
  /// the answers; see ``SentMark``.
  func send(_ fields: FormFields, of session: Session) async throws -> Response {
    let frame = InterviewFrame(service: service, session: session)
    guard !frame.isOpen, let instruction = sendable(frame) else {
      return redirect(to: .step(frame.id, .result))
    }
    let form = HandOverForm(fields)
    func again(_ stage: SendDraft.Stage) -> Response {
      let draft = SendDraft(form, told: fields[.told] ?? "", stage: stage)
      return self.again(draft, at: .step(frame.id, .send), for: frame.id.bytes)
        ?? show(draft, frame, instruction)
    }
    if fields[.told] != instruction.key || !form.problems.isEmpty { return again(.form) }
    let decision = fields[.decision].flatMap { DiffersPage.Decision(rawValue: $0) }
    let sent = decision == .sendAsNew ? renamed(session, fields[.newName]) : session
    do {
      switch try await service.handOver(sent, form, to: queue, now: clock()) {
      case .accepted(let receipt):
        return receive(receipt, frame, form, isRepeated: false)
      case .repeated(let receipt):
        return receive(receipt, frame, form, isRepeated: true)
      case .differs(let first):
        if decision == .keepFirst { return receive(first, frame, nil, isRepeated: true) }
        guard let name = newName(fields[.newName], for: frame.id) else { return again(.failed) }
        return again(.differs(newName: name, isOpen: fields[.newName] == name))
      }
    } catch {
      logger.error("hand-over failed", metadata: ["error": "\(type(of: error))"])
      return again(.failed)
    }
  }

  /// The instruction at this hour, when the answers may be sent.
  private func sendable(_ frame: InterviewFrame) -> Instruction? {
    guard
      let instruction = service.instruction(for: frame.session, now: clock(), isSent: false),
      ResultWay(
        frame: frame,
        result: frame.session.interview.result,
        instruction: instruction
      ).canSend
    else { return nil }
    return instruction
  }

  /// Leads to the receipt and takes the answers off the device.
  ///
  /// - Parameters:
  ///   - receipt: The receipt.
  ///   - frame: The interview.
  ///   - form: What was sent; nil for a receipt of what was sent before with other words, of which
  ///     neither number nor promise are known here.
  ///   - isRepeated: Whether it had been sent before.
  /// - Returns: The response.
  private func receive(
    _ receipt: Receipt,
    _ frame: InterviewFrame,
    _ form: HandOverForm?,
    isRepeated: Bool
  ) -> Response {
    let now = clock()
    let instruction = service.instruction(for: frame.session, now: now, isSent: true)
    var words = form == nil ? nil : instruction.map { frame.writer.words(of: $0) }
    if words?.contains("{") == true { words = nil }
    let region = frame.session.start.region.flatMap { frame.pack.regions[$0] }
    let mark = SentMark(
      language: frame.language.text,
      locator: receipt.locator.text,
      secret: receipt.secret.text,
      words: words ?? InterfaceText.handOverLead.text(frame.language),
      phones: form.map { form in
        [form.phone, form.secondPhone].compactMap { PhoneNumber($0)?.description }
      } ?? [],
      line: instruction?.unit?.line,
      tries: region?.callTries,
      isRepeated: isRepeated,
      sentAt: now.seconds
    )
    guard let sealed = sealing.seal(mark, as: .receipt, for: frame.id.bytes, now: now) else {
      // It is sent and the receipt must be seen: without a key for the mark it is shown at once.
      return respond(ReceiptPage(id: frame.id, mark: mark), cookies: [.interview(frame.id, "")])
    }
    return redirect(
      to: .step(frame.id, .receipt),
      cookies: [
        .interview(frame.id, Self.markPrefix + sealed),
        .draft("", at: .step(frame.id, .send)),
      ]
    )
  }

  // MARK: Sent before with other answers

  /// The sealed name under which other answers are sent as new: the one of the form, or a new one.
  ///
  /// It is made once and travels with the form: sent twice it is still one hand-over, and nobody
  /// can put another interview's name there.
  private func newName(_ earlier: String?, for id: InterviewID) -> String? {
    if let earlier, renamedID(earlier, for: id) != nil { return earlier }
    return sealing.seal(
      newInterviewID().description,
      as: .newName,
      for: id.bytes,
      now: clock()
    )
  }

  private func renamed(_ session: Session, _ sealed: String?) -> Session {
    guard let id = sealed.flatMap({ renamedID($0, for: session.id) }) else { return session }
    return Session(
      id: id,
      start: session.start,
      begun: session.begun,
      lastAct: session.lastAct,
      interview: session.interview
    )
  }

  private func renamedID(_ sealed: String, for id: InterviewID) -> InterviewID? {
    sealing.open(sealed, as: .newName, for: id.bytes, String.self).flatMap { InterviewID($0) }
  }

  // MARK: Not sent

  private func notSent(_ frame: InterviewFrame, _ instruction: Instruction) -> Response {
    let line = instruction.unit?.line ?? frame.urgentLine
    return respond(
      MessagePage(
        language: frame.language,
        title: InterfaceText.notSentTitle.text(frame.language),
        paragraphs: [
          InterfaceText.couldNotSend.text(frame.language, line), callInstead(frame.language),
        ],
        links: [(InterfaceText.tryAgain.text(frame.language), .step(frame.id, .send))],
        back: .step(frame.id, .result),
        about: frame.about,
        interview: frame.id
      ),
      status: .serviceUnavailable
    )
  }
}
