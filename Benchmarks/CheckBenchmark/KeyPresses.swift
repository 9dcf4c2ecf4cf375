// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import LanguageServer

/// Types into a condition of a long file, key by key, and times the diagnostics of each.
enum KeyPresses {
  private static let limit = 50.0
  private static let path = "rules/a0.yaml"
  private static let folder = "file:///content"

  static func run() throws {
    print("lines  other files  keys  median ms  worst ms  worst / limit")
    for others in [0, 20, 100] {
      let content = GeneratedContent(assessments: 1 + others, firstRules: 330)
      let files = content.files
      guard let file = files.first(where: { $0.path == path }) else { return }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let times = try times(files, text).sorted()
      print(
        String(
          format: "%5d  %11d  %4d  %9.1f  %8.1f  %13.2f",
          text.split(separator: "\n", omittingEmptySubsequences: false).count,
          files.count - 1,
          times.count,
          times.dropFirst(times.count / 2).first ?? 0,
          times.last ?? 0,
          (times.last ?? 0) / limit
        )
      )
    }
  }

  /// Milliseconds from each key to the last of its diagnostics.
  private static func times(_ files: [SourceFile], _ text: String) throws -> [Double] {
    var session = LanguageServerSession(version: "1") { _ in files }
    _ = session.receive(try message("initialize", id: 1, ["rootUri": folder]))
    _ = session.receive(try message("textDocument/didOpen", ["textDocument": document(text, 1)]))
    _ = session.check()
    // A new rule in the middle, as it is typed: most of the time the file has a mistake.
    let rule = "\n  typed:\n    when: q0_0 and q0_1 = \"strong\"\n    at-least: nurse-call\n"
    let middle = text.ranges(of: "\n\n  ").dropFirst(120).first?.lowerBound ?? text.endIndex
    var times: [Double] = []
    let clock = ContinuousClock()
    var typed = ""
    for (number, letter) in rule.enumerated() {
      typed.append(letter)
      let whole = String(text[..<middle]) + "\n" + typed + String(text[middle...])
      let change = try message(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "\(folder)/\(path)", "version": number + 2],
          "contentChanges": [["text": whole]],
        ]
      )
      let start = clock.now
      _ = session.receive(change)
      let sent = session.check()
      times.append((clock.now - start) / .milliseconds(1))
      guard !sent.isEmpty else { throw CocoaError(.featureUnsupported) }
    }
    return times
  }

  private static func document(_ text: String, _ version: Int) -> [String: Any] {
    ["uri": "\(folder)/\(path)", "languageId": "yaml", "version": version, "text": text]
  }

  private static func message(
    _ method: String,
    id: Int? = nil,
    _ parameters: [String: Any]
  ) throws -> Data {
    var message: [String: Any] = ["jsonrpc": "2.0", "method": method, "params": parameters]
    message["id"] = id
    return try JSONSerialization.data(withJSONObject: message)
  }
}
