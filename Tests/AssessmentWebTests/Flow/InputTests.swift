// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

@testable import AssessmentWeb

@Suite struct InputTests {
  /// Sends a form that cannot be taken and gives the page that is shown then.
  private func refused(
    _ browser: Browser,
    _ interview: String,
    _ place: String,
    _ form: [(String, String)]
  ) async throws -> Document {
    let reply = try await browser.post("\(interview)/\(place)", form)
    #expect(reply.location == "\(interview)/\(place)?again=1")
    let page = try await browser.follow(reply).page
    #expect(Conventions.broken(by: page) == [])
    return page
  }

  private func summary(_ page: Document) -> String {
    page.with(style: "error-summary")?.every("li").map(\.text).joined(separator: "|") ?? ""
  }

  @Test func `a start without answers says what is missing, in every language`() async throws {
    let test = try TestSite()
    for (language, sentence) in [
      ("fi", "Valitse yksi vaihtoehto."), ("sv", "Välj ett alternativ."),
      ("en", "Choose one answer."),
    ] {
      let browser = test.browser(language: language)
      let reply = try await browser.post("/\(language)/start/throat", [("municipality", "740")])
      let page = try await browser.follow(reply).page
      #expect(summary(page) == sentence)
      #expect(Conventions.broken(by: page) == [])
      let chosen = page.every("option").filter { $0.attributes["selected"] != nil }
      #expect(chosen.compactMap { $0.attributes["value"] } == ["740"])
    }
  }

