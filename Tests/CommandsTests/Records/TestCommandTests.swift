// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

struct TestCommandTests {
  private static let recordings = "Tests/Recordings/cough/all.yaml"

  @Test func `recordings that come out as recorded are well`() async {
    let test = TestMachine()
    #expect(await test.run("test", "--content", TestContent.path) == .well)
    #expect(test.output == "3 recordings, 3 as recorded, 0 not\n")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let shown: [String]
    var testDescription: String { new }
  }

  static let cases = [
    Case(
      old: "level: self-care",
      new: "level: nurse-call",
      shown: ["all.yaml:18: ordinary-cold: level", "expected nurse-call", "got      self-care"]
    ),
    Case(
      old: "outcome: decided",
      new: "outcome: stopped",
      shown: ["ordinary-cold: outcome", "expected stopped", "got      decided"]
    ),
    Case(
      old: "services: []",
      new: "services: [nurse]",
      shown: ["expected [nurse]", "got      []"]
    ),
    Case(
      old: "fit: likely",
      new: "fit: unclear",
      shown: ["service.nurse", "expected same-day, unclear", "got      same-day, likely"]
    ),
    Case(old: "rules: [mild]", new: "rules: [mild, danger]", shown: ["rules", "got      [mild]"]),
    Case(old: "not-rules: [danger]", new: "not-rules: [mild]", shown: ["none of [mild]"]),
    Case(
      old: "advice: [cough-watch]",
      new: "not-advice: [cough-watch]",
      shown: ["none of [cough-watch]", "got      [cough-watch]"]
    ),
    Case(old: "rules: [mild]", new: "rules: []", shown: ["expected []", "got      [mild]"]),
    Case(old: "advice: [cough-watch]", new: "advice: []", shown: ["advice", "expected []"]),
    Case(old: "asked: [pain]", new: "asked: [temperature]", shown: ["expected [temperature]"]),
    Case(
      old: "not-asked: [temperature]",
      new: "not-asked: [danger.faint]",
      shown: ["none of [danger.faint]", "got      [danger.faint]"]
    ),
    Case(
      old: "not-asked: [temperature]",
      new: "not-asked: [pain]",
      shown: ["none of [pain]", "got      [pain]"]
    ),
    Case(
      old: "feverish: true",
      new: "feverish: false",
      shown: ["facts.feverish", "expected false", "got      true"]
    ),
    Case(
      old: "instruction: same-day.open",
      new: "instruction: same-day.closed",
      shown: ["long-fever: instruction", "expected same-day.closed", "got      same-day.open"]
    ),
    Case(
      old: "2026-11-22T02:10+02:00: same-day.closed",
      new: "2026-11-24T15:59+02:00: same-day.closed",
      shown: ["instruction-at 2026-11-24T15:59+02:00", "got      same-day.open"]
    ),
    Case(
      old: "last_visit: 2025-01-01",
      new: "last_visit: unknown",
      shown: ["ordinary-cold: level", "got      nurse-call"]
    ),
    Case(
      old: "pain: mild\n",
      new: "",
      shown: ["got      incomplete, without pain"]
    ),
  ]

