// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Hummingbird

/// What the cookie of an interview holds.
enum Visitor {
  case answering(Session)
  /// The answers were handed over; only the receipt is left.
  case sent(SentMark)
  case lost(Lost)
}

extension Site {
  /// What stands in front of a mark in the cookie; a sealed session never begins like this.
  static let markPrefix = "r."

  /// Whose interview it is.
  func visitor(_ id: InterviewID, _ request: Request) -> Visitor {
    guard let value = cookie(SetCookie.name(of: id), of: request), !value.isEmpty else {
      return .lost(.noCookie)
    }
    let now = clock()
    if value.hasPrefix(Self.markPrefix) {
      let text = String(value.dropFirst(Self.markPrefix.count))
      guard let mark = sealing.open(text, as: .receipt, for: id.bytes, SentMark.self) else {
        return .lost(.session(.notOurs))
      }
      let end = Moment(seconds: mark.sentAt).advanced(bySeconds: SentMark.lifetime)
      return now <= end ? .sent(mark) : .lost(.session(.expired))
    }
    do {
      return .answering(try service.sealer.open(value, id: id, now: now))
    } catch {
      return .lost(.session(error))
    }
  }

  /// Calls the body with the session of the address, or shows why there is none.
  ///
  /// After a hand-over every page of the interview leads to the receipt.
  func visit(
    _ request: Request,
    _ context: WebContext,
    _ body: (Session) throws -> Response
  ) throws -> Response {
    let id = try interview(of: context)
    switch visitor(id, request) {
    case .answering(let session): return try body(session)
    case .sent(let mark):
      let isReceipt = context.parameters.get("step") == Address.Step.receipt.rawValue
      return isReceipt
        ? respond(ReceiptPage(id: id, mark: mark)) : redirect(to: .step(id, .receipt))
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

  func show(_ step: String, of session: Session, _ request: Request) throws -> Response {
    if let place = Place(addressPart: step[...]) {
      return showQuestion(place, of: session, request)
    }
    switch Address.Step(rawValue: step) {
    case .check: return whenAnswered(session) { respond(CheckPage(frame: $0)) }
    case .result: return whenAnswered(session) { result($0) }
    case .send: return whenAnswered(session) { sendForm($0, request) }
    case .receipt: return goOn(session)
    case .end, nil: throw PlainError.notFound
    }
  }

  private func showQuestion(_ place: Place, of session: Session, _ request: Request) -> Response {
    let frame = InterviewFrame(service: service, session: session)
    guard let asked = frame.reachable(place) else { return redirect(to: firstOpen(session)) }
    let page = Address.question(session.id, place, isChange: false)
    if let draft = draft(request, at: page, for: session.id.bytes, QuestionDraft.self) {
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

  /// Shows a page of what comes after the questions, or leads to the first open one.
  private func whenAnswered(
    _ session: Session,
    _ page: (InterviewFrame) -> Response
  ) -> Response {
    let frame = InterviewFrame(service: service, session: session)
    guard !frame.isOpen else { return redirect(to: firstOpen(session)) }
    return page(frame)
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

  private func result(_ frame: InterviewFrame) -> Response {
    let now = clock()
    guard let instruction = service.instruction(for: frame.session, now: now, isSent: false)
    else { return goOn(frame.session) }
    return respond(
      ResultPage(
        frame: frame,
        result: frame.session.interview.result,
        instruction: instruction,
        now: now
      )
    )
  }
}
