// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `luukku lsp` as a process, with a client of the protocol at the other ends of its pipes.
struct EditorTests {
  private let rules = "rules/cough.yaml"

  private func text(_ place: Workplace) throws -> String {
    try String(contentsOfFile: "\(place.content)/\(rules)", encoding: .utf8)
  }

  private func document(_ editor: EditorProcess) -> [String: Any] {
    ["uri": editor.address(rules)]
  }

  private func open(_ editor: EditorProcess, _ text: String) throws {
    try editor.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": editor.address(rules), "languageId": "yaml", "version": 1, "text": text,
        ]
      ]
    )
  }

  private func change(_ editor: EditorProcess, _ text: String, version: Int) throws {
    try editor.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": editor.address(rules), "version": version],
        "contentChanges": [["text": text]],
      ]
    )
  }

  /// The place of the letter behind the first time that a text stands in another.
  private func position(after part: String, in text: String) throws -> [String: Int] {
    let range = try #require(text.firstRange(of: part))
    let lines = text[..<range.upperBound].split(separator: "\n", omittingEmptySubsequences: false)
    return ["line": lines.count - 1, "character": lines.last?.utf16.count ?? 0]
  }

  @Test func `an editor sees a mistake inside a condition, mends it by a quick fix and leaves`()
    throws
  {
    let place = try Workplace()
    let editor = try EditorProcess(content: place.content)
    let text = try text(place)
    try open(editor, text)
    #expect(try editor.diagnostics(of: rules).isEmpty)

    let broken = text.replacing("cough_days >= 3", with: "cough_dayz >= 3")
    try change(editor, broken, version: 2)
    let found = try editor.diagnostics(of: rules)
    let diagnostic = try #require(found.first)
    #expect(diagnostic["code"] as? String == "unknown-name")
    #expect(diagnostic["severity"] as? Int == 1)
    let range = try #require(diagnostic["range"] as? [String: [String: Int]])
    #expect(try range["end"] == position(after: "cough_dayz", in: broken))

    let actions = try editor.request(
      "textDocument/codeAction",
      [
        "textDocument": document(editor), "range": range,
        "context": ["diagnostics": [Any]()],
      ]
    )
    let edit = (actions as? [[String: Any]])?.first?["edit"] as? [String: Any]
    let changes = edit?["changes"] as? [String: [[String: Any]]]
    #expect(changes?[editor.address(rules)]?.first?["newText"] as? String == "cough_days")

    try change(editor, text, version: 3)
    #expect(try editor.diagnostics(of: rules).isEmpty)
    #expect(try editor.leave() == 0)
  }

  @Test func `an editor asks where a name is declared, what it is and what can be written`() throws
  {
    let place = try Workplace()
    let editor = try EditorProcess(content: place.content)
    let text = try text(place)
    try open(editor, text)
    _ = try editor.diagnostics(of: rules)
    let inside: [String: Any] = [
      "textDocument": document(editor),
      "position": try position(after: "feverish and cough_days", in: text),
    ]
    let declared = try editor.request("textDocument/definition", inside) as? [String: Any]
    let uri = try #require(declared?["uri"] as? String)
    #expect(uri.hasSuffix("/questionnaires/cough.yaml"))
    let hover = try editor.request("textDocument/hover", inside) as? [String: Any]
    let shown = (hover?["contents"] as? [String: Any])?["value"] as? String
    #expect(shown?.contains("question, number") == true, "\(shown ?? "")")

    let typed = text + "\nrules:\n"
    try change(editor, typed, version: 2)
    let proposed = try editor.request(
      "textDocument/completion",
      [
        "textDocument": document(editor),
        "position": try position(after: "when: ", in: typed),
      ]
    )
    let items = (proposed as? [String: Any])?["items"] as? [[String: Any]]
    #expect(items?.contains { $0["label"] as? String == "cough_days" } == true)
    #expect(try editor.leave() == 0)
  }
}
