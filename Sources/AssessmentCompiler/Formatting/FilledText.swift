// SPDX-License-Identifier: Apache-2.0

/// Breaks long texts into lines.
enum FilledText {
  /// The lines of a plain text: each as long as it may be, an empty line for each line break.
  ///
  /// - Parameters:
  ///   - text: the text as YAML reads it.
  ///   - first: how many columns the first line may have.
  ///   - rest: how many the others may have.
  /// - Returns: the lines without their indentation.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var all: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !all.isEmpty { all.append("") }
      guard !paragraph.isEmpty else { continue }
      all += lines(of: pieces(of: paragraph), first: all.isEmpty ? first : rest, rest: rest)
    }
    return all
  }

  /// The lines of pieces that stay whole; one that is too long has a line of its own.
  static func lines(of pieces: [String], first: Int, rest: Int) -> [String] {
    var all: [String] = []
    var line = ""
    var width = 0
    for piece in pieces {
      let own = DisplayWidth.of(piece)
      if line.isEmpty {
        line = piece
        width = own
      } else if width + 1 + own <= (all.isEmpty ? first : rest) {
        line += " " + piece
        width += 1 + own
      } else {
        all.append(line)
        line = piece
        width = own
      }
    }
    if !line.isEmpty { all.append(line) }
    return all
  }

  /// The parts of a text between which a line may end.
  ///
  /// Only at a single space, since YAML reads each break as one; and never before a sign such as a
  /// hyphen, which would look like an item of a list.
  private static func pieces(of text: Substring) -> [String] {
    var all: [String] = []
    var isSpaced = false
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = all.popLast() {
        if part.isEmpty || isSpaced || !mayBegin(part) {
          all.append(last + " " + part)
        } else {
          all += [last, String(part)]
        }
      } else {
        all.append(String(part))
      }
      isSpaced = part.isEmpty
    }
    return all
  }

  private static func mayBegin(_ part: Substring) -> Bool {
    guard let first = part.first else { return false }
    return first.isLetter || first.isNumber || "(\"'{«”’".contains(first) || !first.isASCII
  }
}
