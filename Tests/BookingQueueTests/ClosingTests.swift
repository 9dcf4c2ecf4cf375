// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization
import Testing

@testable import BookingQueue

/// What closing a store promises to those who still use it.
@Suite struct ClosingTests {
  /// What all workers together did.
  private final class Record: Sendable {
    let finished = Atomic(0)
    let receipts = Mutex<[Int: Receipt]>([:])
  }

  /// What a worker does again and again.
  private enum Work: CaseIterable {
    case handOver, list, find, health, audit, signIn, prove
  }

  private static func work(
    _ work: Work,
    _ number: Int,
    on store: any QueueStore,
    as person: NewStaffMember
  ) throws -> Receipt? {
    switch work {
    case .handOver: return try store.accept(try .example(number))
    case .list: _ = try store.list(QueueFilter(), by: person.member.actor)
    case .find: _ = try store.find(.phone("+358401234567"), by: person.member.actor)
    case .health: _ = try store.health(by: .boss)
    case .audit: _ = try store.verifyAudit(by: .boss)
    case .signIn: _ = try store.authenticate(person.token)
    case .prove: try store.proveWritable(by: .boss)
    }
    return nil
  }

  private static func expectClosed(_ store: SQLQueueStore, _ person: NewStaffMember) throws {
    for kind in Work.allCases {
      #expect(
        try problem { try work(kind, 1, on: store, as: person) }
          == .closed(path: store.files.database)
      )
    }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233])
  func `closing amid many callers loses nothing and ends nobody but with its own words`(
    after count: Int
  ) async throws {
    let place = try TestPlace()
    let store = try place.open()
    let person = try store.addStaff(name: "Anna", role: .nurse, units: .all, by: .boss)
    let record = Record()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<14 {
        // A thread of its own for each.
        let caller = AsyncQueue(store)
        group.addTask {
          try await caller.run { _ in
            let kind = Work.allCases[worker % Work.allCases.count]
            for number in (worker << 16)..<(worker << 16) + 10_000 {
              do {
                let receipt = try Self.work(kind, number, on: store, as: person)
                if let receipt { record.receipts.withLock { $0[number] = receipt } }
              } catch DatabaseProblem.closed(store.files.database) {
                return
              }
              // Two of them close it, one right after the other.
              let place = record.finished.add(1, ordering: .relaxed).newValue
              if place == count || place == count + 1 {
                try store.close()
                try Self.expectClosed(store, person)
                try store.close()
              }
            }
            throw Missing("the end of the store")
          }
        }
      }
      try await group.waitForAll()
    }
    let again = try place.open(seed: 2)
    let kept = record.receipts.withLock { $0 }
    for (number, receipt) in kept {
      #expect(try again.handOver(try .example(number), by: .citizen) == .repeated(receipt))
    }
    #expect(try again.health(by: .boss).openItems == kept.count)
    #expect(try again.verifyAudit(by: .boss).firstBad == nil)
  }

  @Test func `closing waits for the operation that is under way`() throws {
    let gate = OperationGate(path: "p")
    let order = Mutex<[String]>([])
    let closing = DispatchGroup()
    try gate.pass {
      DispatchQueue(label: "closing").async(group: closing) {
        gate.close()
        order.withLock { $0.append("closed") }
      }
      // Until the other thread has shut the door.
      #expect((0..<100_000_000).contains { _ in (try? gate.pass {}) == nil })
      order.withLock { $0.append("operation") }
    }
    closing.wait()
    #expect(order.withLock { $0 } == ["operation", "closed"])
    gate.close()
    #expect(try problem { try gate.pass {} } == .closed(path: "p"))
  }

  @Test func `the database alone bears every call after closing`() throws {
    let place = try TestPlace()
    let path = place.folder + "/scratch.sqlite"
    try FileSystem.makeEmpty(path)
    let database = try SQLiteDatabase(path: path)
    try database.close()
    try database.close()
    let closed = DatabaseProblem.closed(path: path)
    #expect(try problem { try database.read { try $0.row("SELECT 1") } } == closed)
    #expect(try problem { try database.transaction { try $0.run("SELECT 1") } } == closed)
    #expect(try problem { try database.checkpoint() } == closed)
    #expect(try problem { try database.engine() } == closed)
    #expect(try problem { try database.synchronous() } == closed)
  }

  @Test func `a closed queue is said in plain words`() {
    let text = DatabaseProblem.closed(path: "queue.sqlite").description
    #expect(text == "The queue is closed: queue.sqlite.")
    #expect(DatabaseProblem.closed(path: "queue.sqlite").summary == "the queue is closed")
  }
}
