// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// Breaks texts into lines of a terminal.
enum WrappedText {
  /// Lines narrower than this cannot be read, so a smaller terminal gets lines that it breaks
  /// itself.
  static let narrowest = 20

  /// The lines of a text.
  ///
  /// Line ends of the text stay; a line of a list, which begins with `- `, hangs under its first
  /// word. A word that is wider than a line is broken where the line ends; groups of figures, such
  /// as a telephone number, stay on one line.
  ///
  /// - Parameters:
  ///   - text: The text, harmless or not; widths are those of the harmless form.
  ///   - width: The columns of a line.
  ///   - first: What stands before the first line.
  ///   - rest: What stands before every other line.
  /// - Returns: At least one line.
  static func lines(
    _ text: String,
    width: Int,
    first: String = "",
    rest: String = ""
  ) -> [String] {
    var lines: [String] = []
    let paragraphs = TerminalText.harmless(text).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (number, paragraph) in paragraphs.enumerated() {
      let isLast = number == paragraphs.count - 1
      if isLast, paragraph.isEmpty, number > 0 { break }
      let head = number == 0 ? first : rest
      let item = paragraph.hasPrefix("- ")
      lines += wrap(
        words: words(of: item ? paragraph.dropFirst(2) : paragraph),
        width: max(width, narrowest),
        first: item ? head + "- " : head,
        rest: item ? rest + "  " : rest
      )
    }
    return lines
  }

  /// The words of a line; groups of figures stay together, so that a telephone number can be read
  /// in one go.
  private static func words(of line: Substring) -> [Substring] {
    var words: [Substring] = []
    for word in line.split(separator: " ") {
      let isFigures = word.first?.isNumber == true
      if isFigures, let before = words.last, before.allSatisfy({ $0.isNumber || $0 == " " }) {
        words[words.count - 1] = line[before.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  private static func wrap(
    words: [Substring],
    width: Int,
    first: String,
    rest: String
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    var room = width - TerminalWidth.of(first)
    func end() {
      lines.append(line)
      line = rest
      isEmpty = true
      room = width - TerminalWidth.of(rest)
    }
    for word in words {
      var word = word
      while true {
        let needed = TerminalWidth.of(word) + (isEmpty ? 0 : 1)
        if needed <= room {
          line += (isEmpty ? "" : " ") + word
          room -= needed
          isEmpty = false
          break
        }
        if !isEmpty {
          end()
          continue
        }
        // The word is wider than an empty line: as much of it as fits, at least one letter.
        var part = 1
        var used = word.first.map { DisplayWidth.of($0) } ?? 0
        for letter in word.dropFirst() {
          used += DisplayWidth.of(letter)
          guard used <= room else { break }
          part += 1
        }
        line += word.prefix(part)
        word = word.dropFirst(part)
        if word.isEmpty {
          isEmpty = false
          room = 0
          break
        }
        end()
      }
    }
    lines.append(line)
    return lines
  }
}
