// SPDX-License-Identifier: Apache-2.0

/// Reads the keys of one mapping by its shape.
///
/// What is not in the shape cannot be read, and ``finish()`` reports it. A value that cannot be read
/// is reported once and comes back as nil.
///
///     LimitKeys.read(node, into: problems) { keys in
///       let value = keys[LimitKeys.value]
///       let unit = keys[LimitKeys.unit]
///       ...
///     }
final class MappingReader<Keys> {
  let mapping: YAMLMapping
  let shape: MappingShape
  private let collector: DiagnosticCollector

  /// - Parameters:
  ///   - mapping: the mapping to read.
  ///   - shape: its keys.
  ///   - collector: takes the problems.
  init(_ mapping: YAMLMapping, as shape: MappingShape, into collector: DiagnosticCollector) {
    self.mapping = mapping
    self.shape = shape
    self.collector = collector
  }

  /// The value of a key; nil when it is left out or cannot be read, which is reported.
  ///
  /// Each reading reports, so a key is read once.
  subscript<Value>(key: Key<Keys, Value>) -> Value? {
    assert(shape[key.name] != nil, "\(shape.subject) has no key `\(key.name)` in its shape")
    // A mapping has few keys, so comparing them is faster than looking them up.
    guard let entry = mapping[key.name] else {
      if key.description.isAlwaysRequired, !mapping.hasGaps {
        collector.report(
          SchemaProblem.missingKey(mapping: mapping, key: key.name, subject: shape.subject)
        )
      }
      return nil
    }
    let place = ValuePlace(key.name)
    return key.kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
  }

  /// Whether the key is written, with or without a value that can be read.
  func has<Value>(_ key: Key<Keys, Value>) -> Bool {
    mapping[key.name] != nil
  }

  /// The place of a key's own word; the first key's when it is not written.
  func span<Value>(of key: Key<Keys, Value>) -> SourceSpan {
    span(ofKey: key.name)
  }

  /// The place of a key's own word; the first key's when it is not written.
  func span(ofKey key: String) -> SourceSpan {
    mapping.span(ofKey: key)
  }

  /// The entries that the author names, beside the keys.
  var others: [YAMLEntry] {
    mapping.entries.filter { shape[$0.key.text] == nil }
  }

  /// Those keys of which there should be exactly one, as far as they are written.
  var writtenOfExactlyOne: [String] {
    shape.exactlyOne.filter { mapping[$0] != nil }
  }

  /// Reports the keys that the shape does not have.
  func finish() {
    guard shape.others == nil else { return }
    let places = mapping.entries.indices.filter { shape[mapping.entries[$0].key.text] == nil }
    guard !places.isEmpty else { return }
    let unknown = places.map { mapping.entries[$0] }
    let free = shape.keys.filter { $0.isBuilt && mapping[$0.name] == nil }.map(\.name)
    for entry in unknown {
      collector.report(
        SchemaProblem.unknownKey(
          key: entry.key,
          subject: shape.subject,
          near: NearNames.suggestions(for: entry.key.text, among: free),
          known: free,
          elsewhere: shape.elsewhere[entry.key.text]
        )
      )
    }
  }
}

extension YAMLMapping {
  /// The place of a key's own word; the first key's when it is not written.
  func span(ofKey key: String) -> SourceSpan {
    self[key]?.key.span ?? entries.first?.key.span ?? span
  }

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
