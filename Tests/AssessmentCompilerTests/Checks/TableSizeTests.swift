// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct TableSizeTests {
  private func draft(_ rows: Int, _ seed: UInt64) -> TableDraft {
    var chance = SplitMix(seed: seed)
    let columns = (1...12).map {
      TableDraft.number("number_\($0)", ["1", "2", "3", "4", "5", "6", "7", "8"])
    }
    return TableDraft(columns, most: rows, isDamaged: false, using: &chance)
  }

  @Test(arguments: 1...5)
  func `twelve columns and a hundred rows are judged within the bound`(_ seed: Int) throws {
    let tried = try TableContent.numbers(12)
    let draft = draft(100, UInt64(seed))
    #expect(draft.rows.count == 100)
    let names = draft.columns.map(\.name)
    let table = try #require(tried.table(names, draft.rows))
    let columns = tried.columns(table)
    #expect(columns.dimensions.count == 12 && columns.steps < 20_000)
    let coverage = tried.coverage(table)
    #expect(coverage.isComplete && coverage.steps < 20_000)
    #expect(coverage.gaps.isEmpty && coverage.overlaps.isEmpty && coverage.neverTrue.isEmpty)

    var fewer = draft.rows
    fewer.remove(at: seed)
    let coverageOfFewer = tried.coverage(try #require(tried.table(names, fewer)))
    #expect(coverageOfFewer.isComplete && !coverageOfFewer.gaps.isEmpty)
  }

  @Test func `a first-hit table of that size is judged within the bound`() throws {
    let tried = try TableContent.numbers(12)
    let draft = draft(100, 6)
    let rows = draft.rows + [Array(repeating: "any", count: 12)]
    let table = try #require(tried.table(draft.columns.map(\.name), rows, hit: .first))
    let coverage = tried.coverage(table)
    #expect(coverage.isComplete)
    #expect(coverage.hidden == [100])
  }

  @Test func `a table that is too much says so`() throws {
    let tried = try TableContent.numbers(12)
    let names = (1...12).map { "number_\($0)" }
    let table = try #require(tried.table(names, draft(100, 7).rows))
    let coverage = TableCoverage(
      tried.columns(table).dimensions,
      hit: .unique,
      rowCount: 100,
      need: .answers,
      mostSteps: 20
    )
    #expect(!coverage.isComplete && coverage.steps <= 21)
    let many = (0...TableCoverage.mostRows).map { _ in Array(repeating: "any", count: 12) }
    #expect(!tried.coverage(try #require(tried.table(names, many))).isComplete)
  }
}
