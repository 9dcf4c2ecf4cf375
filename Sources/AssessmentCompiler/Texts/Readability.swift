// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import FEEL

/// How readable the texts of content are, by language and file.
public struct Readability: Sendable {
  /// What may be read without effort, by language.
  public struct Limits: Hashable, Sendable {
    /// The most words of a sentence on average.
    public let average: Int
    /// The most words of any sentence.
    public let sentence: Int
    /// The most words of a question, in every language.
    public static let question = 15
    /// The most choices on a page: options and "None of these"; "I don't know" is a way out and not
    /// counted.
    public static let choices = 7

    /// The limits for a language; Finnish and Swedish have longer words than English.
    public static func of(_ language: LanguageID) -> Limits {
      ["fi", "sv"].contains(language.text)
        ? Limits(average: 12, sentence: 20) : Limits(average: 15, sentence: 25)
    }
  }

  /// A sentence and where it is written.
  public struct Sentence: Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// How many words it has.
    public let words: Int
    /// Where it is written.
    public let span: SourceSpan
  }

  /// The texts of one language in one file.
  public struct Part: Sendable {
    /// The language.
    public let language: LanguageID
    /// The file.
    public let file: String
    /// The sentences by their ends; labels, options and lines of lists are not among them.
    public let sentences: Int
    /// The words of those sentences.
    public let words: Int
    /// The longest sentences, longest first; also labels, options and lines of lists.
    public let longest: [Sentence]

    /// Whether the sentences are too long on average.
    public var isOverAverage: Bool {
      words > sentences * Limits.of(language).average
    }
  }

  /// Something over a limit.
  public enum Excess: Hashable, Sendable {
    case sentence(Sentence, language: LanguageID)
    case question(Sentence, language: LanguageID)
    /// More choices on a page than can be taken in.
    case choices(question: QuestionID, count: Int, span: SourceSpan)
  }

  /// By language, then by file.
  public let parts: [Part]
  /// What is over a limit, by file and place; averages are said in ``parts``.
  public let excesses: [Excess]

  /// Whether anything is over a limit.
  public var isWithinLimits: Bool { excesses.isEmpty && !parts.contains(where: \.isOverAverage) }
}

extension Readability.Excess {
  /// Where it is written.
  public var span: SourceSpan {
    switch self {
    case .sentence(let sentence, _), .question(let sentence, _): sentence.span
    case .choices(_, _, let span): span
    }
  }
}

extension AssessmentCompiler {
  /// Measures the texts of content, also of content with errors as far as it can be read.
  ///
  /// Names, addresses, words to find an assessment by and telephone numbers are not measured.
  ///
  /// - Parameter files: The files, in any order.
  /// - Returns: Words a sentence by language and file, and what is over a limit.
  public static func readability(of files: [SourceFile]) -> Readability {
    let files = files.sorted { $0.path < $1.path }
    let (documents, _) = DocumentReader.read(files)
    let (names, _) = ContentNames.collect(documents)
    let (content, _) = GraphTyping.type(documents, names, SourceLines(files))
    return ReadabilityReading(documents: documents, content: content).read()
  }
}

/// Measures the texts of all files.
private struct ReadabilityReading {
  /// How many sentences are shown of each language and file.
  private static let shown = 3

  let documents: ContentDocuments
  let content: TypedContent

  private struct Place: Hashable {
    let language: LanguageID
    let file: String
  }

  private struct Measured {
    var sentences = 0
    var words = 0
    var all: [Readability.Sentence] = []
  }

  func read() -> Readability {
    let source = LanguageID(
      documents.questionnaires.first { !$0.isModule }?.language?.value
        ?? documents.questionnaires.compactMap(\.language?.value).first ?? "en"
    )
    let entries = TextCatalogue(documents, content).entries.filter(\.isProse)
    var measured: [Place: Measured] = [:]
    var excesses: [Readability.Excess] = []
    for entry in entries {
      take(entry.text, entry, in: source, &measured, &excesses)
    }
    let byKey = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    for file in documents.texts {
      for translation in file.entries {
        guard let entry = byKey[Texts.Key(file.id.value, translation.key.value)] else { continue }
        for (language, text) in translation.texts where language.value != source.text {
          take(text, entry, in: LanguageID(language.value), &measured, &excesses)
        }
      }
    }
    excesses += content.questions.compactMap(choices)
    let parts = measured.map { place, measured in
      Readability.Part(
        language: place.language,
        file: place.file,
        sentences: measured.sentences,
        words: measured.words,
        longest: Array(measured.all.sorted { $0.comesBefore($1) }.prefix(Self.shown))
      )
    }
    return Readability(
      parts: parts.sorted { ($0.language, $0.file) < ($1.language, $1.file) },
      excesses: excesses.sorted {
        ($0.span.file, $0.span.range.lowerBound) < ($1.span.file, $1.span.range.lowerBound)
      }
    )
  }

  private func take(
    _ text: AuthoredText,
    _ entry: TextEntry,
    in language: LanguageID,
    _ measured: inout [Place: Measured],
    _ excesses: inout [Readability.Excess]
  ) {
    let place = Place(language: language, file: text.span.file)
    let most = Readability.Limits.of(language).sentence
    var words = 0
    for written in WrittenSentence.all(in: text.text) {
      let sentence = Readability.Sentence(
        text: written.words.joined(separator: " "),
        words: written.words.count,
        span: text.span(of: written.range)
      )
      words += sentence.words
      if written.isWhole {
        measured[place, default: Measured()].sentences += 1
        measured[place, default: Measured()].words += sentence.words
      }
      measured[place, default: Measured()].all.append(sentence)
      if sentence.words > most { excesses.append(.sentence(sentence, language: language)) }
    }
    guard entry.isQuestion, words > Readability.Limits.question else { return }
    let line = text.text.split { $0.isWhitespace }.joined(separator: " ")
    let question = Readability.Sentence(text: line, words: words, span: text.span)
    excesses.append(.question(question, language: language))
  }

  private func choices(_ question: QuestionDeclaration) -> Readability.Excess? {
    let count: Int
    switch question.kind {
    case .one(let domain): count = domain.codes.count
    case .several(let options, _): count = options.count + 1
    case .yesNo, .number, .date, .text: return nil
    }
    guard count > Readability.Limits.choices else { return nil }
    return .choices(question: question.id, count: count, span: question.document.id.span)
  }
}

extension Readability.Sentence {
  /// Longer ones first, then by place, so that every run shows the same.
  fileprivate func comesBefore(_ other: Self) -> Bool {
    if words != other.words { return words > other.words }
    return span.range.lowerBound < other.span.range.lowerBound
  }
}

extension TextEntry {
  /// Whether people read it as text.
  fileprivate var isProse: Bool {
    switch use {
    case .general, .reason, .levelWords: true
    case .plain, .telephone: false
    }
  }

  /// Whether it is what a question asks.
  fileprivate var isQuestion: Bool {
    let parts = key.path.split(separator: ".").dropFirst()
    return parts.first == "ask" && parts.count <= 2
  }
}
