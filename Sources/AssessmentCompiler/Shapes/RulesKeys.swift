// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The keys of a file of rules.
enum RulesKeys: MappingKeys {
  static let id = key("rules-for", .code(of: .questionnaire), .required)
    .says("The id of the assessment or module.")
  static let otherwise = key(
    "otherwise",
    .code(of: .level),
    default: "must be written, but not in modules"
  )
  .says("The level when no rule says anything; never self-care.")
  static let rules = key("rules", .map(by: .code, of: .keys(of: RuleKeys.shape)), default: "none")
    .says("Conditions with all that follows from them, by code.")
  static let advice = key(
    "advice",
    .map(by: .code, of: .keys(of: AdviceKeys.shape)),
    default: "none"
  )
  .says("Pieces of advice, by codes that are unique in the whole content.")
  static let limits = key(
    "limits",
    .map(by: .name, of: .keys(of: LimitKeys.shape)),
    default: "none"
  )
  .says("Numbers that stand in conditions and in texts, by name.")
  static let facts = key("facts", .map(by: .name, of: FactKeys.forms), default: "none")
    .says("Values with a name, which conditions read like answers.")
  static let tables = key(
    "tables",
    .map(by: .code, of: .keys(of: TableKeys.shape)),
    default: "none"
  )
  .says("Values by rows, by code.")
  static let claims = key(
    "always",
    .map(by: .code, of: .keys(of: ClaimKeys.shape)),
    default: "none"
  )
  .says("Claims: what must hold for everybody, whatever else they answer.")

  static let shape = MappingShape(
    "a file of rules",
    [id, otherwise, limits, facts, tables, rules, advice, claims]
  )
}

/// The keys of a rule, also of a region's.
enum RuleKeys: MappingKeys {
  /// `raise:` of a rule.
  enum Raise: String, CaseIterable {
    case oneLevel = "one level"
  }

  /// `at-night:` of a rule.
  enum AtNight: String, CaseIterable {
    case canWait = "can-wait"
  }

  static let assessment = key("in", .code(of: .assessment), .required)
    .says("The assessment that the rule of a region belongs to.")
  static let when = key("when", .condition, .required).says("When the rule counts.")
  static let atLeast = key("at-least", .code(of: .level), default: "none")
    .says("The result is not less than this level.")
  static let enough = key("enough", .code(of: .level), default: "none")
    .says("This level suffices if no rule says more.")
  static let raise = key("raise", .choice(of: Raise.self), default: "none")
    .says("`one level`: one step up, once, however many rules say it.")
  static let services = key("services", .codes(of: .service), default: "the level's own")
    .says("Who is needed.")
  static let within = key("within", .timeSpan, default: "none")
    .says("The latest time for these services.")
  static let fits = key("fits", .condition, default: "none")
    .says("True: the services are likely right; false: those in `instead` are; unknown: unclear.")
  static let instead = key(
    "instead",
    .codes(of: .service),
    default: "must be written beside `fits`"
  )
  .says("The services that fit better.")
  static let advice = key("advice", .codes(of: .advice), default: "none")
    .says("Given with the result.")
  static let ifRaised = key("if-raised", .codes(of: .advice), default: "none")
    .says("Beside `enough`: given in place of `advice` when a `raise` lifted the level.")
  static let continues = key("continue", .codes(of: .assessment), default: "none")
    .says("Assessments to go on with.")
  static let from = key("from", .day, default: "always")
    .says("The first day of contact on which the rule holds.")
  static let until = key("until", .day, default: "always")
    .says("The last day of contact on which the rule holds.")
  static let atNight = key("at-night", .choice(of: AtNight.self), default: "none")
    .says(
      "`can-wait`: a rule of `same-day` may wait until the unit opens, if that is within 24 hours."
    )
  static let because = key("because", .sentences, .required)
    .says("The reason, as the citizen reads it.")
  static let source = key("source", .codes(of: .source), .required)
    .says("Where the rule comes from.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a rule",
    ofRules,
    elsewhere: elsewhere,
    atMostOne: [atLeast, enough]
  )
  /// A region's rule names its assessment.
  static let ofRegion = MappingShape(
    "a rule",
    [assessment] + ofRules,
    name: "rule-of-a-region",
    elsewhere: elsewhere
  )

  private static let ofRules: [any DescribedKey] = [
    when, atLeast, enough, raise, services, within, fits, instead, advice, ifRaised, continues,
    from, until,
    atNight, because, source, note,
  ]

  private static let elsewhere = [
    "when": "a rule", "kind": "a piece of advice", "text": "a piece of advice",
  ]
}

/// The keys of a piece of advice.
enum AdviceKeys: MappingKeys {
  static let kind = key("kind", .choice(of: Advice.Kind.self), .required)
    .says("`do`: what to do; `watch`: what to watch for; `info`: what to know.")
  static let text = key("text", .sentences, .required).says("The advice.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a piece of advice",
    [kind, text, note],
    elsewhere: Dictionary(
      RuleKeys.shape.keys.filter { $0.name != "note" }.map { ($0.name, "a rule") }
    ) { first, _ in first }
  )
}

/// The keys of a limit.
enum LimitKeys: MappingKeys {
  static let value = key("value", .decimal, .required).says("The number.")
  static let unit = key("unit", .unit, default: "none")
    .says("Its unit; it must be that of the question it is compared with.")
  static let means = key("means", .text, .required).says("What the limit says, for reviewers.")
  static let source = key("source", .codes(of: .source), .required).says("Where it comes from.")
  static let note = noteKey()

  static let shape = MappingShape("a limit", [value, unit, means, source, note])
}

/// The keys of a table.
enum TableKeys: MappingKeys {
  static let hit = key("hit", .choice(of: DecisionTable.HitPolicy.self), default: "`unique`")
    .says("`unique`: at most one row may be true; `first`: the first true row counts.")
  static let rows = key("rows", .text.shaped(.scalar(.rows)), .required)
    .says("The first line names the columns, then one row a line; `||` parts tests from results.")
  static let note = noteKey()

  static let shape = MappingShape("a table", [hit, rows, note])
}
