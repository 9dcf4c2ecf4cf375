// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LanguageServer

/// What an editor asks about one place.
@Suite struct InquiryTests {
  private let questions = SmallContent.questions
  private let rules = SmallContent.rules

  private func editor() throws -> EditorSession { try EditorSession(SmallContent.files) }

  @Test(arguments: [
    ("when: pa", SmallContent.questions, 6), ("\"stro", SmallContent.questions, 12),
    ("days > we", SmallContent.rules, 4), ("at-least: same", "rules/care-levels.yaml", 1),
    ("Strong pain should be examined.\n    source: gui", "rules/sources.yaml", 1),
    ("rules-for: cou", SmallContent.questions, 0),
  ])
  func `a name leads to where it is declared`(_ text: String, _ file: String, _ line: Int) throws {
    let editor = try editor()
    let found = try editor.request("textDocument/definition", editor.place(rules, after: text))
    #expect(found["uri"] == EditorSession.address(file))
    #expect(found["range"]?["start"]?["line"] == .int(line))
  }

  @Test func `hover tells type, text and users`() throws {
    let editor = try editor()
    let found = try editor.request("textDocument/hover", editor.place(rules, after: "when: pa"))
    let text = try #require(found["contents"]?["value"]?.string)
    #expect(
      text == """
        **`pain`** question, one of mild, strong

        > Wie stark ist der Schmerz? 😀

        Used in 1 place:
        - rules/cough.yaml:13
        """
    )
  }

  @Test func `hover over nothing tells nothing`() throws {
    let editor = try editor()
    let found = try editor.request("textDocument/hover", editor.place(rules, after: "rules:\n"))
    #expect(found == .null)
  }

  @Test func `references are the declaration and all uses`() throws {
    let editor = try editor()
    let found = try editor.request(
      "textDocument/references",
      editor.place("rules/sources.yaml", after: "\n  gui")
    )
    let places = found.array?.compactMap { $0["range"]?["start"]?["line"]?.int }
    #expect(places == [1, 8, 15])
  }

  @Test func `the outline is what a file declares`() throws {
    let editor = try editor()
    let found = try editor.request(
      "textDocument/documentSymbol",
      ["textDocument": ["uri": EditorSession.address(questions)]]
    )
    let names = found.array?.compactMap { $0["name"]?.string }
    #expect(names == ["cough", "pain", "pain.mild", "pain.strong", "days"])
  }

  @Test func `a condition is completed from the names that it may read`() throws {
    let editor = try editor()
    let found = try editor.proposals(rules, after: "when: ")
    #expect(found.contains("pain") && found.contains("days") && found.contains("week"))
    #expect(found.contains("subject") && found.contains("years_between") && found.contains("and"))
    #expect(!found.contains("guide"))
  }

  @Test func `behind a comparison the options come first`() throws {
    let editor = try editor()
    let found = try editor.proposals(rules, after: "when: pain = ")
    #expect(found.prefix(2) == ["\"mild\"", "\"strong\""])
    #expect(try editor.proposals(rules, after: "when: pain = \"str") == ["\"mild\"", "\"strong\""])
  }

  @Test(arguments: [
    ("at-least: ", ["nurse-call", "same-day"]), ("\n    source: ", ["guide"]),
    ("otherwise: ", ["nurse-call", "same-day"]),
  ])
  func `a name of a registry is completed`(_ text: String, _ expected: [String]) throws {
    let editor = try editor()
    #expect(try editor.proposals(rules, after: text) == expected)
  }

  @Test(arguments: [
    (
      SmallContent.questions, "unknown: counts as 100\n", "  - ",
      ["id", "ask", "section", "include"], ["version"]
    ),
    (
      SmallContent.questions, "type: one\n", "    ", ["help", "none"],
      ["section", "ask", "options"]
    ),
    (
      SmallContent.rules, "    because: Strong pain should be examined.\n", "    ",
      ["services", "advice"], ["because", "when"]
    ),
    (SmallContent.rules, "otherwise: nurse-call\n", "", ["facts", "always"], ["limits", "rules"]),
  ])
  func `keys are completed from the reference, with what they do`(
    _ file: String,
    _ text: String,
    _ typed: String,
    _ expected: [String],
    _ missing: [String]
  ) throws {
    let editor = try editor()
    let whole = try #require(editor.files[file])
    let range = try #require(whole.firstRange(of: text))
    try editor.change(
      file,
      to: whole[..<range.upperBound] + typed + "\n" + whole[range.upperBound...]
    )
    let found = try editor.proposals(file, after: text + typed)
    for key in expected { #expect(found.contains(key), "\(key) in \(found)") }
    for key in missing { #expect(!found.contains(key), "\(key) in \(found)") }
  }

  @Test func `only modules can be included`() throws {
    let editor = try editor()
    let module = "module: basics\nversion: 2026-11-22\nlanguage: en\nquestions: []\n"
    try editor.change("questionnaires/modules/basics.yaml", to: module)
    let whole = try #require(editor.files[questions])
    try editor.change(questions, to: whole + "  - include: \n")
    #expect(try editor.proposals(questions, after: "include: ") == ["basics"])
  }

  @Test(arguments: [
    ("type: ", ["yes-no", "one", "several", "number", "date", "text"]),
    ("worse: ", ["later", "earlier"]), ("unknown: ", ["allowed", "counts as"]),
  ])
  func `a word of a fixed choice is completed`(_ text: String, _ expected: [String]) throws {
    let editor = try editor()
    let found = try editor.proposals(questions, after: text)
    for word in expected { #expect(found.contains(word), "\(word) in \(found)") }
  }

  @Test func `a file that is no YAML yet is completed all the same`() throws {
    let editor = try editor()
    let text =
      try #require(editor.files[rules]) + "  next:\n    when: pain and (\n    services: [\n"
    try editor.change(rules, to: text)
    #expect(try editor.proposals(rules, after: "pain and (").contains("days"))
    #expect(try editor.proposals(rules, after: "services: [") == ["nurse"])
  }

  @Test func `a cell of a table is completed by its column`() throws {
    let editor = try editor()
    let table = "tables:\n  points:\n    rows: |\n      | pain | days || p |\n      | "
    try editor.change(rules, to: try #require(editor.files[rules]) + table)
    let found = try editor.proposals(rules, after: "|| p |\n      | ")
    #expect(found.prefix(2) == ["\"mild\"", "\"strong\""])
  }
}
