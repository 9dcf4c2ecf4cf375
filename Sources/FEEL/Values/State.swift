// SPDX-License-Identifier: Apache-2.0

/// What reading a question, a fact or a whole condition gives.
///
/// There is no null: the four ways of having no value stay apart to the end.
public enum State: Hashable, Sendable {
  /// There is a value: answered, counted for an unknown one, or computed.
  case value(Value)
  /// Somebody said "I don't know" or skipped the question.
  case unknown
  /// The question does not concern this person.
  case absent
  /// The question has not been asked yet; later it may be anything.
  case notYet
  /// The value could not be computed; the result must be the fail-safe one.
  case fault(EvaluationFault)
}

/// Why a value could not be computed, without any answer in it.
public enum EvaluationFault: String, Hashable, Sendable {
  /// A number grew past what 34 digits and the exponent can hold.
  case overflow
  /// Something was divided by zero.
  case divisionByZero
  /// No row of a table fits.
  case tableGap
  /// Several rows of a table fit that must exclude each other.
  case tableOverlap
  /// A value was not of the type that the checked tree promises.
  case typeMismatch
  /// The tree is nested deeper than the parser allows.
  case tooDeep
}

/// How a question stands, apart from the value that it counts as.
public enum Presence: Hashable, Sendable {
  /// A person gave an answer.
  case answered
  /// "I don't know", or skipped; also when a counted value is read instead.
  case unknown
  /// The question does not concern this person.
  case absent
  /// The question has not been asked yet.
  case notYet
}
