// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Why a request gets a plain page instead of what it asked for.
enum PlainError: Error {
  /// There is no such page.
  case notFound
  /// The form cannot be taken.
  case refused(HTTPResponse.Status)
  /// No key may seal at this time, so nothing can be kept from one page to the next.
  case notReady
}

/// Turns every error into a plain page with a way on.
///
/// What went wrong inside is logged by its type only: an error's own text could hold an answer.
struct PlainErrors: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request,
    context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch PlainError.notFound {
      return site.notFound(request)
    } catch PlainError.refused(let status) {
      return site.refused(request, status)
    } catch PlainError.notReady {
      site.logger.error("no key may seal at this time")
      return site.notReady(request)
    } catch is NIOTooManyBytesError {
      return site.refused(request, .contentTooLarge)
    } catch let error as HTTPError where error.status == .notFound {
      return site.notFound(request)
    } catch let error as any HTTPResponseError where error.status.code < 500 {
      return site.refused(request, error.status)
    } catch {
      site.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
      return site.broken(request)
    }
  }
}
