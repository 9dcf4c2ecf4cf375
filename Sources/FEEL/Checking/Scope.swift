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
}

/// What a condition or value is used for.
public enum Expectation: Hashable, Sendable {
  /// Yes or no, for example after `when:`.
  case condition
  /// A number.
  case number
  /// Anything that can be read: yes or no, a number, an option or a date.
  case value
  /// One option of this list.
  case code(CodeDomain)
  /// A date.
  case date
}
