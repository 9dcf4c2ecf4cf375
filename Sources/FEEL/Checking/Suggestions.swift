// SPDX-License-Identifier: Apache-2.0

/// Finds names that are near to a misspelled one.
enum Suggestions {
  /// A longer name is not misspelled but something else; comparing it would cost much time.
  private static let longestName = 64

  static func near(_ name: String, among candidates: [String]) -> [String] {
    let written = Array(name.prefix(longestName + 1))
    guard written.count >= 3, written.count <= longestName else { return [] }
    let small = name.lowercased()
    let others = Set(candidates).subtracting([name])
    let same = others.filter { $0.lowercased() == small }.sorted()
    guard same.isEmpty else { return Array(same.prefix(3)) }
    let most = written.count / 3
    let found = others.compactMap { candidate -> (name: String, edits: Int)? in
      let other = Array(candidate.prefix(longestName + most + 1))
      guard other.count >= 3, abs(other.count - written.count) <= most else { return nil }
      let edits = edits(from: written, to: other)
      return edits <= most ? (candidate, edits) : nil
    }
    return found.sorted { ($0.edits, $0.name) < ($1.edits, $1.name) }.prefix(3).map(\.name)
  }

  /// The least inserted, deleted, replaced and swapped characters (optimal string alignment).
  private static func edits(from source: [Character], to target: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for (row, character) in source.enumerated() {
      var next = [row + 1]
      next.reserveCapacity(target.count + 1)
      for (column, other) in target.enumerated() {
        var least = min(
          last[column] + (character == other ? 0 : 1),
          min(last[column + 1], next[column]) + 1
        )
        if row > 0, column > 0, character == target[column - 1], source[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        next.append(least)
      }
      beforeLast = last
      last = next
    }
    return last.last ?? source.count
  }
}
