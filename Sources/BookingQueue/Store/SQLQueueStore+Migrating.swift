// SPDX-License-Identifier: Apache-2.0

extension SQLQueueStore {
  /// Brings an older database to this program's schema; does nothing to one that has it.
  ///
  /// Needs the database to itself. Each step is one transaction with its audit row: a crash
  /// leaves whole steps.
  ///
  /// - Parameters:
  ///   - files: Where the files are.
  ///   - actor: Who does it, an operator.
  ///   - clock: The time for the audit.
  /// - Returns: The schema before and after.
  /// - Throws: ``DatabaseProblem``, or ``QueueRefusal/denied(_:_:)``.
  public static func migrate(
    _ files: QueueFiles,
    by actor: Actor,
    clock: @escaping @Sendable () -> QueueTime
  ) throws -> (from: Int, to: Int) {
    try migrate(files, by: actor, clock: clock, migrations: Migration.all)
  }

  static func migrate(
    _ files: QueueFiles,
    by actor: Actor,
    clock: @escaping @Sendable () -> QueueTime,
    migrations: [Migration]
  ) throws -> (from: Int, to: Int) {
    guard QueueOperation.migrate.roles.contains(actor.role) else {
      throw QueueRefusal.denied(.migrate, actor.role)
    }
    let files = files.resolved
    try FileSystem.requireWritable(files.database)
    let lock = try DatabaseLock(path: files.lock, database: files.database)
    defer { withExtendedLifetime(lock) {} }
    guard try SQLiteFile.exists(files.database, mark: SQLiteFile.queueMark) else {
      throw DatabaseProblem.notWritable(path: files.database, reason: "there is no database")
    }
    let database = try SQLiteDatabase(path: files.database)
    let (before, needs, store) = try database.read { connection in
      guard let found = try Migration.found(in: connection),
        let store = try connection.row("SELECT id FROM store")?.text("id")
      else { throw DatabaseProblem.damaged(path: files.database, reason: "it says no schema") }
      return (found.schema, found.needs, store)
    }
    let known = migrations.last?.number ?? 0
    guard needs <= known else {
      throw DatabaseProblem.newer(path: files.database, schema: before, known: known)
    }
    for migration in migrations where migration.number > before {
      try database.transaction { connection in
        try migration.run(in: connection, dialect: database.dialect)
        try Audit.add(
          QueueOperation.migrate.rawValue,
          by: actor,
          at: clock(),
          detail: "schema:\(migration.number)",
          store: store,
          in: connection
        )
      }
    }
    try database.close()
    return (before, max(before, known))
  }
}
