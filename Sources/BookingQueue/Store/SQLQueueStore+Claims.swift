// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension SQLQueueStore {
  /// Claims an item for half an hour from her last act, or takes an idle one over.
  public func claim(_ item: ItemID, by actor: Actor) throws -> ClaimToken {
    try write(.claim, by: actor) { session in
      let record = try ItemRecord.find(item, in: session)
      let staff = try Self.staff(of: session)
      guard !record.state.isEnd else { throw QueueRefusal.ended(record.state) }
      switch record.claim {
      case .held(let holder, let until):
        guard holder.staff == staff else { throw QueueRefusal.held(by: holder, until: until) }
        try session.note(contact: record.contact, item: item, detail: "fence:\(record.fence)")
        return try renewed(record, in: session)
      case .idle(let holder) where holder.staff == staff:
        try session.note(contact: record.contact, item: item, detail: "fence:\(record.fence)")
        return try renewed(record, in: session)
      case .idle(let holder):
        return try claimed(record, act: .takeOver, from: holder, by: staff, in: session)
      case .free:
        if let lapsed = record.lapsed {
          try session.note(
            "return-to-line",
            contact: record.contact,
            item: item,
            detail: "fence:\(record.fence) idle-with:staff-\(lapsed.staff)"
          )
        }
        return try claimed(record, act: .claim, from: nil, by: staff, in: session)
      }
    }
  }

  /// Counts as an act: the claim lasts half an hour from now.
  public func renew(_ claim: ClaimToken, by actor: Actor) throws -> ClaimToken {
    try write(.renew, by: actor) { session in
      let record = try held(claim, in: session)
      try session.note(
        contact: record.contact,
        item: record.item,
        detail: "fence:\(record.fence)"
      )
      return try renewed(record, in: session)
    }
  }

  /// Gives an item back to the line.
  public func release(_ claim: ClaimToken, by actor: Actor) throws {
    try write(.release, by: actor) { session in
      let record = try held(claim, in: session)
      let state = try Self.target(of: .release, from: record)
      try update(
        record,
        "state = ?, holder_id = NULL, claimed_at = NULL, last_act_at = NULL",
        [.text(state.rawValue)],
        in: session
      )
      try session.note(
        contact: record.contact,
        item: record.item,
        detail: "fence:\(record.fence)"
      )
    }
  }

  /// Ends an item and says what happened.
  public func close(_ claim: ClaimToken, _ closing: Closing, by actor: Actor) throws {
    try write(.close, by: actor) { session in
      let note = closing.note ?? ""
      guard note.utf8.count <= 4_000 else { throw QueueRefusal.badInput("note") }
      guard closing.outcome != .other || note.contains(where: { !$0.isWhitespace }) else {
        throw QueueRefusal.badInput("note")
      }
      let record = try held(claim, in: session)
      let state = try Self.target(of: .close, from: record)
      let sealed: SQLValue =
        if note.isEmpty {
          .null
        } else {
          .bytes(
            try vault.keys(of: record.contact)
              .seal(Data(note.utf8), as: .closingNote, item: record.item, random: random)
          )
        }
      try update(
        record,
        """
        state = ?, holder_id = NULL, claimed_at = NULL, last_act_at = NULL,
        ended_at = ?, closing = ?, closing_note = ?
        """,
        [.text(state.rawValue), .time(session.at), .text(closing.outcome.rawValue), sealed],
        in: session
      )
      try session.note(
        contact: record.contact,
        item: record.item,
        detail: "fence:\(record.fence)"
      )
    }
  }

  /// The item of a claim that is still the newest; throws with who has it now otherwise.
  ///
  /// An idle claim that nobody took over still counts. One that gave its item back to the line
  /// does not: others see the item as free, and she claims it again before she writes.
  private func held(_ claim: ClaimToken, in session: QueueSession) throws -> ItemRecord {
    let record = try ItemRecord.find(claim.item, in: session)
    let staff = try Self.staff(of: session)
    guard !record.state.isEnd else { throw QueueRefusal.ended(record.state) }
    guard record.fence == claim.fence, record.holder?.staff == staff else {
      throw QueueRefusal.staleClaim(now: record.holder)
    }
    return record
  }

  private func claimed(
    _ record: ItemRecord,
    act: ItemTransition.Act,
    from holder: Holder?,
    by staff: StaffID,
    in session: QueueSession
  ) throws -> ClaimToken {
    let state = try Self.target(of: act, from: record)
    let (fence, overflow) = record.fence.addingReportingOverflow(1)
    guard !overflow else { throw QueueRefusal.notAllowed(record.state) }
    try update(
      record,
      "state = ?, fence = ?, holder_id = ?, claimed_at = ?, last_act_at = ?",
      [
        .text(state.rawValue), .integer(fence), .integer(staff.number), .time(session.at),
        .time(session.at),
      ],
      in: session
    )
    try session.note(
      act == .takeOver ? "take-over" : nil,
      contact: record.contact,
      item: record.item,
      detail: "fence:\(fence)" + (holder.map { " from:staff-\($0.staff)" } ?? "")
    )
    return ClaimToken(
      item: record.item,
      fence: fence,
      until: session.at.adding(seconds: ClaimToken.lifetime),
      takenOverFrom: holder
    )
  }

  func renewed(_ record: ItemRecord, in session: QueueSession) throws -> ClaimToken {
    try update(record, "last_act_at = ?", [.time(session.at)], in: session)
    return ClaimToken(
      item: record.item,
      fence: record.fence,
      until: session.at.adding(seconds: ClaimToken.lifetime),
      takenOverFrom: nil
    )
  }

  /// Writes to an item while it still has the fence that was read; the fence decides, whatever
  /// the isolation of the database.
  private func update(
    _ record: ItemRecord,
    _ columns: String,
    _ values: [SQLValue],
    in session: QueueSession
  ) throws {
    let changed = try session.connection.run(
      "UPDATE item SET \(columns) WHERE id = ? AND fence = ? AND state = ?",
      values + [
        .integer(record.item.number), .integer(record.fence), .text(record.state.rawValue),
      ]
    )
    guard changed == 1 else { throw QueueRefusal.staleClaim(now: record.holder) }
  }

  private static func target(
    of act: ItemTransition.Act,
    from record: ItemRecord
  ) throws -> ItemState {
    guard let state = ItemTransition.target(of: act, from: record.visibleState) else {
      throw QueueRefusal.notAllowed(record.visibleState)
    }
    return state
  }

  static func staff(of session: QueueSession) throws -> StaffID {
    guard let staff = session.actor.staff else {
      throw QueueRefusal.denied(session.operation, session.actor.role)
    }
    return staff
  }
}
