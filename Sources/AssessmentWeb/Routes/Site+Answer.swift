// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import Hummingbird

extension Site {
  /// Does what a form of an interview asks for.
  func act(
    _ step: String,
    _ fields: FormFields,
    _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let id = try interview(of: context)
    if step == Address.Step.end.rawValue { return end(id, request) }
    switch visitor(id, request) {
    case .sent: return redirect(to: .step(id, .receipt))
    case .lost(let lost): return self.lost(lost, request, id: id)
    case .answering(let session):
      if let place = Place(addressPart: step[...]) {
        return answer(QuestionForm(fields), at: place, of: session)
      }
      guard step == Address.Step.send.rawValue else { throw PlainError.notFound }
      return try await send(fields, of: session)
    }
  }

  /// Ends the interview and takes the answers off the device.
  private func end(_ id: InterviewID, _ request: Request) -> Response {
    let language: LanguageID =
      switch visitor(id, request) {
      case .answering(let session): session.start.language
      case .sent(let mark): LanguageID(mark.language)
      case .lost: self.language(of: request)
      }
    return redirect(to: .cleared(language), cookies: [.interview(id, "")])
  }

  /// What is to be done with the form of a question.
  enum Judged {
    case again(QuestionPage)
    case between(BetweenPage)
    /// The answer was taken; this is the session with it, sealed.
    case taken(Session, sealed: String)
  }

  private func answer(
    _ form: QuestionForm,
    at place: Place,
    of session: Session
  ) -> Response {
    let frame = InterviewFrame(service: service, session: session)
    guard let asked = frame.reachable(place) else { return redirect(to: firstOpen(session)) }
    let page = Address.question(session.id, place, isChange: false)
    func again() -> Response? { self.again(form.draft, at: page, for: session.id.bytes) }
    switch judge(form, asked, frame) {
    case .again(let page): return again() ?? respond(page)
    case .between(let page): return again() ?? respond(page)
    case .taken(let session, let sealed):
      return redirect(
        to: nextAddress(session, isChange: form.isChange),
        cookies: [.interview(session.id, sealed), .draft("", at: page)]
      )
    }
  }

  /// Judges the form of a question; the session stays as it is unless the answer is taken.
  func judge(_ form: QuestionForm, _ asked: AskedQuestion, _ frame: InterviewFrame) -> Judged {
    func again(_ problem: QuestionProblem?) -> Judged {
      .again(QuestionPage(frame: frame, asked: asked, form: form, problem: problem))
    }
    func between(_ matter: Confirmation, _ answer: Answer) -> Judged {
      .between(
        BetweenPage(frame: frame, asked: asked, form: form, answer: answer, matter: matter)
      )
    }
    if form.wantsToCorrect { return again(nil) }
    let answer: Answer
    switch form.answer(to: asked, on: frame.session.interview.contact.date) {
    case .failure(let refusal): return again(refusal.problem)
    case .success(let read): answer = read
    }
    if !asked.isUsual(answer), !form.confirmed.contains(.unusualValue) {
      return between(.unusualValue, answer)
    }
    var session = frame.session
    do {
      try session.interview.answer(answer, at: asked.place, isChange: form.isChange)
    } catch {
      return again(.input(.notOffered))
    }
    let takesBack =
      session.interview.takenBack.count > frame.session.interview.takenBack.count
    if takesBack, !form.confirmed.contains(.takingBack) { return between(.takingBack, answer) }
    session.lastAct = clock()
    guard let sealed = service.sealer.seal(session) else { return again(.textsTooLong) }
    return .taken(session, sealed: sealed)
  }
}
