// SPDX-License-Identifier: Apache-2.0

import FEEL

/// How surely a rule counts.
enum Certainty: Hashable, Sendable {
  /// Its condition is true.
  case certain
  /// Its condition is unknown.
  case inDoubt
  /// It does not count, and no further answer to what was asked changes that.
  case no
  /// Something that it reads is still to be answered.
  case notYet
  /// Its condition could not be computed.
  case failed
}

extension Rule {
  /// How surely the rule counts; its dates and region are judged by ``holds(for:)``.
  func certainty(in context: some EvaluationContext) -> Certainty {
    switch when.condition(in: context) {
    case .value(.boolean(true)): .certain
    case .value(.boolean(false)), .absent: .no
    case .unknown: .inDoubt
    case .notYet: .notYet
    case .value, .fault: .failed
    }
  }

  /// Whether what is still to be answered can change what the rule says.
  func isOpen(for contact: Contact, in context: some EvaluationContext) -> Bool {
    guard holds(for: contact) else { return false }
    switch certainty(in: context) {
    case .notYet: return true
    case .no, .failed: return false
    case .certain, .inDoubt: return fits?.condition(in: context) == .notYet
    }
  }

  /// The services that the rule asks for where it counts, each with how well it fits.
  ///
  /// Those in `instead` only where `fits` is false, and those of a level's own not at all.
  func servicesAsked(in context: some EvaluationContext) -> [(service: ServiceID, fit: Fit)] {
    switch fits?.condition(in: context) {
    case nil, .value(.boolean(true)): services.map { ($0, .likely) }
    case .value(.boolean(false)), .absent:
      services.map { ($0, .other) } + instead.map { ($0, .likely) }
    case .unknown, .notYet, .value, .fault: services.map { ($0, .unclear) }
    }
  }
}

extension DecisionGraph {
  /// Whether a level ends the interview.
  func stops(_ level: LevelID) -> Bool {
    scale[level]?.stops ?? false
  }

  /// The level under which the result cannot be because of a rule; nil when it sets none.
  ///
  /// A rule of services without a level sets each service's own, also of those that are needed
  /// instead. In doubt a level counts as its `if-unsure`, and a rule that raises is judged where all
  /// rules are known.
  func floor(
    of rule: Rule,
    certainty: Certainty,
    in context: some EvaluationContext
  ) -> LevelID? {
    guard certainty == .certain || certainty == .inDoubt else { return nil }
    switch rule.effect {
    case .atLeast(let level): return self.level(level, certainty)
    case .enough: return nil
    case .none:
      let services = rule.servicesAsked(in: context)
      return scale.mostUrgent(services.compactMap { ownLevel(of: $0.service, certainty) })
    }
  }

  /// The levels that a rule can set as a floor, whatever is answered, after doubt too; some may stand
  /// twice.
  func possibleFloors(of rule: Rule) -> [LevelID] {
    scale.possibleFloors(of: rule, services: services)
  }

  /// A level as it counts for a rule that is certain, or in doubt.
  func level(_ level: LevelID, _ certainty: Certainty) -> LevelID {
    certainty == .inDoubt ? scale.inDoubt(level) : level
  }

  /// The level of a service's own, as it counts for a rule that is certain, or in doubt.
  func ownLevel(of service: ServiceID, _ certainty: Certainty) -> LevelID? {
    services[service].map { level($0.level, certainty) }
  }
}

extension Scale {
  /// The level that a level becomes in doubt.
  func inDoubt(_ level: LevelID) -> LevelID {
    self[level]?.ifUnsure ?? level
  }

  /// The levels that a rule can set as a floor, whatever is answered, after doubt too; some may stand
  /// twice.
  func possibleFloors(of rule: Rule, services: [ServiceID: CareService]) -> [LevelID] {
    let named: [LevelID] =
      switch rule.effect {
      case .atLeast(let level): [level]
      case .enough: []
      case .none: (rule.services + rule.instead).compactMap { services[$0]?.level }
      }
    return named + named.map { inDoubt($0) }
  }
}
