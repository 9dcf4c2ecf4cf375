// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

/// The reports of `luukku check` for people who review content.
struct ReportTests {
  private static let questionnaire = "questionnaires/cough.yaml"
  private static let rules = "rules/cough.yaml"

  @Test(arguments: [[], ["cough"]])
  func `red flags are a table in the words of the questions`(_ names: [String]) async {
    let test = TestMachine()
    let arguments = ["check", "--red-flags"] + names + ["--content", TestContent.path]
    #expect(await test.run(arguments) == .well)
    #expect(Golden(name: "red-flags.txt").difference(from: test.output) == nil)
  }

  @Test func `red flags follow tables, sums and points to the answers`() async throws {
    let facts = """
      facts:
        signs:
          sum:
            - breathing.breathless: 2
            - not(has_fever): -1

      """
    let table = """
      tables:
        weight:
          rows: |
            | pain       || pain_weight |
            | "mild"     || 0           |
            | "moderate" || 1           |
            | "strong"   || 4           |

      rules:
        by-table:
          when: pain_weight >= 4 or signs >= 2
          at-least: same-day
          because: The pain is strong.
          source: guideline

      """
    try await TestContent.copy(
      replacing: [
        (file: Self.rules, old: "facts:\n", new: facts),
        (file: Self.rules, old: "rules:\n  breathless", new: table + "\n  breathless"),
      ]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--red-flags", "--content", path) == .well, "\(test.output)")
      let rows = test.output.split(separator: "\n").filter { $0.contains("by-table") }
      #expect(rows.count == 3, "\(test.output)")
      #expect(rows.contains { $0.contains("Strong") && $0.contains("pain") })
      #expect(
        rows.contains { $0.contains("breathless, by-table") || $0.contains("by-table, breathless") }
      )
      #expect(rows.contains { $0.contains("has_fever") && $0.contains("Yes") })
    }
  }

  @Test func `readability counts words by language and file`() async {
    let test = TestMachine()
    #expect(await test.run("check", "--readability", "--content", TestContent.path) == .well)
    #expect(Golden(name: "readability.txt").difference(from: test.output) == nil)
  }

  @Test func `what is over a limit is listed with its place and is exit code 1`() async throws {
    let long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    let texts = """
      texts-for: cough
      age.ask:
        en: How old is the person?
        fi: \(long) fourteen fifteen sixteen?
      rules.danger.because:
        en: This must be looked at at once.
        fi: \(long) fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one.

      """
    let options = (1...8).map { "          o\($0): Option \($0)\n" }.joined()
    let change = (
      file: Self.questionnaire, old: "          moderate: Moderate\n",
      new: "          moderate: Moderate\n" + options
    )
    try await TestContent.copy(
      adding: ["questionnaires/texts/cough.yaml": texts],
      replacing: [change]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--readability", "--content", path) == .wrong)
      for text in [
        "questionnaires/texts/cough.yaml:4:7: fi, a question of 16 words: \"one two three",
        "questionnaires/texts/cough.yaml:7:7: fi, a sentence of 21 words:",
        "questionnaires/texts/cough.yaml: fi, 18.5 words a sentence on average, at most 12",
        "questionnaires/cough.yaml:75:13: pain has 11 choices on a page, at most 7",
        "over the limits: 4",
      ] {
        #expect(test.output.contains(text), "\(test.output)")
      }
    }
  }

  @Test func `a reason for a milder "I don't know" takes the warning away and is shown`()
    async throws
  {
    let questions = "questionnaires/cough.yaml"
    let milder = (
      file: questions, old: "worse: yes\n        unknown: counts as yes",
      new: "worse: yes\n        unknown: counts as no"
    )
    try await TestContent.copy(replacing: [milder]) { path in
      let test = TestMachine()
      _ = await test.run("check", "--content", path)
      #expect(test.output.contains("warning[unknown-is-mild]: \"I don't know\" about `has_fever`"))
    }
    let reason = (
      file: questions, old: "unknown: counts as no",
      new: "unknown: counts as no\n        except: Felt."
    )
    try await TestContent.copy(replacing: [milder, reason]) { path in
      let test = TestMachine()
      _ = await test.run("check", "--content", path)
      #expect(!test.output.contains("unknown-is-mild]: \"I don't know\" about `has_fever`"))
      let release = TestMachine()
      _ = await release.run("check", "--release", "--content", path)
      #expect(release.output.contains("`has_fever` is excepted: Felt.\n"))
    }
  }

  @Test func `a release without approvals is refused with all that keeps it`() async throws {
    let changes = [
      (file: "rules/sources.yaml", old: "support: guideline", new: "support: opinion")
    ]
    let texts = "texts-for: cough\nage.ask:\n  en: How old?\n  fi: Kuinka vanha?\n"
    try await TestContent.copy(
      adding: ["questionnaires/texts/cough.yaml": texts],
      replacing: changes
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--release", "--content", path) == .wrong)
      #expect(test.output.contains("error[stale-translation]"))
      #expect(test.output.contains("error[missing-translation]"))
      #expect(test.output.contains("error[opinion-only]"))
      #expect(test.output.contains("cough: example\n  en: nobody has approved it\n  fi: nobody"))
      #expect(test.output.contains("not ready for release: 1 assessment not approved,"))
    }
  }

  @Test(arguments: ["--red-flags", "--release"])
  func `an assessment that is not there is a mistake of the call`(_ report: String) async {
    let test = TestMachine()
    #expect(await test.run("check", report, "cuogh", "--content", TestContent.path) == .usage)
    #expect(test.errors == "luukku: there is no assessment named cuogh; there are: cough\n")
    #expect(test.output.isEmpty)
  }

  @Test(arguments: [
    ["--format", "json", "cough"], ["--readability", "cough"], ["--red-flags", "--release"],
    ["--format", "json", "--release"],
  ])
  func `what does not go together is a mistake of the call`(_ arguments: [String]) async {
    let test = TestMachine()
    #expect(await test.run(["check"] + arguments + ["--content", TestContent.path]) == .usage)
  }

  @Test(arguments: ["--red-flags", "--readability", "--release"])
  func `a report wants content without errors`(_ report: String) async throws {
    let change = (file: Self.rules, old: "cough_days >= 3", new: "cogh_days >= 3")
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("check", report, "--content", path) == .wrong)
      #expect(test.errors.contains("`luukku check` prints them"))
    }
  }
}
