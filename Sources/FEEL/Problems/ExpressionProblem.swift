// SPDX-License-Identifier: Apache-2.0

/// One thing that an author must put right in a condition, in the author's words.
public struct ExpressionProblem: Hashable, Sendable {
  /// The stable name of the kind of problem, such as `unknown-name`.
  public let code: String
  /// The smallest place that shows the fault.
  public let range: TextRange
  /// What is wrong: lower case, no full stop, names in backticks.
  public let message: String
  /// A few words for the place itself.
  public let label: String
  /// Facts that help to see why.
  public let notes: [String]
  /// One thing to do, or nil.
  public let help: String?
  /// The near names that `help` suggests, nearest first.
  public let suggestions: [String]

  /// Makes a problem.
  public init(
    code: String,
    range: TextRange,
    message: String,
    label: String,
    notes: [String] = [],
    help: String? = nil,
    suggestions: [String] = []
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.label = label
    self.notes = notes
    self.help = help
    self.suggestions = suggestions
  }
}
