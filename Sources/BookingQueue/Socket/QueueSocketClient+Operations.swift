// SPDX-License-Identifier: Apache-2.0

extension QueueSocketClient {
  /// Hands over through the server.
  public func handOver(_ handOver: HandOver, by actor: Actor) throws -> HandOverOutcome {
    try ask(.handOver(handOver), by: actor.caller) { reply in
      if case .outcome(let value) = reply { value } else { nil }
    }
  }

  /// Reads the receipt of an interview through the server.
  public func receipt(of interview: HandOver.InterviewID, by actor: Actor) throws -> Receipt? {
    try ask(.receiptOf(interview), by: actor.caller) { reply -> Receipt?? in
      if case .firstReceipt(let value) = reply { .some(value) } else { nil }
    }
  }

  /// Opens a case with its receipt through the server.
  public func check(_ receipt: Receipt, by actor: Actor) throws -> ReceiptCheck {
    try ask(.check(receipt), by: actor.caller) { reply in
      if case .receipt(let value) = reply { value } else { nil }
    }
  }

  /// Lists items through the server.
  public func list(_ filter: QueueFilter, by actor: Actor) throws -> [QueueRow] {
    try ask(.list(filter), by: actor.caller) { reply in
      if case .rows(let value) = reply { value } else { nil }
    }
  }

  /// Opens an item through the server.
  public func show(_ item: ItemID, by actor: Actor) throws -> ItemContent {
    try ask(.show(item), by: actor.caller) { reply in
      if case .content(let value) = reply { value } else { nil }
    }
  }

  /// Finds a person's items through the server.
  public func find(_ lookUp: LookUp, by actor: Actor) throws -> [QueueRow] {
    try ask(.findPerson(lookUp), by: actor.caller) { reply in
      if case .rows(let value) = reply { value } else { nil }
    }
  }

  /// Finds a receipt's items through the server.
  public func find(_ locator: Receipt.Locator, by actor: Actor) throws -> [QueueRow] {
    try ask(.findReceipt(locator), by: actor.caller) { reply in
      if case .rows(let value) = reply { value } else { nil }
    }
  }

  /// Claims an item through the server.
  public func claim(_ item: ItemID, by actor: Actor) throws -> ClaimToken {
    try ask(.claim(item), by: actor.caller) { reply in
      if case .claim(let value) = reply { value } else { nil }
    }
  }

  /// Renews a claim through the server.
  public func renew(_ claim: ClaimToken, by actor: Actor) throws -> ClaimToken {
    try ask(.renew(claim), by: actor.caller) { reply in
      if case .claim(let value) = reply { value } else { nil }
    }
  }

  /// Gives an item back through the server.
  public func release(_ claim: ClaimToken, by actor: Actor) throws {
    try ask(.release(claim), by: actor.caller) { reply -> Void? in
      if case .done = reply { () } else { nil }
    }
  }

  /// Ends an item through the server.
  public func close(_ claim: ClaimToken, _ closing: Closing, by actor: Actor) throws {
    try ask(.close(claim, closing), by: actor.caller) { reply -> Void? in
      if case .done = reply { () } else { nil }
    }
  }

  /// Adds a person through the server.
  public func addStaff(
    name: String,
    role: StaffMember.Role,
    units: UnitScope,
    by actor: Actor
  ) throws -> NewStaffMember {
    try ask(.addStaff(name: name, role: role, units: units), by: actor.caller) { reply in
      if case .newStaff(let value) = reply { value } else { nil }
    }
  }

  /// Lists the staff through the server.
  public func staff(by actor: Actor) throws -> [StaffMember] {
    try ask(.staff, by: actor.caller) { reply in
      if case .staff(let value) = reply { value } else { nil }
    }
  }

  /// Ends a token through the server.
  public func revokeStaff(_ staff: StaffID, by actor: Actor) throws {
    try ask(.revokeStaff(staff), by: actor.caller) { reply -> Void? in
      if case .done = reply { () } else { nil }
    }
  }

  /// Signs in on this connection.
  public func authenticate(_ token: PersonalToken) throws -> Actor {
    try ask(.signIn(token), by: .citizen) { reply in
      if case .signedIn(let value) = reply { value } else { nil }
    }
  }

  /// Checks the audit through the server.
  public func verifyAudit(by actor: Actor) throws -> AuditVerification {
    try ask(.verifyAudit, by: actor.caller) { reply in
      if case .audit(let value) = reply { value } else { nil }
    }
  }

  /// Reads the store's state through the server.
  public func health(by actor: Actor) throws -> QueueHealth {
    try ask(.health, by: actor.caller) { reply in
      if case .health(let value) = reply { value } else { nil }
    }
  }

  /// Has the server prove that it can store a hand-over.
  public func proveWritable(by actor: Actor) throws {
    try ask(.proveWritable, by: actor.caller) { reply -> Void? in
      if case .done = reply { () } else { nil }
    }
  }
}
