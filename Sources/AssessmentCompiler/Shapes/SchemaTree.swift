// SPDX-License-Identifier: Apache-2.0

/// A part of a JSON Schema, with its members in a fixed order.
indirect enum SchemaTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  case string(String)
  case number(Int)
  case bool(Bool)
  case list([SchemaTree])
  case object([(String, SchemaTree)])

  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: SchemaTree...) { self = .list(elements) }

  /// A list of words.
  static func words(_ words: [String]) -> SchemaTree {
    .list(words.map(SchemaTree.string))
  }

  /// Another part of the same schema.
  static func reference(_ name: String) -> SchemaTree {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// The same with members in front.
  func with(_ members: [(String, SchemaTree)]) -> SchemaTree {
    guard case .object(let own) = self else { return self }
    return .object(members + own)
  }

  /// As text for people too: what fits stands on one line.
  func text(indent: Int = 0) -> String {
    let line = lineText
    // 100 columns, less the comma behind.
    if line.count + indent < 99 { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .string, .number, .bool: return line
    case .list(let items):
      return "[\n" + items.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n")
        + end + "]"
    case .object(let members):
      let lines = members.map {
        "\(inner)\(Self.quoted($0)): \($1.text(indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    }
  }

  private var lineText: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .list(let items): "[" + items.map(\.lineText).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ " + members.map { "\(Self.quoted($0)): \($1.lineText)" }.joined(separator: ", ") + " }"
    }
  }

  /// Control characters do not occur: names, sentences and patterns are the compiler's own.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
