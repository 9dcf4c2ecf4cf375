// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BookingQueue

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

  static let help: ArgumentHelp = ArgumentHelp(
    "The database of the queue: sqlite:PATH.",
    valueName: "address"
  )
}

extension Machine {
  /// The queue behind an address: through the running server, else by owning the file.
  func queue(at address: DatabaseAddress) throws -> QueueConnection {
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
    _ body: (any QueueStore) throws -> Value
  ) throws -> Value {
    let connection = try queue(at: address)
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
