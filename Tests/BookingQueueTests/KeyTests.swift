// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import BookingQueue

@Suite struct KeyTests {
  /// A place with one contact in it, closed.
  private func filled() throws -> (place: TestPlace, receipt: Receipt) {
    let place = try TestPlace()
    let store = try place.open()
    let receipt = try store.accept(try .example())
    try store.close()
    return (place, receipt)
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func `a key file missing beside sealed data stops the start and names the file`() throws {
    let (place, _) = try filled()
    try remove(place.files.keys)
    let found = try problem { try place.open() }
    #expect(found == .keyFileMissing(path: place.files.keys))
    #expect(found.description.contains(place.files.keys))
    #expect(!place.exists(place.files.keys))
  }

  @Test func `a key ring missing beside sealed data stops the start and no key is made`() throws {
    let (place, _) = try filled()
    try remove(place.files.ring)
    #expect(try problem { try place.open() } == .keyRingMissing(path: place.files.ring))
    #expect(!place.exists(place.files.ring))
  }

  @Test func `the receipt of an interview is known after the store was opened again`() throws {
    let (place, receipt) = try filled()
    let store = try place.open()
    #expect(try store.receipt(of: .example(1), by: .citizen) == receipt)
    #expect(try store.receipt(of: .example(2), by: .citizen) == nil)
  }

  @Test func `without sealed data the key files are made again`() throws {
    let place = try TestPlace()
    try place.open().close()
    try remove(place.files.ring)
    try remove(place.files.keys)
    try place.open().accept(try .example())
  }

  @Test func `a database missing beside its keys stops the start`() throws {
    let (place, _) = try filled()
    let files = place.files.resolved
    try remove(files.database)
    #expect(
      try problem { try place.open() }
        == .databaseMissing(path: files.database, keyFile: files.keys)
    )
    #expect(!place.exists(files.database))
  }

  @Test func `the key file of another database is refused`() throws {
    let (place, _) = try filled()
    let other = try TestPlace()
    try other.open(seed: 2).close()
    try remove(place.files.keys)
    try FileManager.default.copyItem(atPath: other.files.keys, toPath: place.files.keys)
    #expect(try problem { try place.open() } == .keyFileOfAnotherDatabase(path: place.files.keys))
  }