  @Test(arguments: [
    ("37,4", true), ("37.4", true), (" 37,4\u{A0}", true), ("37,45", false), ("384", false),
    ("33,9", false), ("43,1", false), ("kuume", false), ("", false), ("1e2", false),
    ("37,4,4", false), ("\u{FEFF}37,4", true), ("٣٧", false),
  ])
  func `a temperature is read with comma and point`(_ typed: String, _ isTaken: Bool) async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    let reply = try await browser.post("\(interview)/4", [("answer", typed)])
    #expect(reply.location == "\(interview)/\(isTaken ? "5" : "4?again=1")")
    guard !isTaken else { return }
    let page = try await browser.follow(reply).page
    #expect(page.withID("answer")?.attributes["value"] ?? "" == typed)
    #expect(Conventions.broken(by: page) == [])
  }

  @Test func `384 is asked about and not guessed`() async throws {
    let test = try TestSite()
    let browser = test.browser(language: "fi")
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    let page = try await refused(browser, interview, "4", [("answer", "384")])
    #expect(summary(page) == "Tarkoititko 38,4? Kirjoita luku uudelleen.")
    #expect(page.title.hasPrefix("Virhe: Mikä on kuume?"))
    #expect(page.withID("answer")?.attributes["inputmode"] == "decimal")
    #expect(page.withID("answer-hint")?.text == "Esimerkiksi 38,4.")
  }

  @Test func `an unlikely value is asked about once`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    let between = try await browser.follow(
      try await browser.post("\(interview)/1", [("answer", "115")])
    ).page
    #expect(between.heading == "115 is unusual. Is it right?")
    #expect(Conventions.broken(by: between) == [])
    let correct = try await browser.follow(
      try await browser.post("\(interview)/1", between.carried + [("correct", "1")])
    ).page
    #expect(correct.withID("answer")?.attributes["value"] == "115")
    #expect(correct.with(style: "error-summary") == nil)
    let next = try await browser.answer(
      interview,
      "1",
      between.carried + [("confirmed", "unusual")]
    )
    #expect(next == "\(interview)/2")
  }

  @Test func `a value and not knowing at once are not guessed between`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    let page = try await refused(
      browser,
      interview,
      "4",
      [("answer", "39"), ("choice", "unknown")]
    )
    #expect(summary(page) == "Enter an answer or choose “I don't know”, not both.")
    #expect(page.withID("choice-90")?.attributes["checked"] != nil)
  }

  @Test func `none of these is exclusive, and nothing ticked is no answer`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    let empty = try await refused(browser, interview, "2", [])
    #expect(summary(empty) == "Tick everything that is true, or “None of these”.")
    let both = try await refused(
      browser,
      interview,
      "2",
      [("choice", "none"), ("choice", "rash")]
    )
    #expect(summary(both) == "Tick either findings or “None of these”, not both.")
    let ticked = both.every("input").filter { $0.attributes["checked"] != nil }
    #expect(Set(ticked.compactMap { $0.attributes["value"] }) == ["none", "rash"])
    let foreign = try await refused(browser, interview, "2", [("choice", "made-up")])
    #expect(summary(foreign) == "Choose one of the answers on the page.")
  }

  @Test(arguments: [
    (["31", "2", "2026"], "There is no such day. Enter the day, month and year in figures."),
    (["1", "12", "2026"], "Check the date. It is too early or too late."),
    (["", "", ""], "Enter the day, month and year."),
    (["1", "", "2026"], "There is no such day. Enter the day, month and year in figures."),
    (["1", "1", "26"], "There is no such day. Enter the day, month and year in figures."),
  ])
  func `a date that cannot be is shown with what was typed`(
    _ typed: [String],
    _ sentence: String
  ) async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin(about: "child")
    try await browser.answer(interview, "1", [("answer", "3")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "none")])
    try await browser.answer(interview, "4", [("choice", "unknown")])
    try await browser.answer(interview, "5", [("choice", "mild")])
    let names = ["day", "month", "year"]
    let page = try await refused(browser, interview, "7", Array(zip(names, typed)))
    #expect(summary(page) == sentence)
    #expect(names.map { page.withID($0)?.attributes["value"] ?? "" } == typed)
  }

  @Test func `a text that is too long is kept and said so`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    let long = String(repeating: "ä", count: 501)
    let page = try await refused(browser, interview, "8", [("answer", long)])
    #expect(summary(page) == "The text is too long. Shorten it to at most 500 characters.")
    #expect(page.withID("answer")?.text == "\n" + long)
  }

  @Test(arguments: ["x", "ä", "€", "\u{1F9A0}"])
  func `a text that does not fit beside the others says how much of it does`(
    _ letter: String
  ) async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answerAll(interview)
    // What does not fit the cookie is shown at once and never cut.
    let all = String(repeating: letter, count: 3_000)
    let reply = try await browser.post("\(interview)/9", [("answer", all)])
    #expect(reply.status == 422)
    #expect(Conventions.broken(by: try reply.page) == [])
    #expect(try reply.page.withID("answer")?.text == "\n" + all)
    let words = try summary(reply.page)
    #expect(words.hasPrefix("The texts do not all fit. Shorten this one to at most "))
    let limit = try #require(words.split(separator: " ").compactMap { Int($0) }.first)
    let fitting = String(repeating: letter, count: limit)
    #expect(try await browser.post("\(interview)/9", [("answer", fitting)]).status == 303)
    #expect(
      try await browser.post("\(interview)/9", [("answer", fitting + letter)]).status == 422
    )
    // With the longest text the interview still goes on to its end.
    #expect(try await browser.handOver(interview).location == "\(interview)/receipt")
  }

  @Test func `findings are asked one by one when the person is not sure`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    #expect(
      try await browser.answer(interview, "3", [("choice", "unsure")]) == "\(interview)/3-1"
    )
    let page = try await browser.get("\(interview)/3-1").page
    #expect(page.heading == "Very hard to breathe")
    #expect(page.withID("help")?.text == "Try to say ten words in one breath.")
    #expect(Conventions.broken(by: page) == [])
    #expect(try await browser.answer(interview, "3-1", [("choice", "no")]) == "\(interview)/3-2")
    #expect(
      try await browser.get("\(interview)/3-2").page.with(style: "back")?.attributes["href"]
        == "\(interview)/3-1"
    )
    #expect(try await browser.answer(interview, "3-2", [("choice", "no")]) == "\(interview)/3-3")
    #expect(try await browser.answer(interview, "3-3", [("choice", "no")]) == "\(interview)/4")
  }

  @Test func `not being sure about a danger is acted on`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    let interview = try await browser.begin()
    try await browser.answer(interview, "1", [("answer", "34")])
    try await browser.answer(interview, "2", [("choice", "none")])
    try await browser.answer(interview, "3", [("choice", "unsure")])
    let next = try await browser.answer(interview, "3-1", [("choice", "unknown")])
    #expect(next == "\(interview)/result")
    #expect(try await browser.get(next).page.heading.hasSuffix("Call 112 now. Do not wait."))
  }
}
