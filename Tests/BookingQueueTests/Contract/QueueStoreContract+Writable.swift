// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `proving that it can be written changes nothing that anybody reads`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let lead = try under.store.person("Lea", .lead)
    try under.store.accept(try .example())
    let rows = try under.store.list(QueueFilter(), by: lead)
    let audit = try under.store.verifyAudit(by: .boss)
    let health = try under.store.health(by: .boss)
    for _ in 0..<3 { try under.store.proveWritable(by: .boss) }
    #expect(try under.store.list(QueueFilter(), by: lead) == rows)
    #expect(try under.store.verifyAudit(by: .boss) == audit)
    #expect(try under.store.health(by: .boss) == health)
  }

  @Test(arguments: StoreFactory.all)
  func `proving that it can be written does not make the files grow`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    // A log grows to its limit once; 1,000 pages are SQLite's.
    for _ in 0..<1_100 { try under.store.proveWritable(by: .boss) }
    let before = try under.storedBytes()
    for _ in 0..<1_100 { try under.store.proveWritable(by: .boss) }
    #expect(try under.storedBytes() == before)
  }

  @Test(arguments: StoreFactory.all)
  func `a store that cannot be written says so, and why, without a path`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    for breakage in under.breakages {
      try under.store.proveWritable(by: .boss)
      try breakage.happen()
      let found = try problem { try under.store.proveWritable(by: .boss) }
      try breakage.mend()
      #expect(found.summary == breakage.summary, "\(breakage.name)")
      #expect(!found.summary.contains("/"))
      try under.store.proveWritable(by: .boss)
    }
    try under.store.accept(try .example())
  }

  @Test(arguments: StoreFactory.all)
  func `no receipt is given for what the next start would not find`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let nurse = try under.store.person("Anna")
    for breakage in under.breakages where breakage.summary.contains("moved") {
      try breakage.happen()
      let found = try problem { try under.store.handOver(try .example(), by: .citizen) }
      try breakage.mend()
      #expect(found.summary == breakage.summary, "\(breakage.name)")
      #expect(try under.store.list(QueueFilter(), by: nurse).isEmpty)
    }
    try under.store.accept(try .example())
  }
}
