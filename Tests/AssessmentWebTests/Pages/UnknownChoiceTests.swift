// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL
import Foundation
import Testing

@testable import AssessmentWeb

/// "I don't know" is on the page of every question that takes it, and on no other.
@Suite struct UnknownChoiceTests {
  /// The small content of the commands, which asks one thing of each kind, with a page of findings
  /// that is doubted as a whole.
  private static func pack() throws -> Pack {
    let rule = """
        wheezing:
          when: signs.wheeze or signs.sweat
          at-least: nurse-call
          because: A nurse should hear of this.
          source: guideline

        breathless:
          when
      """
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CommandsTests/Fixtures/content")
    let files = ContentFolder.read(root.path).files.map { file in
      if file.path == "rules/cough.yaml" {
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacing("  breathless:\n    when", with: rule)
        return SourceFile(path: file.path, text: text)
      }
      guard file.path == "questionnaires/cough.yaml" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing(
        "      - id: pain\n",
        with: """
                - id: signs
                  ask: Which of these are true?
                  type: several
                  none: None of these
                  options:
                    wheeze: The breath wheezes
                    sweat: Sweating at night
                  unknown: allowed

                - id: pain

          """
      )
      return SourceFile(path: file.path, text: text)
    }
    return try #require(AssessmentCompiler.compile(files).pack)
  }

  @Test func `each page offers it exactly where an answer may say so`() async throws {
    let pack = try Self.pack()
    let test = try TestSite(pack: pack)
    let browser = test.browser()
    let begun = try await browser.post(
      "/en/start/cough",
      [("about", "self"), ("municipality", "491")]
    )
    var place = try #require(begun.location)
    let answers: [String: [(String, String)]] = [
      "age": [("answer", "34")], "danger": [("choice", "none")], "breathing": [("choice", "none")],
      "has_fever": [("choice", "yes")], "temperature": [("answer", "39")],
      "cough_days": [("answer", "3")], "signs": [("choice", "unknown")],
      "pain": [("choice", "mild")], "last_visit": [("choice", "unknown")],
      "medicines": [("answer", "")],
    ]
    let day = try #require(CalendarDate("2026-11-22"))
    for step in try #require(pack.graph.assessments[AssessmentID("cough")]).steps {
      let question = pack.graph.questions[step.question]
      let page = try await browser.get(place).page
      let offered = page.every("input").contains { $0.attributes["value"] == "unknown" }
      // Each finding of a page that is doubted line by line has a page of its own.
      var isLineByLine = false
      if case .several(_, asksUnsure: true) = question.kind { isLineByLine = true }
      let taken = question.problem(with: .unknown, on: day) == nil && !isLineByLine
      // What may be left out is left empty.
      #expect(offered == taken || question.isOptional, "\(question.id)")
      let reply = try await browser.post(place, try #require(answers[question.id.text]))
      place = try #require(reply.location)
      #expect(!place.contains("again"), "\(question.id)")
    }
    #expect(place.hasSuffix("/check"))
  }

  @Test func `it is refused beside a finding, and both stay ticked`() async throws {
    let test = try TestSite(pack: try Self.pack())
    let browser = test.browser()
    let begun = try await browser.post(
      "/en/start/cough",
      [("about", "self"), ("municipality", "491")]
    )
    var place = try #require(begun.location)
    let before: [[(String, String)]] = [
      [("answer", "34")], [("choice", "none")], [("choice", "none")], [("choice", "no")],
      [("answer", "3")],
    ]
    for form in before { place = try #require(try await browser.post(place, form).location) }
    let reply = try await browser.post(place, [("choice", "wheeze"), ("choice", "unknown")])
    #expect(reply.location?.hasSuffix("again=1") == true)
    let page = try await browser.follow(reply).page
    let ticked = page.every("input").filter { $0.attributes["checked"] != nil }
    #expect(Set(ticked.compactMap { $0.attributes["value"] }) == ["wheeze", "unknown"])
    #expect(Conventions.broken(by: page) == [])
  }
}
