// SPDX-License-Identifier: Apache-2.0

/// The booking queue; one contract for every store and for the socket in front of one.
///
/// Every method blocks until it is done and may be called from any thread; none may run on the
/// cooperative pool (``AsyncQueue`` hops). Each is one transaction: it has happened whole and is
/// on the disk when the method returns, or nothing has happened. After the store was closed each
/// throws ``DatabaseProblem/closed(path:)``.
///
/// Every method but ``authenticate(_:)`` takes an ``Actor`` and throws ``QueueRefusal/denied(_:_:)``
/// unless ``QueueOperation/roles`` names its role. What is refused throws ``QueueRefusal``; what
/// the machine cannot do throws ``DatabaseProblem``.
///
/// Time is the store's own clock, given when it is opened, never a caller's: with several callers
/// one wrong clock could take another's claim. Only a hand-over brings a time of its own,
/// ``HandOver/receivedAt``.
public protocol QueueStore: Sendable {
  /// Takes a citizen's result: contact, items, clocks, receipt and audit row in one transaction.
  ///
  /// Idempotent under the interview: when the answer got lost, ask again.
  func handOver(_ handOver: HandOver, by actor: Actor) throws -> HandOverOutcome

  /// The receipt of the first hand-over of an interview; nil when there was none.
  ///
  /// For whoever lost the reply: the interview's name opens here what handing over again would.
  func receipt(of interview: HandOver.InterviewID, by actor: Actor) throws -> Receipt?

  /// Opens a case with its receipt; five wrong secrets lock the locator for an hour.
  func check(_ receipt: Receipt, by actor: Actor) throws -> ReceiptCheck

  /// Lists items of the actor's units by urgency, earliest unmet clock and time received.
  func list(_ filter: QueueFilter, by actor: Actor) throws -> [QueueRow]

  /// Opens an item; the reading is written to the audit and counts as an act of its holder.
  func show(_ item: ItemID, by actor: Actor) throws -> ItemContent

  /// Finds the items of a person or telephone number, also ended ones; written to the audit.
  func find(_ lookUp: LookUp, by actor: Actor) throws -> [QueueRow]

  /// Finds the items of a receipt's locator, also ended ones; written to the audit.
  func find(_ locator: Receipt.Locator, by actor: Actor) throws -> [QueueRow]

  /// Claims an item for half an hour from her last act, or takes an idle one over.
  ///
  /// Of two who claim at once one gets it, the other is told who has it. Claiming again what she
  /// has already renews it under the same fence.
  func claim(_ item: ItemID, by actor: Actor) throws -> ClaimToken

  /// Counts as an act: the claim lasts half an hour from now.
  ///
  /// An idle claim that nobody took over comes back to life.
  func renew(_ claim: ClaimToken, by actor: Actor) throws -> ClaimToken

  /// Gives an item back to the line.
  func release(_ claim: ClaimToken, by actor: Actor) throws

  /// Ends an item and says what happened.
  func close(_ claim: ClaimToken, _ closing: Closing, by actor: Actor) throws

  /// Adds a named person and makes her token; the name must not be in use.
  func addStaff(
    name: String,
    role: StaffMember.Role,
    units: UnitScope,
    by actor: Actor
  ) throws -> NewStaffMember

  /// Everybody who was ever added, in the order of adding.
  func staff(by actor: Actor) throws -> [StaffMember]

  /// Ends a token at once; the person's claims stay hers until they end or are taken over.
  func revokeStaff(_ staff: StaffID, by actor: Actor) throws

  /// Who holds this token; throws ``QueueRefusal/notSignedIn`` when nobody does any more.
  func authenticate(_ token: PersonalToken) throws -> Actor

  /// Walks over the whole audit and checks each hash.
  func verifyAudit(by actor: Actor) throws -> AuditVerification

  /// The store's state for the health page.
  func health(by actor: Actor) throws -> QueueHealth

  /// Throws ``DatabaseProblem`` unless a hand-over of any size could be stored now.
  ///
  /// It commits, durably, a write that changes nothing anybody reads, in every file that a
  /// hand-over writes to, and leaves the files as large as they were; then it looks for room.
  /// It costs as much as a small hand-over: whoever lets strangers ask must limit how often.
  func proveWritable(by actor: Actor) throws
}
