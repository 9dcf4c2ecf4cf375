// SPDX-License-Identifier: Apache-2.0

/// One key of a mapping, with the kind of its value.
///
/// `Keys` is the set that the key belongs to: a reader of other keys cannot read it.
struct Key<Keys, Value>: Sendable {
  let kind: ValueKind<Value>
  let description: KeyDescription

  var name: String { description.name }
}

/// A key that does not say yet what it does.
struct UnsaidKey<Keys, Value> {
  let name: String
  let kind: ValueKind<Value>
  let need: KeyDescription.Need
  let fallback: String?
  let types: [QuestionType]

  /// The key with what it does, in one short sentence.
  func says(_ summary: String) -> Key<Keys, Value> {
    Key(
      kind: kind,
      description: KeyDescription(
        name: name,
        kind: kind.name,
        shape: kind.shape,
        need: need,
        fallback: fallback,
        types: types,
        summary: summary
      )
    )
  }
}

/// What there is to know of a key without reading it: for messages, editors and the schema.
///
/// A class, since each mapping that is read asks for many of them.
final class KeyDescription: Sendable {
  /// Whether a key must be written.
  enum Need: Sendable {
    case optional
    case required
    /// Required, unless it is shared by keys around it; the reader judges that.
    case requiredOrShared
    /// Belongs to the language and is refused for now; what to do instead.
    case notBuilt(instead: String)
  }

  let name: String
  /// The kind of value in words: `a list of codes`.
  let kind: String
  let shape: ValueShape
  let need: Need
  /// What holds when it is left out, in words.
  let fallback: String?
  /// The types of questions that it has a meaning for, and that need it if it is required; empty
  /// for all.
  let types: [QuestionType]
  /// What it does, in one short sentence for authors.
  let summary: String

  init(
    name: String,
    kind: String,
    shape: ValueShape,
    need: Need,
    fallback: String?,
    types: [QuestionType],
    summary: String
  ) {
    self.name = name
    self.kind = kind
    self.shape = shape
    self.need = need
    self.fallback = fallback
    self.types = types
    self.summary = summary
  }

  /// Whether authors can use it.
  var isBuilt: Bool {
    if case .notBuilt = need { false } else { true }
  }

  /// Whether it must be written whatever else is.
  var isAlwaysRequired: Bool {
    if case .required = need { types.isEmpty } else { false }
  }
}

/// A set of keys that are read together; the keys of one kind of mapping, or of a few that are
/// alike.
///
///     enum LimitKeys: MappingKeys {
///       static let value = key("value", .decimal, .required).says("The number.")
///       static let unit = key("unit", .unit, default: "none").says("Its unit.")
///
///       static let shape = MappingShape("a limit", [value, unit])
///     }
protocol MappingKeys: SendableMetatype {
  /// The mapping that has these keys.
  static var shape: MappingShape { get }
}

extension MappingKeys {
  /// Describes a key; ``UnsaidKey/says(_:)`` adds what it does.
  ///
  /// - Parameters:
  ///   - name: the key as it is written.
  ///   - kind: the kind of its value.
  ///   - need: whether it must be there.
  ///   - fallback: what holds without it, in words.
  ///   - types: the types of questions that it fits; empty for all.
  /// - Returns: the key, but for its sentence.
  static func key<Value>(
    _ name: String,
    _ kind: ValueKind<Value>,
    _ need: KeyDescription.Need = .optional,
    default fallback: String? = nil,
    for types: [QuestionType] = []
  ) -> UnsaidKey<Self, Value> {
    UnsaidKey(name: name, kind: kind, need: need, fallback: fallback, types: types)
  }

  /// The remark that may stand almost everywhere.
  static func noteKey() -> Key<Self, AuthoredText> {
    key("note", .text, default: "none").says("A remark for reviewers; nothing acts on it.")
  }

  /// Reads a node that should be a mapping and reports its unknown keys at the end.
  ///
  /// - Parameters:
  ///   - node: the node; anything but a mapping is reported.
  ///   - shape: the mapping's shape, where the keys have several.
  ///   - collector: takes the problems.
  ///   - body: asks for the keys.
  /// - Returns: what the body returns; nil when the node is not a mapping.
  @discardableResult static func read<Value>(
    _ node: YAMLNode,
    as shape: MappingShape = shape,
    into collector: DiagnosticCollector,
    _ body: (MappingReader<Self>) -> Value?
  ) -> Value? {
    guard !node.isDamaged else { return nil }
    guard case .mapping(let mapping) = node else {
      collector.report(SchemaProblem.subjectIsNoMapping(node: node, subject: shape.subject))
      collector.noteLostNames()
      return nil
    }
    return read(mapping, as: shape, into: collector, body)
  }

  /// Reads a mapping and reports its unknown keys at the end.
  ///
  /// - Parameters:
  ///   - mapping: the mapping.
  ///   - shape: its shape, where the keys have several.
  ///   - collector: takes the problems.
  ///   - body: asks for the keys.
  /// - Returns: what the body returns.
  @discardableResult static func read<Value>(
    _ mapping: YAMLMapping,
    as shape: MappingShape = shape,
    into collector: DiagnosticCollector,
    _ body: (MappingReader<Self>) -> Value
  ) -> Value {
    let reader = MappingReader<Self>(mapping, as: shape, into: collector)
    let value = body(reader)
    reader.finish()
    return value
  }
}
