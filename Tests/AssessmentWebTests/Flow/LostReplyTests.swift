// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Testing

@testable import AssessmentWeb

/// The hand-over was committed and the reply got lost, so the device still has the answers.
@Suite struct LostReplyTests {
  private let maija = [("name", "Maija"), ("phone", "0401234567")]

  /// Sends at a time without keeping what comes back.
  private func sentWithoutReply(
    _ test: TestSite,
    _ browser: Browser,
    isForToday: Bool = false
  ) async throws -> String {
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    if isForToday {
      try await browser.answer(interview, "4", [("change", "1"), ("answer", "39")])
    }
    try await browser.read(interview)
    browser.acceptsCookies = false
    let reply = try await browser.post("\(interview)/send", maija)
    #expect(reply.location == "\(interview)/receipt")
    browser.acceptsCookies = true
    return interview
  }

  @Test func `sending again shows the promise of the first sending`() async throws {
    // Friday before closing; sent again after closing, when a first sending would get Monday.
    let test = try TestSite(at: "2027-01-15T15:55:00+02:00")
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser)
    test.clock.set("2027-01-15T16:05:00+02:00")
    let reply = try await browser.post("\(interview)/send", maija)
    let receipt = try await browser.follow(reply).page
    #expect(receipt.main.contains("A nurse calls you by Fri 15 Jan at 16:00"))
    #expect(!receipt.main.contains("18 Jan"))
    #expect(receipt.main.contains("Sent on Fri 15 Jan at 15:55."))
    #expect(receipt.main.contains("These answers have already been sent."))
    let row = try #require(try test.rows().first)
    #expect(row.clocks.first?.clock.due.milliseconds == 1_800_021_600_000)
    #expect(try test.rows().count == 1)
  }

  @Test func `at an hour at which it may no longer be sent the receipt is still given`()
    async throws
  {
    let test = try TestSite(at: "2027-01-22T15:55:00+02:00")
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser, isForToday: true)
    test.clock.set("2027-01-22T16:05:00+02:00")
    let reply = try await browser.post("\(interview)/send", maija)
    #expect(reply.location == "\(interview)/receipt")
    let receipt = try await browser.follow(reply).page
    #expect(receipt.heading == "Your answers have been sent")
    #expect(receipt.main.contains("calls you by Fri 22 Jan at 16:00"))
    #expect(try test.rows().count == 1)
  }

  @Test(arguments: [false, true])
  func `no page says that nothing was sent`(_ isForToday: Bool) async throws {
    let test = try TestSite(at: "2027-01-22T15:55:00+02:00")
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser, isForToday: isForToday)
    test.clock.set("2027-01-22T16:05:00+02:00")
    for step in ["result", "send"] {
      var reply = try await browser.get("\(interview)/\(step)")
      for _ in 0..<3 where reply.location != nil { reply = try await browser.follow(reply) }
      let page = try reply.page
      #expect(!page.main.contains("Nothing has been sent"), "\(step)")
      #expect(!page.main.contains("Nobody has your answers"), "\(step)")
      #expect(page.heading == "Your answers have been sent", "\(step)")
      #expect(page.main.contains("Your answers are still on this device."))
      #expect(page.main.contains("Fri 22 Jan at 16:00"))
      #expect(Conventions.broken(by: page) == [])
    }
    let file = try await browser.get("\(interview)/receipt.txt")
    #expect(file.body.contains("what you sent on Fri 22 Jan at 15:55."))
  }

  @Test func `answers changed after the sending are shown with their own advice`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser)
    test.clock.move(bySeconds: 60)
    try await browser.answer(interview, "4", [("change", "1"), ("answer", "39")])
    let page = try await browser.get("\(interview)/result").page
    #expect(page.heading == "Urgent: A nurse or doctor must assess this today.")
    #expect(!page.main.contains("Nothing has been sent"))
    #expect(page.main.contains("You sent earlier answers on Mon 23 Nov at 10:00."))
    #expect(page.every("a").contains { $0.attributes["href"] == "\(interview)/receipt" })
    #expect(Conventions.broken(by: page) == [])
    let asked = try await browser.follow(try await browser.post("\(interview)/send", maija)).page
    #expect(asked.heading == "Which one do you want?")
    #expect(asked.main.contains("You sent this assessment on Mon 23 Nov at 10:00."))
    #expect(asked.main.contains("the answers or the contact details are different"))
  }

  @Test func `answers changed without another level are not taken for those that were sent`()
    async throws
  {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser)
    test.clock.move(bySeconds: 60)
    try await browser.answer(interview, "8", [("change", "1"), ("answer", "New words")])
    let page = try await browser.get("\(interview)/result").page
    #expect(page.heading == "A nurse must assess this.")
    #expect(page.main.contains("These answers have not been sent. You sent earlier answers on"))
  }

  @Test func `an emergency answered after the sending is told, not the receipt`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser)
    test.clock.move(bySeconds: 60)
    try await browser.answer(interview, "3", [("change", "1"), ("choice", "breathless")])
    let reply = try await browser.post("\(interview)/send", maija)
    #expect(reply.location == "\(interview)/result")
    #expect(try await browser.follow(reply).page.heading == "Emergency: Call 112 now. Do not wait.")
  }

  @Test func `an incomplete form after the sending gives the receipt of then`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await sentWithoutReply(test, browser)
    let reply = try await browser.post("\(interview)/send", [("name", ""), ("phone", "")])
    let receipt = try await browser.follow(reply).page
    #expect(receipt.main.contains("This is the receipt of what you sent on Mon 23 Nov at 10:00."))
    #expect(receipt.main.contains("Nothing else has been sent."))
    #expect(try test.rows().count == 1)
  }

  @Test func `a queue that fails after the commit is not said to have nothing`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    test.queue.losesReplies(true)
    let failed = try await browser.follow(try await browser.post("\(interview)/send", maija))
    #expect(failed.status == 503)
    #expect(try failed.page.heading == "The sending was not confirmed")
    #expect(try !failed.page.main.contains("Nobody has"))
    test.queue.losesReplies(false)
    let again = try await browser.post("\(interview)/send", maija)
    #expect(try await browser.follow(again).page.heading == "Your answers have been sent")
    #expect(try test.rows().count == 1)
  }

  @Test func `a queue that cannot be asked is no proof that nothing was sent`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    test.queue.fillDisk()
    let page = try await browser.get("\(interview)/result").page
    #expect(page.heading == "A nurse must assess this.")
    #expect(!page.main.contains("Nothing has been sent"))
    #expect(page.main.contains("We cannot see just now whether your answers have been sent."))
  }
}
