// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import HTTPTypes
import Hummingbird

/// A form that could not be taken yet, on its way from the sending to the page that shows it again.
///
/// Every sending leads on with a redirect, also one with an error, so that going back never meets
/// a browser's question whether to send a form again (P12). What was typed travels sealed in a
/// cookie of the page's own path, which the next sending that can be taken removes.
extension Site {
  /// The longest cookie of a draft; browsers take 4,096 bytes with name and path.
  private static let draftLimit = 3_500

  /// Leads to the page again with what was typed; nil when that is too long for a cookie.
  func again<Form: Encodable>(_ form: Form, at page: Address, for owner: [UInt8]) -> Response? {
    let sealed = sealing.seal(form, as: .draft, for: draftOwner(owner, page), now: clock())
    guard let sealed, sealed.utf8.count <= Self.draftLimit else { return nil }
    return redirect(to: .again(page), cookies: [.draft(sealed, at: page)])
  }

  /// What was typed, when the person was led to the page again.
  func draft<Form: Decodable>(
    _ request: Request,
    at page: Address,
    for owner: [UInt8],
    _ type: Form.Type = Form.self
  ) -> Form? {
    guard request.uri.query == Address.againQuery,
      let sealed = cookie(SetCookie.draftName, of: request)
    else { return nil }
    return sealing.open(sealed, as: .draft, for: draftOwner(owner, page), type)
  }

  private func draftOwner(_ owner: [UInt8], _ page: Address) -> [UInt8] {
    owner + Array(page.path.utf8)
  }
}
