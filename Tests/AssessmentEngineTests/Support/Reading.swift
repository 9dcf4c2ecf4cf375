// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// How a condition reads, as the rule that it decides shows it from outside.
enum Reading: Character, Sendable {
  case isTrue = "T"
  case isFalse = "F"
  case inDoubt = "?"
  case notYet = "-"
  case failed = "!"
}

extension GraphDraft {
  /// How a condition reads with these answers, in a graph where only one rule asks.
  func reading(of condition: String, _ answers: [String: Answer]) throws -> Reading {
    let level = LevelID("same-day")
    var draft = self
    draft.rules = [.init(id: "probe", when: condition, effect: .atLeast(level))]
    let result = try draft.graph().result(answers)
    if let reason = result.reasons.first { return reason.isInDoubt ? .inDoubt : .isTrue }
    return switch result.outcome {
    case .failed: .failed
    case .incomplete where result.possible.contains(level): .notYet
    case .incomplete, .decided, .stopped: .isFalse
    }
  }
}
