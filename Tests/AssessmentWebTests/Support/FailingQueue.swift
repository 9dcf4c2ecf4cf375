// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Synchronization

/// A queue whose disk a test can fill, and whose replies it can lose.
final class FailingQueue: QueueStore {
  private let store: any QueueStore
  private let isFull = Mutex(false)
  private let isSilent = Mutex(false)
  private let proofs = Mutex(0)

  init(_ store: any QueueStore) { self.store = store }

  func fillDisk() { isFull.withLock { $0 = true } }

  /// Takes hand-overs from now on, and fails before it says so.
  func losesReplies(_ loses: Bool) { isSilent.withLock { $0 = loses } }

  /// How often it had to prove that it can be written.
  var proofCount: Int { proofs.withLock { $0 } }

  private func checked() throws -> any QueueStore {
    if isFull.withLock({ $0 }) { throw DatabaseProblem.diskFull(path: "queue.sqlite") }
    return store
  }

  func handOver(_ handOver: HandOver, by actor: Actor) throws -> HandOverOutcome {
    let outcome = try checked().handOver(handOver, by: actor)
    if isSilent.withLock({ $0 }) { throw DatabaseProblem.closed(path: "queue.sqlite") }
    return outcome
  }
  func check(_ receipt: Receipt, by actor: Actor) throws -> ReceiptCheck {
    try checked().check(receipt, by: actor)
  }
  func receipt(of interview: HandOver.InterviewID, by actor: Actor) throws -> Receipt? {
    try checked().receipt(of: interview, by: actor)
  }
  func list(_ filter: QueueFilter, by actor: Actor) throws -> [QueueRow] {
    try checked().list(filter, by: actor)
  }
  func show(_ item: ItemID, by actor: Actor) throws -> ItemContent {
    try checked().show(item, by: actor)
  }
  func find(_ lookUp: LookUp, by actor: Actor) throws -> [QueueRow] {
    try checked().find(lookUp, by: actor)
  }
  func find(_ locator: Receipt.Locator, by actor: Actor) throws -> [QueueRow] {
    try checked().find(locator, by: actor)
  }
  func claim(_ item: ItemID, by actor: Actor) throws -> ClaimToken {
    try checked().claim(item, by: actor)
  }
  func renew(_ claim: ClaimToken, by actor: Actor) throws -> ClaimToken {
    try checked().renew(claim, by: actor)
  }
  func release(_ claim: ClaimToken, by actor: Actor) throws {
    try checked().release(claim, by: actor)
  }
  func close(_ claim: ClaimToken, _ closing: Closing, by actor: Actor) throws {
    try checked().close(claim, closing, by: actor)
  }
  func addStaff(
    name: String,
    role: StaffMember.Role,
    units: UnitScope,
    by actor: Actor
  ) throws -> NewStaffMember {
    try checked().addStaff(name: name, role: role, units: units, by: actor)
  }
  func staff(by actor: Actor) throws -> [StaffMember] { try checked().staff(by: actor) }
  func revokeStaff(_ staff: StaffID, by actor: Actor) throws {
    try checked().revokeStaff(staff, by: actor)
  }
  func authenticate(_ token: PersonalToken) throws -> Actor {
    try checked().authenticate(token)
  }
  func verifyAudit(by actor: Actor) throws -> AuditVerification {
    try checked().verifyAudit(by: actor)
  }
  func health(by actor: Actor) throws -> QueueHealth { try checked().health(by: actor) }
  func proveWritable(by actor: Actor) throws {
    proofs.withLock { $0 += 1 }
    try checked().proveWritable(by: actor)
  }
}
