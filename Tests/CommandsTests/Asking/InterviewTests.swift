// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

/// Interviews line by line, as over a pipe.
struct InterviewTests {
  /// Runs an interview about the person who answers, in region 12.
  private func ask(
    _ lines: [String],
    now: String = "2026-11-24T10:00+02:00",
    more: [String] = []
  ) async -> (status: CommandStatus, test: TestMachine) {
    let test = TestMachine(lines: lines, now: now)
    let arguments =
      ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
      + ["--content", TestContent.path] + more
    return (await Luukku.run(arguments, in: test.machine), test)
  }

  /// Answers of an ordinary cold, up to the nurse's question.
  private let mild = ["34", "none", "none", "no", "3", "mild", "2025-01-01", "u"]

  @Test func `answers by number lead to the same result as codes and words`() async {
    let codes = await ask(mild + ["continue", "end"])
    let numbers = await ask(["34", "3", "2", "2", "3", "1", "1.1.2025", "u", "1", "1"])
    let words = await ask([
      "34", "None of these", "none of THESE", " No ", "3", "Mild", "2025-1-1", "Skip this",
      "Show what to do", "End",
    ])
    #expect(codes.status == .well)
    #expect(codes.test.output.contains("This can be looked after at home."))
    #expect(numbers.test.output == codes.test.output.replacing("= 2025-01-01", with: "= 1.1.2025"))
    #expect(words.status == .well)
    #expect(words.test.output.contains("This can be looked after at home."))
  }

  @Test func `the interview begins by saying that the content is an example`() async {
    let (_, test) = await ask([])
    #expect(test.output.hasPrefix("Example content. Not approved by a clinician."))
  }

  @Test func `the same input gives the same output without control codes`() async {
    let first = await ask(mild + ["continue", "end"])
    let second = await ask(mild + ["continue", "end"])
    #expect(first.test.output == second.test.output)
    #expect(first.test.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(first.test.readsKeys.isEmpty)
  }

  @Test func `back after a change takes nothing of it away`() async {
    // Back before an answer leads to the list again; after it to the question before.
    let (_, test) = await ask(mild + ["has_fever", "b", "has_fever", "yes", "b"])
    let title = "Check your answers"
    #expect(test.output.parts(between: title).count == 3, "\(test.output)")
    let asked = test.output.parts(between: title).last?.parts(between: "Is there a fever?")
    // In the list, asked, asked again after going back, and listed as open at the end.
    #expect(asked?.count == 5, "\(test.output)")
  }

  @Test func `intros and the ends of numbers are said, and where the unit is`() async throws {
    let questions = "questionnaires/cough.yaml"
    let output = try await TestContent.copy(replacing: [
      (
        questions, "range: 0 to 120", "range: 0 to 120\n    ends:\n      low: Born\n      high: Old"
      ),
      (questions, "    title: Breathing\n", "    title: Breathing\n    intro: Sit down first.\n"),
      (
        "rules/regions/12.yaml", "hours: mon-fri 8-16", "hours: mon-fri 8-16\n    address: Street 1"
      ),
    ]) { content in
      let test = TestMachine(
        lines: ["34", "none", "none", "yes", "39", "4", "strong", "2025-01-01", "u", "continue"]
      )
      let arguments =
        ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
        + ["--content", content]
      _ = await Luukku.run(arguments, in: test.machine)
      return test.output
    }
    #expect(output.contains("0: Born. 120: Old."), "\(output)")
    #expect(output.parts(between: "Sit down first.").count == 2, "\(output)")
    #expect(output.contains("Breathing\nSit down first.\nIs any"), "\(output)")
    #expect(output.contains("Example health centre, Street 1"), "\(output)")
  }

  @Test func `a page of findings that is doubted as a whole offers I don't know, alone`()
    async throws
  {
    let questions = "questionnaires/cough.yaml"
    let signs = """
            - id: signs
              ask: Which of these are true?
              type: several
              none: None of these
              options:
                wheeze: The breath wheezes
                sweat: Sweating at night
              unknown: allowed

            - id: pain

      """
    let rule = """
        wheezing:
          when: signs.wheeze or signs.sweat
          at-least: nurse-call
          because: A nurse should hear of this.
          source: guideline

        breathless:
          when
      """
    let outputs = try await TestContent.copy(replacing: [
      (questions, "      - id: pain\n", signs),
      ("rules/cough.yaml", "  breathless:\n    when", rule),
    ]) {
      content in
      var outputs: [String] = []
      for answer in ["I don't know", "wheeze, unknown"] {
        let lines = ["34", "none", "none", "no", "3", answer]
        let test = TestMachine(lines: lines)
        let arguments =
          ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
          + ["--content", content]
        _ = await Luukku.run(arguments, in: test.machine)
        outputs.append(test.output)
      }
      return outputs
    }
    let alone = try #require(outputs.first)
    #expect(alone.parts(between: "Which of these are true?").count == 2, "\(alone)")
    #expect(alone.contains("How strong is the pain?"), "\(alone)")
    let both = try #require(outputs.last)
    #expect(both.contains("! "), "\(both)")
    // Asked, asked again, and still open at the end.
    #expect(both.parts(between: "Which of these are true?").count == 4, "\(both)")
  }

