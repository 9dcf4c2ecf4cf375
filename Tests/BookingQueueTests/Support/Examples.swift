// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

extension HandOver.InterviewID {
  /// An interview by a small number.
  static func example(_ number: Int) throws -> HandOver.InterviewID {
    let digits = String(number, radix: 16)
    return try #require(
      HandOver.InterviewID(String(repeating: "0", count: 32 - digits.count) + digits)
    )
  }
}

extension HandOver {
  /// A hand-over with one need, of the first unit, `same-day`.
  static func example(
    _ interview: Int = 1,
    clinical: String = "clinical-canary",
    details: String = "details-canary",
    lookUps: [LookUp] = [.phone("+358 40 123 4567")],
    needs: [Need] = [.example()]
  ) throws -> HandOver {
    HandOver(
      interview: try .example(interview),
      pack: "pack-hash",
      decisions: ["decisions-hash"],
      region: "12",
      unit: "first-unit",
      language: "fi",
      receivedAt: TestClock.start,
      outcome: "decided",
      level: "same-day",
      urgencyRank: 2,
      needs: needs,
      clinical: Data(clinical.utf8),
      contactDetails: Data(details.utf8),
      lookUps: lookUps
    )
  }
}

extension HandOver.Need {
  static func example(
    service: String = "nurse",
    rank: Int = 2,
    unit: String? = nil,
    whenIdle: HandOver.WhenIdle = .returnsToLine,
    due: [Int] = [60]
  ) -> HandOver.Need {
    HandOver.Need(
      service: service,
      sector: "health",
      level: "level-\(rank)",
      urgencyRank: rank,
      fit: "likely",
      within: "1 day",
      profession: "nurse",
      unit: unit,
      whenIdle: whenIdle,
      clocks: due.enumerated().map { place, minutes in
        CaseClock(
          kind: place == 0 ? .needAssessed : .within,
          rule: "access-to-care/first",
          ruleVersion: "2026-01-01",
          due: TestClock.start.adding(seconds: minutes * 60)
        )
      }
    )
  }
}

extension HandOverOutcome {
  var accepted: Receipt? {
    if case .accepted(let receipt) = self { receipt } else { nil }
  }
}

extension Actor {
  static let boss = Actor.operator(named: "boss")
}

extension QueueStore {
  /// Hands over and gives the receipt; fails when it is not accepted.
  @discardableResult
  func accept(_ handOver: HandOver) throws -> Receipt {
    try #require(try self.handOver(handOver, by: .citizen).accepted)
  }

  /// A person of the staff, signed in.
  func person(
    _ name: String,
    _ role: StaffMember.Role = .nurse,
    units: UnitScope = .all
  ) throws -> Actor {
    try authenticate(
      try addStaff(name: name, role: role, units: units, by: .boss).token
    )
  }

  /// The only open item, or the one at a place in the line.
  func open(_ place: Int = 0, by actor: Actor) throws -> ItemID {
    try #require(try list(QueueFilter(), by: actor).dropFirst(place).first).item
  }
}

/// Runs a body and gives the refusal that it must throw.
func refusal<Value>(_ body: () throws -> Value) throws -> QueueRefusal {
  do {
    _ = try body()
  } catch let refusal as QueueRefusal {
    return refusal
  }
  throw Missing("a refusal")
}

/// Runs a body and gives the problem that it must throw.
func problem<Value>(_ body: () throws -> Value) throws -> DatabaseProblem {
  do {
    _ = try body()
  } catch let problem as DatabaseProblem {
    return problem
  }
  throw Missing("a problem")
}

/// Something a test waited for did not happen.
struct Missing: Error {
  let what: String

  init(_ what: String) {
    self.what = what
  }
}
