// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A JSON value of these tests.
indirect enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var strings: [String] {
    guard case .array(let values) = self else { return [] }
    return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// The name of its type in a schema.
  var type: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

/// As much of JSON Schema 2020-12 as the two schemas use.
struct JSONSchema {
  private let root: JSONValue

  init(_ text: String) throws {
    root = try JSONValue(text)
  }

  /// What is wrong with a value; empty for nothing.
  func problems(with value: JSONValue) -> [String] {
    problems(value, root, at: "")
  }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    var found: [String] = []
    if case .string(let reference) = schema["$ref"] {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { return ["\(path): no \(reference)"] }
      found += problems(value, target, at: path)
    }
    if case .string(let type) = schema["type"], type != value.type,
      !(type == "integer" && value.type == "number")
    {
      return found + ["\(path): is not \(type)"]
    }
    if let allowed = schema["enum"]?.strings, !allowed.contains(where: { .string($0) == value }) {
      found.append("\(path): is not one of \(allowed)")
    }
    if case .array(let choices) = schema["anyOf"],
      !choices.contains(where: { problems(value, $0, at: path).isEmpty })
    {
      found.append("\(path): is none of the forms")
    }
    if case .object(let members) = value { found += self.members(members, schema, at: path) }
    if case .array(let elements) = value {
      if case .number(let least) = schema["minItems"], Decimal(elements.count) < least {
        found.append("\(path): too few")
      }
      if let items = schema["items"] {
        found += elements.flatMap { problems($0, items, at: path + "[]") }
      }
    }
    return found
  }

  private func members(
    _ members: [String: JSONValue],
    _ schema: JSONValue,
    at path: String
  ) -> [String] {
    var found = (schema["required"]?.strings ?? []).filter { members[$0] == nil }
      .map { "\(path): lacks \($0)" }
    for (name, value) in members {
      let place = "\(path).\(name)"
      if let own = schema["properties"]?[name] {
        found += problems(value, own, at: place)
      } else if schema["additionalProperties"] == .boolean(false) {
        found.append("\(place): is not known")
      } else if let others = schema["additionalProperties"] {
        found += problems(value, others, at: place)
      }
    }
    return found
  }
}
