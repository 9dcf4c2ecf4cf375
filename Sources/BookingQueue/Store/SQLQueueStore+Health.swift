// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension SQLQueueStore {
  /// Walks over the whole audit and checks each hash.
  ///
  /// It goes in pages, each a transaction of its own, so that the line moves on meanwhile. Rows
  /// that are added during the walk are walked over too.
  public func verifyAudit(by actor: Actor) throws -> AuditVerification {
    try gate.pass {
      try readInside(.verifyAudit, by: actor) { _ in }
      return try walkedAudit()
    }
  }

  private func walkedAudit() throws -> AuditVerification {
    var last: Int64 = 0
    var head = Audit.origin(store: storeID)
    var firstBad: Int?
    var count = 0
    while true {
      let page = try database.read { try Audit.page(after: last, limit: 1_000, in: $0) }
      for (row, previous, hash) in page {
        let fits =
          row.number == last &+ 1 && previous == head && hash == row.hash(after: previous)
        if !fits, firstBad == nil { firstBad = Int(row.number) }
        last = row.number
        head = hash
        count += 1
      }
      if page.count < 1_000 { break }
    }
    return AuditVerification(rows: count, head: head, firstBad: firstBad)
  }

  /// The store's state for the health page.
  public func health(by actor: Actor) throws -> QueueHealth {
    try gate.pass { try healthInside(by: actor) }
  }

  private func healthInside(by actor: Actor) throws -> QueueHealth {
    let (schema, open, oldest) = try readInside(.health, by: actor) { session in
      let row = try session.connection.row(
        "SELECT count(*) AS open, min(received_at) AS oldest FROM item WHERE ended_at IS NULL"
      )
      return (
        try Migration.found(in: session.connection)?.schema ?? 0,
        Int(try row?.integer("open") ?? 0),
        try row?.optionalTime("oldest")
      )
    }
    return QueueHealth(
      engine: try database.engine(),
      synchronous: try database.synchronous(),
      schema: schema,
      openItems: open,
      oldestOpen: oldest,
      sealingKey: vault.ring.newest.id,
      sealingKeyNotAfter: vault.ring.newest.notAfter
    )
  }

  /// Room for the largest hand-over that is allowed, twice: in the log and in the file.
  ///
  /// 576 KiB are sealed texts; 20 needs of 10 clocks and 20 look-ups with their indexes stay below
  /// half of what is left.
  static let handOverRoom: UInt64 = 2 << 20

  /// Throws ``DatabaseProblem`` unless a hand-over of any size could be stored now.
  public func proveWritable(by actor: Actor) throws {
    try gate.pass {
      try readInside(.proveWritable, by: actor) { _ in }
      try vault.file.proveWritable(room: Self.handOverRoom)
      try database.proveWritable(room: Self.handOverRoom)
    }
  }
}
