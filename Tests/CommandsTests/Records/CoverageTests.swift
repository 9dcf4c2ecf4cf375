// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import Commands

/// How much recordings reach, in percent.
struct CoverageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let percent: String
    let status: CommandStatus
    let last: String
    var testDescription: String { percent }
  }

  /// Rules 2 of 6, options 5 of 10, limits 1 of 12, levels 2 of 5, meanings 0 of 8.
  static let cases = [
    Case(
      percent: "100",
      status: .wrong,
      last: "coverage: under 100 %: rules 33 %, options 50 %, limits 8 %, "
        + "unknown meanings 0 %, levels 40 %\n"
    ),
    Case(
      percent: "50",
      status: .wrong,
      last: "coverage: under 50 %: rules 33 %, limits 8 %, unknown meanings 0 %, levels 40 %\n"
    ),
    Case(
      percent: "34",
      status: .wrong,
      last: "coverage: under 34 %: rules 33 %, limits 8 %, unknown meanings 0 %\n"
    ),
  ]

  @Test(arguments: cases)
  func `what is under the percentage is named and is exit code 1`(_ example: Case) async {
    let test = TestMachine()
    let status = await test.run(
      "test",
      "--coverage",
      "--require",
      example.percent,
      "--content",
      TestContent.path
    )
    #expect(status == example.status)
    #expect(test.output.hasSuffix(example.last), "\(test.output)")
  }

  @Test func `each assessment is counted by its own recordings, also in a shared module`()
    async throws
  {
    try await TestContent.copy(
      adding: [
        "questionnaires/modules/basics.yaml": """
        module: basics
        version: 2026-11-22
        language: en
        questions:
          - id: shaken
            ask: Is there shaking?
            type: yes-no
            unknown: counts as yes

        """,
        "rules/modules/basics.yaml": """
        rules-for: basics
        rules:
          shaking:
            when: shaken
            at-least: same-day
            because: Shaking must be assessed today.
            source: guideline

        """,
        "questionnaires/cold.yaml": """
        assessment: cold
        version: 2026-11-22
        language: en
        title: Common cold
        questions:
          - include: basics

        """,
        "rules/cold.yaml": "rules-for: cold\notherwise: nurse-call\n",
        "questionnaires/flu.yaml": """
        assessment: flu
        version: 2026-11-22
        language: en
        title: Flu
        questions:
          - include: basics

        """,
        "rules/flu.yaml": "rules-for: flu\notherwise: nurse-call\n",
        "Tests/Recordings/cold/first.yaml": """
        recordings-for: cold
        recordings:
          shaking:
            date: 2026-11-22
            answers:
              shaken: yes
            expect:
              level: same-day

        """,
      ],
      replacing: []
    ) { path in
      let whole = TestMachine()
      #expect(await whole.run("test", "--coverage", "--content", path) == .wrong)
      #expect(whole.output.contains("cold: rules: 1 of 1\n"), "\(whole.output)")
      #expect(whole.output.contains("flu: rules: 0 of 1\n"), "\(whole.output)")
      let one = TestMachine()
      #expect(
        await one.run("test", "cold", "--coverage", "--require", "50", "--content", path) == .wrong
      )
      #expect(one.output.hasPrefix("cold: rules: 1 of 1\n"), "\(one.output)")
      #expect(!one.output.contains("flu:") && !one.output.contains("levels:"), "\(one.output)")
    }
  }

  @Test func `a percentage alone counts too, and is never rounded up`() async {
    let test = TestMachine()
    #expect(await test.run("test", "--require", "33", "--content", TestContent.path) == .wrong)
    #expect(!test.output.contains("rules 33 %"))
    let section = Coverage.Section(
      title: "rules",
      reached: 199,
      count: 200,
      missing: ["one"],
      impossible: [],
      isRequired: true
    )
    #expect(section.percent == 99)
    #expect(section.isUnder(100) && !section.isUnder(99))
  }

  @Test(arguments: ["0", "101", "-5", "most", "99.5"])
  func `a percentage that is none is a mistake of the call`(_ percent: String) async {
    let test = TestMachine()
    let status = await test.run("test", "--require=\(percent)", "--content", TestContent.path)
    #expect(status == .usage)
  }

  @Test func `what cannot be reached is listed with its reason and not counted`() async throws {
    let changes = [
      (
        file: "rules/care-levels.yaml", old: "  self-care:\n",
        new: """
          visit:
            stops: no
            clock: none
            service: nurse
            raised-to: same-day
            if-unsure: visit
            words:
              health:
                any: You may book a visit.
          self-care:

        """
      ),
      (
        file: "questionnaires/cough.yaml", old: "  - id: medicines\n",
        new: "  - id: smoking\n    ask: Does the person smoke?\n    type: yes-no\n"
          + "    unknown: allowed\n\n  - id: medicines\n"
      ),
    ]
    try await TestContent.copy(replacing: changes) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--coverage", "--content", path) == .wrong)
      #expect(test.output.contains("levels: 2 of 5\n"), "\(test.output)")
      #expect(test.output.contains("  cannot be reached: visit: no rule gives it\n"))
      #expect(test.output.contains("options: 5 of 10\n"))
      let never = "nothing reads it, so it is never asked"
      #expect(test.output.contains("  cannot be reached: smoking: yes (questionnaires/"))
      #expect(test.output.parts(between: never).count == 4)
    }
  }
}
