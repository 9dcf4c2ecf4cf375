// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A file of rules for one assessment or module.
struct RulesDocument {
  /// The id of the questionnaire or module.
  var id: Located<String>
  let otherwise: Located<String>?
  let limits: [LimitDocument]
  let facts: [FactDocument]
  let tables: [TableDocument]
  let rules: [RuleDocument]
  let advice: [AdviceDocument]
  let claims: [ClaimDocument]
  /// True when lines could not be read, so that what is missing is no news.
  let hasGaps: Bool
}

/// A number with a name.
struct LimitDocument {
  let name: Located<String>
  let value: Located<DecimalNumber>?
  let unit: Located<String>?
  let sources: [Located<String>]
}

/// A named value.
struct FactDocument {
  /// How the value is said to be made.
  enum Definition {
    case expression(AuthoredText)
    /// A question of several findings.
    case countOf(Located<String>)
    case count([AuthoredText])
    case sum([TermDocument])
  }

  let name: Located<String>
  let definition: Definition?
  let label: TextDocument?
  let unit: Located<String>?
}

/// A part of a sum.
enum TermDocument {
  /// A number, or a question whose options have points.
  case value(AuthoredText)
  case condition(AuthoredText, Located<DecimalNumber>)
}

/// A table of rows.
struct TableDocument {
  let id: Located<String>
  let hit: DecisionTable.HitPolicy
  /// Nil when the lines could not be read.
  let grid: TableGrid?
}

/// A condition with all its consequences.
///
/// A class, since many steps look at each one and copying it costs more than reading.
final class RuleDocument {
  let id: Located<String>
  /// The assessment of a region's rule.
  let assessment: Located<String>?
  let when: AuthoredText?
  let atLeast: Located<String>?
  let enough: Located<String>?
  let raises: Bool
  let services: [Located<String>]
  let within: Located<TimeSpan>?
  let fits: AuthoredText?
  let instead: [Located<String>]
  let advice: [Located<String>]
  /// The advice in its place when the level was raised.
  let ifRaised: [Located<String>]
  /// The assessments to go on with.
  let continues: [Located<String>]
  let from: Located<CalendarDate>?
  let until: Located<CalendarDate>?
  let atNight: SourceSpan?
  let because: TextDocument?
  let sources: [Located<String>]
  /// True when a part could not be read, so that what is missing is no news.
  let hasGaps: Bool

  init(
    id: Located<String>,
    assessment: Located<String>?,
    when: AuthoredText?,
    atLeast: Located<String>?,
    enough: Located<String>?,
    raises: Bool,
    services: [Located<String>],
    within: Located<TimeSpan>?,
    fits: AuthoredText?,
    instead: [Located<String>],
    advice: [Located<String>],
    ifRaised: [Located<String>],
    continues: [Located<String>],
    from: Located<CalendarDate>?,
    until: Located<CalendarDate>?,
    atNight: SourceSpan?,
    because: TextDocument?,
    sources: [Located<String>],
    hasGaps: Bool
  ) {
    self.id = id
    self.assessment = assessment
    self.when = when
    self.atLeast = atLeast
    self.enough = enough
    self.raises = raises
    self.services = services
    self.within = within
    self.fits = fits
    self.instead = instead
    self.advice = advice
    self.ifRaised = ifRaised
    self.continues = continues
    self.from = from
    self.until = until
    self.atNight = atNight
    self.because = because
    self.sources = sources
    self.hasGaps = hasGaps
  }
}

/// A piece of advice.
struct AdviceDocument {
  let id: Located<String>
  let kind: Advice.Kind
  let text: TextDocument?
  /// True when the kind could not be read.
  let hasGaps: Bool
}

/// A claim that is to be proved.
struct ClaimDocument {
  /// What is claimed.
  enum Promise {
    case exactly(Located<String>)
    case atLeast(Located<String>)
    case atMost(Located<String>)
    case offers([Located<String>])
    case neverOffers([Located<String>])
    case advises([Located<String>])
    case asks([Located<String>])
    case neverAsks([Located<String>])
    case holds(AuthoredText)
  }

  let id: Located<String>
  let when: AuthoredText?
  let promise: Promise?
}
