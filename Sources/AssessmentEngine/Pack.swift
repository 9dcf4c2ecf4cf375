// SPDX-License-Identifier: Apache-2.0

/// One compiled content release.
public struct Pack: Sendable {
  /// Whether the content may be used for people's health.
  public enum Standing: String, Hashable, Sendable {
    /// Shipped to show the engine; not approved by a clinician.
    case example
    /// Changed since it was approved, or never approved.
    case draft
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
  /// The named numbers of rules files that texts may show, as they are shown with a point.
  public let limits: [String: String]
  /// The numbers (OIDs) of systems of codes, by their names.
  public let codeSystems: [String: String]
  /// The SHA-256 of all sources: `sha256:` and 64 hexadecimal digits.
  public let hash: String
  /// The SHA-256 of what decides, by assessment.
  public let decisions: [AssessmentID: String]
  /// How far the content is approved, by assessment.
  public let standing: [AssessmentID: Standing]

  /// Makes a pack.
  public init(
    graph: DecisionGraph,
    texts: Texts,
    numbers: [String: String],
    regions: [RegionID: Region],
    calendar: HolidayCalendar,
    limits: [String: String],
    codeSystems: [String: String] = [:],
    hash: String,
    decisions: [AssessmentID: String],
    standing: [AssessmentID: Standing]
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
  }
}
