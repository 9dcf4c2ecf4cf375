// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird

extension Site {
  // MARK: Signing in

  func staffSignIn(_ request: Request) async throws -> Response {
    let fields = try await fields(of: request)
    let language = language(of: request)
    let wrong = StaffSignInPage(language: language, problem: .wrongToken)
    guard let token = PersonalToken(fields[.token] ?? "") else { return respond(wrong) }
    do {
      _ = try await queue.run { try $0.authenticate(token) }
    } catch is QueueRefusal {
      return respond(wrong)
    }
    let now = clock().seconds
    let session = StaffSession(token: token.text, begun: now, lastAct: now)
    guard let cookie = staffCookie(session) else { throw PlainError.refused(.serviceUnavailable) }
    return redirect(to: .staff, cookies: [cookie])
  }

  func staffSignOut(_ request: Request) -> Response {
    redirect(to: .staff, cookies: [.staff("")])
  }

  /// Who is signed in; nil for nobody.
  func signedIn(_ request: Request) async throws -> SignedIn? {
    let now = clock()
    guard let value = cookie(SetCookie.staffName, of: request),
      var session = sealing.open(value, as: .staff, for: [], StaffSession.self),
      session.isValid(at: now), let token = PersonalToken(session.token)
    else { return nil }
    do {
      let actor = try await queue.run { try $0.authenticate(token) }
      session.lastAct = now.seconds
      return SignedIn(actor: actor, session: session)
    } catch is QueueRefusal {
      return nil
    }
  }

  func staffCookie(_ session: StaffSession) -> SetCookie? {
    sealing.seal(session, as: .staff, for: [], now: clock()).map { .staff($0) }
  }

  /// The page for signing in; who was signed in is told that it ended.
  func signInFirst(_ request: Request) -> Response {
    let had = cookie(SetCookie.staffName, of: request).map { !$0.isEmpty } ?? false
    return respond(
      StaffSignInPage(language: language(of: request), problem: had ? .ended : nil),
      status: had ? .unauthorized : .ok,
      cookies: had ? [.staff("")] : []
    )
  }

  func words(_ request: Request) -> StaffWords {
    StaffWords(service: service, language: language(of: request))
  }

  // MARK: Looking

  func staffQueue(_ request: Request) async throws -> Response {
    guard let staff = try await signedIn(request) else { return signInFirst(request) }
    return try await queuePage(request, staff)
  }

  func queuePage(
    _ request: Request,
    _ staff: SignedIn,
    message: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let actor = staff.actor
    let rows = try await queue.run { try $0.list(QueueFilter(), by: actor) }
    return respond(
      StaffQueuePage(words: words(request), actor: actor, rows: rows, message: message),
      status: status,
      cookies: staffCookie(staff.session).map { [$0] } ?? []
    )
  }

  func staffCase(_ request: Request, item: String?) async throws -> Response {
    guard let staff = try await signedIn(request) else { return signInFirst(request) }
    return try await casePage(request, staff, item: try itemID(item))
  }

  func itemID(_ text: String?) throws -> ItemID {
    guard let number = text.flatMap({ Int64($0) }), number > 0 else { throw PlainError.notFound }
    return ItemID(number)
  }

  /// The page of a case, with her own claim when she has one.
  ///
  /// Opening a case that she has is an act and renews the claim, so the claim is asked for again
  /// here; it keeps its fence.
  func casePage(
    _ request: Request,
    _ staff: SignedIn,
    item: ItemID,
    closing: StaffCasePage.ClosingForm = .init(),
    message: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let actor = staff.actor
    do {
      let (content, claim) = try await queue.run { store in
        let content = try store.show(item, by: actor)
        guard case .held(let holder, _) = content.row.claim, holder.staff == actor.staff else {
          return (content, ClaimToken?.none)
        }
        return (content, try store.claim(item, by: actor))
      }
      return respond(
        StaffCasePage(
          words: words(request),
          actor: actor,
          content: content,
          claim: claim,
          closing: closing,
          message: message
        ),
        status: status,
        cookies: staffCookie(staff.session).map { [$0] } ?? []
      )
    } catch let refusal as QueueRefusal {
      let text = words(request).refusal(refusal)
      return try await queuePage(
        request,
        staff,
        message: text,
        status: refusal == .notFound ? .notFound : .conflict
      )
    }
  }
}
