// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

/// What an item's claims must do, written as plainly as possible.
struct ClaimModel {
  var fence: Int64 = 0
  var holder: StaffID?
  var lastAct = QueueTime.first
  var closed = false
  let returnsToLine: Bool

  enum Answer: Equatable {
    case fence(Int64)
    case done, held, stale, ended
  }

  /// Who has it at a time; an urgent item falls back to the line.
  func holder(at time: QueueTime) -> StaffID? {
    isOver(at: time) && returnsToLine ? nil : holder
  }

  func isOver(at time: QueueTime) -> Bool { time >= lastAct.adding(seconds: 1_800) }

  mutating func claim(by staff: StaffID, at time: QueueTime) -> Answer {
    guard !closed else { return .ended }
    if let holder = holder(at: time), holder != staff, !isOver(at: time) { return .held }
    if holder(at: time) != staff { fence += 1 }
    holder = staff
    lastAct = time
    return .fence(fence)
  }

  mutating func renew(_ token: Int64, by staff: StaffID, at time: QueueTime) -> Answer {
    guard !closed else { return .ended }
    guard token == fence, holder(at: time) == staff else { return .stale }
    lastAct = time
    return .fence(fence)
  }

  mutating func release(_ token: Int64, by staff: StaffID, at time: QueueTime) -> Answer {
    guard !closed else { return .ended }
    guard token == fence, holder(at: time) == staff else { return .stale }
    holder = nil
    return .done
  }

  mutating func close(_ token: Int64, by staff: StaffID, at time: QueueTime) -> Answer {
    let answer = release(token, by: staff, at: time)
    if answer == .done { closed = true }
    return answer
  }
}

extension QueueStoreContract {
  /// Runs one act and says how the store answered, in the model's words.
  private func answer(_ act: () throws -> ClaimToken?) throws -> ClaimModel.Answer {
    do {
      return try act().map { .fence($0.fence) } ?? .done
    } catch QueueRefusal.held {
      return .held
    } catch QueueRefusal.staleClaim {
      return .stale
    } catch QueueRefusal.ended {
      return .ended
    }
  }

