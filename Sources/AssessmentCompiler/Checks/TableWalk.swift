// SPDX-License-Identifier: Apache-2.0

/// Walks the combinations of classes, and finds those that no row of some rows takes.
///
/// A branch ends when some row takes all that is left of it. The next column is always the one that
/// most of the remaining rows test, so that a table written as a tree is walked as that tree.
struct TableWalk {
  /// A combination: the class of each dimension, nil where every class does.
  typealias Combination = [Int?]

  /// A column set with its classes: which class it is, and the rows that take it.
  typealias Choices = [(number: Int, rows: TableRowSet)]

  private let dimensions: [Choices]
  /// The rows that take every class of a dimension.
  private let everywhere: [TableRowSet]
  private let mostFound: Int
  private(set) var found: [Combination] = []
  /// How many branches may still be looked at.
  private(set) var stepsLeft: Int
  private var taken: Set<Place> = []

  /// Where nothing was found.
  private struct Place: Hashable {
    let remaining: UInt64
    let rows: TableRowSet
  }

  /// Walks until so many combinations are found that none of the rows takes.
  init(_ dimensions: [Choices], rows: TableRowSet, steps: Int, mostFound: Int) {
    self.dimensions = dimensions
    self.mostFound = mostFound
    stepsLeft = steps
    everywhere = dimensions.map { choices in
      choices.reduce(rows) { $0.intersection($1.rows) }
    }
    // Each dimension has a bit in what remains.
    guard dimensions.count < 64 else {
      stepsLeft = -1
      return
    }
    guard dimensions.allSatisfy({ !$0.isEmpty }) else { return }
    search(
      (1 << UInt64(dimensions.count)) - 1,
      rows,
      Array(repeating: nil, count: dimensions.count)
    )
  }

  /// Whether all combinations were looked at, or enough found.
  var isComplete: Bool { stepsLeft >= 0 }

  private mutating func search(_ remaining: UInt64, _ rows: TableRowSet, _ chosen: Combination) {
    guard found.count < mostFound, stepsLeft >= 0 else { return }
    stepsLeft -= 1
    if rows.isEmpty {
      found.append(chosen)
      return
    }
    var takingAll = rows
    var next: (dimension: Int, tests: Int)?
    for dimension in dimensions.indices where remaining & (1 << UInt64(dimension)) != 0 {
      takingAll.formIntersection(everywhere[dimension])
      let tests = rows.subtracting(everywhere[dimension]).count
      if tests > next?.tests ?? 0 { next = (dimension, tests) }
    }
    let place = Place(remaining: remaining, rows: rows)
    guard takingAll.isEmpty, let next, !taken.contains(place) else { return }
    let before = found.count
    for choice in dimensions[next.dimension] {
      var chosen = chosen
      chosen[next.dimension] = choice.number
      search(
        remaining & ~(1 << UInt64(next.dimension)),
        rows.intersection(choice.rows),
        chosen
      )
    }
    if found.count == before, stepsLeft >= 0 { taken.insert(place) }
  }
}
