// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `luukku words --export` and `--import`: to a spreadsheet and back.
struct WordsSheetTests {
  private let path = WordsCommandTests.path

  /// Exports the small content with translations of two texts, one stale; then imports what the
  /// closure makes of the sheet.
  private func sheet(
    texts: String = WordsCommandTests.texts,
    _ change: (String) -> String,
    _ body: (_ folder: String, _ test: TestMachine, _ status: CommandStatus) throws -> Void
  ) async throws {
    try await TestContent.copy(adding: [path: texts]) { (folder: String) async throws in
      let csv = "\(folder)/texts.csv"
      let export = TestMachine()
      #expect(await export.run("words", "--export", csv, "--content", folder) == .well)
      let text = try String(contentsOf: URL(fileURLWithPath: csv), encoding: .utf8)
      try Data(change(text).utf8).write(to: URL(fileURLWithPath: csv))
      let test = TestMachine()
      let status = await test.run("words", "--import", csv, "--content", folder)
      try body(folder, test, status)
    }
  }

  @Test func `export and import change no byte`() async throws {
    for semicolons in [false, true] {
      try await sheet { text in
        #expect(text.contains("file,key,source,fi,state\r\n"))
        #expect(text.contains("\r\ncough,title,Cough,Yskä,translated\r\n"))
        #expect(text.contains("\r\ncough,age.ask,How old is the person?,,missing\r\n"))
        #expect(text.contains("\r\ncough,has_fever.ask,Is there a fever?,Onko kuumetta?,stale\r\n"))
        return semicolons
          ? CSVRows.semicolons(text) : text
      } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
        #expect(status == .well)
        #expect(try WordsCommandTests.text(folder) == WordsCommandTests.texts)
        #expect(test.output.hasPrefix("0 texts changed\n1 still stale; write `checked`"))
      }
    }
  }

  @Test func `a translation comes back, with quotes and line breaks`() async throws {
    try await sheet { text in
      text
        .replacing("person?,,missing", with: "person?,\"Kuinka \"\"vanha\"\": hän on?\",missing")
        .replacing("last?,,missing", with: "last?,\"Eka\r\n\r\ntoka\",missing")
        .replacing("dangerous in minutes.,,", with: "dangerous in minutes.,'=1+1,")
    } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
      #expect(status == .well, "\(test.errors)")
      let text = try WordsCommandTests.text(folder)
      #expect(
        text.contains(
          "age.ask:\n  en: How old is the person?\n  fi: \"Kuinka \\\"vanha\\\": hän on?\"\n"
        )
      )
      #expect(text.contains("minutes.\n  fi: \"=1+1\"\n"))
      #expect(!text.contains("pain.ask"))
      #expect(test.output.hasPrefix("written: \(path)\n2 texts changed\n"))
    }
  }

  @Test func `only a checked row makes a stale translation current`() async throws {
    try await sheet {
      $0.replacing("kuumetta?,stale", with: "kuumetta nyt?,stale")
    } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
      #expect(status == .well)
      let text = try WordsCommandTests.text(folder)
      #expect(text.contains("  en: Is there a high fever?\n"))
      #expect(text.contains("  # Asked of a clinician.\n  fi: Onko kuumetta nyt?\n"))
      #expect(test.output.contains("1 still stale"))
    }
    try await sheet {
      $0.replacing("kuumetta?,stale", with: "kuumetta?,checked")
    } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
      #expect(status == .well)
      #expect(try WordsCommandTests.text(folder).contains("  en: Is there a fever?\n"))
      #expect(!test.output.contains("still stale"))
    }
  }

  @Test(arguments: [
    ("cough,title,Cough", "cough,title,Coughs", "the source of `title` of `cough` is not the text"),
    ("cough,title,", "cough,titel,", "`cough` has no text `titel`; export anew"),
    (",Yskä,", ",,", "the fi of `title` of `cough` is empty, and there is a translation"),
    (",Yskä,", ",Ys\u{0007}kä,", "the fi of `title` of `cough` has a sign that no text may have"),
    (",translated", ",done", "the state \"done\" is not known"),
    (
      "file,key,source,fi,state", "file,key,source,state",
      "it has 5 cells, and the first line has 4"
    ),
    ("file,key,source,fi,state", "file,key,text,fi,state", "the column source is missing"),
    ("file,key,source,fi,state", "file,key,source,sv,state", "the column fi is missing"),
    ("file,key,source,fi,state", "file,key,source,de,state", "the column \"de\" is no language"),
    ("file,key,source,fi,state", "file,key,source,fi,fi", "there are several columns named fi"),
    (
      "cough,age.ask,How old is the person?,,missing\r\n",
      "cough,title,Cough,Yskä,translated\r\n", "`title` of `cough` stands on line "
    ),
    ("Yskä,translated", "\"Yskä,translated", "that is not closed"),
  ])
  func `a wrong row is told, and nothing is written`(
    old: String,
    new: String,
    sentence: String
  ) async throws {
    try await sheet { text in
      #expect(text.contains(old))
      return text.replacing(old, with: new).replacing(
        "cough,pain.ask,How strong is the pain?,,missing",
        with: "cough,pain.ask,How strong is the pain?,Kuinka kova kipu on?,missing"
      )
    } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
      #expect(status == .wrong)
      #expect(test.errors.contains(sentence), "\(test.errors)")
      #expect(try WordsCommandTests.text(folder) == WordsCommandTests.texts)
    }
  }

  @Test func `a translation that would be a mistake is not written`() async throws {
    try await sheet {
      $0.replacing("person?,,missing", with: "person?,Ikä {agee}?,missing")
    } _: { (folder: String, test: TestMachine, status: CommandStatus) throws in
      #expect(status == .wrong)
      #expect(test.output.contains("error[unknown-placeholder]"))
      #expect(test.errors.contains("nothing was written"))
      #expect(try WordsCommandTests.text(folder) == WordsCommandTests.texts)
    }
  }

  @Test func `a file in another encoding is told how to be saved`() async throws {
    try await TemporaryFolder.with { (folder: String) async throws in
      let file = "\(folder)/a.csv"
      try Data([0x66, 0xE4, 0x0A]).write(to: URL(fileURLWithPath: file))
      let test = TestMachine()
      #expect(await test.run("words", "--import", file, "--content", TestContent.path) == .wrong)
      #expect(test.errors.contains("is not written in UTF-8; in Excel save it as \"CSV UTF-8\""))
    }
  }

  @Test func `the words of the whole shipped content go out and come back`() async throws {
    try await TemporaryFolder.with { (folder: String) async throws in
      let csv = "\(folder)/a.csv"
      let root = TestContent.root.path
      let export = TestMachine()
      #expect(await export.run("words", "--export", csv, "--content", root) == .well)
      let back = TestMachine()
      #expect(await back.run("words", "--import", csv, "--content", root) == .well)
      #expect(back.output == "0 texts changed\n")
    }
  }
}

