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

extension Model {
  /// Follows a name of a type to what it means.
  func type(named name: String?) -> DeclaredType {
    var allowed: [String] = []
    var next = name
    // A chain of more names than there are types turns in a circle.
    for _ in 0...types.count {
      guard let written = next else { return .open }
      guard let definition = types[written] else {
        return Self.builtIn(written, allowed: allowed)
      }
      if let construct = Self.outside(definition) { return .outside(construct) }
      allowed += definition.allowed
      next = definition.base
    }
    return .outside(Construct("type that stands for itself"))
  }

  private static func outside(_ definition: ItemDefinition) -> Construct? {
    if definition.isFunction { return Construct("type: function") }
    if definition.isCollection { return Construct("type: list") }
    return definition.components.isEmpty ? nil : Construct("type: structure")
  }

  private static func builtIn(_ written: String, allowed: [String]) -> DeclaredType {
    let name = written.split(separator: ":").last.map(String.init) ?? ""
    switch name {
    case "Any":
      return allowed.isEmpty ? .open : .outside(Construct("type: Any with allowed values"))
    case "number": return .kind(.number, allowed: allowed)
    case "string": return .kind(.text, allowed: allowed)
    case "boolean": return .kind(.boolean, allowed: allowed)
    case "date": return .kind(.date, allowed: allowed)
    case "time", "dateTime", "dayTimeDuration", "yearMonthDuration": break
    case "date and time", "days and time duration", "years and months duration": break
    default: return .outside(Construct("type: not declared"))
    }
    return .outside(Construct("type: \(name)"))
  }
}
