// SPDX-License-Identifier: Apache-2.0

/// The languages that content is written in and translated into.
struct TextLanguages {
  /// What each file says of its language, assessments before modules.
  let stated: [Located<String>]
  /// The languages of translations, in order; one whose places are all empty counts too.
  let others: [String]

  /// The language of the first assessment.
  var source: String { stated.first?.value ?? "en" }

  init(_ documents: ContentDocuments) {
    let ordered = documents.questionnaires.sorted {
      ($0.isModule ? 1 : 0, $0.id.value) < ($1.isModule ? 1 : 0, $1.id.value)
    }
    stated = ordered.compactMap(\.language)
    let all = documents.texts.flatMap(\.entries).flatMap { entry in
      Set(entry.texts.map(\.language.value)).union(entry.open).subtracting(entry.misspelt)
    }
    others = Set(all).subtracting([stated.first?.value ?? "en"]).sorted()
  }
}
