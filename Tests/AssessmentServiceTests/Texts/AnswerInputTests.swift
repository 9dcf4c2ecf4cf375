// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct AnswerInputTests {
  private let asked: [String: AskedQuestion]
  private let date: CalendarDate

  init() throws {
    let session = try ShippedContent.session([
      "has_fever": .yesNo(true), "malaria_area": .one("not"),
      "temperature": .number(DecimalNumber(37)), "fever_days": .number(DecimalNumber(1)),
    ])
    asked = Dictionary(
      session.interview.check.map { ($0.question.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    date = session.interview.contact.date
  }

  private func read(_ id: String, _ input: AnswerInput) throws -> Answer {
    try #require(asked[id], "\(id) is not asked").read(input, on: date)
  }

  @Test(arguments: ["38,4", "38.4", " 38,4 ", "38,40", "3\u{200B}8,4", "\u{FEFF}38,4"])
  func `a decimal comma and point are both read`(typed: String) throws {
    let expected = try #require(DecimalNumber("38.4"))
    #expect(try read("temperature", AnswerInput(text: typed)) == .number(expected))
  }

  @Test func `a forgotten decimal sign is asked about and not guessed`() throws {
    let meant = try #require(DecimalNumber("38.4"))
    #expect(throws: InputProblem.didYouMean(meant)) {
      try read("temperature", AnswerInput(text: "384"))
    }
  }

  @Test(arguments: ["", "   ", "\u{200B}"])
  func `nothing typed is not zero`(typed: String) throws {
    #expect(throws: InputProblem.empty) { try read("throat_days", AnswerInput(text: typed)) }
  }

  @Test(arguments: [
    "abc", "38,4,1", "3-8", "٣٨", "--3", "1e1", "1e2", "1E2", "3 8", "3\u{A0}8", "3\t8", "+38",
    "-38",
    "38,", ",4", "38,.4", "0x26", "1_0", "３８", "38 C", "inf", "38.4e0",
  ])
  func `what is no number is told so`(typed: String) throws {
    for question in ["temperature", "throat_days", "age"] {
      #expect(throws: InputProblem.notANumber) { try read(question, AnswerInput(text: typed)) }
    }
  }

  @Test(arguments: ["34", " 34 ", "\u{A0}34\u{202F}", "\t34\n", "034", "34,0", "34.0"])
  func `an age is read with spaces at its ends only`(typed: String) throws {
    #expect(try read("age", AnswerInput(text: typed)) == .number(DecimalNumber(34)))
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `the sentence for what is no number says what to write`(language: String) throws {
    let service = try ShippedContent.service()
    let writer = service.writer(language: LanguageID(language), subject: .self, region: nil)
    let age = try #require(asked["age"])
    let sentence = InputSentence(writer: writer).sentence(.notANumber, for: age)
    let example = try #require(InputSentence(writer: writer).example(age))
    #expect(sentence.contains(" \(example)."))
    let spaces = ["fi": "ilman välejä", "sv": "utan mellanslag", "en": "without spaces"]
    #expect(sentence.contains(try #require(spaces[language])))
  }

  @Test func `none of these with something else is refused, nothing ticked too`() throws {
    #expect(throws: InputProblem.noneAndMore) {
      try read("danger_now", AnswerInput(chosen: ["none", "blue_lips"]))
    }
    #expect(throws: InputProblem.noneAndMore) {
      try read("danger_now", AnswerInput(chosen: ["none", "unsure"]))
    }
    #expect(throws: InputProblem.empty) { try read("danger_now", AnswerInput()) }
    #expect(throws: InputProblem.notOffered) {
      try read("danger_now", AnswerInput(chosen: ["sneeze"]))
    }
    // Not shown to somebody who answers about herself.
    #expect(throws: InputProblem.notOffered) {
      try read("danger_now", AnswerInput(chosen: ["not_waking"]))
    }
  }

  @Test func `not sure opens every line that was not ticked`() throws {
    let answer = try read("danger_now", AnswerInput(chosen: ["unsure", "blue_lips"]))
    guard case .several(let findings) = answer else {
      Issue.record("not an answer of findings")
      return
    }
    #expect(findings.chosen == ["blue_lips"])
    #expect(findings.open.contains("breathless"))
    #expect(!findings.open.contains("not_waking"))
  }

  @Test func `I don't know is taken only where it is offered`() throws {
    #expect(try read("throat_days", AnswerInput(chosen: ["unknown"])) == .unknown)
    #expect(throws: InputProblem.notOffered) { try read("age", AnswerInput(chosen: ["unknown"])) }
  }

  @Test func `an unlikely value passes and is asked about`() throws {
    let question = try #require(asked["temperature"])
    let answer = try question.read(AnswerInput(text: "42"), on: date)
    #expect(!question.isUsual(answer, on: date))
    #expect(question.isUsual(try question.read(AnswerInput(text: "38"), on: date), on: date))
  }

  @Test func `control characters never stay in a text`() throws {
    let answer = try read("own_words", AnswerInput(text: "a\u{1B}[31mb\u{202E}c\u{0}\nd"))
    #expect(answer == .text("a[31mbc\nd"))
    #expect(throws: InputProblem.tooLong(limit: 500)) {
      try read("own_words", AnswerInput(text: String(repeating: "a", count: 501)))
    }
  }
}
