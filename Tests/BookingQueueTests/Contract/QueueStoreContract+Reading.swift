// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `the line is ordered by urgency, then the earliest clock, then the time received`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    // service, rank, clocks in minutes, received after minutes; in the order wanted.
    let wanted: [(service: String, rank: Int, due: [Int], received: Int)] = [
      ("a", 1, [500], 9),
      ("b", 2, [90, 30], 8),
      ("c", 2, [40], 1),
      ("d", 2, [40], 2),
      ("e", 2, [], 0),
      ("f", 3, [5], 0),
    ]
    for (number, place) in [3, 5, 0, 4, 2, 1].enumerated() {
      let wantedRow = wanted[place]
      var handOver = try HandOver.example(
        number,
        needs: [.example(service: wantedRow.service, rank: wantedRow.rank, due: wantedRow.due)]
      )
      handOver.receivedAt = TestClock.start.adding(seconds: wantedRow.received * 60)
      try under.store.accept(handOver)
    }
    let rows = try under.store.list(QueueFilter(), by: nurse)
    #expect(rows.map(\.service) == wanted.map(\.service))
    #expect(
      rows.dropFirst().first?.clocks.map(\.clock.due) == [
        TestClock.start.adding(seconds: 1_800), TestClock.start.adding(seconds: 5_400),
      ]
    )
    #expect(try under.store.list(QueueFilter(limit: 2), by: nurse).map(\.service) == ["a", "b"])
  }

  @Test(arguments: StoreFactory.all)
  func `a nurse sees the items of her units only`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let first = try under.store.person("Anna", units: .only(["first-unit"]))
    let second = try under.store.person("Berit", units: .only(["second-unit", "third-unit"]))
    let all = try under.store.person("Lea", .lead, units: .all)
    try under.store.accept(
      try .example(needs: [
        .example(service: "nurse"), .example(service: "social-worker", unit: "second-unit"),
      ])
    )
    #expect(try under.store.list(QueueFilter(), by: first).map(\.service) == ["nurse"])
    #expect(try under.store.list(QueueFilter(), by: second).map(\.service) == ["social-worker"])
    #expect(try under.store.list(QueueFilter(), by: all).count == 2)
    let mine = try under.store.open(by: first)
    #expect(try refusal { try under.store.show(mine, by: second) } == .notFound)
    #expect(try refusal { try under.store.claim(mine, by: second) } == .notFound)
    #expect(
      try under.store.find(.phone("+358401234567"), by: second).map(\.unit) == ["second-unit"]
    )
    // An empty list would say that nobody waits there.
    #expect(
      try refusal { try under.store.list(QueueFilter(unit: "second-unit"), by: first) }
        == .denied(.list, .nurse)
    )
  }

  @Test(arguments: StoreFactory.all)
  func `the list can be narrowed to a unit, a service or one's own`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let (anna, berit) = (try under.store.person("Anna"), try under.store.person("Berit"))
    try under.store.accept(
      try .example(needs: [
        .example(service: "nurse"), .example(service: "doctor"),
        .example(service: "doctor", unit: "second-unit"),
      ])
    )
    func count(_ filter: QueueFilter) throws -> Int {
      try under.store.list(filter, by: anna).count
    }
    #expect(try count(QueueFilter(unit: "second-unit")) == 1)
    #expect(try count(QueueFilter(service: "doctor")) == 2)
    #expect(try count(QueueFilter(unit: "first-unit", service: "doctor")) == 1)
    _ = try under.store.claim(try under.store.open(0, by: anna), by: anna)
    _ = try under.store.claim(try under.store.open(1, by: anna), by: berit)
    #expect(try count(QueueFilter(mine: true)) == 1)
  }

  @Test(arguments: StoreFactory.all, [Int.min, 0, 501, Int.max])
  func `a list of no or too many rows is refused`(_ factory: StoreFactory, limit: Int) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    #expect(
      try refusal { try under.store.list(QueueFilter(limit: limit), by: nurse) }
        == .badInput("limit")
    )
  }

  @Test(arguments: StoreFactory.all)
  func `showing an item opens it and names the reader`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    try under.store.accept(
      try .example(needs: [.example(service: "nurse"), .example(service: "doctor")])
    )
    let item = try under.store.open(by: anna)
    let other = try under.store.open(1, by: anna)
    let content = try under.store.show(item, by: anna)
    #expect(content.clinical == Data("clinical-canary".utf8))
    #expect(content.contactDetails == Data("details-canary".utf8))
    #expect(content.pack == "pack-hash")
    #expect(content.decisions == ["decisions-hash"])
    #expect(content.otherItems == [other])
    #expect(content.closing == nil)
    #expect(content.history.map(\.name) == ["citizen", "Anna"])
    #expect(content.history.map(\.operation) == ["hand-over", "show"])
  }

  @Test(arguments: StoreFactory.all)
  func `a contact is found by number, person and locator however they are written`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna")
    let receipt = try under.store.accept(
      try .example(lookUps: [
        .phone("+358 40 123-4567"), .person(name: "Åsa  Mäki", born: "1948-02-29"),
      ])
    )
    try under.store.accept(try .example(2, lookUps: [.phone("+358409999999")]))
    for lookUp in [
      LookUp.phone("+358401234567"), .phone("(+358) 40 1234567"),
      .person(name: "ÅSA MÄKI", born: "1948-02-29"),
      // The same letters from combining marks.
      .person(name: "A\u{30A}sa Ma\u{308}ki", born: "1948-02-29"),
    ] {
      #expect(try under.store.find(lookUp, by: anna).count == 1)
    }
    for lookUp in [
      LookUp.phone("358401234567"), .phone("+358401234568"),
      .person(name: "Åsa Mäki", born: "1948-02-28"), .person(name: "Asa Maki", born: "1948-02-29"),
    ] {
      #expect(try under.store.find(lookUp, by: anna).isEmpty)
    }
    #expect(try under.store.find(receipt.locator, by: anna).count == 1)
    #expect(try refusal { try under.store.find(.phone("-"), by: anna) } == .badInput("look-up"))
  }

  @Test(arguments: StoreFactory.all)
  func `the health page says version, syncing and the oldest open item`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let empty = try under.store.health(by: .boss)
    #expect(empty.engine.hasPrefix("SQLite 3."))
    #expect(empty.synchronous == "FULL")
    #expect(empty.schema == Migration.all.last?.number)
    #expect(empty.openItems == 0)
    #expect(empty.oldestOpen == nil)
    try under.store.accept(try .example())
    let one = try under.store.health(by: .boss)
    #expect(one.openItems == 1)
    #expect(one.oldestOpen == TestClock.start)
  }
}
