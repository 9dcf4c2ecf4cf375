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
    if step == Address.Step.end.rawValue { return await end(id, request) }
    switch visitor(id, request) {
    case .sent: return redirect(to: .step(id, .receipt))
    case .lost(let lost): return self.lost(lost, request, id: id)
    case .answering(let visit):
      if let place = Place(addressPart: step[...]) {
        return try answer(QuestionForm(fields), at: place, of: visit)
      }
      guard step == Address.Step.send.rawValue else { throw PlainError.notFound }
      return try await send(fields, of: visit)
    }
  }

  /// Ends the interview and takes the answers off the device.
  ///
  /// Who ends where a nurse must look in any case is told so once more, on the page of the reply
  /// itself: nothing of it is left on the device (P16).
  private func end(_ id: InterviewID, _ request: Request) async -> Response {
    let cookies = [SetCookie.interview(id, "")]
    guard case .answering(let visit) = visitor(id, request) else {
      return redirect(to: .cleared(language(of: request)), cookies: cookies)
    }
    let language = visit.session.start.language
    var settled = SettledAdvice(service: service, session: visit.session, now: clock()).sentences
    let frame = InterviewFrame(service: service, session: visit.session)
    if !frame.isOpen, case .sentBefore = await sending(of: frame) { settled = [] }
    guard !settled.isEmpty else { return redirect(to: .cleared(language), cookies: cookies) }
    return respond(cleared(language, settled: settled), cookies: cookies)
  }

  /// What is to be done with the form of a question.
  enum Judged {
    case again(QuestionPage)
    case between(BetweenPage)
    /// The answer was taken; this is the cookie with it.
    case taken(Session, SetCookie)
  }

  private func answer(
    _ form: QuestionForm,
    at place: Place,
    of visit: Visit
  ) throws -> Response {
    let frame = InterviewFrame(service: service, session: visit.session)
    guard let asked = frame.reachable(place) else {
      return redirect(to: firstOpen(visit.session))
    }
    guard sealing.canSeal(at: clock()) else { throw PlainError.notReady }
    func again() -> Response? { self.again(form, at: place, of: visit) }
    switch judge(form, asked, frame) {
    case .again(let page): return again() ?? respond(page, status: .unprocessableContent)
    case .between(let page): return again() ?? respond(page)
    case .taken(let session, let cookie):
      return redirect(to: nextAddress(session, isChange: form.isChange), cookies: [cookie])
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
    do {
      answer = try asked.read(form.input, on: frame.session.interview.contact.date)
    } catch {
      return again(.input(error))
    }
    let isUsual = asked.isUsual(answer, on: frame.session.interview.contact.date)
    if !isUsual, !form.confirmed.contains(.unusualValue) {
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
    guard let cookie = cookie(of: session) else {
      return again(.textsTooLong(room: room(for: answer, asked, frame)))
    }
    return .taken(session, cookie)
  }

  /// The cookie of a session; nil when its answers leave no room for a note, or no key may seal.
  func cookie(of session: Session) -> SetCookie? {
    guard let sealed = service.sealer.seal(session),
      sealed.utf8.count <= InterviewCookie.limit - InterviewCookie.reserve
    else { return nil }
    return InterviewCookie(session.start.language, .answers(sealed)).value
      .map { .interview(session.id, $0) }
  }

  /// How many characters of a text the cookie has room for, beside the other answers; nil for what
  /// is no text.
  ///
  /// Letters outside ASCII take two bytes and more, so the number of characters alone says little.
  private func room(
    for answer: Answer,
    _ asked: AskedQuestion,
    _ frame: InterviewFrame
  ) -> Int? {
    guard case .text(let text) = answer else { return nil }
    var (fits, tooMany) = (0, text.count)
    while tooMany - fits > 1 {
      let count = (fits + tooMany) / 2
      var session = frame.session
      session.lastAct = clock()
      let part = Answer.text(String(text.prefix(count)))
      let isTaken: Void? = try? session.interview.answer(part, at: asked.place)
      if isTaken != nil, cookie(of: session) != nil { fits = count } else { tooMany = count }
    }
    return fits
  }
}
