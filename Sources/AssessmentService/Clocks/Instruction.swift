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
  /// Whether the answers may be sent at this hour; false at an hour that is not known.
  ///
  /// What must be assessed before the unit opens is never sent: a sent answer waits until the
  /// unit opens (P2).
  public let mayBeSent: Bool
  /// The advice on what to watch for that says how long it should take; only where the level
  /// itself holds no time.
  let courses: [AdviceID]

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
    let unit = unit(for: leading?.service ?? service(for: level), in: region)
    let hour = hour(of: unit, at: time.moment, result)
    let state = state(of: level, sector: sector, hasUnit: unit != nil, hour, isSent: isSent)
    return Instruction(
      level: level,
      sector: sector,
      state: state,
      unit: unit,
      region: region,
      moment: time.moment,
      within: result.within,
      limit: limit,
      mayBeSent: canHandOver(result) && unit != nil && time.moment != nil
        && (!isForToday(level) || state.map { Self.statesThatAct.contains($0) } ?? false),
      courses: pack.graph.scale[level]?.clock == CareLevel.Clock.none ? courses(of: result) : []
    )
  }

  /// Whether the answers may be sent at some hour: a level is reached that does not end the
  /// interview, and somebody is to act by it.
  func canHandOver(_ result: ContactResult) -> Bool {
    guard let level = result.actingLevel, let known = pack.graph.scale[level] else { return false }
    return !known.stops && result.outcome != .stopped && known.clock != .none
  }

  /// The states in which the unit acts in time on what must be assessed today.
  private static let statesThatAct: Set<InstructionState> = [.open, .waits, .sent, .sentWaits]

  private func isForToday(_ level: LevelID) -> Bool {
    let clock = pack.graph.scale[level]?.clock
    return clock == .sameDay || clock == .now
  }

  /// The service of a level; of a level without one, that of the level to which it is raised: whom
  /// the person calls who wants more than its words.
  private func service(for level: LevelID) -> ServiceID? {
    guard let known = pack.graph.scale[level] else { return nil }
    return known.service ?? pack.graph.scale[known.raisedTo]?.service
  }

  private func courses(of result: ContactResult) -> [AdviceID] {
    let watched = Set(pack.graph.advice.filter { $0.kind == .watch }.map(\.id))
    return result.advice.filter { watched.contains($0) }
  }

  /// The unit of a region that gives a service, or what stands in for it.
  public func unit(for service: ServiceID?, in region: RegionID?) -> CareUnit? {
    guard let service, let region = region.flatMap({ pack.regions[$0] }) else { return nil }
    let given = region.standIns[service] ?? service
    return region.unit(giving: given)
  }

  /// Where the words of a level for a sector and state are; a sector without words of its own uses
  /// those of health, in no state otherwise.
  func words(
    _ part: String,
    of level: LevelID,
    sector: CareService.Sector,
    state: InstructionState
  ) -> Texts.Key? {
    func key(_ sector: CareService.Sector, _ state: InstructionState) -> Texts.Key? {
      let key = Texts.Key("care-levels", "\(level).\(part).\(sector.rawValue).\(state.rawValue)")
      return pack.texts.languages(of: key).isEmpty ? nil : key
    }
    let hasOwn = InstructionState.allCases.contains { key(sector, $0) != nil }
    return key(hasOwn ? sector : .health, state)
  }

  /// What the hour means for a result and the unit that acts.
  private struct Hour {
    /// Nil when the hour or the unit is not known.
    let isOpen: Bool?
    let isKnown: Bool
    /// Whether the person may wait until the unit opens.
    let canWait: Bool
  }

  /// `at-night: can-wait` speaks of a night: it holds when the unit opens within a day, and before
  /// a rule's own `within` has passed.
  private func hour(of unit: CareUnit?, at moment: Moment?, _ result: ContactResult) -> Hour {
    guard let unit, let moment else {
      return Hour(isOpen: nil, isKnown: moment != nil, canWait: false)
    }
    let isOpen = calendar.isOpen(unit, at: moment)
    var canWait = !isOpen && result.canWaitAtNight && calendar.opensWithinADay(unit, of: moment)
    if canWait, let within = result.within,
      let opening = calendar.nextOpening(of: unit, after: moment),
      let end = calendar.end(of: within, from: moment)
    {
      canWait = opening <= end
    }
    return Hour(isOpen: isOpen, isKnown: true, canWait: canWait)
  }

  private func state(
    of level: LevelID,
    sector: CareService.Sector,
    hasUnit: Bool,
    _ hour: Hour,
    isSent: Bool
  ) -> InstructionState? {
    func has(_ state: InstructionState) -> Bool {
      words("words", of: level, sector: sector, state: state) != nil
    }
    if !isSent, !hasUnit, has(.elsewhere) { return .elsewhere }
    // What must happen today does not wait for a call from a unit that is closed, sent or not.
    let isForToday = pack.graph.scale[level]?.clock == .sameDay
    let cannotWait = isForToday && hour.isOpen == false && !hour.canWait
    var sending: [InstructionState] = isSent ? [.sent] : [.unsent]
    if cannotWait { sending = isSent ? [.sentClosed, .closed] + sending : [.closed] + sending }
    if isSent, hour.canWait { sending = [.sentWaits] + sending }
    if let state = sending.first(where: has) { return state }
    guard has(.open) || has(.closed) else { return .any }
    guard hour.isKnown else { return nil }
    if hour.isOpen == true { return .open }
    return hour.canWait && has(.waits) ? .waits : .closed
  }
}
