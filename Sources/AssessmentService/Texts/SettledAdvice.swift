// SPDX-License-Identifier: Apache-2.0

package import AssessmentEngine

/// What to do whatever the answers still missing are, for who ends early or comes back too late
/// (P16).
///
/// Nothing can be sent from where it is said: an instruction that speaks of sending is replaced by
/// whom to call.
package struct SettledAdvice {
  /// The least level at which somebody must look at the answers.
  private static let careful = LevelID("nurse-call")

  private let service: AssessmentService
  private let session: Session
  private let now: Moment

  package init(service: AssessmentService, session: Session, now: Moment) {
    self.service = service
    self.session = session
    self.now = now
  }

  /// The advice, then that more answers could make it more urgent; no sentence while less than a
  /// nurse's call is possible.
  package var sentences: [String] {
    let scale = service.pack.graph.scale
    let result = session.interview.result
    let lowest =
      result.actingLevel
      ?? scale.mostUrgent(result.results.compactMap { $0.level ?? $0.failSafe ?? $0.possible.last })
    guard let lowest, let level = scale[lowest], scale.isAtLeast(lowest, Self.careful) else {
      return []
    }
    let more = result.isOpen ? [InterfaceText.mayBeMoreUrgent.text(language)] : []
    return [instruction(at: level)] + more
  }

  private func instruction(at level: CareLevel) -> String {
    if let instruction = service.instruction(for: session, now: now, isSent: false),
      !instruction.mayBeSent
    {
      return service.writer(for: session).words(of: instruction)
    }
    let isForToday = level.clock == .sameDay || level.clock == .now
    let text = isForToday ? InterfaceText.settledToday : InterfaceText.settledCall
    return text.text(language, service.lineThatAnswers(for: level, of: session, now: now))
  }

  private var language: LanguageID { session.start.language }
}

extension ContactResult {
  /// Whether answers that are still missing can make the instruction more urgent.
  package var isOpen: Bool {
    switch outcome {
    case .decided: false
    case .stopped: results.contains { !$0.possible.isEmpty }
    case .failed: results.contains { !$0.missing.isEmpty }
    case .incomplete: true
    }
  }
}

extension AssessmentService {
  /// The number of the unit that serves a level while the unit is open, else the line that always
  /// is.
  package func lineThatAnswers(for level: CareLevel, of session: Session, now: Moment) -> String {
    let maker = InstructionMaker(pack: pack, calendar: calendar)
    let unit = maker.unit(for: level.service, in: session.start.region)
    if let unit, calendar.isOpen(unit, at: now) { return unit.line }
    return writer(for: session).urgentLine
  }
}
