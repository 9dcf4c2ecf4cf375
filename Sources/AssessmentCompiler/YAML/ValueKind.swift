// SPDX-License-Identifier: Apache-2.0

/// Which key a value belongs to, for messages.
struct ValuePlace: Sendable {
  let key: String
  let role: Role

  /// What of the key is read.
  enum Role: Hashable, Sendable {
    case value
    /// One item of the key's list.
    case item
    /// The key itself, as a name or code.
    case key
  }

  init(_ key: String, _ role: Role = .value) {
    self.key = key
    self.role = role
  }

  /// A line with this value, as an author would write it.
  func line(_ value: String) -> String {
    switch role {
    case .value: "`\(key): \(value)`"
    case .item: "`\(value)`"
    case .key: "`\(value):`"
    }
  }
}

/// A kind of value: what it is called and how it is read.
///
/// Reading gives nil exactly when a problem was reported, now or earlier.
struct ValueKind<Value> {
  /// With its article, for messages: `a list of codes`.
  let name: String
  /// False for a kind that takes `help:` with nothing behind it.
  let needsValue: Bool
  let read: (YAMLNode, ValuePlace, DiagnosticCollector) -> Value?

  init(
    _ name: String,
    needsValue: Bool = true,
    read: @escaping (YAMLNode, ValuePlace, DiagnosticCollector) -> Value?
  ) {
    self.name = name
    self.needsValue = needsValue
    self.read = read
  }

  /// Reads one value.
  ///
  /// - Parameters:
  ///   - node: the value as written.
  ///   - place: which key it belongs to.
  ///   - label: what to point at when nothing is written.
  ///   - collector: takes the problems.
  /// - Returns: the value; nil when it cannot be read.
  func value(
    of node: YAMLNode,
    at place: ValuePlace,
    beside label: SourceSpan,
    into collector: DiagnosticCollector
  ) -> Value? {
    guard !node.isDamaged else { return nil }
    if needsValue, case .scalar(let scalar) = node, scalar.isMissing {
      collector.report(
        SchemaProblem.emptyValue(
          at: label,
          key: place,
          needs: name,
          comment: scalar.trailingComment
        )
      )
      return nil
    }
    return read(node, place, collector)
  }
}

extension ValueKind {
  /// A kind that is written as one scalar.
  static func scalar(
    _ name: String,
    read: @escaping (YAMLScalar, ValuePlace, DiagnosticCollector) -> Value?
  ) -> ValueKind {
    ValueKind(name) { node, place, collector in
      guard case .scalar(let scalar) = node else {
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: name))
        return nil
      }
      return read(scalar, place, collector)
    }
  }
}

extension ValueKind where Value == YAMLNode {
  /// Anything, even nothing; the caller looks at its form.
  static var node: ValueKind {
    ValueKind("a value", needsValue: false) { node, _, _ in node }
  }
}

extension ValueKind where Value == YAMLScalar {
  /// One value as written; a remark beside it is allowed.
  static var scalar: ValueKind {
    .scalar("one value") { scalar, _, _ in scalar }
  }
}

extension ValueKind where Value == YAMLMapping {
  /// Keys with values, for a ``MappingReader`` or for ``YAMLMapping/entries(named:into:)``.
  static var mapping: ValueKind {
    ValueKind("keys of its own, on the lines below") { node, place, collector in
      guard case .mapping(let mapping) = node else {
        let name = "keys of its own, on the lines below"
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: name))
        return nil
      }
      return mapping
    }
  }
}

extension ValueKind where Value == YAMLSequence {
  /// A list of anything.
  static var list: ValueKind {
    ValueKind("a list") { node, place, collector in
      guard case .sequence(let sequence) = node else {
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: "a list"))
        return nil
      }
      return sequence
    }
  }
}
