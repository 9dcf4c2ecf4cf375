// SPDX-License-Identifier: Apache-2.0

/// The keys of a text by whom it is about.
enum SentencesKeys: MappingKeys {
  /// `self` and `other` go together; the reader says so in words of its own.
  static let variants: [(variant: TextDocument.Variant, key: Key<Self, AuthoredText>)] = [
    (
      .`self`,
      key("self", .text, .requiredOrShared)
        .says("The text for people who answer about themselves.")
    ),
    (.child, key("child", .text, default: "other").says("The text about a child.")),
    (.other, key("other", .text, .requiredOrShared).says("The text about somebody else.")),
  ]

  static let shape = MappingShape("a text with variants", variants.map(\.key))
}

/// The keys of a file of translations.
enum TextsKeys: MappingKeys {
  static let id = key("texts-for", .word, .required)
    .says("The id of the file whose texts these are, `region-` and the code for a region.")

  static let shape = MappingShape(
    "a file of texts",
    [id],
    others: MappingShape.NamedEntries(
      key: .textKey,
      value: .keys(of: languages),
      summary: "A text in each language, under its place in the file: `ear_days.ask`."
    )
  )

  /// One text, language beside language.
  static let languages = MappingShape(
    "a translated text",
    WrittenLanguage.known.map {
      key($0, .texts.shaped(.anyOf([.scalar(.text), .list(.scalar(.text)), .nothing])))
        .says("The text in the language `\($0)`; nothing while it is not translated.")
    }
  )
}
