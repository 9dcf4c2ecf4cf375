// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

@Suite struct ValueTests {
  @Test(arguments: [
    ("K7QM-2WXR", "K7QM-2WXR"), ("k7qm2wxr", "K7QM-2WXR"), (" k7 qm-2w xr ", "K7QM-2WXR"),
    ("K7QM-2WX", nil), ("K7QM-2WXRA", nil), ("K7QM-2WX0", nil), ("K7QM-2WXO", nil),
    ("K7QM-2WX1", nil), ("K7QM-2WXI", nil), ("K7QM-2WXL", nil), ("K7QM-2WXÄ", nil), ("", nil),
    ("K7QM-2WX\u{0}", nil),
  ])
  func `a locator is read as people type it`(_ typed: String, _ read: String?) {
    #expect(Receipt.Locator(typed)?.text == read)
  }

  @Test(arguments: [
    ("4821 0937 5560", "4821 0937 5560"), ("482109375560", "4821 0937 5560"),
    ("4821-0937-5560", "4821 0937 5560"), ("4821 0937 556", nil), ("4821 0937 55600", nil),
    ("4821 0937 556a", nil), ("٤٨٢١ ٠٩٣٧ ٥٥٦٠", nil), ("½½½½½½½½½½½½", nil), ("", nil),
  ])
  func `a secret is read as people type it`(_ typed: String, _ read: String?) {
    #expect(Receipt.Secret(typed)?.text == read)
  }

  @Test func `no description gives away a secret`() throws {
    let receipt = Receipt(
      locator: try #require(Receipt.Locator("K7QM-2WXR")),
      secret: try #require(Receipt.Secret("482109375560"))
    )
    let token = PersonalToken(random: .seeded(1))
    let handOver = try HandOver.example(lookUps: [.phone("358401234567")])
    let shown =
      "\(receipt) \(token) \(handOver) \(LookUp.person(name: "Canary", born: "2000-01-01"))"
      + " \(HandOverOutcome.accepted(receipt))"
    for secret in ["4821", "5560", token.text, "canary", "Canary", "358401234567"] {
      #expect(!shown.contains(secret), "\(secret)")
    }
  }

  @Test func `the alphabet of locators has no signs that are taken for another`() {
    #expect(Receipt.Locator.alphabet.count == 31)
    #expect(Set(Receipt.Locator.alphabet).isDisjoint(with: "01OIL"))
  }

  @Test func `a token is 256 bits and reads back`() throws {
    let token = PersonalToken(random: .seeded(1))
    #expect(PersonalToken(token.text) == token)
    for text in [
      "", "luukku-", "luukku-00", String(token.text.dropLast()), token.text + "0",
      token.text.replacingOccurrences(of: "luukku", with: "other"), token.text + " x",
    ] {
      #expect(PersonalToken(text) == nil, "\(text)")
    }
  }

  @Test func `an interview is named by sixteen bytes`() throws {
    let id = try #require(HandOver.InterviewID([UInt8](0..<16)))
    #expect(id.text == "000102030405060708090a0b0c0d0e0f")
    #expect(HandOver.InterviewID("000102030405060708090A0B0C0D0E0F") == id)
    #expect(HandOver.InterviewID([UInt8](0..<15)) == nil)
    for text in [
      "", "0", "00", String(repeating: "g", count: 32), String(repeating: "0", count: 34),
    ] {
      #expect(HandOver.InterviewID(text) == nil)
    }
  }

  @Test func `times stay between their ends`() {
    #expect(QueueTime(milliseconds: -1) == nil)
    #expect(QueueTime(milliseconds: .max) == nil)
    #expect(QueueTime(milliseconds: QueueTime.last.milliseconds + 1) == nil)
    #expect(QueueTime.last.adding(seconds: 1) == .last)
    #expect(QueueTime.last.adding(seconds: .max) == .last)
    #expect(QueueTime.first.adding(seconds: -1) == .first)
    #expect(QueueTime.last.adding(seconds: .min) == .first)
    for seconds in [-Double.infinity, -1, .nan] {
      #expect(QueueTime(Date(timeIntervalSince1970: seconds)) == .first)
    }
    for seconds in [Double.infinity, 1e300] {
      #expect(QueueTime(Date(timeIntervalSince1970: seconds)) == .last)
    }
    #expect(TestClock.start.description == "2026-09-24T07:00:00Z")
    #expect(QueueTime(TestClock.start.date) == TestClock.start)
  }

  @Test func `a time outside its ends does not decode`() throws {
    let decoder = JSONDecoder()
    #expect(try decoder.decode(QueueTime.self, from: Data("0".utf8)) == .first)
    for text in ["-1", "9223372036854775807", "1e30", "\"0\"", "0.5"] {
      #expect(throws: DecodingError.self) {
        try decoder.decode(QueueTime.self, from: Data(text.utf8))
      }
    }
  }

  @Test func `each problem and refusal is a sentence for its reader`() {
    let problems: [DatabaseProblem] = [
      .alreadyOpen(path: "p", process: 1), .alreadyOpen(path: "p", process: nil),
      .notWritable(path: "p", reason: "r"), .notOurs(path: "p"),
      .newer(path: "p", schema: 2, known: 1), .needsMigration(path: "p", schema: 1, known: 2),
      .settingRefused(path: "p", setting: "synchronous", got: "1"), .keyFileMissing(path: "p"),
      .keyFileOfAnotherDatabase(path: "p"), .keyFileBehind(path: "p"),
      .databaseMissing(path: "p", keyFile: "k"), .strayLog(path: "p"), .keyRingMissing(path: "p"),
      .keyRingExposed(path: "p"), .keyRingUnreadable(path: "p", reason: "r"),
      .keyMissing(path: "p", key: "k"), .wrongKey(path: "p", key: "k"), .diskFull(path: "p"),
      .writeFailed(path: "p", reason: "r"), .ruleBroken(path: "p", reason: "r"),
      .damaged(path: "p", reason: "r"), .closed(path: "p"), .socket(path: "p", reason: "r"),
      .noAnswer(path: "p"), .exposed(path: "p"), .replaced(path: "p"),
      .unexpected(path: "p", reason: "r"),
    ]
    for problem in problems {
      #expect(problem.description.hasSuffix("."))
      #expect(problem.description.contains("p"))
    }
    #expect(Set(problems.map(\.description)).count == problems.count)
    let holder = Holder(staff: StaffID(1), name: "Anna", since: .first)
    let refusals: [QueueRefusal] = [
      .denied(.claim, .citizen), .notSignedIn, .notFound, .held(by: holder, until: .first),
      .staleClaim(now: nil), .staleClaim(now: holder), .ended(.closed), .notAllowed(.booked),
      .badInput("needs"),
    ]
    #expect(refusals.allSatisfy { $0.description.hasSuffix(".") })
    #expect(Set(refusals.map(\.description)).count == refusals.count)
  }

  @Test func `blocking work does not run on the cooperative pool`() async throws {
    let place = try TestPlace()
    let queue = AsyncQueue(try place.open())
    let handOver = try HandOver.example()
    let outcome = try await queue.run { store in
      dispatchPrecondition(condition: .notOnQueue(.main))
      return try store.handOver(handOver, by: .citizen)
    }
    #expect(outcome.accepted != nil)
    await #expect(throws: QueueRefusal.self) {
      try await queue.run { try $0.list(QueueFilter(), by: .citizen) }
    }
  }
}
