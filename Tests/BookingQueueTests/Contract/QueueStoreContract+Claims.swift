// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `of two people who claim one item one gets it and the other is told who`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let start = under.clock.now
    let claim = try under.store.claim(item, by: anna)
    #expect(claim.fence == 1)
    #expect(claim.until == start.adding(seconds: 1_800))

    under.clock.pass(minutes: 10)
    let holder = Holder(staff: try #require(anna.staff), name: "Anna", since: start)
    #expect(
      try refusal { try under.store.claim(item, by: berit) }
        == .held(by: holder, until: claim.until)
    )
    let row = try #require(try under.store.list(QueueFilter(), by: berit).first)
    #expect(row.state == .claimed)
    #expect(row.claim == .held(holder, until: claim.until))
  }

  @Test(arguments: StoreFactory.all)
  func `any act renews a claim under the same fence`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let claim = try under.store.claim(item, by: anna)
    let acts: [() throws -> Int64] = [
      { try under.store.renew(claim, by: anna).fence },
      {
        _ = try under.store.show(item, by: anna)
        return 1
      },
      { try under.store.claim(item, by: anna).fence },
    ]
    for act in acts {
      under.clock.pass(minutes: 29)
      #expect(try act() == 1)
    }
    under.clock.pass(seconds: 1_799)
    guard case .held = try refusal({ try under.store.claim(item, by: berit) }) else {
      throw Missing("a held item")
    }
    under.clock.pass(seconds: 1)
    #expect(try under.store.claim(item, by: berit).fence == 2)
  }

  @Test(arguments: StoreFactory.all)
  func `somebody else's reading does not renew a claim`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    _ = try under.store.claim(item, by: anna)
    under.clock.pass(minutes: 29)
    _ = try under.store.show(item, by: berit)
    under.clock.pass(minutes: 1)
    #expect(try under.store.claim(item, by: berit).fence == 2)
  }

  @Test(arguments: StoreFactory.all)
  func `an urgent item returns to the line when its claim ends`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example(needs: [.example(whenIdle: .returnsToLine)]))
    let item = try under.store.open(by: anna)
    let claim = try under.store.claim(item, by: anna)
    under.clock.pass(minutes: 30)
    let row = try #require(try under.store.list(QueueFilter(), by: berit).first)
    #expect(row.state == .received)
    #expect(row.claim == .free)

    // Anna's old claim no longer writes, also while nobody else has the item.
    #expect(try refusal { try under.store.renew(claim, by: anna) } == .staleClaim(now: nil))
    #expect(try refusal { try under.store.release(claim, by: anna) } == .staleClaim(now: nil))
    #expect(
      try refusal { try under.store.close(claim, Closing(.adviceGiven), by: anna) }
        == .staleClaim(now: nil)
    )
    // Also for her it is a new claim.
    let again = try under.store.claim(item, by: anna)
    #expect(again.fence == 2)
    #expect(again.takenOverFrom == nil)
    let history = try under.store.show(item, by: anna).history.map(\.operation)
    #expect(history == ["hand-over", "claim", "return-to-line", "claim", "show"])
  }

  @Test(arguments: StoreFactory.all)
  func `another item stays idle with its holder until somebody takes it over`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example(needs: [.example(whenIdle: .staysWithHolder)]))
    let item = try under.store.open(by: anna)
    let first = try under.store.claim(item, by: anna)
    let lastAct = under.clock.now
    under.clock.pass(minutes: 45)
    let idle = Holder(staff: try #require(anna.staff), name: "Anna", since: lastAct)
    let row = try #require(try under.store.list(QueueFilter(), by: berit).first)
    #expect(row.state == .claimed)
    #expect(row.claim == .idle(idle))

    // She comes back before anybody took it: nothing is lost.
    #expect(try under.store.renew(first, by: anna).fence == 1)
    let second = under.clock.now
    under.clock.pass(minutes: 30)
    let taken = try under.store.claim(item, by: berit)
    let from = Holder(staff: idle.staff, name: "Anna", since: second)
    #expect(taken.fence == 2)
    #expect(taken.takenOverFrom == from)

    // Both see it: Anna at her next write, and in the history.
    let berits = Holder(staff: try #require(berit.staff), name: "Berit", since: under.clock.now)
    #expect(try refusal { try under.store.renew(first, by: anna) } == .staleClaim(now: berits))
    #expect(
      try refusal { try under.store.close(first, Closing(.adviceGiven), by: anna) }
        == .staleClaim(now: berits)
    )
    let act = try #require(
      try under.store.show(item, by: anna).history.first { $0.operation == "take-over" }
    )
    #expect(act.name == "Berit")
    #expect(act.detail == "fence:2 from:staff-\(from.staff)")
  }

  @Test(arguments: StoreFactory.all)
  func `a claim of before is refused after a release`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let old = try under.store.claim(item, by: anna)
    try under.store.release(old, by: anna)
    #expect(try under.store.list(QueueFilter(), by: anna).first?.state == .received)
    #expect(try refusal { try under.store.release(old, by: anna) } == .staleClaim(now: nil))

    // Her own newer claim does not make the older one good again.
    let new = try under.store.claim(item, by: anna)
    #expect(new.fence == 2)
    let holder = Holder(staff: try #require(anna.staff), name: "Anna", since: under.clock.now)
    #expect(
      try refusal { try under.store.close(old, Closing(.adviceGiven), by: anna) }
        == .staleClaim(now: holder)
    )
    try under.store.close(new, Closing(.adviceGiven), by: anna)
  }

  @Test(arguments: StoreFactory.all)
  func `a claim is good for the one who made it only`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let (anna, lead) = (try under.store.person("Anna"), try under.store.person("Lea", .lead))
    try under.store.accept(try .example())
    let claim = try under.store.claim(try under.store.open(by: anna), by: anna)
    let holder = Holder(staff: try #require(anna.staff), name: "Anna", since: under.clock.now)
    #expect(
      try refusal { try under.store.close(claim, Closing(.adviceGiven), by: lead) }
        == .staleClaim(now: holder)
    )
  }

  @Test(arguments: StoreFactory.all)
  func `closing ends an item and keeps what happened`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let claim = try under.store.claim(item, by: anna)
    try under.store.close(claim, Closing(.other, note: "Spoke with the mother."), by: anna)
    #expect(try under.store.list(QueueFilter(), by: anna).isEmpty)
    #expect(try under.store.list(QueueFilter(part: .ended), by: anna).map(\.item) == [item])
    let content = try under.store.show(item, by: anna)
    #expect(content.closing == Closing(.other, note: "Spoke with the mother."))
    #expect(content.row.claim == .free)
    for act in [
      { _ = try under.store.claim(item, by: anna) },
      { _ = try under.store.renew(claim, by: anna) },
      { try under.store.release(claim, by: anna) },
      { try under.store.close(claim, Closing(.duplicate), by: anna) },
    ] {
      #expect(try refusal(act) == .ended(.closed))
    }
  }

  @Test(arguments: StoreFactory.all)
  func `closing for another reason needs words and not too many`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    try under.store.accept(try .example())
    let claim = try under.store.claim(try under.store.open(by: anna), by: anna)
    for closing in [
      Closing(.other), Closing(.other, note: " \n"),
      Closing(.adviceGiven, note: String(repeating: "a", count: 4_001)),
    ] {
      #expect(
        try refusal { try under.store.close(claim, closing, by: anna) } == .badInput("note")
      )
    }
  }

  @Test(arguments: StoreFactory.all)
  func `an item that is not there cannot be claimed`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    for number in [Int64.min, -1, 0, 1, .max] {
      #expect(try refusal { try under.store.claim(ItemID(number), by: anna) } == .notFound)
      #expect(try refusal { try under.store.show(ItemID(number), by: anna) } == .notFound)
    }
  }

  @Test(arguments: StoreFactory.all)
  func `a revoked nurse's claim ends like any other`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(try .example())
    let item = try under.store.open(by: anna)
    let claim = try under.store.claim(item, by: anna)
    try under.store.revokeStaff(try #require(anna.staff), by: .boss)
    #expect(
      try refusal { try under.store.close(claim, Closing(.adviceGiven), by: anna) }
        == .notSignedIn
    )
    under.clock.pass(minutes: 30)
    #expect(try under.store.claim(item, by: berit).fence == 2)
  }
}
