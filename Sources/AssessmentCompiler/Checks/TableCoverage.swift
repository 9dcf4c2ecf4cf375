// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// What is wrong with the rows of a table, over all columns at once.
struct TableCoverage {
  /// Two rows that are true together.
  struct Overlap: Equatable {
    let first: Int
    let second: Int
    let combination: TableWalk.Combination
  }

  /// Which combinations must have a row.
  enum Need {
    /// Those of answers: what is not known spreads as unknown, and what is absent as absent.
    case answers
    /// All of them: who does not know is met by a row too.
    case everything
  }

  /// After how many branches the check gives up.
  static let mostSteps = 100_000
  static let mostRows = 1_000
  /// After how many combinations nobody reads on.
  static let mostFound = 100

  private let dimensions: [TableDimension]
  private let hit: DecisionTable.HitPolicy
  private let rowCount: Int
  private let mostSteps: Int

  private(set) var gaps: [TableWalk.Combination] = []
  /// The first pairs of rows that are true together.
  private(set) var overlaps: [Overlap] = []
  /// How many pairs there are.
  private(set) var overlapCount = 0
  /// Rows that no combination makes true.
  private(set) var neverTrue: [Int] = []
  /// Rows that are true only where an earlier row counts.
  private(set) var hidden: [Int] = []
  /// False when the check gave up.
  private(set) var isComplete = true

  /// How many branches were looked at.
  private(set) var steps = 0

  /// Judges the rows, and gives up after so many branches.
  init(
    _ dimensions: [TableDimension],
    hit: DecisionTable.HitPolicy,
    rowCount: Int,
    need: Need,
    mostSteps: Int = Self.mostSteps
  ) {
    self.dimensions = dimensions
    self.hit = hit
    self.rowCount = rowCount
    self.mostSteps = mostSteps
    guard rowCount <= Self.mostRows else {
      isComplete = false
      return
    }
    findNeverTrue()
    switch hit {
    case .unique: findOverlaps()
    case .first: findHidden()
    }
    switch need {
    case .answers: findUnansweredCombinations()
    case .everything: findUnmetCombinations()
    }
  }

  // MARK: Rows

  private mutating func findNeverTrue() {
    var everTrue = TableRowSet(first: rowCount, of: rowCount)
    for dimension in dimensions {
      var here = TableRowSet(of: rowCount)
      for part in dimension.classes { here.formUnion(part.fitting) }
      everTrue.formIntersection(here)
    }
    neverTrue = (0..<rowCount).filter { !everTrue.contains($0) }
  }

  private mutating func findOverlaps() {
    // The rows with which each row is true somewhere, in every dimension.
    let all = TableRowSet(first: rowCount, of: rowCount)
    var mates = Array(repeating: all, count: rowCount)
    for dimension in dimensions {
      var here = Array(repeating: TableRowSet(of: rowCount), count: rowCount)
      for part in dimension.classes {
        for row in part.fitting.rows { here[row].formUnion(part.fitting) }
      }
      for row in mates.indices { mates[row].formIntersection(here[row]) }
    }
    for second in 0..<rowCount {
      for first in mates[second].rows where first < second {
        overlapCount += 1
        guard overlaps.count < Self.mostFound else { continue }
        let combination = dimensions.map { dimension in
          dimension.classes.firstIndex {
            $0.fitting.contains(first) && $0.fitting.contains(second)
          }
        }
        overlaps.append(Overlap(first: first, second: second, combination: combination))
      }
    }
  }

  private mutating func findHidden() {
    for row in 1..<max(1, rowCount) where !neverTrue.contains(row) {
      let counts = walk(TableRowSet(first: row, of: rowCount), mostFound: 1) { _, part in
        part.fitting.contains(row) ? part.open : nil
      }
      if isComplete, counts.isEmpty { hidden.append(row) }
    }
  }

  // MARK: Gaps

  /// Where no row is true or undecided and no input absent, the engine has no value for the fact.
  private mutating func findUnansweredCombinations() {
    let all = TableRowSet(first: rowCount, of: rowCount)
    gaps = walk(all, mostFound: Self.mostFound) { _, part in part.hasAbsent ? nil : part.open }
  }

  /// Where no row counts there is no limit, be it undecided or not.
  private mutating func findUnmetCombinations() {
    let all = TableRowSet(first: rowCount, of: rowCount)
    gaps = walk(all, mostFound: Self.mostFound) { _, part in part.fitting }
    guard hit == .first else { return }
    // An undecided row before the true one leaves the result open.
    for row in 0..<rowCount {
      for undecided in dimensions.indices where gaps.count < Self.mostFound {
        let open = walk(TableRowSet(first: row, of: rowCount), mostFound: 1) { number, part in
          guard part.open.contains(row) else { return nil }
          return number == undecided && part.fitting.contains(row) ? nil : part.open
        }
        for gap in open where !gaps.contains(gap) { gaps.append(gap) }
      }
    }
  }

  /// Combinations of classes that none of the rows takes; maybe not all when the check gave up.
  private mutating func walk(
    _ rows: TableRowSet,
    mostFound: Int,
    _ taking: (Int, TableDimension.Class) -> TableRowSet?
  ) -> [TableWalk.Combination] {
    guard isComplete else { return [] }
    let choices = dimensions.enumerated().map { number, dimension in
      dimension.classes.enumerated().compactMap { place, part in
        taking(number, part).map { (number: place, rows: $0) }
      }
    }
    let walk = TableWalk(choices, rows: rows, steps: mostSteps - steps, mostFound: mostFound)
    steps = mostSteps - walk.stepsLeft
    if !walk.isComplete { isComplete = false }
    return walk.found
  }
}
