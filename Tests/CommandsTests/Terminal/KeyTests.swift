// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct KeyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let bytes: String
    let keys: [Key]
    var testDescription: String { bytes.debugDescription }
  }

  static let cases = [
    Case(bytes: "a1 ", keys: [.character("a"), .character("1"), .character(" ")]),
    Case(bytes: "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", keys: [.up, .down, .right, .left]),
    Case(bytes: "\u{1B}OA\u{1B}OH", keys: [.up, .home]),
    Case(bytes: "\u{1B}[3~\u{1B}[5~\u{1B}[15~", keys: [.delete, .pageUp, .other]),
    Case(bytes: "\u{1B}[1;5A", keys: [.up]),
    Case(bytes: "\r\n", keys: [.enter, .enter]),
    Case(bytes: "\u{7F}\u{8}", keys: [.backspace, .backspace]),
    Case(bytes: "\u{3}", keys: [.interrupt]),
    Case(bytes: "åä", keys: [.character("å"), .character("ä")]),
    Case(bytes: "\u{9B}", keys: [.other]),
    Case(bytes: "\u{202E}", keys: [.other]),
    Case(bytes: "\u{1B}[200~a\r\nb\n\nc\n\u{1B}[201~x", keys: [.pasted("a b c"), .character("x")]),
    Case(bytes: "\u{1B}[200~38,5\u{1B}[201~\r", keys: [.pasted("38,5"), .enter]),
    Case(bytes: "\u{1B}[200~\u{1B}[Aå\u{202E}\u{7}?\u{1B}[201~", keys: [.pasted("[Aå?")]),
    Case(bytes: "\u{1B}[200~\n\u{1B}[201~", keys: [.pasted("")]),
    Case(bytes: "\u{1B}[200~lost\u{3}y", keys: [.interrupt, .character("y")]),
  ]

  @Test(arguments: cases)
  func `bytes of a terminal become keys`(_ example: Case) {
    var decoder = KeyDecoder()
    let keys = decoder.decode(Array(example.bytes.utf8))
    #expect(keys == example.keys)
    #expect(!decoder.isPending)
  }

  @Test(arguments: cases)
  func `bytes that come one by one become the same keys`(_ example: Case) {
    var decoder = KeyDecoder()
    let keys = example.bytes.utf8.flatMap { decoder.decode([$0]) }
    #expect(keys == example.keys)
  }

  @Test func `a lone escape is the escape key after a while`() {
    var decoder = KeyDecoder()
    let first = decoder.decode([0x1B])
    #expect(first.isEmpty)
    #expect(decoder.isPending)
    let flushed = decoder.flush()
    #expect(flushed == [.escape])
    #expect(!decoder.isPending)
  }

  @Test func `a paste waits for its end however long it takes`() {
    var decoder = KeyDecoder()
    let begun = decoder.decode(Array("\u{1B}[200~yes\r\u{1B}".utf8))
    #expect(begun.isEmpty)
    #expect(!decoder.isPending, "no time runs while something is pasted")
    let ended = decoder.decode(Array("[201~".utf8))
    #expect(ended == [.pasted("yes")])
  }

  @Test func `a paste without end is not kept for ever`() throws {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[200~".utf8))
    for _ in 0..<40 { _ = decoder.decode([UInt8](repeating: 0x61, count: 4_096)) }
    let ended = decoder.decode(Array("\u{1B}[201~".utf8))
    guard case .pasted(let text) = try #require(ended.first) else {
      Issue.record("not a paste")
      return
    }
    #expect(text.count == 1 << 16)
  }

  @Test func `bytes that are no text do not end the program`() {
    var decoder = KeyDecoder()
    for byte in UInt8.min...UInt8.max { _ = decoder.decode([0x1B, 0x5B, byte, 0xFF, 0xC3]) }
    _ = decoder.flush()
    let keys = decoder.decode([0x61])
    #expect(keys == [.character("a")])
  }
}

struct LineEditorTests {
  @Test func `letters are put in and taken out at the cursor`() {
    var line = LineEditor("384", limit: 10)
    let keys: [Key] = [.left, .character(","), .home, .delete, .character("4"), .end, .backspace]
    for key in keys {
      let meant = line.press(key)
      #expect(meant)
    }
    #expect(line.text == "48,")
  }

  @Test func `a paste goes in whole at the cursor, also when it is too long`() {
    var line = LineEditor("ad", limit: 3)
    for key in [Key.left, .pasted("b c")] {
      let meant = line.press(key)
      #expect(meant)
    }
    #expect(line.text == "ab cd")
    #expect(LineEditor(line.text, limit: 3).text == "ab cd")
  }

  @Test func `keys without effect are said to have none`() {
    var line = LineEditor("", limit: 1)
    let empty = [Key.backspace, .left, .delete].map { line.press($0) }
    #expect(empty == [false, false, false])
    let typed = [Key.character("a"), .character("b")].map { line.press($0) }
    #expect(typed == [true, true])
    #expect(line.text == "a")
  }
}
