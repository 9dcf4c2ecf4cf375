// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// The words for what the queue says, with times of the clock on the wall.
struct QueueWords {
  /// The content that the words come from.
  let content: QueueContent
  private let clock: WallClock
  private let calendar: OpeningCalendar?
  /// The language of the commands where the content has it, else the content's first.
  private let language: LanguageID

  /// Takes the names of services and units from the content; without content codes are shown.
  init(_ content: QueueContent) throws {
    let zone = content.pack?.calendar.timeZone ?? "Europe/Helsinki"
    guard let clock = WallClock(timeZone: zone) else {
      throw Failure(.machine, "this system does not know the time zone \(zone)")
    }
    self.content = content
    self.clock = clock
    calendar = content.pack.flatMap { OpeningCalendar($0.calendar) }
    let languages = content.pack?.texts.languages ?? []
    language = languages.contains(Self.own) ? Self.own : languages.first ?? Self.own
  }

  /// The language of the commands.
  private static let own = LanguageID("en")

  /// Writes texts about a region; nil without content.
  func writer(region: String?) -> TextWriter? {
    guard let pack = content.pack, let calendar else { return nil }
    return TextWriter(
      pack: pack,
      calendar: calendar,
      language: language,
      subject: .other,
      region: region.map { RegionID($0) }
    )
  }

  // MARK: Names

  /// The name of a service.
  func service(_ id: String) -> String {
    writer(region: nil)?.title(ServiceID(id)) ?? id
  }

  /// The name of a unit.
  func unit(_ row: QueueRow) -> String {
    writer(region: row.region)?.name(UnitID(row.unit)) ?? row.unit
  }

  /// The name of a region.
  func region(_ id: String) -> String {
    writer(region: id)?.text(Texts.Key("region-\(id)", "name")) ?? id
  }

  /// The name of a municipality.
  func municipality(_ code: String, region: String) -> String {
    writer(region: region)?.text(Texts.Key("region-\(region)", "municipalities.\(code)")) ?? code
  }

  /// The clinical words for a question.
  func label(ofQuestion id: String) -> String? {
    guard let question = content.pack?.graph.question(QuestionID(id)) else { return nil }
    return writer(region: nil)?.label(question)
  }

  // MARK: States

  /// Who has an item.
  func claim(_ row: QueueRow) -> String {
    if row.state.isEnd { return words(row.state.rawValue) }
    return switch row.claim {
    case .free: "free"
    case .held(let holder, let until): "\(holder.name) until \(time(until))"
    case .idle(let holder): "idle with \(holder.name) since \(time(holder.since))"
    }
  }

  /// The earliest time that is not kept yet.
  func due(_ row: QueueRow) -> String {
    guard let clock = row.clocks.first(where: { $0.metAt == nil })?.clock else { return "-" }
    return "\(time(clock.due)) \(words(clock.kind.rawValue))"
  }

  /// A code of ours, such as `need-assessed`, as words.
  func words(_ code: String) -> String {
    code.replacing("-", with: " ")
  }

  /// A time such as `2026-11-22 14:05`.
  func time(_ time: QueueTime) -> String {
    guard let wall = clock.wallTime(of: time.moment) else { return time.description }
    let hour = wall.minute / 60
    let minute = wall.minute % 60
    return "\(wall.date) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// A refusal with times of the clock on the wall.
  func refusal(_ refusal: QueueRefusal) -> String {
    switch refusal {
    case .held(let holder, let until):
      "\(holder.name) has this item since \(time(holder.since)), at least until \(time(until))."
    case .staleClaim(.some(let holder)):
      "Your claim ended. \(holder.name) has this item since \(time(holder.since))."
    default: Failure(refusal).sentence
    }
  }
}
