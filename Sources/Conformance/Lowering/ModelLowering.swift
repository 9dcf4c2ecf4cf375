// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Turns the decisions of a model into checked trees.
struct ModelLowering {
  /// The longest chain of decisions, since lowering one lowers those that it reads.
  private static let longestChain = 50

  private(set) var model: Model
  /// All texts of the model and its cases, as one list of options without an order.
  let texts: CodeDomain
  private var inputs: [String: [LoweredModel.Input]] = [:]
  /// Names of inputs and of their parts that cannot be read, by the ids of the inputs.
  private var refusedInputs: [String: [(name: String, construct: Construct)]] = [:]
  private var lowered: [String: LoweredModel.Lowered] = [:]
  private var inProgress: Set<String> = []
  private(set) var owners: [LoweredModel.Owner] = []

  static func lowered(_ model: Model, for file: TestFile) -> LoweredModel {
    var lowering = ModelLowering(model, file)
    for id in model.inputs.keys.sorted() { lowering.lowerInput(id, file) }
    for id in model.decisions.keys.sorted() { _ = lowering.lower(id) }
    return LoweredModel(
      inputs: lowering.inputs.values.flatMap(\.self).sorted { $0.slot < $1.slot },
      decisions: lowering.lowered,
      owners: lowering.owners,
      idsByName: Dictionary(
        model.decisions.map { ($0.value.name, $0.key) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private init(_ model: Model, _ file: TestFile) {
    self.model = model
    var seen: [String: String.UnicodeScalarView] = [:]
    var codes: [String] = []
    for code in model.texts.flatMap(WrittenTexts.texts(in:)) + file.texts {
      let known = seen.updateValue(code.unicodeScalars, forKey: code)
      if known == nil {
        codes.append(code)
      } else if let known, !known.elementsEqual(code.unicodeScalars) {
        // Options that look the same are one option here, and two texts in DMN.
        self.model.refused = Construct("texts that differ only in how letters are composed")
      }
    }
    texts = CodeDomain(id: "texts", codes: codes, order: .none)
  }

  mutating func newSlot(_ owner: LoweredModel.Owner) -> Int {
    owners.append(owner)
    return owners.count - 1
  }

  // MARK: Inputs

  /// The most parts that are looked at, since types may hold each other many times over.
  private static let mostParts = 300
  /// The deepest part of a part.
  private static let deepestPart = 10

  private mutating func lowerInput(_ id: String, _ file: TestFile) {
    guard let input = model.inputs[id] else { return }
    lower(model.shape(named: input.type, fuel: model.types.count), of: input, id, path: [], file)
  }

  private mutating func lower(
    _ shape: Shape,
    of input: ModelInput,
    _ id: String,
    path: [String],
    _ file: TestFile
  ) {
    let name = ([input.name] + path).joined(separator: ".")
    do throws(Construct) {
      switch shape {
      case .structure(let parts):
        refusedInputs[id, default: []].append((name, Construct("type: structure")))
        guard path.count < Self.deepestPart, owners.count < Self.mostParts else { return }
        for (part, definition) in parts.sorted(by: { $0.key < $1.key }) {
          let shape = model.shape(of: definition, fuel: model.types.count)
          lower(shape, of: input, id, path: path + [part], file)
        }
      case .single(.outside(let construct)): throw construct
      case .single(.open):
        guard let kind = Self.kind(of: input.name, path, in: file) else {
          throw Construct("input without one type")
        }
        try add(input, id, path, kind, [])
      case .single(.kind(let kind, let allowed)): try add(input, id, path, kind, allowed)
      }
    } catch {
      refusedInputs[id, default: []].append((name, error))
    }
  }

  private mutating func add(
    _ input: ModelInput,
    _ id: String,
    _ path: [String],
    _ kind: Kind,
    _ tests: [String]
  ) throws(Construct) {
    let slot = newSlot(.input(id))
    inputs[id, default: []].append(
      LoweredModel.Input(
        name: input.name,
        path: path,
        slot: slot,
        kind: kind,
        allowed: try conditions(tests, on: slot, kind.type(texts))
      )
    )
  }

  /// The kind of all values that a file gives to an input; nil if there are several, or none.
  private static func kind(of name: String, _ path: [String], in file: TestFile) -> Kind? {
    var kinds: Set<Kind> = []
    for input in file.cases.flatMap(\.inputs) where input.name == name {
      switch input.value.part(path) {
      case .null: break
      case .single(_, let type?):
        guard let kind = Kind(written: type) else { return nil }
        kinds.insert(kind)
      case .single, .components, .list: return nil
      }
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  /// Unary tests as conditions on the value of a slot.
  func conditions(
    _ tests: [String],
    on slot: Int,
    _ type: ValueType
  ) throws(Construct) -> [TypedExpression] {
    var names = NameTable()
    names.add("value", slot: slot, type)
    guard let variable = names.variable(named: "value_\(slot)") else { return [] }
    var conditions: [TypedExpression] = []
    for test in tests {
      let subject = TypedExpression(
        node: .variable(variable),
        type: type,
        range: TextRange(lower: 0, upper: 0)
      )
      conditions.append(try cell(test, of: subject, NameTable(), scope: names))
    }
    return conditions
  }

  // MARK: Decisions

  /// Lowers a decision and those that it reads.
  mutating func lower(_ id: String) -> LoweredModel.Lowered {
    if let known = lowered[id] { return known }
    guard let decision = model.decisions[id] else { return .refused(Construct("import")) }
    guard inProgress.count < Self.longestChain, inProgress.insert(id).inserted else {
      return .refused(Construct("decisions in a circle or a long chain"))
    }
    defer { inProgress.remove(id) }
    let result: LoweredModel.Lowered
    do throws(Construct) {
      if let refused = model.refused { throw refused }
      result = .decision(try lower(decision, id))
    } catch {
      result = .refused(error)
    }
    lowered[id] = result
    return result
  }

  private mutating func lower(
    _ decision: ModelDecision,
    _ id: String
  ) throws(Construct) -> LoweredModel.Decision {
    switch decision.body {
    case .refused(let construct):
      throw construct
    case .literal(let text):
      let declared = try declaredKind(decision.types)
      let names = names(for: decision)
      let tree = try expression(text, as: declared.kind, names)
      let slot = newSlot(.decision(id))
      return LoweredModel.Decision(
        outputs: [
          LoweredModel.Output(
            name: nil,
            slot: slot,
            allowed: try conditions(declared.allowed, on: slot, tree.type)
          )
        ],
        body: .value(tree)
      )
    case .table(let table):
      return try lower(table, of: decision, id, names(for: decision))
    }
  }

  /// The names that a decision may read.
  private mutating func names(for decision: ModelDecision) -> NameTable {
    var names = NameTable()
    for id in decision.requires {
      for input in inputs[id] ?? [] {
        names.add(
          ([input.name] + input.path).joined(separator: "."),
          slot: input.slot,
          input.kind.type(texts)
        )
      }
      for (name, construct) in refusedInputs[id] ?? [] {
        names.add(name, refused: construct)
      }
      if let required = model.decisions[id] {
        switch lower(id) {
        case .refused(let construct): names.add(required.name, refused: construct)
        case .decision(let decision): add(decision, required.name, to: &names)
        }
      }
    }
    return names
  }

  private func add(
    _ decision: LoweredModel.Decision,
    _ name: String,
    to names: inout NameTable
  ) {
    for (index, output) in decision.outputs.enumerated() {
      guard let type = decision.type(ofOutput: index) else { continue }
      if let part = output.name {
        names.add("\(name).\(part)", slot: output.slot, type)
      } else {
        names.add(name, slot: output.slot, type)
      }
    }
    if decision.outputs.contains(where: { $0.name != nil }) {
      names.add(name, refused: Construct("several outputs as one value"))
    }
  }

  /// The kind that types agree on, with all their tests; nil for types that say nothing.
  func declaredKind(
    _ types: [String]
  ) throws(Construct) -> (kind: Kind?, allowed: [String]) {
    var kind: Kind?
    var tests: [String] = []
    for name in types {
      switch model.type(named: name) {
      case .open: break
      case .outside(let construct): throw construct
      case .kind(let next, let allowed):
        if let kind, kind != next { throw Construct("result of another type") }
        kind = next
        tests += allowed.filter { !tests.contains($0) }
      }
    }
    return (kind, tests)
  }
}

extension LoweredModel.Decision {
  /// The type of one output.
  func type(ofOutput index: Int) -> ValueType? {
    switch body {
    case .value(let tree): tree.type
    case .table(let table): table.type(ofOutput: index)
    }
  }
}
