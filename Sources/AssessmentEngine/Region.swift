// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// What a wellbeing services county adds besides rules: units, their hours, and who gives what.
///
/// Its rules stand in the graph.
public struct Region: Sendable {
  /// The region's two-digit code.
  public let id: RegionID
  /// Whether its data is an example and not the county's own.
  public let isExample: Bool
  /// The units by name.
  public let units: [UnitID: CareUnit]
  /// The unit that gives a service, where the region says so.
  public let serviceUnits: [ServiceID: UnitID]
  /// The hours of services that differ from those of their units.
  public let serviceHours: [ServiceID: OpeningHours]
  /// The channels of services that differ from those of the country; nothing here reads them.
  public let serviceChannels: [ServiceID: [String]]
  /// Services that the region does not offer, and what stands in.
  public let standIns: [ServiceID: ServiceID]
  /// The municipalities by their three-digit codes; names are texts.
  public let municipalities: [String]
  /// After how many minutes without an answer to leave for emergency care.
  public let emergencyMinutes: Int
  /// How many times a nurse tries to call.
  public let callTries: Int

  /// Makes a region.
  public init(
    id: RegionID,
    isExample: Bool,
    units: [UnitID: CareUnit],
    serviceUnits: [ServiceID: UnitID],
    serviceHours: [ServiceID: OpeningHours] = [:],
    serviceChannels: [ServiceID: [String]] = [:],
    standIns: [ServiceID: ServiceID],
    municipalities: [String],
    emergencyMinutes: Int,
    callTries: Int
  ) {
    self.id = id
    self.isExample = isExample
    self.units = units
    self.serviceUnits = serviceUnits
    self.serviceHours = serviceHours
    self.serviceChannels = serviceChannels
    self.standIns = standIns
    self.municipalities = municipalities
    self.emergencyMinutes = emergencyMinutes
    self.callTries = callTries
  }
}

extension Region {
  /// The unit that gives a service, at the hours of that service; nil where the region says none.
  public func unit(giving service: ServiceID) -> CareUnit? {
    guard let unit = serviceUnits[service].flatMap({ units[$0] }) else { return nil }
    guard let hours = serviceHours[service] else { return unit }
    return CareUnit(
      id: unit.id,
      line: unit.line,
      hours: hours,
      closedOn: unit.closedOn,
      languages: unit.languages
    )
  }
}

/// A unit that people can turn to.
public struct CareUnit: Sendable {
  /// The unit's name in the content.
  public let id: UnitID
  /// The telephone number, as it is shown.
  public let line: String
  /// When it is open.
  public let hours: OpeningHours
  /// Days of its own on which it is closed.
  public let closedOn: Set<CalendarDate>
  /// The languages in which it serves.
  public let languages: [LanguageID]

  /// Makes a unit.
  public init(
    id: UnitID,
    line: String,
    hours: OpeningHours,
    closedOn: Set<CalendarDate>,
    languages: [LanguageID]
  ) {
    self.id = id
    self.line = line
    self.hours = hours
    self.closedOn = closedOn
    self.languages = languages
  }
}

/// Weekly opening hours in the region's own time zone.
public struct OpeningHours: Hashable, Sendable {
  /// From one minute of the day, included, to another, excluded; 1,440 is midnight at the end.
  public struct Period: Hashable, Sendable {
    /// The first open minute of the day, 0 to 1,439.
    public let from: Int
    /// The first closed minute after it, 1 to 1,440.
    public let to: Int

    /// Makes a period.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Whether it is open at all hours, holidays included.
  public let isAlways: Bool
  /// The periods by weekday, Monday being 1, in order and without overlap.
  public let periods: [Int: [Period]]

  /// Hours by weekday, Monday being 1.
  public init(periods: [Int: [Period]]) {
    self.isAlways = false
    self.periods = periods
  }

  private init(isAlways: Bool) {
    self.isAlways = isAlways
    self.periods = [:]
  }

  /// Open day and night, holidays included.
  public static let always = OpeningHours(isAlways: true)
}

/// The days that are nobody's weekday.
public struct HolidayCalendar: Sendable {
  /// The time zone of all clocks and hours, such as `Europe/Helsinki`.
  public let timeZone: String
  /// The public holidays, Midsummer Eve and Christmas Eve, with their names.
  public let holidays: [CalendarDate: String]

  /// Makes a calendar.
  public init(timeZone: String, holidays: [CalendarDate: String]) {
    self.timeZone = timeZone
    self.holidays = holidays
  }

  /// Whether a day is Monday to Friday and no holiday.
  public func isWeekday(_ day: CalendarDate) -> Bool {
    day.weekday <= 5 && holidays[day] == nil
  }

  /// The years for which holidays are known.
  public var years: Set<Int> { Set(holidays.keys.map(\.year)) }
}
