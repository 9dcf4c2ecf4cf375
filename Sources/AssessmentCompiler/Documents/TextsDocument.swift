// SPDX-License-Identifier: Apache-2.0

/// A file of translations.
struct TextsDocument {
  /// The id of the file whose texts these are.
  var id: Located<String>
  let entries: [TranslationDocument]
}

/// One text, language beside language.
struct TranslationDocument {
  /// The place of the text in its file: `throat_days.ask.self`.
  let key: Located<String>
  /// By language; a list of search words is joined by line feeds.
  let texts: [(language: Located<String>, text: AuthoredText)]
  /// The languages that are written as another word, which was reported.
  let misspelt: Set<String>
  /// The languages that have a place and no text in it yet.
  let open: Set<String>
}

/// Reads files of translations.
struct TextsReading {
  let collector: DiagnosticCollector

  /// A file of translations has the author's keys on its first level, beside `texts-for`.
  func read(_ keys: MappingReader<TextsKeys>) -> TextsDocument? {
    let id = keys[TextsKeys.id]
    let languagesKind = ValueKind<YAMLMapping>.keys(TextsKeys.languages)
    var entries: [TranslationDocument] = []
    var wrong: [Located<String>] = []
    for entry in keys.others {
      let key = Located(value: entry.key.text, span: entry.key.span)
      let mapping = languagesKind.value(
        of: entry.value,
        at: ValuePlace(entry.key.text),
        beside: entry.key.span,
        into: collector
      )
      guard let languages = mapping else { continue }
      let texts = readLanguages(languages)
      let misspelt = texts.filter { $0.written.value != $0.language }
      wrong += misspelt.map(\.written)
      entries.append(
        TranslationDocument(
          key: key,
          texts: texts.compactMap { text in
            guard let language = text.language, let value = text.text else { return nil }
            return (Located(value: language, span: text.written.span), value)
          },
          misspelt: Set(misspelt.compactMap(\.language)),
          open: Set(texts.filter { $0.text == nil }.compactMap(\.language))
        )
      )
    }
    reportWrong(wrong)
    return id.map { TextsDocument(id: $0, entries: entries) }
  }

  /// A wrong language is one slip of a file, however often it stands there.
  private func reportWrong(_ languages: [Located<String>]) {
    for (written, all) in Dictionary(grouping: languages, by: \.value).sorted(by: {
      $0.key < $1.key
    }) {
      guard let first = all.first else { continue }
      collector.report(
        DocumentProblem.unknownLanguage(
          first,
          meant: WrittenLanguage.meant(by: written),
          count: all.count
        )
      )
    }
  }

  /// The texts of one key; a misspelt language counts as what is meant, so that its texts are not
  /// missing too.
  private func readLanguages(
    _ mapping: YAMLMapping
  ) -> [(written: Located<String>, language: String?, text: AuthoredText?)] {
    mapping.entries.map { entry in
      let written = Located(value: entry.key.text, span: entry.key.span)
      let isKnown = WrittenLanguage.known.contains(written.value)
      let language = isKnown ? written.value : WrittenLanguage.meant(by: written.value)
      // `fi:` with nothing behind it waits for its translator.
      if case .scalar(let scalar) = entry.value, scalar.isMissing {
        return (written, language, nil)
      }
      let texts = ValueKind<[AuthoredText]>.texts.value(
        of: entry.value,
        at: ValuePlace(written.value),
        beside: written.span,
        into: collector
      )
      guard let texts, texts.count > 1 else {
        return (written, language, texts?.first)
      }
      let joined = texts.map(\.text).joined(separator: "\n")
      let source = EmbeddedSource(whole: entry.value.span, segments: [])
      return (written, language, AuthoredText(text: joined, source: source))
    }
  }
}
