// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Words and lists of them in one spelling only, to be hashed.
///
/// Words have their lengths before them, so that no two forms have the same bytes. They are written
/// one behind the other, since a tree of them would cost more than everything that is hashed.
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  mutating func word(_ word: String) {
    var word = word
    word.withUTF8 { utf8 in
      length(utf8.count)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Parts whose order means something.
  mutating func list(_ write: (inout CanonicalBytes) -> Void) {
    bytes.append(UInt8(ascii: "("))
    write(&self)
    bytes.append(UInt8(ascii: ")"))
  }

  /// A list of words.
  mutating func words(_ words: String...) {
    list { list in for word in words { list.word(word) } }
  }

  /// Parts whose order means something.
  mutating func list<Part>(_ parts: [Part], _ write: (Part, inout CanonicalBytes) -> Void) {
    list { list in for part in parts { write(part, &list) } }
  }

  /// Parts whose order means nothing: by their bytes.
  mutating func set<Part>(
    _ parts: some Sequence<Part>,
    _ write: (Part, inout CanonicalBytes) -> Void
  ) {
    bytes.append(UInt8(ascii: "{"))
    let start = bytes.count
    var pieces: [Range<Int>] = []
    for part in parts {
      let lower = bytes.count
      write(part, &self)
      pieces.append(lower..<bytes.count)
    }
    let sorted = pieces.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    if sorted != pieces {
      let ordered = sorted.flatMap { bytes[$0] }
      bytes.replaceSubrange(start..., with: ordered)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func optional<Part>(_ part: Part?, _ write: (Part, inout CanonicalBytes) -> Void) {
    bytes.append(UInt8(ascii: "["))
    if let part { write(part, &self) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A value with its type, so that the code `1` is not the number 1.
  mutating func value(_ value: Value) {
    let type =
      switch value {
      case .boolean: "boolean"
      case .number: "number"
      case .code: "code"
      case .date: "date"
      }
    words(type, value.description)
  }

  /// What was written elsewhere.
  mutating func append(_ other: CanonicalBytes) {
    bytes.append(contentsOf: other.bytes)
  }

  private mutating func length(_ count: Int) {
    if count >= 10 { length(count / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(count % 10))
  }
}
