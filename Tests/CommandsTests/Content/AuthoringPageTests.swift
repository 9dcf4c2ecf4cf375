// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `docs/authoring.md`: every command of the page prints what the page says.
struct AuthoringPageTests {
  /// A command of the page with what it prints.
  struct Step {
    let arguments: [String]
    var output: [Substring] = []
  }

  /// What the page tells its reader to change, before the command with that number.
  private static let edits: [Int: [(file: String, old: String, new: String)]] = [
    2: [("rules/hay-fever.yaml", "hay_fever_days >=", "hay_fever_day >=")],
    3: [("rules/hay-fever.yaml", "hay_fever_day >=", "hay_fever_days >=")],
    5: [("rules/hay-fever.yaml", "value: 14", "value: 10")],
    6: [
      ("Tests/Recordings/hay-fever/first.yaml", "hay_fever_days: 13", "hay_fever_days: 9"),
      ("Tests/Recordings/hay-fever/first.yaml", "hay_fever_days: 14", "hay_fever_days: 10"),
      ("Tests/Recordings/hay-fever/first.yaml", "hay_fever_days: 15", "hay_fever_days: 11"),
    ],
    8: [
      ("questionnaires/hay-fever.yaml", "title: New assessment", "title: Hay fever"),
      (
        "questionnaires/hay-fever.yaml", "help: Count today as one day.",
        "help: Count today as one day.\n        label: Days of symptoms"
      ),
    ],
    10: [
      ("texts.csv", "Uusi arvio,Ny bedömning,stale", "Siitepölyallergia,Pollenallergi,checked"),
      ("texts.csv", "Days of symptoms,,,", "Days of symptoms,Oirepäivät,Dagar med symtom,"),
    ],
  ]

  private func page() throws -> [Step] {
    let url = TestContent.root.appending(path: "docs/authoring.md")
    var steps: [Step] = []
    var isInside = false
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ luukku ") {
        steps.append(Step(arguments: words(line.dropFirst(9))))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// The words of a command line; those in quotes are one.
  private func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      number,
      part in
      number.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  /// Whether lines are those of the page, where `...` stands for any.
  private func matches(_ lines: ArraySlice<Substring>, _ wanted: ArraySlice<Substring>) -> Bool {
    guard let first = wanted.first else { return lines.isEmpty }
    if first == "..." {
      return (lines.startIndex...lines.endIndex).contains {
        matches(lines[$0...], wanted.dropFirst())
      }
    }
    return lines.first == first && matches(lines.dropFirst(), wanted.dropFirst())
  }

  @Test func `every command of the page prints what the page says`() async throws {
    let steps = try page()
    #expect(steps.count == 14)
    try await TemporaryFolder.with { (folder: String) async throws in
      for (number, step) in steps.enumerated() {
        for edit in Self.edits[number] ?? [] {
          let text = try WordsCommandTests.text(folder, edit.file)
          #expect(text.contains(edit.old), "\(edit.old)")
          let url = URL(fileURLWithPath: "\(folder)/\(edit.file)")
          try Data(text.replacing(edit.old, with: edit.new).utf8).write(to: url)
        }
        let arguments = step.arguments.map { $0 == "texts.csv" ? "\(folder)/texts.csv" : $0 }
        let test = TestMachine()
        _ = await test.run(arguments + ["--content", folder])
        let printed = (test.errors + test.output).replacing(
          "\(folder)/texts.csv",
          with: "texts.csv"
        )
        var lines = printed.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.last == "" { lines.removeLast() }
        #expect(matches(lines, step.output[...]), "\(step.arguments): \(printed)")
      }
    }
  }
}
