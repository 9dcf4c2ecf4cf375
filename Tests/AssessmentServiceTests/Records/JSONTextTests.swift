// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

@testable import AssessmentService

struct JSONTextTests {
  private func read(_ text: String) throws(JSONText.Problem) -> JSONText {
    try JSONText.read(Array(text.utf8))
  }

  @Test func `numbers are exact`() throws {
    let number = try #require(DecimalNumber("38.4"))
    #expect(try read("38.4") == .number(number))
    #expect(try read("1.0") == .number(DecimalNumber(1)))
    #expect(try read("-2e1") == .number(DecimalNumber(-20)))
  }

  @Test func `strings know all escapes`() throws {
    #expect(
      try read(#""a\"\\\/\b\f\n\r\t\u00e4\ud83d\ude00""#) == .string("a\"\\/\u{8}\u{c}\n\r\tä😀")
    )
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "+1", ".5", "1.", "nul", "tru", "\"a", "\"\u{1}\"",
    "{\"a\" 1}", "{a:1}", "1 2", "\"\\x\"", "\"\\u12\"", "'a'", "[1 2]", "--1",
  ])
  func `a text that is no JSON is refused`(text: String) {
    #expect(throws: JSONText.Problem.syntax) { try read(text) }
  }

  @Test func `equal names, depth over 32 and broken text have their own codes`() {
    #expect(throws: JSONText.Problem.duplicateName) { try read(#"{"a":1,"b":2,"a":3}"#) }
    #expect(throws: JSONText.Problem.tooDeep) {
      try read(String(repeating: "[", count: 33) + String(repeating: "]", count: 33))
    }
    #expect(throws: JSONText.Problem.notText) { try JSONText.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONText.Problem.notText) { try read(#""\ud83d""#) }
    #expect(throws: JSONText.Problem.numberTooLong) {
      try read(String(repeating: "9", count: 60))
    }
  }

  @Test func `32 levels are read`() throws {
    let text = String(repeating: "[", count: 31) + "1" + String(repeating: "]", count: 31)
    #expect(throws: Never.self) { try read(text) }
  }

  @Test func `no text traps the reader`() {
    var generator = SeededGenerator(state: 3)
    let alphabet = Array(#"{}[]",:\u0123eE+-. tfn"#.utf8) + [0xC3, 0xA4, 0xFF]
    for _ in 0..<50_000 {
      let count = Int.random(in: 0..<24, using: &generator)
      let bytes = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
      _ = try? JSONText.read(bytes)
    }
  }

  @Test func `what is written is read back`() throws {
    var writer = JSONWriter()
    writer.object { json in
      json.member("text", "a\"\\\n\u{7}ä😀\u{2028}")
      json.member("yes", true)
      json.strings("list", ["a", "b"])
      json.nullMember("none")
      json.objectMember("empty") { _ in }
    }
    let json = try read(writer.text)
    #expect(json["text"]?.string == "a\"\\\n\u{7}ä😀\u{2028}")
    #expect(json["list"] == .array([.string("a"), .string("b")]))
    #expect(json["none"] == .null)
    #expect(json["empty"] == .object([]))
  }
}