  @Test(arguments: cases)
  func `what comes out differently is shown with its place`(_ example: Case) async throws {
    let change = (file: Self.recordings, old: example.old, new: example.new)
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .wrong)
      for text in example.shown {
        #expect(test.output.contains(text), "\(test.output)")
      }
    }
  }

  @Test func `a failure of random answers names the seed and comes again`() async throws {
    let change = (
      file: Self.recordings, old: "level: emergency-112", new: "level: emergency-care"
    )
    try await TestContent.copy(replacing: [change]) { path in
      let first = TestMachine()
      let second = TestMachine()
      #expect(await first.run("test", "--content", path) == .wrong)
      #expect(await second.run("test", "--content", path) == .wrong)
      #expect(first.output == second.output)
      #expect(
        first.output.contains("with seed 2026, try 1 of 20: age: 34; breathing: [breathless]")
      )
      let third = TestMachine()
      #expect(await third.run("test", "--seed", "7", "--content", path) == .wrong)
      #expect(third.output.contains("with seed 7, try"))
    }
  }

  @Test func `an answer to what nobody asks this person is told and fails nothing`() async throws {
    let change = (
      file: Self.recordings, old: "has_fever: no\n", new: "has_fever: no\n      temperature: 38\n"
    )
    let told = "ordinary-cold: nobody asks this person `temperature`"
    try await TestContent.copy(
      replacing: [change, (Self.recordings, "      not-asked: [temperature]\n", "")]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .well)
      #expect(test.output.contains(told))
    }
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .well)
      #expect(!test.output.contains(told))
    }
  }

  @Test func `a misspelt recording is shown and is exit code 1`() async throws {
    let change = (file: Self.recordings, old: "pain: mild", new: "pian: mild")
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .wrong)
      #expect(test.output.contains("all.yaml:14:7"))
      #expect(test.output.parts(between: "no question named `pian`").count == 2)
    }
  }

  @Test(arguments: ["long-fever", "cough/all/long-fever"])
  func `one recording can be named`(_ name: String) async {
    let test = TestMachine()
    #expect(await test.run("test", name, "--content", TestContent.path) == .well)
    #expect(test.output == "1 recording, 1 as recorded, 0 not\n")
  }

  @Test func `a name that nothing has is a mistake of the call`() async {
    let test = TestMachine()
    #expect(await test.run("test", "no-such", "--content", TestContent.path) == .usage)
    #expect(test.errors.contains("no-such"))
  }

  @Test func `content without recordings is not well, since nothing was tested`() async throws {
    let file = "Tests/Recordings/cough/all.yaml"
    try await TestContent.copy(adding: [:]) { path in
      try FileManager.default.removeItem(atPath: "\(path)/\(file)")
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .wrong)
      #expect(test.errors.contains("nothing was tested"))
    }
  }

  @Test func `what no recording reaches is listed and is exit code 1`() async {
    let test = TestMachine()
    #expect(await test.run("test", "--coverage", "--content", TestContent.path) == .wrong)
    #expect(Golden(name: "coverage.txt").difference(from: test.output) == nil)
  }

  @Test func `content that recordings reach whole is well`() async throws {
    let more = """
      recordings-for: cough

      recordings:
        start:
          region: "12"
          at: 2026-11-24T10:00+02:00
          answers:
            age: 80
            danger: [none]
            breathing: [none]
            has_fever: yes
            temperature: 37.9
            cough_days: unknown
            pain: unknown
            last_visit: 2026-11-20
          expect:
            outcome: decided
        at:
          like: start
          answers:
            temperature: 38
            last_visit: unknown
            pain: moderate
          expect:
            outcome: decided
        above:
          like: start
          answers:
            temperature: 38.1
            pain: strong
          expect:
            outcome: decided
        unmeasured:
          like: start
          answers:
            has_fever: unknown
            temperature: unknown
          expect:
            outcome: decided
        age-74:
          like: start
          answers:
            age: 74
          expect:
            outcome: decided
        age-75:
          like: start
          answers:
            age: 75
          expect:
            outcome: decided
        age-76:
          like: start
          answers:
            age: 76
          expect:
            outcome: decided
        days-2:
          like: start
          answers:
            cough_days: 2
          expect:
            outcome: decided
        days-4:
          like: start
          answers:
            cough_days: 4
          expect:
            outcome: decided
        days-6:
          like: start
          answers:
            cough_days: 6
          expect:
            outcome: decided
        days-7:
          like: start
          answers:
            cough_days: 7
          expect:
            outcome: decided
        days-8:
          like: start
          answers:
            cough_days: 8
          expect:
            outcome: decided
        faint:
          like: start
          answers:
            danger: [faint]
          expect:
            outcome: stopped
        blood:
          like: start
          answers:
            danger: [blood]
          expect:
            outcome: stopped
        unsure-danger:
          like: start
          answers:
            danger: [none]
            danger.faint: unknown
            danger.blood: unknown
          expect:
            outcome: stopped
        unsure-breathing:
          like: start
          answers:
            breathing: [none]
            breathing.breathless: unknown
          expect:
            outcome: stopped
        breathless:
          like: start
          answers:
            breathing: [breathless]
          expect:
            outcome: stopped

      """
    try await TestContent.copy(adding: ["Tests/Recordings/cough/more.yaml": more]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--coverage", "--content", path) == .well, "\(test.output)")
      #expect(test.output.contains("limits: 12 of 12"))
      #expect(test.output.contains("rules in doubt: 2 of 2"))
    }
  }
}
