// SPDX-License-Identifier: Apache-2.0

extension HTML {
  /// A content text with paragraphs, lists and bold, in the small part of Markdown that content
  /// may use: an empty line between paragraphs, `- ` before items, `**` around bold words.
  ///
  /// Everything else stands as it was written, and a line end stays one.
  mutating func prose(_ text: String) {
    for block in Prose.blocks(of: text) {
      switch block {
      case .paragraph(let lines):
        element(.p) { html in
          for (number, line) in lines.enumerated() {
            if number > 0 { html.empty(.br) }
            html.inline(line)
          }
        }
      case .list(let items):
        element(.ul) { html in
          for item in items {
            html.element(.li) { $0.inline(item) }
          }
        }
      }
    }
  }

  /// One line with bold words; a mark without its partner stands as it was written.
  mutating func inline(_ line: Substring) {
    var rest = line
    while let start = rest.range(of: "**") {
      let after = rest[start.upperBound...]
      guard let end = after.range(of: "**"), end.lowerBound > after.startIndex else { break }
      self.text(String(rest[..<start.lowerBound]))
      element(.strong, text: String(after[..<end.lowerBound]))
      rest = after[end.upperBound...]
    }
    self.text(String(rest))
  }
}

/// The blocks of a content text.
enum Prose {
  enum Block: Equatable {
    case paragraph([Substring])
    case list([Substring])
  }

  static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      if line.isEmpty {
        isOpen = false
        continue
      }
      let isItem = line.hasPrefix("- ")
      let content = isItem ? line.dropFirst(2).trimmed : line
      switch (isOpen ? blocks.last : nil, isItem) {
      case (.list(let items), true): blocks[blocks.count - 1] = .list(items + [content])
      case (.paragraph(let lines), false): blocks[blocks.count - 1] = .paragraph(lines + [content])
      case (_, true): blocks.append(.list([content]))
      case (_, false): blocks.append(.paragraph([content]))
      }
      isOpen = true
    }
    return blocks
  }
}

extension String {
  /// The text with the spaces between two digits unbreakable, so that a telephone number stands on
  /// one line.
  var unbroken: String {
    var result = ""
    var before: Character?
    var rest = self[...]
    while let character = rest.popFirst() {
      let isBetween = before?.isNumber == true && rest.first?.isNumber == true
      result.append(character == " " && isBetween ? "\u{00A0}" : character)
      before = character
    }
    return result
  }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The first place of two or more characters; Foundation's search is not needed for this.
  fileprivate func range(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        return start..<index(start, offsetBy: mark.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
