// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

struct ConformanceCommandTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ConformanceTests/Fixtures").path

  @Test func `a wrong case is exit code 1, after the whole table`() async {
    let test = TestMachine()
    #expect(await test.run("conformance", Self.folder) == .wrong)
    #expect(test.output.contains("\nall 4 suites "))
    #expect(test.output.contains("\nrefused for\n"))
  }

  @Test func `a suite without a wrong case is well`() async {
    let test = TestMachine()
    #expect(await test.run("conformance", Self.folder, "--suite", "broken") == .well)
    #expect(test.output.contains("\nall 1 suite "))
  }

  @Test func `cases are listed instead of the table`() async {
    let test = TestMachine()
    #expect(
      await test.run("conformance", Self.folder, "--suite", "literals", "--list", "wrong")
        == .wrong
    )
    #expect(test.output.hasPrefix("literals chained-wrong: expected true, got false\n"))
    #expect(!test.output.contains("suite"))
  }

  @Test func `a folder that is not there is exit code 3`() async {
    let test = TestMachine()
    #expect(await test.run("conformance", Self.folder + "/nowhere") == .machine)
    #expect(test.output.isEmpty)
  }
}
