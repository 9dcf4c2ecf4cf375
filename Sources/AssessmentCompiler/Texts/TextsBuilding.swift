// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Joins the texts of all files with their translations.
struct TextsBuilding {
  private let documents: ContentDocuments
  private let names: ContentNames
  private let content: TypedContent
  private let languages: TextLanguages
  private let collector = DiagnosticCollector()

  /// The texts and what is wrong with them.
  static func build(
    _ documents: ContentDocuments,
    _ names: ContentNames,
    _ content: TypedContent
  ) -> (Texts, [Diagnostic]) {
    let building = TextsBuilding(documents: documents, names: names, content: content)
    let texts = building.build()
    return (texts, building.collector.diagnostics)
  }

  private init(documents: ContentDocuments, names: ContentNames, content: TypedContent) {
    self.documents = documents
    self.names = names
    self.content = content
    languages = TextLanguages(documents)
  }

  private func build() -> Texts {
    let source = sourceLanguage()
    let entries = TextCatalogue(documents, content).entries
    let judging = TextJudging(
      names: names,
      content: content,
      implied: AnsweredImplication(content),
      collector: collector
    )
    let wording = WordingChecks(collector: collector)
    var own: [Texts.Key: String] = [:]
    own.reserveCapacity(entries.count)
    for entry in entries {
      judging.judge(entry.text, as: entry)
      wording.judge(entry.text, language: source, as: entry)
      entry.addText(entry.text, to: &own)
    }
    var texts = [LanguageID(source): own]
    takeTranslations(of: entries, source: source, judging, wording, into: &texts)
    reportMissing(entries, languages: languages.others, texts)
    return Texts(texts, languages: ([source] + languages.others).map { LanguageID($0) })
  }

  private func takeTranslations(
    of entries: [TextEntry],
    source: String,
    _ judging: TextJudging,
    _ wording: WordingChecks,
    into texts: inout [LanguageID: [Texts.Key: String]]
  ) {
    guard !documents.texts.isEmpty else { return }
    let byKey = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    let files = Dictionary(grouping: entries, by: \.key.file)
    for file in documents.texts {
      guard let known = files[file.id.value] else {
        let near = collector.near(file.id.value, among: Array(files.keys))
        // A file that could not be read may be the one that is meant.
        if documents.damaged.isEmpty {
          collector.report(TextProblem.unknownFile(file.id, near: near))
        }
        continue
      }
      for translation in file.entries {
        let key = Texts.Key(file.id.value, translation.key.value)
        guard let entry = byKey[key] else {
          // A misspelt key leaves its text without a translation.
          let written = Set(file.entries.map(\.key.value))
          reportUnknown(
            translation.key,
            file: file.id.value,
            known.map(\.key.path).filter { !written.contains($0) }
          )
          continue
        }
        take(translation, of: entry, source: source, judging, wording, into: &texts)
      }
    }
  }

  private func take(
    _ translation: TranslationDocument,
    of entry: TextEntry,
    source: String,
    _ judging: TextJudging,
    _ wording: WordingChecks,
    into texts: inout [LanguageID: [Texts.Key: String]]
  ) {
    var copy: AuthoredText?
    for (language, text) in translation.texts {
      guard language.value != source else {
        copy = text
        continue
      }
      judging.judge(text, as: entry)
      wording.judge(text, language: language.value, as: entry)
      reportLeftOut(text, language: language.value, of: entry)
      entry.addText(text, to: &texts[LanguageID(language.value), default: [:]])
    }
    guard !entry.isCurrent(copy: copy) else { return }
    collector.report(
      TextProblem.stale(
        translation.key,
        language: source,
        source: entry.text.span,
        hasCopy: copy != nil
      )
    )
  }

  private func reportLeftOut(_ text: AuthoredText, language: String, of entry: TextEntry) {
    let own = Set(Placeholder.all(in: text.text).map(\.name))
    let needed = Placeholder.all(in: entry.text.text).map(\.name)
    var left = Set(needed).subtracting(own).sorted().map { "{\($0)}" }
    if case .telephone = entry.use { return }
    left += Set(entry.text.text.longNumbers).subtracting(text.text.longNumbers).sorted()
    guard !left.isEmpty else { return }
    collector.report(
      TextProblem.leftOut(text.span, key: entry.key.path, language: language, names: left)
    )
  }

  private func reportUnknown(_ key: Located<String>, file: String, _ known: [String]) {
    guard documents.damaged.isEmpty else { return }
    let near = collector.near(key.value, among: known)
    collector.report(TextProblem.unknownText(key, file: file, near: near))
  }

  // MARK: Languages

  /// The language of the texts; a file in another one is reported.
  private func sourceLanguage() -> String {
    let stated = languages.stated
    guard let first = stated.first else { return languages.source }
    for language in stated where language.value != first.value {
      collector.report(TextProblem.severalLanguages(language, first: first))
    }
    return first.value
  }

  private func reportMissing(
    _ entries: [TextEntry],
    languages: [String],
    _ texts: [LanguageID: [Texts.Key: String]]
  ) {
    guard !languages.isEmpty else { return }
    let files = Set(documents.texts.map(\.id.value))
    for (file, own) in Dictionary(grouping: entries, by: \.key.file).sorted(by: { $0.key < $1.key })
    {
      let needed = own.filter(\.needsTranslation)
      guard let first = needed.first else { continue }
      guard files.contains(file) else {
        collector.report(
          TextProblem.missingFile(
            first.text.span,
            id: file,
            languages: languages,
            count: needed.count
          )
        )
        continue
      }
      let byLanguages = Dictionary(grouping: needed) { entry in
        languages.filter { texts[LanguageID($0)]?[entry.key] == nil }
      }
      for (missing, entries) in byLanguages where !missing.isEmpty {
        reportMissing(entries, of: file, in: missing)
      }
    }
  }
}

extension TextsBuilding {
  /// How many missing texts are told one by one.
  private static let mostTold = 3

  /// Tells of texts of one file that are missing in the same languages.
  private func reportMissing(_ entries: [TextEntry], of file: String, in languages: [String]) {
    guard entries.count > Self.mostTold, let first = entries.first else {
      for entry in entries {
        collector.report(
          TextProblem.missing(entry.text.span, key: entry.key.path, languages: languages)
        )
      }
      return
    }
    collector.report(
      TextProblem.missingMany(
        first.text.span,
        keys: entries.map(\.key.path),
        file: file,
        languages: languages
      )
    )
  }
}

extension TextEntry {
  /// Adds a text, in one language, wherever it is found.
  fileprivate func addText(_ text: AuthoredText, to texts: inout [Texts.Key: String]) {
    let text = text.text.withoutEnd
    texts[key] = text
    for alias in aliases { texts[alias] = text }
  }
}

extension String {
  /// The numbers of two digits or more; smaller ones are often written as words.
  fileprivate var longNumbers: [String] {
    split { !($0.isASCII && $0.isNumber) }.map(String.init).filter { $0.count > 1 }
  }
}
