// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import LanguageServer

/// A session from `initialize` to `exit`.
@Suite struct LanguageServerSessionTests {
  private let questions = SmallContent.questions
  private let rules = SmallContent.rules

  private func editor() throws -> EditorSession { try EditorSession(SmallContent.files) }

  @Test func `content without mistakes has no diagnostics`() throws {
    let editor = try editor()
    try editor.open(rules)
    #expect(editor.codes(rules) == [])
    #expect(editor.codes(questions) == [])
  }

  @Test func `a mistake is shown while it is typed and goes when it is mended`() throws {
    let editor = try editor()
    try editor.open(rules)
    let good = try #require(editor.files[rules])
    try editor.change(rules, to: good.replacing("pain = ", with: "pian = "))
    #expect(editor.codes(rules) == ["unknown-name"])
    let diagnostic = try #require(editor.published[rules]?.array?.first)
    #expect(diagnostic["severity"] == 1)
    #expect(diagnostic["source"] == "luukku")
    #expect(
      diagnostic["range"] == [
        "start": ["line": 12, "character": 10], "end": ["line": 12, "character": 14],
      ]
    )
    #expect(diagnostic["message"]?.string?.contains("help: did you mean `pain`?") == true)
    try editor.change(rules, to: good)
    #expect(editor.codes(rules) == [])
  }

  @Test func `a burst of key presses is checked once`() throws {
    let editor = try editor()
    try editor.open(rules)
    let good = try #require(editor.files[rules])
    for count in 1...5 {
      try editor.change(rules, to: good + String(repeating: "#", count: count), checks: false)
    }
    try editor.change(rules, to: good.replacing("same-day", with: "some-day"), checks: false)
    #expect(editor.codes(rules) == [])
    editor.check()
    #expect(editor.codes(rules) == ["unknown-level"])
  }

  @Test func `a change of questions shows where rules break`() throws {
    let editor = try editor()
    try editor.open(questions)
    let good = try #require(editor.files[questions])
    try editor.change(questions, to: good.replacing("strong: Strong", with: "heavy: Strong"))
    #expect(editor.codes(rules).contains("unknown-option"))
  }

  @Test func `columns count UTF-16 units`() throws {
    let editor = try editor()
    try editor.open(questions)
    let good = try #require(editor.files[questions])
    try editor.change(questions, to: good.replacing("😀", with: "😀 {numbers.nobody}"))
    let range = try #require(editor.published[questions]?.array?.first?["range"])
    // The face is two units of UTF-16 and one letter.
    #expect(range["start"] == ["line": 7, "character": 39])
  }

  @Test func `closing without saving brings back what is on the disk`() throws {
    let editor = try editor()
    try editor.open(rules)
    try editor.change(rules, to: "rules-for: cough\n")
    #expect(editor.codes(rules) == ["otherwise-missing"])
    try editor.notify(
      "textDocument/didClose",
      ["textDocument": ["uri": EditorSession.address(rules)]]
    )
    editor.check()
    #expect(editor.codes(rules) == [])
  }

  @Test func `a quick fix mends a misspelt name`() throws {
    let editor = try editor()
    try editor.open(rules)
    let good = try #require(editor.files[rules])
    try editor.change(rules, to: good.replacing("pain = ", with: "pian = "))
    let actions = try editor.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": EditorSession.address(rules)],
        "range": [
          "start": ["line": 12, "character": 11], "end": ["line": 12, "character": 11],
        ],
        "context": ["diagnostics": []],
      ]
    )
    let action = try #require(actions.array?.first)
    #expect(action["title"] == "Write `pain`")
    let change = action["edit"]?["changes"]?["\(EditorSession.root)/\(rules)"]?.array?.first
    #expect(change?["newText"] == "pain")
  }

  @Test func `the session ends in order`() throws {
    let editor = try editor()
    #expect(try editor.request("shutdown", .null) == .null)
    #expect(throws: EditorSession.Refused(message: "the session has been shut down")) {
      try editor.request("textDocument/hover", [:])
    }
    try editor.notify("exit", .null)
    #expect(editor.exitCode == 0)
  }

  @Test func `leaving without a shutdown is told by the exit code`() throws {
    let editor = try editor()
    try editor.notify("exit", .null)
    #expect(editor.exitCode == 1)
  }

  @Test func `a request before initialize is refused in words`() throws {
    var session = LanguageServerSession(version: "1") { _ in [] }
    let answer = try #require(
      session.receive(Data(#"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#.utf8)).first
    )
    #expect(String(decoding: answer, as: UTF8.self).contains("`initialize` comes first"))
  }

  @Test func `a folder without content is refused in words`() throws {
    var session = LanguageServerSession(version: "1") { _ in nil }
    let body = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"rootUri":"file:///x"}}"#
    let answer = try #require(session.receive(Data(body.utf8)).first)
    #expect(String(decoding: answer, as: UTF8.self).contains("`questionnaires` and `rules`"))
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"method\": 1}", "{\"id\": 7, \"result\": {}}", "\u{0}",
    #"{"method":"textDocument/didChange","params":{"textDocument":7}}"#,
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///etc/passwd","text":"x"}}}"#,
  ])
  func `what is no message changes nothing`(_ bytes: String) throws {
    let editor = try editor()
    #expect(editor.send(bytes) == 0)
    editor.check()
    #expect(editor.codes(rules) == [])
  }

  @Test func `places outside the file do no harm`() throws {
    let editor = try editor()
    for (line, character) in [(0, 1_000_000), (1_000_000, 0), (-1, -1), (Int.max, Int.max)] {
      let place: JSONValue = [
        "textDocument": ["uri": EditorSession.address(rules)],
        "position": ["line": .int(line), "character": .int(character)],
      ]
      for method in ["hover", "definition", "references", "completion", "documentSymbol"] {
        _ = try editor.request("textDocument/\(method)", place)
      }
    }
  }
}
