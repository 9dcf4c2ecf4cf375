// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `luukku test --update`.
struct UpdateTests {
  private static let recordings = "Tests/Recordings/cough/all.yaml"
  private static let rules = "rules/cough.yaml"

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(Self.recordings)", encoding: .utf8)
  }

  @Test func `only changed values are replaced, and a lowered level is shouted`() async throws {
    let changes = [
      (file: Self.rules, old: "cough_days >= 3", new: "cough_days >= 4"),
      (
        file: Self.recordings, old: "      level: same-day\n      services",
        new: "      # The fever decides.\n      level:   'same-day' # seen\n      services"
      ),
    ]
    try await TestContent.copy(replacing: changes) { path in
      let before = try text(path)
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .wrong)
      #expect(Golden(name: "update.txt").difference(from: test.output) == nil)
      let expected = before.replacing(
        "level:   'same-day' # seen",
        with: "level:   'nurse-call' # seen"
      )
      .replacing("instruction: same-day.open", with: "instruction: nurse-call.unsent")
      .replacing("+02:00: same-day.closed", with: "+02:00: nurse-call.unsent")
      #expect(try text(path) == expected)
    }
  }

  @Test func `what was rewritten is as recorded in the next run`() async throws {
    let change = (file: Self.recordings, old: "level: self-care", new: "level: nurse-call")
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .well)
      #expect(test.output.contains("LOWERED  cough/all/ordinary-cold: nurse-call -> self-care"))
      #expect(test.output.contains("THE LEVEL WAS LOWERED IN ONE RECORDING"))
      #expect(await TestMachine().run("test", "--content", path) == .well)
    }
  }

  @Test func `a recording that starts from one of another file is rewritten`() async throws {
    let people = "Tests/Recordings/cough/people.yaml"
    let change = (
      file: Self.recordings, old: "  ordinary-cold:\n",
      new: "  ordinary-cold:\n    like: people/base\n"
    )
    try await TestContent.copy(replacing: [change]) { path in
      let wrong = try text(path).replacing("level: self-care", with: "level: nurse-call")
      try wrong.write(toFile: "\(path)/\(Self.recordings)", atomically: true, encoding: .utf8)
      try """
      recordings-for: cough
      recordings:
        base:
          date: 2026-11-24
          answers:
            age: 34
          others: random 1
          expect:
            asked: [age]
      """.write(toFile: "\(path)/\(people)", atomically: true, encoding: .utf8)
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .well)
      #expect(test.output.contains("cough/all/ordinary-cold: nurse-call -> self-care"))
      #expect(await TestMachine().run("test", "--content", path) == .well)
    }
  }

  @Test func `a raised level is listed and not shouted`() async throws {
    let change = (
      file: Self.recordings, old: "level: same-day\n      serv",
      new: "level: nurse-call\n      serv"
    )
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .well)
      #expect(test.output.contains("raised   cough/all/long-fever: nurse-call -> same-day"))
      #expect(!test.output.contains("LOWERED"))
    }
  }

  struct Left: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let reason: String
    var testDescription: String { reason }
  }

  static let left = [
    Left(
      old: "rules: [mild]",
      new: "rules: [danger]",
      reason: "ordinary-cold: rules: it is not one value; write it by hand"
    ),
    Left(
      old: "fit: likely",
      new: "fit: unclear",
      reason: "long-fever: service.nurse: it is not one value; write it by hand"
    ),
    Left(
      old: "level: emergency-112",
      new: "level: emergency-care",
      reason: "whatever-else-with-breathlessness: level: the answers are random"
    ),
    Left(
      old: "      pain: mild\n",
      new: "",
      reason: "ordinary-cold: level: what came out is nothing to be expected"
    ),
    Left(
      old: "level: self-care",
      new: "level: |-\n        nurse-call",
      reason: "ordinary-cold: level: it cannot be rewritten safely; write it by hand"
    ),
  ]

  @Test(arguments: left)
  func `what cannot be rewritten safely is said and left`(_ example: Left) async throws {
    let change = (file: Self.recordings, old: example.old, new: example.new)
    try await TestContent.copy(replacing: [change]) { path in
      let before = try text(path)
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .wrong)
      #expect(test.output.contains(example.reason), "\(test.output)")
      #expect(try text(path) == before)
    }
  }

  @Test func `recordings that come out as recorded are not touched`() async throws {
    try await TestContent.copy { path in
      let before = try text(path)
      let test = TestMachine()
      #expect(await test.run("test", "--update", "--content", path) == .well)
      #expect(test.output == "0 expectations rewritten in 0 files, 0 left\n")
      #expect(try text(path) == before)
    }
  }

  @Test(arguments: [["--coverage"], ["--require", "50"], ["--junit", "x.xml"]])
  func `an update goes alone`(_ other: [String]) async {
    let test = TestMachine()
    let status = await test.run(["test", "--update"] + other + ["--content", TestContent.path])
    #expect(status == .usage)
    #expect(test.errors.contains("--update goes alone"))
  }
}
