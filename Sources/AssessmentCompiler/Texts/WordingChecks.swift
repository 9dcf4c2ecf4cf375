// SPDX-License-Identifier: Apache-2.0

/// Judges how texts are worded: questions without "not", sentences that can be read.
struct WordingChecks {
  /// The most words of a sentence.
  private static let mostWords = 20
  /// The most words of a question.
  private static let mostWordsOfQuestion = 15

  let collector: DiagnosticCollector

  func judge(_ text: AuthoredText, language: String, as entry: TextEntry) {
    if entry.asked?.isYesNo == true,
      let word = NegatedQuestion.negation(in: text.text, language: language)
    {
      collector.report(TextProblem.negatedQuestion(text.span, word: word))
    }
    if case .telephone = entry.use { return }
    if entry.asked?.isOfAll == true, let word = Address.word(in: text.text, language: language) {
      collector.report(TextProblem.addressed(text.span, word: word))
    }
    // Most texts are shorter than the longest sentence and question may be.
    guard text.text.utf8.count > 2 * Self.mostWordsOfQuestion else { return }
    let count = text.text.wordCount
    guard count > Self.mostWordsOfQuestion else { return }
    judgeLength(of: text, words: count, as: entry)
    guard count > Self.mostWords else { return }
    let sentences = WrittenSentence.all(in: text.text).map(\.words)
    guard let longest = sentences.max(by: { $0.count < $1.count }), longest.count > Self.mostWords
    else { return }
    collector.report(
      TextProblem.longSentence(
        text.span,
        begin: longest.prefix(5).joined(separator: " "),
        words: longest.count,
        most: Self.mostWords
      )
    )
  }

  /// A question is read while somebody is ill, so it is shorter than other texts.
  private func judgeLength(of text: AuthoredText, words: Int, as entry: TextEntry) {
    guard entry.asked != nil,
      WrittenSentence.all(in: text.text).allSatisfy({ $0.words.count <= Self.mostWords })
    else { return }
    collector.report(
      TextProblem.longQuestion(text.span, words: words, most: Self.mostWordsOfQuestion)
    )
  }
}

/// Words by which a text speaks to the person that it is about.
enum Address {
  /// The first such word; nil without one.
  static func word(in text: String, language: String) -> String? {
    guard let known = words[language], mayStand(in: text, language: language) else { return nil }
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    if let word = words.first(where: known.contains) { return word }
    // In Finnish the verb says it: `oletko`, `käytätkö`; `ovatko` speaks of others.
    guard language == "fi", let first = words.first,
      first.hasSuffix("tko") || first.hasSuffix("tkö"),
      !first.hasSuffix("vatko"), !first.hasSuffix("vätkö")
    else { return nil }
    return first
  }

  /// False where no such word stands for certain; taking a text apart is slow.
  private static func mayStand(in text: String, language: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      defer { last = letter }
      switch (language, last, letter) {
      case ("en", UInt8(ascii: "y"), UInt8(ascii: "o")),
        ("sv", UInt8(ascii: "d"), UInt8(ascii: "i")),
        ("sv", UInt8(ascii: "d"), UInt8(ascii: "u")), ("fi", UInt8(ascii: "s"), UInt8(ascii: "i")),
        ("fi", UInt8(ascii: "t"), UInt8(ascii: "k")):
        return true
      default: continue
      }
    }
    return false
  }

  private static let words: [String: Set<String>] = [
    "en": ["you", "your", "yours", "yourself", "you're", "you’re", "you've", "you’ve"],
    "sv": ["du", "dig", "din", "ditt", "dina"],
    "fi": [
      "sinä", "sinun", "sinua", "sinulla", "sinulle", "sinulta", "sinussa", "sinusta", "sinuun",
      "sinut", "sinullako",
    ],
  ]
}

/// Yes-no questions that ask with "not": to `Can you not swallow?` nobody knows what "no" means.
enum NegatedQuestion {
  /// The word by which a question is negated; nil when it is not.
  ///
  /// Only the beginning is looked at: `a sore that does not heal` says something else.
  static func negation(in text: String, language: String) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || ",?!".contains($0) }.map(String.init)
    let begin = words.prefix(3)
    switch language {
    case "fi":
      return words.first.flatMap { finnish.contains($0) ? $0 : nil }
    case "sv":
      return begin.first { ["inte", "ej", "icke"].contains($0) }
    case "en":
      let contracted = words.first.flatMap { word in
        word.hasSuffix("n't") || word.hasSuffix("n’t") || word == "cannot" ? word : nil
      }
      return contracted ?? begin.first { $0 == "not" }
    default:
      return nil
    }
  }

  private static let finnish: Set<String> = [
    "enkö", "etkö", "eikö", "emmekö", "ettekö", "eivätkö", "enkös", "etkös", "eikös",
  ]
}

extension String {
  /// How many words spaces and ends of lines part.
  fileprivate var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in utf8 {
      let isSpace = byte <= UInt8(ascii: " ")
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
