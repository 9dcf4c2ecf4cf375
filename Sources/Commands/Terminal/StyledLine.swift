// SPDX-License-Identifier: Apache-2.0

/// One line for a terminal, in parts of one style each.
struct StyledLine: Hashable, Sendable {
  /// How a part looks.
  enum Style: Hashable, Sendable {
    case plain, strong, quiet, chosen, alarm

    /// The SGR parameters of ECMA-48; nil for none.
    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .quiet: "2"
      case .chosen: "7"
      case .alarm: "1;31"
      }
    }
  }

  private struct Part: Hashable {
    let text: String
    let style: Style
  }

  private var parts: [Part]

  /// Makes a line of one part.
  init(_ text: String = "", _ style: Style = .plain) {
    parts = [Part(text: text, style: style)]
  }

  /// The line with a part behind it.
  func then(_ text: String, _ style: Style = .plain) -> StyledLine {
    var line = self
    line.parts.append(Part(text: text, style: style))
    return line
  }

  /// The text without styles.
  var text: String { parts.map(\.text).joined() }

  /// What is written to the terminal: harmless text, and colours of ours where wanted.
  func encoded(colors: Bool) -> String {
    parts.map { part in
      let text = String(TerminalText.harmless(part.text).map { $0.isNewline ? " " : $0 })
      guard colors, let code = part.style.code, !text.isEmpty else { return text }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }.joined()
  }
}

extension [StyledLine] {
  /// Adds the lines of a text, broken to a width.
  mutating func add(
    _ text: String,
    _ style: StyledLine.Style = .plain,
    width: Int,
    first: String = "",
    rest: String = ""
  ) {
    self += WrappedText.lines(text, width: width, first: first, rest: rest).map {
      StyledLine($0, style)
    }
  }

  /// Adds an empty line, unless the last one is empty or there is none.
  mutating func addGap() {
    if let last, !last.text.isEmpty { append(StyledLine()) }
  }
}