  @Test func `the result names the command of each assessment to go on with`() async throws {
    let output = try await TestContent.copy(
      adding: [
        "questionnaires/cold.yaml": """
        assessment: cold
        version: 2026-11-22
        language: en
        title: Common cold
        questions:
          - id: sneezes
            ask: Is there sneezing?
            type: yes-no
            for: nurse

        """,
        "rules/cold.yaml": "rules-for: cold\notherwise: nurse-call\n",
      ],
      replacing: [
        (
          "rules/cough.yaml", "    advice: [cough-watch]",
          "    advice: [cough-watch]\n    continue: [cold]"
        )
      ]
    ) { content in
      let test = TestMachine(lines: mild + ["continue", "end"])
      let arguments =
        ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
        + ["--content", content]
      _ = await Luukku.run(arguments, in: test.machine)
      return test.output
    }
    let line = "Answer these questions too\n  - Common cold (luukku ask cold)\n"
    #expect(output.contains(line), "\(output)")
  }

  @Test func `an emergency ends the questions at once`() async {
    let (status, test) = await ask(["34", "none", "breathless", "end", "not read"])
    #expect(status == .well)
    #expect(test.output.contains("Call 112 now."))
    #expect(test.output.contains("Stay on the line."))
    #expect(!test.output.contains("Is there a fever?"))
    #expect(!test.output.contains("Send the answers"))
    #expect(test.unreadLines == 1)
  }

  @Test func `emergency care shows what would make it 112`() async {
    let (status, test) = await ask(["34", "blood", "end"])
    #expect(status == .well)
    #expect(test.output.contains("Call 116117 now, or go to the emergency department."))
    #expect(test.output.contains("Call 112 if any of this is true"))
    #expect(test.output.contains("- Too breathless for a whole sentence"))
  }

  @Test func `who is unsure is asked line by line`() async {
    let (status, test) = await ask(["34", "unsure", "no", "unknown", "end"])
    #expect(status == .well)
    #expect(test.output.contains("\nThe person has fainted\nAsk who was there.\n"))
    #expect(test.output.contains("\nBlood comes up with the cough\n"))
    #expect(test.output.contains("Call 116117 now"))
    #expect(test.output.contains("You were not sure: Blood comes up with the cough."))
  }

  @Test func `an emergency answer is taken back only after a question`() async {
    let answers = ["34", "none", "breathless"]
    let kept = await ask(answers + ["change", "keep", "end"])
    #expect(kept.test.output.contains("Do you still want to change the answers?"))
    let changed = await ask(
      answers + ["change", "change", "breathing", "none", "no", "3", "mild", "u", "u"]
        + ["continue", "end"]
    )
    #expect(changed.status == .well)
    #expect(changed.test.output.contains("Check your answers"))
    #expect(changed.test.output.contains("Nobody has your answers yet. Send them or call"))
  }

  @Test func `back goes to the question before and the answer stands there`() async {
    let (status, test) = await ask(["34", "b", "35", "none", "none", "no", "3", "b", "4", "mild"])
    #expect(status == .wrong)
    #expect(test.output.parts(between: "How old is the person?").count == 3)
    #expect(test.output.parts(between: "How many days has the cough").count == 3)
  }

  @Test func `any answer can be changed in the check`() async {
    let (status, test) = await ask(
      mild + ["has_fever", "yes", "38,5", "continue", "end"]
    )
    #expect(status == .well)
    #expect(test.output.contains("What is the highest temperature?"))
    #expect(test.output.contains("Call 015 000 0001 before 16:00."))
  }

  @Test func `going back from a change leaves the answer as it was`() async {
    let (status, test) = await ask(mild + ["has_fever", "b", "continue", "end"])
    #expect(status == .well)
    #expect(test.output.contains("This can be looked after at home."))
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    let lines: [String]
    let shown: String
    var testDescription: String { lines.last ?? "" }
  }

