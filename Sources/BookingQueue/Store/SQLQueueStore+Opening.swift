// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension SQLQueueStore {
  /// Opens the queue and becomes its only owner; makes the files when there is nothing yet.
  ///
  /// A database that is there is never migrated and never gets a new key: what is missing or old
  /// is said instead.
  ///
  /// - Parameters:
  ///   - files: Where the files are.
  ///   - clock: The store's clock, asked once in each operation, inside its transaction.
  ///   - random: Where keys come from.
  /// - Returns: The store, which holds the lock until it is closed or goes away.
  /// - Throws: ``DatabaseProblem``, whose text is for the operator.
  public static func open(
    _ files: QueueFiles,
    clock: @escaping @Sendable () -> QueueTime,
    random: RandomSource = .system
  ) throws -> SQLQueueStore {
    try open(files, clock: clock, random: random, migrations: Migration.all, atStep: { _ in })
  }

  static func open(
    _ files: QueueFiles,
    clock: @escaping @Sendable () -> QueueTime,
    random: RandomSource,
    migrations: [Migration],
    atStep: @escaping @Sendable (HandOverStep) throws -> Void
  ) throws -> SQLQueueStore {
    let files = files.resolved
    try FileSystem.requireWritable(files.database)
    let lock = try DatabaseLock(path: files.lock, database: files.database)
    if try !SQLiteFile.exists(files.database, mark: SQLiteFile.queueMark) {
      try create(files, at: clock(), random: random, migrations: migrations)
    }
    let database = try SQLiteDatabase(path: files.database)
    try checkSchema(of: database, migrations: migrations)
    let (storeID, sealed) = try database.read { connection in
      (
        try connection.row("SELECT id FROM store")?.text("id") ?? "",
        try connection.row("SELECT 1 AS one FROM contact LIMIT 1") != nil
      )
    }
    let ring = try ring(files, sealed: sealed, at: clock(), random: random)
    let vault = ContactVault(
      ring: ring,
      file: try keyFile(files, sealed: sealed, store: storeID),
      files: files,
      random: random
    )
    try checkKeys(of: database, vault: vault)
    return SQLQueueStore(
      files: files,
      database: database,
      vault: vault,
      storeID: storeID,
      lock: lock,
      clock: clock,
      random: random,
      atStep: atStep
    )
  }

  /// Makes the database, the key file and the ring where none of them holds anything yet.
  ///
  /// The database comes last: whenever it is there, the others were.
  private static func create(
    _ files: QueueFiles,
    at time: QueueTime,
    random: RandomSource,
    migrations: [Migration]
  ) throws {
    var storeID = Hexadecimal.text(random.bytes(16))
    if try SQLiteFile.exists(files.keys, mark: SQLiteFile.keysMark) {
      // Left by a start that a crash cut short, or by a database that got lost.
      let file = try ContactKeyFile(path: files.keys)
      let lost = try !file.samples().isEmpty
      storeID = try file.store()
      try file.close()
      guard !lost else {
        throw DatabaseProblem.databaseMissing(path: files.database, keyFile: files.keys)
      }
    } else {
      try ContactKeyFile.create(files.keys, store: storeID)
    }
    _ = try ring(files, sealed: false, at: time, random: random)
    try SQLiteFile.create(files.database, mark: SQLiteFile.queueMark) { connection, dialect in
      try connection.run(dialect.text(Migration.storeTable))
      try connection.run(
        "INSERT INTO store (only_row, id, schema, needs, created_at) VALUES (1, ?, 0, 0, ?)",
        [.text(storeID), .time(time)]
      )
      for migration in migrations {
        try migration.run(in: connection, dialect: dialect)
      }
    }
  }

  private static func checkSchema(of database: SQLiteDatabase, migrations: [Migration]) throws {
    guard let (schema, needs) = try database.read(Migration.found) else {
      throw DatabaseProblem.damaged(path: database.path, reason: "it says no schema")
    }
    let known = migrations.last?.number ?? 0
    guard schema >= known else {
      throw DatabaseProblem.needsMigration(path: database.path, schema: schema, known: known)
    }
    guard needs <= known else {
      throw DatabaseProblem.newer(path: database.path, schema: schema, known: known)
    }
  }

  private static func ring(
    _ files: QueueFiles,
    sealed: Bool,
    at time: QueueTime,
    random: RandomSource
  ) throws -> QueueKeyRing {
    if let ring = try QueueKeyRing.read(files.ring) { return ring }
    guard !sealed else { throw DatabaseProblem.keyRingMissing(path: files.ring) }
    try FileSystem.requireWritable(files.ring)
    try QueueKeyRing.fresh(at: time, random: random)?.write(files.ring)
    guard let ring = try QueueKeyRing.read(files.ring) else {
      throw DatabaseProblem.keyRingMissing(path: files.ring)
    }
    return ring
  }

  private static func keyFile(
    _ files: QueueFiles,
    sealed: Bool,
    store: String
  ) throws -> ContactKeyFile {
    if try !SQLiteFile.exists(files.keys, mark: SQLiteFile.keysMark) {
      guard !sealed else { throw DatabaseProblem.keyFileMissing(path: files.keys) }
      try ContactKeyFile.create(files.keys, store: store)
    }
    let file = try ContactKeyFile(path: files.keys)
    guard try file.store() == store else {
      throw DatabaseProblem.keyFileOfAnotherDatabase(path: files.keys)
    }
    return file
  }

  /// Opens a sample for each master key and finds the newest contact's keys, before anything is
  /// taken that could not be read again.
  private static func checkKeys(of database: SQLiteDatabase, vault: ContactVault) throws {
    try vault.checkSamples()
    let (needed, newest) = try database.read { connection in
      (
        try connection.rows("SELECT DISTINCT ring_key FROM receipt", [])
          .map { try $0.text("ring_key") },
        try connection.row("SELECT contact_id FROM item ORDER BY id DESC LIMIT 1")?
          .text("contact_id")
      )
    }
    for key in needed {
      _ = try vault.ringKey(key)
    }
    if let newest, try vault.file.keys(of: ContactID(newest)) == nil {
      throw DatabaseProblem.keyFileBehind(path: vault.files.keys)
    }
  }
}
