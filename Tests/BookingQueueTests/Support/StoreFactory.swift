// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

/// A way to a store; the whole contract runs over each.
///
/// A new store adds one line to `all`.
struct StoreFactory: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whether a caller may be a part of the program itself.
  let servesSystem: Bool
  let make: @Sendable () throws -> StoreUnderTest

  static let all: [StoreFactory] = [
    StoreFactory(testDescription: "SQLite", servesSystem: true) {
      let place = try TestPlace()
      let store = try place.open()
      return try StoreUnderTest(
        clock: place.clock,
        breakages: Breakage.all(of: store.files),
        storedBytes: { try place.allBytes().count },
        keep: [place],
        end: {},
        clients: { store }
      )
    },
    StoreFactory(testDescription: "SQLite behind the socket", servesSystem: false) {
      let place = try TestPlace()
      let store = try place.open()
      let server = try QueueSocketServer(store: store, path: store.files.socket)
      return try StoreUnderTest(
        clock: place.clock,
        breakages: Breakage.all(of: store.files),
        storedBytes: { try place.allBytes().count },
        keep: [place, server],
        end: { server.stop() },
        clients: { try #require(try QueueSocketClient(path: store.files.socket)) }
      )
    },
  ]
}

/// A fresh and empty store with its clock.
final class StoreUnderTest: Sendable {
  let clock: TestClock
  let store: any QueueStore
  /// Another caller of the same store; what she signs in with counts for her alone.
  let another: @Sendable () throws -> any QueueStore
  /// The ways in which what it writes to can break under it.
  let breakages: [Breakage]
  /// How large it is.
  let storedBytes: @Sendable () throws -> Int
  private let keep: [any Sendable & AnyObject]
  private let end: @Sendable () -> Void

  init(
    clock: TestClock,
    breakages: [Breakage],
    storedBytes: @escaping @Sendable () throws -> Int,
    keep: [any Sendable & AnyObject],
    end: @escaping @Sendable () -> Void,
    clients: @escaping @Sendable () throws -> any QueueStore
  ) throws {
    self.clock = clock
    self.breakages = breakages
    self.storedBytes = storedBytes
    self.keep = keep
    self.end = end
    another = clients
    store = try clients()
  }

  deinit {
    end()
  }
}
