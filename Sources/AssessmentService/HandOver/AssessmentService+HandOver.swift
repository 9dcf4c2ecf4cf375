// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
public import BookingQueue
import FEEL
import FoundationEssentials

/// Why answers cannot be handed over.
public enum HandOverProblem: Error, Hashable, Sendable {
  /// These fields of the form cannot be taken.
  case form([HandOverForm.Field])
  /// There is no result to send, or its level is never sent, or not at this hour.
  case nothingToSend
  /// The region names no unit that could take it.
  case noUnit
}

extension AssessmentService {
  /// Hands the answers of a session over to the queue.
  ///
  /// The hand-over is idempotent under the interview's name: sent again it gives the same receipt,
  /// with other answers it says so. Who wants to send other answers as a new one calls this with a
  /// session of a new name.
  ///
  /// - Parameters:
  ///   - session: The interview, at its end.
  ///   - form: What the person stated.
  ///   - queue: The queue.
  ///   - now: The time of sending.
  /// - Returns: What became of it; it is on the disk when this returns.
  /// - Throws: ``HandOverProblem``, or what the queue throws.
  public func handOver(
    _ session: Session,
    _ form: HandOverForm,
    to queue: AsyncQueue,
    now: Moment
  ) async throws -> HandOverOutcome {
    let handOver = try prepare(session, form, now: now)
    return try await queue.run { try $0.handOver(handOver, by: .citizen) }
  }

  /// The hand-over of a session, without handing it over.
  public func prepare(
    _ session: Session,
    _ form: HandOverForm,
    now: Moment
  ) throws(HandOverProblem) -> HandOver {
    let problems = form.problems
    guard problems.isEmpty, let phone = PhoneNumber(form.phone) else {
      throw .form(problems)
    }
    let result = session.interview.result
    guard canHandOver(result), let level = result.actingLevel,
      let interview = HandOver.InterviewID(session.id.bytes),
      let received = QueueTime(milliseconds: now.milliseconds)
    else { throw .nothingToSend }
    let region = session.start.region
    let maker = InstructionMaker(pack: pack, calendar: calendar)
    let sent = needs(of: result, level: level)
    guard let region, let first = sent.first,
      let unit = maker.unit(for: first.service, in: region)
        ?? maker.unit(for: pack.graph.scale[level]?.service, in: region)
    else { throw .noUnit }
    // A nurse would find it too late, and the person would wait for her.
    guard instruction(for: session, now: now, isSent: false)?.mayBeSent == true else {
      throw .nothingToSend
    }
    // What was answered and does not concern the person any more is nobody's to read.
    var kept = session
    kept.interview = session.interview.completed
    let file = CaseFile(service: self, session: kept, result: kept.interview.result)
    let second = PhoneNumber(form.secondPhone)
    return HandOver(
      interview: interview,
      pack: pack.hash,
      decisions: session.interview.assessments.map { pack.decisions[$0] ?? "" },
      region: region.text,
      unit: unit.id.text,
      language: session.start.language.text,
      receivedAt: received,
      outcome: result.outcome.rawValue,
      level: level.text,
      urgencyRank: pack.graph.scale.rank(of: level),
      needs: sent.map { need(of: $0, file: file, now: now) },
      clinical: file.bytes,
      contactDetails: details(form, phone: phone, second: second, session),
      lookUps: [phone, second].compactMap { $0 }.map { .phone($0.international) }
    )
  }

  /// The needs that become items: those that fit; for a result that could not be computed, the
  /// level's own service.
  private func needs(of result: ContactResult, level: LevelID) -> [Need] {
    let fitting = result.needs.filter { need in
      need.fit != .other && pack.graph.scale[need.level]?.clock != CareLevel.Clock.none
    }
    if !fitting.isEmpty { return Array(fitting.prefix(20)) }
    guard let service = pack.graph.scale[level]?.service else { return [] }
    return [
      Need(
        service: service,
        sector: pack.graph.services[service]?.sector ?? .health,
        level: level,
        fit: .unclear,
        within: nil,
        assessments: [],
        rules: []
      )
    ]
  }

  private func need(of need: Need, file: CaseFile, now: Moment) -> HandOver.Need {
    let clocks = AccessToCare(pack: pack, calendar: calendar).clocks(
      for: need,
      in: AccessToCare.Circumstances(
        contact: file.set.contact,
        answers: file.set.answers,
        contactAt: now
      )
    )
    let sameDay = pack.graph.scale.levels.last { level in
      level.clock == .sameDay || level.clock == .now
    }
    let isUrgent = sameDay.map { pack.graph.scale.isAtLeast(need.level, $0.id) } ?? true
    let unit = InstructionMaker(pack: pack, calendar: calendar)
      .unit(for: need.service, in: file.set.contact.region)
    return HandOver.Need(
      service: need.service.text,
      sector: need.sector.rawValue,
      level: need.level.text,
      urgencyRank: pack.graph.scale.rank(of: need.level),
      fit: need.fit.rawValue,
      within: need.within?.description,
      profession: pack.graph.services[need.service]?.profession,
      unit: unit?.id.text,
      whenIdle: isUrgent ? .returnsToLine : .staysWithHolder,
      clocks: clocks.compactMap { $0.caseClock(version: file.set.contact.date) }
    )
  }

  private func details(
    _ form: HandOverForm,
    phone: PhoneNumber,
    second: PhoneNumber?,
    _ session: Session
  ) -> Data {
    var json = JSONWriter()
    json.object { json in
      json.member("name", form.name.withoutControls)
      json.member("phone", phone.international)
      json.optionalMember("second_phone", second?.international)
      json.member("wants_call_alone", form.wantsCallAlone)
      json.member("needs_interpreter", form.needsInterpreter)
      json.member("language", session.start.language.text)
      json.optionalMember("municipality", session.start.municipality)
    }
    return Data(json.text.utf8)
  }
}
