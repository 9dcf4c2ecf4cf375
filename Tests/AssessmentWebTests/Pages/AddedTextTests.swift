// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

@testable import AssessmentWeb

/// Texts that only some content has: intros, ends of numbers, addresses.
@Suite struct AddedTextTests {
  private func browser(_ texts: [Texts.Key: String]) throws -> (TestSite, Browser) {
    let test = try TestSite(pack: try SmallPack.pack(adding: texts))
    return (test, test.browser(language: "en"))
  }

  @Test func `an intro stands on each page of its section and on no other`() async throws {
    let (_, browser) = try browser([Texts.Key("throat", "gate.intro"): "Look **now**."])
    let interview = try await browser.begin()
    let first = try await browser.get("\(interview)/1").page
    #expect(!first.main.contains("Look now."))
    let next = try await browser.answer(interview, "1", [("answer", "34")])
    let page = try await browser.get(next).page
    #expect(page.main.contains("Look now."))
    #expect(Conventions.broken(by: page) == [])
    // Also where one finding is asked on a page of its own.
    let one = try await browser.answer(interview, "2", [("choice", "unsure")])
    #expect(try await browser.get(one).page.main.contains("Look now."))
  }

  @Test func `the ends of a number are said below its question`() async throws {
    let (_, browser) = try browser([
      Texts.Key("throat", "age.ends.low"): "Just born.",
      Texts.Key("throat", "age.ends.high"): "Very old",
    ])
    let interview = try await browser.begin()
    let page = try await browser.get("\(interview)/1").page
    let hint = try #require(page.withID("answer-hint"))
    #expect(hint.text == "Full years. 0: Just born. 120: Very old.")
    #expect(page.withID("answer")?.attributes["aria-describedby"] == "answer-hint")
    #expect(Conventions.broken(by: page) == [])
  }

  @Test func `the address of a unit stands beside what happens next`() async throws {
    let address = Texts.Key("region-12", "units.centre.address")
    for texts in [[address: "Example street 1"], [:]] {
      let (_, browser) = try browser(texts)
      let interview = try await browser.begin()
      try await browser.answerAll(interview)
      let page = try await browser.get("\(interview)/result").page
      let isShown = page.main.contains("Example health centre, Example street 1")
      #expect(isShown == !texts.isEmpty)
    }
  }

  @Test func `the result links to the assessments to go on with`() async throws {
    let (_, browser) = try browser([Texts.Key("cough", "title"): "Cough"])
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    #expect(!(try await browser.get("\(interview)/result").page.main.contains("too")))
    try await browser.answer(interview, "6", [("choice", "yes")])
    try await browser.answer(
      interview,
      "7",
      [("day", "20"), ("month", "10"), ("year", "2026")]
    )
    let page = try await browser.get("\(interview)/result").page
    #expect(Conventions.broken(by: page) == [])
    let links = page.every("a").compactMap { $0.attributes["href"] }
    #expect(links.contains("/en/start/cough"), "\(page.main)")
    #expect(page.main.contains("Answer these questions too"))
  }

  @Test func `the answer of the last form stands below the question and is not chosen`()
    async throws
  {
    let test = try TestSite(pack: try SmallPack.pack(readsLastForm: true))
    let browser = test.browser(language: "en")
    let service = test.site.service
    let date = try #require(CalendarDate("2026-01-03"))
    let start = Session.Start(
      subject: .self,
      answeredBy: .self,
      region: nil,
      municipality: nil,
      language: LanguageID("en"),
      previous: PreviousForm(
        date: date,
        answers: [QuestionID("age"): .number(DecimalNumber(33)), QuestionID("pain"): .one("mild")]
      )
    )
    let id = test.site.newInterviewID()
    let session = try #require(
      service.begin([SmallPack.assessment], start: start, id: id, now: test.clock.now)
    )
    let sealed = try #require(service.sealer.seal(session))
    let value = try #require(InterviewCookie(LanguageID("en"), .answers(sealed)).value)
    browser.set(SetCookie.name(of: id), value, path: "/i/\(id)")
    let page = try await browser.get("/i/\(id)/1").page
    let hint = try #require(page.withID("answer-hint"))
    #expect(hint.text == "Full years. Answer on 3 January 2026: 33.")
    #expect(page.withID("answer")?.attributes["value"] == nil)
    #expect(Conventions.broken(by: page) == [])
  }
}
