// SPDX-License-Identifier: Apache-2.0

public import FEEL
import Foundation

/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// Makes a moment from seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Orders by time.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The moment so many seconds later; at the ends of time the end itself.
  public func advanced(bySeconds more: Int64) -> Moment {
    let (sum, overflow) = seconds.addingReportingOverflow(more)
    return Moment(seconds: overflow ? (more > 0 ? .max : .min) : sum)
  }
}

/// A day and a minute as the clock on the wall shows them.
public struct WallTime: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The minute of the day, 0 to 1,439.
  public let minute: Int

  /// Makes a wall time; the minute must be 0 to 1,439.
  public init(date: CalendarDate, minute: Int) {
    self.date = date
    self.minute = minute
  }
}

/// Turns moments into wall time and back, in the time zone of a content's calendar.
public struct WallClock: Sendable {
  private let zone: TimeZone

  /// Makes a clock for a time zone such as `Europe/Helsinki`; nil when this system does not know
  /// it.
  public init?(timeZone: String) {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    self.zone = zone
  }

  /// The wall time of a moment; nil outside the years 1 to 9999.
  public func wallTime(of moment: Moment) -> WallTime? {
    let (local, overflow) = moment.seconds.addingReportingOverflow(Int64(offset(at: moment)))
    guard !overflow else { return nil }
    let day = local.quotientFloored(by: 86_400)
    guard let number = Int(exactly: day), let date = CalendarDate(dayNumber: number) else {
      return nil
    }
    return WallTime(date: date, minute: Int(local - day * 86_400) / 60)
  }

  /// The moment of a wall time.
  ///
  /// A time that a spring change leaves out is taken as so much after the change; of a time that
  /// an autumn change brings twice the first is taken, so that no due time comes out too late.
  public func moment(of wall: WallTime) -> Moment {
    let local = Int64(wall.date.dayNumber) * 86_400 + Int64(wall.minute) * 60
    // The offsets half a day before and after are those on either side of any change.
    let before = Int64(offset(at: Moment(seconds: local - 43_200)))
    let after = Int64(offset(at: Moment(seconds: local + 43_200)))
    for offset in [max(before, after), min(before, after)] {
      let candidate = Moment(seconds: local - offset)
      if wallTime(of: candidate) == wall { return candidate }
    }
    return Moment(seconds: local - before)
  }

  /// The moment as `2026-11-22T02:10:00+02:00`, with the zone's own offset.
  public func text(of moment: Moment) -> String {
    guard let wall = wallTime(of: moment) else { return "\(moment.seconds)" }
    let offset = offset(at: moment) / 60
    let sign = offset < 0 ? "-" : "+"
    let second = moment.seconds - moment.seconds.quotientFloored(by: 60) * 60
    return "\(wall.date)T\(two(wall.minute / 60)):\(two(wall.minute % 60)):\(two(Int(second)))"
      + "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }

  private func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Seconds east of Greenwich.
  private func offset(at moment: Moment) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
  }
}

extension Int64 {
  fileprivate func quotientFloored(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}

/// The time of contact: a moment, or for old records only a day.
public struct ContactTime: Hashable, Sendable {
  /// The day on the wall.
  public let date: CalendarDate
  /// The moment; nil when only the day is known.
  public let moment: Moment?

  /// The time of contact at a moment; nil outside the years 1 to 9999.
  public init?(_ moment: Moment, clock: WallClock) {
    guard let wall = clock.wallTime(of: moment) else { return nil }
    self.date = wall.date
    self.moment = moment
  }

  /// Only a day.
  public init(_ date: CalendarDate) {
    self.date = date
    self.moment = nil
  }

  /// Reads `2026-11-22T02:10:00+02:00` (seconds may be left out, `Z` may stand for the offset) or
  /// `2026-11-22`; nil for anything else.
  public init?(_ text: String, clock: WallClock) {
    if let date = CalendarDate(text) {
      self.init(date)
      return
    }
    guard let moment = Moment(text) else { return nil }
    self.init(moment, clock: clock)
  }
}

extension Moment {
  /// Reads `2026-11-22T02:10:00+02:00`; seconds may be left out, `Z` may stand for the offset.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let day = parts.first, let date = CalendarDate(day),
      let time = parts.last
    else { return nil }
    let clock = time.prefix { $0 != "+" && $0 != "-" && $0 != "Z" }
    let zone = time.dropFirst(clock.count)
    guard let second = Self.seconds(clock, parts: 2...3), let offset = Self.offset(zone) else {
      return nil
    }
    self.init(seconds: Int64(date.dayNumber) * 86_400 + second - offset)
  }

  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-",
      let seconds = seconds(text.dropFirst(), parts: 2...2)
    else { return nil }
    return sign == "-" ? -seconds : seconds
  }

  /// `hh:mm` or `hh:mm:ss` as seconds.
  private static func seconds(_ text: Substring, parts: ClosedRange<Int>) -> Int64? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.contains(fields.count) else { return nil }
    var total: Int64 = 0
    for (index, limit) in [24, 60, 60].enumerated() {
      total *= 60
      guard let field = fields.dropFirst(index).first else { continue }
      guard field.utf8.count == 2, field.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int64(field), number < limit
      else { return nil }
      total += number
    }
    return total
  }
}
