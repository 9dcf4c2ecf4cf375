// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// A condition with all its consequences.
public struct Rule: Sendable {
  /// What the rule says of the level.
  public enum Effect: Hashable, Sendable {
    /// Not less urgent than this.
    case atLeast(LevelID)
    /// This suffices if no rule says more.
    case enough(LevelID)
    /// Nothing; the rule only asks for services or gives advice.
    case none
  }

  /// The rule's full name.
  public let id: RuleID
  /// Where its reason is: `because`.
  public let texts: Texts.Key
  /// When it counts.
  public let when: TypedExpression
  /// What it says of the level.
  public let effect: Effect
  /// Whether it moves the level one step up by the table `raised-to`.
  public let raises: Bool
  /// The services that it asks for.
  public let services: [ServiceID]
  /// The latest time for these services.
  public let within: TimeSpan?
  /// Whether the services are likely (true), unclear (unknown), or others fit better (false).
  public let fits: TypedExpression?
  /// The services that fit better when `fits` is false.
  public let instead: [ServiceID]
  /// Advice given with the result.
  public let advice: [AdviceID]
  /// Of an `enough` rule: the advice in place of its own when raising alone lifted the level.
  public let ifRaised: [AdviceID]
  /// Assessments to go on with.
  public let continuesWith: [AssessmentID]
  /// The first day on which it holds, by the day of contact.
  public let from: CalendarDate?
  /// The last day on which it holds, by the day of contact.
  public let until: CalendarDate?
  /// The only region in which it holds; nil for all.
  public let region: RegionID?
  /// Whether a person may wait until the unit opens (of `same-day` rules).
  public let canWaitAtNight: Bool
  /// Where the rule comes from.
  public let sources: [SourceID]
  /// Where it was written.
  public let origin: Origin

  /// Makes a rule.
  public init(
    id: RuleID,
    texts: Texts.Key,
    when: TypedExpression,
    effect: Effect,
    raises: Bool,
    services: [ServiceID],
    within: TimeSpan?,
    fits: TypedExpression?,
    instead: [ServiceID],
    advice: [AdviceID],
    ifRaised: [AdviceID] = [],
    continuesWith: [AssessmentID],
    from: CalendarDate?,
    until: CalendarDate?,
    region: RegionID?,
    canWaitAtNight: Bool,
    sources: [SourceID],
    origin: Origin
  ) {
    self.id = id
    self.texts = texts
    self.when = when
    self.effect = effect
    self.raises = raises
    self.services = services
    self.within = within
    self.fits = fits
    self.instead = instead
    self.advice = advice
    self.ifRaised = ifRaised
    self.continuesWith = continuesWith
    self.from = from
    self.until = until
    self.region = region
    self.canWaitAtNight = canWaitAtNight
    self.sources = sources
    self.origin = origin
  }

  /// Whether the rule's dates and region hold for a contact.
  public func holds(for contact: Contact) -> Bool {
    if let region, contact.region != region { return false }
    if let from, contact.date < from { return false }
    if let until, contact.date > until { return false }
    return true
  }
}

/// A piece of advice.
public struct Advice: Sendable {
  /// What the advice is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// What to do.
    case act = "do"
    /// What to watch for.
    case watch
    case info
  }

  /// The name, unique in the pack.
  public let id: AdviceID
  /// Where its text is: `text`.
  public let texts: Texts.Key
  /// What it is about.
  public let kind: Kind
  /// Where it was written.
  public let origin: Origin

  /// Makes a piece of advice.
  public init(id: AdviceID, texts: Texts.Key, kind: Kind, origin: Origin) {
    self.id = id
    self.texts = texts
    self.kind = kind
    self.origin = origin
  }
}

/// A claim that the author wants proved over all answers.
public struct Claim: Hashable, Sendable {
  /// What is claimed of every result for which the condition holds.
  public enum Promise: Hashable, Sendable {
    case exactly(LevelID)
    case atLeast(LevelID)
    case atMost(LevelID)
    case offers([ServiceID])
    case neverOffers([ServiceID])
    case advises([AdviceID])
    case asks([QuestionID])
    case neverAsks([QuestionID])
    case holds(TypedExpression)
  }

  /// The full name.
  public let id: String
  /// For which answers; nil for all.
  public let when: TypedExpression?
  /// What is claimed.
  public let promise: Promise
  /// Where it was written.
  public let origin: Origin

  /// Makes a claim.
  public init(id: String, when: TypedExpression?, promise: Promise, origin: Origin) {
    self.id = id
    self.when = when
    self.promise = promise
    self.origin = origin
  }
}
