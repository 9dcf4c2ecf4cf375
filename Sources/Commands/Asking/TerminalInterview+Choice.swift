// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// Prompts of which one row is chosen.
extension TerminalInterview {
  /// What a person did with such a prompt.
  enum Choice: Hashable {
    /// The code of the row.
    case row(String)
    case back, ended, interrupted
  }

  /// Asks until one row is chosen, or the person does something else.
  func choose(_ prompt: Prompt) -> Choice {
    var prompt = prompt
    while true {
      switch prompter.ask(prompt) {
      case .answer(let input):
        if let code = input.chosen.first { return .row(code) }
        prompt.problem = InterfaceText.chooseOne.text(language)
      case .back: if prompt.canGoBack { return .back }
      case .ended: return .ended
      case .interrupted: return .interrupted
      }
    }
  }

  /// A prompt for moving about; its first row is offered at once, which no question about health
  /// does.
  func moving(
    _ name: String,
    heading: String,
    rows: [(code: String, text: Translated)],
    canGoBack: Bool = true
  ) -> Prompt {
    var prompt = Prompt(
      heading: heading,
      rows: rows.map { Prompt.Row(code: $0.code, text: $0.text.text(language)) }
    )
    prompt.head = head
    prompt.offersFirst = true
    prompt.canGoBack = canGoBack
    prompt.name = name
    return prompt
  }
}
