// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// The texts of content beside their translations, as translators see them.
public struct TranslationTable: Sendable {
  /// How far a text is translated.
  public enum State: String, Hashable, Sendable {
    /// Each language has a translation of the text as it is now.
    case translated
    /// A language has none.
    case missing
    /// The text has changed since it was translated.
    case stale
  }

  /// One text.
  public struct Row: Hashable, Sendable {
    /// Where the text stands.
    public let key: Texts.Key
    /// The text in the language of its file.
    public let source: String
    /// The translations that there are, by language.
    public let translations: [String: String]
    /// How far it is translated.
    public let state: State
    /// True where search words are written, one a line.
    let isList: Bool
    /// False for what is the same in every language unless somebody says otherwise.
    let needsTranslation: Bool

    /// Whether a translation into a language is wanted and missing.
    public func needsText(in language: String) -> Bool {
      needsTranslation && translations[language] == nil
    }
  }

  /// A translation of a text that is not there any more.
  public struct Orphan: Hashable, Sendable {
    /// The path of the texts file.
    public let path: String
    /// What it is said to translate.
    public let key: Texts.Key
  }

  /// The language in which the texts are written.
  public let source: String
  /// The languages of the translations, in order.
  public let languages: [String]
  /// All texts, by file and in the order of their file.
  public let rows: [Row]
  /// Translations of nothing.
  public let orphans: [Orphan]
  /// The texts files, by the id of the file whose texts they translate.
  let files: [String: SourceFile]

  /// Makes the table of a content folder.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - languages: Languages that are wanted besides those that there are.
  /// - Returns: The table; nil when a file has a mistake that hides texts.
  public static func read(_ files: [SourceFile], languages: [String] = []) -> TranslationTable? {
    let files = files.sorted { $0.path < $1.path }
    let (documents, documentProblems) = DocumentReader.read(files)
    let (names, nameProblems) = ContentNames.collect(documents)
    guard !(documentProblems + nameProblems).contains(where: { $0.severity == .error }) else {
      return nil
    }
    let (content, _) = GraphTyping.type(documents, names, SourceLines(files))
    return TranslationTable(documents, content, files, languages)
  }

  /// The languages that content can be translated into.
  public static var knownLanguages: [String] { WrittenLanguage.known }

  /// Where the texts file of an id lies.
  public func path(of id: String) -> String {
    files[id]?.path ?? "questionnaires/texts/\(id).yaml"
  }

  private init(
    _ documents: ContentDocuments,
    _ content: TypedContent,
    _ all: [SourceFile],
    _ wanted: [String]
  ) {
    let found = TextLanguages(documents)
    let source = found.source
    let languages = Set(found.others + wanted).subtracting([source]).sorted()
    self.source = source
    self.languages = languages
    let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }
    var files: [String: SourceFile] = [:]
    var translations: [Texts.Key: TranslationDocument] = [:]
    var order: [(key: Texts.Key, path: String)] = []
    for document in documents.texts {
      files[document.id.value] = byPath[document.id.span.file]
      for entry in document.entries {
        let key = Texts.Key(document.id.value, entry.key.value)
        translations[key] = entry
        order.append((key, document.id.span.file))
      }
    }
    self.files = files
    let entries = TextCatalogue(documents, content).entries.sorted {
      let left = $0.text.span
      let right = $1.text.span
      return ($0.key.file, left.file, left.range.lowerBound, $0.key.path)
        < ($1.key.file, right.file, right.range.lowerBound, $1.key.path)
    }
    rows = entries.compactMap { entry in
      Self.row(entry, translations[entry.key], source: source, languages)
    }
    let known = Set(entries.map(\.key))
    orphans = order.filter { !known.contains($0.key) }.map { Orphan(path: $0.path, key: $0.key) }
  }

  private static func row(
    _ entry: TextEntry,
    _ document: TranslationDocument?,
    source: String,
    _ languages: [String]
  ) -> Row? {
    if document == nil, !entry.needsTranslation { return nil }
    var texts: [String: String] = [:]
    for (language, text) in document?.texts ?? [] {
      texts[language.value] = text.text.withoutEnd
    }
    texts[source] = nil
    let copy = document?.texts.first { $0.language.value == source }?.text
    let isStale = !texts.isEmpty && !entry.isCurrent(copy: copy)
    let isMissing = entry.needsTranslation && languages.contains { texts[$0] == nil }
    let root = entry.key.path == "find"
    return Row(
      key: entry.key,
      source: entry.text.text.withoutEnd,
      translations: texts,
      state: isStale ? .stale : isMissing ? .missing : .translated,
      isList: root,
      needsTranslation: entry.needsTranslation
    )
  }
}
