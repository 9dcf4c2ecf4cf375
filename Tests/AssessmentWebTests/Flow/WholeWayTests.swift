// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Testing

@testable import AssessmentWeb

@Suite struct WholeWayTests {
  @Test func `an interview leads to a receipt, and the answers leave the device`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let start = try await browser.get("/en/start/throat")
    #expect(try start.page.heading == "Sore throat")
    let interview = try await browser.begin()
    #expect(try await browser.get("\(interview)/1").page.heading == "How old are you?")
    try await browser.answerAll(interview, words: "It hurts")
    let check = try await browser.get("\(interview)/check").page
    #expect(check.main.contains("37.4"))
    #expect(check.main.contains("It hurts"))
    let result = try await browser.get("\(interview)/result").page
    #expect(result.heading == "A nurse must assess this.")
    #expect(result.main.contains("Within 3 days at the latest."))
    #expect(result.main.contains("Nothing has been sent."))

    let sent = try await browser.handOver(interview)
    #expect(sent.location == "\(interview)/receipt")
    let receipt = try await browser.follow(sent).page
    #expect(receipt.heading == "Your answers have been sent")
    #expect(receipt.main.contains("A nurse calls you by Mon 23 Nov at 16:00"))
    #expect(receipt.main.contains("We call 040\u{A0}123\u{A0}4567"))
    let row = try #require(try test.rows().first)
    #expect(row.level == "nurse-call")
    // The cookie holds the receipt now and opens as no session.
    let name = "i-\(interview.dropFirst(3))"
    #expect(browser.cookie(name)?.hasPrefix("en.r.") == true)
  }

  @Test func `after the receipt a reload, going back and sending again show the same`() async throws
  {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    let fields = [("name", "Maija"), ("phone", "0401234567")]
    let sent = try await browser.post("\(interview)/send", fields)
    let receipt = try await browser.follow(sent).body
    for path in ["receipt", "send", "result", "check", "3", ""] {
      let address = path.isEmpty ? interview : "\(interview)/\(path)"
      var reply = try await browser.get(address)
      if reply.location != nil { reply = try await browser.follow(reply) }
      #expect(reply.body == receipt, "\(path)")
    }
    let again = try await browser.post("\(interview)/send", fields)
    #expect(try await browser.follow(again).body == receipt)
    #expect(try test.rows().count == 1)
  }

  @Test func `when the reply got lost, the same sending gives the same receipt`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    let fields = [("name", "Maija"), ("phone", "0401234567")]
    browser.acceptsCookies = false
    #expect(try await browser.post("\(interview)/send", fields).status == 303)
    browser.acceptsCookies = true
    test.clock.move(bySeconds: 60)
    let second = try await browser.follow(try await browser.post("\(interview)/send", fields)).page
    #expect(second.main.contains("These answers have already been sent."))
    #expect(try test.rows().count == 1)
  }

  @Test func `going back shows the answer, and changing it returns to the check`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    let page = try await browser.get("\(interview)/5?change=1").page
    #expect(page.with(style: "back")?.attributes["href"] == "\(interview)/check")
    let chosen = page.every("input").filter { $0.attributes["checked"] != nil }
    #expect(chosen.compactMap { $0.attributes["value"] } == ["strong"])
    let next = try await browser.answer(
      interview,
      "5",
      page.carried + [("choice", "mild")]
    )
    #expect(next == "\(interview)/check")
    let result = try await browser.get("\(interview)/result").page
    #expect(result.heading == "This can be looked after at home.")
    #expect(!result.main.contains("Nothing has been sent"))
    #expect(result.with(style: "button") == nil)
  }

  @Test func `the back link leads through every question to the start`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    var path = "\(interview)/check"
    var seen: [String] = []
    while seen.count < 20 {
      let page = try await browser.get(path).page
      let back = try #require(page.with(style: "back")?.attributes["href"])
      seen.append(String(back.split(separator: "/").last ?? ""))
      if back.hasPrefix("/en/") { break }
      path = back
    }
    #expect(seen == ["9", "8", "7", "6", "5", "4", "3", "2", "1", "throat"])
  }

  @Test func `a change that brings a new question asks it before the check`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin(about: "child")
    try await browser.answer(interview, "1", [("answer", "3")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    try await browser.answer(interview, "4", [("choice", "unknown")])
    #expect(
      try await browser.answer(interview, "5", [("choice", "unknown")]) == "\(interview)/7"
    )
    try await browser.answer(interview, "7", [("choice", "unknown")])
    try await browser.answer(interview, "8", [])
    try await browser.answer(interview, "9", [])
    let next = try await browser.answer(
      interview,
      "1",
      [("change", "1"), ("answer", "18")]
    )
    #expect(next == "\(interview)/6?change=1")
    let last = try await browser.answer(
      interview,
      "6",
      [("change", "1"), ("choice", "no")]
    )
    #expect(last == "\(interview)/check")
  }

  @Test func `ending takes the answers off the device`() async throws {
    let test = try TestSite()
    let browser = test.browser(language: "sv")
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    let ended = try await browser.post("\(interview)/end")
    #expect(ended.location == "/sv/cleared")
    #expect(ended.setCookies.contains { $0.hasPrefix("i-") && $0.contains("Max-Age=0") })
    #expect(try await browser.follow(ended).page.heading == "Bedömningen är avslutad")
    #expect(try await browser.get("\(interview)/2").status == 400)
  }

  @Test func `two interviews side by side do not mix`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let first = try await browser.begin(about: "child")
    let second = try await browser.begin(about: "self")
    #expect(first != second)
    try await browser.answer(first, "1", [("answer", "3")])
    try await browser.answer(second, "1", [("answer", "61")])
    let child = try await browser.get("\(first)/1").page
    let own = try await browser.get("\(second)/1").page
    #expect(child.withID("answer")?.attributes["value"] == "3")
    #expect(own.withID("answer")?.attributes["value"] == "61")
    #expect(child.with(style: "about")?.text == "About the child · Sore throat")
    #expect(own.with(style: "about")?.text == "About you · Sore throat")
  }
}
