// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct WrappedTextTests {
  @Test func `lines break at spaces`() {
    #expect(
      WrappedText.lines("one two three four five", width: 20) == ["one two three four", "five"]
    )
  }

  @Test func `a line may be exactly as wide as the terminal`() {
    #expect(
      WrappedText.lines("12345678901234567890 x", width: 20) == ["12345678901234567890", "x"]
    )
  }

  @Test func `a word that is wider than a line is broken`() {
    #expect(
      WrappedText.lines("epäjärjestelmällistyttämättömyys", width: 20)
        == ["epäjärjestelmällisty", "ttämättömyys"]
    )
  }

  @Test func `wide letters count two columns`() {
    let lines = WrappedText.lines("漢字漢字漢字漢字漢字漢字", width: 20)
    #expect(lines == ["漢字漢字漢字漢字漢字", "漢字"])
  }

  @Test func `items of a list hang`() {
    let text = "Call if\n- the fever lasts for 3 days\n- it hurts"
    #expect(
      WrappedText.lines(text, width: 20, first: "  ", rest: "  ")
        == ["  Call if", "  - the fever lasts", "    for 3 days", "  - it hurts"]
    )
  }

  @Test func `an empty text is one line`() {
    #expect(WrappedText.lines("", width: 40, first: "> ") == ["> "])
  }

  @Test func `a paragraph is kept apart and the last line end adds nothing`() {
    #expect(WrappedText.lines("a\n\nb\n", width: 40) == ["a", "", "b"])
  }

  @Test func `a no-break space does not break`() {
    let lines = WrappedText.lines("call again by the\u{A0}evening\u{A0}at last", width: 20)
    #expect(lines == ["call again by", "the\u{A0}evening\u{A0}at last"])
  }

  @Test func `a telephone number stays on one line`() {
    #expect(
      WrappedText.lines("A nurse calls from 015 000 0001. Wait.", width: 24)
        == ["A nurse calls from", "015 000 0001. Wait."]
    )
  }

  @Test(arguments: [0, 1, 5, 19, 20, 33, 80])
  func `no line is wider than the terminal and nothing is lost`(_ width: Int) {
    let text = "Jos kurkkukipu pahenee nopeasti tai nieleminen käy mahdottomaksi, soita 112. 🩺"
    let lines = WrappedText.lines(text, width: width, first: "* ", rest: "  ")
    let widest = lines.map { TerminalWidth.of($0) }.max() ?? 0
    #expect(widest <= max(width, WrappedText.narrowest))
    let letters = lines.joined().filter { !$0.isWhitespace && $0 != "*" }
    #expect(letters == text.filter { !$0.isWhitespace })
  }

  @Test func `a cut text ends with an ellipsis`() {
    #expect(TerminalWidth.cut("Mäntyharju", to: 5) == "Mänt…")
    #expect(TerminalWidth.cut("漢字漢", to: 4) == "漢…")
    #expect(TerminalWidth.cut("abc", to: 3) == "abc")
  }
}
