// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Foundation
import Testing

/// A folder of its own for one test, with the small content, gone afterwards.
final class Workplace {
  let folder: String
  /// The small content of the tests of the commands, as it is.
  let content: String
  /// The address of the database as commands take it.
  var database: String { "sqlite:\(databasePath)" }
  var databasePath: String { "\(folder)/q.sqlite" }
  var files: QueueFiles { QueueFiles(database: databasePath) }

  /// Answers of a nurse call, up to the result.
  static let nurseCall = [
    "34", "none", "none", "no", "3", "strong", "unknown", "aspirin", "continue",
  ]
  /// What sends them.
  static let sending = ["send", "Maija", "040 123 4567", "", "no", "send"]

  init() throws {
    folder = NSTemporaryDirectory() + "luukku-process-\(UUID().uuidString.prefix(8))"
    content =
      URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CommandsTests/Fixtures/content").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a command to its end.
  func run(
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String = ""
  ) throws -> RunningProgram.Ended {
    try RunningProgram(arguments, environment: environment, input: input).end()
  }

  /// A copy of the content with a text of a file replaced.
  func contentReplacing(_ old: String, with new: String, in file: String) throws -> String {
    let copy = "\(folder)/content-\(UUID().uuidString.prefix(8))"
    try FileManager.default.copyItem(atPath: content, toPath: copy)
    let url = URL(fileURLWithPath: "\(copy)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old), "\(file) has no \(old)")
    try Data(text.replacing(old, with: new).utf8).write(to: url)
    return copy
  }

  // MARK: The queue

  /// The arguments of an interview about the person who answers, in region 12.
  var asking: [String] {
    ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
      + ["--content", content]
  }

  /// Makes the database when there is none, as a server does at its first start.
  func makeDatabase() throws {
    guard !FileManager.default.fileExists(atPath: databasePath) else { return }
    try SQLQueueStore.open(files, clock: { .first }).close()
  }

  /// Sends a nurse call over a pipe.
  func sendNurseCall() throws -> RunningProgram.Ended {
    try makeDatabase()
    let lines = (Self.nurseCall + Self.sending).map { $0 + "\n" }
    return try run(asking + ["--database", database], input: lines.joined())
  }

  /// Adds a nurse; her token in the environment.
  func nurse() throws -> [String: String] {
    let added = try run(["staff", "add", "Anna", "--role", "nurse", "--database", database])
    try #require(added.code == 0, "\(added.errors)")
    let token = try #require(added.output.split(separator: "\n").last)
    return ["LUUKKU_TOKEN": String(token)]
  }

  /// Starts a server on a port of its own choice.
  func serve() throws -> (server: RunningProgram, port: UInt16) {
    let server = try RunningProgram(
      ["serve", "--port", "0", "--database", database, "--content", content],
      needing: self
    )
    let line = try server.line(with: "ready on http://127.0.0.1:")
    let rest = try #require(line.split(separator: "http://127.0.0.1:").last)
    let port = try #require(UInt16(rest.prefix { $0.isNumber }))
    return (server, port)
  }
}
