// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// When units are open and which days count, in the time zone of the content.
public struct OpeningCalendar: Sendable {
  /// The holidays.
  public let holidays: HolidayCalendar
  /// The clock on the wall.
  public let clock: WallClock

  /// The years whose holidays are known.
  private let years: Set<Int>

  /// How many days are searched for the next opening or weekday before giving up.
  private static let horizon = 60

  /// Makes a calendar; nil when this system does not know the content's time zone.
  public init?(_ holidays: HolidayCalendar) {
    guard let clock = WallClock(timeZone: holidays.timeZone) else { return nil }
    self.holidays = holidays
    self.clock = clock
    self.years = holidays.years
  }

  /// Whether a unit is open at a moment.
  public func isOpen(_ unit: CareUnit, at moment: Moment) -> Bool {
    guard let wall = clock.wallTime(of: moment) else { return false }
    return periods(of: unit, on: wall.date).contains { ($0.from..<$0.to).contains(wall.minute) }
  }

  /// The moment at which a unit that is open closes; nil when it is closed or never closes.
  public func closing(of unit: CareUnit, at moment: Moment) -> Moment? {
    guard !unit.hours.isAlways, let wall = clock.wallTime(of: moment),
      let period = periods(of: unit, on: wall.date).first(where: {
        ($0.from..<$0.to).contains(wall.minute)
      })
    else { return nil }
    return self.moment(on: wall.date, minute: period.to)
  }

  /// The next moment at which a unit that is closed opens; nil when none is found in 60 days.
  public func nextOpening(of unit: CareUnit, after moment: Moment) -> Moment? {
    guard let wall = clock.wallTime(of: moment) else { return nil }
    for days in 0...Self.horizon {
      guard let date = wall.date.adding(days: days) else { return nil }
      for period in periods(of: unit, on: date) where days > 0 || period.from > wall.minute {
        return self.moment(on: date, minute: period.from)
      }
    }
    return nil
  }

  /// Whether a unit that is closed opens at most 24 hours after a moment.
  ///
  /// The bound for what must be assessed on the same day: it may be put off over one night, so that
  /// somebody acts within a day of the contact, but not over a weekend or a holiday.
  func opensWithinADay(_ unit: CareUnit, of moment: Moment) -> Bool {
    guard let opening = nextOpening(of: unit, after: moment) else { return false }
    return opening <= moment.advanced(bySeconds: 86_400)
  }

  /// The last closing of a unit on the day of its next opening, or on this day while it is still
  /// open or opens again.
  public func endOfNextWorkingDay(of unit: CareUnit, from moment: Moment) -> Moment? {
    let start = isOpen(unit, at: moment) ? moment : nextOpening(of: unit, after: moment)
    guard let start, let wall = clock.wallTime(of: start),
      let last = periods(of: unit, on: wall.date).last
    else { return nil }
    return self.moment(on: wall.date, minute: last.to)
  }

  /// The day itself when it is a weekday, else the next one.
  public func weekday(onOrAfter date: CalendarDate) -> CalendarDate {
    for days in 0...Self.horizon {
      guard let day = date.adding(days: days) else { break }
      if holidays.isWeekday(day) { return day }
    }
    return date
  }

  /// The moment at which a span that began at a moment ends.
  ///
  /// Hours run through; days, weeks, months and years end at the end of the day so much later, and
  /// working days at the end of that working day, the day of the beginning not counted.
  public func end(of span: TimeSpan, from moment: Moment) -> Moment? {
    if span.unit == .hours { return moment.advanced(bySeconds: Int64(span.amount) * 3_600) }
    guard let wall = clock.wallTime(of: moment) else { return nil }
    let day: CalendarDate? =
      switch span.unit {
      case .hours: nil
      case .days: wall.date.adding(days: span.amount)
      case .weeks: wall.date.adding(days: span.amount * 7)
      case .months: wall.date.adding(months: span.amount)
      case .years: wall.date.adding(months: span.amount * 12)
      case .workingDays: workingDay(span.amount, after: wall.date)
      }
    return day.map { self.moment(on: $0, minute: 1_440) }
  }

  /// A minute of a day as a moment; minute 1,440 is the midnight at the end of the day.
  public func moment(on date: CalendarDate, minute: Int) -> Moment {
    if minute >= 1_440, let next = date.adding(days: 1) {
      return clock.moment(of: WallTime(date: next, minute: 0))
    }
    return clock.moment(of: WallTime(date: date, minute: min(max(minute, 0), 1_439)))
  }

  private func workingDay(_ count: Int, after date: CalendarDate) -> CalendarDate? {
    var day = date
    var left = count
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if holidays.isWeekday(day) { left -= 1 }
    }
    return day
  }

  /// The days on which a unit is closed though it is open on that weekday, in the days after a
  /// moment and on its own.
  package func closedDays(of unit: CareUnit, from moment: Moment, days: Int) -> [CalendarDate] {
    guard let first = clock.wallTime(of: moment)?.date else { return [] }
    return (0...days).compactMap { first.adding(days: $0) }.filter { date in
      unit.hours.periods[date.weekday]?.isEmpty == false && periods(of: unit, on: date).isEmpty
    }
  }

  /// The hours of a unit on a day; none in a year whose holidays nobody has written down, so that
  /// nobody is told to wait for an opening that does not come.
  private func periods(of unit: CareUnit, on date: CalendarDate) -> [OpeningHours.Period] {
    if unit.hours.isAlways { return [OpeningHours.Period(from: 0, to: 1_440)] }
    guard years.isEmpty || years.contains(date.year) else { return [] }
    guard holidays.holidays[date] == nil, !unit.closedOn.contains(date) else { return [] }
    return unit.hours.periods[date.weekday] ?? []
  }
}
