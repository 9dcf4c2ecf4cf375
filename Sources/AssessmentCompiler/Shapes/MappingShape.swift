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

  /// How keys are shared between a mapping and others.
  enum Sharing: Sendable {
    case nothing
    /// Keys that are needed may stand around it, as those of a question in `each`.
    case takesOver
    /// Its keys stand for those of what is inside, whatever that is.
    case handsOn
  }

  /// What the mapping is, with its article: `a question`.
  let subject: String
  /// The same as one word, unique among the shapes of one kind of file: `question`.
  let name: String
  /// The keys in the order in which authors read about them.
  let keys: [KeyDescription]
  /// Those keys that only some types of questions have.
  let keysByType: [KeyDescription]
  /// Keys that exist in another place, each with that place: `a rule`.
  let elsewhere: [String: String]
  /// Keys of which there is exactly one.
  let exactlyOne: [String]
  /// Keys of which there is at most one.
  let atMostOne: [String]
  /// Whether keys are shared between it and what is inside or around it.
  let sharing: Sharing
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
  ///   - sharing: whether keys are shared with what is inside or around it.
  ///   - others: what the author names beside the keys.
  init(
    _ subject: String,
    _ keys: [any DescribedKey],
    name: String? = nil,
    elsewhere: [String: String] = [:],
    exactlyOne: [any DescribedKey] = [],
    atMostOne: [any DescribedKey] = [],
    sharing: Sharing = .nothing,
    others: NamedEntries? = nil
  ) {
    self.subject = subject
    self.name = name ?? Self.word(for: subject)
    self.keys = keys.map(\.description)
    keysByType = self.keys.filter { !$0.types.isEmpty }
    self.elsewhere = elsewhere
    self.exactlyOne = exactlyOne.map(\.description.name)
    self.atMostOne = atMostOne.map(\.description.name)
    self.sharing = sharing
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
