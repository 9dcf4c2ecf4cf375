// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The file with each contact's two keys, apart from the database.
///
/// A second SQLite file, because it needs the same as the first: each write on the disk before
/// the next step, torn writes undone, an index, and rows overwritten when they are erased. It is
/// written before the hand-over's transaction commits: a key without a contact is harmless, a
/// contact without its key is lost.
struct ContactKeyFile: Sendable {
  private let database: any SQLDatabase

  /// Makes the file for a store.
  static func create(_ path: String, store: String) throws {
    try SQLiteFile.create(path, mark: SQLiteFile.keysMark) { connection, dialect in
      try connection.run(
        dialect.text(
          """
          CREATE TABLE key_file (
            only_row {integer} PRIMARY KEY CHECK (only_row = 1),
            schema {integer} NOT NULL,
            store TEXT NOT NULL
          ) {strict}
          """
        )
      )
      try connection.run(
        dialect.text(
          """
          CREATE TABLE contact_key (
            contact TEXT PRIMARY KEY,
            ring_key TEXT NOT NULL,
            clinical {bytes} NOT NULL,
            details {bytes} NOT NULL
          ) {strict}
          """
        )
      )
      try connection.run("CREATE INDEX contact_key_ring ON contact_key (ring_key, contact)")
      try connection.run("INSERT INTO key_file VALUES (1, 1, ?)", [.text(store)])
    }
  }

  init(path: String) throws {
    database = try SQLiteDatabase(path: path)
  }

  /// The store it belongs to.
  func store() throws -> String {
    guard let row = try database.read({ try $0.row("SELECT schema, store FROM key_file") }) else {
      throw DatabaseProblem.damaged(path: database.path, reason: "it says no store")
    }
    let schema = Int(try row.integer("schema"))
    guard schema <= 1 else {
      throw DatabaseProblem.newer(path: database.path, schema: schema, known: 1)
    }
    return try row.text("store")
  }

  /// Stores a contact's keys; they are on the disk when this returns.
  func add(_ keys: ContactKeys.Wrapped) throws {
    try database.transaction {
      _ = try $0.run(
        "INSERT INTO contact_key (contact, ring_key, clinical, details) VALUES (?, ?, ?, ?)",
        [
          .text(keys.contact.text), .text(keys.ringKey), .bytes(keys.clinical),
          .bytes(keys.details),
        ]
      )
    }
  }

  /// A contact's keys, if they are there.
  func keys(of contact: ContactID) throws -> ContactKeys.Wrapped? {
    try database.read {
      try $0.row("SELECT * FROM contact_key WHERE contact = ?", [.text(contact.text)])
    }.map(Self.wrapped)
  }

  /// One contact's keys for each master key in use.
  func samples() throws -> [ContactKeys.Wrapped] {
    try database.read {
      try $0.rows(
        """
        SELECT * FROM contact_key
        WHERE contact IN (SELECT min(contact) FROM contact_key GROUP BY ring_key)
        """,
        []
      )
    }.map(Self.wrapped)
  }

  /// Proves that keys could be stored, with room for so many bytes.
  func proveWritable(room: UInt64) throws {
    try database.proveWritable(room: room)
  }

  func close() throws {
    try database.close()
  }

  private static func wrapped(_ row: SQLRow) throws -> ContactKeys.Wrapped {
    ContactKeys.Wrapped(
      contact: ContactID(try row.text("contact")),
      ringKey: try row.text("ring_key"),
      clinical: try row.bytes("clinical"),
      details: try row.bytes("details")
    )
  }
}
