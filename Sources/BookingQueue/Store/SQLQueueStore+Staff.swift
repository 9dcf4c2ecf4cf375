// SPDX-License-Identifier: Apache-2.0

extension SQLQueueStore {
  /// Adds a named person and makes her token; the name must not be in use.
  public func addStaff(
    name: String,
    role: StaffMember.Role,
    units: UnitScope,
    by actor: Actor
  ) throws -> NewStaffMember {
    try write(.addStaff, by: actor) { session in
      guard name.isPlainLine(atMost: 80) else { throw QueueRefusal.badInput("name") }
      if case .only(let units) = units {
        guard (1...200).contains(units.count), units.allSatisfy({ $0.isPlainLine(atMost: 120) })
        else { throw QueueRefusal.badInput("units") }
      }
      let same = try session.connection.row(
        "SELECT 1 AS one FROM staff WHERE name = ? AND revoked_at IS NULL",
        [.text(name)]
      )
      guard same == nil else { throw QueueRefusal.badInput("name is in use") }
      let token = PersonalToken(random: random)
      let id = try session.connection.row(
        """
        INSERT INTO staff (name, role, all_units, token_hash, added_at)
        VALUES (?, ?, ?, ?, ?) RETURNING id
        """,
        [
          .text(name), .text(role.rawValue), .integer(units == .all ? 1 : 0),
          .bytes(StaffTable.hash(token)), .time(session.at),
        ]
      )?.integer("id")
      guard let id else { throw QueueRefusal.notFound }
      if case .only(let units) = units {
        for unit in units.sorted() {
          try session.connection.run(
            "INSERT INTO staff_unit (staff_id, unit) VALUES (?, ?)",
            [.integer(id), .text(unit)]
          )
        }
      }
      try session.note(detail: "staff-\(id)")
      let member = StaffMember(
        id: StaffID(id),
        name: name,
        role: role,
        units: units,
        addedAt: session.at,
        revokedAt: nil
      )
      return NewStaffMember(member: member, token: token)
    }
  }

  /// Everybody who was ever added, in the order of adding.
  public func staff(by actor: Actor) throws -> [StaffMember] {
    try read(.listStaff, by: actor) { try StaffTable.all(in: $0.connection) }
  }

  /// Ends a token at once; the person's claims stay hers until they end or are taken over.
  public func revokeStaff(_ staff: StaffID, by actor: Actor) throws {
    try write(.revokeStaff, by: actor) { session in
      let changed = try session.connection.run(
        "UPDATE staff SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        [.time(session.at), .integer(staff.number)]
      )
      guard changed == 1 else { throw QueueRefusal.notFound }
      try session.note(detail: "staff-\(staff)")
    }
  }

  /// Who holds this token; throws ``QueueRefusal/notSignedIn`` when nobody does any more.
  public func authenticate(_ token: PersonalToken) throws -> Actor {
    try gate.pass {
      guard let member = try database.read({ try StaffTable.holder(of: token, in: $0) }) else {
        throw QueueRefusal.notSignedIn
      }
      return member.actor
    }
  }
}
