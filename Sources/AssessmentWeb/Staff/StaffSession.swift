// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue

/// A member of staff's sign-in, as her sealed cookie holds it.
///
/// The token is asked of the queue at each request, so a revoked one ends at once. The cookie is
/// sealed: who has the device's files has no token.
struct StaffSession: Codable, Sendable {
  /// Seconds without an act after which she must sign in again.
  static let idleTime: Int64 = 900
  /// Seconds after signing in, acts or not.
  static let lifetime: Int64 = 36_000

  let token: String
  /// Seconds since 1970-01-01T00:00:00Z.
  let begun: Int64
  /// The time of the last act.
  var lastAct: Int64

  /// Whether it still holds.
  func isValid(at now: Moment) -> Bool {
    now <= Moment(seconds: lastAct).advanced(bySeconds: Self.idleTime)
      && now <= Moment(seconds: begun).advanced(bySeconds: Self.lifetime)
  }
}

/// A member of staff at this moment.
struct SignedIn: Sendable {
  let actor: Actor
  var session: StaffSession
}
