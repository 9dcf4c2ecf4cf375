// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

struct InstructionWordsTests {
  private static let hoarse: [String: Answer] = [
    "long_signs": .several(Findings(chosen: ["hoarse"]))
  ]

  private func told(
    _ changes: [String: Answer],
    region: String?,
    language: String,
    of service: AssessmentService? = nil
  ) throws -> (words: String, next: String) {
    let service = try service ?? ShippedContent.service()
    let session = try ShippedContent.session(
      changes,
      region: region,
      language: language,
      of: service
    )
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    let writer = service.writer(for: session)
    return (writer.words(of: instruction), writer.next(after: instruction) ?? "")
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `self-care names the health centre of the home, and how long it should take`(
    language: String
  ) throws {
    let told = try told([:], region: "12", language: language)
    #expect(told.next.contains("015 000 0001"))
    #expect(told.next.contains("116117"))
    let time = ["fi": "7 päivässä.", "sv": "7 dagar.", "en": "7 days."]
    #expect(told.words.hasSuffix(try #require(time[language])), "\(told.words)")
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `without a municipality no number is told twice`(language: String) throws {
    for changes in [[:], Self.hoarse] {
      let told = try told(changes, region: nil, language: language)
      #expect(told.next.split(separator: "116117", omittingEmptySubsequences: false).count == 2)
      let own = ["fi": "omalle terveysasemallesi", "sv": "egen hälsostation", "en": "your own"]
      #expect(told.next.contains(try #require(own[language])), "\(told.next)")
    }
  }

  @Test func `a unit with the number of the urgent line is told once`() throws {
    let service = try ShippedContent.service(changing: [
      .init(path: "rules/regions/12.yaml", old: "line: 015 000 0001", new: "line: 116 117")
    ])
    let told = try told([:], region: "12", language: "en", of: service)
    #expect(told.next == "If you want to talk to a person, call 116 117.")
  }

  @Test func `a sector with words of its own never speaks those of health`() throws {
    let service = try ShippedContent.service(changing: [
      .init(path: "rules/services.yaml", old: "sector: health", new: "sector: social")
    ])
    let changes: [String: Answer] = ["throat_pain": .one("unbearable")]
    let session = try ShippedContent.session(changes, of: service)
    let instruction = try #require(
      service.instruction(for: session, now: session.begun, isSent: false)
    )
    #expect(instruction.key == "same-day")
    #expect(!instruction.mayBeSent)
    let words = service.writer(for: session).words(of: instruction)
    #expect(words.contains("social emergency service"))
  }

  @Test(arguments: ["health", "social"])
  func `without a unit all words are whole`(sector: String) throws {
    let service = try ShippedContent.service(changing: [
      .init(path: "rules/services.yaml", old: "sector: health", new: "sector: \(sector)")
    ])
    for changes: [String: Answer] in [
      ["throat_pain": .one("unbearable")], ["throat_pain": .one("strong")], Self.hoarse, [:],
    ] {
      for language in ["fi", "sv", "en"] {
        let told = try told(changes, region: nil, language: language, of: service)
        #expect(!(told.words + told.next).contains("{"), "\(told)")
        #expect(!told.words.contains("Ammattilaisen") && !told.words.contains("A professional"))
      }
    }
  }

  @Test func `words that lack their hour become a call to who is there`() throws {
    let service = try ShippedContent.service(changing: [
      .init(path: "rules/regions/12.yaml", old: "mon-fri 8-16", new: "always")
    ])
    let changes: [String: Answer] = ["throat_pain": .one("unbearable")]
    let told = try told(changes, region: "12", language: "sv", of: service)
    #expect(
      told.words
        == "Någon inom vården behöver bedöma det här. Ingen har fått dina svar. Ring 015 000 0001."
    )
  }
}