  @Test(arguments: StoreFactory.all, [1, 2, 3] as [UInt64])
  func `random claims, renewals, releases and closings answer as the model does`(
    _ factory: StoreFactory,
    seed: UInt64
  ) throws {
    let under = try factory.make()
    let store = under.store
    var generator = SeededGenerator(seed)
    let people = try ["Anna", "Berit", "Cecilia"].map { try store.person($0) }
    var models: [ItemID: ClaimModel] = [:]
    var tokens: [ClaimToken] = []
    for number in 0..<6 {
      let urgent = number % 2 == 0
      try store.accept(
        try .example(
          number,
          needs: [.example(whenIdle: urgent ? .returnsToLine : .staysWithHolder)]
        )
      )
    }
    for (place, row) in try store.list(QueueFilter(), by: people[0]).enumerated() {
      models[row.item] = ClaimModel(returnsToLine: place % 2 == 0)
    }
    let items = models.keys.sorted()
    for step in 0..<200 {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        under.clock.pass(seconds: [1, 60, 1_799, 1_800].randomElement(using: &generator) ?? 1)
      }
      let actor = try #require(people.randomElement(using: &generator))
      let staff = try #require(actor.staff)
      let now = under.clock.now
      let choice = Int.random(in: 0..<10, using: &generator)
      if choice < 4 || tokens.isEmpty {
        let item = try #require(items.randomElement(using: &generator))
        let wanted = models[item]?.claim(by: staff, at: now)
        let got = try answer {
          let token = try store.claim(item, by: actor)
          tokens.append(token)
          return token
        }
        #expect(got == wanted, "step \(step): claim \(item)")
        continue
      }
      // Any token of any time, shown by anybody.
      let token = try #require(tokens.randomElement(using: &generator))
      let (wanted, got): (ClaimModel.Answer?, ClaimModel.Answer)
      switch choice {
      case 4..<6:
        wanted = models[token.item]?.renew(token.fence, by: staff, at: now)
        got = try answer { try store.renew(token, by: actor) }
      case 6..<9:
        wanted = models[token.item]?.release(token.fence, by: staff, at: now)
        got = try answer {
          try store.release(token, by: actor)
          return nil
        }
      default:
        wanted = models[token.item]?.close(token.fence, by: staff, at: now)
        got = try answer {
          try store.close(token, Closing(.adviceGiven), by: actor)
          return nil
        }
      }
      #expect(got == wanted, "step \(step): act \(choice) on \(token.item)")
    }
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
  }

  @Test(arguments: StoreFactory.all)
  func `many people at once never hold one item together and no late write gets in`(
    _ factory: StoreFactory
  ) async throws {
    let under = try factory.make()
    let count = 6
    let callers = try (0..<count).map { number in
      let caller = try under.another()
      let new = try under.store.addStaff(
        name: "Nurse \(number)",
        role: .nurse,
        units: .all,
        by: .boss
      )
      return (caller: caller, actor: try caller.authenticate(new.token))
    }
    for number in 0..<4 {
      try under.store.accept(
        try .example(
          number,
          needs: [.example(whenIdle: number % 2 == 0 ? .returnsToLine : .staysWithHolder)]
        )
      )
    }
    let clock = under.clock
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, caller) in callers.enumerated() {
        let actor = caller.actor
        group.addTask {
          try await AsyncQueue(caller.caller).run { store in
            try Self.work(store, actor, clock: clock, seed: UInt64(number), steps: 60)
          }
        }
      }
      try await group.waitForAll()
    }
    try checkHistory(under.store, people: callers.map(\.actor))
  }

  /// One person's random acts; she keeps her old tokens and shows them again.
  private static func work(
    _ store: any QueueStore,
    _ actor: Actor,
    clock: TestClock,
    seed: UInt64,
    steps: Int
  ) throws {
    var generator = SeededGenerator(seed)
    var tokens: [ClaimToken] = []
    for step in 0..<steps {
      if Int.random(in: 0..<6, using: &generator) == 0 { clock.pass(minutes: 11) }
      do {
        let choice = Int.random(in: 0..<12, using: &generator)
        if choice == 0 {
          let number = 100 + Int(seed) * steps + step
          try store.accept(try .example(number, needs: [.example(rank: 9)]))
        } else if choice < 6 || tokens.isEmpty {
          let rows = try store.list(QueueFilter(limit: 6), by: actor)
          guard let row = rows.randomElement(using: &generator) else { continue }
          tokens.append(try store.claim(row.item, by: actor))
        } else if let old = tokens.randomElement(using: &generator) {
          let token = Bool.random(using: &generator) ? tokens.last ?? old : old
          switch choice {
          case 6..<8: _ = try store.renew(token, by: actor)
          case 8..<10: try store.release(token, by: actor)
          default: try store.close(token, Closing(.adviceGiven), by: actor)
          }
        }
      } catch is QueueRefusal {
        // Refusals are expected; the history tells whether what got in was right.
      }
    }
  }

  /// Plays every item's history through the model: each act that got in must be allowed there.
  private func checkHistory(_ store: any QueueStore, people: [Actor]) throws {
    let reader = try store.person("Reader")
    let names = try Dictionary(
      uniqueKeysWithValues: people.map { ($0.name, try #require($0.staff)) }
    )
    let rows =
      try store.list(QueueFilter(limit: 500), by: reader)
      + store.list(QueueFilter(part: .ended, limit: 500), by: reader)
    var acts = 0
    var closings = 0
    for row in rows {
      let urgent = row.urgencyRank == 9 || row.item.number % 2 == 1
      var model = ClaimModel(returnsToLine: urgent)
      for act in try store.show(row.item, by: reader).history {
        guard let staff = names[act.name] else { continue }
        let number = act.detail.split(separator: " ").first?.dropFirst("fence:".count)
        let fence = try #require(number.flatMap { Int64($0) })
        acts += 1
        switch act.operation {
        case "claim", "take-over":
          #expect(model.claim(by: staff, at: act.at) == .fence(fence))
        case "renew": #expect(model.renew(fence, by: staff, at: act.at) == .fence(fence))
        case "release": #expect(model.release(fence, by: staff, at: act.at) == .done)
        case "close":
          #expect(model.close(fence, by: staff, at: act.at) == .done)
          closings += 1
        case "return-to-line": acts -= 1
        default: Issue.record("an act nobody made: \(act.operation)")
        }
      }
      #expect(model.closed == (row.state == .closed))
    }
    // The test is worth something only when enough got in.
    #expect(acts > 40)
    #expect(closings > 3)
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
  }
}
