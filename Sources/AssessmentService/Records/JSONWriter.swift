// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// Writes JSON on one line with members in the order given and numbers exactly.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var text = ""
  private var needsComma = false

  /// Begins with nothing written.
  public init() {}

  /// Writes an object.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  /// Writes an array of values.
  public mutating func array<Element>(
    _ elements: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    text += "["
    needsComma = false
    for element in elements { body(&self, element) }
    text += "]"
    needsComma = true
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    append(value)
    needsComma = true
  }

  /// Writes a member whose value is a string, or null.
  public mutating func member(_ name: String, _ value: String?) {
    self.name(name)
    guard let value else { return raw("null") }
    string(value)
  }

  /// Writes a member whose value is a string, and nothing when there is none.
  public mutating func optionalMember(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member whose value is true or false.
  public mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    raw(value ? "true" : "false")
  }

  /// Writes a member whose value is a whole number.
  public mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    raw(String(value))
  }

  /// Writes a member whose value is an exact number.
  public mutating func member(_ name: String, _ value: DecimalNumber) {
    self.name(name)
    raw(value.description)
  }

  /// Writes a member whose value is null.
  public mutating func nullMember(_ name: String) {
    self.name(name)
    raw("null")
  }

  /// Writes a member whose value is an array of strings.
  public mutating func strings(_ name: String, _ values: [String]) {
    self.name(name)
    array(values) { $0.string($1) }
  }

  /// Writes a member whose value is an array.
  public mutating func arrayMember<Element>(
    _ name: String,
    _ elements: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array(elements, body)
  }

  /// Writes a member whose value is an object.
  public mutating func objectMember(_ name: String, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  private mutating func name(_ name: String) {
    separate()
    append(name)
    text += ":"
    needsComma = false
  }

  private mutating func raw(_ value: String) {
    separate()
    text += value
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func append(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
