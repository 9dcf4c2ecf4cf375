// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import Commands

struct LuukkuTests {
  @Test func `the version is printed`() async {
    let test = TestMachine()
    #expect(await test.run("--version") == .well)
    #expect(test.output == "luukku \(Engine.version)\n")
  }

  @Test(arguments: [
    ["--help"], ["help"], ["help", "ask"], ["ask", "--help"], ["queue", "--help"],
  ])
  func `help that was asked for is well`(_ arguments: [String]) async {
    let test = TestMachine()
    #expect(await Luukku.run(arguments, in: test.machine) == .well)
    #expect(test.output.contains("USAGE: luukku"))
    #expect(test.errors.isEmpty)
  }

  @Test(arguments: [
    [], ["no-such"], ["check", "--no-such"], ["evaluate"], ["serve"], ["check", "--color", "pink"],
    ["replay", "x", "--texts", "de", "--content", TestContent.path],
  ])
  func `what is not understood is exit code 2`(_ arguments: [String]) async {
    let test = TestMachine()
    #expect(await Luukku.run(arguments, in: test.machine) == .usage)
    #expect(!(test.errors + test.output).isEmpty)
  }

  @Test(arguments: [
    ["ask"], ["serve"], ["check"], ["test"], ["evaluate"], ["replay"], ["queue", "list"],
    ["queue", "show"], ["queue", "claim"], ["queue", "release"], ["queue", "close"],
    ["staff", "add"], ["staff", "list"], ["staff", "revoke"],
  ])
  func `every command takes a content folder`(_ command: [String]) async {
    let test = TestMachine()
    #expect(await Luukku.run(command + ["--help"], in: test.machine) == .well)
    #expect(test.output.contains("--content <dir>"))
  }
}
