// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

/// `luukku test` judges the claims by every recording.
struct ClaimCommandTests {
  private static let rules = "rules/cough.yaml"

  /// Runs the tests of the small content with some claims.
  private func run(
    _ claims: String,
    _ arguments: String...,
    check: (TestMachine, CommandStatus) -> Void
  ) async throws {
    let change = (
      file: Self.rules, old: "advice:\n  cough-watch:", new: claims + "advice:\n  cough-watch:"
    )
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      let status = await test.run(["test"] + arguments + ["--content", path])
      check(test, status)
    }
  }

  @Test func `claims that every recording keeps are counted and well`() async throws {
    let claims = """
      always:
        breathless-is-112:
          when: breathing.breathless
          exactly: emergency-112
        mild-is-told-what-to-watch:
          when: pain = "mild" and not(has_fever)
          advises: [cough-watch]
        fever-is-no-self-care:
          holds: not(feverish) or level >= "nurse-call"

      """
    try await run(claims) { test, status in
      #expect(status == .well, "\(test.output)\(test.errors)")
      #expect(test.output.hasSuffix("3 claims, 3 held, 0 broken, 0 not decided, 0 not reached\n"))
    }
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    let claim: String
    let recording: String
    let promised: String
    let got: String
    var testDescription: String { claim }
  }

  /// Each claim is false of one recording or of the random answers of one.
  static let broken = [
    Broken(
      claim: "when: has_fever\n    at-least: emergency-care",
      recording: "cough/all/long-fever",
      promised: "at least emergency-care",
      got: "same-day"
    ),
    Broken(
      claim: "at-most: same-day",
      recording: "cough/all/whatever-else-with-breathlessness",
      promised: "at most same-day",
      got: "emergency-112"
    ),
    Broken(
      claim: "when: has_fever\n    exactly: nurse-call",
      recording: "cough/all/long-fever",
      promised: "exactly nurse-call",
      got: "same-day"
    ),
    Broken(
      claim: "when: not(has_fever)\n    offers: [nurse]",
      recording: "cough/all/ordinary-cold",
      promised: "offers [nurse]",
      got: "self-care, []"
    ),
    Broken(
      claim: "never-offers: [nurse]",
      recording: "cough/all/long-fever",
      promised: "never offers [nurse]",
      got: "same-day, [nurse]"
    ),
    Broken(
      claim: "when: has_fever\n    advises: [cough-watch]",
      recording: "cough/all/long-fever",
      promised: "advises [cough-watch]",
      got: "same-day, []"
    ),
    Broken(
      claim: "asks: [temperature]",
      recording: "cough/all/ordinary-cold",
      promised: "asks [temperature]",
      got: "self-care, [age, danger, breathing, has_fever, cough_days, pain, last_visit"
    ),
    Broken(
      claim: "never-asks: [temperature]",
      recording: "cough/all/long-fever",
      promised: "never asks [temperature]",
      got: "temperature"
    ),
    Broken(
      claim: "holds: not(has_fever) or level >= \"emergency-care\"",
      recording: "cough/all/long-fever",
      promised: "the condition of `holds`",
      got: "with     has_fever: true; level: same-day"
    ),
  ]

  @Test(arguments: broken)
  func `a claim that is false is found with its recording`(_ example: Broken) async throws {
    try await run("always:\n  false-claim:\n    \(example.claim)\n\n") { test, status in
      #expect(status == .wrong, "\(test.output)\(test.errors)")
      let head = "rules/cough.yaml:57: claim false-claim is broken by \(example.recording)\n"
      #expect(test.output.contains(head), "\(test.output)")
      #expect(test.output.contains("promised \(example.promised)\n"), "\(test.output)")
      #expect(test.output.contains(example.got), "\(test.output)")
      // What the recordings expect still comes out.
      #expect(test.output.contains("3 recordings, 3 as recorded, 0 not\n"))
      #expect(test.output.hasSuffix("1 claim, 0 held, 1 broken, 0 not decided, 0 not reached\n"))
    }
  }

  @Test func `a claim broken by random answers says how to make them again`() async throws {
    try await run("always:\n  never-112:\n    at-most: emergency-care\n\n") { test, _ in
      #expect(test.output.contains("with seed 2026, try 1 of 20: age: 34"), "\(test.output)")
      #expect(test.output.parts(between: "claim never-112").count == 2)
    }
  }

  @Test func `a claim that cannot be decided is a violation`() async throws {
    let more = """
      recordings-for: cough

      recordings:
        for-how-long:
          region: "12"
          at: 2026-11-24T10:00+02:00
          answers:
            age: 34
            danger: [none]
            breathing: [none]
            has_fever: no
            cough_days: unknown
            pain: mild
            last_visit: 2025-01-01
          expect:
            level: nurse-call

      """
    let claim = (
      file: Self.rules, old: "advice:\n  cough-watch:",
      new: "always:\n  days:\n    holds: cough_days < 99\n\nadvice:\n  cough-watch:"
    )
    try await TestContent.copy(
      adding: ["Tests/Recordings/cough/more.yaml": more],
      replacing: [claim]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("test", "for-how-long", "--content", path) == .wrong)
      #expect(test.output.contains("claim days cannot be decided for cough/more/for-how-long"))
      #expect(test.output.contains("because  the condition of `holds` is unknown"))
      #expect(test.output.contains("with     cough_days: unknown"))
      #expect(
        test.output.hasSuffix(
          "1 recording, 1 as recorded, 0 not\nof 1 claim: 0 held, 0 broken, 1 not decided\n"
        )
      )
    }
  }

  @Test func `a claim that no answers meet is counted and not called held`() async throws {
    let claim = "always:\n  very-old:\n    when: age > 110\n    at-most: nurse-call\n\n"
    try await run(claim) { test, status in
      #expect(status == .well)
      #expect(
        test.output.hasSuffix("1 claim, 0 held, 0 broken, 0 not decided, 1 not reached\n"),
        "\(test.output)"
      )
    }
  }

  @Test func `coverage lists the claims that no recording reaches`() async throws {
    let claims = """
      always:
        breathless-is-112:
          when: breathing.breathless
          exactly: emergency-112
        nobody-is-told-nothing:
          at-most: self-care

      """
    try await run(claims, "--coverage") { test, status in
      #expect(status == .wrong)
      #expect(test.output.contains("claims: 1 of 2\n"), "\(test.output)")
      // Random answers reach it, but not in every run with every seed.
      #expect(test.output.contains("not reached: breathless-is-112 (rules/cough.yaml:57)"))
    }
  }
}
