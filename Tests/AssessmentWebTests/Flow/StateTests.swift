// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

@testable import AssessmentWeb

@Suite struct StateTests {
  /// The page of an interview that cannot be gone on with.
  private func lost(_ reply: Reply, _ status: Int, _ sentence: String) throws {
    #expect(reply.status == status)
    let page = try reply.page
    #expect(page.heading == "We cannot go on with this interview")
    #expect(page.main.contains(sentence))
    #expect(page.main.contains("116117"))
    #expect(page.every("a").contains { $0.attributes["href"] == "/en" })
    #expect(Conventions.broken(by: page) == [])
  }

  @Test func `a browser that refuses cookies gets one plain page with the number`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    browser.acceptsCookies = false
    let interview = try await browser.begin()
    try lost(
      try await browser.get("\(interview)/1"),
      400,
      "Your browser did not send the cookie"
    )
    try lost(
      try await browser.post("\(interview)/1", [("answer", "34")]),
      400,
      "Your browser did not send the cookie"
    )
  }

  @Test func `a changed state is refused and taken off the device`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    let name = "i-\(interview.dropFirst(3))"
    let sealed = try #require(browser.cookie(name))
    var broken = ["en", "en.", "en.a", "en.a.", "en.b.00", "en.r.", "en.r.00", "x", "%00"]
    // Not the last sign: some of its bits mean nothing.
    let sign = sealed.dropFirst(40).hasPrefix("A") ? "B" : "A"
    broken.append("\(sealed.prefix(40))\(sign)\(sealed.dropFirst(41))")
    broken.append("\(sealed.dropFirst())")
    broken.append("en.r\(sealed.dropFirst(4))")
    broken.append("xx\(sealed.dropFirst(2))")
    broken.append("\(sealed).a.b")
    broken.append(String(repeating: "A", count: 5_000))
    for changed in broken {
      browser.set(name, changed, path: interview)
      let reply = try await browser.get("\(interview)/1")
      try lost(reply, 400, "The answers cannot be read.")
      #expect(reply.setCookies.contains { $0.hasPrefix("\(name)=;") })
    }
  }

  @Test func `another interview's state is refused`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let first = try await browser.begin()
    let second = try await browser.begin()
    let foreign = try #require(browser.cookie("i-\(first.dropFirst(3))"))
    browser.set("i-\(second.dropFirst(3))", foreign, path: second)
    try lost(try await browser.get("\(second)/1"), 400, "The answers cannot be read.")
  }

  @Test func `what was typed on one page is not shown on another`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    _ = try await browser.post("\(interview)/1", [("answer", "500")])
    let again = try await browser.get("\(interview)/1?again=1").page
    #expect(again.withID("answer")?.attributes["value"] == "500")
    let other = try await browser.get("\(interview)/2?again=1").page
    #expect(other.with(style: "error-summary") == nil)
    // Once an answer is taken, nothing of it is left.
    try await browser.answer(interview, "1", [("answer", "35")])
    let taken = try await browser.get("\(interview)/1?again=1").page
    #expect(taken.withID("answer")?.attributes["value"] == "35")
    #expect(taken.with(style: "error-summary") == nil)
  }

  @Test func `two hours after the last act the answers are too old`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    test.clock.move(bySeconds: 7_000)
    try await browser.answer(interview, "1", [("answer", "34")])
    test.clock.move(bySeconds: 7_200)
    #expect(try await browser.get("\(interview)/2").status == 200)
    test.clock.move(bySeconds: 1)
    try lost(try await browser.get("\(interview)/2"), 410, "More than two hours have passed.")
  }

  @Test func `the receipt can be seen for two hours`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    _ = try await browser.handOver(interview)
    test.clock.move(bySeconds: 7_200)
    #expect(try await browser.get("\(interview)/receipt").status == 200)
    test.clock.move(bySeconds: 1)
    let gone = try await browser.get("\(interview)/receipt")
    #expect(gone.status == 410)
    #expect(try gone.page.heading == "The receipt is not shown any more")
    #expect(try gone.page.main.contains("Your answers have been sent."))
  }

  @Test func `when the rules have changed the interview starts again`() async throws {
    let old = try TestSite()
    let browser = old.browser()
    let interview = try await browser.begin()
    let name = "i-\(interview.dropFirst(3))"
    let sealed = try #require(browser.cookie(name))
    let new = try TestSite(
      pack: try SmallPack.pack(decisions: "sha256:" + String(repeating: "c", count: 64))
    )
    let later = new.browser()
    later.set(name, sealed, path: interview)
    try lost(
      try await later.get("\(interview)/1"),
      409,
      "The questions have changed since you began."
    )
  }

  @Test(arguments: [
    "/nonsense", "/i/short", "/i/aaaaaaaaaaaaaaaaaaaaaaaaaa/0/1", "/en/start/other",
    "/en/start/..%2f", "/de", "/EN", "/i/../../etc/passwd", "/staff/case/0x1", "/fi/", "/style.css",
    "/en/start/throat%00",
  ])
  func `an address that leads nowhere gives a plain page`(_ path: String) async throws {
    let test = try TestSite()
    let reply = try await test.browser().get(path)
    // A slash at the end is the same page; everything else is not there.
    if path == "/fi/" { return }
    #expect(reply.status == 404 || path.hasPrefix("/staff"))
    #expect(Conventions.broken(by: try reply.page) == [])
  }

  @Test func `a question that does not concern the person leads on`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    for place in ["99", "1-1", "3-9", "2-1", "5"] {
      #expect(try await browser.get("\(interview)/\(place)").location == "\(interview)/1")
      let reply = try await browser.post("\(interview)/\(place)", [("choice", "yes")])
      #expect(reply.location == "\(interview)/1")
    }
    for step in ["check", "result", "send", "receipt"] {
      #expect(try await browser.get("\(interview)/\(step)").location == "\(interview)/1")
    }
    #expect(try await browser.get("\(interview)/end").status == 404)
  }

  @Test func `no answer stands in an address, a log or an error`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin(about: "child", municipality: "740")
    _ = try await browser.post("\(interview)/1", [("answer", "7x7")])
    try await browser.answer(interview, "1", [("answer", "17")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    _ = try await browser.post("\(interview)/4", [("answer", "384")])
    try await browser.answer(interview, "4", [("answer", "39,9")])
    try await browser.answer(interview, "5", [("choice", "strong")])
    try await browser.answer(interview, "7", [("choice", "unknown")])
    try await browser.answer(interview, "8", [("answer", "canary")])
    try await browser.answer(interview, "9", [])
    let receipt = try await browser.follow(
      try await browser.handOver(interview, name: "Kanaria", phone: "0409876543")
    ).page
    let codes = receipt.all.filter { $0.has(style: "code") }.map(\.text)
    #expect(codes.count == 2)
    let secrets = ["740", "7x7", "384", "39", "strong", "canary", "Kanaria", "987", "child"]
    for secret in secrets + codes {
      #expect(!browser.addresses.contains { $0.contains(secret) }, "\(secret)")
      #expect(!test.log.lines.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(!test.log.lines.isEmpty)
    #expect(!test.log.lines.contains { $0.contains(interview.dropFirst(3)) })
    #expect(test.log.lines.contains { $0.contains("route=POST /i/{interview}/{step} status=303") })
  }
}
