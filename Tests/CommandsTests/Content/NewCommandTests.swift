// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import Foundation
import Testing

@testable import Commands

/// `luukku new`: what it writes passes as it is, and it writes over nothing.
struct NewCommandTests {
  /// A folder with a copy of the shipped content, or an empty one.
  private func folder(
    shipped: Bool,
    _ body: (String) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { (folder: String) async throws in
      for part in ["questionnaires", "rules"] where shipped {
        try FileManager.default.copyItem(
          atPath: TestContent.root.appending(path: part).path,
          toPath: "\(folder)/\(part)"
        )
      }
      try await body(folder)
    }
  }

  private func paths(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test(arguments: [false, true])
  func `a new assessment passes check, test, format and words as it is`(shipped: Bool) async throws
  {
    try await folder(shipped: shipped) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "assessment", "hay-fever", "--content", folder) == .well)
      #expect(new.output.contains("written: questionnaires/hay-fever.yaml\n"))
      #expect(new.output.contains("written: Tests/Recordings/hay-fever/first.yaml\n"))
      let check = TestMachine()
      #expect(await check.run("check", "--content", folder) == .well)
      let own = check.output.components(separatedBy: "\n").filter { $0.contains("hay-fever.yaml") }
      #expect(own == ["  --> rules/hay-fever.yaml:23:13"], "only the source is warned of")
      #expect(check.output.contains("warning[opinion-only]: 4 rules in this file"))
      let test = TestMachine()
      let arguments = ["test", "hay-fever", "--content", folder]
      let coverage = shipped ? [] : ["--coverage", "--require", "100"]
      #expect(await test.run(arguments + coverage) == .well, "\(test.output)")
      #expect(test.output.contains("12 recordings, 12 as recorded, 0 not"))
      let format = TestMachine()
      #expect(await format.run("format", "--check", "--content", folder) == .well)
      let words = TestMachine()
      #expect(await words.run("words", "--check", "--content", folder) == .well)
      let text = try WordsCommandTests.text(folder, "questionnaires/hay-fever.yaml")
      #expect(text.contains("version: 2026-11-24\n"))
      #expect(!text.contains("@") && !text.contains("<<"))
    }
  }

  @Test func `an empty folder gets its registries, and a second assessment none`() async throws {
    try await folder(shipped: false) { (folder: String) async throws in
      let first = TestMachine()
      #expect(await first.run("new", "assessment", "hay-fever", "--content", folder) == .well)
      let before = paths(in: folder)
      #expect(before.contains("rules/care-levels.yaml") && before.contains("rules/regions/12.yaml"))
      let second = TestMachine()
      #expect(await second.run("new", "assessment", "back-pain", "--content", folder) == .well)
      #expect(Set(paths(in: folder)).subtracting(before).count == 4)
      let test = TestMachine()
      #expect(await test.run("test", "--content", folder) == .well)
    }
  }

  @Test(arguments: [false, true])
  func `a new module passes, alone and included`(shipped: Bool) async throws {
    try await folder(shipped: shipped) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "module", "getting-worse", "--content", folder) == .well)
      #expect(new.output.contains("now write `- include: getting-worse`"))
      let alone = TestMachine()
      #expect(await alone.run("check", "--content", folder) == .well, "\(alone.output)")
      let assessment = TestMachine()
      #expect(await assessment.run("new", "assessment", "hay-fever", "--content", folder) == .well)
      let path = "questionnaires/hay-fever.yaml"
      let text = try WordsCommandTests.text(folder, path)
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try Data((text + "\n  - include: getting-worse\n").utf8).write(to: url)
      let check = TestMachine()
      #expect(await check.run("check", "--content", folder) == .well, "\(check.output)")
    }
  }

  @Test func `content in another language gets its texts in that language`() async throws {
    try await TestContent.copy(replacing: [
      ("questionnaires/cough.yaml", "language: en", "language: fi")
    ]) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "assessment", "hay-fever", "--content", folder) == .well)
      let text = try WordsCommandTests.text(folder, "questionnaires/hay-fever.yaml")
      #expect(text.contains("language: fi\n") && text.contains("title: Uusi arvio\n"))
      #expect(
        try WordsCommandTests.text(folder, "rules/hay-fever.yaml").contains("source: guideline")
      )
      #expect(!paths(in: folder).contains("questionnaires/texts/hay-fever.yaml"))
    }
  }

  @Test(arguments: [
    (
      "Urinary Symptoms",
      "Urinary Symptoms cannot be an id; small letters, digits and hyphens can: urinary-symptoms"
    ),
    ("sore_throat", "sore-throat"), ("Päänsärky", "paansarky"), ("-a--b-", "can: a-b"),
    ("2nd opinion", "can: nd-opinion"), ("../x", "can: x"), ("yes", "yes cannot be an id; write"),
    ("???", "cannot be an id; write small letters"), ("region-12", "cannot be an id; write"),
  ])
  func `an id that cannot be is told with one that can`(id: String, sentence: String) async throws {
    try await folder(shipped: false) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "assessment", "--content", folder, "--", id) == .usage)
      #expect(new.errors.contains(sentence), "\(new.errors)")
      #expect(paths(in: folder).isEmpty)
    }
  }

  @Test func `what is there is never written over`() async throws {
    try await folder(shipped: true) { (folder: String) async throws in
      let before = paths(in: folder)
      for (kind, id, path) in [
        ("assessment", "sore-throat", "questionnaires/sore-throat.yaml"),
        ("module", "sore-throat", "questionnaires/sore-throat.yaml"),
        ("assessment", "age", "questionnaires/modules/age.yaml"),
      ] {
        let new = TestMachine()
        #expect(await new.run("new", kind, id, "--content", folder) == .wrong)
        #expect(new.errors.contains("\(path) is there already; nothing is written over it"))
      }
      let registry = TestMachine()
      #expect(await registry.run("new", "assessment", "approvals", "--content", folder) == .wrong)
      #expect(registry.errors.contains("approvals is the name of a registry"))
      #expect(paths(in: folder) == before)
    }
  }

  @Test func `a name that is taken elsewhere is told, and nothing is written`() async throws {
    try await TestContent.copy(replacing: [
      ("questionnaires/cough.yaml", "last_visit", "hay_days"),
      ("rules/cough.yaml", "last_visit", "hay_days"),
    ]) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "assessment", "hay", "--content", folder) == .wrong)
      #expect(new.errors.contains("hay does not fit into this content; nothing was written"))
      #expect(!paths(in: folder).contains("questionnaires/hay.yaml"))
    }
  }

  @Test func `the levels of an empty folder are those of the shipped content`() async throws {
    try await folder(shipped: false) { (folder: String) async throws in
      let new = TestMachine()
      #expect(await new.run("new", "assessment", "hay-fever", "--content", folder) == .well)
      func pack(_ folder: String) throws -> Pack {
        try LoadedContent(ContentFolder(folder)).usablePack()
      }
      let (small, shipped) = (try pack(folder), try pack(TestContent.root.path))
      let known = shipped.graph.scale.levels.map { [$0.id.text, "\($0.stops)", "\($0.clock)"] }
      for level in small.graph.scale.levels {
        #expect(known.contains([level.id.text, "\(level.stops)", "\(level.clock)"]))
        let same = shipped.graph.scale.levels.first { $0.id == level.id }
        #expect(same?.raisedTo == level.raisedTo && same?.ifUnsure == level.ifUnsure)
        #expect(same?.service == level.service)
      }
      #expect(small.graph.scale.levels.count == 5)
      for (file, entries) in RegistryTemplates.texts {
        for entry in entries {
          let key = Texts.Key(file, entry.key)
          #expect(
            small.texts.languages(of: key).map(\.text).sorted() == ["en", "fi", "sv"],
            "\(key)"
          )
        }
      }
    }
  }

  @Test func `the calendar of an empty folder is the shipped one`() throws {
    let shipped = try WordsCommandTests.text(TestContent.root.path, "rules/calendar.yaml")
    #expect(RegistryTemplates.calendar == shipped)
  }
}
