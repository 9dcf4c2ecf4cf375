// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials

/// One row of the audit; it names who did what to which object, and holds no health data.
struct AuditRow {
  let number: Int64
  let at: QueueTime
  let actor: String
  let name: String
  let role: String
  let operation: String
  let contact: String?
  let item: Int64?
  let detail: String

  /// SHA-256 over the previous row's hash and this row.
  func hash(after previous: Data) -> Data {
    var bytes = CanonicalBytes("luukku audit row 1")
    bytes.add(previous)
    bytes.add(number)
    bytes.add(at.milliseconds)
    bytes.add(actor)
    bytes.add(name)
    bytes.add(role)
    bytes.add(operation)
    bytes.add(contact)
    bytes.add(item)
    bytes.add(detail)
    return Data(SHA256.hash(data: bytes.data))
  }
}

/// The append-only list of rows, each bound to the one before.
enum Audit {
  /// What the first row is bound to: the store, so that a list of another store does not fit.
  static func origin(store: String) -> Data {
    var bytes = CanonicalBytes("luukku audit 1")
    bytes.add(store)
    return Data(SHA256.hash(data: bytes.data))
  }

  static func add(
    _ operation: String,
    by actor: Actor,
    at time: QueueTime,
    contact: ContactID? = nil,
    item: ItemID? = nil,
    detail: String = "",
    store: String,
    in connection: any SQLConnection
  ) throws {
    let last = try connection.row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    let (number, overflow) = (try last?.integer("number") ?? 0).addingReportingOverflow(1)
    guard !overflow else {
      throw DatabaseProblem.damaged(path: "the audit", reason: "its numbers ran out")
    }
    let previous = try last?.bytes("hash") ?? origin(store: store)
    let row = AuditRow(
      number: number,
      at: time,
      actor: actor.id,
      name: actor.name,
      role: actor.role.rawValue,
      operation: operation,
      contact: contact?.text,
      item: item?.number,
      detail: detail
    )
    try connection.run(
      """
      INSERT INTO audit
        (number, at, actor, name, role, operation, contact, item, detail, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(row.number), .time(row.at), .text(row.actor), .text(row.name), .text(row.role),
        .text(row.operation), .text(row.contact), row.item.map { .integer($0) } ?? .null,
        .text(row.detail), .bytes(previous), .bytes(row.hash(after: previous)),
      ]
    )
  }

  /// The rows after a number, at most so many.
  static func page(
    after number: Int64,
    limit: Int,
    in connection: any SQLConnection
  ) throws -> [(row: AuditRow, previous: Data, hash: Data)] {
    try connection.rows(
      "SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?",
      [.integer(number), .integer(limit)]
    ).map { row in
      (
        AuditRow(
          number: try row.integer("number"),
          at: try row.time("at"),
          actor: try row.text("actor"),
          name: try row.text("name"),
          role: try row.text("role"),
          operation: try row.text("operation"),
          contact: try row.optionalText("contact"),
          item: try row.optionalInteger("item"),
          detail: try row.text("detail")
        ),
        try row.bytes("previous"),
        try row.bytes("hash")
      )
    }
  }
}
