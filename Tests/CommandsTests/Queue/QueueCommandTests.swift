// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

struct QueueCommandTests {
  /// A database with one item, and the tokens of two nurses.
  private func with(
    _ body: (_ database: String, _ anna: TestMachine, _ bea: TestMachine) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let sent = try await TestContent.sendNurseCall(to: database)
      #expect(sent == .well)
      let anna = try await nurse("Anna", database)
      let bea = try await nurse("Bea", database)
      try await body(database, anna, bea)
    }
  }

  private func nurse(_ name: String, _ database: String) async throws -> TestMachine {
    // Two tokens of the same random bytes would be one token.
    let test = TestMachine(seed: name == "Anna" ? 11 : 12)
    let status = await test.run("staff", "add", name, "--role", "nurse", "--database", database)
    #expect(status == .well)
    let token = try #require(test.output.split(separator: "\n").last.map(String.init))
    return TestMachine(environment: ["LUUKKU_TOKEN": token])
  }

  @Test func `an item is claimed, given back, claimed by another and closed`() async throws {
    try await with { database, anna, bea in
      #expect(await anna.run("queue", "claim", "1", "--database", database) == .well)
      #expect(anna.output == "item 1 is yours until 2026-11-24 10:30\n")
      #expect(await bea.run("queue", "claim", "1", "--database", database) == .wrong)
      #expect(
        bea.errors
          == "luukku: Anna has this item since 2026-11-24 10:00, at least until 2026-11-24 10:30.\n"
      )
      #expect(await anna.run("queue", "release", "1", "--database", database) == .well)
      #expect(await bea.run("queue", "claim", "1", "--database", database) == .well)
      bea.add("called\u{1B}[2J, advised", as: "note")
      #expect(
        await bea.run(
          "queue",
          "close",
          "1",
          "--outcome",
          "advice-given",
          "--note",
          "note",
          "--database",
          database
        ) == .well
      )
      #expect(await bea.run("queue", "show", "1", "--database", database) == .well)
      #expect(bea.output.contains("called\u{FFFD}[2J, advised"))
      #expect(await bea.run("queue", "list", "--database", database) == .well)
      #expect(bea.output.hasSuffix("0 items\n"))
    }
  }

  @Test(arguments: ["release", "close"])
  func `what is not hers a nurse can neither release nor close`(_ act: String) async throws {
    try await with { database, anna, _ in
      let more = act == "close" ? ["--outcome", "duplicate"] : []
      let status = await Luukku.run(
        ["queue", act, "1", "--database", database] + more,
        in: anna.machine
      )
      #expect(status == .wrong)
      #expect(anna.errors.contains("item 1 is not yours"))
    }
  }

  @Test(arguments: [
    (
      ["--unit", "health-center"],
      "no unit health-center; did you mean health-centre; the units are"
    ),
    (["--unit", "zz"], "no unit zz; the units are health-centre"),
    (["--service", "zzz"], "no service zzz; the services are nurse"),
  ])
  func `a name that the content does not know is refused`(
    _ filter: [String],
    _ says: String
  ) async throws {
    try await with { database, anna, _ in
      let list = ["queue", "list", "--database", database] + filter
      #expect(await anna.run(list + ["--content", TestContent.path]) == .usage)
      #expect(anna.errors.contains("the content knows " + says), "\(anna.errors)")
      #expect(anna.output.isEmpty)
    }
  }

  @Test func `names that the content or the queue knows are taken`() async throws {
    try await with { database, anna, _ in
      let list = ["queue", "list", "--database", database, "--content", TestContent.path]
      #expect(await anna.run(list + ["--unit", "health-centre", "--service", "nurse"]) == .well)
      #expect(anna.output.contains("Example health centre"))
      #expect(anna.output.hasSuffix("1 item\n"))
      // Known, and nothing is in it.
      #expect(await anna.run(list + ["--unit", "health-centre", "--ended"]) == .well)
      #expect(anna.output.hasSuffix("0 items\n"))
    }
  }

  @Test func `nobody is added for a unit that is not there`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let add = ["staff", "add", "Cee", "--role", "nurse", "--database", database]
      for content in [TestContent.path, folder] {
        let test = TestMachine()
        let more = ["--unit", "nonsense", "--content", content]
        #expect(await test.run(add + more) == .usage)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/q.sqlite"))
      }
      let test = TestMachine()
      let more = ["--unit", "health-centre", "--content", TestContent.path]
      #expect(await test.run(add + more) == .well)
      #expect(test.output.hasPrefix("new database \(folder)/q.sqlite\n"))
      #expect(
        await test.run("staff", "add", "Cee", "--role", "nurse", "--database", database) == .wrong
      )
      #expect(test.errors.contains("somebody on the staff has this name already"))
    }
  }

  @Test func `no command but serve and staff add makes a database`() async throws {
    try await TemporaryFolder.with { folder in
      let token = "luukku-" + String(repeating: "0", count: 64)
      for command in [
        ["staff", "list"], ["staff", "revoke", "1"], ["queue", "list"], ["queue", "show", "1"],
        ["queue", "claim", "1"], ["queue", "release", "1"],
        ["queue", "close", "1", "--outcome", "duplicate"],
      ] {
        let test = TestMachine(environment: ["LUUKKU_TOKEN": token])
        let more = ["--database", "sqlite:\(folder)/typo.sqlite"]
        #expect(await test.run(command + more) == .machine, "\(command)")
        #expect(test.errors.contains("there is no database \(folder)/typo.sqlite"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("", "the name is empty"), (String(repeating: "x", count: 81), "the name is too long: 81"),
    ("A\u{202E}", "a character that cannot be seen"),
  ])
  func `what is wrong with a name is said`(_ name: String, _ says: String) async throws {
    try await TemporaryFolder.with { folder in
      let test = TestMachine()
      let more = ["--role", "nurse", "--database", "sqlite:\(folder)/q.sqlite"]
      #expect(await test.run(["staff", "add", name] + more) == .usage)
      #expect(test.errors.contains(says), "\(test.errors)")
    }
  }

  @Test(arguments: [
    (nil, CommandStatus.usage, "--note is missing"), (" \n", .usage, "the note is empty"),
    (String(repeating: "ä", count: 2_001), .wrong, "the note is too long: 4002 bytes"),
  ])
  func `what is wrong with a note is said`(
    _ note: String?,
    _ status: CommandStatus,
    _ says: String
  ) async throws {
    try await with { database, anna, _ in
      #expect(await anna.run("queue", "claim", "1", "--database", database) == .well)
      if let note { anna.add(note, as: "note") }
      let close =
        ["queue", "close", "1", "--outcome", "other", "--database", database]
        + (note == nil ? [] : ["--note", "note"])
      #expect(await anna.run(close) == status)
      #expect(anna.errors.contains(says), "\(anna.errors)")
    }
  }

  @Test func `a nurse reads what was ticked first and what stands now`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      try TestContent.makeDatabase(database)
      let sender = TestMachine(lines: [
        "34", "none", "breathless", "change", "change", "breathing", "none", "no", "3", "strong",
        "u", "aspirin", "continue", "send", "Maija", "040 123 4567", "", "no", "send",
      ])
      let ask = ["ask", "cough", "--language", "en", "--subject", "self", "--municipality", "491"]
      let more = ["--database", database, "--content", TestContent.path]
      #expect(await sender.run(ask + more) == .well)
      let anna = try await nurse("Anna", database)
      #expect(await anna.run(["queue", "show", "1"] + more) == .well)
      let sheet = anna.output
      #expect(sheet.contains("Is any of this true of the breathing?: first Too breathless for a"))
      #expect(sheet.contains("which gives emergency-112; now None of these"), "\(sheet)")
      #expect(sheet.contains("Item 1: nurse-call, Nurse\n"))
      #expect(sheet.contains("Example health centre, South Savo, language en"))
      #expect(sheet.contains("need assessed by 2026-11-24 16:00"))
      #expect(sheet.contains("  Mikkeli\n"))
      #expect(sheet.contains("  Fever of 38 °C or more: no\n"))
      #expect(sheet.contains("about the person who sent this, answered by that person alone"))
      for code in ["health-centre", "need-assessed", "danger_now", "hand-over", "fence:", "491"] {
        #expect(!sheet.contains(code), "\(code)")
      }
    }
  }

  @Test func `a revoked token is refused`() async throws {
    try await with { database, anna, bea in
      #expect(await TestMachine().run("staff", "revoke", "1", "--database", database) == .well)
      #expect(await anna.run("queue", "list", "--database", database) == .wrong)
      #expect(await bea.run("queue", "list", "--database", database) == .well)
      let list = TestMachine()
      #expect(await list.run("staff", "list", "--database", database) == .well)
      #expect(
        list.output.contains("1       Anna  nurse  all    2026-11-24 10:00  2026-11-24 10:00")
      )
    }
  }

  @Test func `without a token and with a wrong one nothing is shown`() async throws {
    try await with { database, _, _ in
      let none = TestMachine()
      #expect(await none.run("queue", "list", "--database", database) == .usage)
      #expect(none.errors.contains("LUUKKU_TOKEN"))
      let wrong = TestMachine(environment: ["LUUKKU_TOKEN": "secret-x"])
      #expect(await wrong.run("queue", "list", "--database", database) == .usage)
      #expect(!wrong.errors.contains("secret-x"))
      let unknown = TestMachine()
      let token = "luukku-" + String(repeating: "0", count: 64)
      let status = await unknown.run("queue", "list", "--token", token, "--database", database)
      #expect(status == .wrong)
      #expect(unknown.output.isEmpty)
    }
  }

  @Test func `a name cannot steer the terminal`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let test = TestMachine()
      _ = await test.run(
        "staff",
        "add",
        "A\u{1B}]0;x\u{7}",
        "--role",
        "lead",
        "--database",
        database
      )
      _ = await test.run("staff", "list", "--database", database)
      #expect(!(test.output + test.errors).contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    ["queue", "list"], ["queue", "list", "--database", "q.sqlite"], ["queue"], ["staff"],
    ["staff", "add", "Anna", "--database", "sqlite:x"],
    ["queue", "close", "1", "--outcome", "nonsense", "--database", "sqlite:x"],
    ["queue", "list", "--limit", "0", "--database", "sqlite:x"],
  ])
  func `a call that cannot be meant is exit code 2`(_ arguments: [String]) async {
    let test = TestMachine()
    #expect(await Luukku.run(arguments, in: test.machine) == .usage)
  }
}
