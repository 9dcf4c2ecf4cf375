// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// How an evaluation ended.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// All that is needed was answered.
  case decided
  /// A level that ends the interview was reached.
  case stopped
  /// Something that the level needs is still to be answered.
  case incomplete
  /// Something could not be computed.
  case failed
}

/// How well a service fits; the order is from best to worst.
public enum Fit: String, Hashable, Sendable, CaseIterable {
  case likely, unclear, other
}

/// A service that a person needs, as the result states it.
public struct Need: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// Whose duty it is.
  public let sector: CareService.Sector
  /// How urgently it is needed.
  public let level: LevelID
  /// How well it fits.
  public let fit: Fit
  /// The latest time, where a rule states one.
  public let within: TimeSpan?
  /// The assessments that asked for it.
  public let assessments: [AssessmentID]
  /// The rules that asked for it.
  public let rules: [RuleID]

  /// Makes a need.
  public init(
    service: ServiceID,
    sector: CareService.Sector,
    level: LevelID,
    fit: Fit,
    within: TimeSpan?,
    assessments: [AssessmentID],
    rules: [RuleID]
  ) {
    self.service = service
    self.sector = sector
    self.level = level
    self.fit = fit
    self.within = within
    self.assessments = assessments
    self.rules = rules
  }
}

/// Why the result is what it is: one rule that counted.
public struct Reason: Hashable, Sendable {
  /// The assessment whose rule it is.
  public let assessment: AssessmentID
  /// The rule.
  public let rule: RuleID
  /// Whether it counted although its condition was unknown.
  public let isInDoubt: Bool
  /// Where the rule comes from.
  public let sources: [SourceID]
}

/// What came of one assessment.
public struct AssessmentResult: Hashable, Sendable {
  /// The assessment.
  public let assessment: AssessmentID
  /// How it ended.
  public let outcome: Outcome
  /// The level; nil unless the outcome is `decided` or `stopped`.
  public let level: LevelID?
  /// What to act by when something could not be computed; nil unless the outcome is `failed`.
  ///
  /// It is the assessment's `otherwise`, at least a call to a nurse, and never less than a rule
  /// that counted.
  public let failSafe: LevelID?
  /// Whether no rule gives the level: it is what stands otherwise.
  public let standsOtherwise: Bool
  /// The latest time for the level, where a rule that carries it states one.
  public let within: TimeSpan?
  /// Whether every rule that carries the level lets the person wait until the unit opens.
  public let canWaitAtNight: Bool
  /// The services needed, most urgent first.
  public let needs: [Need]
  /// The advice, in the order of the rules that give it.
  public let advice: [AdviceID]
  /// The facts that professionals see, with their states.
  public let facts: [FactValue]
  /// The rules that counted, those of the most urgent level first.
  public let reasons: [Reason]
  /// The questions that the level still needs.
  public let missing: [QuestionID]
  /// The questions, and lines of questions of several findings, whose answers were not used.
  public let ignored: [Walk.Finding]
  /// The levels that the missing answers can still lead to, most urgent first.
  ///
  /// One too many at times, never one too few. Empty when the outcome is `decided` or `failed`, and
  /// when it is `stopped` and the level can no longer become more urgent.
  public let possible: [LevelID]
  /// What was not answered and would give the most urgent level.
  public let couldBeMoreUrgent: [Walk.Finding]
  /// Assessments to go on with.
  public let continuesWith: [AssessmentID]
}

/// A fact and what it came to.
public struct FactValue: Hashable, Sendable {
  /// The fact.
  public let fact: FactID
  /// What reading it gives.
  public let state: State
}
