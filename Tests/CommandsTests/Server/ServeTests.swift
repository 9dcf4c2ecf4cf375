// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Foundation
import Testing

@testable import Commands

/// How a server ends that cannot begin; none of these gets as far as to listen.
struct ServeTests {
  private func serve(
    _ database: String,
    content: String = TestContent.path,
    more: [String] = []
  ) async -> (CommandStatus, TestMachine) {
    let test = TestMachine()
    let arguments = ["serve", "--port", "0", "--database", database, "--content", content] + more
    return (await Luukku.run(arguments, in: test.machine), test)
  }

  @Test func `content with errors is printed and not served`() async throws {
    let change = (file: "rules/cough.yaml", old: "cough_days >= 3", new: "cogh_days >= 3")
    try await TestContent.copy(replacing: [change]) { path in
      let (status, test) = await serve("sqlite:\(path)/q.sqlite", content: path)
      #expect(status == .wrong)
      #expect(test.output.contains("`cogh_days`"))
      #expect(!FileManager.default.fileExists(atPath: "\(path)/q.sqlite"))
    }
  }

  @Test func `a second server on the file says who has it`() async throws {
    try await TemporaryFolder.with { folder in
      let path = "\(folder)/q.sqlite"
      let store = try SQLQueueStore.open(QueueFiles(database: path), clock: { .first })
      let (status, test) = await serve("sqlite:\(path)")
      #expect(status == .machine)
      #expect(test.errors.contains("is already open in another process"))
      #expect(test.errors.filter { $0 == "\n" }.count == 1)
      try store.close()
    }
  }

  @Test func `a file that is not ours is left as it is`() async throws {
    try await TemporaryFolder.with { folder in
      let path = "\(folder)/letter.txt"
      try Data("Dear Anna".utf8).write(to: URL(fileURLWithPath: path))
      let (status, test) = await serve("sqlite:\(path)")
      #expect(status == .machine)
      #expect(test.errors.contains("is not a Luukku database"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "Dear Anna")
    }
  }

  @Test func `a folder that is not there cannot hold the database`() async throws {
    try await TemporaryFolder.with { folder in
      let (status, test) = await serve("sqlite:\(folder)/no/q.sqlite")
      #expect(status == .machine)
      #expect(test.errors.hasPrefix("luukku: "))
      #expect(test.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test func `no new interview keys are made beside sealed data`() async throws {
    try await TemporaryFolder.with { folder in
      let database = "sqlite:\(folder)/q.sqlite"
      let sent = try await TestContent.sendNurseCall(to: database)
      #expect(sent == .well)
      let (status, test) = await serve(database)
      #expect(status == .machine)
      #expect(test.errors.contains("q.sqlite.interview-keys is missing"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/q.sqlite.interview-keys"))
    }
  }

  @Test(arguments: [["--port", "65536"], ["--port", "x"], ["--database", "postgres:x"]])
  func `a call that cannot be meant is exit code 2`(_ more: [String]) async throws {
    try await TemporaryFolder.with { folder in
      let (status, _) = await serve("sqlite:\(folder)/q.sqlite", more: more)
      #expect(status == .usage)
    }
  }
}

struct InterviewKeyFileTests {
  private let bytes: (Int) -> [UInt8] = { count in [UInt8](repeating: 7, count: count) }

  @Test func `keys are made once, for their owner alone, and read again`() async throws {
    try await TemporaryFolder.with { folder in
      let file = InterviewKeyFile(path: "\(folder)/keys")
      #expect(try file.read() == nil)
      let made = try file.create(now: Moment(seconds: 100), randomBytes: bytes)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      let sealed = try #require(made.seal([1, 2, 3], context: [], now: Moment(seconds: 200)))
      let read = try #require(try file.read())
      #expect(read.open(sealed, context: []) == [1, 2, 3])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["keys"])
    }
  }

  @Test func `a file that is there is never replaced`() async throws {
    try await TemporaryFolder.with { folder in
      let file = InterviewKeyFile(path: "\(folder)/keys")
      _ = try file.create(now: Moment(seconds: 100), randomBytes: bytes)
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(throws: Failure.self) {
        try file.create(now: Moment(seconds: 200)) { [UInt8](repeating: 8, count: $0) }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
    }
  }

  @Test func `a file that others can read is refused`() async throws {
    try await TemporaryFolder.with { folder in
      let file = InterviewKeyFile(path: "\(folder)/keys")
      _ = try file.create(now: Moment(seconds: 100), randomBytes: bytes)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      let failure = #expect(throws: Failure.self) { try file.read() }
      #expect(failure?.sentence.contains("set its mode to 0600") == true)
    }
  }

  @Test(arguments: ["", "{}", "{\"format\":\"luukku-interview-keys-1\",\"keys\":[]}"])
  func `a damaged file is said to be one`(_ text: String) async throws {
    try await TemporaryFolder.with { folder in
      let file = InterviewKeyFile(path: "\(folder)/keys")
      let url = URL(fileURLWithPath: file.path)
      try Data(text.utf8).write(to: url)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let failure = #expect(throws: Failure.self) { try file.read() }
      #expect(failure?.status == .machine)
      #expect(failure?.sentence.contains("damaged") == true)
    }
  }
}
