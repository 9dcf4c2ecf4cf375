// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Judges how texts are worded: questions without "not", sentences that can be read.
struct WordingChecks {
  /// The most words of a sentence.
  private static let mostWords = 20
  /// The most words of a question.
  private static let mostWordsOfQuestion = 15

  private let collector: DiagnosticCollector
  /// The questions with yes or no.
  private let yesNo: Set<String>
  /// All questions.
  private let questions: Set<String>

  init(_ content: TypedContent, into collector: DiagnosticCollector) {
    self.collector = collector
    func keys(_ questions: [QuestionDeclaration]) -> Set<String> {
      Set(questions.map { "\($0.owner)/\($0.document.id.value).ask" })
    }
    yesNo = keys(content.questions.filter { $0.kind == .yesNo })
    questions = keys(content.questions)
  }

  func judge(_ text: AuthoredText, language: String, as entry: TextEntry) {
    if isYesNo(entry.key), let word = NegatedQuestion.negation(in: text.text, language: language) {
      collector.report(TextProblem.negatedQuestion(text.span, word: word))
    }
    if case .telephone = entry.use { return }
    judgeLength(of: text, as: entry)
    let sentences = text.text.sentences.map { $0.split(separator: " ") }
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
  private func judgeLength(of text: AuthoredText, as entry: TextEntry) {
    let words = text.text.split(whereSeparator: \.isWhitespace)
    guard questions.contains(owner(of: entry.key)), words.count > Self.mostWordsOfQuestion,
      text.text.sentences.allSatisfy({ $0.split(separator: " ").count <= Self.mostWords })
    else { return }
    collector.report(
      TextProblem.longQuestion(text.span, words: words.count, most: Self.mostWordsOfQuestion)
    )
  }

  /// The file, the first name and the key of a text.
  private func owner(of key: Texts.Key) -> String {
    "\(key.file)/\(key.path.split(separator: ".").prefix(2).joined(separator: "."))"
  }

  private func isYesNo(_ key: Texts.Key) -> Bool {
    yesNo.contains(owner(of: key))
  }
}

extension String {
  /// The sentences; a line of a list is one, and a colon before a list ends one.
  fileprivate var sentences: [String] {
    var sentences: [String] = []
    for paragraph in split(separator: "\n\n") {
      var current = ""
      for line in paragraph.split(separator: "\n") {
        if line.trimmed.hasPrefix("- ") {
          sentences.append(current)
          current = ""
        }
        for word in line.split(separator: " ") where word != "-" {
          current += word + " "
          if let last = word.last(where: { !"\"')*”".contains($0) }), ".!?:".contains(last) {
            sentences.append(current)
            current = ""
          }
        }
      }
      sentences.append(current)
    }
    return sentences
  }
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
