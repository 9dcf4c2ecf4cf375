// SPDX-License-Identifier: Apache-2.0

/// How a command reaches the queue: through the server when one runs, else it owns the file.
public enum QueueConnection: Sendable {
  /// A server owns the database.
  case server(QueueSocketClient)
  /// This process owns it until the store goes away.
  case file(SQLQueueStore)

  /// The store, whichever way.
  public var store: any QueueStore {
    switch self {
    case .server(let client): client
    case .file(let store): store
    }
  }

  /// Reaches the queue.
  ///
  /// - Parameters:
  ///   - files: Where the files are.
  ///   - clock: The store's clock where this process owns the file; a server has its own.
  ///   - random: Where keys come from, likewise.
  /// - Returns: The way that was found.
  /// - Throws: ``DatabaseProblem``.
  public static func open(
    _ files: QueueFiles,
    clock: @escaping @Sendable () -> QueueTime,
    random: RandomSource = .system
  ) throws -> QueueConnection {
    let socket = files.resolved.socket
    if let client = try QueueSocketClient(path: socket) { return .server(client) }
    do {
      return .file(try SQLQueueStore.open(files, clock: clock, random: random))
    } catch DatabaseProblem.alreadyOpen(let path, let process) {
      // A server may have begun to listen between the two tries.
      if let client = try QueueSocketClient(path: socket) { return .server(client) }
      throw DatabaseProblem.alreadyOpen(path: path, process: process)
    }
  }
}
