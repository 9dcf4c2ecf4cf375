// SPDX-License-Identifier: Apache-2.0

/// Conditions that are always true, or never.
extension ExpressionProblem {
  static func constant(
    _ holds: Bool,
    _ range: TextRange,
    of values: String,
    notes: [String],
    help: String?
  ) -> ExpressionProblem {
    ExpressionProblem(
      holds ? .fitsEverything : .fitsNothing,
      range,
      "\(holds ? "every" : "no") \(values) makes this true",
      label: holds ? "always true" : "never true",
      notes: notes,
      help: help
        ?? (holds
          ? "compare with another value, or leave this part out" : "compare with another value")
    )
  }

  static func constantWord(_ holds: Bool, _ word: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      holds ? .fitsEverything : .fitsNothing,
      range,
      "\(word) is no condition, since no answer changes it",
      label: holds ? "always true" : "never true",
      help: "write a condition that reads an answer, or leave it out"
    )
  }

  static func sameSides(_ holds: Bool, _ side: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      holds ? .fitsEverything : .fitsNothing,
      range,
      "\(side) is compared with itself",
      label: holds ? "always true" : "never true",
      help: "compare with another value"
    )
  }

  static func noneBesideOther(
    none: String,
    other: String,
    _ range: TextRange
  ) -> ExpressionProblem {
    ExpressionProblem(
      .fitsNothing,
      range,
      "nobody can tick both `\(none)` and `\(other)`",
      label: "never true",
      help: "leave one of them out, or write `or` between them"
    )
  }
}
