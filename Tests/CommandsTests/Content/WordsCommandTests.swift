// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `luukku words`: what it writes into texts files, what it says, and what it leaves alone.
struct WordsCommandTests {
  static let path = "questionnaires/texts/cough.yaml"

  /// Translations with remarks, one of them of an older text, and one of no text at all.
  static let texts = """
    # Translated by hand.
    texts-for: cough

    # The name on the first page.
    title:
      en: Cough
      fi: Yskä
    old_question.ask:
      en: Is it old?
      fi: Onko se vanha?
    has_fever.ask:
      en: Is there a high fever?
      # Asked of a clinician.
      fi: Onko kuumetta?
    # The end.

    """

  static func text(_ folder: String, _ file: String = path) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"), encoding: .utf8)
  }

  @Test func `new texts stand in the order of their file, and remarks stay`() async throws {
    try await TestContent.copy(adding: [Self.path: Self.texts]) { (folder: String) async throws in
      let test = TestMachine()
      #expect(await test.run("words", "cough", "--content", folder) == .well)
      let new = try Self.text(folder)
      #expect(
        new.hasPrefix(
          """
          # Translated by hand.
          texts-for: cough

          # The name on the first page.
          title:
            en: Cough
            fi: Yskä
          age.ask:
            en: How old is the person?
            fi:
          danger.title:
          """
        )
      )
      #expect(
        new.contains(
          """
          # Asked of a clinician.
            fi: Onko kuumetta?
          has_fever.help:
            en: Measure it if you can.
            fi:
          """
        )
      )
      #expect(new.hasSuffix("# The end.\n"))
      #expect(test.output.hasPrefix("written: \(Self.path)\n"))
      #expect(test.output.contains("missing: \(Self.path) `age.ask` in fi\n"))
      let again = TestMachine()
      #expect(await again.run("words", "cough", "--content", folder) == .well)
      #expect(!again.output.contains("written"))
      #expect(try Self.text(folder) == new)
      let format = TestMachine()
      #expect(await format.run("format", "--check", "\(folder)/\(Self.path)") == .well)
    }
  }

  @Test(arguments: [["--export", "texts.xliff"], ["--import", "texts.XLSX"]])
  func `a file of another kind is refused`(_ arguments: [String]) async {
    let test = TestMachine()
    let status = await test.run(["words"] + arguments + ["--content", TestContent.path])
    #expect(status == .usage)
    #expect(test.errors.contains("texts go to CSV and back"))
  }

  @Test func `translations of texts that are gone are removed when that is wanted`() async throws {
    try await TestContent.copy(adding: [Self.path: Self.texts]) { (folder: String) async throws in
      #expect(try Self.text(folder).contains("old_question.ask:"))
      let test = TestMachine()
      #expect(await test.run("words", "cough", "--prune", "--content", folder) == .well)
      #expect(test.output.contains("`old_question.ask`; removed\n"))
      let new = try Self.text(folder)
      #expect(!new.contains("old_question"))
      #expect(new.contains("  en: Is there a high fever?\n"))
      let check = TestMachine()
      #expect(await check.run("check", "--content", folder) == .well)
    }
  }

  @Test func `a stale translation keeps its old copy, and what has no text is left`() async throws {
    try await TestContent.copy(adding: [Self.path: Self.texts]) { (folder: String) async throws in
      let test = TestMachine()
      #expect(await test.run("words", "--content", folder) == .well)
      let new = try Self.text(folder)
      #expect(new.contains("  en: Is there a high fever?\n"))
      #expect(new.contains("old_question.ask:\n  en: Is it old?\n  fi: Onko se vanha?\n"))
      #expect(
        test.output.contains(
          "stale: \(Self.path) `has_fever.ask`; the text is now: Is there a fever?\n"
        )
      )
      #expect(
        test.output.contains(
          "without a text: \(Self.path) `old_question.ask`; it is left as it is\n"
        )
      )
      #expect(test.output.hasSuffix("47 texts: 45 to translate, 1 stale, 1 without a text\n"))
      let check = TestMachine()
      _ = await check.run("check", "--warnings", "--content", folder)
      #expect(check.output.contains("warning[stale-translation]: the translation of `has_fever"))
    }
  }

  @Test func `a place that waits for its translator is missing to the check, and no mistake`()
    async throws
  {
    try await TestContent.copy { (folder: String) async throws in
      let none = TestMachine()
      #expect(await none.run("words", "--content", folder) == .usage)
      #expect(none.errors.contains("name one with --language sv"))
      let test = TestMachine()
      #expect(
        await test.run("words", "--language", "fi", "--language", "sv", "--content", folder)
          == .well
      )
      let numbers = "\(folder)/questionnaires/texts/numbers.yaml"
      #expect(!FileManager.default.fileExists(atPath: numbers))
      #expect(
        try Self.text(folder, "questionnaires/texts/services.yaml") == """
          texts-for: services

          nurse.title:
            en: Nurse
            fi:
            sv:

          """
      )
      let check = TestMachine()
      #expect(await check.run("check", "--content", folder) == .well)
      #expect(check.output.contains("`nurse.title` is missing in `fi` and `sv`"))
      #expect(check.output.contains("no errors, 6 warnings"))
    }
  }

  @Test func `a copy beside no translation at all is renewed`() async throws {
    let texts = "texts-for: cough\n\ntitle:\n  en: Old name\n  fi:\n"
    try await TestContent.copy(adding: [Self.path: texts]) { (folder: String) async throws in
      let test = TestMachine()
      #expect(await test.run("words", "cough", "--content", folder) == .well)
      #expect(try Self.text(folder).contains("title:\n  en: Cough\n  fi:\n"))
      #expect(test.output.contains("0 stale"))
    }
  }

  @Test func `checking writes nothing, and ends with 1 when something is missing or stale`()
    async throws
  {
    try await TestContent.copy(adding: [Self.path: Self.texts]) { (folder: String) async throws in
      let test = TestMachine()
      #expect(await test.run("words", "--check", "--content", folder) == .wrong)
      #expect(test.output.contains("would write: \(Self.path)\n"))
      #expect(try Self.text(folder) == Self.texts)
    }
    let test = TestMachine()
    #expect(await test.run("words", "--check", "--content", TestContent.root.path) == .well)
    #expect(test.output.hasSuffix(" to translate, 0 stale\n"))
  }

  @Test func `an unknown id, an unknown language and damaged content are told`() async throws {
    try await TestContent.copy(adding: [Self.path: Self.texts]) { (folder: String) async throws in
      let unknown = TestMachine()
      #expect(await unknown.run("words", "cogh", "--content", folder) == .usage)
      #expect(
        unknown.errors.contains("there are no texts of cogh; there are texts of: care-levels")
      )
      let language = TestMachine()
      #expect(await language.run("words", "--language", "de", "--content", folder) == .usage)
      #expect(language.errors.contains("--language de is not known; there are fi, sv, en"))
    }
    let broken = ["questionnaires/cough.yaml": "assessment: cough\ntitle: [\n"]
    try await TestContent.copy(adding: broken) { (folder: String) async throws in
      let test = TestMachine()
      #expect(await test.run("words", "--language", "fi", "--content", folder) == .wrong)
      #expect(test.errors.contains("has mistakes that may hide texts; `luukku check` prints them"))
    }
  }
}
