// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

@Suite struct AuditTests {
  private func filled() throws -> (place: TestPlace, store: SQLQueueStore) {
    let place = try TestPlace()
    let store = try place.open()
    for number in 0..<5 {
      try store.accept(try .example(number))
    }
    return (place, store)
  }

  @Test(arguments: ["UPDATE audit SET name = 'Lea' WHERE number = 3", "DELETE FROM audit"])
  func `rows of the audit cannot be changed or taken away`(_ sql: String) throws {
    let (_, store) = try filled()
    let found = try problem { try store.database.transaction { _ = try $0.run(sql) } }
    guard case .ruleBroken(_, let reason) = found else {
      throw Missing("a broken rule")
    }
    #expect(reason.contains("only added"))
    #expect(try store.verifyAudit(by: .boss).rows == 5)
  }

  /// What somebody with the file and a tool could do, and the row where it shows.
  static let tampering: [(sql: String, row: Int)] = [
    ("UPDATE audit SET name = 'Lea' WHERE number = 3", 3),
    ("UPDATE audit SET at = at + 1 WHERE number = 1", 1),
    ("UPDATE audit SET item = 1 WHERE number = 2", 2),
    ("UPDATE audit SET contact = NULL WHERE number = 4", 4),
    ("UPDATE audit SET detail = '' WHERE number = 5", 5),
    ("UPDATE audit SET hash = zeroblob(32) WHERE number = 2", 2),
    ("DELETE FROM audit WHERE number = 3", 4),
    ("DELETE FROM audit WHERE number = 1", 2),
    ("UPDATE audit SET number = number + 10", 11),
  ]

  @Test(arguments: tampering)
  func `a change behind the triggers' back shows at its row`(
    _ change: (sql: String, row: Int)
  ) throws {
    let (_, store) = try filled()
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
    try store.database.transaction { connection in
      try connection.run("DROP TRIGGER audit_no_update")
      try connection.run("DROP TRIGGER audit_no_delete")
      try connection.run(change.sql)
    }
    #expect(try store.verifyAudit(by: .boss).firstBad == change.row)
  }

  @Test func `rows cut off the end show in the head`() throws {
    let (_, store) = try filled()
    let head = try store.verifyAudit(by: .boss).head
    try store.database.transaction { connection in
      try connection.run("DROP TRIGGER audit_no_delete")
      try connection.run("DELETE FROM audit WHERE number = 5")
    }
    let after = try store.verifyAudit(by: .boss)
    #expect(after.firstBad == nil)
    #expect(after.head != head)
  }

  @Test func `the audit of another store does not fit`() throws {
    let (_, store) = try filled()
    try store.database.transaction { _ = try $0.run("UPDATE store SET id = 'other'") }
    let id = store.storeID
    try store.close()
    #expect(Audit.origin(store: "other") != Audit.origin(store: id))
  }

  @Test func `different rows never give one hash`() {
    func row(name: String, operation: String, contact: String?, item: Int64?) -> AuditRow {
      AuditRow(
        number: 1,
        at: .first,
        actor: "a",
        name: name,
        role: "nurse",
        operation: operation,
        contact: contact,
        item: item,
        detail: ""
      )
    }
    let rows = [
      row(name: "ab", operation: "c", contact: nil, item: nil),
      row(name: "a", operation: "bc", contact: nil, item: nil),
      row(name: "ab", operation: "c", contact: "", item: nil),
      row(name: "ab", operation: "c", contact: nil, item: 0),
    ]
    #expect(Set(rows.map { $0.hash(after: Data()) }).count == rows.count)
  }

  @Test func `the audit names people and never what they wrote or looked for`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let anna = try store.person("Anna")
    let receipt = try store.accept(try .example())
    _ = try store.check(receipt, by: .citizen)
    _ = try store.find(.phone("+358401234567"), by: anna)
    _ = try store.find(receipt.locator, by: anna)
    let claim = try store.claim(try store.open(by: anna), by: anna)
    try store.close(claim, Closing(.other, note: "note-canary"), by: anna)
    let rows = try store.database.read { try Audit.page(after: 0, limit: 100, in: $0) }
    #expect(
      rows.map(\.row.operation) == [
        "add-staff", "hand-over", "check-receipt", "find", "find", "claim", "close",
      ]
    )
    #expect(rows.map(\.row.name) == ["boss", "citizen", "citizen", "Anna", "Anna", "Anna", "Anna"])
    #expect(
      rows.map(\.row.detail) == [
        "staff-1", "accepted", "opened", "phone", "locator", "fence:1", "fence:1",
      ]
    )
  }
}
