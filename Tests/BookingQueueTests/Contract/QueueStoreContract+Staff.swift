// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import BookingQueue

extension QueueStoreContract {
  @Test(arguments: StoreFactory.all)
  func `a person signs in with her token and is who she is`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.addStaff(
      name: "Anna",
      role: .nurse,
      units: .only(["first-unit"]),
      by: .boss
    )
    let lea = try under.store.addStaff(name: "Lea", role: .lead, units: .all, by: .boss)
    let actor = try under.store.authenticate(anna.token)
    #expect(actor.name == "Anna")
    #expect(actor.role == .nurse)
    #expect(actor.units == .only(["first-unit"]))
    #expect(actor.staff == anna.member.id)
    #expect(try under.store.authenticate(lea.token).role == .lead)
    #expect(try under.store.staff(by: .boss) == [anna.member, lea.member])
    let typed = try #require(PersonalToken(" \(anna.token.text)\n"))
    #expect(try under.store.authenticate(typed).name == "Anna")
  }

  @Test(arguments: StoreFactory.all)
  func `a revoked token ends at once, also where she is signed in`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let anna = try under.store.addStaff(name: "Anna", role: .nurse, units: .all, by: .boss)
    let actor = try under.store.authenticate(anna.token)
    #expect(try under.store.list(QueueFilter(), by: actor).isEmpty)
    under.clock.pass(minutes: 1)
    try under.store.revokeStaff(anna.member.id, by: .boss)
    #expect(try refusal { try under.store.list(QueueFilter(), by: actor) } == .notSignedIn)
    #expect(try refusal { try under.store.authenticate(anna.token) } == .notSignedIn)
    #expect(try under.store.staff(by: .boss).map(\.revokedAt) == [under.clock.now])
    #expect(try refusal { try under.store.revokeStaff(anna.member.id, by: .boss) } == .notFound)
    // Her name is free again, for a person with another token.
    let again = try under.store.addStaff(name: "Anna", role: .nurse, units: .all, by: .boss)
    #expect(again.member.id != anna.member.id)
    #expect(again.token != anna.token)
  }

  @Test(arguments: StoreFactory.all)
  func `a token that was never given signs nobody in`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    _ = try under.store.person("Anna")
    let token = try #require(PersonalToken("luukku-" + String(repeating: "ab", count: 32)))
    #expect(try refusal { try under.store.authenticate(token) } == .notSignedIn)
  }

  @Test(arguments: StoreFactory.all)
  func `names and units that mislead a reader are refused`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    _ = try under.store.person("Anna")
    for name in [
      "", "  ", "A\u{1B}[2J", "Anna\nLea", "\u{202E}annA", String(repeating: "a", count: 81),
    ] {
      #expect(
        try refusal { try under.store.addStaff(name: name, role: .nurse, units: .all, by: .boss) }
          == .badInput("name")
      )
    }
    #expect(
      try refusal { try under.store.addStaff(name: "Anna", role: .lead, units: .all, by: .boss) }
        == .badInput("name is in use")
    )
    for units in [Set<String>(), [""], ["a\u{7}"]] {
      #expect(
        try refusal {
          try under.store.addStaff(name: "Berit", role: .nurse, units: .only(units), by: .boss)
        } == .badInput("units")
      )
    }
    #expect(
      try refusal { try under.store.staff(by: .operator(named: "boss\u{1B}]0;x")) }
        == .badInput("actor")
    )
  }

  @Test(arguments: StoreFactory.all)
  func `what somebody made of an actor gains nothing`(_ factory: StoreFactory) throws {
    let under = try factory.make()
    let anna = try under.store.person("Anna", units: .only(["first-unit"]))
    try under.store.accept(try .example(needs: [.example(unit: "second-unit")]))
    let wider = Actor(id: anna.id, name: "Lea", role: .lead, units: .all)
    #expect(try under.store.list(QueueFilter(), by: wider).isEmpty)
    #expect(try refusal { try under.store.staff(by: wider) } == .denied(.listStaff, .nurse))
    for id in ["staff-99", "staff-", "staff-x", "anna"] {
      let nobody = Actor(id: id, name: "Anna", role: .nurse, units: .all)
      #expect(try refusal { try under.store.list(QueueFilter(), by: nobody) } == .notSignedIn)
    }
  }

  /// Who may do what, written a second time on purpose.
  static let table = """
                    citizen nurse lead operator system
      hand-over     yes     no    no   no       yes
      check-receipt yes     no    no   no       no
      list          no      yes   yes  no       no
      show          no      yes   yes  no       no
      find          no      yes   yes  no       no
      claim         no      yes   yes  no       no
      renew         no      yes   yes  no       no
      release       no      yes   yes  no       no
      close         no      yes   yes  no       no
      add-staff     no      no    no   yes      no
      list-staff    no      no    yes  yes      no
      revoke-staff  no      no    no   yes      no
      verify-audit  no      no    yes  yes      no
      health        no      no    yes  yes      yes
      prove-writable no     no    no   yes      yes
      migrate       no      no    no   yes      no
    """

  /// The table as operation, role and answer; every cell must be there.
  static func cells() throws -> [(operation: QueueOperation, role: Actor.Role, may: Bool)] {
    let lines = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let roles = try (lines.first ?? []).map { try #require(Actor.Role(rawValue: $0)) }
    return try lines.dropFirst().flatMap { line in
      let operation = try #require(QueueOperation(rawValue: line[0]))
      return zip(roles, line.dropFirst()).map { (operation, $0, $1 == "yes") }
    }
  }

  @Test func `the table of roles is whole and says what the program says`() throws {
    let cells = try Self.cells()
    #expect(cells.count == QueueOperation.allCases.count * Actor.Role.allCases.count)
    for (operation, role, may) in cells {
      #expect(operation.roles.contains(role) == may, "\(operation) by \(role)")
    }
  }

  @Test(arguments: StoreFactory.all)
  func `every cell of the table of roles holds and each denial is in the audit`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let store = under.store
    let lead = try store.person("Lea", .lead)
    let actors: [Actor.Role: Actor] = [
      .citizen: .citizen, .nurse: try store.person("Anna"), .lead: lead, .operator: .boss,
      .system: .system("serve"),
    ]
    let receipt = try store.accept(try .example())
    let item = try store.open(by: lead)
    for (operation, role, may) in try Self.cells() {
      let actor = try #require(actors[role])
      let token = ClaimToken(item: item, fence: 77, until: .first, takenOverFrom: nil)
      let before = try store.verifyAudit(by: .boss).rows
      var denied = false
      do {
        switch operation {
        case .handOver: _ = try store.handOver(try .example(), by: actor)
        case .checkReceipt: _ = try store.check(receipt, by: actor)
        case .list: _ = try store.list(QueueFilter(), by: actor)
        case .show: _ = try store.show(item, by: actor)
        case .find: _ = try store.find(.phone("1"), by: actor)
        case .claim: _ = try store.claim(item, by: actor)
        case .renew: _ = try store.renew(token, by: actor)
        case .release: try store.release(token, by: actor)
        case .close: try store.close(token, Closing(.duplicate), by: actor)
        case .addStaff:
          _ = try store.addStaff(name: "N", role: .nurse, units: .all, by: actor)
        case .listStaff: _ = try store.staff(by: actor)
        case .revokeStaff: try store.revokeStaff(StaffID(99), by: actor)
        case .verifyAudit: _ = try store.verifyAudit(by: actor)
        case .health: _ = try store.health(by: actor)
        case .proveWritable: try store.proveWritable(by: actor)
        case .migrate: continue
        }
      } catch QueueRefusal.denied(let what, let who) {
        #expect(what == operation)
        #expect(who == role)
        denied = true
      } catch is QueueRefusal {
        // It was let in and refused for another reason.
      }
      let behindSocket = role == .system && !factory.servesSystem
      #expect(denied == (!may || behindSocket), "\(operation.rawValue) by \(role.rawValue)")
      if denied, !behindSocket {
        #expect(try store.verifyAudit(by: .boss).rows == before + 1)
      }
    }
  }

  @Test(arguments: StoreFactory.all)
  func `each operation that changes or reads a case leaves one row and the chain holds`(
    _ factory: StoreFactory
  ) throws {
    let under = try factory.make()
    let store = under.store
    let anna = try store.person("Anna")
    let receipt = try store.accept(try .example())
    let item = try store.open(by: anna)
    var rows = try store.verifyAudit(by: .boss).rows
    func leavesOne(_ name: String, _ act: () throws -> Void) throws {
      try act()
      let audit = try store.verifyAudit(by: .boss)
      #expect(audit.rows == rows + 1, "\(name)")
      #expect(audit.firstBad == nil)
      rows = audit.rows
    }
    var claim = try store.claim(item, by: anna)
    rows += 1
    try leavesOne("repeat") { _ = try store.handOver(try .example(), by: .citizen) }
    try leavesOne("differs") {
      _ = try store.handOver(try .example(clinical: "x"), by: .citizen)
    }
    try leavesOne("check") { _ = try store.check(receipt, by: .citizen) }
    try leavesOne("show") { _ = try store.show(item, by: anna) }
    try leavesOne("find") { _ = try store.find(.phone("1"), by: anna) }
    try leavesOne("renew") { claim = try store.renew(claim, by: anna) }
    try leavesOne("release") { try store.release(claim, by: anna) }
    try leavesOne("claim") { claim = try store.claim(item, by: anna) }
    try leavesOne("close") { try store.close(claim, Closing(.duplicate), by: anna) }
    try leavesOne("revoke") { try store.revokeStaff(try #require(anna.staff), by: .boss) }
    try leavesOne("add") { _ = try store.person("Berit") }
    let audit = try store.verifyAudit(by: .boss)
    #expect(audit.head.count == 32)
  }
}
