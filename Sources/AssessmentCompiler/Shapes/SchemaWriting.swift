// SPDX-License-Identifier: Apache-2.0

/// Writes the schema of one kind of file from its shape.
struct SchemaWriting {
  private let kind: DocumentKind
  private var spellings: Set<String> = []

  /// The whole schema of a kind of file.
  static func schema(of kind: DocumentKind) -> SchemaTree {
    var writing = SchemaWriting(kind: kind)
    return writing.file()
  }

  private init(kind: DocumentKind) {
    self.kind = kind
  }

  private mutating func file() -> SchemaTree {
    let root = kind.shape
    let shapes = root.withAllInside
    let mappings = shapes.map { ($0.name, mapping($0)) }
    // Found by now: which spellings the mappings name.
    var written: [(String, SchemaTree)] = []
    for scalar in ScalarShape.allCases where spellings.contains(scalar.rawValue) {
      written.append((scalar.rawValue, scalar.schema))
    }
    return .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", .string(root.subject)),
      (
        "description",
        .string("Made by `luukku schema \(kind.word)` from what the compiler reads by.")
      ),
      ("$ref", .string("#/$defs/\(root.name)")),
      ("$defs", .object(mappings + written)),
    ])
  }

  // MARK: Mappings

  private mutating func mapping(_ shape: MappingShape) -> SchemaTree {
    let keys = shape.keys.filter(\.isBuilt)
    let properties = keys.map { ($0.name, property($0)) }
    var members: [(String, SchemaTree)] = [
      ("type", "object"), ("properties", .object(properties)),
    ]
    let required = keys.filter { isRequired($0, in: shape) }.map(\.name)
    if !required.isEmpty { members.append(("required", .words(required))) }
    if let others = shape.others {
      members.append(("propertyNames", reference(others.key)))
      let value = value(others.value).with([("description", .string(others.summary))])
      members.append(("additionalProperties", value))
    } else {
      members.append(("additionalProperties", false))
    }
    if !shape.exactlyOne.isEmpty {
      members.append(("oneOf", .list(shape.exactlyOne.map { Self.requiring([$0]) })))
    }
    if !shape.atMostOne.isEmpty {
      members.append(("not", Self.requiring(shape.atMostOne)))
    }
    let byType = QuestionType.allCases.compactMap { fitting(keys, type: $0, in: shape) }
    if !byType.isEmpty { members.append(("allOf", .list(byType))) }
    return .object(members)
  }

  private func isRequired(_ key: KeyDescription, in shape: MappingShape) -> Bool {
    switch key.need {
    case .optional, .notBuilt: false
    case .required: key.types.isEmpty
    case .requiredOrShared: key.types.isEmpty && shape.sharing == .nothing
    }
  }

  /// What a question of one type needs and may not have; nil when that is nothing.
  private func fitting(
    _ keys: [KeyDescription],
    type: QuestionType,
    in shape: MappingShape
  ) -> SchemaTree? {
    let bound = keys.filter { !$0.types.isEmpty }
    let strange = bound.filter { !$0.types.contains(type) }.map {
      ($0.name, SchemaTree.bool(false))
    }
    let needed = bound.filter { key in
      guard key.types.contains(type) else { return false }
      return switch key.need {
      case .optional, .notBuilt: false
      case .required: true
      case .requiredOrShared: shape.sharing == .nothing
      }
    }
    guard !bound.isEmpty, shape.sharing != .handsOn else { return nil }
    let condition = SchemaTree.object([
      ("properties", .object([("type", .object([("const", .string(type.rawValue))]))])),
      ("required", ["type"]),
    ])
    var consequence: [(String, SchemaTree)] = []
    if !needed.isEmpty { consequence.append(("required", .words(needed.map(\.name)))) }
    if !strange.isEmpty { consequence.append(("properties", .object(strange))) }
    return .object([("if", condition), ("then", .object(consequence))])
  }

  private static func requiring(_ keys: [String]) -> SchemaTree {
    .object([("required", .words(keys))])
  }

  private mutating func property(_ key: KeyDescription) -> SchemaTree {
    var description = key.summary
    if let fallback = key.fallback { description += " Left out: \(fallback)." }
    return value(key.shape).with([("description", .string(description))])
  }

  // MARK: Values

  private mutating func value(_ shape: ValueShape) -> SchemaTree {
    switch shape {
    case .scalar(let scalar), .reference(let scalar, _): return reference(scalar)
    case .choice(let words): return .object([("enum", .words(words))])
    case .whole(let bounds):
      return .object([
        ("type", "integer"), ("minimum", .number(bounds.lowerBound)),
        ("maximum", .number(bounds.upperBound)),
      ])
    case .list(let item): return .object([("type", "array"), ("items", value(item))])
    case .oneOrMore(let item):
      let one = value(item)
      var more: [(String, SchemaTree)] = [("type", "array"), ("items", one)]
      if Self.isEachOnce(item) { more.append(("uniqueItems", true)) }
      return .object([("anyOf", [one, .object(more)])])
    case .map(let key, let item):
      return .object([
        ("type", "object"), ("propertyNames", reference(key)),
        ("additionalProperties", value(item)),
      ])
    case .keys(let mapping): return .reference(mapping().name)
    case .anyOf(let forms): return .object([("anyOf", .list(forms.map { value($0) }))])
    case .knownBy(let forms, let otherwise):
      return forms.reversed().reduce(value(otherwise)) { rest, form in
        .object([
          ("if", Self.requiring([form.key]).with([("type", "object")])),
          ("then", .reference(form.shape().name)), ("else", rest),
        ])
      }
    case .nothing: return .object([("type", "null")])
    case .anything: return .object([])
    }
  }

  /// Names and codes stand once in a list; texts may be the same.
  private static func isEachOnce(_ item: ValueShape) -> Bool {
    switch item {
    case .reference, .choice, .scalar(.name), .scalar(.code): true
    default: false
    }
  }

  private mutating func reference(_ scalar: ScalarShape) -> SchemaTree {
    spellings.insert(scalar.rawValue)
    if scalar == .option {
      spellings.formUnion([ScalarShape.name.rawValue, ScalarShape.code.rawValue])
    }
    return scalar.reference
  }
}
