// SPDX-License-Identifier: Apache-2.0

extension HandOver {
  /// One need of a contact, which becomes one item of the queue.
  public struct Need: Hashable, Sendable, Codable {
    /// The service's id.
    public var service: String
    /// `health`, `oral`, `social` or `partner`.
    public var sector: String
    /// This need's own level.
    public var level: String
    /// The rank of that level, 0 the most urgent, at most 99.
    public var urgencyRank: Int
    /// How well the service fits: `likely`, `unclear` or `other`.
    public var fit: String
    /// The latest clinically right time as the author wrote it, such as `3 days`.
    public var within: String?
    /// Who should do it, such as `nurse`.
    public var profession: String?
    /// The unit that works it; nil for the contact's unit.
    public var unit: String?
    /// What happens when the one who claimed it does nothing for half an hour.
    public var whenIdle: WhenIdle
    /// The legal and clinical times, at most 10.
    public var clocks: [CaseClock]

    /// Puts a need together; ``QueueStore/handOver(_:by:)`` checks the limits.
    public init(
      service: String,
      sector: String,
      level: String,
      urgencyRank: Int,
      fit: String,
      within: String? = nil,
      profession: String? = nil,
      unit: String? = nil,
      whenIdle: WhenIdle,
      clocks: [CaseClock]
    ) {
      self.service = service
      self.sector = sector
      self.level = level
      self.urgencyRank = urgencyRank
      self.fit = fit
      self.within = within
      self.profession = profession
      self.unit = unit
      self.whenIdle = whenIdle
      self.clocks = clocks
    }
  }

  /// What happens to a claimed item when its holder does nothing for half an hour.
  public enum WhenIdle: String, Hashable, Sendable, Codable {
    /// It stands in the line again as if nobody had claimed it: `same-day` and more.
    case returnsToLine = "returns-to-line"
    /// It is shown as idle with her, and another may take it over.
    case staysWithHolder = "stays-with-holder"
  }
}

/// One time that must be kept, with the dated rule that set it.
public struct CaseClock: Hashable, Sendable, Codable {
  /// What must have happened when the clock ends.
  public struct Kind: RawRepresentable, Hashable, Sendable, Codable {
    /// A word such as `need-assessed`.
    public var rawValue: String

    /// Names a kind; the queue takes any word of at most 60 characters.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// A professional has assessed the need.
    public static let needAssessed = Kind(rawValue: "need-assessed")
    /// The latest clinically right time.
    public static let within = Kind(rawValue: "within")
    /// The law's limit for getting care.
    public static let careGuarantee = Kind(rawValue: "care-guarantee")
    /// The assessment of the need for social services has begun.
    public static let socialAssessment = Kind(rawValue: "social-assessment")
  }

  /// What must have happened.
  public var kind: Kind
  /// The rule that set it.
  public var rule: String
  /// The rule's version or date of entry into force.
  public var ruleVersion: String
  /// When it ends.
  public var due: QueueTime

  /// Puts a clock together.
  public init(kind: Kind, rule: String, ruleVersion: String, due: QueueTime) {
    self.kind = kind
    self.rule = rule
    self.ruleVersion = ruleVersion
    self.due = due
  }
}
