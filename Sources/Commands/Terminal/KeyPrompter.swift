// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Asks with single keys, each question on a screen that is gone afterwards.
final class KeyPrompter: Prompter {
  private let console: Console
  private let language: LanguageID
  private var writer: FrameWriter?
  /// Whether something was shown that the next prompt belongs under.
  private var isBelowShown = false

  private var isOpen = true

  /// Begins to ask; ``close()`` must be called afterwards.
  init(_ console: Console, language: LanguageID) {
    self.console = console
    self.language = language
    console.ports.readsKeys(true)
  }

  var width: Int { max(WrappedText.narrowest, min(console.width, 100) - 1) }
  var height: Int? { console.ports.size().rows }

  func ask(_ prompt: Prompt) -> Reply {
    var writer = self.writer ?? FrameWriter(console, isBelowShown ? .below : .screen)
    var state = PromptState(prompt)
    var showsHelp = false
    var reply: Reply?
    while reply == nil {
      let layout = PromptLayout(language: language, width: width)
      writer.draw(layout.frame(prompt, state, showsHelp: showsHelp))
      let key = console.ports.key()
      if showsHelp, key != .interrupt {
        showsHelp = key == .resized
        continue
      }
      switch state.press(key) {
      case .nothing, .changed: break
      case .help: showsHelp = true
      case .submit(let input): reply = .answer(input)
      case .back: reply = .back
      case .interrupt: reply = .interrupted
      }
    }
    if isBelowShown {
      // What was asked below a shown text goes away; the next question has a screen of its own.
      writer.finish()
      isBelowShown = false
      self.writer = nil
    } else {
      self.writer = writer
    }
    return reply ?? .interrupted
  }

  func show(_ lines: [StyledLine]) {
    writer?.finish()
    writer = nil
    isBelowShown = true
    console.print(lines + [StyledLine()])
  }

  /// Leaves the screen and gives the terminal back.
  func close() {
    guard isOpen else { return }
    isOpen = false
    writer?.finish()
    writer = nil
    console.ports.readsKeys(false)
  }
}
