// SPDX-License-Identifier: Apache-2.0

/// One numbered step of the schema.
///
/// A step that went out in a release is never edited. Steps add first; what they replace goes away
/// a release later, so that a program runs on the next release's schema: `needs` is the schema a
/// program must know at least to run on this one.
struct Migration: Sendable {
  let number: Int
  let needs: Int
  let statements: [String]
  /// Tables whose rows are only added.
  let appendOnly: [String]

  /// The one table that is there before the first step: which store this is (`id` binds the key
  /// file to it), and which steps it has.
  static let storeTable = """
    CREATE TABLE store (
      only_row {integer} PRIMARY KEY CHECK (only_row = 1),
      id TEXT NOT NULL,
      schema {integer} NOT NULL,
      needs {integer} NOT NULL,
      created_at {integer} NOT NULL
    ) {strict}
    """

  /// Runs this step and notes its number, inside the caller's transaction.
  func run(in connection: any SQLConnection, dialect: SQLDialect) throws {
    for statement in statements {
      try connection.run(dialect.text(statement))
    }
    for statement in appendOnly.flatMap(dialect.appendOnly) {
      try connection.run(statement)
    }
    try connection.run(
      "UPDATE store SET schema = ?, needs = ?",
      [.integer(number), .integer(needs)]
    )
  }

  /// The schema that a database has, and the one a program must know for it; nil without any.
  static func found(in connection: any SQLConnection) throws -> (schema: Int, needs: Int)? {
    guard let row = try connection.row("SELECT schema, needs FROM store") else { return nil }
    return (Int(try row.integer("schema")), Int(try row.integer("needs")))
  }
}
