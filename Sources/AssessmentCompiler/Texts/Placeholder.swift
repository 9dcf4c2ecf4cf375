// SPDX-License-Identifier: Apache-2.0

/// A place of a text where something is inserted: `{fever}`.
struct Placeholder {
  /// What stands between the braces.
  let name: String
  /// The range with the braces, in UTF-8 bytes of the text.
  let range: Range<Int>
  /// False when the closing brace is missing.
  let isClosed: Bool

  /// The placeholders of a text, in order.
  static func all(in text: String) -> [Placeholder] {
    // Most texts have none.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    var found: [Placeholder] = []
    var start: Int?
    let bytes = Array(text.utf8)
    func name(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") {
        if let open = start {
          found.append(Placeholder(name: "", range: open..<open + 1, isClosed: false))
        }
        start = offset
      } else if byte == UInt8(ascii: "}"), let open = start {
        let inner = open + 1..<offset
        found.append(Placeholder(name: name(inner), range: open..<offset + 1, isClosed: true))
        start = nil
      }
    }
    if let open = start {
      found.append(Placeholder(name: "", range: open..<open + 1, isClosed: false))
    }
    return found
  }
}
