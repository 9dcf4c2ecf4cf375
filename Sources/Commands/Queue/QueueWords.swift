// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// The words for what the queue says, with times of the clock on the wall.
struct QueueWords {
  private let clock: WallClock
  private let writer: TextWriter?

  /// Takes the names of services from a content folder; without one codes are shown.
  init(folder: String?) throws {
    let pack = try folder.map { try LoadedContent(ContentFolder($0)).usablePack() }
    let zone = pack?.calendar.timeZone ?? "Europe/Helsinki"
    guard let clock = WallClock(timeZone: zone) else {
      throw Failure(.machine, "this system does not know the time zone \(zone)")
    }
    self.clock = clock
    writer = pack.flatMap { pack in
      OpeningCalendar(pack.calendar).map { calendar in
        TextWriter(
          pack: pack,
          calendar: calendar,
          language: pack.texts.languages.first ?? LanguageID("en"),
          subject: .other,
          region: nil
        )
      }
    }
  }

  /// A time such as `2026-11-22 14:05`.
  func time(_ time: QueueTime) -> String {
    guard let wall = clock.wallTime(of: time.moment) else { return time.description }
    let hour = wall.minute / 60
    let minute = wall.minute % 60
    return "\(wall.date) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The name of a service.
  func service(_ id: String) -> String {
    writer?.title(ServiceID(id)) ?? id
  }

  /// Who has an item.
  func claim(_ row: QueueRow) -> String {
    if row.state.isEnd { return row.state.rawValue }
    return switch row.claim {
    case .free: "free"
    case .held(let holder, let until): "\(holder.name) until \(time(until))"
    case .idle(let holder): "idle with \(holder.name) since \(time(holder.since))"
    }
  }

  /// The earliest time that is not kept yet.
  func due(_ row: QueueRow) -> String {
    guard let clock = row.clocks.first(where: { $0.metAt == nil })?.clock else { return "-" }
    return "\(time(clock.due)) \(clock.kind.rawValue)"
  }

  /// A refusal with times of the clock on the wall.
  func refusal(_ refusal: QueueRefusal) -> String {
    switch refusal {
    case .held(let holder, let until):
      "\(holder.name) has this item since \(time(holder.since)), at least until \(time(until))."
    case .staleClaim(.some(let holder)):
      "Your claim ended. \(holder.name) has this item since \(time(holder.since))."
    default: refusal.description
    }
  }
}
