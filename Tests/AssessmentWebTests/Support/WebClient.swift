// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

@testable import AssessmentWeb

/// A site over a real queue in a folder of its own, with clock, chance and log in a test's hands.
final class TestSite: Sendable {
  static let secret: [UInt8] = (0..<32).map { UInt8($0) }

  let clock: StandingClock
  let random = SeededRandom(7)
  let log = LogKeeper()
  let store: SQLQueueStore
  let queue: FailingQueue
  let site: Site
  let responder: RouterResponder<WebContext>
  private let folder: String

  /// Makes a site; Monday 23 November 2026 at ten unless said otherwise.
  init(
    at time: String = "2026-11-23T10:00:00+02:00",
    pack: Pack? = nil,
    settings: WebSettings = WebSettings(),
    keyMade: String = "1970-01-01T00:00:00Z"
  ) throws {
    let clock = StandingClock(time)
    let folder = NSTemporaryDirectory() + "luukku-web-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.folder = folder
    self.clock = clock
    let pack = try pack ?? SmallPack.pack()
    guard let keys = Self.keys(made: keyMade),
      let service = AssessmentService(pack: pack, keys: keys)
    else {
      throw Impossible()
    }
    store = try SQLQueueStore.open(
      QueueFiles(database: folder + "/queue.sqlite"),
      clock: { QueueTime(milliseconds: clock.now.seconds * 1_000) ?? .first }
    )
    queue = FailingQueue(store)
    site = Site(
      service: service,
      keys: keys,
      queue: AsyncQueue(queue),
      settings: settings,
      clock: { clock.now },
      random: { [random] in random.next() },
      logger: log.logger
    )
    let instant = ContinuousClock.now
    responder = site.responder { instant }
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  struct Impossible: Error {}

  private static func keys(made: String) -> KeyRing? {
    Moment(made).flatMap { KeyRing.Key(id: 1, created: $0, notAfter: nil, secret: secret) }
      .flatMap { KeyRing([$0]) }
  }

  func browser(language: String = "en") -> Browser { Browser(self, language: language) }

  /// Everything that is open in the queue, as a nurse of all units sees it.
  func rows() throws -> [QueueRow] {
    let nurse = try nurse("Auditor \(random.next())")
    return try store.list(QueueFilter(), by: try store.authenticate(nurse))
  }

  /// A new nurse's token.
  func nurse(_ name: String) throws -> PersonalToken {
    try store.addStaff(
      name: name,
      role: .nurse,
      units: .all,
      by: .operator(named: "test")
    ).token
  }
}

/// What came back.
struct Reply {
  let status: Int
  let headers: HTTPFields
  let body: String

  var location: String? { headers[.location] }
  var setCookies: [String] { headers[values: .setCookie] }
  var page: Document {
    get throws { try Document(body) }
  }
}

/// A browser without scripts: it keeps cookies by path and follows only where it is told to.
final class Browser {
  private let testSite: TestSite
  let language: String
  /// The cookies by path and name.
  private(set) var cookies: [String: [String: String]] = [:]
  /// Every address that was asked for or led to.
  private(set) var addresses: [String] = []
  /// Whether cookies are kept.
  var acceptsCookies = true
  /// Further header fields of every request.
  var fields = HTTPFields()

  init(_ testSite: TestSite, language: String) {
    self.testSite = testSite
    self.language = language
  }

  func get(_ path: String) async throws -> Reply { try await send(.get, path, body: "") }

  func post(_ path: String, _ form: [(String, String)] = []) async throws -> Reply {
    let body = form.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    return try await send(.post, path, body: body)
  }

  /// Follows one redirect.
  func follow(_ reply: Reply) async throws -> Reply {
    guard let location = reply.location else { return reply }
    return try await get(location)
  }

  func send(_ method: HTTPRequest.Method, _ path: String, body: String) async throws -> Reply {
    addresses.append(path)
    var headers = fields
    if headers[.acceptLanguage] == nil { headers[.acceptLanguage] = language }
    if method == .post, headers[.contentType] == nil {
      headers[.contentType] = "application/x-www-form-urlencoded"
    }
    let sent = cookieField(for: path)
    if !sent.isEmpty { headers[.cookie] = sent }
    let request = Request(
      head: HTTPRequest(
        method: method,
        scheme: "http",
        authority: "localhost",
        path: path,
        headerFields: headers
      ),
      body: RequestBody(buffer: ByteBuffer(string: body))
    )
    let response = try await testSite.responder.respond(
      to: request,
      context: WebContext(logger: testSite.log.logger)
    )
    let collector = Collector()
    try await response.body.write(Collector.Writer(collector: collector))
    if let location = response.headers[.location] { addresses.append(location) }
    keep(response.headers[values: .setCookie])
    return Reply(
      status: response.status.code,
      headers: response.headers,
      body: String(buffer: collector.buffer)
    )
  }

  // MARK: Cookies

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    cookies.values.compactMap { $0[name] }.first
  }

  func set(_ name: String, _ value: String, path: String) {
    cookies[path, default: [:]][name] = value
  }

  private func cookieField(for path: String) -> String {
    let path = path.prefix { $0 != "?" }
    return cookies.filter { path == $0.key || path.hasPrefix($0.key + "/") }
      .flatMap { $0.value.map { "\($0.key)=\($0.value)" } }.sorted().joined(separator: "; ")
  }

  private func keep(_ fields: [String]) {
    guard acceptsCookies else { return }
    for field in fields {
      let parts = field.split(separator: ";").map { $0.drop { $0 == " " } }
      guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { continue }
      let name = String(pair[..<equals])
      let value = String(pair[pair.index(after: equals)...])
      let path = parts.first { $0.hasPrefix("Path=") }.map { String($0.dropFirst(5)) } ?? "/"
      if parts.contains("Max-Age=0") {
        cookies[path]?[name] = nil
      } else {
        cookies[path, default: [:]][name] = value
      }
    }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Character(Unicode.Scalar(byte))
      if byte < 0x80, scalar.isLetter || scalar.isNumber { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

private final class Collector {
  var buffer = ByteBuffer()

  struct Writer: ResponseBodyWriter {
    let collector: Collector
    mutating func write(_ buffer: ByteBuffer) async throws {
      var buffer = buffer
      collector.buffer.writeBuffer(&buffer)
    }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
