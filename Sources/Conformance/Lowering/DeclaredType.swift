// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The kinds of values that models and expressions have in common.
enum Kind: String {
  case boolean
  case number
  /// A text of a model: one option among all texts written in it.
  case text
  case date

  init?(_ type: ValueType) {
    switch type {
    case .boolean: self = .boolean
    case .number: self = .number
    case .code: self = .text
    case .date: self = .date
    case .text, .invalid: return nil
    }
  }

  /// The kind of a value whose type a file of cases names, such as `decimal`.
  init?(written: String) {
    switch written {
    case "boolean": self = .boolean
    case "string": self = .text
    case "date": self = .date
    case "decimal", "double", "float", "integer", "int", "long", "short": self = .number
    default: return nil
    }
  }

  /// The type in expressions; all texts of a model are options of one list.
  func type(_ texts: CodeDomain) -> ValueType {
    switch self {
    case .boolean: .boolean
    case .number: .number(unit: nil)
    case .text: .code(texts)
    case .date: .date
    }
  }

  func expectation(_ texts: CodeDomain) -> Expectation {
    switch self {
    case .boolean: .yesNo
    case .number: .number
    case .text: .code(texts)
    case .date: .date
    }
  }
}

/// What a type named in a model means here.
enum DeclaredType {
  /// Nothing, or `Any`.
  case open
  /// A kind, and the tests that its values must pass.
  case kind(Kind, allowed: [String])
  /// A type with no counterpart here.
  case outside(Construct)
}

/// The shape of a declared type: one value, or parts with names.
enum Shape {
  case single(DeclaredType)
  case structure([String: ItemDefinition])
}

extension Model {
  /// Follows a name of a type to what it means; a structure is no single value.
  func type(named name: String?) -> DeclaredType {
    switch shape(named: name, fuel: types.count) {
    case .single(let type): type
    case .structure: .outside(Construct("type: structure"))
    }
  }

  /// Follows a name of a type to its shape.
  ///
  /// - Parameters:
  ///   - name: The name; nil for no type.
  ///   - fuel: How many more names may be followed, since types may stand for each other in a circle.
  /// - Returns: The shape; one that is outside if there is none here.
  func shape(named name: String?, fuel: Int) -> Shape {
    guard let name else { return .single(.open) }
    guard let definition = types[name] else { return .single(Self.builtIn(name)) }
    guard fuel > 0 else { return .single(.outside(Construct("type that stands for itself"))) }
    return shape(of: definition, fuel: fuel - 1)
  }

  /// The shape of a definition.
  func shape(of definition: ItemDefinition, fuel: Int) -> Shape {
    if definition.isFunction { return .single(.outside(Construct("type: function"))) }
    if definition.isCollection { return .single(.outside(Construct("type: list"))) }
    let shape =
      definition.components.isEmpty
      ? shape(named: definition.base, fuel: fuel) : .structure(definition.components)
    guard !definition.allowed.isEmpty else { return shape }
    switch shape {
    case .single(.kind(let kind, let allowed)):
      return .single(.kind(kind, allowed: definition.allowed + allowed))
    case .single(.outside): return shape
    case .single(.open), .structure:
      return .single(.outside(Construct("type: allowed values of no single kind")))
    }
  }

  private static func builtIn(_ written: String) -> DeclaredType {
    let name = written.split(separator: ":").last.map(String.init) ?? ""
    switch name {
    case "Any": return .open
    case "number": return .kind(.number, allowed: [])
    case "string": return .kind(.text, allowed: [])
    case "boolean": return .kind(.boolean, allowed: [])
    case "date": return .kind(.date, allowed: [])
    case "time", "dateTime", "dayTimeDuration", "yearMonthDuration": break
    case "date and time", "days and time duration", "years and months duration": break
    default: return .outside(Construct("type: not declared"))
    }
    return .outside(Construct("type: \(name)"))
  }
}
