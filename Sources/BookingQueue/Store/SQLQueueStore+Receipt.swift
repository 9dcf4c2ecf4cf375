// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension SQLQueueStore {
  /// Wrong secrets before a locator is locked.
  static let wrongSecrets: Int64 = 5
  /// How long it is locked, in seconds.
  static let lockTime = 3_600

  /// Opens a case with its receipt; five wrong secrets lock the locator for an hour.
  ///
  /// The tries are counted before the answer is given, and on the disk: asking from many places
  /// at once, or across a restart, gives no more of them. A locator that nobody has is not
  /// counted: that one exists is no secret, it may be read out.
  public func check(_ receipt: Receipt, by actor: Actor) throws -> ReceiptCheck {
    try write(.checkReceipt, by: actor) { session in
      guard let row = try receiptRow(receipt.locator, in: session.connection) else {
        return .noMatch
      }
      let contact = ContactID(try row.text("contact_id"))
      // A lock never ends later than this, unless the clock has been set back since.
      let latest = session.at.adding(seconds: 2 * Self.lockTime)
      if let until = try row.optionalTime("locked_until"), session.at < until, until <= latest {
        try session.note(contact: contact, detail: "locked")
        return .locked(until: until)
      }
      let key = try vault.ringKey(try row.text("ring_key"))
      guard key.isCode(try row.bytes("secret_mac"), .receipt, of: receipt.message) else {
        return try wrong(contact, before: try row.integer("wrong"), in: session)
      }
      try count(0, lockedUntil: nil, for: contact, in: session)
      try session.note(contact: contact, detail: "opened")
      return .open(try status(of: contact, in: session))
    }
  }

  /// The row of a locator under whichever master key it was hashed.
  func receiptRow(
    _ locator: Receipt.Locator,
    in connection: any SQLConnection
  ) throws -> SQLRow? {
    let codes = vault.ring.keys.map { SQLValue.bytes($0.code(.receipt, of: locator.message)) }
    return try connection.row(
      "SELECT * FROM receipt WHERE locator_mac IN (\(codes.placeholders))",
      codes
    )
  }

  private func wrong(
    _ contact: ContactID,
    before: Int64,
    in session: QueueSession
  ) throws -> ReceiptCheck {
    guard before + 1 < Self.wrongSecrets else {
      let until = session.at.adding(seconds: Self.lockTime)
      try count(0, lockedUntil: until, for: contact, in: session)
      try session.note(contact: contact, detail: "wrong-and-locked")
      return .locked(until: until)
    }
    try count(before + 1, lockedUntil: nil, for: contact, in: session)
    try session.note(contact: contact, detail: "wrong")
    return .noMatch
  }

  private func count(
    _ wrong: Int64,
    lockedUntil: QueueTime?,
    for contact: ContactID,
    in session: QueueSession
  ) throws {
    try session.connection.run(
      "UPDATE receipt SET wrong = ?, locked_until = ? WHERE contact_id = ?",
      [.integer(wrong), .time(lockedUntil), .text(contact.text)]
    )
  }

  private func status(of contact: ContactID, in session: QueueSession) throws -> CaseStatus {
    let rows = try queueRows(
      where: "item.contact_id = ?",
      [.text(contact.text)],
      order: "item.urgency_rank, item.due_order, item.id",
      limit: 100,
      in: session
    )
    return CaseStatus(
      receivedAt: rows.first?.receivedAt ?? session.at,
      language: rows.first?.language ?? "",
      items: rows.map { row in
        CaseStatus.Item(
          service: row.service,
          level: row.level,
          unit: row.unit,
          state: row.state,
          clocks: row.clocks
        )
      }
    )
  }
}

extension [SQLValue] {
  /// `?` for each value.
  var placeholders: String { map { _ in "?" }.joined(separator: ", ") }
}
