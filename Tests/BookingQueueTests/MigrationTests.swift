// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

@Suite struct MigrationTests {
  /// The next release's step, which this release's program can still work with.
  static let additive = Migration(
    number: 2,
    needs: 1,
    statements: ["ALTER TABLE item ADD COLUMN later {integer}"],
    appendOnly: []
  )
  /// A step after which it cannot.
  static let removing = Migration(
    number: 3,
    needs: 2,
    statements: ["ALTER TABLE item DROP COLUMN later"],
    appendOnly: []
  )

  private func migrate(
    _ place: TestPlace,
    _ steps: [Migration],
    by actor: Actor = .boss
  ) throws -> [Int] {
    let (from, to) = try SQLQueueStore.migrate(
      place.files,
      by: actor,
      clock: place.clock.read,
      migrations: Migration.all + steps
    )
    return [from, to]
  }

  @Test func `the steps are numbered without a gap`() {
    #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    #expect(Migration.all.allSatisfy { $0.needs <= $0.number })
  }

  @Test func `an older database is not migrated by opening it`() throws {
    let place = try TestPlace()
    let store = try place.open()
    try store.accept(try .example())
    try store.close()
    let path = store.files.database
    for _ in 0..<2 {
      #expect(
        try problem { try place.open(migrations: Migration.all + [Self.additive]) }
          == .needsMigration(path: path, schema: 1, known: 2)
      )
    }
    #expect(try migrate(place, [Self.additive]) == [1, 2])
    #expect(try migrate(place, [Self.additive]) == [2, 2])
    let next = try place.open(seed: 2, migrations: Migration.all + [Self.additive])
    guard case .repeated = try next.handOver(try .example(), by: .citizen) else {
      throw Missing("the hand-over of before")
    }
    let audit = try next.verifyAudit(by: .boss)
    #expect(audit.rows == 3)
    #expect(audit.firstBad == nil)
  }

  @Test func `this program works on the next release's schema`() throws {
    let place = try TestPlace()
    try place.open().close()
    #expect(try migrate(place, [Self.additive]) == [1, 2])
    let store = try place.open(seed: 2)
    try store.accept(try .example())
    #expect(try store.health(by: .boss).schema == 2)
    // Migrating with the older program changes nothing.
    try store.close()
    #expect(try migrate(place, []) == [2, 2])
  }

  @Test func `this program refuses a schema that it cannot work with`() throws {
    let place = try TestPlace()
    try place.open().close()
    #expect(try migrate(place, [Self.additive, Self.removing]) == [1, 3])
    let path = place.files.resolved.database
    let newer = DatabaseProblem.newer(path: path, schema: 3, known: 1)
    #expect(try problem { try place.open() } == newer)
    #expect(try problem { try migrate(place, []) } == newer)
    #expect(newer.description.contains("newer version"))
  }

  @Test func `a step that fails leaves the database as it was`() throws {
    let place = try TestPlace()
    try place.open().close()
    let broken = Migration(
      number: 3,
      needs: 1,
      statements: ["CREATE TABLE half (id {integer}) {strict}", "NOT SQL"],
      appendOnly: []
    )
    #expect(throws: DatabaseProblem.self) { try migrate(place, [Self.additive, broken]) }
    #expect(try migrate(place, [Self.additive]) == [2, 2])
    let store = try place.open(seed: 2)
    let half = try store.database.read {
      try $0.row("SELECT 1 AS one FROM sqlite_master WHERE name = 'half'")
    }
    #expect(half == nil)
  }

  @Test(arguments: [Actor.citizen, .system("serve"), .boss])
  func `only an operator migrates`(_ actor: Actor) throws {
    let place = try TestPlace()
    try place.open().close()
    if actor.role == .operator {
      #expect(try migrate(place, [], by: actor) == [1, 1])
    } else {
      #expect(
        try refusal { try migrate(place, [], by: actor) } == .denied(.migrate, actor.role)
      )
    }
  }

  @Test func `a server's database is not migrated under it`() throws {
    let place = try TestPlace()
    let store = try place.open()
    guard case .alreadyOpen = try problem({ try migrate(place, [Self.additive]) }) else {
      throw Missing("a lock")
    }
    #expect(try store.health(by: .boss).schema == 1)
  }
}
