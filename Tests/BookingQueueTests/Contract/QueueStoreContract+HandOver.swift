// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `a hand-over becomes one item for each need`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    try under.store.accept(
      try .example(needs: [.example(service: "nurse"), .example(service: "dentist", rank: 4)])
    )
    let rows = try under.store.list(QueueFilter(), by: nurse)
    #expect(rows.map(\.service) == ["nurse", "dentist"])
    #expect(rows.map(\.state) == [.received, .received])
    #expect(rows.map(\.itemsOfContact) == [2, 2])
    #expect(Set(rows.map(\.contact)).count == 1)
  }

  @Test(arguments: StoreFactory.all)
  func `the same hand-over twice gives the same receipt and one item`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    let receipt = try under.store.accept(try .example())
    under.clock.pass(minutes: 5)
    // Sent again later: the time of sending and the clocks that follow from it have moved.
    var again = try HandOver.example(needs: [.example(due: [65])])
    again.receivedAt = under.clock.now
    #expect(try under.store.handOver(again, by: .citizen) == .repeated(receipt))
    #expect(try under.store.list(QueueFilter(), by: nurse).count == 1)
  }

  @Test(arguments: StoreFactory.all)
  func `whoever knows the interview reads its first receipt again`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let sent = try HandOver.example(clinical: "first")
    #expect(try under.store.receipt(of: sent.interview, by: .citizen) == nil)
    let receipt = try under.store.accept(sent)
    #expect(try under.store.receipt(of: sent.interview, by: .citizen) == receipt)
    #expect(try under.store.receipt(of: try .example(2), by: .citizen) == nil)
    // Other answers under the same name leave the first receipt standing.
    _ = try under.store.handOver(try .example(clinical: "second"), by: .citizen)
    #expect(try under.store.receipt(of: sent.interview, by: .citizen) == receipt)
    guard case .open = try under.store.check(receipt, by: .citizen) else {
      Issue.record("the receipt does not open")
      return
    }
    #expect(
      try refusal { try under.store.receipt(of: sent.interview, by: .boss) }
        == .denied(.handOver, .operator)
    )
  }

  @Test(arguments: StoreFactory.all)
  func `other answers under the same interview are told and change nothing`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    let receipt = try under.store.accept(try .example(clinical: "first"))
    let other = try HandOver.example(clinical: "second")
    #expect(
      try under.store.handOver(other, by: .citizen) == .differs(receiptOfFirst: receipt)
    )

    // Keep the first: it stands as it was.
    let item = try under.store.open(by: nurse)
    #expect(try under.store.show(item, by: nurse).clinical == Data("first".utf8))
    #expect(try under.store.list(QueueFilter(), by: nurse).count == 1)

    // Or send as a new one, under a new interview.
    var new = other
    new.interview = try .example(2)
    let second = try under.store.accept(new)
    #expect(second != receipt)
    #expect(try under.store.list(QueueFilter(), by: nurse).count == 2)
  }

  /// Each part of a hand-over that makes it another one.
  static let changes: [(String, @Sendable (inout HandOver) -> Void)] = [
    ("pack", { $0.pack = "other" }),
    ("decisions", { $0.decisions = ["other"] }),
    ("region", { $0.region = "13" }),
    ("unit", { $0.unit = "other" }),
    ("language", { $0.language = "sv" }),
    ("outcome", { $0.outcome = "stopped" }),
    ("level", { $0.level = "visit" }),
    ("urgency", { $0.urgencyRank = 3 }),
    ("clinical", { $0.clinical = Data("other".utf8) }),
    ("details", { $0.contactDetails = Data("other".utf8) }),
    ("look-ups", { $0.lookUps = [] }),
    ("another need", { $0.needs.append(.example(service: "doctor")) }),
    ("service", { $0.needs[0].service = "doctor" }),
    ("fit", { $0.needs[0].fit = "unclear" }),
    ("within", { $0.needs[0].within = nil }),
    ("profession", { $0.needs[0].profession = nil }),
    ("need's unit", { $0.needs[0].unit = "other" }),
    ("when idle", { $0.needs[0].whenIdle = .staysWithHolder }),
  ]

  @Test(arguments: StoreFactory.all)
  func `every part of a hand-over but its times tells it from another`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let receipt = try under.store.accept(try .example())
    for (part, change) in Self.changes {
      var other = try HandOver.example()
      change(&other)
      #expect(
        try under.store.handOver(other, by: .citizen) == .differs(receiptOfFirst: receipt),
        "\(part)"
      )
    }
  }

  /// Hand-overs that are refused, by the part that is wrong.
  static let wrong: [(String, @Sendable (inout HandOver) -> Void)] = [
    ("needs", { $0.needs = [] }),
    ("needs", { $0.needs = Array(repeating: .example(), count: 21) }),
    ("urgencyRank", { $0.urgencyRank = -1 }),
    ("urgencyRank", { $0.needs[0].urgencyRank = 100 }),
    ("clinical", { $0.clinical = Data(count: (512 << 10) + 1) }),
    ("contactDetails", { $0.contactDetails = Data(count: (64 << 10) + 1) }),
    ("unit", { $0.unit = "" }),
    ("language", { $0.language = "fi\nsv" }),
    ("region", { $0.region = String(repeating: "1", count: 121) }),
    ("service", { $0.needs[0].service = "\u{202E}" }),
    ("lookUps", { $0.lookUps = [.phone("call me")] }),
    ("lookUps", { $0.lookUps = Array(repeating: .phone("1"), count: 21) }),
    ("clocks", { $0.needs[0].clocks = Array(repeating: $0.needs[0].clocks[0], count: 11) }),
    ("decisions", { $0.decisions = [""] }),
  ]

  @Test(arguments: StoreFactory.all)
  func `a hand-over outside the limits is refused by the name of the part`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    for (part, change) in Self.wrong {
      var other = try HandOver.example()
      change(&other)
      #expect(try refusal { try under.store.handOver(other, by: .citizen) } == .badInput(part))
    }
    #expect(try under.store.list(QueueFilter(), by: nurse).isEmpty)
  }

  @Test(arguments: StoreFactory.all)
  func `the largest hand-over that is allowed comes through whole`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    var large = try HandOver.example()
    large.clinical = Data(repeating: 0xA5, count: 512 << 10)
    large.contactDetails = Data(repeating: 0x5A, count: 64 << 10)
    try under.store.accept(large)
    let content = try under.store.show(try under.store.open(by: nurse), by: nurse)
    #expect(content.clinical == large.clinical)
    #expect(content.contactDetails == large.contactDetails)
  }

  @Test(arguments: StoreFactory.all)
  func `many callers with one interview give one contact and one receipt`(
    _ factory: StoreFactory
  ) async throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    let outcomes = try await withThrowingTaskGroup(of: HandOverOutcome.self) { group in
      for _ in 0..<8 {
        let caller = AsyncQueue(try under.another())
        let handOver = try HandOver.example()
        group.addTask { try await caller.run { try $0.handOver(handOver, by: .citizen) } }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let accepted = outcomes.compactMap(\.accepted)
    let receipt = try #require(accepted.first)
    #expect(accepted.count == 1)
    #expect(outcomes.count { $0 == .repeated(receipt) } == 7)
    #expect(try under.store.list(QueueFilter(), by: nurse).count == 1)
  }
}
