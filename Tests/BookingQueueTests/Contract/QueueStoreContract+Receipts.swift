// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

extension QueueStoreContract {
  /// The receipt with another secret.
  private func wrong(_ receipt: Receipt) throws -> Receipt {
    let digit = receipt.secret.text.last == "0" ? "1" : "0"
    return Receipt(
      locator: receipt.locator,
      secret: try #require(Receipt.Secret(receipt.secret.text.dropLast() + digit))
    )
  }

  @Test(arguments: StoreFactory.all)
  func `a receipt opens its own case`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    let receipt = try under.store.accept(
      try .example(needs: [.example(service: "nurse"), .example(service: "doctor", rank: 5)])
    )
    try under.store.accept(try .example(2, needs: [.example(service: "dentist")]))
    _ = try under.store.claim(try under.store.open(by: anna), by: anna)
    guard case .open(let status) = try under.store.check(receipt, by: .citizen) else {
      throw Missing("an open case")
    }
    #expect(status.receivedAt == TestClock.start)
    #expect(status.items.map(\.service) == ["nurse", "doctor"])
    #expect(status.items.map(\.state) == [.claimed, .received])
    #expect(status.items.first?.clocks.count == 1)
  }

  @Test(arguments: StoreFactory.all)
  func `a receipt as people type it opens too`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let typed = Receipt(
      locator: try #require(
        Receipt.Locator(receipt.locator.text.lowercased().filter { $0 != "-" })
      ),
      secret: try #require(Receipt.Secret(receipt.secret.text.filter { $0 != " " }))
    )
    guard case .open = try under.store.check(typed, by: .citizen) else {
      throw Missing("an open case")
    }
  }

  @Test(arguments: StoreFactory.all)
  func `five wrong secrets lock the locator for an hour`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let wrong = try wrong(receipt)
    for _ in 0..<4 {
      #expect(try under.store.check(wrong, by: .citizen) == .noMatch)
    }
    let until = under.clock.now.adding(seconds: 3_600)
    #expect(try under.store.check(wrong, by: .citizen) == .locked(until: until))
    under.clock.pass(seconds: 3_599)
    #expect(try under.store.check(receipt, by: .citizen) == .locked(until: until))
    under.clock.pass(seconds: 1)
    guard case .open = try under.store.check(receipt, by: .citizen) else {
      throw Missing("an open case")
    }
  }

  @Test(arguments: StoreFactory.all)
  func `a right secret begins the count again`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let wrong = try wrong(receipt)
    for _ in 0..<3 {
      for _ in 0..<4 {
        #expect(try under.store.check(wrong, by: .citizen) == .noMatch)
      }
      guard case .open = try under.store.check(receipt, by: .citizen) else {
        throw Missing("an open case")
      }
    }
  }

  @Test(arguments: StoreFactory.all)
  func `after a lock there are five tries again and not more`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let wrong = try wrong(receipt)
    for _ in 0..<3 {
      for _ in 0..<4 {
        #expect(try under.store.check(wrong, by: .citizen) == .noMatch)
      }
      guard case .locked = try under.store.check(wrong, by: .citizen) else {
        throw Missing("a lock")
      }
      under.clock.pass(seconds: 3_600)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `a locator nobody has matches nothing and locks nothing`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let other = Receipt(locator: try #require(Receipt.Locator("2222-2222")), secret: receipt.secret)
    for _ in 0..<6 {
      #expect(try under.store.check(other, by: .citizen) == .noMatch)
    }
    guard case .open = try under.store.check(receipt, by: .citizen) else {
      throw Missing("an open case")
    }
  }

  @Test(arguments: StoreFactory.all)
  func `one person's secret does not open another's case`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let first = try under.store.accept(try .example())
    let second = try under.store.accept(try .example(2))
    let mixed = Receipt(locator: first.locator, secret: second.secret)
    #expect(try under.store.check(mixed, by: .citizen) == .noMatch)
  }
}
