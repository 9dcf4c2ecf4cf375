// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird
import Logging

extension Site {
  /// The form for handing over; the result where nothing can be sent at this hour, or where the
  /// person has not read the instruction of this hour.
  func sendForm(_ frame: InterviewFrame, _ visit: Visit, _ request: Request) async -> Response {
    // What became of a sending is told at any hour.
    if let draft = visit.note.send, isAgain(request), draft.stage.isOutcome {
      return await show(draft, frame, isAgain: true)
    }
    guard let instruction = sendable(frame), visit.note.told == frame.mark(of: instruction) else {
      return redirect(to: .step(frame.id, .result))
    }
    guard let draft = visit.note.send else {
      let sending = await sending(of: frame)
      return respond(
        SendPage(frame: frame, instruction: instruction, form: HandOverForm(), sending: sending)
      )
    }
    return await show(draft, frame, isAgain: isAgain(request))
  }

  /// Shows what became of a form that was sent; where the person did not come from sending it, the
  /// form with what was typed.
  private func show(
    _ draft: SendDraft,
    _ frame: InterviewFrame,
    isAgain: Bool,
    status: HTTPResponse.Status = .ok
  ) async -> Response {
    switch draft.stage {
    case .differs(let newName, let isOpen, let sentAt) where isAgain:
      let page = DiffersPage(
        frame: frame,
        form: draft.form,
        newName: newName,
        sentAt: sentAt.map { frame.writer.dayAndTime(Moment(seconds: $0)) },
        isOpen: isOpen
      )
      return respond(page, status: status)
    case .failed where isAgain: return notConfirmed(frame)
    case .form, .differs, .failed:
      guard let instruction = sendable(frame) else {
        return redirect(to: .step(frame.id, .result))
      }
      let sending = await sending(of: frame)
      var page = SendPage(
        frame: frame,
        instruction: instruction,
        form: draft.form,
        sending: sending
      )
      if isAgain { page.problems = draft.form.problems }
      return respond(page, status: status)
    }
  }

  /// Hands the answers over.
  ///
  /// The reply comes after the commit. It leads to the receipt and puts the receipt in the place of
  /// the answers; see ``SentMark``. What was handed over before is known before anything is
  /// refused: when the reply got lost, sending again gives the receipt at any hour.
  func send(_ fields: FormFields, of visit: Visit) async throws -> Response {
    let frame = InterviewFrame(service: service, session: visit.session)
    guard !frame.isOpen else { return redirect(to: firstOpen(visit.session)) }
    guard sealing.canSeal(at: clock()) else { throw PlainError.notReady }
    let sending = HandOverAttempt(frame: frame, visit: visit, fields: fields, site: self)
    do {
      if let first = try await service.firstHandOver(of: sending.session.id, in: queue) {
        return try await again(sending, after: first)
      }
      guard let instruction = sendable(frame), visit.note.told == frame.mark(of: instruction)
      else { return readFirst(sending) }
      guard sending.form.problems.isEmpty else { return await again(sending, .form) }
      return try await handOver(sending, now: clock())
    } catch let problem as HandOverProblem {
      logger.error("hand-over refused", metadata: ["problem": "\(type(of: problem))"])
      return readFirst(sending)
    } catch {
      logger.error("hand-over failed", metadata: ["error": "\(type(of: error))"])
      return await again(sending, .failed)
    }
  }

  /// Sends under a name under which something was handed over before.
  ///
  /// At the time of that hand-over sending was allowed, so it is judged as of that time whether
  /// this is the same; nothing new is stored.
  private func again(
    _ attempt: HandOverAttempt,
    after first: FirstHandOver
  ) async throws -> Response {
    guard attempt.decision != .keepFirst, attempt.form.problems.isEmpty,
      let time = first.receivedAt
    else { return receive(StoredHandOver(first), attempt, .earlier) }
    do {
      return try await handOver(attempt, now: time)
    } catch is HandOverProblem {
      // The changed answers are no longer for sending; what is to be done by them comes first.
      return readFirst(attempt)
    }
  }

