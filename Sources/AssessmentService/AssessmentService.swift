// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// The operations behind web, terminal and commands: an interview under seal, its result in words
/// that are true now, and the hand-over.
///
/// It holds no state of its own; what a person answered travels with the person.
public struct AssessmentService: Sendable {
  /// The content.
  public let pack: Pack
  /// Opening hours and holidays.
  public let calendar: OpeningCalendar
  /// Seals and opens sessions.
  public let sealer: SessionSealer

  /// Makes the service; nil when this system does not know the time zone of the content.
  public init?(pack: Pack, keys: KeyRing) {
    guard let calendar = OpeningCalendar(pack.calendar) else { return nil }
    self.pack = pack
    self.calendar = calendar
    self.sealer = SessionSealer(pack: pack, keys: keys, clock: calendar.clock)
  }

  /// Begins an interview.
  ///
  /// - Parameters:
  ///   - assessments: The assessments in the order of asking.
  ///   - start: What the first page asked.
  ///   - id: A new random name.
  ///   - now: The time of contact.
  /// - Returns: The session; nil for an assessment that the content does not have.
  public func begin(
    _ assessments: [AssessmentID],
    start: Session.Start,
    id: InterviewID,
    now: Moment
  ) -> Session? {
    guard !assessments.isEmpty,
      assessments.allSatisfy({ pack.graph.assessments[$0] != nil }),
      let date = calendar.clock.wallTime(of: now)?.date
    else { return nil }
    let interview = Interview(
      graph: pack.graph,
      assessments: assessments,
      contact: start.contact(on: date)
    )
    return Session(id: id, start: start, begun: now, lastAct: now, interview: interview)
  }

  /// Writes texts for a session.
  public func writer(for session: Session) -> TextWriter {
    writer(
      language: session.start.language,
      subject: session.start.subject,
      region: session.start.region
    )
  }

  /// Writes texts for a contact.
  public func writer(
    language: LanguageID,
    subject: Contact.Subject,
    region: RegionID?
  ) -> TextWriter {
    TextWriter(
      pack: pack,
      calendar: calendar,
      language: language,
      subject: subject,
      region: region
    )
  }

  /// What the person is told to do now; nil while something is missing.
  public func instruction(
    for session: Session,
    now: Moment,
    isSent: Bool
  ) -> Instruction? {
    guard let time = ContactTime(now, clock: calendar.clock) else { return nil }
    let result = session.interview.result
    return InstructionMaker(pack: pack, calendar: calendar).instruction(
      for: result,
      region: session.start.region,
      at: time,
      isSent: isSent,
      limit: AccessToCare(pack: pack, calendar: calendar).limit(
        for: result,
        contact: session.interview.contact,
        answers: session.interview.answers
      )
    )
  }

  /// Whether the answers may be sent at some hour: a level is reached that does not end the
  /// interview, and some service of it can take them.
  ///
  /// Whether they may be sent now is ``Instruction/mayBeSent``.
  public func canHandOver(_ result: ContactResult) -> Bool {
    InstructionMaker(pack: pack, calendar: calendar).canHandOver(result)
  }

  /// How far the content of some assessments is approved now: the least of them.
  ///
  /// Outside the years that the calendar knows, an approval with an end counts as ended.
  public func standing(of assessments: [AssessmentID], at now: Moment) -> Pack.Standing {
    pack.standing(of: assessments, on: calendar.clock.wallTime(of: now)?.date)
  }
}
