// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Hummingbird

/// Where a member of staff was, and what she had typed there, while she signs in again.
///
/// It travels sealed through the page for signing in, in the body of its form: what was typed
/// stands readable in no page that anybody else could see, and only she gets it back.
struct KeptForm: Codable {
  /// Whose it is; nil when her cookie was gone.
  let staff: String?
  let item: Int64
  var outcome: String?
  var note = ""

  var closing: StaffCasePage.ClosingForm {
    StaffCasePage.ClosingForm(
      outcome: outcome.flatMap { Closing.Outcome(rawValue: $0) },
      note: note
    )
  }
}

extension Site {
  /// The page for signing in; who was signed in is told that it ended, and finds what she typed on
  /// the page after signing in.
  func signInFirst(
    _ request: Request,
    item: ItemID? = nil,
    typed fields: FormFields = .empty
  ) async -> Response {
    let value = cookie(SetCookie.staffName, of: request) ?? ""
    let had = !value.isEmpty
    var page = StaffSignInPage(language: language(of: request), problem: had ? .ended : nil)
    if let item {
      let kept = KeptForm(
        staff: await staff(ofEnded: value),
        item: item.number,
        outcome: fields[.outcome],
        note: fields.typed(.note).withoutControls
      )
      page.kept = sealing.seal(kept, as: .kept, for: [], now: clock())
    }
    return respond(page, status: had ? .unauthorized : .ok, cookies: had ? [.staff("")] : [])
  }

  /// Whose cookie it was; nil where that cannot be known.
  private func staff(ofEnded cookie: String) async -> String? {
    guard let session = sealing.open(cookie, as: .staff, for: [], StaffSession.self),
      let token = PersonalToken(session.token)
    else { return nil }
    return try? await queue.run { try $0.authenticate(token).id }
  }

  /// Where she goes after signing in: to the case where she was, with what she had typed.
  func goOn(_ request: Request, _ staff: SignedIn, kept sealed: String?) async throws -> Response {
    guard let kept = sealed.flatMap({ sealing.open($0, as: .kept, for: [], KeptForm.self) }) else {
      return redirect(to: .staff, cookies: staffCookie(staff.session).map { [$0] } ?? [])
    }
    guard kept.staff == nil || kept.staff == staff.actor.id else {
      let text = InterfaceText.staffKeptByAnother.text(language(of: request))
      return try await queuePage(request, staff, message: kept.note.isEmpty ? nil : text)
    }
    guard !kept.note.isEmpty || kept.outcome != nil else {
      return redirect(
        to: .staffCase(ItemID(kept.item)),
        cookies: staffCookie(staff.session).map { [$0] } ?? []
      )
    }
    let text = InterfaceText.staffNotDone.text(language(of: request))
    return try await casePage(
      request,
      staff,
      item: ItemID(kept.item),
      closing: kept.closing,
      message: text
    )
  }
}
