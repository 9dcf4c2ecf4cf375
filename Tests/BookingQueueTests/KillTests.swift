// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue
@testable import QueueKillChild

/// What is left when the process is killed; a power cut is another matter.
@Suite struct KillTests {
  /// Every number that is stored, with what it consists of.
  private func stored(_ store: SQLQueueStore) throws -> [Int: [Int64]] {
    let rows = try store.database.read {
      try $0.rows(
        """
        SELECT interview,
          (SELECT count(*) FROM item WHERE contact_id = contact.id) AS items,
          (SELECT count(*) FROM clock JOIN item ON item.id = clock.item_id
            WHERE item.contact_id = contact.id) AS clocks,
          (SELECT count(*) FROM contact_decisions WHERE contact_id = contact.id) AS decisions,
          (SELECT count(*) FROM look_up WHERE contact_id = contact.id) AS look_ups,
          (SELECT count(*) FROM receipt WHERE contact_id = contact.id) AS receipts,
          (SELECT count(*) FROM audit WHERE contact = contact.id AND detail = 'accepted')
            AS accepted
        FROM contact
        """,
        []
      )
    }
    var stored: [Int: [Int64]] = [:]
    for row in rows {
      let number = try #require(Int(try row.text("interview"), radix: 16))
      let parts = ["items", "clocks", "decisions", "look_ups", "receipts", "accepted"]
      stored[number] = try parts.map { try row.integer($0) }
    }
    return stored
  }

  private func wanted(_ number: Int) throws -> [Int64] {
    let handOver = try #require(ChildHandOver(number: number).handOver)
    let clocks = handOver.needs.reduce(0) { $0 + $1.clocks.count }
    return [
      handOver.needs.count, clocks, handOver.decisions.count, handOver.lookUps.count, 1, 1,
    ].map { Int64($0) }
  }

  /// Checks that a printed hand-over opens with both of its keys, and by both look-ups.
  private func check(_ line: KillChild.Line, in store: SQLQueueStore, by nurse: Actor) throws {
    let handOver = try #require(ChildHandOver(number: line.number).handOver)
    #expect(try store.handOver(handOver, by: .citizen) == .repeated(line.receipt))
    for lookUp in handOver.lookUps {
      let rows = try store.find(lookUp, by: nurse)
      #expect(rows.map(\.service).sorted() == handOver.needs.map(\.service))
      let content = try store.show(try #require(rows.first).item, by: nurse)
      #expect(content.clinical == handOver.clinical)
      #expect(content.contactDetails == handOver.contactDetails)
    }
  }

  private func integrity(_ path: String) throws -> String? {
    let database = try SQLiteDatabase(path: path)
    defer { try? database.close() }
    return try database.read { try $0.row("PRAGMA integrity_check") }?.text("integrity_check")
  }

  @Test func `every receipt that a killed process gave is there, once and whole`() throws {
    let place = try TestPlace()
    var generator = SeededGenerator(20)
    var printed: Set<Int> = []
    var unanswered = 0
    for round in 1...20 {
      let child = try KillChild(database: place.files.database, from: round << 16)
      try child.read(lines: Int.random(in: 0...12, using: &generator))
      // To some point of the next hand-over, or of opening.
      for _ in 0..<Int.random(in: 0...200_000, using: &generator) { _ = generator.next() }
      child.kill()

      let lines = try child.lines.map { try #require($0) }
      printed.formUnion(lines.map(\.number))
      #expect(lines.map(\.number) == lines.indices.map { (round << 16) + $0 })
      let store = try place.open(seed: UInt64(round))
      let nurse = try store.person("Nurse \(round)")
      for line in lines {
        try check(line, in: store, by: nurse)
      }
      let stored = try stored(store)
      #expect(printed.subtracting(stored.keys).isEmpty)
      for (number, parts) in stored {
        #expect(parts == (try wanted(number)))
      }
      // At most the one that was under way is there without its receipt having been read.
      let more = stored.count - printed.count - unanswered
      #expect(more == 0 || more == 1)
      unanswered += more
      #expect(try store.verifyAudit(by: .boss).firstBad == nil)
      try store.close()
      #expect(try integrity(place.files.database) == "ok")
      #expect(try integrity(place.files.keys) == "ok")
    }
    #expect(printed.count > 20)
  }

  @Test func `another process is told who has the file, and takes it over when that one is killed`()
    throws
  {
    let place = try TestPlace()
    let child = try KillChild(database: place.files.database, from: 0)
    try child.read(lines: 1)
    #expect(
      try problem { try place.open() }
        == .alreadyOpen(path: place.files.resolved.database, process: child.process)
    )
    child.kill()
    #expect(try place.open().health(by: .boss).openItems > 0)
  }
}
