// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import HTTPTypes
import Testing

@testable import AssessmentWeb

@Suite struct HeaderTests {
  /// One address of every route and of the ways in which it can go wrong.
  private func everywhere(_ test: TestSite) async throws -> [(String, Reply)] {
    let browser = test.browser()
    let interview = try await browser.begin()
    var replies: [(String, Reply)] = []
    for path in [
      "/", "/fi", "/sv", "/en", "/en/cleared", "/en/start/throat", interview, "\(interview)/1",
      "\(interview)/check", "\(interview)/result", "\(interview)/send", "\(interview)/receipt",
      "/i/aaaaaaaaaaaaaaaaaaaaaaaaaa/1", "/healthz", "/readyz", "/staff", "/staff/case/1",
      "/nonsense", test.site.styleSheet.path,
    ] {
      replies.append((path, try await browser.get(path)))
    }
    for path in [
      "/en/start/throat", "\(interview)/1", "\(interview)/end", "/staff/sign-in",
      "/staff/sign-out", "/staff/case/1/claim", "/nonsense",
    ] {
      replies.append((path, try await browser.post(path)))
    }
    return replies
  }

  @Test func `every response has every security header once`() async throws {
    let test = try TestSite(settings: WebSettings(isBehindTLS: true))
    for (path, reply) in try await everywhere(test) {
      for (name, value) in [
        (
          HTTPField.Name.contentSecurityPolicy,
          "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (HeaderName.referrerPolicy, "no-referrer"),
        (.crossOriginResourcePolicy, "same-origin"),
        (.strictTransportSecurity, "max-age=31536000; includeSubDomains"),
      ] {
        #expect(reply.headers[values: name] == [value], "\(path): \(name)")
      }
      #expect(reply.headers[.server] == nil)
      let cache = reply.headers[values: .cacheControl]
      let isStyle = path.hasPrefix("/style-")
      #expect(
        cache == [isStyle ? "public, max-age=31536000, immutable" : "no-store"],
        "\(path)"
      )
      for cookie in reply.setCookies {
        #expect(cookie.contains("; HttpOnly; SameSite="), "\(path)")
        #expect(cookie.contains("; Secure"), "\(path)")
        #expect(!cookie.contains("Max-Age") || cookie.contains("Max-Age=0"), "\(path)")
      }
      if reply.headers[.contentType]?.hasPrefix("text/html") == true {
        #expect(Conventions.broken(by: try reply.page) == [], "\(path)")
      }
    }
  }

  @Test func `without TLS cookies come over plain connections`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let reply = try await browser.post(
      "/en/start/throat",
      [("about", "self"), ("municipality", "none")]
    )
    let cookie = try #require(reply.setCookies.first { $0.hasPrefix("i-") })
    let interview = try #require(reply.location).dropLast(2)
    #expect(cookie.hasSuffix("; Path=\(interview); HttpOnly; SameSite=Lax"))
    #expect(reply.headers[.strictTransportSecurity] == nil)
  }

  @Test func `HEAD answers like GET, without a body`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    for path in ["/en", "/healthz", "/nonsense", test.site.styleSheet.path] {
      let get = try await browser.get(path)
      let head = try await browser.send(.head, path, body: "")
      #expect(head.status == get.status, "\(path)")
      #expect(head.body.isEmpty, "\(path)")
      #expect(head.headers[.contentLength] == get.headers[.contentLength], "\(path)")
    }
  }

  @Test(
    arguments: [
      ("same-origin", nil, 303), ("none", nil, 303), ("cross-site", nil, 403),
      ("same-site", nil, 403), ("cross-site", "http://localhost", 403),
      (nil, "http://localhost", 303), (nil, "https://localhost", 303), (nil, "null", 303),
      (nil, "https://evil.example", 403), (nil, "http://localhost.evil.example", 403),
    ] as [(String?, String?, Int)]
  )
  func `a form of another site is refused`(
    _ site: String?,
    _ origin: String?,
    _ status: Int
  ) async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    browser.fields[HeaderName.fetchSite] = site
    browser.fields[.origin] = origin
    let reply = try await browser.post("\(interview)/1", [("answer", "34")])
    #expect(reply.status == status)
  }

  @Test func `a body that is too long, of another type or packed is refused`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    let long = String(repeating: "a", count: 65_537)
    let tooLong = try await browser.send(.post, "\(interview)/1", body: long)
    #expect(tooLong.status == 413)
    #expect(Conventions.broken(by: try tooLong.page) == [])
    browser.fields[.contentEncoding] = "gzip"
    #expect(try await browser.post("\(interview)/1").status == 415)
    browser.fields[.contentEncoding] = nil
    browser.fields[.contentType] = "application/json"
    #expect(try await browser.post("\(interview)/1").status == 415)
    browser.fields[.contentType] = nil
    #expect(try await browser.send(.post, "\(interview)/1", body: "a=%zz").status == 400)
    #expect(try await browser.send(.put, "\(interview)/1", body: "").status == 404)
  }

  @Test func `the start page follows the browser's language`() async throws {
    let test = try TestSite()
    let reply = try await test.browser(language: "sv-FI, fi;q=0.8").get("/")
    #expect(reply.location == "/sv")
    #expect(reply.headers[.vary] == "Accept-Language")
    let page = try await test.browser().get("/sv").page
    #expect(page.root.attributes["lang"] == "sv")
    #expect(page.main.contains("Ont i halsen"))
    #expect(page.every("nav").first?.every("a").map(\.text) == ["Suomi", "Svenska", "English"])
  }

  @Test func `approved content has no notice, and a draft has one`() async throws {
    for (standing, hasNotice) in [(Pack.Standing.approved, false), (.draft, true)] {
      let test = try TestSite(pack: try SmallPack.pack(standing: standing))
      let page = try await test.browser().get("/en").page
      #expect((page.with(style: "notice") != nil) == hasNotice)
    }
  }

  @Test func `an approval that ends while the server runs brings the notice back`() async throws {
    let pack = try SmallPack.pack(
      standing: .approved,
      approvedUntil: CalendarDate("2026-11-23")
    )
    let test = try TestSite(at: "2026-11-23T23:59:00+02:00", pack: pack)
    #expect(try await test.browser().get("/en").page.with(style: "notice") == nil)
    test.clock.move(bySeconds: 60)
    #expect(try await test.browser().get("/en").page.with(style: "notice") != nil)
  }
}
