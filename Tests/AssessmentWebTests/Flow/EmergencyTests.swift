// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import Testing

@testable import AssessmentWeb

@Suite struct EmergencyTests {
  @Test func `a danger ends the interview at once, with nothing that delays`() async throws {
    let test = try TestSite()
    let browser = test.browser(language: "fi")
    let interview = try await browser.begin(about: "child", municipality: "none")
    try await browser.answer(interview, "1", [("answer", "3")])
    try await browser.answer(interview, "2", [("choice", "none")])
    let next = try await browser.answer(
      interview,
      "3",
      [("choice", "breathless"), ("choice", "blue_lips")]
    )
    #expect(next == "\(interview)/result")
    let page = try await browser.get(next).page
    #expect(page.heading == "Hätätilanne: Soita heti 112. Älä jää odottamaan.")
    #expect(Conventions.broken(by: page) == [])
    let links = page.every("a").compactMap { $0.attributes["href"] }
    #expect(links == ["tel:112", "\(interview)/check"])
    #expect(page.first("main")?.all.filter { $0.name == "li" }.count == 3)
    #expect(page.every("details").isEmpty)
    #expect(!page.main.contains("lähetetty"))
    for path in ["send", "check", "4"] {
      let reply = try await browser.get("\(interview)/\(path)")
      if path == "send" { #expect(reply.location == "\(interview)/result") }
      if path == "4" { #expect(reply.location == "\(interview)/result") }
    }
  }

  @Test func `a lesser emergency lists what was not asked and would be worse`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    let next = try await browser.answer(interview, "2", [("choice", "rash")])
    let page = try await browser.get(next).page
    #expect(page.heading == "Emergency: Call 116117 now.")
    #expect(page.main.contains("Call 112 if any of this is true"))
    let warning = page.with(style: "warning")
    #expect(
      warning?.every("li").map(\.text).sorted() == [
        "Blue or grey lips", "Strong pain in the chest", "Very hard to breathe",
      ]
    )
    #expect(page.with(style: "button-call")?.attributes["href"] == "tel:116117")
    #expect(page.every("a").allSatisfy { $0.attributes["href"]?.hasSuffix("/send") != true })
    #expect(try await browser.post("\(interview)/send", []).location == "\(interview)/result")
    #expect(try test.rows().isEmpty)
  }

  @Test func `taking back an emergency answer is asked about once, in words`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "rash")])
    let reply = try await browser.post(
      "\(interview)/2",
      [("change", "1"), ("choice", "none")]
    )
    let between = try await browser.follow(reply).page
    #expect(between.heading.hasPrefix("Your answer can mean danger to life."))
    #expect(Conventions.broken(by: between) == [])
    // Nothing has changed yet.
    #expect(
      try await browser.get("\(interview)/result").page.heading == "Emergency: Call 116117 now."
    )
    let next = try await browser.answer(
      interview,
      "2",
      between.carried + [("confirmed", "taking-back")]
    )
    #expect(next == "\(interview)/3?change=1")
  }

  @Test func `a same-day result says whom to call at that hour`() async throws {
    for (time, heading, number, hasSend) in [
      (
        "2026-11-23T10:00:00+02:00", "Urgent: A nurse or doctor must assess this today.",
        "tel:0150000001", true
      ),
      (
        "2026-11-22T02:10:00+02:00",
        "Urgent: This cannot wait until the health centre opens.", "tel:116117", false
      ),
    ] {
      let test = try TestSite(at: time)
      let browser = test.browser()
      let interview = try await browser.begin()
      try await browser.answerAll(interview)
      try await browser.answer(interview, "4", [("change", "1"), ("answer", "39")])
      let page = try await browser.get("\(interview)/result").page
      #expect(page.heading == heading)
      #expect(page.main.contains("Within 12 hours at the latest."))
      #expect(page.main.contains("Nothing has been sent."))
      #expect(page.with(style: "button-call")?.attributes["href"] == number)
      let links = page.every("a").compactMap { $0.attributes["href"] }
      #expect(links.contains("\(interview)/send") == hasSend)
      let send = try await browser.get("\(interview)/send")
      #expect((send.status == 200) == hasSend)
    }
  }

  @Test func `who was not sure is told what was counted to be safe`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "unsure")])
    try await browser.answer(interview, "2-1", [("choice", "no")])
    let next = try await browser.answer(interview, "2-2", [("choice", "unknown")])
    let page = try await browser.get(next).page
    #expect(page.heading == "Emergency: Call 116117 now.")
    #expect(
      page.main.contains(
        "You were not sure: A rash that does not fade under a glass. To be safe it has been taken"
      )
    )
    #expect(page.main.contains("New confusion; A rash") == false)
  }

  @Test func `a result that could not be computed says so and asks to make contact`() async throws {
    let test = try TestSite()
    let session = try #require(
      test.site.service.begin(
        [SmallPack.assessment],
        start: StartForm(about: .self, municipality: "491").start(
          test.site.startWriter(LanguageID("en"))
        ).get(),
        id: test.site.newInterviewID(),
        now: test.clock.now
      )
    )
    let failed = ContactResult(results: [], scale: test.site.service.pack.graph.scale)
    #expect(failed.outcome == .failed)
    let instruction = Instruction.careful(failed, test.site.service, session, test.clock.now)
    let page = ResultPage(
      frame: InterviewFrame(service: test.site.service, session: session),
      result: failed,
      instruction: try #require(instruction),
      now: test.clock.now
    )
    let document = try Document(
      String(decoding: test.site.layout.bytes(of: page), as: UTF8.self)
    )
    #expect(document.main.contains("We could not work out advice from your answers."))
    #expect(Conventions.broken(by: document) == [])
  }
}

extension Instruction {
  /// The instruction for a result that is not the session's own.
  fileprivate static func careful(
    _ result: ContactResult,
    _ service: AssessmentService,
    _ session: Session,
    _ now: Moment
  ) -> Instruction? {
    ContactTime(now, clock: service.calendar.clock).flatMap { time in
      InstructionMaker(pack: service.pack, calendar: service.calendar).instruction(
        for: result,
        region: session.start.region,
        at: time,
        isSent: false
      )
    }
  }
}
