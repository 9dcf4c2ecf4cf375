// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Lets operations in until it is closed; closing waits for those that are inside.
///
/// An operation must not close the gate that it stands in: it would wait for itself.
final class OperationGate: Sendable {
  private let path: String
  private let isClosed = Mutex(false)
  private let inside = DispatchGroup()

  init(path: String) {
    self.path = path
  }

  /// Runs an operation; throws ``DatabaseProblem/closed(path:)`` after the gate was closed.
  func pass<Value>(_ operation: () throws -> Value) throws -> Value {
    // Under the lock, so that none enters once the closing waits.
    try isClosed.withLock { isClosed in
      guard !isClosed else { throw DatabaseProblem.closed(path: path) }
      inside.enter()
    }
    defer { inside.leave() }
    return try operation()
  }

  /// Lets nobody in any more, and returns when nobody is inside.
  func close() {
    isClosed.withLock { $0 = true }
    inside.wait()
  }
}
