// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import AssessmentCompiler

/// What an approval names, and what makes it one of other content.
@Suite struct ApprovalTests {
  private static let cough = AssessmentID("cough")
  private static let english = LanguageID("en")

  private func entry(
    _ content: TestContent,
    language: String = "en",
    expires: String? = nil
  ) throws -> String {
    let pack = try content.pack()
    let decisions = try #require(pack.decisions[Self.cough])
    let texts = TextsHash(of: Self.cough, in: LanguageID(language), pack: pack).hash
    return """
        - assessment: cough
          language: \(language)
          decisions: \(decisions)
          texts: \(texts)
          by: Anna Example
          role: chief-physician
          author: Bo Example
          date: 2026-11-22

      """ + (expires.map { "    expires: \($0)\n" } ?? "")
  }

  private func approved(_ entries: String..., content: TestContent) throws -> TestContent {
    try TestContent(
      content.texts.merging(["rules/approvals.yaml": "approvals:\n" + entries.joined()]) { $1 }
    )
  }

  @Test func `an approval of the content as it is makes it approved`() throws {
    let content = try TestContent()
    #expect(try content.pack().standing[Self.cough] == .example)
    let approved = try approved(try entry(content, expires: "2027-01-31"), content: content)
    let pack = try approved.pack()
    #expect(approved.compile().diagnostics.isEmpty)
    #expect(pack.standing[Self.cough] == .approved)
    #expect(pack.approvedUntil[Self.cough] == CalendarDate("2027-01-31"))
    // Approving changes nothing of what it approves.
    #expect(try content.pack().decisions == pack.decisions)
  }

  @Test func `what decides, what is read and what is neither are told apart`() throws {
    let content = try TestContent()
    let approved = try approved(try entry(content), content: content)
    for (change, finding) in try Self.changes() {
      var changed = approved
      try changed.replace(change.old, change.new, in: change.file)
      let compilation = changed.compile()
      #expect(compilation.approvals.map(\.finding) == [finding], "\(change)")
      let codes = compilation.diagnostics.map(\.code.text)
      #expect(codes.contains("approval-of-other-content") == (finding != .current), "\(change)")
      let standing = compilation.pack?.standing[Self.cough]
      #expect(standing == (finding == .current ? .approved : .draft), "\(change)")
    }
  }

  private static func changes() throws -> [(
    change: (old: String, new: String, file: String), finding: ApprovalState.Finding
  )] {
    let rules = try #require(try ContentFixture.base()["rules/cough.yaml"])
    let because = try #require(rules.split(separator: "\n").first { $0.contains("because: ") })
    let source = try #require(try ContentFixture.base()["rules/sources.yaml"])
    let publisher = try #require(source.split(separator: "\n").first { $0.contains("publisher: ") })
    return [
      ((String(because), String(because) + " Now.", "rules/cough.yaml"), .otherTexts),
      (("otherwise: nurse-call", "otherwise: same-day", "rules/cough.yaml"), .otherDecisions),
      ((String(publisher), String(publisher) + "s", "rules/sources.yaml"), .current),
    ]
  }

  @Test func `the last approval of a language counts`() throws {
    let content = try TestContent()
    let old = try entry(content).replacing("decisions: sha256:", with: "decisions: sha256:00")
      .replacing("texts: sha256:", with: "texts: sha256:00")
    // Two digits more are no hash, so two are taken away at the end.
    let wrong =
      old.split(separator: "\n").map { line in
        line.contains("sha256:") ? String(line.dropLast(2)) : String(line)
      }.joined(separator: "\n") + "\n"
    let now = try entry(content)
    let renewed = try approved(wrong, now, content: content).compile()
    #expect(renewed.diagnostics.isEmpty)
    #expect(renewed.approvals.map(\.finding) == [.current])
    let undone = try approved(now, wrong, content: content).compile()
    #expect(undone.approvals.map(\.finding) == [.otherDecisions])
  }

  @Test func `a language that nobody approved keeps a draft, and the soonest end counts`() throws {
    let texts = "texts-for: cough\n" + "title:\n  en: Cough\n  fi: Yskä\n"
    let content = try TestContent(["questionnaires/texts/cough.yaml": texts])
    let english = try entry(content, expires: "2027-05-01")
    let one = try approved(english, content: content).compile()
    #expect(one.pack?.standing[Self.cough] == .draft)
    #expect(one.approvals.map(\.finding) == [.current, .never])
    let finnish = try entry(content, language: "fi", expires: "2027-01-31")
    let both = try approved(english, finnish, content: content).compile()
    #expect(both.pack?.standing[Self.cough] == .approved)
    #expect(both.pack?.approvedUntil[Self.cough] == CalendarDate("2027-01-31"))
  }

  @Test func `texts that are missing in a language are named`() throws {
    let texts = "texts-for: cough\n" + "title:\n  en: Cough\n  fi: Yskä\n"
    let pack = try TestContent(["questionnaires/texts/cough.yaml": texts]).pack()
    #expect(TextsHash(of: Self.cough, in: Self.english, pack: pack).missing.isEmpty)
    let missing = TextsHash(of: Self.cough, in: LanguageID("fi"), pack: pack).missing
    #expect(!missing.isEmpty && !missing.contains(Texts.Key("cough", "title")))
  }

  @Test(arguments: [
    ("Anna Example", "anna  example", true), (" Anna Example ", "Anna Example", true),
    ("Anna Example", "Anna Exampla", false),
  ])
  func `spaces and capital letters make no other person`(one: String, other: String, same: Bool) {
    #expect((PersonName(one) == PersonName(other)) == same)
  }
}
