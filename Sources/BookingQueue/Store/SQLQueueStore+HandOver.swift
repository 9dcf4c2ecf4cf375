// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The steps of a hand-over, after each of which a test lets it fail.
enum HandOverStep: String, CaseIterable {
  case keysWritten, contactWritten, lookUpsWritten, receiptWritten, itemsWritten, auditWritten
  /// After the commit: the answer gets lost on its way.
  case committed
}

extension SQLQueueStore {
  /// Takes a citizen's result: contact, items, clocks, receipt and audit row in one transaction.
  public func handOver(_ handOver: HandOver, by actor: Actor) throws -> HandOverOutcome {
    let outcome = try write(.handOver, by: actor) { session in
      try handOver.check()
      if let first = try contact(of: handOver.interview, in: session) {
        return try again(handOver, first: first, in: session)
      }
      return .accepted(try store(handOver, in: session))
    }
    try atStep(.committed)
    return outcome
  }

  private func contact(
    of interview: HandOver.InterviewID,
    in session: QueueSession
  ) throws -> SQLRow? {
    try session.connection.row(
      """
      SELECT contact.id, contact.request_key, contact.request_mac, receipt.attempt
      FROM contact JOIN receipt ON receipt.contact_id = contact.id
      WHERE contact.interview = ?
      """,
      [.text(interview.text)]
    )
  }

  private func again(
    _ handOver: HandOver,
    first: SQLRow,
    in session: QueueSession
  ) throws -> HandOverOutcome {
    let contact = ContactID(try first.text("id"))
    let receipt = try Receipt(
      from: try vault.keys(of: contact),
      attempt: Int(try first.integer("attempt"))
    )
    let key = try vault.ringKey(try first.text("request_key"))
    if key.isCode(try first.bytes("request_mac"), .request, of: handOver.content) {
      try session.note(contact: contact, detail: "repeated")
      return .repeated(receipt)
    }
    try session.note(contact: contact, detail: "differs")
    return .differs(receiptOfFirst: receipt)
  }

  private func store(_ handOver: HandOver, in session: QueueSession) throws -> Receipt {
    let contact = ContactID(random: random)
    let keys = try vault.makeKeys(for: contact)
    try atStep(.keysWritten)
    try insert(handOver, as: contact, keys: keys, in: session)
    try atStep(.contactWritten)
    try insertLookUps(handOver.lookUps, of: contact, in: session)
    try atStep(.lookUpsWritten)
    let receipt = try insertReceipt(of: contact, keys: keys, in: session)
    try atStep(.receiptWritten)
    for (place, need) in handOver.needs.enumerated() {
      try insert(need, at: place, of: handOver, contact: contact, in: session)
    }
    try atStep(.itemsWritten)
    try session.note(contact: contact, detail: "accepted")
    try atStep(.auditWritten)
    return receipt
  }

  private func insert(
    _ handOver: HandOver,
    as contact: ContactID,
    keys: ContactKeys,
    in session: QueueSession
  ) throws {
    let key = vault.ring.newest
    try session.connection.run(
      """
      INSERT INTO contact (id, interview, request_key, request_mac, pack, region, unit, language,
        outcome, level, urgency_rank, received_at, stored_at, clinical, details)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(contact.text), .text(handOver.interview.text), .text(key.id),
        .bytes(key.code(.request, of: handOver.content)), .text(handOver.pack),
        .text(handOver.region), .text(handOver.unit), .text(handOver.language),
        .text(handOver.outcome), .text(handOver.level), .integer(handOver.urgencyRank),
        .time(handOver.receivedAt), .time(session.at),
        .bytes(try keys.seal(handOver.clinical, as: .clinical, random: random)),
        .bytes(try keys.seal(handOver.contactDetails, as: .details, random: random)),
      ]
    )
    for (place, hash) in handOver.decisions.enumerated() {
      try session.connection.run(
        "INSERT INTO contact_decisions (contact_id, place, hash) VALUES (?, ?, ?)",
        [.text(contact.text), .integer(place), .text(hash)]
      )
    }
  }

  private func insertLookUps(
    _ lookUps: [LookUp],
    of contact: ContactID,
    in session: QueueSession
  ) throws {
    let key = vault.ring.newest
    for (place, lookUp) in lookUps.enumerated() {
      try session.connection.run(
        "INSERT INTO look_up (contact_id, place, kind, ring_key, mac) VALUES (?, ?, ?, ?, ?)",
        [
          .text(contact.text), .integer(place), .text(lookUp.kind), .text(key.id),
          .bytes(key.code(.lookUp, of: lookUp.message)),
        ]
      )
    }
  }

  private func insertReceipt(
    of contact: ContactID,
    keys: ContactKeys,
    in session: QueueSession
  ) throws -> Receipt {
    // With a million contacts in 31^8 locators, two of them meet with a chance near one half:
    // a locator that is taken is passed over.
    for attempt in 0..<100 {
      let receipt = try Receipt(from: keys, attempt: attempt)
      guard try receiptRow(receipt.locator, in: session.connection) == nil else { continue }
      let key = vault.ring.newest
      try session.connection.run(
        """
        INSERT INTO receipt (contact_id, ring_key, attempt, locator_mac, secret_mac)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .text(contact.text), .text(key.id), .integer(attempt),
          .bytes(key.code(.receipt, of: receipt.locator.message)),
          .bytes(key.code(.receipt, of: receipt.message)),
        ]
      )
      return receipt
    }
    throw DatabaseProblem.damaged(path: files.database, reason: "no free locator was found")
  }

  private func insert(
    _ need: HandOver.Need,
    at place: Int,
    of handOver: HandOver,
    contact: ContactID,
    in session: QueueSession
  ) throws {
    let due = need.clocks.map(\.due).min() ?? .last
    let item = try session.connection.row(
      """
      INSERT INTO item (contact_id, place, service, sector, level, urgency_rank, fit, within,
        profession, unit, when_idle, received_at, due_order, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """,
      [
        .text(contact.text), .integer(place), .text(need.service), .text(need.sector),
        .text(need.level), .integer(need.urgencyRank), .text(need.fit), .text(need.within),
        .text(need.profession), .text(need.unit ?? handOver.unit), .text(need.whenIdle.rawValue),
        .time(handOver.receivedAt), .time(due), .text(ItemState.received.rawValue),
      ]
    )?.integer("id")
    guard let item else {
      throw DatabaseProblem.damaged(path: files.database, reason: "an item got no number")
    }
    for (place, clock) in need.clocks.enumerated() {
      try session.connection.run(
        """
        INSERT INTO clock (item_id, place, kind, rule, rule_version, due_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(item), .integer(place), .text(clock.kind.rawValue), .text(clock.rule),
          .text(clock.ruleVersion), .time(clock.due),
        ]
      )
    }
  }
}
