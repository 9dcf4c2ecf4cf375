// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

/// `luukku explain`.
@Suite struct ExplainCommandTests {
  @Test(arguments: ["unknown-name", "[unknown-name]", "error[unknown-name]:", "Unknown-Name"])
  func `a code gives its page`(_ code: String) async {
    let test = TestMachine()
    #expect(await test.run("explain", code) == .well)
    #expect(test.output.hasPrefix("# unknown-name\n\n"))
  }

  @Test func `a misspelt code gives near ones`() async {
    let test = TestMachine()
    #expect(await test.run("explain", "unknwon-name") == .usage)
    #expect(test.errors.contains("there is no code `unknwon-name`; did you mean `unknown-name`"))
  }

  @Test(arguments: ["x", "zzzzzzzzzz", "[]", ""])
  func `what is like no code leads to the list`(_ code: String) async {
    let test = TestMachine()
    #expect(await test.run("explain", code) == .usage)
    #expect(test.errors.contains("`luukku explain` lists all codes"))
  }

  @Test func `without a code all are listed`() async {
    let test = TestMachine()
    #expect(await test.run("explain") == .well)
    #expect(test.output.contains("\nunknown-name\n  "))
    #expect(test.output.hasPrefix("advice-never-given\n  No rule gives this advice"))
  }
}
