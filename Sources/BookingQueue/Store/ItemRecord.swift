// SPDX-License-Identifier: Apache-2.0

/// What the store must know of an item to decide about an act.
struct ItemRecord {
  let item: ItemID
  let contact: ContactID
  let unit: String
  /// The state as stored; a claim that ran out is still `claimed` here.
  let state: ItemState
  let fence: Int64
  let claim: ClaimView
  /// Whose claim ran out, when that gave the item back to the line.
  let lapsed: Holder?

  /// Reads a row of `item` with `holder_name`, as it stands at a time.
  init(_ row: SQLRow, at time: QueueTime) throws {
    item = ItemID(try row.integer("id"))
    contact = ContactID(try row.text("contact_id"))
    unit = try row.text("unit")
    state = try row.word("state")
    fence = try row.integer("fence")
    guard let holder = try row.optionalInteger("holder_id") else {
      claim = .free
      lapsed = nil
      return
    }
    let staff = StaffID(holder)
    let name = try row.text("holder_name")
    let lastAct = try row.time("last_act_at")
    let until = lastAct.adding(seconds: ClaimToken.lifetime)
    let whenIdle: HandOver.WhenIdle = try row.word("when_idle")
    // An act that lies further ahead than a claim lasts was noted by a clock that has been set
    // back since: such a claim would keep an item from everybody for as long as it was wrong.
    if time < until, lastAct <= time.adding(seconds: ClaimToken.lifetime) {
      let since = try row.time("claimed_at")
      claim = .held(Holder(staff: staff, name: name, since: since), until: until)
      lapsed = nil
    } else if whenIdle == .staysWithHolder || state != .claimed {
      claim = .idle(Holder(staff: staff, name: name, since: lastAct))
      lapsed = nil
    } else {
      claim = .free
      lapsed = Holder(staff: staff, name: name, since: lastAct)
    }
  }

  /// The state that everybody sees: a claim that ran out may have given it back to the line.
  var visibleState: ItemState { lapsed == nil ? state : .received }

  /// Who has it now, also when she has been idle.
  var holder: Holder? {
    switch claim {
    case .free: nil
    case .held(let holder, _), .idle(let holder): holder
    }
  }

  /// Reads an item of the actor's units; to anybody else there is none.
  static func find(_ item: ItemID, in session: QueueSession) throws -> ItemRecord {
    let row = try session.connection.row(
      """
      SELECT item.*, staff.name AS holder_name
      FROM item LEFT JOIN staff ON staff.id = item.holder_id
      WHERE item.id = ?
      """,
      [.integer(item.number)]
    )
    guard let row, session.actor.units.contains(try row.text("unit")) else {
      throw QueueRefusal.notFound
    }
    return try ItemRecord(row, at: session.at)
  }
}
