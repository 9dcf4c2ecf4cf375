// SPDX-License-Identifier: Apache-2.0

/// What a path holds, told without opening it as a database: opening would change a foreign file.
enum SQLiteFile {
  /// The number at byte 68 of every file of ours: `LuQu` for the queue.
  static let queueMark: UInt32 = 0x4C75_5175
  /// `LuKy` for the key file.
  static let keysMark: UInt32 = 0x4C75_4B79

  /// Whether a database of this mark is there; throws for anything else that is.
  ///
  /// An empty file counts as nothing: `touch` makes one. A database that others can read is
  /// refused: level and service stand in it unsealed.
  static func exists(_ path: String, mark: UInt32) throws -> Bool {
    try FileSystem.requireWritable(path)
    guard case .file(let size, let mode) = try FileSystem.kind(path), size > 0 else {
      // Beside a fresh database SQLite would play an old log into it.
      for log in [path + "-wal", path + "-journal"] where try FileSystem.kind(log) != .nothing {
        throw DatabaseProblem.strayLog(path: log)
      }
      return false
    }
    let header = try FileSystem.read(path, atMost: 100)
    let found = header.dropFirst(68).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)), found == mark
    else { throw DatabaseProblem.notOurs(path: path) }
    guard mode & 0o077 == 0 else { throw DatabaseProblem.exposed(path: path) }
    if case .file(_, let mode) = try FileSystem.kind(path + "-wal"), mode & 0o077 != 0 {
      throw DatabaseProblem.exposed(path: path + "-wal")
    }
    return true
  }

  /// Makes a database under another name, and moves it there when it is whole and on the disk: a
  /// crash leaves all of it or nothing.
  static func create(
    _ path: String,
    mark: UInt32,
    _ fill: (any SQLConnection, SQLDialect) throws -> Void
  ) throws {
    let draft = path + ".new"
    for leftover in [draft, draft + "-wal", draft + "-shm", draft + "-journal"] {
      try FileSystem.remove(leftover)
    }
    try FileSystem.makeEmpty(draft)
    let database = try SQLiteDatabase(path: draft)
    do {
      try database.transaction { connection in
        try connection.run("PRAGMA application_id = \(mark)")
        try fill(connection, database.dialect)
      }
      try database.checkpoint()
      try database.close()
    } catch {
      try? database.close()
      throw error
    }
    try FileSystem.move(draft, to: path)
  }
}
