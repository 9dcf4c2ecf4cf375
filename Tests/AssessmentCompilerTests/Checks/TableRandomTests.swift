// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct TableRandomTests {
  /// So many ways that nothing is judged apart.
  private static let all = 1_000_000

  private struct Tally {
    var whole = 0
    var gaps = 0
    var overlaps = 0
    var unreached = 0
  }

  private static func draft(_ columns: [TableDraft.Column], _ chance: inout SplitMix) -> TableDraft
  {
    let chosen = columns.shuffled(using: &chance).prefix(Int.random(in: 1...3, using: &chance))
    return TableDraft(
      Array(chosen),
      most: Int.random(in: 1...5, using: &chance),
      isDamaged: Int.random(in: 0..<4, using: &chance) > 0,
      using: &chance
    )
  }

  @Test(arguments: [DecisionTable.HitPolicy.unique, .first])
  func `a table of facts is judged as every answer judges it`(
    _ hit: DecisionTable.HitPolicy
  ) throws {
    let tried = try TableContent.small()
    var chance = SplitMix(seed: hit == .unique ? 2_026 : 11)
    var tally = Tally()
    for _ in 0..<70 {
      let draft = Self.draft(TableDraft.small, &chance)
      guard let table = tried.table(draft.columns.map(\.name), draft.rows, hit: hit) else {
        continue
      }
      let reference = TableReference(table, tried)
      let coverage = tried.coverage(table, mostTogether: Self.all)
      let text = Comment(rawValue: "\(draft.columns.map(\.name)) \(draft.rows)")
      #expect(coverage.isComplete, text)
      #expect(!coverage.gaps.isEmpty == reference.hasGap, text)
      #expect(Set(coverage.overlaps.map { [$0.first, $0.second] }) == reference.overlaps, text)
      let rows = Set(table.rows.indices)
      #expect(Set(coverage.neverTrue) == rows.subtracting(reference.everTrue), text)
      if hit == .first {
        let unreached = Set(coverage.neverTrue + coverage.hidden)
        #expect(unreached == rows.subtracting(reference.everCounted), text)
        if !coverage.hidden.isEmpty { tally.unreached += 1 }
      }
      if reference.hasGap { tally.gaps += 1 }
      if !reference.overlaps.isEmpty { tally.overlaps += 1 }
      if !reference.hasGap, reference.overlaps.isEmpty { tally.whole += 1 }
    }
    // All verdicts were tried, each often.
    #expect(tally.whole > 10 && tally.gaps > 5, "\(tally)")
    #expect(hit == .first ? tally.unreached > 2 : tally.overlaps > 5, "\(tally)")
  }

  @Test(arguments: [DecisionTable.HitPolicy.unique, .first])
  func `a table of access to care is judged as every answer judges it`(
    _ hit: DecisionTable.HitPolicy
  ) throws {
    let tried = try TableContent.small()
    let facts = ["total", "strong", "sign_count", "strength"]
    let columns = TableDraft.small.filter { !facts.contains($0.name) }
    var chance = SplitMix(seed: hit == .unique ? 3 : 4)
    var tally = Tally()
    for _ in 0..<60 {
      let draft = Self.draft(columns, &chance)
      let names = draft.columns.map(\.name)
      guard let table = tried.table(names, draft.rows, hit: hit, isAccess: true) else { continue }
      let reference = TableReference(table, tried, isAccess: true)
      let coverage = tried.coverage(table, isAccess: true, mostTogether: Self.all)
      let text = Comment(rawValue: "\(names) \(draft.rows)")
      let hasOverlap = !reference.overlaps.isEmpty
      #expect(coverage.overlaps.isEmpty == !hasOverlap, text)
      // Where two rows fit, the engine finds no row either.
      #expect((!coverage.gaps.isEmpty || hasOverlap) == (reference.hasGap || hasOverlap), text)
      if reference.hasGap { tally.gaps += 1 } else { tally.whole += 1 }
    }
    #expect(tally.whole > 2 && tally.gaps > 10, "\(tally)")
  }

  /// Where columns are judged apart, a combination too many may be found, never one too few.
  @Test(arguments: [1, 8, 40])
  func `a table with too much that hangs together is never found whole in vain`(
    _ most: Int
  ) throws {
    let tried = try TableContent.small()
    var chance = SplitMix(seed: UInt64(most))
    var judged = 0
    for _ in 0..<30 {
      let draft = Self.draft(TableDraft.small, &chance)
      guard let table = tried.table(draft.columns.map(\.name), draft.rows) else { continue }
      let columns = tried.columns(table, mostTogether: most)
      guard columns.unjudged.isEmpty else { continue }
      judged += 1
      let reference = TableReference(table, tried)
      let coverage = TableCoverage(
        columns.dimensions,
        hit: .unique,
        rowCount: table.rows.count,
        need: .answers
      )
      let text = Comment(rawValue: "\(draft.columns.map(\.name)) \(draft.rows)")
      if reference.hasGap { #expect(!coverage.gaps.isEmpty, text) }
      let pairs = Set(coverage.overlaps.map { [$0.first, $0.second] })
      #expect(pairs.isSuperset(of: reference.overlaps), text)
      #expect(reference.everTrue.isDisjoint(with: coverage.neverTrue), text)
    }
    #expect(judged > (most == 1 ? 0 : 5), "\(judged)")
  }
}
