// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BookingQueue
import Foundation

/// A database as the command line names it: `sqlite:PATH`.
struct DatabaseAddress: ExpressibleByArgument, Hashable, Sendable {
  /// The path of the SQLite file.
  let path: String

  /// Reads `sqlite:PATH`; nil for anything else.
  init?(argument: String) {
    guard argument.hasPrefix("sqlite:"), argument.count > "sqlite:".count else { return nil }
    path = String(argument.dropFirst("sqlite:".count))
  }

  /// The queue's files.
  var files: QueueFiles { QueueFiles(database: path) }

  /// Whether there is no database yet.
  ///
  /// An empty file counts as none: opening would make a database of it.
  var isMissing: Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
    if isFolder.boolValue { return false }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return size == 0
  }

  /// Said where a database is made.
  var newDatabase: String { "new database \(path)" }

  static let help: ArgumentHelp = ArgumentHelp(
    "The database of the queue: sqlite:PATH.",
    valueName: "address"
  )
}

extension Machine {
  /// The queue behind an address: through the running server, else by owning the file.
  ///
  /// A database that is not there is not made: answers sent into one that a mistyped path made
  /// would be read by nobody.
  func queue(at address: DatabaseAddress, makes: Bool = false) throws -> QueueConnection {
    guard makes || !address.isMissing else {
      throw Failure(
        .machine,
        "there is no database \(address.path), and none was made; `luukku serve` makes one, "
          + "and so does `luukku staff add`"
      )
    }
    let now = now
    return try QueueConnection.open(
      address.files,
      clock: { QueueTime(now()) },
      random: random
    )
  }

  /// Does something with the queue and lets it go again, so that others get at the file.
  func withQueue<Value>(
    at address: DatabaseAddress,
    makes: Bool = false,
    _ body: (any QueueStore) throws -> Value
  ) throws -> Value {
    let connection = try queue(at: address, makes: makes)
    defer { connection.close() }
    return try body(connection.store)
  }
}

extension QueueConnection {
  /// Lets the queue go.
  func close() {
    switch self {
    case .server(let client): client.disconnect()
    // Every operation is on the disk already; a failing close loses nothing.
    case .file(let store): try? store.close()
    }
  }
}
