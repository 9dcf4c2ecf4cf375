// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct QueueCommandTests {
  /// A database with one item, and the tokens of two nurses.
  private func with(
    _ body: (_ database: String, _ anna: TestMachine, _ bea: TestMachine) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let sender = TestMachine(lines: [
        "34", "none", "none", "no", "3", "strong", "2025-01-01", "u", "continue", "send", "Maija",
        "040 123 4567", "", "no", "send",
      ])
      let sent = await sender.run(
        "ask",
        "cough",
        "--language",
        "en",
        "--subject",
        "self",
        "--region",
        "12",
        "--database",
        database,
        "--content",
        TestContent.path
      )
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
      let more = act == "close" ? ["--outcome", "other"] : []
      let status = await Luukku.run(
        ["queue", act, "1", "--database", database] + more,
        in: anna.machine
      )
      #expect(status == .wrong)
      #expect(anna.errors.contains("item 1 is not yours"))
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
