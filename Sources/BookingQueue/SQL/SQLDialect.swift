// SPDX-License-Identifier: Apache-2.0

/// Everything in which the SQL of the stores differs.
///
/// Statements are written once, with `?` for a value; a migration writes `{identity}`, `{integer}`,
/// `{bytes}` and `{strict}` where the words for types differ.
struct SQLDialect: Sendable {
  /// A number that the database gives and never gives again.
  let identity: String
  /// A whole number of 64 bits.
  let integer: String
  /// Bytes.
  let bytes: String
  /// What makes a table hold its types.
  let strict: String
  /// Statements after which the rows of a table can be added and read, and nothing else.
  let appendOnly: @Sendable (_ table: String) -> [String]

  static let sqlite = SQLDialect(
    identity: "INTEGER PRIMARY KEY AUTOINCREMENT",
    integer: "INTEGER",
    bytes: "BLOB",
    strict: "STRICT",
    appendOnly: { table in
      ["UPDATE", "DELETE"].map { act in
        """
        CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'rows of \(table) are only added'); END
        """
      }
    }
  )

  /// A migration's text in this dialect.
  func text(_ migration: String) -> String {
    migration
      .replacing("{identity}", with: identity)
      .replacing("{integer}", with: integer)
      .replacing("{bytes}", with: bytes)
      .replacing("{strict}", with: strict)
  }
}
