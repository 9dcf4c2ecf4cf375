// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird

extension Site {
  // MARK: Signing in

  func staffSignIn(_ request: Request) async throws -> Response {
    // What she typed before comes along and is longer sealed than it was.
    let fields = try await fields(of: request, atMost: settings.maximumBody * 2)
    let language = language(of: request)
    var wrong = StaffSignInPage(language: language, problem: .wrongToken)
    wrong.kept = fields[.kept]
    guard let token = PersonalToken(fields[.token] ?? "") else { return respond(wrong) }
    guard sealing.canSeal(at: clock()) else { throw PlainError.notReady }
    do {
      let actor = try await queue.run { try $0.authenticate(token) }
      let now = clock().seconds
      let session = StaffSession(token: token.text, begun: now, lastAct: now)
      return try await goOn(request, SignedIn(actor: actor, session: session), kept: fields[.kept])
    } catch is QueueRefusal {
      return respond(wrong)
    }
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

  func words(_ request: Request) -> StaffWords {
    StaffWords(service: service, language: language(of: request))
  }

  // MARK: Looking

  func staffQueue(_ request: Request) async throws -> Response {
    guard let staff = try await signedIn(request) else { return await signInFirst(request) }
    let unit = request.uri.queryParameters["unit"].map { UnitID(String($0)) }
    let own = words(request).units.filter { staff.actor.units.contains($0.unit.text) }
    guard let unit, !own.contains(where: { $0.unit == unit }) else {
      return try await queuePage(request, staff, unit: unit)
    }
    return try await queuePage(
      request,
      staff,
      message: InterfaceText.staffNoUnit.text(language(of: request)),
      status: .notFound
    )
  }

  func queuePage(
    _ request: Request,
    _ staff: SignedIn,
    unit: UnitID? = nil,
    message: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let actor = staff.actor
    var filter = QueueFilter()
    filter.unit = unit?.text
    let rows = try await queue.run { [filter] in try $0.list(filter, by: actor) }
    return respond(
      StaffQueuePage(
        words: words(request),
        actor: actor,
        rows: rows,
        unit: unit,
        message: message
      ),
      status: status,
      cookies: staffCookie(staff.session).map { [$0] } ?? []
    )
  }

  func staffCase(_ request: Request, item: String?) async throws -> Response {
    let item = try itemID(item)
    guard let staff = try await signedIn(request) else {
      return await signInFirst(request, item: item)
    }
    return try await casePage(request, staff, item: item)
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
