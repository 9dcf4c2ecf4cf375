// SPDX-License-Identifier: Apache-2.0

/// Reads the keys of one mapping by their kinds.
///
/// Every key that was asked for counts as known; ``finish()`` reports the others. A value that
/// cannot be read is reported once and comes back as nil.
///
///     MappingReader.read(node, of: "a question", into: problems) { keys in
///       let id = keys.required("id", .name)
///       let help = keys.optional("help", .text)
///       ...
///     }
final class MappingReader {
  /// What the mapping is, with its article: `a question`.
  let subject: String
  let mapping: YAMLMapping
  private let elsewhere: [String: String]
  private let collector: DiagnosticCollector
  private var known: [String] = []

  /// - Parameters:
  ///   - mapping: the mapping to read.
  ///   - subject: what it is, with its article, for messages.
  ///   - elsewhere: keys that exist in another place, each with that place: `a rule`.
  ///   - collector: takes the problems.
  init(
    _ mapping: YAMLMapping,
    of subject: String,
    elsewhere: [String: String] = [:],
    into collector: DiagnosticCollector
  ) {
    self.mapping = mapping
    self.subject = subject
    self.elsewhere = elsewhere
    self.collector = collector
  }

  /// Reads a node that should be a mapping and reports its unknown keys at the end.
  ///
  /// - Parameters:
  ///   - node: the node; anything but a mapping is reported.
  ///   - subject: what it is, with its article, for messages.
  ///   - elsewhere: keys that exist in another place, each with that place: `a rule`.
  ///   - collector: takes the problems.
  ///   - body: asks for the keys.
  /// - Returns: what the body returns; nil when the node is not a mapping.
  static func read<Value>(
    _ node: YAMLNode,
    of subject: String,
    elsewhere: [String: String] = [:],
    into collector: DiagnosticCollector,
    _ body: (MappingReader) -> Value?
  ) -> Value? {
    guard !node.isDamaged else { return nil }
    guard case .mapping(let mapping) = node else {
      collector.report(SchemaProblem.subjectIsNoMapping(node: node, subject: subject))
      return nil
    }
    let reader = MappingReader(mapping, of: subject, elsewhere: elsewhere, into: collector)
    let value = body(reader)
    reader.finish()
    return value
  }

  /// The value of a key that must be there.
  func required<Value>(_ key: String, _ kind: ValueKind<Value>) -> Value? {
    if mapping[key] == nil, !mapping.hasGaps {
      collector.report(SchemaProblem.missingKey(mapping: mapping, key: key, subject: subject))
    }
    return optional(key, kind)
  }

  /// The value of a key that may be left out.
  func optional<Value>(_ key: String, _ kind: ValueKind<Value>) -> Value? {
    known.append(key)
    guard let entry = mapping[key] else { return nil }
    return kind.value(of: entry.value, at: ValuePlace(key), beside: entry.key.span, into: collector)
  }

  /// Whether the key is written, with or without a value that can be read.
  func has(_ key: String) -> Bool {
    mapping[key] != nil
  }

  /// The place of a key's own word; the first key's when it is not written.
  func span(ofKey key: String) -> SourceSpan {
    mapping[key]?.key.span ?? mapping.entries.first?.key.span ?? mapping.span
  }

  /// Reports the keys that nobody asked for.
  func finish() {
    for entry in mapping.entries where !known.contains(entry.key.text) {
      collector.report(
        SchemaProblem.unknownKey(
          key: entry.key,
          subject: subject,
          near: NearNames.suggestions(
            for: entry.key.text,
            among: known.filter { mapping[$0] == nil }
          ),
          known: known.filter { mapping[$0] == nil },
          elsewhere: elsewhere[entry.key.text]
        )
      )
    }
  }
}

extension YAMLMapping {
  /// The entries of a map whose keys are names or codes that the author gives.
  ///
  /// An entry whose key is not of that kind is reported and left out.
  func entries(
    named kind: ValueKind<Located<String>>,
    into collector: DiagnosticCollector
  ) -> [(key: Located<String>, value: YAMLNode)] {
    entries.compactMap { entry in
      let place = ValuePlace(entry.key.text, .key)
      let key = kind.value(
        of: .scalar(entry.key),
        at: place,
        beside: entry.key.span,
        into: collector
      )
      return key.map { ($0, entry.value) }
    }
  }
}
