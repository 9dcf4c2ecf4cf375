// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

/// Interviews with single keys, as in a terminal.
struct KeyInterviewTests {
  private func ask(
    _ keys: [Key],
    columns: Int = 80,
    rows: Int = 24
  ) async -> (status: CommandStatus, test: TestMachine) {
    let test = TestMachine(keys: keys)
    test.resize(columns, rows)
    let status = await test.run(
      "ask",
      "cough",
      "--language",
      "en",
      "--subject",
      "self",
      "--region",
      "12",
      "--content",
      TestContent.path
    )
    return (status, test)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } + [.enter] }

  private var mild: [Key] {
    typed("34") + [.character("3"), .enter, .character("2"), .enter, .character("2"), .enter]
      + typed("3") + [.down, .enter] + typed("1.1.2025") + [.down, .enter] + [.enter, .enter]
  }

  @Test func `keys lead to a result`() async {
    let (status, test) = await ask(mild)
    #expect(status == .well, "\(test.output.suffix(2_000))")
    #expect(test.output.contains("This can be looked after at home."))
  }

  @Test func `the result stays on the screen and the answers do not`() async throws {
    let (_, test) = await ask(mild)
    let parts = test.output.parts(between: "\u{1B}[?1049l")
    #expect(parts.count == 2)
    let after = try #require(parts.last)
    #expect(after.contains("This can be looked after at home."))
    #expect(!after.contains("How strong is the pain?"))
    #expect(test.output.parts(between: "\u{1B}[?1049h").count == 2)
  }

  @Test func `ctrl-C gives the terminal back`() async {
    let (status, test) = await ask(typed("34"))
    #expect(status == .interrupted)
    #expect(test.readsKeys == [true, false])
    #expect(test.output.contains("\u{1B}[?1049l"))
    #expect(test.output.hasSuffix("You stopped. Nothing was sent and nothing was kept.\n"))
    let shown = test.output.parts(between: "\u{1B}[?25h").count
    #expect(shown > 1)
  }

  @Test func `ctrl-C says the lowest level still possible`() async {
    let (_, test) = await ask(typed("80"))
    #expect(test.output.contains("By these answers a professional must assess this. Call"))
  }

  @Test func `I don't know beside a typed value is refused`() async {
    let fever: [Key] =
      typed("34") + [.character("3"), .enter, .character("2"), .enter, .character("1"), .enter]
    let (_, test) = await ask(fever + typed("38,5").dropLast() + [.down, .enter])
    #expect(
      test.output.contains("! Enter an answer or choose “It has not been measured”, not both.")
    )
    #expect(!test.output.contains("How many days has the cough lasted?"))
    // Without the value it is taken.
    let (_, other) = await ask(
      fever + typed("38").dropLast() + [.backspace, .backspace, .down, .enter]
    )
    #expect(other.output.contains("How many days has the cough lasted?"))
  }

  @Test func `pasted lines are one answer, and one that is too long is not cut in silence`() async {
    let answers = Array(mild.dropLast(4))
    let (_, test) = await ask(answers + [.pasted("aspirin 100 mg ibuprofen"), .enter])
    #expect(test.output.contains("Check your answers"))
    let long = String(repeating: "x", count: 301)
    let (_, other) = await ask(answers + [.pasted(long), .enter])
    #expect(other.output.contains("! "), "\(other.output.suffix(800))")
    #expect(other.output.contains("300"))
    #expect(!other.output.contains("Check your answers"))
  }

  @Test func `a result longer than the screen repeats its instruction where it is seen`() async {
    let (_, low) = await ask(mild, columns: 60, rows: 12)
    let (_, high) = await ask(mild, columns: 60, rows: 60)
    let instruction = "This can be looked after at home."
    #expect(high.output.parts(between: instruction).count == 2)
    // In the page, in the frame below it, and when the frame is gone.
    #expect(low.output.parts(between: instruction).count == 4)
  }

  @Test func `a narrow and low terminal is never written past its edges`() async {
    let (status, test) = await ask(mild, columns: 24, rows: 8)
    #expect(status == .well)
    for frame in test.output.parts(between: "\u{1B}[H").dropFirst() {
      let end = frame.parts(between: "\u{1B}[?1049l").first ?? frame
      let lines = end.split(separator: "\r\n").map { Self.plain(String($0)) }
      #expect(lines.count <= 8)
      #expect((lines.map { TerminalWidth.of($0) }.max() ?? 0) <= 24)
    }
  }

  @Test func `NO_COLOR takes the colours away and leaves the cursor`() async {
    let test = TestMachine(
      keys: [.interrupt],
      environment: ["TERM": "xterm", "NO_COLOR": "1"]
    )
    _ = await test.run("ask", "cough", "--content", TestContent.path)
    #expect(!test.output.contains("\u{1B}[1m"))
    #expect(!test.output.contains("\u{1B}[2m"))
    #expect(test.output.contains("\u{1B}[?1049h"))
  }

  @Test func `a dumb terminal is asked line by line`() async {
    let test = TestMachine(lines: [], keys: [], environment: ["TERM": "dumb"])
    _ = await test.run("ask", "cough", "--content", TestContent.path)
    #expect(!test.output.contains("\u{1B}"))
    #expect(test.readsKeys.isEmpty)
  }

  @Test func `help covers the question until a key is pressed`() async {
    let (_, test) = await ask([.character("?"), .character("x")])
    #expect(test.output.contains("Arrow up and down: move between the answers."))
    #expect(test.output.contains("Press any key."))
  }

  /// The text without control sequences.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var isSequence = false
    for letter in text {
      if letter == "\u{1B}" { isSequence = true }
      if !isSequence { plain.append(letter) }
      if isSequence, letter.isLetter { isSequence = false }
    }
    return plain
  }
}
