// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// What the person is told to do now: the level's words at this hour, before or after sending.
///
/// Level, services, advice and reasons follow from answers and pack alone; only this follows from
/// region and hour too.
public struct Instruction: Sendable {
  /// The level to act by.
  public let level: LevelID
  /// Whose words are used.
  public let sector: CareService.Sector
  /// In what state; nil when the hour is not known and the words depend on it.
  public let state: InstructionState?
  /// The unit that acts, when the region names one.
  public let unit: CareUnit?
  /// The region, when it is known.
  public let region: RegionID?
  /// The moment for which it holds.
  public let moment: Moment?
  /// The latest time for the level.
  public let within: TimeSpan?
  /// The limit of the law for the leading service.
  public let limit: TimeSpan?

  /// The stable name: `same-day.closed`, or only `emergency-112` where the hour changes nothing.
  public var key: String {
    switch state {
    case nil, .any: level.text
    case let state?: "\(level).\(state.rawValue)"
    }
  }
}

/// Chooses instructions.
public struct InstructionMaker: Sendable {
  private let pack: Pack
  private let calendar: OpeningCalendar

  /// Makes instructions from the words of a pack.
  public init(pack: Pack, calendar: OpeningCalendar) {
    self.pack = pack
    self.calendar = calendar
  }

  /// The instruction for a result; nil while something is missing.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - region: The region of the person; nil when it is not known, which counts as closed.
  ///   - time: The time for which the instruction is to hold.
  ///   - isSent: Whether the hand-over is committed.
  ///   - limit: The limit of the law for the leading service, where it is known.
  /// - Returns: The instruction by the level to act by.
  public func instruction(
    for result: ContactResult,
    region: RegionID?,
    at time: ContactTime,
    isSent: Bool,
    limit: TimeSpan? = nil
  ) -> Instruction? {
    guard let level = result.actingLevel else { return nil }
    let leading = result.needs.first { $0.level == level }
    let sector = leading?.sector ?? .health
    let unit = unit(for: leading?.service ?? pack.graph.scale[level]?.service, in: region)
    return Instruction(
      level: level,
      sector: sector,
      state: state(
        of: level,
        sector: sector,
        unit: unit,
        at: time.moment,
        canWait: result.canWaitAtNight,
        isSent: isSent
      ),
      unit: unit,
      region: region,
      moment: time.moment,
      within: result.within,
      limit: limit
    )
  }

  /// The unit of a region that gives a service, or what stands in for it.
  public func unit(for service: ServiceID?, in region: RegionID?) -> CareUnit? {
    guard let service, let region = region.flatMap({ pack.regions[$0] }) else { return nil }
    let given = region.standIns[service] ?? service
    return region.serviceUnits[given].flatMap { region.units[$0] }
  }

  /// Where the words of a level for a sector and state are; oral and partner services fall back
  /// to the words of health.
  func words(
    _ part: String,
    of level: LevelID,
    sector: CareService.Sector,
    state: InstructionState
  ) -> Texts.Key? {
    let sectors: [CareService.Sector] = sector == .health ? [.health] : [sector, .health]
    for sector in sectors {
      let key = Texts.Key("care-levels", "\(level).\(part).\(sector.rawValue).\(state.rawValue)")
      if !pack.texts.languages(of: key).isEmpty { return key }
    }
    return nil
  }

  private func state(
    of level: LevelID,
    sector: CareService.Sector,
    unit: CareUnit?,
    at moment: Moment?,
    canWait: Bool,
    isSent: Bool
  ) -> InstructionState? {
    func has(_ state: InstructionState) -> Bool {
      words("words", of: level, sector: sector, state: state) != nil
    }
    if !isSent, unit == nil, has(.elsewhere) { return .elsewhere }
    let isOpen = unit.flatMap { unit in moment.map { calendar.isOpen(unit, at: $0) } }
    let sending: InstructionState = isSent ? .sent : .unsent
    // What must happen today does not wait for a call from a unit that is closed, sent or not.
    let cannotWait = pack.graph.scale[level]?.clock == .sameDay && isOpen == false && !canWait
    if has(sending), !cannotWait || !has(.closed) { return sending }
    guard has(.open) || has(.closed) else { return .any }
    guard moment != nil else { return nil }
    if isOpen == true { return .open }
    return canWait && unit != nil && has(.waits) ? .waits : .closed
  }
}
