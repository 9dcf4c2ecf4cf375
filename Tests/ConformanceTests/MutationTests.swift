// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Conformance

/// Whatever a file holds, nothing traps and each case that can be read gets a verdict.
struct MutationTests {
  /// A small generator, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let snippets = [
    "<", ">", "&lt;", "&#0;", "&amp;", "\"", "]]>", "<![CDATA[", "<text>", "</text>", "null",
    "((((", "))", "..", "[", "]", "-", "not(", "1e999999", "99999999999999999999999999999999999",
    "@\"0000-00-00\"", "\\", "\u{0}", "ä", "🤒", "typeRef=\"number\"", "href=\"#a\"", " ", ",",
    "isCollection=\"true\"", "hitPolicy=\"PRIORITY\"", "aggregation=\"SUM\"", "xsi:nil=\"true\"",
  ]

  private func run(_ model: Data, _ cases: Data) -> Int {
    guard let root = ElementReader.element(of: cases), let file = TestFile(root) else { return 0 }
    guard let definitions = ElementReader.element(of: model) else { return 0 }
    let lowered = ModelLowering.lowered(ModelReader.model(of: definitions), for: file)
    return file.cases.map { ConformanceRun.verdict(of: $0, lowered) }.count
  }

  private func mutated(_ data: Data, _ generator: inout Generator) -> Data {
    var bytes = Array(data)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { return Data() }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...30, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3 where generator.next() % 10 == 0: bytes.removeSubrange(place...)
      default:
        let snippet = Self.snippets.randomElement(using: &generator) ?? ""
        bytes.insert(contentsOf: Array(snippet.utf8), at: place)
      }
    }
    return Data(bytes)
  }

  /// Changes only what stands in `text`, so that the file stays XML.
  private func withOtherTexts(_ data: Data, _ generator: inout Generator) -> Data {
    let parts = String(decoding: data, as: UTF8.self).components(separatedBy: "<text>")
    let changed = parts.enumerated().map { index, part -> String in
      guard index > 0, generator.next() % 3 == 0 else { return part }
      let harmless = Self.snippets.filter {
        !$0.contains("<") && !$0.contains("&") && $0 != "\u{0}"
      }
      return (harmless.randomElement(using: &generator) ?? "") + part
    }
    return Data(changed.joined(separator: "<text>").utf8)
  }

  private func files(_ suite: String) throws -> (model: Data, cases: Data) {
    (
      try Data(contentsOf: Fixtures.folder.appending(path: "\(suite)/\(suite).dmn")),
      try Data(contentsOf: Fixtures.folder.appending(path: "\(suite)/cases.xml"))
    )
  }

  @Test(arguments: ["literals", "tables", "refused"], [1, 2] as [UInt64])
  func `mutated files never trap`(_ suite: String, _ seed: UInt64) throws {
    let (model, cases) = try files(suite)
    var generator = Generator(state: seed)
    let whole = run(model, cases)
    #expect(whole > 20)
    for _ in 0..<60 {
      #expect(run(mutated(model, &generator), cases) <= whole)
      _ = run(model, mutated(cases, &generator))
    }
  }

  @Test(arguments: ["literals", "tables", "refused"], [3, 4] as [UInt64])
  func `mutated expressions never trap, and all cases get a verdict`(
    _ suite: String,
    _ seed: UInt64
  ) throws {
    let (model, cases) = try files(suite)
    var generator = Generator(state: seed)
    let whole = run(model, cases)
    for _ in 0..<25 {
      #expect(run(withOtherTexts(model, &generator), cases) == whole)
    }
  }

  @Test func `random bytes and deep nesting are no models`() {
    var generator = Generator(state: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 0...400, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = ElementReader.element(of: Data(bytes))
    }
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(ElementReader.element(of: Data(deep.utf8)) == nil)
    let fits = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(ElementReader.element(of: Data(fits.utf8)) != nil)
  }

  @Test(arguments: [
    "", "   ", "a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b></a>",
    "<a b=c></a>", "<a b=\"c></a>", "<a b=\"<\"/>", "<a>&nbsp;</a>", "<a>&lt</a>",
    "<a>&#55296;</a>",
    "<a>&#x;</a>", "<a><!-- </a>", "<a><![CDATA[</a>", "<?xml", "<", "<>", "< a/>", "<a",
    "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>",
  ])
  func `what is no XML, or has a document type, is not read`(_ text: String) {
    #expect(ElementReader.element(of: Data(text.utf8)) == nil)
  }

  @Test func `elements, attributes, entities and comments are read`() throws {
    let text = """
      \u{FEFF}<?xml version="1.0"?>
      <!-- one -->
      <p:a xmlns:p="x" xmlns:name="y" p:name = 'n&amp;"' id="&#x41;&#66;">
        <text>a &lt;= 1 &amp;&amp; "ä" <![CDATA[<b> & ]]></text ><c/>
      </p:a>
      """
    let root = try #require(ElementReader.element(of: Data(text.utf8)))
    #expect(root.name == "a")
    #expect(root.attributes == ["name": "n&\"", "id": "AB"])
    #expect(root.expressionText == "a <= 1 && \"ä\" <b> &")
    #expect(root.children.map(\.name) == ["text", "c"])
  }
}
