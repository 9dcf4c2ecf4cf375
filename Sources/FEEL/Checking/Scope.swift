// SPDX-License-Identifier: Apache-2.0

/// The names that a condition may read.
public protocol Scope {
  /// The thing that a name stands for, or nil if it may not be read here.
  func variable(named name: String) -> Variable?

  /// All names that may be read here, to suggest a near one.
  var names: [String] { get }

  /// A better sentence for a name that exists but may not be read here, or nil.
  ///
  /// It becomes the message of the problem: lower case, no full stop, names in backticks.
  func whyNot(_ name: String) -> String?

  /// What to do about a name that exists but may not be read here, or nil.
  func help(for name: String) -> String?

  /// The value of a name that always has the same one, such as a limit; nil for any other.
  func value(of variable: Variable) -> Value?

  /// The answers that a question for a number takes; nil when that is not known.
  ///
  /// With it a condition that no answer can make true, or none false, is refused.
  func answers(to variable: Variable) -> AnswerRange?
}

extension Scope {
  /// Nothing better than the general advice.
  public func help(for name: String) -> String? { nil }

  /// No name has a value of its own.
  public func value(of variable: Variable) -> Value? { nil }

  /// Any number may be an answer.
  public func answers(to variable: Variable) -> AnswerRange? { nil }
}

/// What a condition or value is used for.
public enum Expectation: Hashable, Sendable {
  /// Yes or no, for example after `when:`.
  case condition
  /// Yes or no that may also be written out, for example in a column of results.
  case yesNo
  /// A number.
  case number
  /// Anything that can be read: yes or no, a number, an option or a date.
  case value
  /// One option of this list.
  case code(CodeDomain)
  /// A date.
  case date
}
