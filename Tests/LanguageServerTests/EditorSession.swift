// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

@testable import LanguageServer

/// An editor that talks to a session, as a client of the protocol would.
final class EditorSession {
  static let root = "file:///content"

  private var session: LanguageServerSession
  private(set) var published: [String: JSONValue] = [:]
  private var nextID = 0
  var files: [String: String]

  /// Opens a folder with these files.
  init(_ files: [String: String]) throws {
    let box = Files(files)
    self.files = files
    session = LanguageServerSession(version: "1") { folder in
      folder == EditorSession.root
        ? box.files.map { SourceFile(path: $0.key, text: $0.value) } : nil
    }
    let result = try request("initialize", ["rootUri": .string(Self.root), "capabilities": [:]])
    try #require(result["capabilities"] != nil)
    check()
  }

  private final class Files {
    let files: [String: String]

    init(_ files: [String: String]) { self.files = files }
  }

  static func address(_ path: String) -> JSONValue { .string("\(root)/\(path)") }

  var exitCode: Int32? { session.exitCode }

  /// Sends a request and gives its result; an error of the protocol is thrown.
  func request(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
    nextID += 1
    let message: JSONValue = [
      "jsonrpc": "2.0", "id": .int(nextID), "method": .string(method), "params": parameters,
    ]
    let answers = session.receive(try JSONEncoder().encode(message))
    let answer = try JSONDecoder().decode(JSONValue.self, from: try #require(answers.first))
    try #require(answer["id"] == .int(nextID))
    if let error = answer["error"] { throw Refused(message: error["message"]?.string ?? "") }
    return try #require(answer["result"])
  }

  struct Refused: Error, Equatable {
    let message: String
  }

  func notify(_ method: String, _ parameters: JSONValue) throws {
    let message: JSONValue = [
      "jsonrpc": "2.0", "method": .string(method), "params": parameters,
    ]
    #expect(session.receive(try JSONEncoder().encode(message)).isEmpty)
  }

  /// Sends bytes that need not be a message.
  func send(_ bytes: String) -> Int { session.receive(Data(bytes.utf8)).count }

  /// What the server does when nothing more waits.
  func check() {
    for body in session.check() {
      guard let message = try? JSONDecoder().decode(JSONValue.self, from: body),
        let parameters = message["params"], let address = parameters["uri"]?.string
      else { continue }
      published[String(address.dropFirst(Self.root.count + 1))] = parameters["diagnostics"]
    }
  }

  func open(_ path: String) throws {
    try notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": Self.address(path), "languageId": "yaml", "version": 1,
          "text": .string(files[path] ?? ""),
        ]
      ]
    )
    check()
  }

  /// Types: the whole text of a file is another.
  func change(_ path: String, to text: String, checks: Bool = true) throws {
    files[path] = text
    try notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": Self.address(path), "version": 2],
        "contentChanges": [["text": .string(text)]],
      ]
    )
    if checks { check() }
  }

  /// The codes of what is wrong with a file.
  func codes(_ path: String) -> [String] {
    published[path]?.array?.compactMap { $0["code"]?.string } ?? []
  }

  /// The place of the letter behind a text that stands once in a file.
  func place(_ path: String, after text: String) throws -> JSONValue {
    let whole = try #require(files[path])
    let range = try #require(whole.range(of: text))
    let before = whole[..<range.upperBound]
    let line = before.filter { $0 == "\n" }.count
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count
    return [
      "textDocument": ["uri": Self.address(path)],
      "position": ["line": .int(line), "character": .int(column ?? 0)],
    ]
  }

  /// What is proposed behind a text.
  func proposals(_ path: String, after text: String) throws -> [String] {
    let result = try request("textDocument/completion", place(path, after: text))
    return result["items"]?.array?.compactMap { $0["label"]?.string } ?? []
  }
}
