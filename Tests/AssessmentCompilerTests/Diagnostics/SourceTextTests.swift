// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct SourceTextTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 2), (8, 2, 3), (9, 2, 3), (10, 3, 1),
    (11, 3, 1), (13, 3, 2), (14, 3, 2), (99, 3, 2),
  ])
  func `an offset becomes a line and a column of letters`(_ offset: Int, _ line: Int, _ column: Int)
  {
    // Offsets: a 0, b 1, line feed 2, ä 3, 喉 5, return 8, line feed 9, e 10, accent 11.
    let text = SourceText(SourceFile(path: "a", text: "ab\nä喉\r\ne\u{301}"))
    let position = text.position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test func `a byte order mark is no letter`() {
    let text = SourceText(SourceFile(path: "a", text: "\u{FEFF}ab"))
    #expect(text.position(of: 4).column == 2)
    #expect(text.text(ofLine: 1) == "ab")
  }

  @Test func `an empty file has one empty line`() {
    let text = SourceText(SourceFile(path: "a", text: ""))
    #expect(text.lineCount == 1)
    #expect(text.position(of: 7) == SourcePosition(line: 1, column: 1, utf16Column: 1))
    #expect(text.text(ofLine: 0) == "")
    #expect(text.text(ofLine: 2) == "")
  }

  @Test func `wrong bytes still have a place`() {
    let text = SourceText(SourceFile(path: "a", bytes: [0x61, 0xE4, 0x62, 0x0A, 0xFF]))
    #expect(text.position(of: 2).column == 3)
    #expect(text.position(of: 4).line == 2)
  }
}