  static let wrong = [
    Wrong(lines: [""], shown: "! Enter a number."),
    Wrong(lines: ["old"], shown: "! This is not a number."),
    Wrong(lines: ["34.5"], shown: "! Enter a whole number."),
    Wrong(lines: ["121"], shown: "! The number must be from 0 to 120."),
    Wrong(lines: ["34", ""], shown: "! Tick everything that is true"),
    Wrong(lines: ["34", "faint, none"], shown: "! Tick either findings or"),
    Wrong(lines: ["34", "9"], shown: "! This is none of the answers."),
    Wrong(lines: ["34", "faint 9"], shown: "! This is none of the answers."),
    Wrong(lines: ["34", "none", "none", ""], shown: "! Choose one answer."),
    Wrong(lines: ["34", "none", "none", "yes", "385"], shown: "! Did you mean 38.5?"),
    Wrong(
      lines: ["34", "none", "none", "yes", "38,5 u"],
      shown: "! Enter an answer or choose “It has not been measured”, not both."
    ),
    Wrong(
      lines: ["34", "none", "none", "yes", "it has not been measured 38,5"],
      shown: "! Enter an answer or choose “It has not been measured”, not both."
    ),
    Wrong(
      lines: ["34", "none", "none", "no", "3", "mild", "unknown 1.1.2025"],
      shown: "! Enter an answer or choose “I don't know”, not both."
    ),
    Wrong(
      lines: ["34", "none", "none", "no", "3", "mild", "31.2.2025"],
      shown: "! There is no such day."
    ),
    Wrong(
      lines: ["34", "none", "none", "no", "3", "mild", "1.1.2030"],
      shown: "! Check the date."
    ),
  ]

  @Test(arguments: wrong)
  func `an input that is no answer is asked again with the reason`(_ example: Wrong) async {
    let (status, test) = await ask(example.lines)
    #expect(status == .wrong)
    #expect(test.output.contains(example.shown), "\(test.output)")
  }

  @Test func `an unusual value is asked about`() async {
    let fever = ["34", "none", "none", "yes"]
    let right = await ask(fever + ["34", "right", "3"])
    #expect(right.test.output.contains("34 is unusual. Is it right?"))
    #expect(right.test.output.contains("How many days has the cough lasted?"))
    let changed = await ask(fever + ["34", "change", "36.6"])
    #expect(changed.test.output.parts(between: "highest temperature").count == 3)
  }

  @Test func `the end of input in the middle says what is missing`() async {
    let (status, test) = await ask(["34", "none", "none"])
    #expect(status == .wrong)
    #expect(test.output.contains("The answers ended too early."))
    #expect(test.output.contains("- Is there a fever?"))
    #expect(test.output.contains("If life is in danger, call 112."))
    #expect(!test.output.contains("What to do"))
  }

  /// What is settled whatever the rest of the answers are: nothing, a call, a call today.
  @Test(arguments: [
    (["34", "none", "none"], nil),
    (
      ["80", "none", "none"], "By these answers a professional must assess this. Call 015 000 0001."
    ),
    (
      ["34", "none", "none", "yes", "39", "5"],
      "By these answers a professional must assess this today. Call 015 000 0001."
    ),
  ])
  func `an interview that ends early says the lowest level still possible`(
    _ lines: [String],
    _ shown: String?
  ) async {
    let (status, test) = await ask(lines)
    #expect(status == .wrong)
    #expect(test.output.contains("There is no advice yet.") == (shown == nil))
    #expect(test.output.contains("By these answers") == (shown != nil), "\(test.output)")
    #expect(
      test.output.contains("The rest of the answers can make the advice more urgent.")
        == (shown != nil)
    )
    if let shown { #expect(test.output.contains(shown), "\(test.output)") }
  }

  @Test func `the line to call before the last answer is one that answers at that hour`() async {
    let (_, test) = await ask(["80", "none", "none"], now: "2026-11-22T02:10+02:00")
    #expect(test.output.contains("must assess this. Call 116117."), "\(test.output)")
  }

  @Test func `the end of input after the level is settled still says what to do`() async {
    let (status, test) = await ask(Array(mild.dropLast()))
    #expect(status == .wrong)
    #expect(test.output.contains("This can be looked after at home."))
    #expect(test.output.contains("- Which medicines are in use?"))
  }

  /// The small content with the question of 112 in the block of the one of emergency care.
  private func askInOneBlock(_ test: TestMachine) async throws -> CommandStatus {
    let section = "  - section: breathing\n    title: Breathing\n    questions:\n"
    let change = (file: "questionnaires/cough.yaml", old: section, new: "")
    return try await TestContent.copy(replacing: [change]) { path in
      await test.run(
        ["ask", "cough", "--language", "en", "--subject", "self", "--region", "12"]
          + ["--content", path]
      )
    }
  }

