// SPDX-License-Identifier: Apache-2.0

/// A thing that a name stands for: a question, an option, a fact, a limit or an input.
public struct Variable: Hashable, Sendable {
  /// The name as it is written in conditions.
  public let name: String
  /// The place of the value in the reader's own numbering.
  public let slot: Int
  /// The type of the value.
  public let type: ValueType
  /// Whether `answered(x)` and `unanswered(x)` are allowed.
  public let isQuestion: Bool
  /// Whether some people are never asked; `!=` over such a name is refused.
  public let mayBeAbsent: Bool

  /// Makes a variable.
  public init(name: String, slot: Int, type: ValueType, isQuestion: Bool, mayBeAbsent: Bool) {
    self.name = name
    self.slot = slot
    self.type = type
    self.isQuestion = isQuestion
    self.mayBeAbsent = mayBeAbsent
  }
}
