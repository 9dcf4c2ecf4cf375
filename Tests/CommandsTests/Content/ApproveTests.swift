// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `luukku approve`, and what the content is for afterwards.
struct ApproveTests {
  private static let approvals = "rules/approvals.yaml"

  private static func arguments(
    _ path: String,
    name: String = "Anna Example",
    role: String = "chief-physician",
    author: String = "Bo Example",
    languages: [String] = ["en"],
    date: String = "2026-11-24",
    more: [String] = []
  ) -> [String] {
    ["approve", "cough", "--as", name, "--role", role, "--author", author]
      + languages.flatMap { ["--language", $0] } + ["--date", date] + more + ["--content", path]
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(Self.approvals)", encoding: .utf8)
  }

  private func change(_ old: String, _ new: String, in file: String, of path: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }

  @Test func `an approval makes the content approved, and any change a draft`() async throws {
    try await TestContent.copy { path in
      let test = TestMachine()
      #expect(await test.run(Self.arguments(path, more: ["--expires", "2027-01-31"])) == .well)
      #expect(test.output.contains("cough: en approved by Anna Example, chief-physician, on "))
      let written = try text(path)
      #expect(Golden(name: "approvals.yaml").difference(from: written) == nil)

      let release = TestMachine()
      #expect(await release.run("check", "--release", "--content", path) == .wrong)
      #expect(
        release.output.hasPrefix(
          "cough: approved\n  en: approved by Anna Example, chief-physician on 2026-11-24, "
            + "until 2027-01-31\n"
        )
      )
      // The region of these tests is an example.
      #expect(release.output.contains("not ready for release: 1 example region"))

      try change("cough_days >= 3", "cough_days >= 4", in: "rules/cough.yaml", of: path)
      let after = TestMachine()
      #expect(await after.run("check", "--content", path) == .well)
      #expect(after.output.contains("warning[approval-of-other-content]"))
      let draft = TestMachine()
      #expect(await draft.run("check", "--release", "--content", path) == .wrong)
      #expect(draft.output.contains("cough: draft\n  en: what decides was changed after Anna"))
      #expect(draft.output.contains("error[approval-of-other-content]"))
    }
  }

  @Test func `content that is approved and of real regions is ready for release`() async throws {
    try await TestContent.copy(
      replacing: [("rules/regions/12.yaml", "example: yes\n", "")]
    ) { path in
      #expect(await TestMachine().run(Self.arguments(path)) == .well)
      let test = TestMachine()
      #expect(await test.run("check", "--release", "--content", path) == .well)
      #expect(test.output.hasSuffix("ready for release\n"))
    }
  }

  @Test func `what rests on opinion is released when somebody answers for it by name`() async throws
  {
    try await TestContent.copy(replacing: [
      ("rules/regions/12.yaml", "example: yes\n", ""),
      ("rules/sources.yaml", "support: guideline", "support: opinion"),
    ]) { path in
      let without = TestMachine()
      #expect(await without.run(Self.arguments(path)) == .well)
      #expect(without.output.contains("on opinion alone, which keeps it from release"))
      let refused = TestMachine()
      #expect(await refused.run("check", "--release", "--content", path) == .wrong)
      #expect(refused.output.contains("error[opinion-only]"))
      #expect(refused.output.contains("  opinion alone: "))

      let with = TestMachine()
      #expect(await with.run(Self.arguments(path, more: ["--opinions"])) == .well)
      #expect(with.output.contains("on opinion alone, approved as such: "))
      let written = try text(path)
      #expect(written.contains("    opinions:\n      - "))
      let ready = TestMachine()
      #expect(await ready.run("check", "--release", "--content", path) == .well)
      #expect(ready.output.contains("  approved as opinion: "))
      #expect(!ready.output.contains("error[opinion-only]"))

      // One that nobody approved by name keeps it from release.
      let lines = written.split(separator: "\n")
      let last = try #require(lines.last { $0.hasPrefix("      - ") })
      try change("\(last)\n", "", in: Self.approvals, of: path)
      let less = TestMachine()
      #expect(await less.run("check", "--release", "--content", path) == .wrong)
      #expect(less.output.contains("  opinion alone: \(last.dropFirst(8))\n"))
      #expect(less.output.contains("not ready for release: 1 opinion-only"))
    }
  }

  @Test(arguments: [
    ("2027-01-31T23:00+02:00", false), ("2027-02-01T00:30+02:00", true),
  ])
  func `the notice is there from the day after the last one`(
    now: String,
    isShown: Bool
  ) async throws {
    try await TestContent.copy { path in
      let more = ["--expires", "2027-01-31"]
      #expect(await TestMachine().run(Self.arguments(path, more: more)) == .well)
      let test = TestMachine(lines: [], now: now)
      _ = await test.run("ask", "cough", "--language", "en", "--content", path)
      #expect(test.output.contains("Example content.") == isShown, "\(test.output)")
      let release = TestMachine(now: now)
      _ = await release.run("check", "--release", "--content", path)
      #expect(release.output.contains("ended on 2027-01-31") == isShown)
    }
  }

  @Test func `a changed text makes a draft, a changed telephone number does not`() async throws {
    try await TestContent.copy { path in
      #expect(await TestMachine().run(Self.arguments(path)) == .well)
      try change("\"116117\"", "\"116118\"", in: "rules/numbers.yaml", of: path)
      let numbers = TestMachine()
      _ = await numbers.run("check", "--release", "--content", path)
      #expect(numbers.output.contains("cough: approved"))
      try change("ask: How strong is", "ask: How bad is", in: "questionnaires/cough.yaml", of: path)
      let texts = TestMachine()
      _ = await texts.run("check", "--release", "--content", path)
      #expect(texts.output.contains("cough: draft\n  en: a text was changed after Anna"))
    }
  }

  @Test func `approvals are added at the end, and what was there is kept`() async throws {
    try await TestContent.copy { path in
      #expect(await TestMachine().run(Self.arguments(path)) == .well)
      try change("approvals:\n", "# By hand.\napprovals:\n\n", in: Self.approvals, of: path)
      let before = try text(path)
      let arguments = Self.arguments(path, name: "yes", role: "a: b # \"c\" \\ å")
      #expect(await TestMachine().run(arguments) == .well)
      let after = try text(path)
      #expect(after.hasPrefix(before))
      #expect(after.contains("    by: \"yes\"\n    role: \"a: b # \\\"c\\\" \\\\ å\"\n"))
      let test = TestMachine()
      _ = await test.run("check", "--release", "--content", path)
      #expect(test.output.contains("en: approved by yes, a: b # \"c\" \\ å on 2026-11-24"))
    }
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let arguments: @Sendable (String) -> [String]
    let status: CommandStatus
    let sentence: String
    var testDescription: String { sentence }
  }

  static let refused = [
    Refused(
      arguments: { arguments($0, name: "bo   EXAMPLE") },
      status: .wrong,
      sentence: "bo   EXAMPLE wrote it last; somebody else must approve it"
    ),
    Refused(
      arguments: { arguments($0, languages: ["sv"]) },
      status: .usage,
      sentence: "the content has no texts in sv; it has en"
    ),
    Refused(
      arguments: { arguments($0, date: "22.11.2026") },
      status: .usage,
      sentence: "--date 22.11.2026 is not a day; write it as 2026-11-22"
    ),
    Refused(
      arguments: { arguments($0, date: "2026-11-25") },
      status: .usage,
      sentence: "--date 2026-11-25 is not reached yet; today is 2026-11-24"
    ),
    Refused(
      arguments: { arguments($0, more: ["--expires", "2026-11-23"]) },
      status: .usage,
      sentence: "--expires 2026-11-23 is over already"
    ),
    Refused(
      arguments: { arguments($0, more: ["--expires", "soon"]) },
      status: .usage,
      sentence: "--expires soon is not a day; write it as 2026-11-22"
    ),
    Refused(
      arguments: { arguments($0, name: " ") },
      status: .usage,
      sentence: "--as must be words on one line"
    ),
    Refused(
      arguments: { arguments($0, role: "a\nb: c") },
      status: .usage,
      sentence: "--role must be words on one line"
    ),
    Refused(
      arguments: { ["approve", "cuogh"] + arguments($0).dropFirst(2) },
      status: .usage,
      sentence: "there is no assessment named cuogh; there are: cough"
    ),
  ]

  @Test(arguments: refused)
  func `what cannot be approved is refused, and nothing is written`(
    _ example: Refused
  ) async throws {
    try await TestContent.copy { path in
      let test = TestMachine()
      #expect(await test.run(example.arguments(path)) == example.status)
      #expect(test.errors == "luukku: \(example.sentence)\n")
      #expect(!FileManager.default.fileExists(atPath: "\(path)/\(Self.approvals)"))
    }
  }

  @Test func `nobody approves texts that are not there`() async throws {
    let texts = "texts-for: cough\nage.ask:\n  en: How old is the person?\n  fi: Kuinka vanha?\n"
    try await TestContent.copy(adding: ["questionnaires/texts/cough.yaml": texts]) { path in
      let test = TestMachine()
      #expect(await test.run(Self.arguments(path, languages: ["en", "fi"])) == .wrong)
      #expect(test.errors.contains("texts are missing in fi, such as "))
      #expect(!FileManager.default.fileExists(atPath: "\(path)/\(Self.approvals)"))

      let source = TestMachine()
      #expect(await source.run(Self.arguments(path)) == .well)
      #expect(source.output.contains("cough stays a draft: not approved in fi"))
    }
  }

  @Test func `a file that cannot be added to is said and left`() async throws {
    let hash = "sha256:" + String(repeating: "0", count: 64)
    let entry =
      "  - assessment: cough\n    language: en\n    decisions: \(hash)\n    texts: \(hash)\n"
      + "    by: Anna\n    role: nurse\n    author: Bo\n    date: 2026-11-22\n"
    for text in ["approvals: []\n", "approvals:\n" + entry + "    note: >\n      - a\n\n...\n"] {
      try await TestContent.copy(adding: [Self.approvals: text]) { path in
        let test = TestMachine()
        #expect(await test.run(Self.arguments(path)) == .wrong, "\(test.output)")
        let after = try self.text(path)
        #expect(after == text)
      }
    }
  }

  @Test func `approvals that cannot be written are exit code 3`() async throws {
    try await TestContent.copy { path in
      let folder = "\(path)/\(Self.approvals)"
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: false
      )
      let test = TestMachine()
      #expect(await test.run(Self.arguments(path)) == .machine)
      #expect(test.errors == "luukku: cannot write \(folder): it is not a file\n")
    }
  }
}
