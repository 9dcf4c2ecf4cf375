// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird
import Logging

/// What the cookie of an interview holds.
enum Visitor {
  case answering(Visit)
  /// The answers were handed over; only the receipt is left.
  case sent(SentMark)
  case lost(Lost)
}

extension Site {
  /// Whose interview it is.
  func visitor(_ id: InterviewID, _ request: Request) -> Visitor {
    guard let value = cookie(SetCookie.name(of: id), of: request), !value.isEmpty else {
      return .lost(.noCookie)
    }
    guard let cookie = InterviewCookie(value) else { return .lost(.session(.notOurs)) }
    let now = clock()
    switch cookie.content {
    case .receipt(let sealed):
      guard let mark = sealing.open(sealed, as: .receipt, for: id.bytes, SentMark.self) else {
        return .lost(.session(.notOurs))
      }
      let end = Moment(seconds: mark.made).advanced(bySeconds: SentMark.lifetime)
      return now <= end ? .sent(mark) : .lost(.receipt)
    case .answers(let sealed):
      do {
        let session = try service.sealer.open(sealed, id: id, now: now)
        let note = note(cookie.note, for: id)
        return .answering(Visit(session: session, sealed: sealed, note: note))
      } catch .expired {
        // Read as of its own time: too old to go on with, but not to say what it can end in.
        let old = try? service.sealer.open(sealed, id: id, now: Moment(seconds: 0))
        return .lost(.expired(old))
      } catch {
        return .lost(.session(error))
      }
    }
  }

  /// Calls the body with the interview of the address, or shows why there is none.
  ///
  /// After a hand-over every page of the interview leads to the receipt.
  func visit(
    _ request: Request,
    _ context: WebContext,
    _ body: (Visit) async throws -> Response
  ) async throws -> Response {
    let id = try interview(of: context)
    switch visitor(id, request) {
    case .answering(let visit): return try await body(visit)
    case .sent(let mark):
      switch context.parameters.get("step") {
      case Address.Step.receipt.rawValue: return respond(ReceiptPage(id: id, mark: mark))
      case Address.Step.receiptFile.rawValue: return receiptFile(mark)
      default: return redirect(to: .step(id, .receipt))
      }
    case .lost(let lost): return self.lost(lost, request, id: id)
    }
  }

  func interview(of context: WebContext) throws -> InterviewID {
    guard let id = context.parameters.get("interview").flatMap({ InterviewID($0) }) else {
      throw PlainError.notFound
    }
    return id
  }

  // MARK: Showing

  /// Leads to where the person stands.
  func goOn(_ session: Session) -> Response {
    redirect(to: nextAddress(session, isChange: false))
  }

  /// The next open question; the result when an emergency has ended the interview, else the check.
  func nextAddress(_ session: Session, isChange: Bool) -> Address {
    if let question = session.interview.question {
      return .question(session.id, question.place, isChange: isChange)
    }
    return .step(session.id, session.interview.stop == nil ? .check : .result)
  }

  func show(_ step: String, of visit: Visit, _ request: Request) async throws -> Response {
    if let place = Place(addressPart: step[...]) { return showQuestion(place, of: visit, request) }
    let frame = InterviewFrame(service: service, session: visit.session)
    func whenAnswered(_ page: () async throws -> Response) async rethrows -> Response {
      frame.isOpen ? redirect(to: firstOpen(visit.session)) : try await page()
    }
    switch Address.Step(rawValue: step) {
    case .check: return await whenAnswered { respond(CheckPage(frame: frame)) }
    case .result: return await whenAnswered { await result(frame, visit) }
    case .send: return await whenAnswered { await sendForm(frame, visit, request) }
    case .receipt, .receiptFile: return await earlierReceipt(frame, isFile: step.hasSuffix(".txt"))
    case .end, nil: throw PlainError.notFound
    }
  }

  private func showQuestion(_ place: Place, of visit: Visit, _ request: Request) -> Response {
    let frame = InterviewFrame(service: service, session: visit.session)
    guard let asked = frame.reachable(place) else {
      return redirect(to: firstOpen(visit.session))
    }
    if isAgain(request), visit.note.place == place.addressPart, let draft = visit.note.question {
      let form = QuestionForm(draft)
      switch judge(form, asked, frame) {
      case .again(let page): return respond(page)
      case .between(let page): return respond(page)
      case .taken: return respond(QuestionPage(frame: frame, asked: asked, form: form))
      }
    }
    let isChange = request.uri.query == Address.changeQuery
    let form = QuestionForm(asked, writer: frame.writer, isChange: isChange)
    return respond(QuestionPage(frame: frame, asked: asked, form: form))
  }

  /// The first question without an answer, wherever the person stands.
  func firstOpen(_ session: Session) -> Address {
    let interview = Interview(
      graph: session.interview.graph,
      assessments: session.interview.assessments,
      contact: session.interview.contact,
      answers: session.interview.answers
    )
    guard let question = interview.question else { return nextAddress(session, isChange: false) }
    return .question(session.id, question.place, isChange: false)
  }

  /// The result at this hour; it is noted which instruction the person reads.
  private func result(_ frame: InterviewFrame, _ visit: Visit) async -> Response {
    let now = clock()
    guard let instruction = service.instruction(for: frame.session, now: now, isSent: false)
    else { return goOn(frame.session) }
    let result = frame.session.interview.result
    let sending = await sending(of: frame)
    if case .sentBefore(let first) = sending, first.isOf(frame.session, result) {
      return redirect(to: .step(frame.id, .receipt))
    }
    var page = ResultPage(frame: frame, result: result, instruction: instruction, now: now)
    page.sending = sending
    var note = visit.note
    let told = frame.mark(of: instruction)
    page.hasChanged = note.told != nil && note.told != told
    note.told = told
    let cookie = cookie(visit, note: note) ?? cookie(visit, note: note.withoutForms)
    return respond(page, cookies: cookie.map { [$0] } ?? [])
  }

  /// Whether something was handed over under this interview before.
  func sending(of frame: InterviewFrame) async -> Sending {
    do {
      let first = try await service.firstHandOver(of: frame.id, in: queue)
      return first.map { .sentBefore($0) } ?? .nothingSent
    } catch {
      logger.error("queue not read", metadata: ["error": "\(type(of: error))"])
      return .notKnown
    }
  }
}

/// Whether something was handed over under an interview.
enum Sending {
  case nothingSent
  case sentBefore(FirstHandOver)
  /// The queue does not answer.
  case notKnown
}

extension FirstHandOver {
  /// Whether a session holds what was sent: nothing was answered since.
  func isOf(_ session: Session, _ result: ContactResult) -> Bool {
    guard let receivedAt else { return false }
    return session.lastAct <= receivedAt && status?.items.first?.level == result.actingLevel?.text
  }
}

extension InterviewFrame {
  /// Tells one instruction from another, whatever in its words has changed.
  func mark(of instruction: Instruction) -> String {
    (instruction.key + writer.words(of: instruction)).utf8.fingerprint
  }
}
