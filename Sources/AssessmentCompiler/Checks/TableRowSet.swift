// SPDX-License-Identifier: Apache-2.0

/// Rows of a table, by their numbers.
struct TableRowSet: Hashable {
  private var words: [UInt64]

  /// No rows of a table that has so many.
  init(of count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// The first rows of a table.
  init(first rows: Int, of count: Int) {
    self.init(of: count)
    for row in 0..<min(rows, count) { insert(row) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers in ascending order.
  var rows: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }

  func contains(_ row: Int) -> Bool {
    words.indices.contains(row / 64) && words[row / 64] & (1 << UInt64(row % 64)) != 0
  }

  mutating func insert(_ row: Int) {
    guard words.indices.contains(row / 64) else { return }
    words[row / 64] |= 1 << UInt64(row % 64)
  }

  mutating func formUnion(_ other: TableRowSet) {
    for word in words.indices where other.words.indices.contains(word) {
      words[word] |= other.words[word]
    }
  }

  mutating func formIntersection(_ other: TableRowSet) {
    for word in words.indices where other.words.indices.contains(word) {
      words[word] &= other.words[word]
    }
  }

  func intersection(_ other: TableRowSet) -> TableRowSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: TableRowSet) -> TableRowSet {
    var result = self
    for word in words.indices where other.words.indices.contains(word) {
      result.words[word] &= ~other.words[word]
    }
    return result
  }
}
