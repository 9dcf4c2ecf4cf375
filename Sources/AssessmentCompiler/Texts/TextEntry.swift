// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// One text of the content in its source language.
struct TextEntry {
  /// Where the text is shown, which decides what may be inserted.
  enum Use {
    /// Limits and telephone numbers.
    case general
    /// Also answers that the rule's condition implies; the rule as a position.
    case reason(rule: Int)
    /// Also units, hours and times.
    case levelWords
    /// Nothing; an address or a name.
    case plain
    /// Only a telephone number.
    case telephone
  }

  /// The question that a text asks.
  struct Asked {
    let isYesNo: Bool
    /// Whether the same words are for whoever it is about.
    let isOfAll: Bool
  }

  let key: Texts.Key
  let text: AuthoredText
  let use: Use
  /// Nil for a text that asks nothing.
  var asked: Asked?
  /// Where else the same text is found, such as at each question that shares a list of options.
  var aliases: [Texts.Key] = []
  /// False for what is the same in every language unless somebody says otherwise.
  var needsTranslation = true
  /// Whether telephone numbers may be written in digits.
  var mayHoldNumbers = false
}

extension TextEntry {
  /// Whether a copy beside translations is of the text as it is now.
  func isCurrent(copy: AuthoredText?) -> Bool {
    copy.map { $0.text.words == text.text.words } ?? !needsTranslation
  }
}

extension String {
  /// The text without line feeds and spaces at its end.
  var withoutEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The words, so that another way of breaking lines is no other text.
  var words: [Substring] { split { $0.isWhitespace } }
}
