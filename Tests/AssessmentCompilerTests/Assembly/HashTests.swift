// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct HashTests {
  private static let cough = AssessmentID("cough")

  /// A change of the content, and which hashes it must change.
  struct Change: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  private func hashes(_ change: Change) throws -> (pack: Bool, decisions: Bool) {
    var content = try TestContent()
    let before = try content.pack()
    try content.replace(change.old, change.new, in: change.path)
    let after = try content.pack()
    return (
      before.hash != after.hash, before.decisions[Self.cough] != after.decisions[Self.cough]
    )
  }

  private static let basics = "questionnaires/modules/basics.yaml"
  private static let rules = "rules/cough.yaml"

  @Test(
    arguments: [
      Change(name: "a question", path: basics, old: "How old is", new: "Of what age is"),
      Change(name: "an option's text", path: basics, old: "hoarse: Hoarse", new: "hoarse: Rough"),
      Change(name: "a reason", path: rules, old: "must be assessed", new: "is assessed"),
      Change(name: "advice", path: rules, old: "if it gets worse", new: "when it gets worse"),
      Change(
        name: "a fact's label",
        path: "rules/modules/basics.yaml",
        old: "Fever of",
        new: "Fever"
      ),
      Change(name: "a source", path: "rules/sources.yaml", old: "A guideline", new: "Another"),
      Change(name: "which source", path: rules, old: "source: guideline", new: "source: judgement"),
      Change(name: "a telephone number", path: "rules/numbers.yaml", old: "116117", new: "116118"),
      Change(
        name: "words of a level",
        path: "rules/care-levels.yaml",
        old: "Call 112",
        new: "Dial 112"
      ),
      Change(name: "opening hours", path: "rules/regions/12.yaml", old: "8-16", new: "8-15"),
      Change(name: "a remark", path: rules, old: "rules:\n", new: "# why\nrules:\n"),
    ]
  )
  func `what people read changes the pack and decides nothing`(_ change: Change) throws {
    let changed = try hashes(change)
    #expect(changed.pack)
    #expect(!changed.decisions)
  }

  @Test(
    arguments: [
      Change(name: "a threshold", path: rules, old: "cough_days >= 3", new: "cough_days >= 4"),
      Change(
        name: "a limit",
        path: "rules/modules/basics.yaml",
        old: "value: 38",
        new: "value: 38.5"
      ),
      Change(
        name: "a sign of comparison",
        path: rules,
        old: "cough_days <= 7",
        new: "cough_days < 7"
      ),
      Change(
        name: "a level",
        path: rules,
        old: "at-least: same-day\n    at-night: can-wait",
        new: "at-least: nurse-call"
      ),
      Change(name: "waiting at night", path: rules, old: "    at-night: can-wait\n", new: ""),
      Change(
        name: "what unknown counts as",
        path: basics,
        old: "counts as 39",
        new: "counts as 40"
      ),
      Change(name: "a step", path: basics, old: "step: 0.1", new: "step: 0.5"),
      Change(name: "a range", path: basics, old: "34 to 43", new: "33 to 43"),
      Change(
        name: "for whom",
        path: basics,
        old: "when: has_fever",
        new: "when: has_fever and age > 1"
      ),
      Change(name: "which side is worse", path: basics, old: "    worse: yes\n", new: ""),
      Change(
        name: "the order of options",
        path: basics,
        old: "      mild: Mild\n      moderate: Moderate\n",
        new: "      moderate: Moderate\n      mild: Mild\n"
      ),
      Change(
        name: "doubt of a level",
        path: "rules/care-levels.yaml",
        old: "if-unsure: nurse-call",
        new: "if-unsure: same-day"
      ),
      Change(
        name: "the level of a service",
        path: "rules/services.yaml",
        old: "level: nurse-call",
        new: "level: same-day"
      ),
      Change(
        name: "a date",
        path: rules,
        old: "    at-night: can-wait\n",
        new: "    at-night: can-wait\n    from: 2026-01-01\n"
      ),
    ]
  )
  func `what decides changes both hashes`(_ change: Change) throws {
    let changed = try hashes(change)
    #expect(changed.pack)
    #expect(changed.decisions)
  }

  @Test func `the order of files changes nothing`() throws {
    let files = try TestContent().files.sorted { $0.path < $1.path }
    let forwards = try #require(AssessmentCompiler.compile(files).pack)
    let backwards = try #require(AssessmentCompiler.compile(files.reversed()).pack)
    #expect(forwards.hash == backwards.hash)
    #expect(forwards.decisions == backwards.decisions)
    #expect(forwards.texts.keys == backwards.texts.keys)
  }

  @Test func `the order of rules in a file decides nothing`() throws {
    var content = try TestContent()
    let before = try content.pack()
    let text = try #require(content.texts[Self.rules])
    let parts = text.split(separator: "\n\n").map(String.init)
    // The head with the first rule, the second rule, the advice.
    #expect(parts.count == 4)
    let first = parts[1].dropFirst("rules:\n".count)
    let turned = [parts[0], "rules:\n" + parts[2], String(first), parts[3]]
    try content.replace(text, turned.joined(separator: "\n\n"), in: Self.rules)
    let after = try content.pack()
    #expect(before.hash != after.hash)
    #expect(before.decisions == after.decisions)
  }

  @Test func `an unread fact decides nothing`() throws {
    var content = try TestContent()
    let before = try content.pack()
    try content.replace(
      "rules:\n",
      "facts:\n  old:\n    is: age > 65\n    label: Old\n\nrules:\n",
      in: Self.rules
    )
    #expect(before.decisions == (try content.pack()).decisions)
  }

  @Test func `moving a byte between two files changes the pack`() throws {
    // Were lengths not hashed, each pair would be one stream of bytes.
    let files = try TestContent().files
    let pairs: [([SourceFile], [SourceFile])] = [
      (
        [SourceFile(path: "x", text: "yz")],
        [SourceFile(path: "xy", text: "z")]
      ),
      (
        [SourceFile(path: "p", bytes: [0, 0, 0, 0, 0, 0, 0, 1, 122])],
        [SourceFile(path: "p\0\0\0\0\0\0\0\t", bytes: [122])]
      ),
    ]
    for (first, second) in pairs {
      #expect(ContentHash.hash(of: files + first) != ContentHash.hash(of: files + second))
    }
  }

  @Test func `a hash has the form that records quote`() throws {
    let pack = try TestContent().pack()
    for hash in [pack.hash] + pack.decisions.values {
      #expect(hash.hasPrefix("sha256:"))
      #expect(hash.utf8.count == 71)
    }
  }
}
