// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// The names of header fields that the library does not name.
enum HeaderName {
  static let referrerPolicy = named("Referrer-Policy")
  static let permissionsPolicy = named("Permissions-Policy")
  static let openerPolicy = named("Cross-Origin-Opener-Policy")
  static let robots = named("X-Robots-Tag")
  static let fetchSite = named("Sec-Fetch-Site")

  private static func named(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else {
      preconditionFailure("\(text) is the name of a header field")
    }
    return name
  }
}
