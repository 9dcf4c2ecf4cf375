// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct TerminalTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let harmless: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "plain", text: "Sore throat, 38.5", harmless: "Sore throat, 38.5"),
    Case(name: "letters of Finnish and Swedish", text: "Pöytä, åsna", harmless: "Pöytä, åsna"),
    Case(name: "a colour", text: "\u{1B}[31mred", harmless: "\u{FFFD}[31mred"),
    Case(
      name: "a title set by OSC",
      text: "\u{1B}]0;owned\u{7}x",
      harmless: "\u{FFFD}]0;owned\u{FFFD}x"
    ),
    Case(name: "C1 control sequence introducer", text: "\u{9B}2J", harmless: "\u{FFFD}2J"),
    Case(name: "delete", text: "a\u{7F}b", harmless: "a\u{FFFD}b"),
    Case(name: "carriage return that overwrites", text: "yes\rno", harmless: "yesno"),
    Case(name: "line ends of Windows", text: "a\r\nb", harmless: "a\nb"),
    Case(name: "tab", text: "a\tb", harmless: "a b"),
    Case(
      name: "turned direction of writing",
      text: "a\u{202E}b\u{2066}c\u{200F}",
      harmless: "a\u{FFFD}b\u{FFFD}c\u{FFFD}"
    ),
    Case(name: "line separator", text: "a\u{2028}b", harmless: "a b"),
    Case(name: "hidden tag letters", text: "a\u{E0041}b", harmless: "a\u{FFFD}b"),
    Case(name: "joiner inside a picture", text: "👩\u{200D}⚕️", harmless: "👩\u{200D}⚕️"),
  ]

  @Test(arguments: cases)
  func `what could steer a terminal is replaced`(_ example: Case) {
    #expect(TerminalText.harmless(example.text) == example.harmless)
  }

  @Test func `of a rendered text only colours stay`() {
    let text = "\u{1B}[1;31merror\u{1B}[0m \u{1B}[2J\u{1B}]0;x\u{7}\u{1B}[999999999m"
    let kept = TerminalText.keepingColors(text)
    #expect(
      kept == "\u{1B}[1;31merror\u{1B}[0m \u{FFFD}[2J\u{FFFD}]0;x\u{FFFD}\u{FFFD}[999999999m"
    )
  }

  @Test func `an escape at the very end is replaced`() {
    #expect(TerminalText.keepingColors("a\u{1B}") == "a\u{FFFD}")
    #expect(TerminalText.keepingColors("a\u{1B}[3") == "a\u{FFFD}[3")
  }

  @Test func `steering characters in JSON become escapes of the same value`() {
    let json = "{\"id\":\"a\u{202E}b\u{E0041}ö\u{9B}\"}"
    #expect(TerminalText.json(json) == "{\"id\":\"a\\u202eb\\udb40\\udc41ö\\u009b\"}")
  }

  @Test func `every styled line is harmless with and without colours`() {
    let line = StyledLine("a\u{1B}[2Jb\nc", .strong).then("\u{9D}", .plain)
    #expect(line.encoded(colors: false) == "a\u{FFFD}[2Jb c\u{FFFD}")
    #expect(line.encoded(colors: true) == "\u{1B}[1ma\u{FFFD}[2Jb c\u{1B}[0m\u{FFFD}")
  }
}
