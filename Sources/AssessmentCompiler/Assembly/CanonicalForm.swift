// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Words and lists of them in one spelling only, to be hashed.
indirect enum CanonicalForm {
  case word(String)
  /// The order means something.
  case list([CanonicalForm])
  /// The order means nothing.
  case set([CanonicalForm])
  case optional(CanonicalForm?)

  /// A value with its type, so that the code `1` is not the number 1.
  init(_ value: Value) {
    switch value {
    case .boolean: self = .list([.word("boolean"), .word(value.description)])
    case .number: self = .list([.word("number"), .word(value.description)])
    case .code: self = .list([.word("code"), .word(value.description)])
    case .date: self = .list([.word("date"), .word(value.description)])
    }
  }

  /// The one spelling, as UTF-8: words with their lengths, so that no two forms have the same.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// The one spelling as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .word(let word):
      bytes.append(contentsOf: String(word.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: word.utf8)
    case .list(let parts):
      bytes.append(UInt8(ascii: "("))
      for part in parts { part.write(into: &bytes) }
      bytes.append(UInt8(ascii: ")"))
    case .set(let parts):
      bytes.append(UInt8(ascii: "{"))
      let written = parts.map(\.bytes)
      for part in written.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        bytes.append(contentsOf: part)
      }
      bytes.append(UInt8(ascii: "}"))
    case .optional(let part):
      bytes.append(UInt8(ascii: "["))
      part?.write(into: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
