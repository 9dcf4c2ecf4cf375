// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Lays a prompt out as a frame.
struct PromptLayout {
  let language: LanguageID
  let width: Int

  /// The frame of a prompt.
  ///
  /// - Parameters:
  ///   - prompt: The prompt.
  ///   - state: Where the person stands in it.
  ///   - showsHelp: Whether the keys are explained in its place.
  /// - Returns: The frame, with the row under the cursor in focus.
  func frame(_ prompt: Prompt, _ state: PromptState, showsHelp: Bool) -> Frame {
    var frame = Frame()
    for line in prompt.head { frame.lines.add(line, .quiet, width: width) }
    frame.lines.addGap()
    if showsHelp {
      frame.lines += keys()
      return frame
    }
    for (number, line) in prompt.reminder.enumerated() {
      frame.lines.add(line, number == 0 ? .strong : .plain, width: width)
    }
    if !prompt.reminder.isEmpty { frame.lines.addGap() }
    if let section = prompt.section {
      frame.lines.add(section, .quiet, width: width)
    }
    if let intro = prompt.intro { frame.lines.add(intro, width: width) }
    frame.lines.add(prompt.heading, .strong, width: width)
    if let help = prompt.help { frame.lines.add(help, width: width) }
    if let problem = prompt.problem {
      frame.lines.addGap()
      frame.lines.add(problem, .alarm, width: width, first: "! ", rest: "  ")
    }
    frame.lines.addGap()
    frame.focus = 0..<frame.lines.count
    if let field = prompt.field { add(field, state, to: &frame) }
    for (number, row) in prompt.rows.enumerated() {
      add(row, number: number, of: prompt, state, to: &frame)
    }
    frame.lines.addGap()
    frame.footer = hint(prompt)
    return frame
  }

  private func add(_ field: Prompt.Field, _ state: PromptState, to frame: inout Frame) {
    if !field.hint.isEmpty { frame.lines.add(field.hint, .quiet, width: width) }
    let letters = state.editor?.letters ?? []
    let before = String(letters.prefix(state.editor?.cursor ?? 0))
    // A long text shows its end, where the person types.
    let room = max(width - 4, 8)
    var shown = Substring(before)
    while TerminalWidth.of(shown) > room - 1 { shown = shown.dropFirst() }
    let column = TerminalWidth.of(shown)
    let after = String(letters.dropFirst(state.editor?.cursor ?? 0))
    let line = frame.lines.count
    frame.lines.append(StyledLine("> " + TerminalWidth.cut(String(shown) + after, to: room)))
    if state.row == nil {
      frame.cursor = (line, column + 2)
      frame.focus = 0..<(line + 1)
    }
  }

  private func add(
    _ row: Prompt.Row,
    number: Int,
    of prompt: Prompt,
    _ state: PromptState,
    to frame: inout Frame
  ) {
    if row.isApart { frame.lines.addGap() }
    let isHere = state.row == number
    let from = frame.lines.count
    let mark = prompt.allowsMany ? (state.ticked.contains(row.code) ? "[x] " : "[ ] ") : ""
    let figures = "\(number + 1)"
    let gap = String(repeating: " ", count: max(0, String(prompt.rows.count).count - figures.count))
    // Beside a field a figure is an answer of its own, so rows have no numbers there.
    let label = prompt.field == nil ? "\(gap)\(figures). " : ""
    let head = "\(isHere ? "> " : "  ")\(label)\(mark)"
    let rest = String(repeating: " ", count: TerminalWidth.of(head))
    frame.lines.add(row.text, isHere ? .chosen : .plain, width: width, first: head, rest: rest)
    if let detail = row.detail {
      frame.lines.add(detail, .quiet, width: width, first: rest, rest: rest)
    }
    if isHere { frame.focus = from..<frame.lines.count }
  }

  /// The keys, each one unbroken where the width allows it.
  private func hint(_ prompt: Prompt) -> [StyledLine] {
    let text: Translated =
      prompt.allowsMany
      ? InterfaceText.keysForMany
      : prompt.field != nil ? InterfaceText.keysForField : InterfaceText.keysForOne
    var parts = [text]
    if prompt.field != nil, !prompt.rows.isEmpty { parts.append(InterfaceText.keysForOther) }
    parts.append(InterfaceText.keysForHelp)
    if prompt.canGoBack { parts.append(InterfaceText.keysForBack) }
    var texts: [String] = []
    for part in parts.map({ $0.text(language) }) {
      let joined = texts.last.map { "\($0) · \(part)" } ?? part
      if !texts.isEmpty, TerminalWidth.of(joined) <= width {
        texts[texts.count - 1] = joined
      } else {
        texts.append(part)
      }
    }
    var lines: [StyledLine] = []
    for text in texts { lines.add(text, .quiet, width: width) }
    return lines
  }

  /// The keys at length.
  private func keys() -> [StyledLine] {
    var lines: [StyledLine] = []
    for text in InterfaceText.keysAtLength {
      lines.add(text.text(language), width: width, first: "  ", rest: "  ")
    }
    lines.addGap()
    lines.add(InterfaceText.anyKey.text(language), .quiet, width: width)
    return lines
  }
}
