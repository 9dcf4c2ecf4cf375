// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials

/// The rows of `staff` and `staff_unit`.
enum StaffTable {
  static func member(_ id: StaffID, in connection: any SQLConnection) throws -> StaffMember? {
    try connection.row("SELECT * FROM staff WHERE id = ?", [.integer(id.number)])
      .map { try member($0, in: connection) }
  }

  static func holder(
    of token: PersonalToken,
    in connection: any SQLConnection
  ) throws -> StaffMember? {
    try connection.row(
      "SELECT * FROM staff WHERE token_hash = ? AND revoked_at IS NULL",
      [.bytes(hash(token))]
    ).map { try member($0, in: connection) }
  }

  static func all(in connection: any SQLConnection) throws -> [StaffMember] {
    try connection.rows("SELECT * FROM staff ORDER BY id", [])
      .map { try member($0, in: connection) }
  }

  static func hash(_ token: PersonalToken) -> Data {
    Data(SHA256.hash(data: Data(token.bytes)))
  }

  private static func member(_ row: SQLRow, in connection: any SQLConnection) throws -> StaffMember
  {
    let id = try row.integer("id")
    let units: UnitScope =
      if try row.integer("all_units") == 1 {
        .all
      } else {
        .only(
          Set(
            try connection.rows("SELECT unit FROM staff_unit WHERE staff_id = ?", [.integer(id)])
              .map { try $0.text("unit") }
          )
        )
      }
    return StaffMember(
      id: StaffID(id),
      name: try row.text("name"),
      role: try row.word("role"),
      units: units,
      addedAt: try row.time("added_at"),
      revokedAt: try row.optionalTime("revoked_at")
    )
  }
}
