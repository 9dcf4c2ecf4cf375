// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

/// Why a recording came out as it did, in the words of the questions.
struct TraceTests {
  private static let recordings = "Tests/Recordings/cough/all.yaml"

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// Changes of the recordings.
    var recordings: [(old: String, new: String)] = []
    /// Changes of the rules.
    var rules: [(old: String, new: String)] = []
    var testDescription: String { name }
  }

  /// Each one's output is the golden text `trace-<name>.txt`.
  static let cases = [
    Case(name: "less-urgent", recordings: [("level: self-care", "level: nurse-call")]),
    Case(name: "more-urgent", recordings: [("level: same-day", "level: self-care")]),
    Case(name: "otherwise", rules: [("cough_days >= 3", "cough_days >= 4")]),
    Case(
      name: "in-doubt",
      recordings: [
        ("temperature: 38.5", "temperature: 38.5\n      cough_days: unknown"),
        ("      outcome: decided\n      level: self-care", "      outcome: decided"),
      ]
    ),
    Case(
      name: "counted",
      recordings: [
        ("temperature: 38.5", "temperature: unknown"), ("level: same-day", "level: nurse-call"),
      ]
    ),
    Case(name: "not-answered", recordings: [("      pain: mild\n", "")]),
    Case(
      name: "names",
      recordings: [
        ("rules: [mild]", "rules: [danger]"), ("not-rules: [danger]", "not-rules: [mild]"),
        ("advice: [cough-watch]", "not-advice: [cough-watch]"),
        ("services: []", "services: [nurse]"),
        ("feverish: true", "feverish: false"),
      ]
    ),
    Case(name: "random", recordings: [("level: emergency-112", "level: emergency-care")]),
  ]

  @Test(arguments: cases)
  func `a failing recording says why`(_ example: Case) async throws {
    let changes =
      example.recordings.map { (file: Self.recordings, old: $0.old, new: $0.new) }
      + example.rules.map { (file: "rules/cough.yaml", old: $0.old, new: $0.new) }
    try await TestContent.copy(replacing: changes) { path in
      let test = TestMachine()
      #expect(await test.run("test", "--content", path) == .wrong)
      #expect(Golden(name: "trace-\(example.name).txt").difference(from: test.output) == nil)
    }
  }
}
