// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct ReasonTests {
  private let service: AssessmentService

  init() throws {
    service = try ShippedContent.service()
  }

  @Test(arguments: [
    ("en", "“Has anyone at home taken an antibiotic for a throat infection within 2 weeks?”"),
    ("fi", "”Onko"), ("sv", "”Har"),
  ])
  func `what the person was not sure about is said as it was asked`(
    language: String,
    asked: String
  ) throws {
    let session = try ShippedContent.session(["infection_at_home": .unknown], language: language)
    let texts = service.writer(for: session).explanations(
      of: session.interview.result,
      answers: session.interview.answers
    )
    let told = texts.filter { $0.contains(asked) }
    #expect(told.count == 1, "\(texts)")
    for text in texts {
      #expect(!text.contains("Streptoco") && !text.contains("household"))
    }
  }

  @Test func `a line of a page of findings is said as it stands there`() throws {
    let session = try ShippedContent.session([
      "throat_signs": .several(Findings(chosen: [], unsure: ["stiff_neck"]))
    ])
    let texts = service.writer(for: session).explanations(
      of: session.interview.result,
      answers: session.interview.answers
    )
    #expect(texts.contains { $0.contains("You were not sure: The neck is stiff.") })
    #expect(Set(texts).count == texts.count)
  }

  @Test func `what counted as nothing is not spoken of beside a rule that counts`() throws {
    // The rule on strong pain reads the pain alone; that the days are unknown changes nothing there.
    let session = try ShippedContent.session([
      "throat_pain": .one("strong"), "throat_days": .unknown,
    ])
    let writer = service.writer(for: session)
    let answers = session.interview.answers
    let result = session.interview.result
    let strong = try #require(result.reasons.first { $0.rule.text == "strong-pain" })
    #expect(writer.doubts(about: strong, answers: answers) == [])
    let week = try #require(result.reasons.first { $0.rule.text == "over-a-week" })
    #expect(week.isInDoubt)
    #expect(writer.doubts(about: week, answers: answers).first?.hasPrefix("“") == true)
  }

  @Test(arguments: [
    ("en", "None of the answers calls for faster help."), ("fi", "Mikään vastauksista ei vaadi"),
    ("sv", "Inget av svaren kräver snabbare hjälp."),
  ])
  func `a level that no rule gives is explained too`(language: String, begin: String) throws {
    for (pain, stands) in [("moderate", true), ("mild", false), ("strong", false)] {
      let session = try ShippedContent.session(
        ["throat_pain": .one(pain), "symptoms": .several(Findings(chosen: []))],
        language: language
      )
      let texts = service.writer(for: session).explanations(
        of: session.interview.result,
        answers: session.interview.answers
      )
      #expect(!texts.isEmpty)
      #expect(texts.contains { $0.hasPrefix(begin) } == stands, "\(pain): \(texts)")
    }
  }

  @Test func `the JSON says the same as the page`() throws {
    let session = try ShippedContent.session(["infection_at_home": .unknown])
    let at = try #require(ContactTime(session.begun, clock: service.calendar.clock))
    let set = AnswerSet(
      id: "a1",
      at: at,
      contact: session.interview.contact,
      municipality: nil,
      language: nil,
      assessments: [ShippedContent.soreThroat],
      answers: session.interview.answers
    )
    let text = ResultWriter(
      pack: service.pack,
      calendar: service.calendar,
      extras: .init(texts: LanguageID("en"))
    ).text(of: session.interview.result, for: set)
    #expect(text.contains("You were not sure: “Has anyone at home"))
  }
}
