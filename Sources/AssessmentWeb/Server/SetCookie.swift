// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// A cookie to be set or taken away; each has a path of its own, is never readable by scripts, and
/// ends with the browser session.
struct SetCookie {
  /// From where a browser sends the cookie along.
  enum Scope: String {
    /// Also when a link of another site leads here, so that going on from a message works.
    case lax = "Lax"
    case strict = "Strict"
  }

  let name: String
  /// Empty to take the cookie away.
  let value: String
  let path: String
  let scope: Scope

  /// The cookie of one interview: two interviews never see each other's (P12).
  static func interview(_ id: InterviewID, _ value: String) -> SetCookie {
    SetCookie(name: name(of: id), value: value, path: "/i/\(id)", scope: .lax)
  }

  /// The cookie of a member of staff.
  static func staff(_ value: String) -> SetCookie {
    SetCookie(name: staffName, value: value, path: "/staff", scope: .strict)
  }

  static let staffName = "staff"
  static func name(of id: InterviewID) -> String { "i-\(id)" }

  /// The value of the `Set-Cookie` field.
  func field(isSecure: Bool) -> String {
    var field = "\(name)=\(value); Path=\(path); HttpOnly; SameSite=\(scope.rawValue)"
    if isSecure { field += "; Secure" }
    if value.isEmpty { field += "; Max-Age=0" }
    return field
  }
}