  @Test func `an early end says what of the open page would still give 112`() async throws {
    let test = TestMachine(lines: ["34", "blood"])
    let status = try await askInOneBlock(test)
    #expect(status == .wrong)
    #expect(test.output.contains("Call 116117 now"))
    #expect(!test.output.contains("does not change any more"))
    #expect(test.output.contains("The advice can still become more urgent."))
    #expect(test.output.contains("\n  - Is any of this true of the breathing?"))
    let page = try #require(test.output.parts(between: "Call 112 if any of this is true").last)
    #expect(page.contains("- Too breathless for a whole sentence"))
    #expect(!page.contains("fainted"))
  }

  @Test func `who breaks off after an emergency answer reads what would give 112`() async throws {
    let keys: [Key] = [.character("3"), .character("4"), .enter, .character("2"), .enter]
    let test = TestMachine(keys: keys)
    let status = try await askInOneBlock(test)
    #expect(status == .interrupted)
    let last = try #require(test.output.parts(between: "You stopped.").last)
    #expect(last.contains("Call 116117 now"), "\(last)")
    #expect(last.contains("can make the advice more urgent"))
    #expect(last.contains("- Too breathless for a whole sentence"), "\(last)")
  }

  @Test(arguments: [(24, 1), (8, 2)])
  func `in a low terminal the instruction is said again below what would give 112`(
    _ rows: Int,
    _ times: Int
  ) async throws {
    let keys: [Key] = [.character("3"), .character("4"), .enter, .character("2"), .enter]
    let test = TestMachine(keys: keys)
    test.resize(80, rows)
    let status = try await askInOneBlock(test)
    #expect(status == .interrupted)
    let last = try #require(test.output.parts(between: "You stopped.").last)
    #expect(last.parts(between: "Call 116117 now").count == times + 1, "\(last)")
  }

  @Test func `an answered page is no longer among what would give 112`() async throws {
    let test = TestMachine(lines: ["34", "blood", "none", "end"])
    let status = try await askInOneBlock(test)
    #expect(status == .well)
    #expect(test.output.contains("Call 116117 now"))
    #expect(!test.output.contains("Call 112 if any of this is true"))
  }

  @Test func `steering characters of answers never come back`() async {
    let typed = "x\u{1B}]52;c;aGk=\u{7}\u{202E}\u{9B}2J"
    let (_, test) = await ask(Array(mild.dropLast()) + [typed])
    #expect(test.output.contains("= x\u{FFFD}]52;c;aGk="))
    let bad: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"]
    #expect(test.output.unicodeScalars.allSatisfy { !bad.contains($0) })
  }

  @Test func `codes are shown to scripts that ask for them`() async {
    let (_, test) = await ask(["34"], more: ["--codes"])
    #expect(test.output.contains("Are any of these true now? [danger]"))
    #expect(test.output.contains("1. The person has fainted [faint]"))
  }

  @Test func `whom it is about and the municipality are asked when they are not given`() async {
    let test = TestMachine(lines: ["child", "Mikkeli", "4"])
    let status = await test.run(
      "ask",
      "cough",
      "--language",
      "fi",
      "--content",
      TestContent.path
    )
    #expect(status == .wrong)
    #expect(test.output.contains("Kenestä on kyse?"))
    #expect(test.output.contains("= Mikkeli"))
    #expect(test.output.contains("Cough · Lapsesta"))
    #expect(test.output.contains("Missä kunnassa lapsi asuu?"))
  }

  @Test(arguments: [
    ["ask", "no-such"], ["ask", "cough", "--region", "99"],
    ["ask", "cough", "--municipality", "Nowhere"], ["ask", "cough", "--language", "xx"],
    ["ask", "cough", "--municipality", "491", "--region", "07"], ["ask"],
    ["ask", "cough", "--subject", "child", "--answered-by", "self"],
    ["ask", "cough", "--subject", "child", "--answered-by", "with-helper"],
    ["ask", "cough", "--subject", "self", "--answered-by", "proxy"],
    ["ask", "cough", "--subject", "other", "--answered-by", "parent"],
    ["ask", "cough", "--answered-by", "proxy"],
  ])
  func `a call that cannot be meant is exit code 2`(_ arguments: [String]) async {
    let test = TestMachine()
    let status = await Luukku.run(arguments + ["--content", TestContent.path], in: test.machine)
    #expect(status == .usage)
    #expect(test.output.isEmpty)
    #expect(!test.errors.isEmpty)
  }

  @Test func `help is shown and the question stays`() async {
    let (status, test) = await ask(["?", "34", "?", "none"])
    #expect(status == .wrong)
    #expect(test.output.contains("Type the number or the words of an answer and press Enter."))
    #expect(test.output.contains("= 34"))
  }
}
