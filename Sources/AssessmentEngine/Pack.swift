// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// One compiled content release.
public struct Pack: Sendable {
  /// Whether the content may be used for people's health.
  public enum Standing: String, Hashable, Sendable {
    /// Nobody has approved any of it: all content that is shipped to show the engine.
    case example
    /// Somebody has approved some of it, and not all that people see now: it was changed, a language
    /// is left out, or the approval has ended.
    case draft
    /// What decides and the texts of every language of the pack are approved as they are.
    case approved
  }

  /// The graph that everything is decided by.
  public let graph: DecisionGraph
  /// The texts.
  public let texts: Texts
  /// The national telephone numbers, as they are shown, by name; a region's come before them.
  ///
  /// A number that differs by language is the text `numbers/<name>`.
  public let numbers: [String: String]
  /// The regions by code.
  public let regions: [RegionID: Region]
  /// The holidays.
  public let calendar: HolidayCalendar
  /// The named numbers of rules files, which conditions compare and texts show.
  public let limits: [String: Limit]
  /// The numbers (OIDs) of systems of codes, by their names.
  public let codeSystems: [String: String]
  /// The SHA-256 of all sources: `sha256:` and 64 hexadecimal digits.
  public let hash: String
  /// The SHA-256 of what decides, by assessment.
  public let decisions: [AssessmentID: String]
  /// How far the content is approved, by assessment, while no approval has ended; what holds on a
  /// day says ``standing(of:on:)``.
  public let standing: [AssessmentID: Standing]
  /// The last day on which the approval of an assessment holds; none for one without an end.
  public let approvedUntil: [AssessmentID: CalendarDate]

  /// A number with a name: 38 degrees, 7 days, 3 times.
  public struct Limit: Hashable, Sendable {
    /// The number.
    public let value: DecimalNumber
    /// The unit that questions compared with it have; none for one that counts.
    public let unit: String?

    /// Makes a limit.
    public init(value: DecimalNumber, unit: String?) {
      self.value = value
      self.unit = unit
    }
  }

  /// Makes a pack.
  public init(
    graph: DecisionGraph,
    texts: Texts,
    numbers: [String: String],
    regions: [RegionID: Region],
    calendar: HolidayCalendar,
    limits: [String: Limit],
    codeSystems: [String: String] = [:],
    hash: String,
    decisions: [AssessmentID: String],
    standing: [AssessmentID: Standing],
    approvedUntil: [AssessmentID: CalendarDate] = [:]
  ) {
    self.graph = graph
    self.texts = texts
    self.numbers = numbers
    self.regions = regions
    self.calendar = calendar
    self.limits = limits
    self.codeSystems = codeSystems
    self.hash = hash
    self.decisions = decisions
    self.standing = standing
    self.approvedUntil = approvedUntil
  }

  /// How far the content of some assessments is approved on a day: the least of them.
  ///
  /// The one place from which pages, prints, results and reports know it. An approval holds on its
  /// last day; the day after it the content is a draft.
  ///
  /// - Parameters:
  ///   - assessments: The assessments; none count as an example, and so does one that the pack does
  ///     not have.
  ///   - day: The day; nil where none is known, which is after every end.
  /// - Returns: The least of their standings.
  public func standing(of assessments: [AssessmentID], on day: CalendarDate?) -> Standing {
    let standings = assessments.map { id -> Standing in
      let standing = standing[id] ?? .example
      guard standing == .approved, let last = approvedUntil[id] else { return standing }
      guard let day, day <= last else { return .draft }
      return .approved
    }
    if standings.isEmpty || standings.contains(.example) { return .example }
    return standings.contains(.draft) ? .draft : .approved
  }
}
