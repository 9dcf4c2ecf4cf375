// SPDX-License-Identifier: Apache-2.0

/// The fields of a form as a browser sent them.
struct FormFields: Sendable {
  /// Why a body is not a form.
  enum Problem: Error {
    case notAForm
  }

  /// More fields than any page has.
  private static let limit = 200

  private let fields: [(name: String, value: String)]

  static let empty = FormFields(fields: [])

  private init(fields: [(name: String, value: String)]) {
    self.fields = fields
  }

  /// Reads `application/x-www-form-urlencoded` (URL standard section 5.1).
  ///
  /// Bytes that are not UTF-8, broken percent forms and too many fields are refused rather than
  /// repaired: a repaired answer would be another answer.
  init(_ body: some Collection<UInt8>) throws(Problem) {
    var fields: [(name: String, value: String)] = []
    for pair in body.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.limit else { throw .notAForm }
      let parts = pair.split(
        separator: UInt8(ascii: "="),
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      guard let name = parts.first.flatMap({ Self.decoded($0) }),
        let value = Self.decoded(parts.dropFirst().first ?? pair.prefix(0))
      else { throw .notAForm }
      fields.append((name, value))
    }
    self.fields = fields
  }

  /// The first value of a field; nil when it was not sent.
  subscript(name: FieldName) -> String? {
    fields.first { $0.name == name.text }?.value
  }

  /// All values of a field.
  func all(_ name: FieldName) -> [String] {
    fields.filter { $0.name == name.text }.map(\.value)
  }

  /// What was typed, with line ends as LF; empty when it was not sent.
  func typed(_ name: FieldName) -> String {
    var text = ""
    for character in self[name] ?? "" {
      text.append(character == "\r\n" || character == "\r" ? "\n" : character)
    }
    return text
  }

  private static func decoded(_ part: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var iterator = part.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap({ digit($0) }),
          let low = iterator.next().flatMap({ digit($0) })
        else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
