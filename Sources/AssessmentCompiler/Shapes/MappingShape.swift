// SPDX-License-Identifier: Apache-2.0

/// What a mapping looks like: its keys, and which of them go together.
final class MappingShape: Sendable {
  /// Entries whose keys the author gives.
  struct NamedEntries: Sendable {
    let key: ScalarShape
    let value: ValueShape
    /// What the entries are, in one short sentence.
    let summary: String
  }

  /// What the mapping is, with its article: `a question`.
  let subject: String
  /// The same as one word, unique among the shapes of one kind of file: `question`.
  let name: String
  /// The keys in the order in which authors read about them.
  let keys: [KeyDescription]
  /// Keys that exist in another place, each with that place: `a rule`.
  let elsewhere: [String: String]
  /// Keys of which there is exactly one.
  let exactlyOne: [String]
  /// Keys of which there is at most one.
  let atMostOne: [String]
  /// Whether keys around it may stand for those that ``KeyDescription/Need/requiredOrShared`` says.
  let takesOver: Bool
  /// What the author names beside the keys.
  let others: NamedEntries?

  private let positions: [String: Int]

  /// Describes a mapping.
  ///
  /// - Parameters:
  ///   - subject: what it is, with its article, for messages.
  ///   - keys: its keys.
  ///   - name: one word for it, where the subject is not unique among the shapes of its file.
  ///   - elsewhere: keys that exist in another place, each with that place: `a rule`.
  ///   - exactlyOne: keys of which there is exactly one.
  ///   - atMostOne: keys of which there is at most one.
  ///   - takesOver: whether keys around it may stand for some of its own.
  ///   - others: what the author names beside the keys.
  init(
    _ subject: String,
    _ keys: [any DescribedKey],
    name: String? = nil,
    elsewhere: [String: String] = [:],
    exactlyOne: [any DescribedKey] = [],
    atMostOne: [any DescribedKey] = [],
    takesOver: Bool = false,
    others: NamedEntries? = nil
  ) {
    self.subject = subject
    self.name = name ?? Self.word(for: subject)
    self.keys = keys.map(\.description)
    self.elsewhere = elsewhere
    self.exactlyOne = exactlyOne.map(\.description.name)
    self.atMostOne = atMostOne.map(\.description.name)
    self.takesOver = takesOver
    self.others = others
    positions = Dictionary(self.keys.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// What is known of a key; nil for one that the mapping does not have.
  subscript(name: String) -> KeyDescription? {
    positions[name].map { keys[$0] }
  }

  /// `` `each` `` becomes `each`, `a list of options` becomes `list-of-options`.
  private static func word(for subject: String) -> String {
    let words = subject.filter { $0 != "`" }.split(separator: " ")
    let articles = ["a", "an", "the"]
    return words.drop { articles.contains(String($0)) }
      .filter { !articles.contains(String($0)) }.joined(separator: "-")
  }
}

/// A key of any kind.
protocol DescribedKey: Sendable {
  var description: KeyDescription { get }
}

extension Key: DescribedKey {}
