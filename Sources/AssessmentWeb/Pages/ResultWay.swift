// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// How the person gets help by a result at this hour: the one button of its page, and whether
/// sending is offered.
struct ResultWay: Equatable {
  /// The one button.
  enum Button: Equatable {
    case call(String)
    case send
  }

  /// Nil where nothing needs to be done at once.
  let button: Button?
  /// Whether the answers may be sent at this hour.
  ///
  /// What must be assessed before the unit opens is not offered for sending: a sent answer waits
  /// until morning (P2).
  let canSend: Bool

  init(frame: InterviewFrame, instruction: Instruction) {
    let level = frame.pack.graph.scale[instruction.level]
    canSend = instruction.mayBeSent
    button = Self.button(
      frame: frame,
      instruction: instruction,
      level: level,
      isForToday: level?.clock == .sameDay || level?.clock == .now,
      canSend: canSend
    )
  }

  private static func button(
    frame: InterviewFrame,
    instruction: Instruction,
    level: CareLevel?,
    isForToday: Bool,
    canSend: Bool
  ) -> Button? {
    guard let level else { return .call(frame.writer.urgentLine) }
    let isSocial = instruction.sector == .social
    if level.id == frame.pack.graph.scale.levels.first?.id || (level.stops && isSocial) {
      return .call("112")
    }
    if level.stops { return .call(frame.writer.urgentLine) }
    if isForToday {
      if isSocial { return .call(frame.writer.number(named: "social_line") ?? "112") }
      if instruction.state == .open, let unit = instruction.unit { return .call(unit.line) }
      // Nobody answers at the unit yet, and the instruction is not to call the urgent line.
      if instruction.state == .waits { return canSend ? .send : nil }
      return .call(frame.writer.urgentLine)
    }
    if canSend { return .send }
    // Nobody waits for a level without a clock.
    if level.clock == .none { return nil }
    return .call(instruction.unit?.line ?? frame.writer.urgentLine)
  }
}
