// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What to do whatever the answers still missing are, for who ends early or comes back too late
/// (P16).
struct SettledAdvice {
  let service: AssessmentService
  let session: Session
  let now: Moment

  /// The least level at which somebody must look at the answers.
  private static let careful = LevelID("nurse-call")

  /// No sentence while less than a nurse's call is possible.
  var sentences: [String] {
    let scale = service.pack.graph.scale
    let result = session.interview.result
    let lowest =
      result.actingLevel
      ?? scale.mostUrgent(result.results.compactMap { $0.level ?? $0.failSafe ?? $0.possible.last })
    guard let lowest, let level = scale[lowest], scale.isAtLeast(lowest, Self.careful) else {
      return []
    }
    let more = result.outcome == .decided ? [] : [InterfaceText.mayBeMoreUrgent.text(language)]
    return [instruction(at: level)] + more
  }

  /// Of a level that ends the interview its own words; of another whom to call, since nothing can
  /// be sent from here.
  private func instruction(at level: CareLevel) -> String {
    if level.stops,
      let instruction = service.instruction(for: session, now: now, isSent: false)
    {
      return writer.words(of: instruction)
    }
    let isForToday = level.clock == .sameDay || level.clock == .now
    let text = isForToday ? InterfaceText.settledToday : InterfaceText.settledCall
    return text.text(language, lineThatAnswers(for: level))
  }

  /// The unit's number while it is open, else the line that always is.
  private func lineThatAnswers(for level: CareLevel) -> String {
    let maker = InstructionMaker(pack: service.pack, calendar: service.calendar)
    let unit = maker.unit(for: level.service, in: session.start.region)
    if let unit, service.calendar.isOpen(unit, at: now) { return unit.line }
    return writer.number(named: "urgent_line") ?? "112"
  }

  private var writer: TextWriter { service.writer(for: session) }
  private var language: LanguageID { session.start.language }
}
