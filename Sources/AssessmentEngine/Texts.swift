// SPDX-License-Identifier: Apache-2.0

/// A language in which texts exist, by its two-letter code: `fi`, `sv`, `en`.
public typealias LanguageID = Identifier<Texts>

/// The texts of a pack, language beside language.
public struct Texts: Sendable {
  /// Names one text: the file's id, then the place in it: `sore-throat/drooling.ask`.
  public struct Key: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id of the assessment, module or registry, such as `fever` or `care-levels`.
    public let file: String
    /// The place in that file, such as `throat_days.help`.
    public let path: String

    /// Names a text.
    public init(_ file: String, _ path: String) {
      self.file = file
      self.path = path
    }

    /// The key of a part of what this key names: `drooling` and `ask` make `drooling.ask`.
    public func part(_ name: String) -> Key {
      Key(file, path.isEmpty ? name : "\(path).\(name)")
    }

    /// The form `file/path`.
    public var description: String { "\(file)/\(path)" }

    /// Orders by file, then by place.
    public static func < (left: Key, right: Key) -> Bool {
      (left.file, left.path) < (right.file, right.path)
    }
  }

  private let texts: [LanguageID: [Key: String]]
  /// The languages that the pack speaks, its source language first.
  public let languages: [LanguageID]

  /// Makes a catalogue of the texts of each language; the first language is the one that stands in for
  /// a missing translation.
  public init(_ texts: [LanguageID: [Key: String]], languages: [LanguageID]) {
    self.texts = texts
    self.languages = languages
  }

  /// The text in a language, else in the source language, else in any; nil when there is none.
  public func text(_ key: Key, in language: LanguageID) -> String? {
    if let text = texts[language]?[key] { return text }
    return languages.lazy.compactMap { texts[$0]?[key] }.first
  }

  /// The text for whom it is about: the variant `self`, `child` or `other`, `child` falling back
  /// to `other`; else the text without variants.
  public func text(
    _ key: Key,
    for subject: Contact.Subject,
    in language: LanguageID
  ) -> String? {
    let variants: [Contact.Subject] = subject == .child ? [.child, .other] : [subject]
    for variant in variants {
      let own = Key(key.file, "\(key.path).\(variant.rawValue)")
      if let text = text(own, in: language) { return text }
    }
    return text(key, in: language)
  }

  /// The keys of all texts, in order.
  public var keys: [Key] {
    texts.values.reduce(into: Set<Key>()) { $0.formUnion($1.keys) }.sorted()
  }

  /// The languages in which a text exists.
  public func languages(of key: Key) -> Set<LanguageID> {
    Set(texts.filter { $1[key] != nil }.keys)
  }
}
