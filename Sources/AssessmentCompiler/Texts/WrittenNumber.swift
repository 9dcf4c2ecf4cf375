// SPDX-License-Identifier: Apache-2.0

/// A telephone number that is written in a text.
struct WrittenNumber {
  let text: String
  /// Its digits without what parts them.
  let digits: String
  /// In UTF-8 bytes of the text.
  let range: Range<Int>

  /// The telephone numbers of a text.
  ///
  /// A number is five digits or more in one group, or six or more in groups of at least two that a
  /// space or hyphen parts, or five or more in such groups when it begins with `0` or `+`. `112`
  /// alone is none, and neither are days such as `2026-11-22` or `22.11.2026`, thousands such as
  /// `100 000`, nor what stands in braces. Behind an area such as `(09)`, `09.` or `09/` the number
  /// goes on.
  static func all(in text: String) -> [WrittenNumber] {
    guard text.utf8.count(where: \.isDigit) >= 5 else { return [] }
    let bytes = Array(text.utf8)
    let hidden = Placeholder.all(in: text).map(\.range)
    var found: [WrittenNumber] = []
    var offset = 0
    while offset < bytes.count {
      if let brace = hidden.first(where: { $0.contains(offset) }) {
        offset = brace.upperBound
        continue
      }
      guard bytes[offset].isDigit else {
        offset += 1
        continue
      }
      let hasPlus = offset > 0 && bytes[offset - 1] == UInt8(ascii: "+")
      let groups = groups(from: offset, hasPlus: hasPlus, in: bytes)
      let end = groups.last?.upperBound ?? offset + 1
      if isNumber(groups, hasPlus: hasPlus, in: bytes) {
        let range = (hasPlus ? offset - 1 : offset)..<end
        let digits = bytes[range].filter(\.isDigit)
        found.append(
          WrittenNumber(
            text: String(decoding: bytes[range], as: UTF8.self),
            digits: String(decoding: digits, as: UTF8.self),
            range: range
          )
        )
      }
      offset = end
    }
    return found
  }

  /// Groups of digits that one space, hyphen or no-break space parts.
  private static func groups(
    from start: Int,
    hasPlus: Bool,
    in bytes: [UInt8]
  ) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var offset = start
    while true {
      var end = offset
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      guard end > offset else { break }
      // A single digit is a count, not a part of a telephone number, unless a country comes first.
      if end - offset < 2, !groups.isEmpty, !hasPlus { break }
      groups.append(offset..<end)
      let mark = bytes.dropFirst(end).first
      let beginsWithZero = bytes[start] == UInt8(ascii: "0") && groups[0].count > 1
      if mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") {
        offset = end + 1
      } else if beginsWithZero, mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") {
        offset = end + 1
      } else if beginsWithZero, mark == UInt8(ascii: ")"),
        bytes.dropFirst(end + 1).first == UInt8(ascii: " ")
      {
        offset = end + 2
      } else if end + 2 < bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA0 {
        offset = end + 2
      } else {
        break
      }
    }
    return groups
  }

  private static func isNumber(_ groups: [Range<Int>], hasPlus: Bool, in bytes: [UInt8]) -> Bool {
    let count = groups.reduce(0) { $0 + $1.count }
    let lengths = groups.map(\.count)
    if lengths.contains(where: { $0 >= 5 }) { return true }
    if lengths == [4, 2, 2] || lengths == [2, 2, 4] || lengths == [2, 2, 2] && isDay(groups, bytes)
    {
      return false
    }
    guard groups.count > 1 || hasPlus, let first = groups.first else { return false }
    let isThousands = groups.dropFirst().allSatisfy { group in
      bytes[group].elementsEqual("000".utf8)
    }
    if isThousands, bytes[first.lowerBound] != UInt8(ascii: "0"), !hasPlus { return false }
    let beginsAsNumber = hasPlus || bytes[first.lowerBound] == UInt8(ascii: "0")
    return count >= (beginsAsNumber ? 5 : 6)
  }

  /// Whether points part the groups, as those of a day.
  private static func isDay(_ groups: [Range<Int>], _ bytes: [UInt8]) -> Bool {
    groups.dropLast().allSatisfy { bytes.dropFirst($0.upperBound).first == UInt8(ascii: ".") }
  }
}
