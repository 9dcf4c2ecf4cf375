// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Hummingbird

extension Site {
  /// Claims, releases or closes a case.
  ///
  /// A refused act changes nothing; the page says why, who has the case now, and keeps what she
  /// typed.
  func staffAct(
    _ act: Address.StaffAct,
    _ request: Request,
    item: String?
  ) async throws -> Response {
    let item = try itemID(item)
    let fields = try await fields(of: request)
    guard let staff = try await signedIn(request) else {
      return await signInFirst(request, item: item, typed: fields)
    }
    let actor = staff.actor
    let claim = ClaimField.claim(fields[.claim])
    var closing = StaffCasePage.ClosingForm(
      outcome: fields[.outcome].flatMap { Closing.Outcome(rawValue: $0) },
      note: fields.typed(.note).withoutControls
    )
    do {
      switch act {
      case .claim:
        _ = try await queue.run { try $0.claim(item, by: actor) }
        return redirect(to: .staffCase(item))
      case .release:
        let claim = try ownClaim(claim, for: item)
        try await queue.run { try $0.release(claim, by: actor) }
        return redirect(to: .staff)
      case .close:
        let claim = try ownClaim(claim, for: item)
        guard let outcome = closing.outcome else {
          closing.isOutcomeMissing = true
          return try await casePage(request, staff, item: item, closing: closing)
        }
        let hasNote = closing.note.contains { !$0.isWhitespace }
        guard outcome != .other || hasNote else {
          closing.isNoteMissing = true
          return try await casePage(request, staff, item: item, closing: closing)
        }
        let ended = Closing(outcome, note: hasNote ? closing.note : nil)
        try await queue.run { try $0.close(claim, ended, by: actor) }
        return redirect(to: .staff)
      }
    } catch let refusal as QueueRefusal {
      return try await casePage(
        request,
        staff,
        item: item,
        closing: closing,
        message: words(request).refusal(refusal),
        status: .conflict
      )
    }
  }

  /// The claim of the form, when it is one for this case.
  private func ownClaim(_ claim: ClaimToken?, for item: ItemID) throws -> ClaimToken {
    guard let claim, claim.item == item else { throw PlainError.refused(.badRequest) }
    return claim
  }
}
