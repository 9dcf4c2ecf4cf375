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
struct ValueKind<Value>: Sendable {
  /// With its article, for messages: `a list of codes`.
  let name: String
  /// False for a kind that takes `help:` with nothing behind it.
  let needsValue: Bool
  /// What the value looks like.
  let shape: ValueShape
  let read: @Sendable (YAMLNode, ValuePlace, DiagnosticCollector) -> Value?

  init(
    _ name: String,
    _ shape: ValueShape,
    needsValue: Bool = true,
    read: @escaping @Sendable (YAMLNode, ValuePlace, DiagnosticCollector) -> Value?
  ) {
    self.name = name
    self.needsValue = needsValue
    self.shape = shape
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
  /// The same kind with another shape: as a name of something that is declared elsewhere.
  func shaped(_ shape: ValueShape) -> ValueKind {
    ValueKind(name, shape, needsValue: needsValue, read: read)
  }

  /// A kind that is written as one scalar.
  static func scalar(
    _ name: String,
    _ shape: ValueShape,
    read: @escaping @Sendable (YAMLScalar, ValuePlace, DiagnosticCollector) -> Value?
  ) -> ValueKind {
    ValueKind(name, shape) { node, place, collector in
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
    ValueKind("a value", .anything, needsValue: false) { node, _, _ in node }
  }
}

extension ValueKind where Value == YAMLScalar {
  /// One value as written; a remark beside it is allowed.
  static var scalar: ValueKind {
    .scalar("one value", .scalar(.word)) { scalar, _, _ in scalar }
  }
}

extension ValueKind where Value == YAMLMapping {
  /// Keys with values, whose own keys the caller reads.
  static func mapping(_ shape: ValueShape) -> ValueKind {
    ValueKind("keys of its own, on the lines below", shape) { node, place, collector in
      guard case .mapping(let mapping) = node else {
        let name = "keys of its own, on the lines below"
        collector.noteLostNames()
        // Of a list with a line that cannot be read nobody knows whether it should be one.
        if case .sequence(let list) = node, list.hasGaps { return nil }
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: name))
        return nil
      }
      return mapping
    }
  }
}

extension ValueKind where Value == YAMLMapping {
  /// A mapping with keys of its own.
  static func keys(_ shape: @autoclosure @escaping @Sendable () -> MappingShape) -> ValueKind {
    mapping(.keys { shape() })
  }

  /// Entries that the author names, for ``YAMLMapping/entries(named:into:)``.
  static func map(by key: ScalarShape, of value: ValueShape) -> ValueKind {
    mapping(.map(key, value))
  }
}

extension ValueKind where Value == YAMLSequence {
  /// A list, whose items the caller reads.
  static func list(of shape: ValueShape) -> ValueKind {
    ValueKind("a list", .list(shape)) { node, place, collector in
      guard case .sequence(let sequence) = node else {
        collector.noteLostNames()
        if case .mapping(let mapping) = node, mapping.hasGaps { return nil }
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: "a list"))
        return nil
      }
      return sequence
    }
  }
}
