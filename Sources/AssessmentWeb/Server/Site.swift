// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird
import Logging

/// Everything that the pages are made from; the routes are its methods.
struct Site: Sendable {
  let service: AssessmentService
  let keys: KeyRing
  let queue: AsyncQueue
  let settings: WebSettings
  /// The time of day.
  let clock: @Sendable () -> Moment
  /// 64 random bits at each call.
  let random: @Sendable () -> UInt64
  let logger: Logger
  let styleSheet: StyleSheet

  init(
    service: AssessmentService,
    keys: KeyRing,
    queue: AsyncQueue,
    settings: WebSettings,
    clock: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable () -> UInt64,
    logger: Logger
  ) {
    self.service = service
    self.keys = keys
    self.queue = queue
    self.settings = settings
    self.clock = clock
    self.random = random
    self.logger = logger
    styleSheet = StyleSheet()
  }

  /// Whether something in the content is not approved now; an approval can end while the server
  /// runs.
  var isExample: Bool {
    let assessments = Array(service.pack.graph.assessments.keys)
    return service.standing(of: assessments, at: clock()) != .approved
  }

  /// What stands around every page.
  var layout: Layout {
    Layout(isExample: isExample, styleSheet: .styleSheet(hash: styleSheet.hash))
  }

  var sealing: Sealing { Sealing(keys: keys) }

  /// A new name for an interview.
  func newInterviewID() -> InterviewID {
    var generator = ClosureGenerator(random: random)
    return InterviewID(using: &generator)
  }

  // MARK: Responses

  /// A page as a response.
  func respond(
    _ page: some Page,
    status: HTTPResponse.Status = .ok,
    cookies: [SetCookie] = []
  ) -> Response {
    let head = page.head
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = head.language.text
    set(cookies, in: &headers)
    return Response(
      status: status,
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: layout.bytes(of: page, under: head)))
    )
  }

  /// Leads on to another page with GET.
  func redirect(to address: Address, cookies: [SetCookie] = []) -> Response {
    var headers = HTTPFields()
    headers[.location] = address.text
    set(cookies, in: &headers)
    return Response(status: .seeOther, headers: headers)
  }

  private func set(_ cookies: [SetCookie], in headers: inout HTTPFields) {
    for cookie in cookies {
      headers.append(
        HTTPField(name: .setCookie, value: cookie.field(isSecure: settings.isBehindTLS))
      )
    }
  }

  // MARK: Requests

  /// The fields of a form; what is no form is refused.
  func fields(of request: Request, atMost limit: Int? = nil) async throws -> FormFields {
    let type = request.headers[.contentType]?.split(separator: ";").first ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded",
      request.headers[.contentEncoding] == nil
    else { throw PlainError.refused(.unsupportedMediaType) }
    let body = try await request.body.collect(upTo: limit ?? settings.maximumBody)
    do {
      return try FormFields(body.readableBytesView)
    } catch {
      throw PlainError.refused(.badRequest)
    }
  }

  /// The value of a cookie; nil when it did not come.
  func cookie(_ name: String, of request: Request) -> String? {
    for field in request.headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.drop { $0 == " " }.split(
          separator: "=",
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        if parts.first.map(String.init) == name, let value = parts.dropFirst().first {
          return String(value)
        }
      }
    }
    return nil
  }
}

/// A generator over a function, so that tests decide what comes.
struct ClosureGenerator: RandomNumberGenerator {
  let random: @Sendable () -> UInt64
  mutating func next() -> UInt64 { random() }
}
