// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// Where a person stands in a prompt while pressing keys.
struct PromptState: Hashable, Sendable {
  /// What a key led to.
  enum Act: Hashable, Sendable {
    case nothing
    /// Something looks different now.
    case changed
    case submit(AnswerInput)
    case back, help, interrupt
  }

  private let prompt: Prompt
  /// The row under the cursor; nil for the field, or for none.
  private(set) var row: Int?
  /// The rows that are ticked.
  private(set) var ticked: Set<String>
  /// What is typed into the field.
  private(set) var editor: LineEditor?
  /// The figures of a row's number typed so far.
  private var figures = 0

  /// Begins with what was chosen and typed before.
  init(_ prompt: Prompt) {
    self.prompt = prompt
    ticked = prompt.allowsMany ? prompt.input.chosen : []
    editor = prompt.field.map { LineEditor(prompt.input.text, limit: $0.limit) }
    let chosen = prompt.rows.firstIndex { prompt.input.chosen.contains($0.code) }
    let start = prompt.offersFirst || prompt.allowsMany ? 0 : nil
    row = prompt.allowsMany ? 0 : chosen ?? (prompt.field == nil ? start : nil)
  }

  /// Takes a key.
  mutating func press(_ key: Key) -> Act {
    switch key {
    case .interrupt: return .interrupt
    case .resized: return .changed
    // What is pasted belongs into the field, wherever the cursor is, and never chooses an answer.
    case .pasted where editor != nil: row = nil
    case .pasted: return .nothing
    default: break
    }
    if row == nil, editor != nil { return pressInField(key) }
    let figures = self.figures
    self.figures = 0
    switch key {
    case .up: return move(by: -1)
    case .down, .tab: return move(by: 1)
    case .home: return move(to: 0)
    case .end: return move(to: prompt.rows.count - 1)
    case .pageUp: return move(by: -5)
    case .pageDown: return move(by: 5)
    case .left, .backspace, .character("b"), .character("B"):
      return prompt.canGoBack ? .back : .nothing
    case .character("?"): return .help
    case .enter: return submit()
    case .character(" "): return toggle()
    case .character(let letter):
      guard letter.isASCII, let figure = letter.wholeNumberValue else { return .nothing }
      return number(figure, after: figures)
    default: return .nothing
    }
  }

  private mutating func pressInField(_ key: Key) -> Act {
    guard var line = editor, let field = prompt.field else { return .nothing }
    switch key {
    case .enter:
      var input = AnswerInput()
      input.text = line.text
      return .submit(input)
    case .down, .tab: return move(to: 0)
    case .character("?") where !field.takesLetters || line.text.isEmpty: return .help
    case .character("b") where !field.takesLetters: return prompt.canGoBack ? .back : .nothing
    case .left, .backspace:
      if line.text.isEmpty { return prompt.canGoBack ? .back : .nothing }
    default: break
    }
    guard line.press(key) else { return .nothing }
    editor = line
    return .changed
  }

  private mutating func submit() -> Act {
    var input = AnswerInput()
    if prompt.allowsMany {
      input.chosen = ticked
    } else if let row, let code = prompt.rows.dropFirst(row).first?.code {
      input.chosen = [code]
    }
    // What stands in the field beside a chosen row is not dropped silently.
    input.text = editor?.text ?? ""
    return .submit(input)
  }

  private mutating func toggle() -> Act {
    guard prompt.allowsMany, let row, let code = prompt.rows.dropFirst(row).first?.code else {
      return .nothing
    }
    if ticked.remove(code) == nil { ticked.insert(code) }
    return .changed
  }

  /// A figure chooses a row by its number; where there are more than nine rows a second figure may
  /// follow.
  private mutating func number(_ figure: Int, after figures: Int) -> Act {
    let joined = figures * 10 + figure
    let number = figures > 0 && joined <= prompt.rows.count ? joined : figure
    guard (1...max(prompt.rows.count, 1)).contains(number), !prompt.rows.isEmpty else {
      return .nothing
    }
    row = number - 1
    self.figures = number
    if prompt.allowsMany, prompt.rows.count <= 9 { return toggle() }
    return .changed
  }

  private mutating func move(by steps: Int) -> Act {
    guard let row else { return move(to: steps > 0 ? 0 : prompt.rows.count - 1) }
    return move(to: row + steps)
  }

  private mutating func move(to target: Int) -> Act {
    guard !prompt.rows.isEmpty else { return .nothing }
    // Above the first row is the field.
    if target < 0, editor != nil {
      row = nil
      return .changed
    }
    row = min(max(target, 0), prompt.rows.count - 1)
    return .changed
  }
}
