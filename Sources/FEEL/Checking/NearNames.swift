// SPDX-License-Identifier: Apache-2.0

/// Finds the names that a misspelt one may have meant.
///
/// A wrong suggestion in a clinical rule is worse than none, so only near names are offered.
package enum NearNames {
  /// A longer name is not misspelt but something else; comparing it would cost much time.
  private static let longestName = 64

  /// At most three names, the nearest first, then by alphabet.
  ///
  /// A name is near when it is the same but for capital letters, or when at most a third of the
  /// misspelt name's letters must be inserted, removed, replaced or swapped with their neighbour.
  /// Where no name is so near, up to three of which it is the first or the last words are: `aorta`
  /// of `aorta_age`. Names of one or two letters have no near names.
  ///
  /// - Parameters:
  ///   - name: The misspelt name.
  ///   - candidates: What could stand there.
  /// - Returns: The near names.
  package static func suggestions(for name: String, among candidates: [String]) -> [String] {
    let written = Array(name.prefix(longestName + 1).lowercased())
    guard written.count >= 3, written.count <= longestName else { return [] }
    let others = Set(candidates).subtracting([name])
    let small = String(written)
    let same = others.filter { $0.lowercased() == small }.sorted()
    guard same.isEmpty else { return Array(same.prefix(3)) }
    let most = written.count / 3
    let found = others.compactMap { candidate -> (name: String, edits: Int)? in
      let other = Array(candidate.prefix(longestName + most + 1).lowercased())
      guard other.count >= 2, abs(other.count - written.count) <= most else { return nil }
      let edits = edits(from: written, to: other)
      return edits <= most ? (candidate, edits) : nil
    }
    guard found.isEmpty else {
      return found.sorted { ($0.edits, $0.name) < ($1.edits, $1.name) }.prefix(3).map(\.name)
    }
    let longer = others.filter { isPart(small, of: $0) }.sorted()
    return longer.count <= 3 ? longer : []
  }

  /// Whether a name is the first or last words of another one.
  private static func isPart(_ name: String, of other: String) -> Bool {
    ["_", "-"].contains { other.hasPrefix(name + $0) || other.hasSuffix($0 + name) }
  }

  /// The least inserted, removed, replaced and swapped letters; each letter is edited once ("optimal
  /// string alignment").
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
