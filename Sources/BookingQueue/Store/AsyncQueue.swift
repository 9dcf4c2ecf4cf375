// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs a blocking store's work on a thread of its own, for callers that are `async`.
///
/// One thread, because the store behind it does one thing at a time anyway. An operation that has
/// begun is finished even when the caller's task is cancelled: half an answer helps nobody.
public struct AsyncQueue: Sendable {
  /// The store, for callers that may block.
  public let store: any QueueStore
  private let thread = DispatchQueue(label: "luukku.booking-queue")

  /// Wraps a store.
  public init(_ store: any QueueStore) {
    self.store = store
  }

  /// Runs the body with the store, away from the cooperative pool, and gives back its value.
  public func run<Value: Sendable>(
    _ body: @escaping @Sendable (any QueueStore) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      thread.async {
        continuation.resume(with: Result { try body(store) })
      }
    }
  }
}
