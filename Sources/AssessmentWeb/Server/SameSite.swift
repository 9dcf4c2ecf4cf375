// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Refuses forms that another site sends (OWASP ASVS 5.0, 3.5.1).
///
/// `Sec-Fetch-Site` decides where the browser sends it. Older browsers send an `Origin`, which the
/// referrer policy of these pages makes `null`; then the cookies decide, which browsers do not send
/// with forms of other sites (`SameSite`).
struct SameSite: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post, !Self.isFromHere(request) { throw PlainError.refused(.forbidden) }
    return try await next(request, context)
  }

  private static func isFromHere(_ request: Request) -> Bool {
    if let site = request.headers[HeaderName.fetchSite] {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin], origin != "null" else { return true }
    let host = request.head.authority ?? ""
    return origin == "https://\(host)" || origin == "http://\(host)"
  }
}
