// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import BookingQueue

@Suite struct FaultTests {
  private struct Cut: Error {}

  /// Every table that a hand-over writes to, with its number of rows.
  private func counts(_ store: SQLQueueStore) throws -> [String: Int64] {
    try store.database.read { connection in
      var counts: [String: Int64] = [:]
      for table in [
        "contact", "contact_decisions", "look_up", "receipt", "item", "clock", "audit",
      ] {
        counts[table] = try connection.row("SELECT count(*) AS n FROM \(table)")?.integer("n")
      }
      return counts
    }
  }

  @Test(arguments: HandOverStep.allCases)
  func `a hand-over that fails at any step leaves nothing of itself or all`(
    _ step: HandOverStep
  ) throws {
    let place = try TestPlace()
    let failing = Mutex(false)
    let store = try place.open(atStep: { at in
      if at == step, failing.withLock({ $0 }) { throw Cut() }
    })
    try store.accept(try .example(1))
    let before = try counts(store)
    failing.withLock { $0 = true }
    #expect(throws: Cut.self) { try store.handOver(try .example(2), by: .citizen) }
    failing.withLock { $0 = false }
    if step == .committed {
      // Only the answer was lost: asking again gives the receipt.
      guard case .repeated = try store.handOver(try .example(2), by: .citizen) else {
        throw Missing("a repeated hand-over")
      }
    } else {
      #expect(try counts(store) == before)
      try store.accept(try .example(2))
    }
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
    try store.close()
    // An orphan key does not stand in the way of the next start.
    let again = try place.open(seed: 5)
    guard case .repeated = try again.handOver(try .example(2), by: .citizen) else {
      throw Missing("a repeated hand-over")
    }
  }

  @Test func `the keys are on the disk before the contact is`() throws {
    let place = try TestPlace()
    let keys = place.files.keys
    let seen = Mutex<[Int]>([])
    let store = try place.open(atStep: { at in
      guard at == .keysWritten else { return }
      let log = try Data(contentsOf: URL(fileURLWithPath: keys + "-wal"))
      seen.withLock { $0.append(log.count) }
    })
    try store.accept(try .example(1))
    try store.accept(try .example(2))
    let sizes = seen.withLock { $0 }
    #expect(sizes.count == 2)
    #expect(sizes.first.map { $0 > 0 } == true)
    #expect(sizes.last.map { last in sizes.first.map { last > $0 } ?? false } == true)
  }

