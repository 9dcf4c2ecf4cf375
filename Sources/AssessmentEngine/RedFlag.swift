// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// An answer that alarms: a rule of `same-day` or more reads it as true, or it is the worse side of
/// a question with `worse` that such a rule reads.
///
/// Red flags are derived from the rules and never written down, so none can be forgotten.
public struct RedFlag: Hashable, Sendable {
  /// Which answer it is.
  public enum Sign: Hashable, Sendable {
    /// Yes, or the line was ticked.
    case yes
    /// No, or the line was not ticked.
    case no
    /// This option of a one-choice question.
    case option(String)
    /// "None of these".
    case none
    /// A number or a day in this interval.
    case interval(Interval)
    /// The higher or later, the worse, with no limit of its own.
    case higher
    /// The lower or earlier, the worse, with no limit of its own.
    case lower
    /// Any answer at all.
    case anyAnswer
    /// "I don't know", or skipped.
    case noAnswer
  }

  /// Numbers or days between two bounds; a bound that is nil is open.
  public struct Interval: Hashable, Sendable {
    /// An end of an interval.
    public struct Bound: Hashable, Sendable {
      /// The number or day.
      public let value: Value
      /// Whether the value itself belongs to the interval.
      public let isIncluded: Bool

      /// Makes an end.
      public init(_ value: Value, isIncluded: Bool) {
        self.value = value
        self.isIncluded = isIncluded
      }
    }

    /// The lower end; nil for none.
    public let low: Bound?
    /// The upper end; nil for none.
    public let high: Bound?

    /// Makes an interval.
    public init(low: Bound?, high: Bound?) {
      self.low = low
      self.high = high
    }
  }

  /// The question, or one line of it.
  public let finding: Walk.Finding
  /// The answer.
  public let sign: Sign
  /// The most urgent level among the rules that read it.
  public let level: LevelID
  /// The rules that read it, in the order of the assessment.
  public let rules: [RuleID]
}

extension DecisionGraph {
  /// The level from which on a rule makes red flags.
  public static let alarming = LevelID("same-day")

  /// The red flags of an assessment in the order of asking.
  ///
  /// A rule counts by its own level; one that only asks for services by theirs. A rule that raises
  /// the level has none of its own, and what decides whether a question is asked is no red flag.
  /// Where a calculation mixes answers so that their side cannot be told, both sides are listed:
  /// one too many at times, never one too few.
  ///
  /// - Parameter assessment: The assessment; one that the graph does not have gives no red flags.
  /// - Returns: Each answer once, with all rules that read it.
  public func redFlags(of assessment: AssessmentID) -> [RedFlag] {
    guard let assessment = assessments[assessment] else { return [] }
    let reader = RedFlagReader(graph: self)
    var order: [RedFlagReader.Sign] = []
    var found: [RedFlagReader.Sign: [(rule: RuleID, level: LevelID)]] = [:]
    for number in assessment.rules where rules.indices.contains(number) {
      let rule = rules[number]
      let read = Set(ruleReads[number].compactMap { fillers[$0].question })
      for (level, needsInstead) in alarmingFloors(of: rule) {
        for sign in reader.signs(of: rule, needsInstead: needsInstead, reading: read) {
          if found[sign] == nil { order.append(sign) }
          if found[sign, default: []].contains(where: { $0.rule == rule.id }) { continue }
          found[sign, default: []].append((rule.id, level))
        }
      }
    }
    let places = Dictionary(
      assessment.steps.enumerated().map { (questions[$1.question].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let flags = order.compactMap { sign -> RedFlag? in
      let readers = found[sign] ?? []
      guard let level = scale.mostUrgent(readers.map(\.level)) else { return nil }
      return RedFlag(
        finding: sign.finding,
        sign: sign.sign,
        level: level,
        rules: readers.map(\.rule)
      )
    }
    return flags.enumerated().sorted { left, right in
      let first = place(of: left.element, places)
      let second = place(of: right.element, places)
      return (first.question, first.line, left.offset) < (
        second.question, second.line, right.offset
      )
    }.map(\.element)
  }

  /// The alarming levels that a rule sets: by itself, and by the services of `instead`.
  private func alarmingFloors(of rule: Rule) -> [(level: LevelID, needsInstead: Bool)] {
    func mostUrgent(_ services: [ServiceID]) -> LevelID? {
      scale.mostUrgent(services.compactMap { self.services[$0]?.level })
    }
    let levels: [(LevelID?, Bool)] =
      switch rule.effect {
      case .atLeast(let level): [(level, false)]
      case .enough: []
      case .none:
        // Of a rule that sets both, the answers that make `fits` false alarm by the second alone.
        [(mostUrgent(rule.services), false), (mostUrgent(rule.instead), true)]
      }
    return levels.compactMap { level, needsInstead -> (level: LevelID, needsInstead: Bool)? in
      guard let level, scale.isAtLeast(level, Self.alarming) else { return nil }
      return (level, needsInstead)
    }.sorted { scale.rank(of: $0.level) < scale.rank(of: $1.level) }
  }

  /// Where a flag stands: its question in the order of asking, then its option.
  private func place(
    of flag: RedFlag,
    _ places: [QuestionID: Int]
  ) -> (question: Int, line: Int) {
    let question = places[flag.finding.question] ?? places.count
    let codes: [String] =
      switch self.question(flag.finding.question)?.kind {
      case .one(let domain): domain.codes
      case .several(let options, _): options.map(\.code)
      default: []
      }
    let code: String? =
      if case .option(let code) = flag.sign { code } else { flag.finding.option }
    return (question, code.flatMap { codes.firstIndex(of: $0) } ?? codes.count)
  }
}
