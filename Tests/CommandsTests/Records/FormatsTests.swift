// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// The examples and schemas of `docs/formats.md` against what the commands read and print.
struct FormatsTests {
  private let docs = TestContent.root.appending(path: "docs")

  private func text(_ name: String) throws -> String {
    try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }

  /// The JSON examples of the page in their order: answer set, result, error.
  private func examples() throws -> [String] {
    try text("formats.md").parts(between: "```json\n").dropFirst().compactMap {
      $0.parts(between: "```").first
    }
  }

  private func schema(_ name: String) throws -> JSONSchema { try JSONSchema(text(name)) }

  /// What replaying answer sets with the shipped content prints, a value for each.
  private func replay(_ sets: [String], _ more: [String] = []) async throws -> [JSONValue] {
    let test = TestMachine()
    test.add(sets.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"), as: "sets.jsonl")
    let arguments = ["replay", "sets.jsonl", "--content", TestContent.root.path] + more
    _ = await Luukku.run(arguments, in: test.machine)
    return try test.output.split(separator: "\n").map { try JSONValue(String($0)) }
  }

  /// A result without the hashes, which every change of the content changes.
  private func withoutHashes(_ result: JSONValue) throws -> JSONValue {
    guard case .object(var members) = result, case .object(let names) = result["decisions"] else {
      return result
    }
    members["pack"] = .string("sha256:...")
    members["decisions"] = .object(names.mapValues { _ in .string("sha256:...") })
    return .object(members)
  }

  @Test func `the answer set of the page gives the result of the page`() async throws {
    let examples = try examples()
    #expect(examples.count == 3)
    let set = try #require(examples.first)
    let expected = try JSONValue(try #require(examples.dropFirst().first))
    let got = try #require(try await replay([set]).first)
    #expect(try withoutHashes(got) == expected)
  }

  @Test func `the examples are what the schemas say`() throws {
    let examples = try examples()
    let set = try JSONValue(try #require(examples.first))
    #expect(try schema("answer-set.schema.json").problems(with: set) == [])
    for example in examples.dropFirst() {
      #expect(try schema("result.schema.json").problems(with: JSONValue(example)) == [])
    }
  }

  @Test(arguments: [[], ["--clocks"], ["--texts", "fi"], ["--texts", "sv", "--clocks"]])
  func `what is printed is what the schema says`(_ more: [String]) async throws {
    let set = try #require(try examples().first)
    let schema = try schema("result.schema.json")
    let stopped = set.replacing("\"danger_now\": [\"none\"]", with: "\"danger_now\": null")
    let incomplete = set.replacing("\"drinking\": \"normal\",", with: "")
    let wrong = set.replacing("38.4", with: "138.4")
    let got = try await replay([set, stopped, incomplete, wrong], more)
    #expect(got.count == 4)
    for value in got {
      #expect(schema.problems(with: value) == [])
    }
    let outcomes = ["decided", "stopped", "incomplete"].map { JSONValue.string($0) }
    #expect(got.prefix(3).map { $0["outcome"] } == outcomes)
    #expect(got.last?["error"] != nil)
  }

  @Test func `what the schema refuses the reader refuses too`() async throws {
    let set = try #require(try examples().first)
    let changes = [
      ("\"contact\"", "\"kontakt\""), ("\"answers\"", "\"answer\""), ("\"child\"", "\"baby\""),
      ("[\"sore-throat\"]", "[]"), ("38.4", "{\"x\": 1}"), ("[\"cough\"]", "[]"),
    ]
    let sets = changes.map { set.replacing($0.0, with: $0.1) }
    let schema = try schema("answer-set.schema.json")
    for set in sets {
      #expect(try schema.problems(with: JSONValue(set)) != [])
    }
    #expect(try await replay(sets).allSatisfy { $0["error"] != nil })
  }
}
