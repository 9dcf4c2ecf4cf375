// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Testing

@testable import AssessmentWeb

@Suite struct SendTests {
  private let maija = [("name", "Maija"), ("phone", "0401234567")]

  @Test func `a form with gaps says so and keeps what was typed`() async throws {
    let test = try TestSite()
    let browser = test.browser(language: "sv")
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    let reply = try await browser.handOver(
      interview,
      name: "",
      phone: "ring mig",
      more: [("second-phone", "12"), ("interpreter", "yes")]
    )
    #expect(reply.location == "\(interview)/send?again=1")
    let page = try await browser.follow(reply).page
    #expect(Conventions.broken(by: page) == [])
    #expect(page.with(style: "error-summary")?.every("li").count == 3)
    #expect(page.withID("phone")?.attributes["value"] == "ring mig")
    #expect(page.withID("second-phone")?.attributes["value"] == "12")
    #expect(page.withID("interpreter")?.attributes["checked"] != nil)
    #expect(try test.rows().isEmpty)
  }

  @Test func `a young person from twelve may want the call alone`() async throws {
    for (age, isAsked) in [("11", false), ("12", true)] {
      let test = try TestSite()
      let browser = test.browser()
      let interview = try await browser.begin(about: "child")
      try await browser.answer(interview, "1", [("answer", age)])
      for place in ["2", "3"] {
        try await browser.answer(interview, place, [("choice", "none")])
      }
      try await browser.answer(interview, "4", [("choice", "unknown")])
      try await browser.answer(interview, "5", [("choice", "strong")])
      try await browser.answer(interview, "7", [("choice", "unknown")])
      try await browser.answer(interview, "8", [])
      try await browser.answer(interview, "9", [])
      try await browser.read(interview)
      let page = try await browser.get("\(interview)/send").page
      #expect((page.withID("call-alone") != nil) == isAsked)
      #expect(Conventions.broken(by: page) == [])
    }
  }

  /// Sends once and brings the answers back onto the device, as another tab would have them.
  private func sentOnce(_ test: TestSite, _ browser: Browser) async throws -> String {
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    browser.acceptsCookies = false
    #expect(try await browser.handOver(interview).location == "\(interview)/receipt")
    browser.acceptsCookies = true
    return interview
  }

  @Test func `other answers under the same interview give both choices`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentOnce(test, browser)
    let reply = try await browser.handOver(interview, phone: "050 765 4321")
    let page = try await browser.follow(reply).page
    #expect(page.heading == "Which one do you want?")
    #expect(Conventions.broken(by: page) == [])
    let open = try await browser.post("\(interview)/send", page.carried)
    let asked = try await browser.follow(open).page
    #expect(asked.with(style: "error-summary")?.text.contains("Choose one answer.") == true)
    #expect(Conventions.broken(by: asked) == [])
    #expect(asked.carried.map(\.1) == page.carried.map(\.1))
    #expect(try test.rows().count == 1)
  }

  @Test func `keeping the first shows its receipt and sends nothing`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentOnce(test, browser)
    let page = try await browser.follow(
      try await browser.handOver(interview, phone: "050 765 4321")
    ).page
    let kept = try await browser.post(
      "\(interview)/send",
      page.carried + [("decision", "keep-first")]
    )
    let receipt = try await browser.follow(kept).page
    #expect(receipt.heading == "Your answers have been sent")
    // The number of the new form is not the one that will be called.
    #expect(!receipt.main.contains("765 4321") && !receipt.main.contains("765\u{A0}4321"))
    #expect(try test.rows().count == 1)
  }

  @Test func `sending as new twice is one new hand-over`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentOnce(test, browser)
    let page = try await browser.follow(
      try await browser.handOver(interview, phone: "050 765 4321")
    ).page
    let fields = page.carried + [("decision", "send-as-new")]
    browser.acceptsCookies = false
    #expect(
      try await browser.post("\(interview)/send", fields).location == "\(interview)/receipt"
    )
    browser.acceptsCookies = true
    let again = try await browser.post("\(interview)/send", fields)
    #expect(try await browser.follow(again).page.heading == "Your answers have been sent")
    #expect(try test.rows().count == 2)
  }

  @Test func `a made-up name for a new hand-over is not taken`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let victim = test.browser()
    let foreign = try await sentOnce(test, victim)
    let interview = try await sentOnce(test, browser)
    let page = try await browser.follow(
      try await browser.handOver(interview, phone: "050 765 4321")
    ).page
    let fields =
      page.carried.filter { $0.0 != "new-name" }
      + [("new-name", String(foreign.dropFirst(3))), ("decision", "send-as-new")]
    let reply = try await browser.post("\(interview)/send", fields)
    #expect(try await browser.follow(reply).page.heading == "Which one do you want?")
    #expect(try test.rows().count == 2)
  }

  @Test func `what cannot be stored is said, with a number and a way on`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    test.queue.fillDisk()
    let reply = try await browser.follow(
      try await browser.post("\(interview)/send", maija)
    )
    #expect(reply.status == 503)
    let page = try reply.page
    #expect(page.heading == "The sending was not confirmed")
    #expect(page.main.contains("015\u{A0}000\u{A0}0001"))
    #expect(Conventions.broken(by: page) == [])
    #expect(try await browser.get("\(interview)/check").status == 200)
  }

  @Test func `when the unit closes after the result was read the new advice comes first`()
    async throws
  {
    let test = try TestSite(at: "2026-11-23T15:58:00+02:00")
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    #expect(try await browser.get("\(interview)/send").location == "\(interview)/result")
    try await browser.read(interview)
    #expect(try await browser.get("\(interview)/send").status == 200)
    test.clock.set("2026-11-23T16:02:00+02:00")
    #expect(try await browser.get("\(interview)/send").location == "\(interview)/result")
    let refused = try await browser.post("\(interview)/send", maija)
    #expect(refused.location == "\(interview)/result")
    #expect(try test.rows().isEmpty)
    let page = try await browser.follow(refused).page
    #expect(page.main.contains("The advice has changed with the opening hours."))
    #expect(page.main.contains("when it opens, Tue 24 Nov at 8:00"))
    #expect(Conventions.broken(by: page) == [])
    // It is said once, what was typed is kept, and now it can be sent.
    let again = try await browser.get("\(interview)/result").page
    #expect(!again.main.contains("The advice has changed"))
    let form = try await browser.get("\(interview)/send").page
    #expect(form.withID("name")?.attributes["value"] == "Maija")
    #expect(form.with(style: "error-summary") == nil)
    #expect(try await browser.post("\(interview)/send", maija).location == "\(interview)/receipt")
  }

  @Test func `without a municipality the page gives a number and offers no sending`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin(municipality: "none")
    try await browser.answerAll(interview)
    let page = try await browser.get("\(interview)/result").page
    #expect(page.heading == "A professional must assess this.")
    #expect(page.with(style: "button-call")?.attributes["href"] == "tel:116117")
    #expect(Conventions.broken(by: page) == [])
    #expect(try await browser.get("\(interview)/send").location == "\(interview)/result")
  }
}
