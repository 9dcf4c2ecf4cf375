// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// The header fields that every response has, whatever it is (OWASP ASVS 5.0, 3.4).
///
/// They are set, not added: a response has each of them once.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  let isBehindTLS: Bool

  /// Nothing is loaded but the style sheet, nothing runs, and forms go to this server only.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[HeaderName.referrerPolicy] = "no-referrer"
    response.headers[HeaderName.openerPolicy] = "same-origin"
    response.headers[HeaderName.permissionsPolicy] =
      "camera=(), geolocation=(), microphone=(), payment=()"
    response.headers[HeaderName.robots] = "noindex"
    if isBehindTLS {
      response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    }
    // Pages hold answers or lead to them, so nothing is kept unless it says so itself.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return request.method == .head ? response.createHeadResponse() : response
  }
}
