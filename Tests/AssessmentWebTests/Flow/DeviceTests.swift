// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

@testable import AssessmentWeb

/// What an interview leaves on a device (P12).
@Suite struct DeviceTests {
  /// The names of the cookies by path.
  private func left(_ browser: Browser) -> [String: [String]] {
    browser.cookies.mapValues { $0.keys.sorted() }.filter { !$0.value.isEmpty }
  }

  /// An interview with forms that could not be taken on many pages.
  private func withForms(_ browser: Browser) async throws -> String {
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    for (place, typed) in [
      ("1", "canary"), ("4", "canary"), ("8", String(repeating: "å", count: 600)),
    ] {
      _ = try await browser.post("\(interview)/\(place)", [("answer", typed), ("change", "1")])
    }
    _ = try await browser.handOver(interview, name: "Secret Name", phone: "x")
    return interview
  }

  @Test func `forms that cannot be taken leave one cookie, of the interview's path`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await withForms(browser)
    let name = "i-\(interview.dropFirst(3))"
    #expect(left(browser) == [interview: [name]])
    let value = try #require(browser.cookie(name))
    #expect(value.utf8.count + name.utf8.count <= 3_072)
    let page = try await browser.get("\(interview)/send?again=1").page
    #expect(page.withID("name")?.attributes["value"] == "Secret Name")
    #expect(page.with(style: "error-summary") != nil)
  }

  @Test func `ending leaves nothing`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await withForms(browser)
    _ = try await browser.post("\(interview)/end")
    #expect(left(browser) == [:])
  }

  @Test func `the receipt leaves nothing but itself`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await withForms(browser)
    #expect(try await browser.handOver(interview).location == "\(interview)/receipt")
    let name = "i-\(interview.dropFirst(3))"
    #expect(left(browser) == [interview: [name]])
    let cookie = try #require(browser.cookie(name).flatMap { InterviewCookie($0) })
    #expect(cookie.note == nil)
    guard case .receipt = cookie.content else {
      Issue.record("the answers are still there")
      return
    }
  }

  @Test func `a start that is not complete keeps what was chosen without a cookie`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    browser.acceptsCookies = false
    let reply = try await browser.post("/en/start/throat", [("about", "child")])
    #expect(reply.setCookies == [])
    let page = try await browser.follow(reply).page
    #expect(
      page.with(style: "error-summary")?.every("li").map(\.text) == [
        "Choose a municipality or the last answer."
      ]
    )
    let chosen = page.every("input").filter { $0.attributes["checked"] != nil }
    #expect(chosen.compactMap { $0.attributes["value"] } == ["child"])
    #expect(!browser.addresses.contains { $0.contains("child") })
    // What was chosen for another assessment or changed on the way is not taken.
    let address = try #require(reply.location)
    for changed in ["\(address)x", "/en/start/throat?again=", "/en/start/throat?again=1"] {
      let plain = try await browser.get(changed).page
      #expect(plain.with(style: "error-summary") == nil)
    }
  }

  @Test func `who ends where a nurse must look in any case is told so`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    let ended = try await browser.post("\(interview)/end")
    #expect(ended.status == 200)
    let page = try ended.page
    #expect(page.heading == "The interview has ended")
    #expect(page.main.contains("a professional must assess this. Call 015\u{A0}000\u{A0}0001."))
    #expect(page.main.contains("Your answers have been removed from this device."))
    #expect(Conventions.broken(by: page) == [])
    #expect(left(browser) == [:])
    // At home is possible: nothing to say.
    let other = try await browser.begin()
    try await browser.answerAll(other, pain: "mild")
    #expect(try await browser.post("\(other)/end").location == "/en/cleared")
  }

  @Test(arguments: [
    ("strong", "39", "a professional must assess this today. Call 116117."),
    ("strong", "37", "a professional must assess this. Call 116117."),
    ("mild", "37", nil),
  ])
  func `who comes back too late is told what the answers can still end in`(
    _ pain: String,
    _ temperature: String,
    _ sentence: String?
  ) async throws {
    let test = try TestSite(at: "2026-11-23T15:00:00+02:00")
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    try await browser.answer(interview, "4", [("answer", temperature)])
    try await browser.answer(interview, "5", [("choice", pain)])
    test.clock.move(bySeconds: 7_201)
    let reply = try await browser.get("\(interview)/6")
    #expect(reply.status == 410)
    let page = try reply.page
    #expect(page.main.contains("More than two hours have passed."))
    #expect(page.main.contains("By these answers") == (sentence != nil))
    if let sentence { #expect(page.main.contains(sentence)) }
    #expect(Conventions.broken(by: page) == [])
  }
}
