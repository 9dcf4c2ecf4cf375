// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Foundation

@testable import Commands

/// The small content of these tests, and copies of it with something changed.
enum TestContent {
  /// The folder of fixtures.
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The small content as it is.
  static let path = fixtures.appending(path: "content").path

  /// The root of the repository.
  static let root = fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Does something with a copy of the small content in which texts of a file are replaced or files
  /// added; the copy is gone afterwards.
  static func copy<Value>(
    adding files: [String: String] = [:],
    replacing texts: [(file: String, old: String, new: String)] = [],
    _ body: (String) async throws -> Value
  ) async throws -> Value {
    try await TemporaryFolder.with { folder in
      let copy = "\(folder)/content"
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      for (file, text) in files { try Data(text.utf8).write(to: url(copy, file)) }
      for (file, old, new) in texts {
        let text = try String(contentsOf: url(copy, file), encoding: .utf8)
        guard text.contains(old) else { throw MissingText(file: file, text: old) }
        try Data(text.replacing(old, with: new).utf8).write(to: url(copy, file))
      }
      return try await body(copy)
    }
  }

  /// Makes a database, as a server does at its first start.
  static func makeDatabase(_ database: String) throws {
    let files = QueueFiles(database: String(database.dropFirst("sqlite:".count)))
    try SQLQueueStore.open(files, clock: { .first }).close()
  }

  /// Answers and sends a nurse call about Maija with the small content.
  static func sendNurseCall(to database: String) async throws -> CommandStatus {
    try makeDatabase(database)
    let sender = TestMachine(lines: [
      "34", "none", "none", "no", "3", "strong", "2025-01-01", "u", "continue", "send", "Maija",
      "040 123 4567", "", "no", "send",
    ])
    let arguments =
      ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
      + ["--database", database, "--content", path]
    return await sender.run(arguments)
  }

  private static func url(_ folder: String, _ file: String) throws -> URL {
    let url = URL(fileURLWithPath: "\(folder)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    return url
  }

  struct MissingText: Error {
    let file: String
    let text: String
  }
}

/// A folder that is gone after a test.
enum TemporaryFolder {
  static func with<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let path = NSTemporaryDirectory() + "luukku-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }
}

/// Compares a text with a file of the fixtures.
///
/// With `RECORD_GOLDEN=1` in the environment the file is written, and the test fails all the same,
/// so that nobody records by accident.
struct Golden {
  let name: String

  /// What is wrong; nil when the text is that of the file.
  func difference(from text: String) -> String? {
    let url = TestContent.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try? Data(text.utf8).write(to: url)
      return "\(name) was recorded; look at it and run again"
    }
    guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
      return "there is no \(name)"
    }
    if golden == text { return nil }
    let pairs = zip(lines(golden) + [""], lines(text) + [""]).enumerated()
    let first = pairs.first { $1.0 != $1.1 }
    let number = first.map { "line \($0.offset + 1)" } ?? "the end"
    return """
      \(name) differs at \(number)
      expected: \(first?.element.0 ?? "nothing more")
      got:      \(first?.element.1 ?? "more")
      """
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The parts of a text between the places of another.
  func parts(between separator: String) -> [String] {
    components(separatedBy: separator)
  }
}
