// SPDX-License-Identifier: Apache-2.0

/// One sentence of a text for people; a line of a list is one, and a colon before a list ends one.
struct WrittenSentence {
  /// The place in the text, as UTF-8 offsets.
  let range: Range<Int>
  let words: [Substring]
  /// Whether it ends as sentences do; a label, an option or a line of a list need not.
  let isWhole: Bool

  static func all(in text: String) -> [WrittenSentence] {
    var sentences: [WrittenSentence] = []
    var words: [Substring] = []
    func close(isWhole: Bool) {
      guard let first = words.first, let last = words.last else { return }
      let start = text.utf8.distance(from: text.startIndex, to: first.startIndex)
      let end = text.utf8.distance(from: text.startIndex, to: last.endIndex)
      sentences.append(WrittenSentence(range: start..<end, words: words, isWhole: isWhole))
      words = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let ofLine = line.split { $0.isWhitespace }
      if ofLine.isEmpty || ofLine.first == "-" { close(isWhole: false) }
      for word in ofLine where word != "-" {
        words.append(word)
        if let last = word.last(where: { !"\"')*”".contains($0) }), ".!?:".contains(last) {
          close(isWhole: true)
        }
      }
    }
    close(isWhole: false)
    return sentences
  }
}
