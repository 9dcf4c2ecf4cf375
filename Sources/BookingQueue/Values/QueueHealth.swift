// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What the operator's health page says about the store.
public struct QueueHealth: Hashable, Sendable, Codable {
  /// The database's own name and version, such as `SQLite 3.40.1`.
  ///
  /// SQLite before 3.51.3 can damage a file that two connections checkpoint at once. The store
  /// has one connection, so no other program may touch the file; `doctor` warns below 3.51.3.
  public let engine: String
  /// How a commit reaches the disk: `FULL`, read back from the database.
  public let synchronous: String
  /// The number of the newest migration in the file.
  public let schema: Int
  /// How many items are open.
  public let openItems: Int
  /// When the oldest open item was sent.
  public let oldestOpen: QueueTime?
  /// The newest key of the ring, which seals.
  public let sealingKey: String
  /// When that key should have been followed by another; it goes on sealing after that.
  public let sealingKeyNotAfter: QueueTime
}

/// What a walk over the audit found.
public struct AuditVerification: Hashable, Sendable, Codable {
  /// How many rows there are.
  public let rows: Int
  /// The last row's hash; kept elsewhere, it shows rows cut off the end.
  public let head: Data
  /// The number of the first row that is not what was written; nil when all are.
  public let firstBad: Int?
}
