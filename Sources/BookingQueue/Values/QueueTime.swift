// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A point in time in whole milliseconds, from 1970 to the end of the year 9999, UTC.
///
/// Whole milliseconds, because due times are compared and hashed: a fraction lost on the way into
/// a database and back would make two equal times differ.
public struct QueueTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z, never below 0 or above ``last``.
  public let milliseconds: Int64

  /// The first moment, 1970-01-01T00:00:00Z.
  public static let first = QueueTime(clamped: 0)
  /// The last moment, 9999-12-31T23:59:59.999Z.
  public static let last = QueueTime(clamped: 253_402_300_799_999)

  /// Makes a time; nil outside the years 1970 to 9999.
  public init?(milliseconds: Int64) {
    guard (0...253_402_300_799_999).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// Takes a date down to whole milliseconds; a date outside 1970 to 9999 becomes the nearer end.
  public init(_ date: Date) {
    let scaled = (date.timeIntervalSince1970 * 1_000).rounded(.down)
    if scaled >= 253_402_300_799_999 {
      self = .last
    } else if scaled > 0 {
      self.milliseconds = Int64(scaled)
    } else {
      self = .first
    }
  }

  private init(clamped: Int64) {
    milliseconds = clamped
  }

  /// The same moment as a date.
  public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }

  /// ISO 8601 in UTC, whole seconds: `2026-09-24T07:04:00Z`.
  public var description: String { date.formatted(.iso8601) }

  /// The moment this many seconds later, at most ``last``.
  public func adding(seconds: Int) -> QueueTime {
    let (product, tooLarge) = Int64(seconds).multipliedReportingOverflow(by: 1_000)
    let (sum, over) = milliseconds.addingReportingOverflow(product)
    guard !tooLarge, !over else { return seconds < 0 ? .first : .last }
    return QueueTime(clamped: min(max(sum, 0), QueueTime.last.milliseconds))
  }

  /// Orders by time.
  public static func < (left: QueueTime, right: QueueTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension QueueTime: Codable {
  /// Reads the milliseconds; throws outside the years 1970 to 9999.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = QueueTime(milliseconds: try container.decode(Int64.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "a moment is outside the years 1970 to 9999"
      )
    }
    self = moment
  }

  /// Writes the milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
