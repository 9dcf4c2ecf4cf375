// SPDX-License-Identifier: Apache-2.0

/// How one case ended.
public enum Verdict: Hashable, Sendable {
  /// The value is the expected one, or what must end in an error was rejected.
  case agrees(Agreement)
  /// No value was given, and this is why.
  case refused(Construct)
  /// Another value than the expected one was given; both in words.
  case wrong(expected: String, got: String)

  /// In what a case agrees.
  public enum Agreement: Hashable, Sendable {
    /// A value.
    case value
    /// No value: null there, unknown here.
    case null
    /// An error there, a refusal here.
    case rejection
  }

  /// The verdict of several results together: the worse one.
  static func worse(_ first: Verdict, _ second: Verdict) -> Verdict {
    first.rank >= second.rank ? first : second
  }

  private var rank: Int {
    switch self {
    case .agrees(.rejection): 0
    case .agrees(.null): 1
    case .agrees(.value): 2
    case .refused: 3
    case .wrong: 4
    }
  }
}
