// SPDX-License-Identifier: Apache-2.0

/// Where an evaluation reads its names.
///
/// The two answers for one slot agree: both say `notYet`, or neither does. A question that counts as
/// a value while unknown has the state `.value` and the presence `.unknown`.
public protocol EvaluationContext {
  /// What reading the variable of this slot gives.
  func state(of slot: Int) -> State

  /// Whether the question of this slot was answered by a person.
  func presence(of slot: Int) -> Presence
}
