// SPDX-License-Identifier: Apache-2.0

/// One value of the ordered scale of urgency.
public struct CareLevel: Hashable, Sendable {
  /// By which rule the time of a level runs.
  public enum Clock: String, Hashable, Sendable, CaseIterable {
    /// No clock: it is shown at once and never waits in a queue.
    case none
    case now
    case sameDay = "same day"
    case sameWeekday = "same weekday"
    case accessToCare = "access-to-care"
  }

  /// The level's name.
  public let id: LevelID
  /// Whether it ends the interview.
  public let stops: Bool
  /// Who is asked when a rule of this level names no service.
  public let service: ServiceID?
  /// By which rule its time runs.
  public let clock: Clock
  /// Where a rule that raises leads from here.
  public let raisedTo: LevelID
  /// What a rule of this level counts as when its condition is unknown.
  public let ifUnsure: LevelID
  /// Where it was written.
  public let origin: Origin

  /// Makes a level.
  public init(
    id: LevelID,
    stops: Bool,
    service: ServiceID?,
    clock: Clock,
    raisedTo: LevelID,
    ifUnsure: LevelID,
    origin: Origin
  ) {
    self.id = id
    self.stops = stops
    self.service = service
    self.clock = clock
    self.raisedTo = raisedTo
    self.ifUnsure = ifUnsure
    self.origin = origin
  }
}

/// In what state the one instruction of a level is said.
public enum InstructionState: String, Hashable, Sendable, CaseIterable {
  /// The same at every hour, before and after sending.
  case any
  case open, closed
  /// No unit is known that could act, since the region is not known or names none.
  case elsewhere
  /// The unit is closed and the person may wait until it opens.
  case waits
  case unsent, sent
  /// After sending, when the unit is closed and the person may wait until it opens.
  case sentWaits = "sent-waits"
  /// After sending, when the unit is closed and the person must not wait for its call.
  case sentClosed = "sent-closed"
}

/// The levels, most urgent first.
public struct Scale: Sendable {
  /// The levels in the order of the file, most urgent first.
  public let levels: [CareLevel]
  private let ranks: [LevelID: Int]

  /// Makes a scale; of levels with the same name the first counts.
  public init(levels: [CareLevel]) {
    self.levels = levels
    self.ranks = Dictionary(
      levels.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The level of a name; nil when the scale has none.
  public subscript(id: LevelID) -> CareLevel? {
    ranks[id].map { levels[$0] }
  }

  /// How urgent a level is, 0 being the most urgent; a name that the scale does not have ranks as
  /// the most urgent, which is the careful side.
  public func rank(of id: LevelID) -> Int {
    ranks[id] ?? 0
  }

  /// The most urgent of the given levels; nil when there is none.
  public func mostUrgent(_ ids: some Sequence<LevelID>) -> LevelID? {
    ids.min { rank(of: $0) < rank(of: $1) }
  }

  /// Whether a level is at least as urgent as another.
  public func isAtLeast(_ id: LevelID, _ other: LevelID) -> Bool {
    rank(of: id) <= rank(of: other)
  }
}

/// A service that a person may need.
public struct CareService: Hashable, Sendable {
  /// Whose duty the service is; words and clocks follow it.
  public enum Sector: String, Hashable, Sendable, CaseIterable {
    case health, oral, social, partner
  }

  /// The service's name.
  public let id: ServiceID
  /// Whose duty it is.
  public let sector: Sector
  /// The profession that gives it.
  public let profession: String
  /// The channels through which it is given.
  public let channels: [String]
  /// The table of access to care that sets its limit; nil for none.
  public let access: String?
  /// Its urgency when the rule that asks for it names none.
  public let level: LevelID
  /// Codes of other systems, by system; nothing here reads them.
  public let codes: [String: [String]]
  /// Where it was written.
  public let origin: Origin

  /// Makes a service.
  public init(
    id: ServiceID,
    sector: Sector,
    profession: String,
    channels: [String],
    access: String?,
    level: LevelID,
    codes: [String: [String]] = [:],
    origin: Origin
  ) {
    self.id = id
    self.sector = sector
    self.profession = profession
    self.channels = channels
    self.access = access
    self.level = level
    self.codes = codes
    self.origin = origin
  }
}

/// Where a rule comes from.
public struct Source: Hashable, Sendable {
  /// How firmly the source supports what is taken from it.
  public enum Support: String, Hashable, Sendable, CaseIterable {
    case guideline, secondary, opinion
  }

  /// The source's name.
  public let id: SourceID
  /// Its title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// The year of publication.
  public let year: Int?
  /// Where to find it.
  public let link: String?
  /// How firmly it supports.
  public let support: Support

  /// Makes a source.
  public init(
    id: SourceID,
    title: String,
    publisher: String,
    year: Int?,
    link: String?,
    support: Support
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
    self.link = link
    self.support = support
  }
}
