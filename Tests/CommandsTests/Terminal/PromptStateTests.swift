// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

@testable import Commands

struct PromptStateTests {
  private func choice(
    _ codes: [String],
    many: Bool = false,
    chosen: Set<String> = [],
    back: Bool = true
  ) -> Prompt {
    var prompt = Prompt(
      heading: "Q",
      rows: codes.map { Prompt.Row(code: $0, text: $0.uppercased()) }
    )
    prompt.allowsMany = many
    prompt.input = AnswerInput(chosen: chosen)
    prompt.canGoBack = back
    return prompt
  }

  /// What the last of some keys led to.
  private func press(_ keys: [Key], _ prompt: Prompt) -> PromptState.Act {
    var state = PromptState(prompt)
    var act = PromptState.Act.nothing
    for key in keys { act = state.press(key) }
    return act
  }

  @Test func `nothing is chosen before a key was pressed`() {
    #expect(press([.enter], choice(["yes", "no"])) == .submit(AnswerInput()))
  }

  @Test func `arrows and Enter choose one`() {
    let prompt = choice(["yes", "no", "unknown"])
    #expect(press([.down, .enter], prompt) == .submit(AnswerInput(chosen: ["yes"])))
    #expect(press([.down, .down, .enter], prompt) == .submit(AnswerInput(chosen: ["no"])))
    #expect(press([.up, .enter], prompt) == .submit(AnswerInput(chosen: ["unknown"])))
    #expect(
      press([.down, .down, .down, .down, .down, .enter], prompt)
        == .submit(AnswerInput(chosen: ["unknown"]))
    )
  }

  @Test func `a number goes to its row and Enter chooses it`() {
    let prompt = choice(["yes", "no"])
    #expect(press([.character("2")], prompt) == .changed)
    #expect(press([.character("2"), .enter], prompt) == .submit(AnswerInput(chosen: ["no"])))
    #expect(press([.character("3")], prompt) == .nothing)
    #expect(press([.character("0")], prompt) == .nothing)
  }

  @Test func `a second figure makes a number of two figures`() {
    let prompt = choice((1...12).map { "c\($0)" })
    let keys: [Key] = [.character("1"), .character("2"), .enter]
    #expect(press(keys, prompt) == .submit(AnswerInput(chosen: ["c12"])))
    let turned: [Key] = [.character("1"), .down, .character("2"), .enter]
    #expect(press(turned, prompt) == .submit(AnswerInput(chosen: ["c2"])))
    let past: [Key] = [.character("1"), .character("5"), .enter]
    #expect(press(past, prompt) == .submit(AnswerInput(chosen: ["c5"])))
  }

  @Test func `space and numbers tick findings and take ticks away`() {
    let prompt = choice(["a", "b", "none"], many: true)
    let keys: [Key] = [.character(" "), .down, .character(" "), .character("1"), .enter]
    #expect(press(keys, prompt) == .submit(AnswerInput(chosen: ["b"])))
  }

  @Test func `a tick is never taken away by another tick`() {
    // Ticking "none" beside a finding is a mistake to ask about, not one to mend in silence.
    let prompt = choice(["a", "none"], many: true)
    let keys: [Key] = [.character("1"), .character("2"), .enter]
    #expect(press(keys, prompt) == .submit(AnswerInput(chosen: ["a", "none"])))
  }

  @Test(arguments: [Key.left, .backspace, .character("b")])
  func `three keys go back`(_ key: Key) {
    #expect(press([key], choice(["yes"])) == .back)
    #expect(press([key], choice(["yes"], back: false)) == .nothing)
  }

  @Test func `an answer from before stands under the cursor`() {
    let prompt = choice(["a", "b", "c"], chosen: ["b"])
    #expect(press([.enter], prompt) == .submit(AnswerInput(chosen: ["b"])))
  }

  @Test func `figures go into a field and the row below is reached by an arrow`() {
    var prompt = choice(["unknown"])
    prompt.field = Prompt.Field(hint: "", takesLetters: false, limit: 5)
    let typed: [Key] = [.character("3"), .character("8"), .character(","), .character("4"), .enter]
    #expect(press(typed, prompt) == .submit(AnswerInput(text: "38,4")))
    #expect(press([.down, .enter], prompt) == .submit(AnswerInput(chosen: ["unknown"])))
    #expect(
      press([.down, .up, .character("3"), .enter], prompt) == .submit(AnswerInput(text: "3"))
    )
    #expect(press([.backspace], prompt) == .back)
    #expect(press([.character("3"), .backspace], prompt) == .changed)
    #expect(press([.character("?")], prompt) == .help)
    #expect(press([.character("b")], prompt) == .back)
  }

  @Test func `a paste goes into the field and chooses nothing`() {
    #expect(press([.pasted("2")], choice(["yes", "no"])) == .nothing)
    #expect(press([.pasted("2"), .enter], choice(["yes", "no"])) == .submit(AnswerInput()))
    var prompt = choice(["unknown"])
    prompt.field = Prompt.Field(hint: "", takesLetters: false, limit: 5)
    #expect(press([.down, .pasted("38,4"), .enter], prompt) == .submit(AnswerInput(text: "38,4")))
  }

  @Test func `in a field of words every letter is text`() {
    var prompt = choice([])
    prompt.field = Prompt.Field(hint: "", takesLetters: true, limit: 20)
    #expect(press([.character("a"), .character("?")], prompt) == .changed)
    #expect(press([.character("b"), .enter], prompt) == .submit(AnswerInput(text: "b")))
  }

  @Test func `ctrl-C is an interruption everywhere`() {
    var prompt = choice([])
    #expect(press([.interrupt], prompt) == .interrupt)
    prompt.field = Prompt.Field(hint: "", takesLetters: true, limit: 20)
    #expect(press([.interrupt], prompt) == .interrupt)
  }
}
