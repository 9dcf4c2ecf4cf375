// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import FEEL

/// One clock of a need: by when what must have happened, and by which rule.
public struct CareClock: Hashable, Sendable {
  /// What the clock is about.
  public enum Kind: String, Hashable, Sendable {
    /// A professional has assessed the need.
    case needAssessed = "need-assessed"
    /// The clinically latest time of a rule.
    case within
    /// The limit of the law on access to care.
    case accessToCare = "access-to-care"
  }

  /// The service that is waited for.
  public let service: ServiceID
  /// What the clock is about.
  public let kind: Kind
  /// The rule that set it: a level's clock, a row of access to care, or a rule's `within`.
  public let rule: String
  /// The limit as the rule states it, such as `14 days` or `P14D`.
  public let limit: String?
  /// From what the limit counts: `contact`, `need-assessed`, `need-found` or `pending`.
  public let starts: String?
  /// When it is due; nil while what it counts from has not happened.
  public let due: Moment?
}

/// The clocks of needs, by the level's own clock and the content's tables of access to care.
public struct AccessToCare: Sendable {
  /// What clocks depend on besides the need itself.
  public struct Circumstances: Sendable {
    /// Whom it is about and when, for the tables.
    public let contact: Contact
    /// The answers that the tables may read.
    public let answers: [QuestionID: Answer]
    /// When the contact was made; nil for old records with a day only.
    public let contactAt: Moment?
    /// When a professional assessed the need; nil when nobody has.
    public let needAssessedAt: Moment?

    /// States the circumstances.
    public init(
      contact: Contact,
      answers: [QuestionID: Answer],
      contactAt: Moment?,
      needAssessedAt: Moment? = nil
    ) {
      self.contact = contact
      self.answers = answers
      self.contactAt = contactAt
      self.needAssessedAt = needAssessedAt
    }
  }

  let pack: Pack
  let calendar: OpeningCalendar

  /// Makes clocks by the tables of a pack.
  public init(pack: Pack, calendar: OpeningCalendar) {
    self.pack = pack
    self.calendar = calendar
  }

  /// The clocks of one need; without a time of contact none has a due time.
  public func clocks(for need: Need, in circumstances: Circumstances) -> [CareClock] {
    var clocks = clocks(of: need.service, at: need.level, in: circumstances)
    if let within = need.within {
      clocks.append(
        CareClock(
          service: need.service,
          kind: .within,
          rule: need.rules.map(\.text).joined(separator: " "),
          limit: within.code,
          starts: "contact",
          due: circumstances.contactAt.flatMap { calendar.end(of: within, from: $0) }
        )
      )
    }
    return clocks
  }

  /// The clocks of a service at a level, without what a rule's own `within` adds.
  func clocks(
    of service: ServiceID,
    at level: LevelID,
    in circumstances: Circumstances
  ) -> [CareClock] {
    let own = levelClock(of: service, at: level, in: circumstances)
    let access = accessClock(of: service, in: circumstances)
    return [own, access].compactMap { $0 }
  }

  private func levelClock(
    of service: ServiceID,
    at level: LevelID,
    in circumstances: Circumstances
  ) -> CareClock? {
    guard let level = pack.graph.scale[level] else { return nil }
    let unit = InstructionMaker(pack: pack, calendar: calendar)
      .unit(for: service, in: circumstances.contact.region)
    let start = circumstances.contactAt
    let due: Moment?
    switch level.clock {
    case .none: return nil
    case .now: due = start
    case .sameDay: due = start.map { endOfDay(unit: unit, from: $0) }
    case .sameWeekday, .accessToCare: due = start.map { endOfWeekday(unit: unit, from: $0) }
    }
    let limit: CareLevel.Clock = level.clock == .accessToCare ? .sameWeekday : level.clock
    return CareClock(
      service: service,
      kind: .needAssessed,
      rule: "care-levels/\(level.id)",
      limit: limit.rawValue,
      starts: "contact",
      due: due
    )
  }

  /// The limit of the law.
  ///
  /// Only a professional's assessment of the need starts most of them, never
  /// the machine's answer.
  private func accessClock(
    of service: ServiceID,
    in circumstances: Circumstances
  ) -> CareClock? {
    guard let access = pack.graph.services[service]?.access,
      let row = pack.graph.accessRow(
        of: access,
        answers: circumstances.answers,
        contact: circumstances.contact
      ),
      case .value(.code(let limit)) = row.outputs["limit"], limit != "none"
    else { return nil }
    var starts = "contact"
    if case .value(.code(let code)) = row.outputs["starts"] { starts = code }
    let isFromContact = starts == "contact" || starts == "pending"
    let start = isFromContact ? circumstances.contactAt : circumstances.needAssessedAt
    let due: Moment?
    if limit == "at once" {
      due = start
    } else {
      due = start.flatMap { from in TimeSpan(limit).flatMap { calendar.end(of: $0, from: from) } }
    }
    return CareClock(
      service: service,
      kind: .accessToCare,
      rule: "access-to-care/\(row.id)",
      limit: limit,
      starts: starts,
      due: due
    )
  }

  /// The end of the unit's working day; the end of the calendar day without a unit, and when the
  /// unit does not open within a day.
  private func endOfDay(unit: CareUnit?, from start: Moment) -> Moment {
    if let unit, !unit.hours.isAlways,
      calendar.isOpen(unit, at: start) || calendar.opensWithinADay(unit, of: start),
      let end = calendar.endOfNextWorkingDay(of: unit, from: start)
    {
      return end
    }
    guard let day = calendar.clock.wallTime(of: start)?.date else { return start }
    return calendar.moment(on: day, minute: 1_440)
  }

  /// The law's "same weekday": today while the office is open, else the next weekday.
  ///
  /// Without a unit, office hours are taken to end at 16 (Government proposal HE 74/2022).
  private func endOfWeekday(unit: CareUnit?, from start: Moment) -> Moment {
    if let unit, !unit.hours.isAlways,
      let end = calendar.endOfNextWorkingDay(of: unit, from: start)
    {
      return end
    }
    guard let wall = calendar.clock.wallTime(of: start) else { return start }
    let isOver = wall.minute >= 960
    let from = isOver ? wall.date.adding(days: 1) ?? wall.date : wall.date
    return calendar.moment(on: calendar.weekday(onOrAfter: from), minute: 960)
  }
}
