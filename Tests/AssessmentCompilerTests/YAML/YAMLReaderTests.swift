// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct YAMLReaderTests {
  private func codes(_ text: String) -> [String] {
    codes(SourceFile(path: "a.yaml", text: text))
  }

  private func codes(_ file: SourceFile) -> [String] {
    YAMLReader.read(file).diagnostics.map(\.code.text)
  }

  private func scalar(_ key: String, of text: String) throws -> YAMLScalar {
    let (node, _) = YAMLReader.read(SourceFile(path: "a.yaml", text: text))
    guard case .mapping(let mapping) = node, case .scalar(let scalar) = mapping[key]?.value else {
      throw NotRead()
    }
    return scalar
  }

  private struct NotRead: Error {}

  @Test func `a file of 1 MiB is read and one byte more is refused`() {
    let line = Array("a: b\n".utf8)
    let remark = Array(repeating: UInt8(ascii: "#"), count: YAMLInput.largestFile - line.count)
    #expect(codes(SourceFile(path: "a.yaml", bytes: line + remark)) == [])
    let larger = SourceFile(path: "a.yaml", bytes: line + remark + [UInt8(ascii: "#")])
    #expect(codes(larger) == ["file-too-large"])
  }

  @Test func `32 levels are read and 33 are refused`() {
    func nested(_ depth: Int) -> String {
      let keys = (0..<depth).map { String(repeating: " ", count: $0) + "a:" }
      return keys.joined(separator: "\n") + " b\n"
    }
    #expect(codes(nested(32)) == [])
    #expect(codes(nested(33)) == ["nested-too-deep"])
    #expect(codes(String(repeating: "- ", count: 100_000)) == ["nested-too-deep"])
    let brackets = codes("a: " + String(repeating: "[", count: 500_000))
    #expect(brackets == ["nested-list", "nested-too-deep"])
    let braces = codes("a: " + String(repeating: "{", count: 500_000))
    #expect(braces == ["braces", "nested-too-deep"])
  }

  @Test(arguments: [
    "no", "yes", "on", "null", "~", "2026.10", "1e3", "0o17", "0x1F", "2026-11-22", "38,5",
    "http://example.org/a:b", "a#b", "x@y", "-5", "?x", ":x",
  ])
  func `a value is its own text and nothing else`(_ text: String) throws {
    #expect(try scalar("a", of: "a: \(text)\n").text == text)
  }

  @Test func `keys that YAML takes for yes and no stay words`() throws {
    #expect(try scalar("no", of: "no: x\nyes: y\non: z\n").text == "x")
    #expect(codes("no: x\nfalse: y\n") == [])
  }

  @Test(arguments: [
    ("a: b # c\n", "# c"), ("a: b   #c  \nd: e\n", "#c"), ("a: \"b\" # c", "# c"),
    ("a: 'b' #\n", "#"), ("a: b\n  c # d\n", "# d"), ("a: # c\n  b\n", "# c"),
    ("a: # c\n  # e\n  b\n", "# c"), ("a: # c\nd: e\n", "# c"), ("a: b # ä 喉\r\n", "# ä 喉"),
  ])
  func `a remark on the line of a value is kept with it`(_ yaml: String, _ remark: String) throws {
    let scalar = try scalar("a", of: yaml)
    let comment = try #require(scalar.trailingComment)
    #expect(comment.text == remark)
    let bytes = Array(yaml.utf8)[comment.span.range]
    #expect(String(decoding: bytes, as: UTF8.self) == remark)
  }

  @Test(arguments: [
    "a: b\n# c\n", "a: b#c\n", "a: |\n  b # c\n", "a: | # c\n  b\n", "a:\n  # c\n  b\n",
    "a: \"b # c\"\n", "# c\na: b", "d: # c\n  e: f\na: b\n",
  ])
  func `a remark elsewhere does not belong to a value`(_ yaml: String) throws {
    #expect(try scalar("a", of: yaml).trailingComment == nil)
  }

  @Test func `a remark beside an item of a list is kept with it`() throws {
    let (node, _) = YAMLReader.read(
      SourceFile(path: "", text: "- a # b\n- # c\n  d\n- e\n# f\n- g\n")
    )
    guard case .sequence(let list) = node else { throw NotRead() }
    let remarks = list.items.map { item in
      guard case .scalar(let scalar) = item else { return "" }
      return scalar.trailingComment?.text ?? "-"
    }
    #expect(remarks == ["# b", "# c", "-", "-"])
  }

  @Test func `what could not be read is marked and never becomes content`() throws {
    let (node, problems) = YAMLReader.read(
      SourceFile(path: "", text: "a: b: c\nd e\nf: g\nh:\n  i\n j: k\n")
    )
    guard case .mapping(let mapping) = node else { throw NotRead() }
    #expect(problems.map(\.code.text) == ["text-needs-quotes", "missing-colon", "missing-colon"])
    #expect(mapping.entries.map(\.key.text) == ["a", "f", "h"])
    #expect(mapping["a"]?.value.isDamaged == true)
    #expect(mapping.hasGaps)
  }

  @Test func `fifteen broken lines do not hide each other's place`() {
    let text = (1...15).map { "a\($0): b: c\n" }.joined()
    let problems = YAMLReader.read(SourceFile(path: "", text: text)).diagnostics
    let lines = SourceText(SourceFile(path: "", text: text))
    let found = problems.map { lines.line(at: $0.primary.span.range.lowerBound) }
    #expect(found == Array(1...15))
  }

  @Test func `a file of broken lines ends with a note`() throws {
    let text = (1...60).map { "a\($0): b: c\n" }.joined()
    let (node, problems) = YAMLReader.read(SourceFile(path: "", text: text))
    #expect(node == nil)
    #expect(problems.count == 21)
    let last = try #require(problems.last)
    #expect(last.notes.last?.contains("left out") == true)
  }

  @Test func `lists in brackets are marked`() throws {
    let (node, _) = YAMLReader.read(SourceFile(path: "", text: "a: [b, \"c, d\"]\ne:\n  - f\n"))
    guard case .mapping(let mapping) = node, case .sequence(let flow) = mapping["a"]?.value,
      case .sequence(let block) = mapping["e"]?.value
    else { throw NotRead() }
    #expect(flow.isFlow)
    #expect(flow.items.count == 2)
    #expect(!block.isFlow)
  }
}