/// `CSVTable`: every cell comes back as it was.
struct CSVRows {
  /// The same rows as a Finnish spreadsheet writes them.
  static func semicolons(_ text: String) -> String {
    guard let rows = try? CSVTable(Array(text.utf8)) else { return text }
    return rows.records.map { record in
      record.cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    }.joined(separator: "\r\n")
  }

  @Test func `cells come back, formulas guarded on the way`() throws {
    let cells = [
      "=1", "+1", "-1", "@a", "\ta", "'=1", "'a", "a,b", "a;b", "a\nb", "\"", "\"\"", " a ", "",
      "ä",
      "'", "''-", "-",
    ]
    let bytes = CSVTable.bytes(of: [cells, cells])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.contains("'=1,'+1,'-1,'@a,'\ta,''=1,'a,"))
    let table = try CSVTable(bytes)
    #expect(table.records.map(\.cells) == [cells, cells])
    #expect(table.records.map(\.line) == [1, 3])
  }

  @Test func `what is no table is told`() {
    #expect(throws: CSVTable.Problem(sentence: "has a quote on line 2 that is not closed")) {
      try CSVTable(Array("a,b\n1,\"2\n".utf8))
    }
    #expect(throws: CSVTable.Problem(sentence: "has something behind a closing quote on line 1")) {
      try CSVTable(Array("\"a\"b\n".utf8))
    }
  }
}
