// SPDX-License-Identifier: Apache-2.0

/// Finds the names that a misspelt one may have meant.
///
/// A wrong suggestion in a clinical rule is worse than none, so only near names are offered.
package enum NearNames {
  /// At most three names, the nearest first, then by alphabet.
  ///
  /// A name is near when it is the same but for capital letters, or when at most a third of the
  /// misspelt name's letters must be inserted, removed, replaced or swapped with their neighbour.
  /// Names of one or two letters have no near names.
  package static func suggestions(for name: String, among candidates: [String]) -> [String] {
    let letters = Array(name.lowercased())
    // A name longer than any that a person writes is not worth the time.
    guard letters.count >= 3, letters.count <= 100 else { return [] }
    let limit = letters.count / 3
    let near = Set(candidates).compactMap { candidate -> (name: String, distance: Int)? in
      let other = Array(candidate.lowercased())
      guard abs(other.count - letters.count) <= limit, candidate != name else { return nil }
      let distance = distance(from: letters, to: other)
      return distance <= limit ? (candidate, distance) : nil
    }
    let ordered = near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ordered.prefix(3).map(\.name)
  }

  /// Edits from one word to another; each letter is edited once ("optimal string alignment").
  private static func distance(from: [Character], to: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...to.count)
    for (row, letter) in from.enumerated() {
      var current = [row + 1]
      for (column, other) in to.enumerated() {
        var best = min(previous[column + 1], current[column]) + 1
        best = min(best, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous.last ?? 0
  }
}
