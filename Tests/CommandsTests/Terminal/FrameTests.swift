// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct FrameTests {
  private func frame(_ count: Int, focus: Range<Int>) -> Frame {
    Frame(lines: (0..<count).map { StyledLine("\($0)") }, focus: focus, cursor: nil)
  }

  @Test func `a frame that fits is shown whole`() {
    let (lines, first) = frame(5, focus: 4..<5).visible(rows: 5)
    #expect(lines.map(\.text) == ["0", "1", "2", "3", "4"])
    #expect(first == 0)
  }

  @Test func `a frame that is too high shows its focus and says that there is more`() {
    let (lines, first) = frame(10, focus: 7..<8).visible(rows: 5)
    #expect(lines.map(\.text) == ["  ↑", "5", "6", "7", "  ↓"])
    #expect(first == 4)
  }

  @Test func `at the beginning there is no mark above`() {
    let (lines, first) = frame(10, focus: 1..<2).visible(rows: 5)
    #expect(lines.map(\.text) == ["0", "1", "2", "3", "  ↓"])
    #expect(first == 0)
  }

  @Test func `at the end there is no mark below`() {
    let (lines, _) = frame(10, focus: 9..<10).visible(rows: 5)
    #expect(lines.map(\.text) == ["  ↑", "6", "7", "8", "9"])
  }

  @Test func `the footer stays when the lines above it do not all fit`() {
    var frame = frame(10, focus: 9..<10)
    frame.footer = [StyledLine("keys"), StyledLine("help")]
    #expect(frame.visible(rows: 9).lines.map(\.text).suffix(3) == ["9", "keys", "help"])
    #expect(frame.visible(rows: 9).lines.count == 9)
    #expect(frame.visible(rows: 20).lines.map(\.text).suffix(3) == ["9", "keys", "help"])
    // In a very low terminal the question comes first.
    #expect(frame.visible(rows: 7).lines.map(\.text).suffix(2) == ["8", "9"])
    #expect(frame.visible(rows: 7).lines.count == 7)
  }

  @Test(arguments: 1...12, 0...11)
  func `what is in focus is seen at every size`(_ rows: Int, _ line: Int) {
    let (lines, first) = frame(12, focus: line..<(line + 1)).visible(rows: rows)
    #expect(lines.count <= max(rows, 1))
    if rows > 2 {
      #expect(lines.dropFirst(line - first).first?.text == "\(line)")
    }
  }
}
