// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// Interviews that end with a hand-over into a database of their own.
struct HandOverTests {
  private static let start = [
    "ask", "cough", "--language", "en", "--subject", "self", "--municipality", "Mikkeli",
    "--content", TestContent.path,
  ]
  /// Answers of a nurse call up to the result.
  private static let answers = [
    "34", "none", "none", "no", "3", "strong", "2025-01-01", "aspirin", "continue",
  ]

  private func ask(
    _ lines: [String],
    database: String,
    now: String = "2026-11-24T10:00+02:00",
    later: (line: String, now: String)? = nil
  ) async throws -> (status: CommandStatus, test: TestMachine) {
    try TestContent.makeDatabase(database)
    let test = TestMachine(lines: Self.answers + lines, now: now, later: later)
    let arguments = Self.start + ["--database", database]
    return (await Luukku.run(arguments, in: test.machine), test)
  }

  @Test func `answers are sent and nurses find them in the queue`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let (status, test) = try await ask(
        ["send", "Maija M\u{202E}\u{1B}[2J", "040 123 4567", "", "yes", "send"],
        database: database
      )
      #expect(status == .well)
      #expect(test.output.contains("We call 040 123 4567"))
      #expect(test.output.contains("Your answers have been sent. A nurse calls by Tue 24 Nov at"))
      #expect(test.output.contains("Sent on "), "\(test.output)")
      #expect(test.output.contains("The line is open Mon–Fri 8:00–16:00."), "\(test.output)")
      #expect(test.output.contains("Code that you may say on the phone:\n    "))
      #expect(test.output.contains("Write these down"))

      let token = try await staff(database)
      let nurse = TestMachine(environment: ["TERM": "xterm", "LUUKKU_TOKEN": token])
      let more = ["--database", database, "--content", TestContent.path]
      #expect(await nurse.run(["queue", "list"] + more) == .well)
      #expect(nurse.output.contains("1     nurse-call  Nurse    2026-11-24 16:00 need assessed"))
      #expect(await nurse.run(["queue", "show", "1"] + more) == .well)
      #expect(nurse.output.contains("call +358401234567"))
      #expect(nurse.output.contains("an interpreter is needed"))
      #expect(nurse.output.contains("aspirin"))
      #expect(nurse.output.contains("Maija M"))
      #expect(!nurse.output.contains("\u{1B}"))
      #expect(!nurse.output.contains("\u{202E}"))
    }
  }

  @Test func `a telephone number that cannot be called is asked again`() async throws {
    try await TemporaryFolder.with { folder in
      let (status, test) = try await ask(
        ["send", "Maija", "12", "040 123 4567", "x", "", "no", "end", "end"],
        database: "sqlite:\(folder)/q.sqlite"
      )
      #expect(status == .well)
      #expect(
        test.output.parts(between: "! Enter the telephone number in figures").count == 3
      )
      #expect(!test.output.contains("Your answers have been sent"))
    }
  }

  @Test func `the end of input in the form says that nothing was sent`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let (status, test) = try await ask(["send", "Maija"], database: database)
      #expect(status == .wrong)
      #expect(test.output.hasSuffix("Nothing has been sent. Nobody has seen your answers.\n"))
      let token = try await staff(database)
      let nurse = TestMachine(environment: ["TERM": "xterm", "LUUKKU_TOKEN": token])
      #expect(await nurse.run("queue", "list", "--database", database) == .well)
      #expect(nurse.output.hasSuffix("0 items\n"))
    }
  }

  @Test func `what cannot wait is not offered for sending while the unit is closed`() async throws {
    try await TemporaryFolder.with { folder in
      let urgent = ["has_fever", "yes", "39", "continue", "end"]
      let lines = Array(Self.answers.dropLast()) + urgent
      try TestContent.makeDatabase("sqlite:\(folder)/q.sqlite")
      for (now, isOffered) in [
        ("2026-11-24T10:00+02:00", true), ("2026-11-22T02:10+02:00", false),
      ] {
        let test = TestMachine(lines: lines, now: now)
        let arguments = Self.start + ["--database", "sqlite:\(folder)/q.sqlite"]
        #expect(await Luukku.run(arguments, in: test.machine) == .well)
        #expect(test.output.contains("1. Send the answers") == isOffered)
      }
    }
  }

  /// Answers of a level for today, which may be sent while the unit is open, until 16.
  private static let urgent =
    Array(answers.dropLast()) + ["has_fever", "yes", "39", "continue"]

  @Test(arguments: [
    ["send", "end"], ["send", "Maija", "040 123 4567", "", "no", "send", "end"],
  ])
  func `what the hour changed before sending is told again, and nothing is sent`(
    _ lines: [String]
  ) async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      try TestContent.makeDatabase(database)
      // The last "send" is read after the unit has closed; the first one too where there is only one.
      let closing = lines.contains("Maija") ? "no" : "send"
      let test = TestMachine(
        lines: Self.urgent.map { $0 == "no" ? "2" : $0 } + lines,
        now: "2026-11-24T15:58+02:00",
        later: (closing, "2026-11-24T16:02+02:00")
      )
      #expect(await test.run(Self.start + ["--database", database]) == .well)
      let pages = test.output.parts(between: "The advice changed with the opening hours.")
      try #require(pages.count == 2, "\(test.output)")
      #expect(pages.first?.contains("Call 015 000 0001 before 16:00.") == true)
      #expect(pages.last?.contains("Call 116117 now.") == true, "\(test.output)")
      #expect(pages.last?.contains("1. Send the answers") == false)
      #expect(!test.output.contains("Your answers have been sent"))
      let nurse = TestMachine(environment: ["LUUKKU_TOKEN": try await staff(database)])
      #expect(await nurse.run("queue", "list", "--database", database) == .well)
      #expect(nurse.output.hasSuffix("0 items\n"))
    }
  }

  @Test func `a database that is not there is never made by an interview`() async throws {
    try await TemporaryFolder.with { folder in
      let path = "\(folder)/typo.sqlite"
      for isEmpty in [false, true] {
        if isEmpty { try Data().write(to: URL(fileURLWithPath: path)) }
        let test = TestMachine(lines: Self.answers + ["send", "Maija", "040 123 4567", "", "send"])
        #expect(await test.run(Self.start + ["--database", "sqlite:\(path)"]) == .machine)
        #expect(test.output.isEmpty, "said before the first question")
        #expect(test.errors.contains("there is no database \(path), and none was made"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files == (isEmpty ? ["typo.sqlite"] : []))
      }
    }
  }

  @Test func `without a queue nobody is told to send`() async throws {
    let test = TestMachine(lines: Self.answers + ["end"])
    #expect(await test.run(Self.start) == .well)
    #expect(test.output.contains("The answers cannot be sent from here. Call 015 000 0001."))
    #expect(!test.output.contains("1. Send the answers"))
  }

  private func staff(_ database: String) async throws -> String {
    let test = TestMachine()
    let status = await test.run("staff", "add", "Anna", "--role", "nurse", "--database", database)
    #expect(status == .well)
    return try #require(test.output.split(separator: "\n").last.map(String.init))
  }
}
