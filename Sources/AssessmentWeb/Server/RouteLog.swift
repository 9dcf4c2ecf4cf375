// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging

/// One log line a request: the name of the route, the status and the time it took.
///
/// The path stands in no line: it names an interview or a case.
struct RouteLog: RouterMiddleware {
  typealias Context = WebContext

  let logger: Logger
  /// The time for measuring, which only ever grows.
  let instant: @Sendable () -> ContinuousClock.Instant

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = instant()
    let response = try await next(request, context)
    let duration = start.duration(to: instant())
    logger.info(
      "request",
      metadata: [
        "route": "\(Self.method(request.method)) \(context.endpointPath ?? "NotFound")",
        "status": "\(response.status.code)",
        "microseconds": "\(duration.microseconds)",
      ]
    )
    return response
  }

  /// A method that anybody could have made up is not written down.
  private static func method(_ method: HTTPRequest.Method) -> String {
    switch method {
    case .get, .head, .post: method.rawValue
    default: "OTHER"
    }
  }
}

extension Duration {
  /// Whole microseconds.
  fileprivate var microseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    return overflow ? .max : whole &+ attoseconds / 1_000_000_000_000
  }
}
