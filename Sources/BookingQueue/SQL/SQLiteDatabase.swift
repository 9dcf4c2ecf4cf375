// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GRDB
import Synchronization

/// One SQLite file with one connection, which no other process may open.
///
/// SQLite before 3.51.3 can damage the write-ahead log when two connections checkpoint at once:
/// one connection in all, and SQLite's own exclusive lock, keep that from happening.
final class SQLiteDatabase: SQLDatabase {
  let path: String
  let dialect = SQLDialect.sqlite
  private let queue: DatabaseQueue
  /// Set once the disk failed in a write: after a failed sync the page cache no longer says what
  /// is on the disk, so a commit tried again could be answered without being there.
  private let failure = Mutex<String?>(nil)
  /// The file and its log as they were opened.
  ///
  /// Were one moved or removed meanwhile, SQLite would go on writing to a file that the next start
  /// does not find.
  private let opened: [String: FileIdentity]

  /// Opens a file that exists, and checks that each commit will reach the disk.
  init(path: String) throws {
    self.path = path
    var configuration = Configuration()
    configuration.label = "luukku"
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { connection in
      try connection.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      try connection.execute(sql: "PRAGMA secure_delete = ON")
      try connection.execute(sql: "PRAGMA mmap_size = 0")
      try connection.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    let queue = try Self.translating(path) { [configuration] in
      try DatabaseQueue(path: path, configuration: configuration)
    }
    self.queue = queue
    // GRDB sets synchronous to NORMAL while it turns the write-ahead log on, after
    // `prepareDatabase` (7.10.0, `Database.setUpWALMode`). So FULL comes after it, and is read back.
    try Self.translating(path) {
      try queue.writeWithoutTransaction { connection in
        try connection.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    opened = [path, path + "-wal"].reduce(into: [:]) { $0[$1] = FileIdentity($1) }
    try expect("synchronous", "2")
    try expect("journal_mode", "wal")
    try expect("locking_mode", "exclusive")
    try expect("foreign_keys", "1")
  }

  func engine() throws -> String {
    "SQLite " + (try setting("SELECT sqlite_version()"))
  }

  func synchronous() throws -> String {
    switch try setting("PRAGMA synchronous") {
    case "0": "OFF"
    case "1": "NORMAL"
    case "2": "FULL"
    case "3": "EXTRA"
    case let other: other
    }
  }

  func transaction<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
    if let reason = failure.withLock({ $0 }) {
      throw DatabaseProblem.writeFailed(path: path, reason: reason)
    }
    do {
      return try access { connection in
        try requireInPlace()
        return try Self.transaction(.immediate, on: connection, path: path, body)
      }
    } catch let problem as DatabaseProblem {
      if case .writeFailed(_, let reason) = problem {
        failure.withLock { $0 = reason }
      }
      throw problem
    }
  }

  func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
    try access { connection in
      try connection.readOnly {
        try Self.transaction(.deferred, on: connection, path: path, body)
      }
    }
  }

  func proveWritable(room: UInt64) throws {
    try FileSystem.requireWritable(path)
    try FileSystem.requireRoom(room, for: path)
    // A number in the file's header that SQLite leaves to programs, and this one to nothing else:
    // one page goes to the log, and no table grows. It must change, else nothing is written.
    try transaction { connection in
      let number = try connection.row("PRAGMA user_version")?.integer("user_version")
      try connection.run("PRAGMA user_version = \(number == 1 ? 2 : 1)")
    }
  }

  func close() throws {
    try Self.translating(path) { try queue.close() }
  }

  /// Moves the write-ahead log into the file, so that the file alone says what it is.
  func checkpoint() throws {
    _ = try access { try $0.checkpoint(.truncate) }
  }

  /// The connection outside any transaction; throws when it was closed.
  ///
  /// Every use comes through here. GRDB's own `read` asks SQLite about the connection before it
  /// looks whether there is one (7.10.0, `Database.isolated`), and a SQLite that was not built with
  /// `SQLITE_ENABLE_API_ARMOR`, such as Debian's, then reads through a null pointer.
  private func access<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) {
      try queue.writeWithoutTransaction { connection in
        guard connection.sqliteConnection != nil else { throw DatabaseProblem.closed(path: path) }
        return try body(connection)
      }
    }
  }

  private static func transaction<Value>(
    _ kind: Database.TransactionKind,
    on connection: Database,
    path: String,
    _ body: (any SQLConnection) throws -> Value
  ) throws -> Value {
    var value: Value?
    try connection.inTransaction(kind) {
      value = try body(SQLiteConnection(connection: connection))
      return .commit
    }
    guard let value else {
      throw DatabaseProblem.unexpected(path: path, reason: "a transaction did not run")
    }
    return value
  }

  private func requireInPlace() throws {
    for (path, identity) in opened where FileIdentity(path) != identity {
      throw DatabaseProblem.replaced(path: path)
    }
  }

  private func expect(_ name: String, _ wanted: String) throws {
    let got = try setting("PRAGMA \(name)")
    guard got == wanted else {
      throw DatabaseProblem.settingRefused(path: path, setting: name, got: got)
    }
  }

  private func setting(_ sql: String) throws -> String {
    try access { try String.fetchOne($0, sql: sql) ?? "nothing" }
  }

  /// Turns SQLite's errors into problems; messages hold names of tables, never values.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw problem(error, path: path)
    }
  }

  private static func problem(_ error: DatabaseError, path: String) -> DatabaseProblem {
    let reason = error.message ?? "error \(error.extendedResultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_IOERR: .writeFailed(path: path, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .alreadyOpen(path: path, process: nil)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notWritable(path: path, reason: reason)
    case .SQLITE_CONSTRAINT: .ruleBroken(path: path, reason: reason)
    case .SQLITE_NOTADB: .notOurs(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(path: path, reason: reason)
    // Not "damaged": who then restores a backup loses what came after it.
    default: .unexpected(path: path, reason: reason)
    }
  }
}

/// The connection inside a transaction, with prepared statements kept.
struct SQLiteConnection: SQLConnection {
  let connection: Database

  func run(_ sql: String, _ values: [SQLValue]) throws -> Int {
    try connection.cachedStatement(sql: sql).execute(
      arguments: StatementArguments(values.map(\.argument))
    )
    return connection.changesCount
  }

  func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
    let statement = try connection.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: StatementArguments(values.map(\.argument))).map {
      row in
      var columns: [String: SQLValue] = [:]
      for (name, value) in row {
        columns[name] =
          switch value.storage {
          case .null: .null
          case .int64(let number): .integer(number)
          case .string(let text): .text(text)
          case .blob(let data): .bytes(data)
          case .double(let number): .text(String(number))
          }
      }
      return SQLRow(columns: columns)
    }
  }
}

extension SQLValue {
  fileprivate var argument: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .bytes(let value): value.databaseValue
    }
  }
}
