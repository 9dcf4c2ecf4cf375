// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Synchronization

/// The booking queue in a database that this process owns.
///
/// ``open(_:clock:random:)`` is the way in. See ``QueueStore`` for what each operation does.
public final class SQLQueueStore: QueueStore {
  /// The files it works on.
  public let files: QueueFiles
  let database: any SQLDatabase
  let vault: ContactVault
  let storeID: String
  let clock: @Sendable () -> QueueTime
  let random: RandomSource
  /// Called at each step of a hand-over; a test makes it throw.
  let atStep: @Sendable (HandOverStep) throws -> Void
  let gate: OperationGate
  private let lock: Mutex<DatabaseLock?>

  init(
    files: QueueFiles,
    database: any SQLDatabase,
    vault: ContactVault,
    storeID: String,
    lock: DatabaseLock,
    clock: @escaping @Sendable () -> QueueTime,
    random: RandomSource,
    atStep: @escaping @Sendable (HandOverStep) throws -> Void
  ) {
    self.files = files
    self.database = database
    self.vault = vault
    self.storeID = storeID
    gate = OperationGate(path: files.database)
    self.lock = Mutex(lock)
    self.clock = clock
    self.random = random
    self.atStep = atStep
  }

  deinit {
    try? database.close()
    try? vault.file.close()
  }

  /// Waits for the operations under way, closes the files and gives up the lock.
  ///
  /// Every later call throws ``DatabaseProblem/closed(path:)``; closing again does nothing.
  public func close() throws {
    gate.close()
    // Both, whatever becomes of the first; the lock stays while a file may still be open.
    let results = [Result { try database.close() }, Result { try vault.file.close() }]
    for result in results { try result.get() }
    lock.withLock { $0 = nil }
  }

  /// Runs an operation that writes, for an actor who may do it.
  func write<Value>(
    _ operation: QueueOperation,
    by actor: Actor,
    _ body: (QueueSession) throws -> Value
  ) throws -> Value {
    try gate.pass {
      try notingDenials(of: operation, to: actor) {
        try database.transaction { connection in
          try body(try session(for: operation, actor: actor, connection: connection))
        }
      }
    }
  }

  /// Runs an operation that only reads, for an actor who may do it.
  func read<Value>(
    _ operation: QueueOperation,
    by actor: Actor,
    _ body: (QueueSession) throws -> Value
  ) throws -> Value {
    try gate.pass { try readInside(operation, by: actor, body) }
  }

  /// The same for an operation of several steps, which passed the gate already.
  func readInside<Value>(
    _ operation: QueueOperation,
    by actor: Actor,
    _ body: (QueueSession) throws -> Value
  ) throws -> Value {
    try notingDenials(of: operation, to: actor) {
      try database.read { connection in
        try body(try session(for: operation, actor: actor, connection: connection))
      }
    }
  }

  /// Writes a denial to the audit in a transaction of its own, the other one being undone.
  private func notingDenials<Value>(
    of operation: QueueOperation,
    to actor: Actor,
    _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch let refusal as QueueRefusal {
      if case .denied = refusal {
        try database.transaction {
          try Audit.add(
            operation.rawValue,
            by: actor,
            at: clock(),
            detail: "denied",
            store: storeID,
            in: $0
          )
        }
      }
      throw refusal
    }
  }

  private func session(
    for operation: QueueOperation,
    actor: Actor,
    connection: any SQLConnection
  ) throws -> QueueSession {
    guard actor.name.isPlainLine(atMost: 100), actor.id.isPlainLine(atMost: 120) else {
      throw QueueRefusal.badInput("actor")
    }
    let actor = try current(actor, in: connection)
    guard operation.roles.contains(actor.role) else {
      throw QueueRefusal.denied(operation, actor.role)
    }
    return QueueSession(
      connection: connection,
      operation: operation,
      actor: actor,
      at: clock(),
      store: storeID
    )
  }

  /// The actor as the store knows her now: for staff the row, not the caller's copy, counts.
  private func current(_ actor: Actor, in connection: any SQLConnection) throws -> Actor {
    switch actor.role {
    case .citizen, .operator, .system:
      return actor
    case .nurse, .lead:
      guard let id = actor.staff, let member = try StaffTable.member(id, in: connection),
        member.revokedAt == nil
      else { throw QueueRefusal.notSignedIn }
      return member.actor
    }
  }
}

/// One operation of one actor inside its transaction.
struct QueueSession {
  let connection: any SQLConnection
  let operation: QueueOperation
  let actor: Actor
  let at: QueueTime
  let store: String

  /// Adds a row to the audit under this operation, or under the name given.
  func note(
    _ name: String? = nil,
    contact: ContactID? = nil,
    item: ItemID? = nil,
    detail: String = ""
  ) throws {
    try Audit.add(
      name ?? operation.rawValue,
      by: actor,
      at: at,
      contact: contact,
      item: item,
      detail: detail,
      store: store,
      in: connection
    )
  }
}

extension String {
  /// Whether this is one line of 1 to so many characters that a terminal shows as it is.
  ///
  /// Control characters, and those that turn the direction of writing around, could show a reader
  /// something else than what is stored.
  func isPlainLine(atMost limit: Int) -> Bool {
    guard (1...limit).contains(count), contains(where: { !$0.isWhitespace }) else { return false }
    return unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
  }
}
