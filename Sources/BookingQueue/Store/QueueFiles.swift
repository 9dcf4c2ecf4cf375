// SPDX-License-Identifier: Apache-2.0

/// Where the queue's files are.
///
/// The database, the key file and the key ring are three on purpose: who has one backup of them
/// cannot read a contact. Each has its own backup cycle; the key file's is short, because a
/// contact is erased by destroying its keys.
public struct QueueFiles: Hashable, Sendable, Codable {
  /// The SQLite database.
  public var database: String
  /// Each contact's two keys, wrapped by the ring; an SQLite file too.
  public var keys: String
  /// The ring of master keys, mode 0600.
  public var ring: String
  /// The lock that says who owns the database.
  public var lock: String
  /// The Unix socket of the server, mode 0600.
  public var socket: String

  /// Names the files beside a database; a part given another place says so.
  public init(database: String, keys: String? = nil, ring: String? = nil) {
    self.database = database
    self.keys = keys ?? database + ".keys"
    self.ring = ring ?? database + ".ring"
    lock = database + ".lock"
    socket = database + ".socket"
  }

  /// The same with links resolved, so that every way to one database gives one lock.
  var resolved: QueueFiles {
    QueueFiles(database: FileSystem.resolved(database), keys: keys, ring: ring)
  }
}
