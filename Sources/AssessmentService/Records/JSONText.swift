// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A JSON value with exact numbers.
///
/// Foundation's readers turn `38.4` into a binary number, take the last of two equal keys in
/// silence and allow 512 levels; an answer set must not be read so.
enum JSONText: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(DecimalNumber)
  case string(String)
  case array([JSONText])
  /// The members in the order written; names are unique.
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONText
  }

  /// Why a text is not the JSON that is wanted; it never quotes the text.
  enum Problem: String, Error, Sendable {
    case syntax = "json-syntax"
    case tooDeep = "json-too-deep"
    case duplicateName = "json-duplicate-name"
    case numberTooLong = "json-number-too-long"
    case notText = "json-not-utf-8"
  }

  /// Reads one value, at most 32 levels deep; nothing but white space may follow it.
  static func read(_ bytes: some Collection<UInt8>) throws(Problem) -> JSONText {
    var reader = JSONReader(bytes: ArraySlice(bytes))
    return try reader.whole()
  }

  /// The member of a name; nil when there is none or this is no object.
  subscript(name: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string; nil for other values.
  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}

/// Reads JSON by RFC 8259 from bytes; every index is checked.
private struct JSONReader {
  private static let depthLimit = 32

  var bytes: ArraySlice<UInt8>

  mutating func whole() throws(JSONText.Problem) -> JSONText {
    let value = try value(depth: 0)
    skipSpace()
    guard bytes.isEmpty else { throw .syntax }
    return value
  }

  private mutating func value(depth: Int) throws(JSONText.Problem) -> JSONText {
    guard depth < Self.depthLimit else { throw .tooDeep }
    skipSpace()
    switch bytes.first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONText.Problem) -> JSONText {
    bytes.removeFirst()
    var members: [JSONText.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard bytes.first == UInt8(ascii: "\"") else { throw .syntax }
      let name = try string()
      guard names.insert(name).inserted else { throw .duplicateName }
      skipSpace()
      guard take(":") else { throw .syntax }
      members.append(JSONText.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw .syntax }
    }
  }

  private mutating func array(depth: Int) throws(JSONText.Problem) -> JSONText {
    bytes.removeFirst()
    var elements: [JSONText] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw .syntax }
    }
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONText
  ) throws(JSONText.Problem) -> JSONText {
    let text = "\(word)".utf8
    guard bytes.starts(with: text) else { throw .syntax }
    bytes = bytes.dropFirst(text.count)
    return value
  }

  private mutating func number() throws(JSONText.Problem) -> JSONText {
    let characters = bytes.prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0)
    }
    guard let text = String(validating: characters, as: UTF8.self), isNumber(text) else {
      throw .syntax
    }
    guard let number = DecimalNumber(text) else { throw .numberTooLong }
    bytes = bytes.dropFirst(characters.count)
    return .number(number)
  }

  /// The grammar of RFC 8259 section 6, which is narrower than what the number type reads.
  private func isNumber(_ text: String) -> Bool {
    var rest = text[...]
    func digits() -> Substring { rest.prefix { $0.isASCII && $0.isNumber } }
    if rest.first == "-" { rest = rest.dropFirst() }
    let whole = digits()
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      rest = rest.dropFirst()
      let fraction = digits()
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count)
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      let exponent = digits()
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }

  private mutating func string() throws(JSONText.Problem) -> String {
    bytes.removeFirst()
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw .notText }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw .syntax
      default: text.append(byte)
      }
    }
    throw .syntax
  }

  private mutating func escape() throws(JSONText.Problem) -> [UInt8] {
    switch bytes.popFirst() {
    case UInt8(ascii: "\""): return Array("\"".utf8)
    case UInt8(ascii: "\\"): return Array("\\".utf8)
    case UInt8(ascii: "/"): return Array("/".utf8)
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return try unicode()
    default: throw .syntax
    }
  }

  private mutating func unicode() throws(JSONText.Problem) -> [UInt8] {
    let high = try hexadecimal()
    var code = UInt32(high)
    if (0xD800...0xDBFF).contains(high) {
      guard take("\\"), take("u") else { throw .notText }
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low) else { throw .notText }
      code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw .notText }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() throws(JSONText.Problem) -> UInt16 {
    let digits = bytes.prefix(4)
    guard digits.count == 4, let text = String(validating: digits, as: UTF8.self),
      text.allSatisfy(\.isHexDigit), let code = UInt16(text, radix: 16)
    else { throw .syntax }
    bytes = bytes.dropFirst(4)
    return code
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = bytes.first, byte == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func skipSpace() {
    bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
