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
}

extension DecisionGraph {
  /// Whether a level ends the interview.
  func stops(_ level: LevelID) -> Bool {
    scale[level]?.stops ?? false
  }

  /// The level under which the result cannot be because of a rule; nil when it sets none.
  ///
  /// A rule of services without a level sets each service's own. In doubt a level counts as its
  /// `if-unsure`, and a rule that raises is judged where all rules are known.
  func floor(of rule: Rule, certainty: Certainty) -> LevelID? {
    guard certainty == .certain || certainty == .inDoubt else { return nil }
    switch rule.effect {
    case .atLeast(let level):
      return certainty == .certain ? level : scale[level]?.ifUnsure ?? level
    case .enough:
      return nil
    case .none:
      let levels = rule.services.compactMap { services[$0]?.level }
      guard let level = scale.mostUrgent(levels) else { return nil }
      return certainty == .certain ? level : scale[level]?.ifUnsure ?? level
    }
  }
}