  private func handOver(_ attempt: HandOverAttempt, now: Moment) async throws -> Response {
    switch try await service.handOver(attempt.session, attempt.form, to: queue, now: now) {
    case .accepted(let receipt):
      let instruction = service.instruction(for: attempt.session, now: now, isSent: true)
      return receive(StoredHandOver(receipt, at: now, by: instruction), attempt, .first)
    case .repeated(let receipt):
      let first = try await service.firstHandOver(with: receipt, in: queue)
      return receive(StoredHandOver(first), attempt, .repeated)
    case .differs(let receipt):
      let first = try await service.firstHandOver(with: receipt, in: queue)
      if attempt.decision == .keepFirst { return receive(StoredHandOver(first), attempt, .earlier) }
      guard let name = newName(attempt.newName, for: attempt.frame.id) else {
        return await again(attempt, .failed)
      }
      return await again(
        attempt,
        .differs(
          newName: name,
          isOpen: attempt.newName == name,
          sentAt: first.receivedAt?.seconds
        )
      )
    }
  }

  /// Leads to the page again with what was typed.
  private func again(_ attempt: HandOverAttempt, _ stage: SendDraft.Stage) async -> Response {
    let draft = SendDraft(attempt.form, stage: stage)
    if let response = again(draft, of: attempt.visit) { return response }
    return await show(draft, attempt.frame, isAgain: true, status: .unprocessableContent)
  }

  /// Leads to the result, which says what is to be done at this hour; what was typed is kept.
  private func readFirst(_ attempt: HandOverAttempt) -> Response {
    var note = attempt.visit.note
    note.send = SendDraft(attempt.form, stage: .form)
    let cookie = cookie(attempt.visit, note: note)
    return redirect(to: .step(attempt.frame.id, .result), cookies: cookie.map { [$0] } ?? [])
  }

  /// The instruction at this hour, when the answers may be sent.
  private func sendable(_ frame: InterviewFrame) -> Instruction? {
    let instruction = service.instruction(for: frame.session, now: clock(), isSent: false)
    return instruction.flatMap { $0.mayBeSent ? $0 : nil }
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

  fileprivate func renamedID(_ sealed: String, for id: InterviewID) -> InterviewID? {
    sealing.open(sealed, as: .newName, for: id.bytes, String.self).flatMap { InterviewID($0) }
  }

  // MARK: Not known to be sent

  private func notConfirmed(_ frame: InterviewFrame) -> Response {
    let scale = service.pack.graph.scale
    let level = frame.session.interview.result.actingLevel.flatMap { scale[$0] }
    let line =
      level.map { service.lineThatAnswers(for: $0, of: frame.session, now: clock()) }
      ?? frame.writer.urgentLine
    return respond(
      MessagePage(
        language: frame.language,
        title: InterfaceText.notConfirmedTitle.text(frame.language),
        paragraphs: [
          InterfaceText.notConfirmed.text(frame.language, line), callInstead(frame.language),
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

/// A hand-over form as it was sent.
struct HandOverAttempt {
  let frame: InterviewFrame
  let visit: Visit
  let form: HandOverForm
  let decision: DiffersPage.Decision?
  /// The sealed name for sending as new that came with the form.
  let newName: String?
  /// The session under the name under which it is sent.
  let session: Session

  init(frame: InterviewFrame, visit: Visit, fields: FormFields, site: Site) {
    self.frame = frame
    self.visit = visit
    form = HandOverForm(fields)
    decision = fields[.decision].flatMap { DiffersPage.Decision(rawValue: $0) }
    newName = fields[.newName]
    let session = frame.session
    guard decision == .sendAsNew,
      let id = newName.flatMap({ site.renamedID($0, for: session.id) })
    else {
      self.session = session
      return
    }
    self.session = Session(
      id: id,
      start: session.start,
      begun: session.begun,
      lastAct: session.lastAct,
      interview: session.interview
    )
  }
}