  @Test func `a full disk stores nothing, keeps reading, and goes on when there is room`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let anna = try store.person("Anna")
    try store.accept(try .example(1))
    func limit(_ pages: Int) throws {
      _ = try store.database.read { try $0.row("PRAGMA max_page_count = \(pages)") }
    }
    let before = try counts(store)
    // SQLite takes the present size for the limit when the limit is smaller.
    try limit(1)
    var large = try HandOver.example(2)
    large.clinical = Data(count: 200_000)
    #expect(
      try problem { try store.handOver(large, by: .citizen) }
        == .diskFull(path: store.files.database)
    )
    #expect(try counts(store) == before)
    #expect(try store.list(QueueFilter(), by: anna).count == 1)
    try limit(1_000_000)
    try store.accept(large)
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
  }

  @Test func `after the disk failed in a write nothing more is taken until it is opened again`()
    throws
  {
    let place = try TestPlace()
    let broken = DatabaseProblem.writeFailed(path: "the disk", reason: "it failed")
    let store = try place.open(atStep: { at in
      if at == .auditWritten { throw broken }
    })
    let anna = try store.person("Anna")
    #expect(try problem { try store.handOver(try .example(), by: .citizen) } == broken)
    for _ in 0..<2 {
      let path = store.files.database
      #expect(
        try problem { try store.revokeStaff(try #require(anna.staff), by: .boss) }
          == .writeFailed(path: path, reason: "it failed")
      )
    }
    // What is there can still be read.
    #expect(try store.list(QueueFilter(), by: anna).isEmpty)
    try store.close()
    try place.open(seed: 2).accept(try .example())
  }

  @Test func `a contact whose key is gone is said and not shown as empty`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let anna = try store.person("Anna")
    try store.accept(try .example(1))
    try store.close()
    let keys = try SQLiteDatabase(path: place.files.keys)
    try keys.transaction { _ = try $0.run("UPDATE contact_key SET clinical = details") }
    try keys.close()
    guard case .wrongKey = try problem({ try place.open() }) else {
      throw Missing("a damaged key")
    }
    _ = anna
  }

  @Test func `the database itself keeps two hand-overs of one interview apart`() throws {
    let place = try TestPlace()
    let store = try place.open()
    try store.accept(try .example(1))
    try store.accept(try .example(2))
    guard
      case .ruleBroken = try problem({
        try store.database.transaction {
          _ = try $0.run("UPDATE contact SET interview = 'same'")
        }
      })
    else { throw Missing("a broken rule") }
  }

  @Test func `the database itself refuses an item that makes no sense`() throws {
    let place = try TestPlace()
    let store = try place.open()
    _ = try store.person("Anna")
    try store.accept(try .example(1))
    for change in [
      "state = 'claimed'", "state = 'closed'", "state = 'lost'", "holder_id = 1",
      "ended_at = 1", "closing = 'duplicate'", "fence = -1", "urgency_rank = 100",
      "state = 'claimed', holder_id = 99, claimed_at = 1, last_act_at = 1",
      "state = 'claimed', holder_id = 1", "contact_id = 'nobody'", "unit = NULL",
    ] {
      let found = try problem {
        try store.database.transaction { _ = try $0.run("UPDATE item SET \(change)") }
      }
      guard case .ruleBroken = found else {
        Issue.record("\(change): \(found)")
        continue
      }
    }
  }

  @Test func `every state that the program knows is known to the database and no other`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let sql = try #require(
      try store.database.read {
        try $0.row("SELECT sql FROM sqlite_master WHERE name = 'item'")
      }
    ).text("sql")
    let words = try #require(
      sql.components(separatedBy: "state IN (").dropFirst().first?.components(separatedBy: ")")
        .first
    )
    let known = words.split(whereSeparator: { !"abcdefghijklmnopqrstuvwxyz-".contains($0) })
    #expect(Set(known.map(String.init)) == Set(ItemState.allCases.map(\.rawValue)))
    #expect(ItemState.allCases.filter(\.isEnd) == [.cancelledByClient, .closed])
    let closings = try #require(
      sql.components(separatedBy: "closing IN (").dropFirst().first?.components(separatedBy: ")")
        .first
    )
    for outcome in Closing.Outcome.allCases {
      #expect(closings.contains("'\(outcome.rawValue)'"))
    }
  }

  @Test func `only the moves of the table can be made`() {
    for state in ItemState.allCases {
      for act in ItemTransition.Act.allCases {
        let target = ItemTransition.target(of: act, from: state)
        let wanted: ItemState? =
          switch (state, act) {
          case (.received, .claim), (.claimed, .takeOver): .claimed
          case (.claimed, .release): .received
          case (.claimed, .close): .closed
          default: nil
          }
        #expect(target == wanted, "\(act) from \(state)")
      }
    }
  }

  @Test(arguments: ItemState.allCases)
  func `no act gets at an item in a state that has none yet`(_ state: ItemState) throws {
    guard ![.received, .claimed].contains(state) else { return }
    let place = try TestPlace()
    let store = try place.open()
    let anna = try store.person("Anna")
    try store.accept(try .example(1))
    let item = try store.open(by: anna)
    try store.database.transaction {
      _ = try $0.run(
        "UPDATE item SET state = ?, ended_at = ?, closing = ?",
        [
          .text(state.rawValue), state.isEnd ? .integer(1) : .null,
          state == .closed ? .text("duplicate") : .null,
        ]
      )
    }
    #expect(
      try refusal { try store.claim(item, by: anna) }
        == (state.isEnd ? .ended(state) : .notAllowed(state))
    )
  }
}
