// SPDX-License-Identifier: Apache-2.0

/// The right to write to an item; shown at each write.
///
/// The fence grows by one at each claim, so a token of before is known and refused however late
/// it comes.
public struct ClaimToken: Hashable, Sendable, Codable {
  /// How long a claim lasts after its holder's last act, in seconds.
  public static let lifetime = 30 * 60

  /// The item.
  public let item: ItemID
  /// The number of this claim, from 1.
  public let fence: Int64
  /// When the claim ends if nothing more is done.
  public let until: QueueTime
  /// From whom it was taken over, when it was.
  public let takenOverFrom: Holder?
}

/// Who has an item, or had it.
public struct Holder: Hashable, Sendable, Codable {
  /// The member of staff.
  public let staff: StaffID
  /// Her name.
  public let name: String
  /// Since when; for an idle claim, the time of her last act.
  public let since: QueueTime

  /// Names a holder.
  public init(staff: StaffID, name: String, since: QueueTime) {
    self.staff = staff
    self.name = name
    self.since = since
  }
}

/// How an item is claimed at this moment.
public enum ClaimView: Hashable, Sendable, Codable {
  /// By nobody: it stands in the line.
  case free
  /// By her, until then.
  case held(Holder, until: QueueTime)
  /// She has done nothing since then; another may take it over.
  case idle(Holder)
}

/// What happened, said when an item is closed.
///
/// A call that nobody answered is not among them: an attempt never closes an item.
public struct Closing: Hashable, Sendable, Codable {
  /// What happened in one word.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The client got advice.
    case adviceGiven = "advice-given"
    /// The client got a time.
    case appointmentGiven = "appointment-given"
    /// The client was directed to another service.
    case directedElsewhere = "directed-elsewhere"
    /// Another item is about the same.
    case duplicate
    /// The client needs nothing any more.
    case noLongerNeeded = "no-longer-needed"
    /// Something else; the note says what.
    case other
  }

  /// What happened.
  public var outcome: Outcome
  /// More words, at most 4,000 bytes; sealed with the clinical key.
  ///
  /// Required for `other`.
  public var note: String?

  /// Says what happened.
  public init(_ outcome: Outcome, note: String? = nil) {
    self.outcome = outcome
    self.note = note
  }
}