  @Test func `a key file older than the database is refused`() throws {
    let (place, _) = try filled()
    let saved = place.folder + "/saved"
    try FileManager.default.copyItem(atPath: place.files.keys, toPath: saved)
    let store = try place.open(seed: 3)
    try store.accept(try .example(2))
    try store.close()
    try remove(place.files.keys)
    try FileManager.default.moveItem(atPath: saved, toPath: place.files.keys)
    #expect(try problem { try place.open() } == .keyFileBehind(path: place.files.keys))
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o601])
  func `a key ring that others can read is refused`(_ mode: Int) throws {
    let (place, _) = try filled()
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: place.files.ring
    )
    #expect(try problem { try place.open() } == .keyRingExposed(path: place.files.ring))
  }

  @Test func `a damaged key ring is refused without showing what stands in it`() throws {
    let (place, _) = try filled()
    let whole = try String(contentsOfFile: place.files.ring, encoding: .utf8)
    for text in [
      "", "{}", "canary", whole.replacingOccurrences(of: "ring-1", with: "ring-2"),
      whole.replacingOccurrences(of: "=\"", with: "\""),
      whole.replacingOccurrences(of: "\"key-", with: "\""),
      "{\"format\":\"luukku-key-ring-1\",\"keys\":[]}",
    ] where text != whole {
      try Data(text.utf8).write(to: URL(fileURLWithPath: place.files.ring))
      let found = try problem { try place.open() }
      switch found {
      case .keyRingUnreadable, .keyMissing: #expect(!found.description.contains("canary"))
      default: Issue.record("\(found)")
      }
    }
  }

  /// Adds a key to a ring file, or puts others there.
  private func change(
    _ place: TestPlace,
    _ body: ([QueueKeyRing.Key]) throws -> [QueueKeyRing.Key]
  ) throws {
    let ring = try #require(try QueueKeyRing.read(place.files.ring))
    try #require(QueueKeyRing(keys: try body(ring.keys))).write(place.files.ring)
  }

  private func key(_ id: String, _ byte: UInt8, created: QueueTime) -> QueueKeyRing.Key {
    QueueKeyRing.Key(
      id: id,
      created: created,
      notAfter: created.adding(seconds: 86_400),
      secret: Data(repeating: byte, count: 32)
    )
  }

  @Test func `a new key seals and the old one still opens`() throws {
    let (place, receipt) = try filled()
    let later = TestClock.start.adding(seconds: 60)
    try change(place) { $0 + [key("second", 7, created: later)] }
    let store = try place.open(seed: 4)
    let nurse = try store.person("Anna")
    #expect(try store.health(by: .boss).sealingKey == "second")
    #expect(try store.handOver(try .example(), by: .citizen) == .repeated(receipt))
    guard case .open = try store.check(receipt, by: .citizen) else {
      throw Missing("an open case")
    }
    let new = try store.accept(try .example(2))
    guard case .open = try store.check(new, by: .citizen) else {
      throw Missing("an open case")
    }
    // The same number under two keys is one person's.
    #expect(try store.find(.phone("+358401234567"), by: nurse).count == 2)
    for row in try store.list(QueueFilter(), by: nurse) {
      #expect(try store.show(row.item, by: nurse).clinical == Data("clinical-canary".utf8))
    }
    try store.close()

    // Both are needed now.
    try change(place) { $0.filter { $0.id != "second" } }
    #expect(try problem { try place.open() } == .keyMissing(path: place.files.ring, key: "second"))
  }

  @Test func `a key that is past its time still seals and the health page says since when`() throws
  {
    let place = try TestPlace()
    let store = try place.open()
    let end = try store.health(by: .boss).sealingKeyNotAfter
    #expect(end == TestClock.start.adding(seconds: QueueKeyRing.sealingTime))
    place.clock.pass(seconds: QueueKeyRing.sealingTime + 1)
    try store.accept(try .example())
  }

  @Test func `a ring without the key that data needs is refused`() throws {
    let (place, _) = try filled()
    let id = try #require(try QueueKeyRing.read(place.files.ring)).newest.id
    try change(place) { _ in [key("other", 7, created: TestClock.start)] }
    #expect(try problem { try place.open() } == .keyMissing(path: place.files.ring, key: id))
  }

  @Test func `another key of the same name is refused`() throws {
    let (place, _) = try filled()
    let id = try #require(try QueueKeyRing.read(place.files.ring)).newest.id
    try change(place) { _ in [key(id, 7, created: TestClock.start)] }
    #expect(try problem { try place.open() } == .wrongKey(path: place.files.ring, key: id))
  }

  @Test func `no file holds what a citizen or a nurse wrote, or a secret`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let new = try store.addStaff(name: "Anna", role: .nurse, units: .all, by: .boss)
    let anna = try store.authenticate(new.token)
    let receipt = try store.accept(
      try .example(lookUps: [
        .phone("+358401234567"), .person(name: "Canary Person", born: "1948-02-29"),
      ])
    )
    let claim = try store.claim(try store.open(by: anna), by: anna)
    _ = try store.find(.phone("+358401234567"), by: anna)
    try store.close(claim, Closing(.other, note: "note-canary"), by: anna)
    let bytes = try place.allBytes()
    // The search itself works: a plain column is found.
    #expect(bytes.range(of: Data("decisions-hash".utf8)) != nil)
    for secret in [
      "clinical-canary", "details-canary", "note-canary", "358401234567", "canary person",
      "Canary Person", "1948-02-29", "19480229", receipt.locator.text,
      receipt.locator.text.filter { $0 != "-" }, receipt.secret.text,
      receipt.secret.text.filter { $0 != " " }, new.token.text,
    ] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
    #expect(bytes.range(of: Data(new.token.bytes)) == nil)
  }

  @Test func `sealed data moved to another contact or column does not open`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let anna = try store.person("Anna")
    try store.accept(try .example(1))
    try store.accept(try .example(2))
    try store.database.transaction { connection in
      let rows = try connection.rows("SELECT id, clinical FROM contact", [])
      for (row, other) in zip(rows, rows.reversed()) {
        try connection.run(
          "UPDATE contact SET clinical = ? WHERE id = ?",
          [.bytes(try other.bytes("clinical")), .text(try row.text("id"))]
        )
      }
    }
    let item = try store.open(by: anna)
    guard case .damaged = try problem({ try store.show(item, by: anna) }) else {
      throw Missing("a damaged contact")
    }
    try store.database.transaction {
      _ = try $0.run("UPDATE contact SET clinical = details")
    }
    guard case .damaged = try problem({ try store.show(item, by: anna) }) else {
      throw Missing("a damaged contact")
    }
  }

  @Test func `clinical data and contact details have a key each`() throws {
    let random = RandomSource.seeded(9)
    let keys = ContactKeys(for: ContactID(random: random), random: random)
    for part in ContactKeys.Part.allCases {
      let sealed = try keys.seal(Data("canary".utf8), as: part, random: random)
      for other in ContactKeys.Part.allCases {
        #expect((keys.open(sealed, as: other) != nil) == (part == other))
      }
      #expect(keys.open(sealed.dropLast(), as: part) == nil)
      #expect(keys.open(Data(), as: part) == nil)
    }
  }

  @Test func `each key opens its own part and knows nothing of the other`() throws {
    let contact = ContactID(random: .seeded(9))
    /// Keys of which the first, for clinical data, is of one byte and the second of another.
    func keys(_ clinical: UInt8, _ details: UInt8) -> ContactKeys {
      let place = Mutex(0)
      return ContactKeys(
        for: contact,
        random: RandomSource { count in
          place.withLock { place in
            place += 1
            return [UInt8](repeating: place == 1 ? clinical : details, count: count)
          }
        }
      )
    }
    let random = RandomSource.seeded(10)
    let plain = Data("canary".utf8)
    for part in ContactKeys.Part.allCases {
      let sealed = try keys(1, 2).seal(plain, as: part, random: random)
      let isDetails = part == .details
      #expect((keys(1, 9).open(sealed, as: part) == plain) == !isDetails, "\(part)")
      #expect((keys(9, 2).open(sealed, as: part) == plain) == isDetails, "\(part)")
    }
  }

  @Test func `a locator that is taken is passed over, also under a newer key`() throws {
    let place = try TestPlace()
    // Every contact gets the same keys and so the same first locator.
    let other = RandomSource.seeded(12)
    let same = RandomSource { count in
      count == 32 ? [UInt8](repeating: 1, count: 32) : other.bytes(count)
    }
    func open() throws -> SQLQueueStore {
      try SQLQueueStore.open(place.files, clock: place.clock.read, random: same)
    }
    var store = try open()
    var receipts = try (0..<3).map { try store.accept(try .example($0)) }
    try store.close()
    try change(place) { $0 + [key("second", 7, created: TestClock.start.adding(seconds: 60))] }
    store = try open()
    receipts += try (3..<6).map { try store.accept(try .example($0)) }
    #expect(Set(receipts.map(\.locator.text)).count == 6)
    for (number, receipt) in receipts.enumerated() {
      #expect(try store.handOver(try .example(number), by: .citizen) == .repeated(receipt))
      guard case .open = try store.check(receipt, by: .citizen) else {
        throw Missing("an open case")
      }
    }
  }

  @Test func `receipts are spread over all signs and are the same each time`() throws {
    let random = RandomSource.seeded(11)
    var letters: [Character: Int] = [:]
    var digits: [Character: Int] = [:]
    for _ in 0..<600 {
      let keys = ContactKeys(for: ContactID(random: random), random: random)
      let first = try Receipt(from: keys, attempt: 0)
      #expect(try Receipt(from: keys, attempt: 0) == first)
      #expect(try Receipt(from: keys, attempt: 1) != first)
      for sign in first.locator.text where sign != "-" { letters[sign, default: 0] += 1 }
      for sign in first.secret.text where sign != " " { digits[sign, default: 0] += 1 }
    }
    // 4,800 letters over 31 signs, 7,200 digits over 10: about 155 and 720 of each.
    #expect(letters.count == 31)
    #expect(letters.values.allSatisfy { (95...220).contains($0) })
    #expect(digits.count == 10)
    #expect(digits.values.allSatisfy { (600...840).contains($0) })
  }
}
