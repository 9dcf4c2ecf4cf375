// SPDX-License-Identifier: Apache-2.0

import FEEL

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
      if key.description.isAlwaysRequired, isNews(missing: key.name) {
        collector.report(
          SchemaProblem.missingKey(mapping: mapping, key: key.name, subject: shape.subject)
        )
      }
      return nil
    }
    // What belongs to it may stand in a line that cannot be read.
    if mapping.hasGaps, case .scalar(let scalar) = entry.value, scalar.isMissing {
      collector.noteLostNames()
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

  /// Whether keys are written that the shape does not have, so that one it has may be meant, or
  /// values that cannot be read.
  var hasFaults: Bool {
    if mapping.hasGaps { return true }
    // By their places, since an entry is large and copying it costs more than looking at it.
    let entries = mapping.entries
    for place in entries.indices {
      if entries[place].value.isDamaged { return true }
      guard case .sequence(let list) = entries[place].value else { continue }
      if list.hasGaps || list.items.contains(where: \.isDamaged) { return true }
    }
    return !unknownEntries.isEmpty
  }

  private lazy var unknownEntries: [YAMLEntry] = {
    guard shape.others == nil else { return [] }
    let entries = mapping.entries
    return entries.indices.filter { shape[entries[$0].key.text] == nil }.map { entries[$0] }
  }()

  /// Whether nothing tells yet that a key is not there: no line that cannot be read, and no other
  /// key that is reported as misspelt.
  func isNews(missing key: String) -> Bool {
    guard !mapping.hasGaps else { return false }
    return unknownEntries.allSatisfy {
      KeyWords.meant(by: $0.key.text, among: [key]).isEmpty
    }
  }

  /// Reports the keys that the shape does not have.
  func finish() {
    let unknown = unknownEntries
    guard !unknown.isEmpty else { return }
    let free = shape.keys.filter { $0.isBuilt && mapping[$0.name] == nil }.map(\.name)
    for entry in unknown where !entry.value.isDamaged {
      if case .scalar = entry.value {} else { collector.noteLostNames() }
      let near = KeyWords.meant(by: entry.key.text, among: free)
      // Beside a line that cannot be read a whole part is rather indented wrongly than misspelt.
      if mapping.hasGaps, near.isEmpty, case .mapping = entry.value { continue }
      collector.report(
        SchemaProblem.unknownKey(
          key: entry.key,
          subject: shape.subject,
          near: near,
          known: free,
          elsewhere: shape.elsewhere[entry.key.text]
        )
      )
    }
  }
}

extension YAMLEntry {
  /// Whether this is a key of a mapping, and what belongs to it stands beside it.
  fileprivate func isEmptyKey(of shape: MappingShape) -> Bool {
    guard shape[key.text] != nil, case .scalar(let scalar) = value else { return false }
    return scalar.isMissing
  }

  /// Whether this is a key of a mapping, with a value on its line, and not a mapping itself.
  fileprivate func isKey(of shape: MappingShape) -> Bool {
    guard shape[key.text] != nil else { return false }
    if case .mapping = value { return false }
    return true
  }
}

extension YAMLMapping {
  private func report(
    _ key: YAMLScalar,
    keyOf shape: MappingShape,
    into collector: DiagnosticCollector
  ) {
    collector.noteLostNames()
    // A line that cannot be read was reported, mostly the one beside it.
    guard !hasGaps else { return }
    collector.report(SchemaProblem.indentedKey(key: key, subject: shape.subject))
  }

  /// The place of a key's own word; the first key's when it is not written.
  func span(ofKey key: String) -> SourceSpan {
    self[key]?.key.span ?? entries.first?.key.span ?? span
  }

  /// The entries of a map whose keys are names or codes that the author gives.
  ///
  /// An entry whose key is not of that kind is reported and left out. So is one that is a key of the
  /// file, with all that follows it, and one that is a key of an entry, with the entry before it:
  /// they are indented wrongly.
  func entries(
    named kind: ValueKind<Located<String>>,
    of inner: MappingShape? = nil,
    in outer: MappingShape? = nil,
    into collector: DiagnosticCollector
  ) -> [(key: Located<String>, value: YAMLNode)] {
    var entries = self.entries[...]
    if let outer, let last = entries.firstIndex(where: { $0.isEmptyKey(of: outer) }) {
      report(entries[last].key, keyOf: outer, into: collector)
      entries = entries[..<last]
    }
    while let inner, let wrong = entries.firstIndex(where: { $0.isKey(of: inner) }) {
      report(entries[wrong].key, keyOf: inner, into: collector)
      let next = entries[wrong...].drop { $0.isKey(of: inner) }
      let before = entries[..<wrong].dropLast()
      entries = Array(before + next)[...]
    }
    return entries.compactMap { entry in
      let place = ValuePlace(entry.key.text, .key)
      let key = kind.value(
        of: .scalar(entry.key),
        at: place,
        beside: entry.key.span,
        into: collector
      )
      if key == nil { collector.noteLostNames() }
      return key.map { ($0, entry.value) }
    }
  }
}
