// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What a case was refused for, as the report counts it.
///
/// It is thrown inside the runner, from the place that cannot go on to the one that judges the case.
public struct Construct: Error, Hashable, Sendable, CustomStringConvertible {
  /// A few words; for an expression the code of its problem.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// The construct of a problem; of a function, with its name.
  init(_ problem: ExpressionProblem, in text: String) {
    let codes = ["unknown-function", "list-function", "text-function", "wrong-argument-count"]
    let bytes = Array(text.utf8)
    let (lower, upper) = (problem.range.lower, problem.range.upper)
    guard codes.contains(problem.code), lower >= 0, lower < upper, upper <= bytes.count,
      upper - lower <= 40
    else {
      self.init(problem.code)
      return
    }
    self.init("\(problem.code): \(String(decoding: bytes[lower..<upper], as: UTF8.self))")
  }
}
