// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One citizen's result on its way into the queue.
///
/// The queue reads the codes it orders and routes by, and nothing else: `clinical` and
/// `contactDetails` are bytes to it, encrypted with a key each.
///
/// Two hand-overs under one interview are *the same* when everything but `receivedAt` and the
/// clocks is equal; those two depend on the moment of sending, and a repeated sending comes later.
/// So no time of sending may stand in `clinical` or `contactDetails`.
public struct HandOver: Hashable, Sendable, Codable {
  /// 128 random bits that name an interview; its hand-over is idempotent under them.
  public struct InterviewID: Hashable, Sendable, Codable {
    let text: String

    /// Takes 16 bytes; nil for any other number.
    public init?(_ bytes: some Collection<UInt8>) {
      guard bytes.count == 16 else { return nil }
      text = Hexadecimal.text(bytes)
    }

    /// Reads 32 hexadecimal digits; nil for anything else.
    public init?(_ text: String) {
      guard let bytes = Hexadecimal.bytes(text) else { return nil }
      self.init(bytes)
    }

    /// Reads the 32 digits.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard let id = InterviewID(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "an interview is named by 32 hexadecimal digits"
        )
      }
      self = id
    }

    /// Writes the 32 digits.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }

  /// The interview, under which this is idempotent.
  public var interview: InterviewID
  /// The hash of the whole pack.
  public var pack: String
  /// The decisions hash of each assessment, in the order of the interview.
  public var decisions: [String]
  /// The region's code.
  public var region: String
  /// The unit that the receipt names, and that works every need that names none.
  public var unit: String
  /// The language of contact.
  public var language: String
  /// When it was sent; promises and clocks count from here.
  public var receivedAt: QueueTime
  /// `decided` or `stopped`, as the engine says it.
  public var outcome: String
  /// The contact's level.
  public var level: String
  /// The rank of the contact's level, 0 the most urgent, at most 99.
  public var urgencyRank: Int
  /// What the citizen needs, 1 to 20; one item each.
  public var needs: [Need]
  /// Answers, result and texts, at most 512 KiB; sealed, never read.
  public var clinical: Data
  /// Name, telephone numbers, whom to call first, interpreter; at most 64 KiB; sealed, never read.
  public var contactDetails: Data
  /// What the contact can be found by, at most 20; kept as keyed hashes only.
  public var lookUps: [LookUp]

  /// Puts a hand-over together; ``QueueStore/handOver(_:by:)`` checks the limits.
  public init(
    interview: InterviewID,
    pack: String,
    decisions: [String],
    region: String,
    unit: String,
    language: String,
    receivedAt: QueueTime,
    outcome: String,
    level: String,
    urgencyRank: Int,
    needs: [Need],
    clinical: Data,
    contactDetails: Data,
    lookUps: [LookUp]
  ) {
    self.interview = interview
    self.pack = pack
    self.decisions = decisions
    self.region = region
    self.unit = unit
    self.language = language
    self.receivedAt = receivedAt
    self.outcome = outcome
    self.level = level
    self.urgencyRank = urgencyRank
    self.needs = needs
    self.clinical = clinical
    self.contactDetails = contactDetails
    self.lookUps = lookUps
  }
}

extension HandOver: CustomStringConvertible {
  /// The interview alone, so that no log can hold answers.
  public var description: String { "hand-over of interview \(interview.text)" }
}

/// What became of a hand-over; in each case it is committed to the disk before this is returned.
public enum HandOverOutcome: Hashable, Sendable, Codable {
  /// It is in the queue.
  case accepted(Receipt)
  /// The same was handed over before; this is the receipt of then.
  case repeated(Receipt)
  /// Something else was handed over under this interview before, and stands unchanged.
  ///
  /// The citizen chooses: keep the first (its receipt is here), or send this as a new one, under
  /// a new interview id.
  case differs(receiptOfFirst: Receipt)
}
