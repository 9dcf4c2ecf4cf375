// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct TableCoverageTests {
  /// A table and what is wrong with it.
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let inputs: [String]
    let rows: [[String]]
    var hit = DecisionTable.HitPolicy.unique
    var gaps = 0
    var overlaps: [[Int]] = []
    var unreached: [Int] = []

    init(
      _ what: String,
      _ inputs: [String],
      _ rows: [[String]],
      hit: DecisionTable.HitPolicy = .unique,
      gaps: Int = 0,
      overlaps: [[Int]] = [],
      unreached: [Int] = []
    ) {
      testDescription = what
      self.inputs = inputs
      self.rows = rows
      self.hit = hit
      self.gaps = gaps
      self.overlaps = overlaps
      self.unreached = unreached
    }
  }

  private static let examples = [
    Example("whole numbers leave no room between", ["scale"], [["<= 2"], [">= 3"]]),
    Example("steps leave no room between", ["half"], [["<= 0.5"], [">= 1"]]),
    Example("a step is missed", ["half"], [["< 1"], ["> 1"]], gaps: 1),
    Example("a bound between two steps parts them", ["half"], [["< 0.7"], [">= 0.7"]]),
    Example("an option is missed", ["grade"], [["\"low\""], ["\"high\""]], gaps: 1),
    Example("a day is missed", ["day"], [["< @\"2025-01-02\""], ["> @\"2025-01-02\""]], gaps: 1),
    Example("days outside the range", ["day"], [[">= @\"2025-01-01\""]]),
    Example(
      "a gap in one corner",
      ["scale", "flag"],
      [["< 2", "any"], [">= 2", "true"]],
      gaps: 1
    ),
    Example("unknown spreads", ["scale"], [["< 2"], [">= 2"]]),
    Example("absent spreads", ["detail"], [["< 2"], [">= 2"]]),
    Example("unknown that every row denies", ["scale"], [["not(unanswered)"]], gaps: 1),
    Example(
      "unknown that counts as a value fits beside it",
      ["half"],
      [["< 1, unanswered"], [">= 1"]],
      overlaps: [[0, 1]]
    ),
    Example(
      "equal rows overlap too",
      ["flag"],
      [["true"], ["false"], ["true"]],
      overlaps: [[0, 2]]
    ),
    Example(
      "not asked without flag",
      ["flag", "detail"],
      [["true", "any"], ["false", "unanswered"]]
    ),
    Example(
      "a fact and its question",
      ["scale", "scale >= 3"],
      [["< 3", "false"], [">= 3", "true"]]
    ),
    Example(
      "none beside an option",
      ["signs.none", "signs.red"],
      [["true", "false"], ["false", "-"]]
    ),
    Example(
      "none is as unknown as an option",
      ["signs.none", "signs.red"],
      [["not(unanswered)", "any"], ["any", "unanswered"], ["unanswered", "not(unanswered)"]]
    ),
    Example("a count has bounds", ["sign_count"], [["0"], ["1"], ["2"]]),
    Example("a count misses its end", ["sign_count"], [["0"], ["1"]], gaps: 1),
    Example("a sum takes what its parts give", ["strength"], [["0"], ["1"], ["2"], ["3"]]),
    Example("a calculation", ["scale * 2"], [["< 3"], [">= 4"]]),
    Example("a row that nobody can reach", ["scale * 2"], [["3"], ["not(3)"]], unreached: [0]),
    Example(
      "a row behind others",
      ["scale", "flag"],
      [["< 3", "any"], [">= 3", "true"], ["> 3", "true"], ["any", "any"]],
      hit: .first,
      unreached: [2]
    ),
    Example(
      "a row behind one that may be undecided",
      ["scale", "flag"],
      [["< 3", "any"], ["unanswered", "any"], ["any", "any"]],
      hit: .first,
      unreached: [1]
    ),
  ]

  @Test(arguments: examples)
  func `a table is judged over all columns at once`(_ example: Example) throws {
    let tried = try TableContent.small()
    let table = try #require(tried.table(example.inputs, example.rows, hit: example.hit))
    let coverage = tried.coverage(table)
    #expect(coverage.isComplete)
    #expect(coverage.gaps.count == example.gaps)
    #expect(coverage.overlaps.map { [$0.first, $0.second] } == example.overlaps)
    #expect(coverage.neverTrue + coverage.hidden == example.unreached)
  }

  /// The same by the values that calculations can give, as for facts of many answers.
  @Test(
    arguments: examples.filter {
      ["a count", "a sum", "a calculation"].contains(where: $0.testDescription.hasPrefix)
    }
  )
  func `a calculated column is judged by itself by bounds and steps`(_ example: Example) throws {
    let tried = try TableContent.small()
    let table = try #require(tried.table(example.inputs, example.rows))
    let columns = tried.columns(table, mostTogether: 1)
    #expect(columns.unjudged == [] && columns.loose == [0])
    let coverage = TableCoverage(
      columns.dimensions,
      hit: .unique,
      rowCount: table.rows.count,
      need: .answers
    )
    #expect(coverage.gaps.count == example.gaps)
  }

  @Test func `a calculation without bounds is judged between and beyond its values`() throws {
    let tried = try TableContent.small()
    func gaps(_ input: String, _ rows: [[String]]) throws -> Int {
      let table = try #require(tried.table([input], rows))
      let columns = tried.columns(table, mostTogether: 1)
      return TableCoverage(columns.dimensions, hit: .unique, rowCount: rows.count, need: .answers)
        .gaps.count
    }
    #expect(try gaps("half / 3", [["< 1"], ["[1..2]"], ["> 2"]]) == 0)
    #expect(try gaps("half / 3", [["<= 1"], [">= 2"]]) == 1)
    #expect(try gaps("half / 3", [["[0..1]"], ["> 1"]]) == 1)
    #expect(try gaps("round(half / 3, 0)", [["<= 1"], [">= 2"]]) == 0)
    #expect(try gaps("round(half / 3, 1)", [["<= 1"], [">= 2"]]) == 1)
    let day = "days_between(day, contact_date)"
    #expect(try gaps(day, [["> 0"], ["<= 0"]]) == 0)
    #expect(try gaps(day, [["> 0"], ["< 0"]]) == 1)
    #expect(try gaps(day, [[">= 0"]]) == 1)
    #expect(try gaps(day, [["<= 0"]]) == 1)
  }

  @Test func `in access to care everybody needs a row`() throws {
    let tried = try TableContent.small()
    func gaps(_ rows: [[String]]) throws -> Int {
      let table = try #require(tried.table(["scale"], rows, isAccess: true))
      return tried.coverage(table, isAccess: true).gaps.count
    }
    // Not known, and not asked.
    #expect(try gaps([["< 2"], [">= 2"]]) == 2)
    #expect(try gaps([["< 2, unanswered"], [">= 2"]]) == 0)
    #expect(try gaps([["< 2"], [">= 2"], ["unanswered"]]) == 0)
  }

  @Test func `who was not asked or does not know is told as such`() throws {
    let tried = try TableContent.small()
    let table = try #require(tried.table(["half"], [["< 1, unanswered"], [">= 1"]]))
    let columns = tried.columns(table)
    let coverage = tried.coverage(table)
    let overlap = try #require(coverage.overlaps.first)
    let dimension = try #require(columns.dimensions.first)
    let place = try #require(overlap.combination.first ?? nil)
    #expect(dimension.classes[place].shown == ["unknown, which counts as 1"])
  }
}
