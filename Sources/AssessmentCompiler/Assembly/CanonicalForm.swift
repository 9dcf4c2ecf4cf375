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

  /// The one spelling: words with their lengths, so that no two forms have the same text.
  var text: String {
    switch self {
    case .word(let word): "\(word.utf8.count):\(word)"
    case .list(let parts): "(" + parts.map(\.text).joined() + ")"
    case .set(let parts): "{" + Self.ordered(parts.map(\.text)).joined() + "}"
    case .optional(let part): part.map { "[" + $0.text + "]" } ?? "[]"
    }
  }

  private static func ordered(_ texts: [String]) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
