// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `a clock that is set back a little takes nobody's claim`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let other = try under.another()
    let anna = try under.store.person("Anna")
    let berit = try other.person("Berit")
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let claim = try under.store.claim(item, by: anna)
    for _ in 0..<3 {
      under.clock.pass(minutes: -10)
      guard case .held = try refusal({ try other.claim(item, by: berit) }) else {
        throw Missing("a claim that holds")
      }
    }
    _ = try under.store.renew(claim, by: anna)
  }

  @Test(arguments: StoreFactory.all)
  func `a claim of a clock that was far ahead does not keep the item from everybody`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let other = try under.another()
    let anna = try under.store.person("Anna")
    let berit = try other.person("Berit")
    try under.store.accept(try .example())
    try under.store.accept(try .example(2, needs: [.example(whenIdle: .staysWithHolder)]))
    let items = [try under.store.open(0, by: anna), try under.store.open(1, by: anna)]
    under.clock.pass(minutes: 60 * 24 * 400)
    let claims = try items.map { try under.store.claim($0, by: anna) }
    under.clock.pass(minutes: -60 * 24 * 400)
    for (item, claim) in zip(items, claims) {
      let next = try other.claim(item, by: berit)
      #expect(next.fence == claim.fence + 1)
      guard case .staleClaim = try refusal({ try under.store.release(claim, by: anna) }) else {
        throw Missing("a stale claim")
      }
    }
  }

  @Test(arguments: StoreFactory.all)
  func `a receipt that a wrong clock locked is not locked for as long as it was wrong`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    let wrong = Receipt(
      locator: receipt.locator,
      secret: try #require(Receipt.Secret("0000 0000 0000"))
    )
    under.clock.pass(minutes: 60 * 24 * 400)
    for _ in 0..<5 { _ = try under.store.check(wrong, by: .citizen) }
    guard case .locked = try under.store.check(receipt, by: .citizen) else {
      throw Missing("a lock")
    }
    under.clock.pass(minutes: -30)
    guard case .locked = try under.store.check(receipt, by: .citizen) else {
      throw Missing("a lock after a small step back")
    }
    under.clock.pass(minutes: -60 * 24 * 400)
    guard case .open = try under.store.check(receipt, by: .citizen) else {
      throw Missing("an open case")
    }
  }
}
