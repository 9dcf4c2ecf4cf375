// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension SQLQueueStore {
  /// Lists items of the actor's units by urgency, earliest unmet clock and time received.
  public func list(_ filter: QueueFilter, by actor: Actor) throws -> [QueueRow] {
    try read(.list, by: actor) { session in
      guard (1...500).contains(filter.limit) else { throw QueueRefusal.badInput("limit") }
      var conditions: [String] = []
      var values: [SQLValue] = []
      if let unit = filter.unit {
        // An empty list would say that nobody waits there.
        guard session.actor.units.contains(unit) else {
          throw QueueRefusal.denied(.list, session.actor.role)
        }
        conditions.append("item.unit = ?")
        values.append(.text(unit))
      }
      if let service = filter.service {
        conditions.append("item.service = ?")
        values.append(.text(service))
      }
      if filter.mine {
        conditions.append("item.holder_id = ?")
        values.append(.integer(try Self.staff(of: session).number))
      }
      switch filter.part {
      case .open: conditions.append("item.ended_at IS NULL")
      case .ended: conditions.append("item.ended_at IS NOT NULL")
      }
      return try queueRows(
        where: conditions.joined(separator: " AND "),
        values,
        order: filter.part == .open
          ? "item.urgency_rank, item.due_order, item.received_at, item.id"
          : "item.ended_at DESC, item.id DESC",
        limit: filter.limit,
        in: session
      )
    }
  }

  /// Opens an item; the reading is written to the audit and counts as an act of its holder.
  public func show(_ item: ItemID, by actor: Actor) throws -> ItemContent {
    try write(.show, by: actor) { session in
      let record = try ItemRecord.find(item, in: session)
      try session.note(contact: record.contact, item: item)
      if let holder = record.holder, holder.staff == session.actor.staff {
        _ = try renewed(record, in: session)
      }
      return try content(of: record, in: session)
    }
  }

  /// Finds the items of a person or telephone number, also ended ones; written to the audit.
  public func find(_ lookUp: LookUp, by actor: Actor) throws -> [QueueRow] {
    try write(.find, by: actor) { session in
      guard lookUp.canonical != nil else { throw QueueRefusal.badInput("look-up") }
      try session.note(detail: lookUp.kind)
      let codes = vault.ring.keys.map { SQLValue.bytes($0.code(.lookUp, of: lookUp.message)) }
      return try queueRows(
        where: """
          item.contact_id IN (SELECT contact_id FROM look_up WHERE mac IN (\(codes.placeholders)))
          """,
        codes,
        order: "item.received_at DESC, item.id",
        limit: 500,
        in: session
      )
    }
  }

  /// Finds the items of a receipt's locator, also ended ones; written to the audit.
  public func find(_ locator: Receipt.Locator, by actor: Actor) throws -> [QueueRow] {
    try write(.find, by: actor) { session in
      try session.note(detail: "locator")
      guard let row = try receiptRow(locator, in: session.connection) else { return [] }
      return try queueRows(
        where: "item.contact_id = ?",
        [.text(try row.text("contact_id"))],
        order: "item.received_at DESC, item.id",
        limit: 500,
        in: session
      )
    }
  }

  private func content(of record: ItemRecord, in session: QueueSession) throws -> ItemContent {
    let contact: [SQLValue] = [.text(record.contact.text)]
    guard
      let row = try session.connection.row(
        """
        SELECT contact.*, item.closing, item.closing_note
        FROM item JOIN contact ON contact.id = item.contact_id WHERE item.id = ?
        """,
        [.integer(record.item.number)]
      ),
      let line = try queueRows(
        where: "item.id = ?",
        [.integer(record.item.number)],
        order: "item.id",
        limit: 1,
        in: session
      ).first
    else { throw QueueRefusal.notFound }
    let keys = try vault.keys(of: record.contact)
    return ItemContent(
      row: line,
      pack: try row.text("pack"),
      decisions: try session.connection.rows(
        "SELECT hash FROM contact_decisions WHERE contact_id = ? ORDER BY place",
        contact
      ).map { try $0.text("hash") },
      outcome: try row.text("outcome"),
      contactLevel: try row.text("level"),
      clinical: try opened(keys.open(try row.bytes("clinical"), as: .clinical)),
      contactDetails: try opened(keys.open(try row.bytes("details"), as: .details)),
      otherItems: try session.connection.rows(
        "SELECT id FROM item WHERE contact_id = ? AND id <> ? ORDER BY place",
        contact + [.integer(record.item.number)]
      ).map { ItemID(try $0.integer("id")) },
      closing: try closing(row, of: record.item, keys: keys),
      history: try history(of: record, in: session)
    )
  }

  private func closing(
    _ row: SQLRow,
    of item: ItemID,
    keys: ContactKeys
  ) throws -> Closing? {
    guard try row.optionalText("closing") != nil else { return nil }
    let note = try row.optionalBytes("closing_note").map { sealed in
      String(
        decoding: try opened(keys.open(sealed, as: .closingNote, item: item)),
        as: UTF8.self
      )
    }
    return Closing(try row.word("closing"), note: note)
  }

  private func opened(_ plain: Data?) throws -> Data {
    guard let plain else {
      throw DatabaseProblem.damaged(path: files.database, reason: "sealed data does not open")
    }
    return plain
  }

  private func history(of record: ItemRecord, in session: QueueSession) throws -> [ItemAct] {
    try session.connection.rows(
      """
      SELECT at, name, operation, detail, number FROM audit
      WHERE item = ? OR (contact = ? AND item IS NULL) ORDER BY number
      """,
      [.integer(record.item.number), .text(record.contact.text)]
    ).map { row in
      ItemAct(
        at: try row.time("at"),
        name: try row.text("name"),
        operation: try row.text("operation"),
        detail: try row.text("detail")
      )
    }
  }
}
