// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// `luukku format`: which files it writes, and what it says.
struct FormatCommandTests {
  private let tidy = "rules-for: cough\notherwise: nurse-call\n"
  private let untidy = "rules-for:   cough\n\n\n\notherwise: nurse-call"
  private let faulty = "rules-for: cough\notherwise: [nurse-call\n"

  /// A folder with these files, gone afterwards.
  private func folder(
    _ files: [String: String],
    _ body: (URL) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    try await body(folder)
  }

  private func text(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test func `all content is formatted, recordings too, and only what changes is written`()
    async throws
  {
    let recording = "Tests/Recordings/cough/a.yaml"
    let files = [
      "rules/cough.yaml": untidy, "rules/tidy.yaml": tidy,
      "questionnaires/cough.yaml": "assessment:  cough\n",
      recording: "recordings-for:  cough\n",
    ]
    try await folder(files) { (folder: URL) async throws in
      let old = Date(timeIntervalSince1970: 1_000_000)
      let untouched = folder.appending(path: "rules/tidy.yaml").path
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: untouched)
      let test = TestMachine()
      #expect(await test.run("format", "--content", folder.path) == .well)
      #expect(
        test.output == """
          formatted: questionnaires/cough.yaml
          formatted: rules/cough.yaml
          formatted: \(recording)
          3 of 4 files formatted

          """
      )
      #expect(try text(folder, "rules/cough.yaml") == "rules-for: cough\n\notherwise: nurse-call\n")
      #expect(try text(folder, recording) == "recordings-for: cough\n")
      let attributes = try FileManager.default.attributesOfItem(atPath: untouched)
      #expect(attributes[.modificationDate] as? Date == old)
    }
  }

  @Test func `checking writes nothing and ends with 1 where something would change`() async throws {
    try await folder(["rules/cough.yaml": untidy, "questionnaires/a.yaml": tidy]) {
      (folder: URL) async throws in
      let test = TestMachine()
      #expect(await test.run("format", "--check", "--content", folder.path) == .wrong)
      #expect(
        test.output == """
          would change: rules/cough.yaml
          1 of 2 files would change

          """
      )
      #expect(try text(folder, "rules/cough.yaml") == untidy)
    }
    try await folder(["rules/cough.yaml": tidy, "questionnaires/a.yaml": tidy]) {
      (folder: URL) async throws in
      let test = TestMachine()
      #expect(await test.run("format", "--check", "--content", folder.path) == .well)
    }
  }

  @Test func `a file with a mistake is left as it is and told, and the others are formatted`()
    async throws
  {
    let files = [
      "rules/bad.yaml": faulty, "rules/cough.yaml": untidy, "questionnaires/a.yaml": tidy,
    ]
    try await folder(files) { (folder: URL) async throws in
      let test = TestMachine()
      #expect(await test.run("format", "--content", folder.path) == .wrong)
      #expect(try text(folder, "rules/bad.yaml") == faulty)
      #expect(try text(folder, "rules/cough.yaml") != untidy)
      #expect(test.errors.contains("rules/bad.yaml is left as it is, until this is mended"))
      #expect(test.output.contains("rules/bad.yaml:2:"))
      #expect(test.output.hasSuffix("1 of 3 files formatted, 1 left as it is\n"))
    }
  }

  @Test func `one file alone is formatted by its path`() async throws {
    try await folder(["x.yaml": untidy, "y.yaml": untidy]) { (folder: URL) async throws in
      let test = TestMachine()
      #expect(await test.run("format", folder.appending(path: "x.yaml").path) == .well)
      #expect(try text(folder, "x.yaml") != untidy)
      #expect(try text(folder, "y.yaml") == untidy)
    }
  }

  @Test func `what is no file of content is refused`() async {
    for path in ["/etc/passwd", "notes.txt"] {
      let test = TestMachine()
      #expect(await test.run("format", path) == .usage)
      #expect(test.errors.contains("\(path) is no file of content"))
    }
    let test = TestMachine()
    #expect(await test.run("format", "/no-such-folder/a.yaml") == .usage)
  }
}
