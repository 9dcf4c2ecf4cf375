// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A value on its way into or out of a database.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes(Data)

  static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
  static func time(_ time: QueueTime?) -> SQLValue {
    time.map { .integer($0.milliseconds) } ?? .null
  }
  static func text(_ value: String?) -> SQLValue { value.map { SQLValue.text($0) } ?? .null }
}

/// One row; a column that is missing or of another type is a fault, never a default.
struct SQLRow: Sendable {
  let columns: [String: SQLValue]

  func integer(_ column: String) throws -> Int64 {
    guard case .integer(let value) = columns[column] else { throw fault(column) }
    return value
  }

  func optionalInteger(_ column: String) throws -> Int64? {
    if case .null = columns[column] { return nil }
    return try integer(column)
  }

  func text(_ column: String) throws -> String {
    guard case .text(let value) = columns[column] else { throw fault(column) }
    return value
  }

  func optionalText(_ column: String) throws -> String? {
    if case .null = columns[column] { return nil }
    return try text(column)
  }

  func bytes(_ column: String) throws -> Data {
    guard case .bytes(let value) = columns[column] else { throw fault(column) }
    return value
  }

  func optionalBytes(_ column: String) throws -> Data? {
    if case .null = columns[column] { return nil }
    return try bytes(column)
  }

  func time(_ column: String) throws -> QueueTime {
    guard let time = QueueTime(milliseconds: try integer(column)) else { throw fault(column) }
    return time
  }

  func optionalTime(_ column: String) throws -> QueueTime? {
    if case .null = columns[column] { return nil }
    return try time(column)
  }

  /// One of a closed list of words.
  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = Word(rawValue: try text(column)) else { throw fault(column) }
    return word
  }

  private func fault(_ column: String) -> DatabaseProblem {
    .damaged(path: "the database", reason: "the column \(column) holds something unexpected")
  }
}

/// A connection inside a transaction.
protocol SQLConnection {
  /// Runs a statement with `?` for each value; gives the number of rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue]) throws -> Int

  /// The rows of a query with `?` for each value.
  func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]
}

extension SQLConnection {
  /// Runs a statement without values.
  @discardableResult
  func run(_ sql: String) throws -> Int {
    try run(sql, [])
  }

  /// The first row of a query, if it has one.
  func row(_ sql: String, _ values: [SQLValue] = []) throws -> SQLRow? {
    try rows(sql, values).first
  }
}

/// A database with transactions; SQLite now, PostgreSQL beside it.
protocol SQLDatabase: Sendable {
  /// Where this database's SQL differs.
  var dialect: SQLDialect { get }

  /// Where it is, for messages.
  var path: String { get }

  /// The database's name and version.
  func engine() throws -> String

  /// How a commit reaches the disk, read back.
  func synchronous() throws -> String

  /// Runs a body that writes; commits durably when it returns, rolls back when it throws.
  func transaction<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

  /// Runs a body that only reads, on one state of the data.
  func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

  /// Commits something that nobody reads, and looks for room for so many bytes more.
  ///
  /// It leaves the database as large as it was.
  ///
  /// Throws ``DatabaseProblem`` when a write could not be kept.
  func proveWritable(room: UInt64) throws

  /// Closes it, also when it is closed; every later call throws ``DatabaseProblem/closed(path:)``.
  func close() throws
}
