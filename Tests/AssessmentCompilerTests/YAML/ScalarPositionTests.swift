// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct ScalarPositionTests {
  /// A file with one value, and what it says.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let text: String
    /// A word of the text that stands in the file letter by letter.
    var word = "kärki"
  }

  static let cases = [
    Case(testDescription: "plain", yaml: "ä: ö kärki å\n", text: "ö kärki å"),
    Case(testDescription: "plain, last", yaml: "ä: ö kärki", text: "ö kärki"),
    Case(
      testDescription: "plain, folded",
      yaml: "ä: ö\n  ü 喉\n\n  kärki å\n",
      text: "ö ü 喉\nkärki å"
    ),
    Case(testDescription: "plain in a list", yaml: "- ö\n- å kärki\n", text: "å kärki"),
    Case(testDescription: "plain in brackets", yaml: "ä: [ö, å kärki]\n", text: "å kärki"),
    Case(testDescription: "single quotes", yaml: "ä: 'ö''s kärki'\n", text: "ö's kärki"),
    Case(
      testDescription: "single quotes, folded",
      yaml: "ä: ' ö  \n\n  å\n  ''kärki'' '\n",
      text: " ö\nå 'kärki' "
    ),
    Case(
      testDescription: "double quotes",
      yaml: #"ä: "\"ö\" \u00e4\x41\U0001F600 \\ kärki""# + "\n",
      text: "\"ö\" äA\u{1F600} \\ kärki"
    ),
    Case(
      testDescription: "double quotes, folded",
      yaml: "ä: \"ö  \n  å\n\n\n  喉 kärki\"\n",
      text: "ö å\n\n喉 kärki"
    ),
    Case(
      testDescription: "double quotes, broken word",
      yaml: "ä: \"ö \\\n    kärki\"\n",
      text: "ö kärki"
    ),
    Case(
      testDescription: "literal",
      yaml: "ä: |\n  ö # å\n\n    喉\n  a kärki b\n\nz: 1\n",
      text: "ö # å\n\n  喉\na kärki b\n"
    ),
    Case(testDescription: "literal, no end", yaml: "ä: |-\n    ö\n    kärki\n", text: "ö\nkärki"),
    Case(testDescription: "literal, cut off", yaml: "ä: |\n ö\n kärki", text: "ö\nkärki"),
    Case(
      testDescription: "literal, all line ends",
      yaml: "ä: |+\n  kärki\n\n\nz: 1\n",
      text: "kärki\n\n\n"
    ),
    Case(
      testDescription: "folded",
      yaml: "ä: >\n  ö\n  å\n\n  kärki\n   * 喉\n  ü\n",
      text: "ö å\nkärki\n * 喉\nü\n"
    ),
    Case(testDescription: "folded, no end", yaml: "ä: >-\n\n  ö\n  kärki\n", text: "\nö kärki"),
    Case(
      testDescription: "Windows line ends",
      yaml: "ä: |\r\n  ö\r\n  kärki\r\nz: 1\r\n",
      text: "ö\nkärki\n"
    ),
    Case(
      testDescription: "folded with Windows line ends",
      yaml: "ä: >-\r\n  ö\r\n  å\r\n\r\n  kärki\r\n",
      text: "ö å\nkärki"
    ),
    Case(
      testDescription: "quoted with Windows line ends",
      yaml: "ä: \"ö\r\n  å\r\n\r\n  kärki\"\r\n",
      text: "ö å\nkärki"
    ),
    Case(testDescription: "byte order mark", yaml: "\u{FEFF}ä: ö kärki\n", text: "ö kärki"),
  ]

  private func lastScalar(_ yaml: String, saying text: String) throws -> YAMLScalar {
    let (node, problems) = YAMLReader.read(SourceFile(path: "a.yaml", text: yaml))
    #expect(problems == [])
    func scalars(_ node: YAMLNode) -> [YAMLScalar] {
      switch node {
      case .scalar(let scalar): [scalar]
      case .sequence(let sequence): sequence.items.flatMap(scalars)
      case .mapping(let mapping): mapping.entries.flatMap { scalars($0.value) }
      }
    }
    let root = try #require(node)
    return try #require(scalars(root).first { $0.text == text })
  }

  private func slice(_ yaml: String, _ range: Range<Int>) -> String {
    String(decoding: Array(yaml.utf8)[range], as: UTF8.self)
  }

  private func offset(of word: String, in text: String) throws -> Int {
    let range = try #require(text.ranges(of: word).first)
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  @Test(arguments: cases)
  func `a word of the text is found in the file`(_ example: Case) throws {
    let scalar = try lastScalar(example.yaml, saying: example.text)
    let start = try offset(of: example.word, in: example.text)
    let span = scalar.source.span(of: start..<start + example.word.utf8.count)
    #expect(slice(example.yaml, span.range) == example.word)
    #expect(scalar.source.isExact)
  }

  @Test(arguments: cases)
  func `every letter of the text lies inside its value`(_ example: Case) throws {
    let scalar = try lastScalar(example.yaml, saying: example.text)
    var previous = 0
    for offset in 0..<example.text.utf8.count {
      let range = scalar.source.span(of: offset..<offset + 1).range
      #expect(!range.isEmpty)
      #expect(range.lowerBound >= previous)
      previous = range.lowerBound
      // The line feed at the end of a block lies behind its last letter.
      let isEnd = example.text.utf8.dropFirst(offset).allSatisfy { $0 == UInt8(ascii: "\n") }
      #expect(isEnd || scalar.span.range.clamped(to: range) == range)
    }
    let end = example.text.utf8.count
    #expect(scalar.source.span(of: end..<end).range.isEmpty)
    #expect(scalar.source.span(of: 0..<end + 1) == scalar.span)
  }

  @Test func `an escape is pointed at as a whole`() throws {
    let yaml = #"a: "x\u00e4y""#
    let scalar = try lastScalar(yaml, saying: "xäy")
    #expect(slice(yaml, scalar.source.span(of: 1..<3).range) == #"\u00e4"#)
    #expect(slice(yaml, scalar.source.span(of: 0..<1).range) == "x")
    #expect(slice(yaml, scalar.source.span(of: 3..<4).range) == "y")
    #expect(slice(yaml, scalar.source.span(of: 0..<4).range) == #"x\u00e4y"#)
  }

  @Test(arguments: [
    ("a: |\n  x\n     \n  y\n", "x\n   \ny\n"),
    ("a: \"x\\ty\"", "x\ty"),
  ])
  func `where the way back is not certain the whole value is pointed at`(
    _ yaml: String,
    _ text: String
  ) throws {
    let (node, _) = YAMLReader.read(SourceFile(path: "a.yaml", text: yaml))
    guard case .mapping(let mapping) = node, case .scalar(let scalar) = mapping["a"]?.value else {
      Issue.record("not read")
      return
    }
    #expect(scalar.text == text)
    #expect(!scalar.source.isExact)
    #expect(scalar.source.span(of: 0..<1) == scalar.span)
  }

  @Test func `the span of a part ends with its last child`() throws {
    let yaml = "a:\n  b:\n    - c\n    - d # e\n\n# f\n\ng: h\n"
    let (node, _) = YAMLReader.read(SourceFile(path: "a.yaml", text: yaml))
    guard case .mapping(let root) = node, case .mapping(let inner) = root["a"]?.value else {
      Issue.record("not read")
      return
    }
    #expect(slice(yaml, inner.span.range) == "b:\n    - c\n    - d")
    let list = try #require(inner["b"])
    #expect(slice(yaml, list.value.span.range) == "- c\n    - d")
    #expect(root.span.range == 0..<yaml.utf8.count - 1)
  }

  @Test func `a block's span ends with its last letter`() throws {
    let yaml = "a: |\n  x\n  y\n\n\nb: 1\n"
    let scalar = try lastScalar(yaml, saying: "x\ny\n")
    #expect(slice(yaml, scalar.span.range) == "|\n  x\n  y")
  }
}
