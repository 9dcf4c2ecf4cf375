// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Asks line by line, without control codes: over a pipe, for a plain terminal, for a reader of
/// screens.
///
/// An answer is the number of a row, its code, or its words; several are separated by commas or
/// spaces. What was understood is said back on a line that begins with `= `.
final class LinePrompter: Prompter {
  private let console: Console
  private let language: LanguageID
  /// Whether names of questions and codes of options are shown, for scripts.
  private let showsCodes: Bool
  /// What stood above the question before; it is not said again while it is the same.
  private var head: [String] = []

  /// Begins to ask.
  init(_ console: Console, language: LanguageID, showsCodes: Bool) {
    self.console = console
    self.language = language
    self.showsCodes = showsCodes
  }

  var width: Int { console.width }
  let height: Int? = nil

  func ask(_ prompt: Prompt) -> Reply {
    console.print(lines(of: prompt))
    if !prompt.head.isEmpty { head = prompt.head }
    while true {
      guard let line = console.ports.line() else { return .ended }
      let typed = Self.trimmed(line)
      if typed == "?" {
        console.print(help())
        continue
      }
      if prompt.canGoBack, isBack(typed, prompt) { return .back }
      guard let input = Self.input(typed, for: prompt) else {
        console.print([StyledLine("! " + InterfaceText.notAnAnswer.text(language), .alarm)])
        continue
      }
      let echo = Self.echo(input, prompt)
      if !echo.isEmpty { console.print("= " + echo) }
      return .answer(input)
    }
  }

  func show(_ lines: [StyledLine]) {
    console.print(lines)
  }

  // MARK: Asking

  private func lines(of prompt: Prompt) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (number, line) in prompt.head.enumerated()
    where head.dropFirst(number).first != line {
      lines.add(line, width: width)
    }
    lines.append(StyledLine())
    if let section = prompt.section { lines.add(section, .quiet, width: width) }
    if let intro = prompt.intro { lines.add(intro, width: width) }
    if let problem = prompt.problem {
      lines.add(problem, .alarm, width: width, first: "! ", rest: "  ")
    }
    let name = showsCodes ? prompt.name.map { " [\($0)]" } ?? "" : ""
    lines.add(prompt.heading + name, .strong, width: width)
    if let help = prompt.help { lines.add(help, width: width) }
    if let field = prompt.field, !field.hint.isEmpty { lines.add(field.hint, width: width) }
    for (number, row) in prompt.rows.enumerated() {
      let code = showsCodes ? " [\(row.code)]" : ""
      let isTicked = prompt.allowsMany && prompt.input.chosen.contains(row.code)
      let label = prompt.field == nil ? "\(number + 1)" : Self.letter(of: row)
      let gap = String(
        repeating: " ",
        count: max(0, String(prompt.rows.count).count - label.count)
      )
      let head = "\(isTicked ? "*" : " ") \(gap)\(label). "
      let rest = String(repeating: " ", count: TerminalWidth.of(head))
      lines.add(row.text + code, width: width, first: head, rest: rest)
      if let detail = row.detail { lines.add(detail, width: width, first: rest, rest: rest) }
    }
    lines.add(hint(prompt), .quiet, width: width)
    return lines
  }

  private func hint(_ prompt: Prompt) -> String {
    let text: Translated =
      prompt.allowsMany
      ? InterfaceText.lineForMany
      : prompt.field != nil ? InterfaceText.lineForField : InterfaceText.lineForOne
    let back = prompt.canGoBack ? InterfaceText.lineForBack : InterfaceText.lineForHelp
    return text.text(language) + " " + back.text(language)
  }

  private func help() -> [StyledLine] {
    var lines: [StyledLine] = []
    for text in InterfaceText.linesAtLength {
      lines.add(text.text(language), width: width, first: "  ", rest: "  ")
    }
    return lines
  }

  private func isBack(_ typed: String, _ prompt: Prompt) -> Bool {
    let word = InterfaceText.back.text(language).lowercased()
    return ["b", "<"].contains(typed.lowercased()) || typed.lowercased() == word
  }

  // MARK: Reading

  /// The letter that stands for a row beside a field, where a number is an answer of its own.
  private static func letter(of row: Prompt.Row) -> String {
    row.code == AnswerInput.unknown ? "u" : row.code
  }

  /// What a line means; nil when it names something that is not offered.
  static func input(_ typed: String, for prompt: Prompt) -> AnswerInput? {
    var input = AnswerInput()
    if let field = prompt.field {
      if let row = prompt.rows.first(where: { names(typed, $0) }) {
        input.chosen = [row.code]
      } else {
        input.text = typed
        if !field.takesLetters { input.chosen = named(beside: typed, prompt) }
      }
      return input
    }
    // An empty line is judged with the question, which says what is wanted.
    if typed.isEmpty { return input }
    if let row = row(typed, prompt) {
      input.chosen = [row.code]
      return input
    }
    guard prompt.allowsMany else { return nil }
    for part in typed.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }) {
      guard let row = row(trimmed(String(part)), prompt) else { return nil }
      input.chosen.insert(row.code)
    }
    return input
  }

  private static func names(_ typed: String, _ row: Prompt.Row) -> Bool {
    matches(typed, row) || typed == letter(of: row)
  }

  /// The rows that are named before or behind a value on the same line, so that `38,5 u` is neither
  /// taken as one of them nor called no number.
  private static func named(beside typed: String, _ prompt: Prompt) -> Set<String> {
    let words = typed.split(whereSeparator: { $0 == " " || $0 == ";" })
    let named = prompt.rows.filter { row in
      words.indices.contains { position in
        [words[..<position], words[position...]].contains { part in
          part.count < words.count && names(part.joined(separator: " "), row)
        }
      }
    }
    return Set(named.map(\.code))
  }

  private static func row(_ typed: String, _ prompt: Prompt) -> Prompt.Row? {
    if let number = Int(typed), typed.utf8.allSatisfy({ (48...57).contains($0) }) {
      // A code may be a number too, such as a municipality's; it has leading figures that no
      // number of a row has.
      if let row = prompt.rows.first(where: { $0.code == typed }) { return row }
      return number > 0 ? prompt.rows.dropFirst(number - 1).first : nil
    }
    return prompt.rows.first { matches(typed, $0) }
  }

  private static func matches(_ typed: String, _ row: Prompt.Row) -> Bool {
    !typed.isEmpty
      && (typed == row.code || typed.lowercased() == trimmed(row.text).lowercased())
  }

  /// What was understood, in words.
  private static func echo(_ input: AnswerInput, _ prompt: Prompt) -> String {
    let rows = prompt.rows.filter { input.chosen.contains($0.code) }.map(\.text)
    if prompt.field != nil, !input.text.isEmpty { return input.text }
    return rows.joined(separator: "; ")
  }

  private static func trimmed(_ text: String) -> String {
    let space: (Character) -> Bool = { $0.isWhitespace }
    let head = text.drop(while: space)
    return String(head.reversed().drop(while: space).reversed())
  }
}
