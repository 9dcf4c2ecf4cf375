// SPDX-License-Identifier: Apache-2.0

/// One value that a condition can calculate with.
public enum Value: Hashable, Sendable, CustomStringConvertible {
  /// Yes (`true`) or no (`false`).
  case boolean(Bool)
  /// An exact decimal number, in the unit its type states.
  case number(DecimalNumber)
  /// One option of a list, by its code.
  case code(String)
  /// A day of the calendar, without a time of day.
  case date(CalendarDate)

  /// The value as plain text, a code without quotes.
  public var description: String {
    switch self {
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): number.description
    case .code(let code): code
    case .date(let date): date.description
    }
  }
}
