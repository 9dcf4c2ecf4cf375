// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Testing

@testable import AssessmentWeb

@Suite struct ReceiptTests {
  private func receipt(
    _ language: String = "en",
    about: String = "self",
    name: String = "Maija Meikäläinen"
  ) async throws -> (Document, file: Reply) {
    let test = try TestSite()
    let browser = test.browser(language: language)
    let interview = try await browser.begin(about: about)
    try await browser.answerAll(interview)
    let page = try await browser.follow(try await browser.handOver(interview, name: name)).page
    #expect(Conventions.broken(by: page) == [])
    return (page, try await browser.get("\(interview)/receipt.txt"))
  }

  @Test func `it says when it was sent, who calls, when, how often and until when it shows`()
    async throws
  {
    let (page, _) = try await receipt()
    for text in [
      "Sent on Mon 23 Nov at 10:00.", "We call from 015\u{A0}000\u{A0}0001.",
      "The line is open Mon–Fri 8:00–16:00.", "We try at most 3 times.",
      "This browser shows the receipt until 12:00, or until you close it.",
      "Say the code when you call us", "Nobody asks for it on the phone.",
    ] {
      #expect(page.main.contains(text), "\(text)")
    }
    #expect(!page.main.contains("not shown again"))
  }

  @Test func `the receipts of two children are told apart`() async throws {
    let (first, _) = try await receipt(about: "other", name: "Aino")
    let (second, _) = try await receipt(about: "other", name: "Eero")
    #expect(first.with(style: "about")?.text == "About another person · Sore throat")
    #expect(first.main.contains("Name: Aino"))
    #expect(second.main.contains("Name: Eero"))
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `the text to keep holds everything of the page`(_ language: String) async throws {
    let (page, file) = try await receipt(language)
    #expect(file.headers[.contentType] == "text/plain; charset=utf-8")
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"luukku.txt\"")
    let codes = page.all.filter { $0.has(style: "code") }.map(\.text)
    #expect(codes.count == 2)
    for code in codes + ["Maija Meikäläinen", "040 123 4567", "015 000 0001"] {
      #expect(file.body.contains(code), "\(code)")
    }
    #expect(!file.body.contains("{"))
    let notice = InterfaceText.exampleContent.text(LanguageID(language))
    #expect(file.body.hasPrefix(notice + "\r\n"))
  }

  @Test func `opening hours stand in few words`() throws {
    func period(_ from: Int, _ to: Int) -> OpeningHours.Period {
      OpeningHours.Period(from: from, to: to)
    }
    let hours = OpeningHours(periods: [
      1: [period(480, 960)], 2: [period(480, 960)], 3: [period(480, 720), period(765, 1_080)],
      6: [period(600, 840)],
    ])
    #expect(
      OpeningWords(language: LanguageID("fi")).sentence(for: hours)
        == "Numero on auki ma–ti 8–16, ke 8–12, 12.45–18, la 10–14. Pyhäpäivinä se on kiinni."
    )
    #expect(
      OpeningWords(language: LanguageID("en")).sentence(for: .always)
        == "The line is always open."
    )
  }

  @Test func `keeping the first says that nothing else was sent`() async throws {
    let test = try TestSite(at: "2026-11-23T15:55:00+02:00")
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    try await browser.read(interview)
    browser.acceptsCookies = false
    _ = try await browser.handOver(interview)
    browser.acceptsCookies = true
    test.clock.set("2026-11-23T16:05:00+02:00")
    let page = try await browser.follow(
      try await browser.handOver(interview, phone: "050 765 4321")
    ).page
    #expect(page.main.contains("the answers or the contact details are different"))
    let kept = try await browser.post(
      "\(interview)/send",
      page.carried + [("decision", "keep-first")]
    )
    let receipt = try await browser.follow(kept).page
    #expect(!receipt.main.contains("already been sent"))
    #expect(receipt.main.contains("what you sent on Mon 23 Nov at 15:55. Nothing else has been"))
    #expect(receipt.main.contains("by Mon 23 Nov at 16:00"))
    #expect(try test.rows().count == 1)
  }
}
