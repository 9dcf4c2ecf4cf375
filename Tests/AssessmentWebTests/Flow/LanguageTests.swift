// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import HTTPTypes
import Testing

@testable import AssessmentWeb

/// Pages that say that something is wrong speak the language of the interview, not the browser's.
@Suite struct LanguageTests {
  /// A Swedish interview in a browser that wants English.
  private func swedish(_ test: TestSite) async throws -> (Browser, String) {
    let browser = test.browser(language: "en")
    let interview = try await browser.begin(language: "sv")
    return (browser, interview)
  }

  private func expectSwedish(_ reply: Reply, _ status: Int) throws {
    #expect(reply.status == status)
    #expect(try reply.page.root.attributes["lang"] == "sv")
    #expect(Conventions.broken(by: try reply.page) == [])
  }

  @Test func `what is not there, too long or from another site is said in it`() async throws {
    let test = try TestSite()
    let (browser, interview) = try await swedish(test)
    try expectSwedish(try await browser.get("\(interview)/zzz"), 404)
    try expectSwedish(try await browser.get("\(interview)/1/2/3"), 404)
    let long = String(repeating: "a", count: 65_537)
    try expectSwedish(try await browser.send(.post, "\(interview)/1", body: long), 413)
    browser.fields[HeaderName.fetchSite] = "cross-site"
    try expectSwedish(try await browser.post("\(interview)/1"), 403)
  }

  @Test func `what expired, was changed or is of other content is said in it`() async throws {
    let test = try TestSite()
    let (browser, interview) = try await swedish(test)
    let name = "i-\(interview.dropFirst(3))"
    let value = try #require(browser.cookie(name))
    browser.set(name, value + "x", path: interview)
    try expectSwedish(try await browser.get("\(interview)/1"), 400)
    browser.set(name, value, path: interview)
    test.clock.move(bySeconds: 7_201)
    try expectSwedish(try await browser.get("\(interview)/1"), 410)
    let new = try TestSite(
      pack: try SmallPack.pack(decisions: "sha256:" + String(repeating: "c", count: 64))
    )
    let later = new.browser()
    later.set(name, value, path: interview)
    try expectSwedish(try await later.get("\(interview)/1"), 409)
  }

  @Test func `without a cookie the browser's language counts, and Finnish without one`()
    async throws
  {
    let test = try TestSite()
    let browser = test.browser(language: "sv")
    let address = "/i/aaaaaaaaaaaaaaaaaaaaaaaaaa/1"
    #expect(try await browser.get(address).page.root.attributes["lang"] == "sv")
    let silent = test.browser(language: "de")
    #expect(try await silent.get(address).page.root.attributes["lang"] == "fi")
  }
}
