// SPDX-License-Identifier: Apache-2.0

/// Writes texts as values of a texts file.
enum WrittenTranslation {
  /// A text in the plainest way in which YAML reads it back: plain, in quotes, or as a block.
  static func text(_ text: String) -> LayoutNode {
    if text.isEmpty { return .scalar(LayoutScalar(text: "", style: .plain, lines: [])) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.count > 1, canBeBlock(lines) {
      return .scalar(LayoutScalar(text: text + "\n", style: .literal, lines: lines))
    }
    if lines.count == 1, canBePlain(text) {
      return .scalar(LayoutScalar(text: text, style: .plain, lines: [text]))
    }
    return .scalar(LayoutScalar(text: text, style: .doubleQuoted, lines: [quoted(text)]))
  }

  /// Search words, one a line, as a list in brackets.
  static func list(_ text: String) -> LayoutNode {
    let items = text.split(separator: "\n").map { word in
      let isPlain = canBePlain(String(word)) && !word.contains { ",[]{}\"'".contains($0) }
      return LayoutList.Item(
        comments: [],
        text: isPlain ? String(word) : quoted(String(word)),
        trailing: nil
      )
    }
    return .list(LayoutList(items: items, closing: []))
  }

  private static func canBeBlock(_ lines: [String]) -> Bool {
    lines.first?.first != " " && lines.last?.isEmpty == false
      && lines.allSatisfy { $0.last != " " && !hasControls($0) }
  }

  private static func canBePlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return (first.isLetter || first.isNumber) && !last.isWhitespace && last != ":"
      && !text.contains(": ") && !text.contains(" #") && !text.contains("  ") && !hasControls(text)
  }

  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .lineSeparator
        || $0.properties.generalCategory == .paragraphSeparator || $0 == "\u{FEFF}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
