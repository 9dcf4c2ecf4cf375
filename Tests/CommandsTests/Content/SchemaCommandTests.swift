// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

@testable import Commands

struct SchemaCommandTests {
  @Test func `the schema of one kind is printed`() async {
    let test = TestMachine()
    #expect(await test.run("schema", "rules") == .well)
    #expect(test.output == ContentSchema.text(of: "rules"))
  }

  @Test func `all schemas are written to a folder`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = TestMachine()
    #expect(await test.run("schema", "--all", folder.path) == .well)
    #expect(test.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ContentSchema.kinds.map(ContentSchema.fileName).sorted())
    let file = folder.appending(path: "rules.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == ContentSchema.text(of: "rules"))
  }

  @Test(arguments: [["schema"], ["schema", "rule"], ["schema", "rules", "--all", "x"]])
  func `what cannot be meant is exit code 2`(_ arguments: [String]) async {
    let test = TestMachine()
    #expect(await Luukku.run(arguments, in: test.machine) == .usage)
    #expect(test.output.isEmpty)
  }

  @Test func `a folder that is not there is the machine's fault`() async {
    let test = TestMachine()
    #expect(await test.run("schema", "--all", "/no-such-folder") == .machine)
    #expect(test.errors.contains("cannot write /no-such-folder/assessment.schema.json"))
  }
}
