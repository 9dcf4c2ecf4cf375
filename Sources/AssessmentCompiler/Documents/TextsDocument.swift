// SPDX-License-Identifier: Apache-2.0

/// A file of translations.
struct TextsDocument {
  /// The id of the file whose texts these are.
  let id: Located<String>
  let entries: [TranslationDocument]
}

/// One text, language beside language.
struct TranslationDocument {
  /// The place of the text in its file: `throat_days.ask.self`.
  let key: Located<String>
  /// By language; a list of search words is joined by line feeds.
  let texts: [(language: Located<String>, text: AuthoredText)]
}

/// Reads files of translations.
struct TextsReading {
  let collector: DiagnosticCollector

  /// A file of translations has the author's keys on its first level, beside `texts-for`.
  func read(_ keys: MappingReader) -> TextsDocument? {
    let id = keys.required("texts-for", .word)
    var entries: [TranslationDocument] = []
    for entry in keys.mapping.entries where entry.key.text != "texts-for" {
      let key = Located(value: entry.key.text, span: entry.key.span)
      guard let languages = keys.optional(entry.key.text, .mapping) else { continue }
      entries.append(TranslationDocument(key: key, texts: readLanguages(languages)))
    }
    return id.map { TextsDocument(id: $0, entries: entries) }
  }

  private func readLanguages(
    _ mapping: YAMLMapping
  ) -> [(language: Located<String>, text: AuthoredText)] {
    mapping.entries(named: .language, into: collector).compactMap { language, node in
      let texts = ValueKind<[AuthoredText]>.texts.value(
        of: node,
        at: ValuePlace(language.value),
        beside: language.span,
        into: collector
      )
      guard let texts, let first = texts.first else { return nil }
      guard texts.count > 1 else { return (language, first) }
      let joined = texts.map(\.text).joined(separator: "\n")
      let source = EmbeddedSource(whole: node.span, segments: [])
      return (language, AuthoredText(text: joined, source: source))
    }
  }
}
