// SPDX-License-Identifier: Apache-2.0

extension SQLQueueStore {
  /// The lines of the queue under a condition, of the actor's units only.
  ///
  /// A citizen sees her own case through her receipt: for her the condition names the contact,
  /// and units do not count.
  func queueRows(
    where condition: String,
    _ values: [SQLValue],
    order: String,
    limit: Int,
    in session: QueueSession
  ) throws -> [QueueRow] {
    var condition = condition
    var values = values
    if session.operation != .checkReceipt, case .only(let units) = session.actor.units {
      let units = units.sorted().map { SQLValue.text($0) }
      condition += " AND item.unit IN (\(units.placeholders))"
      values += units
    }
    let rows = try session.connection.rows(
      """
      SELECT item.*, contact.region, contact.language, staff.name AS holder_name,
        (SELECT count(*) FROM item AS other WHERE other.contact_id = item.contact_id)
          AS items_of_contact
      FROM item
        JOIN contact ON contact.id = item.contact_id
        LEFT JOIN staff ON staff.id = item.holder_id
      WHERE \(condition)
      ORDER BY \(order) LIMIT ?
      """,
      values + [.integer(limit)]
    )
    let clocks = try clocks(of: try rows.map { try $0.integer("id") }, in: session)
    return try rows.map { row in
      let record = try ItemRecord(row, at: session.at)
      return QueueRow(
        item: record.item,
        contact: record.contact,
        itemsOfContact: Int(try row.integer("items_of_contact")),
        service: try row.text("service"),
        sector: try row.text("sector"),
        level: try row.text("level"),
        urgencyRank: Int(try row.integer("urgency_rank")),
        fit: try row.text("fit"),
        within: try row.optionalText("within"),
        profession: try row.optionalText("profession"),
        unit: record.unit,
        region: try row.text("region"),
        language: try row.text("language"),
        receivedAt: try row.time("received_at"),
        state: record.visibleState,
        claim: record.claim,
        clocks: clocks[record.item.number] ?? []
      )
    }
  }

  private func clocks(of items: [Int64], in session: QueueSession) throws -> [Int64: [ClockView]] {
    guard let last = items.last else { return [:] }
    // Filled up to a power of two with the last one again: each length is a statement of its own
    // that the connection keeps.
    var length = 1
    while length < items.count { length *= 2 }
    let items = (items + Array(repeating: last, count: length - items.count))
      .map { SQLValue.integer($0) }
    let rows = try session.connection.rows(
      """
      SELECT * FROM clock WHERE item_id IN (\(items.placeholders))
      ORDER BY item_id, met_at IS NOT NULL, due_at, place
      """,
      items
    )
    var clocks: [Int64: [ClockView]] = [:]
    for row in rows {
      let clock = CaseClock(
        kind: CaseClock.Kind(rawValue: try row.text("kind")),
        rule: try row.text("rule"),
        ruleVersion: try row.text("rule_version"),
        due: try row.time("due_at")
      )
      clocks[try row.integer("item_id"), default: []]
        .append(ClockView(clock: clock, metAt: try row.optionalTime("met_at")))
    }
    return clocks
  }
}
