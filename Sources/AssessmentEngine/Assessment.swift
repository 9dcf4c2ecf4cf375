// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// One questionnaire with its rules: an order of asking over the questions of the graph.
public struct Assessment: Sendable {
  /// A question at its place in the order of asking.
  public struct Step: Sendable {
    /// The question, as a position in the graph.
    public let question: Int
    /// For whom it is asked, with the conditions of all that encloses it; nil for everybody.
    public let when: TypedExpression?
    /// The sections and modules that it stands in, from the outermost on.
    ///
    /// Empty at the top of the assessment. An emergency waits for the end of the last one.
    public let blocks: [Int]
    /// Where the texts of the section above it are: `title`, `intro`.
    public let section: Texts.Key?

    /// Makes a step.
    public init(question: Int, when: TypedExpression?, blocks: [Int], section: Texts.Key?) {
      self.question = question
      self.when = when
      self.blocks = blocks
      self.section = section
    }
  }

  /// Which questions are asked of those that concern the person.
  public enum Asking: String, Hashable, Sendable, CaseIterable {
    /// All that something reads.
    case all
    /// Without those whose answer cannot change level, services or advice any more.
    case whatMatters = "what-matters"
  }

  /// The assessment's name.
  public let id: AssessmentID
  /// Where its texts are: `title`.
  public let texts: Texts.Key
  /// The day of its content, as the author states it.
  public let version: CalendarDate
  /// The questions in the order of asking.
  public let steps: [Step]
  /// The rules, as positions in the graph: its own, its modules', and its regions'.
  public let rules: [Int]
  /// The facts, as positions in the graph: its own and its modules'.
  public let facts: [Int]
  /// The level that stands when no rule says anything.
  public let otherwise: LevelID
  /// Which questions are asked.
  public let asking: Asking
  /// How old the last form may be whose answers conditions read as `previous`; nil when none are.
  public let previous: TimeSpan?
  /// Codes of other systems, by system; nothing here reads them.
  public let codes: [String: [String]]
  /// Where it was written.
  public let origin: Origin

  /// Makes an assessment.
  public init(
    id: AssessmentID,
    texts: Texts.Key,
    version: CalendarDate,
    steps: [Step],
    rules: [Int],
    facts: [Int],
    otherwise: LevelID,
    asking: Asking = .all,
    previous: TimeSpan? = nil,
    codes: [String: [String]] = [:],
    origin: Origin
  ) {
    self.id = id
    self.texts = texts
    self.version = version
    self.steps = steps
    self.rules = rules
    self.facts = facts
    self.otherwise = otherwise
    self.asking = asking
    self.previous = previous
    self.codes = codes
    self.origin = origin
  }
}
