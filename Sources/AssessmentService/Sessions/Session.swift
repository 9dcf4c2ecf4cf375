// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// One person's interview under way, with all that its sealed state carries.
public struct Session: Sendable {
  /// What the first page asks.
  public struct Start: Hashable, Sendable {
    /// Whom it is about.
    public var subject: Contact.Subject
    /// Who answers.
    public var answeredBy: Contact.AnsweredBy
    /// The region, from the municipality; nil when it is not known.
    public var region: RegionID?
    /// The three-digit code of the municipality; nil when the person preferred not to say.
    public var municipality: String?
    /// The language of contact.
    public var language: LanguageID
    /// The last form; nil when nobody handed it over.
    public var previous: PreviousForm?

    /// States what the first page asked.
    public init(
      subject: Contact.Subject,
      answeredBy: Contact.AnsweredBy,
      region: RegionID?,
      municipality: String?,
      language: LanguageID,
      previous: PreviousForm? = nil
    ) {
      self.subject = subject
      self.answeredBy = answeredBy
      self.region = region
      self.municipality = municipality
      self.language = language
      self.previous = previous
    }
  }

  /// The interview's random name.
  public let id: InterviewID
  /// What the first page asked.
  public let start: Start
  /// When it began.
  public let begun: Moment
  /// The time of the last act.
  public var lastAct: Moment
  /// The interview.
  public var interview: Interview

  /// Makes a session from its parts.
  public init(
    id: InterviewID,
    start: Start,
    begun: Moment,
    lastAct: Moment,
    interview: Interview
  ) {
    self.id = id
    self.start = start
    self.begun = begun
    self.lastAct = lastAct
    self.interview = interview
  }
}

/// Why a sealed state cannot be gone on with.
public enum SessionProblem: Error, Hashable, Sendable {
  /// It was changed, belongs to another interview, or its key is gone.
  case notOurs
  /// Two hours have passed since the last act.
  case expired
  /// The content has changed what it decides since the interview began.
  case contentChanged
}

/// Seals sessions into what a cookie carries, and opens them again.
public struct SessionSealer: Sendable {
  /// Seconds after the last act until a session expires (P12).
  public static let lifetime: Int64 = 7_200
  /// The longest sealed state, in characters.
  public static let limit = 3_072

  private let pack: Pack
  private let keys: KeyRing
  private let clock: WallClock

  /// Seals sessions over the questions of a pack.
  public init(pack: Pack, keys: KeyRing, clock: WallClock) {
    self.pack = pack
    self.keys = keys
    self.clock = clock
  }

  /// The sealed state as unpadded base 64 for addresses and cookies; nil when it would be longer
  /// than ``limit`` or no key may seal.
  public func seal(_ session: Session) -> String? {
    var encoder = StateEncoder()
    encoder.number(session.start.previous == nil ? 2 : 3)
    encoder.number(Int(clamping: session.begun.seconds))
    encoder.number(Int(clamping: session.lastAct.seconds))
    encoder.text(session.start.subject.rawValue)
    encoder.text(session.start.answeredBy.rawValue)
    encoder.optional(session.start.region?.text)
    encoder.optional(session.start.municipality)
    encoder.text(session.start.language.text)
    if let previous = session.start.previous {
      encoder.number(previous.date.dayNumber)
      // Only what these assessments ask, which their hashes fix, and what they could read.
      let known = questions(of: session.interview.assessments).compactMap { question in
        previous.answers[question.id].flatMap { answer in
          question.problem(with: answer, on: previous.date) == nil ? (question, answer) : nil
        }
      }
      encoder.number(known.count)
      for (question, answer) in known {
        encoder.text(question.id.text)
        encoder.answer(answer, to: question)
      }
    }
    encoder.number(session.interview.assessments.count)
    for id in session.interview.assessments {
      encoder.text(id.text)
      encoder.text(mark(of: id))
    }
    encoder.number(session.interview.cursor?.number ?? 0)
    encoder.number(session.interview.cursor?.option ?? 0)
    encoder.number(session.interview.takenBack.count)
    for taken in session.interview.takenBack {
      encoder.text(taken.question.text)
      encoder.text(taken.level.text)
      let question = pack.graph.question(taken.question)
      if let question, let answer = taken.answer {
        encoder.number(1)
        encoder.answer(answer, to: question)
      } else {
        encoder.number(0)
      }
    }
    for (number, question) in questions(of: session.interview.assessments).enumerated() {
      guard let answer = session.interview.answers[question.id] else { continue }
      encoder.number(number)
      encoder.answer(answer, to: question)
    }
    let sealed = keys.seal(encoder.bytes, context: session.id.bytes, now: session.lastAct)
    guard let text = sealed.map({ Base64URL.text($0) }), text.utf8.count <= Self.limit else {
      return nil
    }
    return text
  }

  /// Opens a sealed state.
  ///
  /// - Parameters:
  ///   - sealed: What ``seal(_:)`` returned.
  ///   - id: The interview's name from the address.
  ///   - now: The time of this act.
  /// - Returns: The session, its last act still the one before.
  /// - Throws: The ``SessionProblem``.
  public func open(
    _ sealed: String,
    id: InterviewID,
    now: Moment
  ) throws(SessionProblem) -> Session {
    guard sealed.utf8.count <= Self.limit, let bytes = Base64URL.bytes(sealed),
      let plain = keys.open(bytes, context: id.bytes)
    else { throw .notOurs }
    var decoder = StateDecoder(plain)
    guard let version = decoder.number(), version == 2 || version == 3,
      let begun = decoder.number(), let last = decoder.number(),
      let subject = decoder.text().flatMap({ Contact.Subject(rawValue: $0) }),
      let answeredBy = decoder.text().flatMap({ Contact.AnsweredBy(rawValue: $0) }),
      let region = decoder.optional(), let municipality = decoder.optional(),
      let language = decoder.text()
    else { throw .notOurs }
    let previous = version == 3 ? try previousForm(&decoder) : nil
    guard let count = decoder.number() else { throw .notOurs }
    let lastAct = Moment(seconds: Int64(last))
    guard now <= lastAct.advanced(bySeconds: Self.lifetime) else { throw .expired }
    let assessments = try assessments(&decoder, count: count)
    let start = Session.Start(
      subject: subject,
      answeredBy: answeredBy,
      region: region.map { RegionID($0) },
      municipality: municipality,
      language: LanguageID(language),
      previous: previous
    )
    let begunAt = Moment(seconds: Int64(begun))
    let interview = try interview(&decoder, assessments, start, begun: begunAt)
    return Session(id: id, start: start, begun: begunAt, lastAct: lastAct, interview: interview)
  }

  private func previousForm(_ decoder: inout StateDecoder) throws(SessionProblem) -> PreviousForm {
    guard let day = decoder.number().flatMap({ CalendarDate(dayNumber: $0) }),
      let count = decoder.number(), (0...1_000).contains(count)
    else { throw .notOurs }
    var answers: [QuestionID: Answer] = [:]
    for _ in 0..<count {
      guard let id = decoder.text().map({ QuestionID($0) }) else { throw .notOurs }
      guard let question = pack.graph.question(id) else { throw .contentChanged }
      guard let answer = decoder.answer(to: question) else { throw .notOurs }
      answers[id] = answer
    }
    return PreviousForm(date: day, answers: answers)
  }

  private func assessments(
    _ decoder: inout StateDecoder,
    count: Int
  ) throws(SessionProblem) -> [AssessmentID] {
    guard (1...20).contains(count) else { throw .notOurs }
    var assessments: [AssessmentID] = []
    for _ in 0..<count {
      guard let name = decoder.text(), let mark = decoder.text() else { throw .notOurs }
      let id = AssessmentID(name)
      guard self.mark(of: id) == mark else { throw .contentChanged }
      assessments.append(id)
    }
    return assessments
  }

  private func interview(
    _ decoder: inout StateDecoder,
    _ assessments: [AssessmentID],
    _ start: Session.Start,
    begun: Moment
  ) throws(SessionProblem) -> Interview {
    guard let number = decoder.number(), let option = decoder.number(),
      let takenCount = decoder.number(), (0...1_000).contains(takenCount),
      let date = clock.wallTime(of: begun)?.date
    else { throw .notOurs }
    var taken: [TakenBack] = []
    for _ in 0..<takenCount {
      taken.append(try takenBack(&decoder))
    }
    var answers: [QuestionID: Answer] = [:]
    let questions = questions(of: assessments)
    while !decoder.isAtEnd {
      guard let number = decoder.number(), number >= 0,
        let question = questions.dropFirst(number).first,
        let answer = decoder.answer(to: question)
      else { throw .notOurs }
      answers[question.id] = answer
    }
    return Interview(
      graph: pack.graph,
      assessments: assessments,
      contact: start.contact(on: date),
      answers: answers,
      takenBack: taken,
      cursor: number == 0 ? nil : Place(number: number, option: option == 0 ? nil : option)
    )
  }

  private func takenBack(_ decoder: inout StateDecoder) throws(SessionProblem) -> TakenBack {
    guard let question = decoder.text().map({ QuestionID($0) }), let level = decoder.text(),
      let isKept = decoder.number()
    else { throw .notOurs }
    var answer: Answer?
    if isKept == 1 {
      answer = pack.graph.question(question).flatMap { decoder.answer(to: $0) }
      guard answer != nil else { throw .notOurs }
    }
    return TakenBack(question: question, level: LevelID(level), answer: answer)
  }

  /// The questions in the order of asking, which the decisions hashes fix; their positions in the
  /// whole pack may change with other assessments.
  private func questions(of assessments: [AssessmentID]) -> [Question] {
    var seen: Set<Int> = []
    return assessments.flatMap { pack.graph.assessments[$0]?.steps ?? [] }
      .filter { seen.insert($0.question).inserted }
      .map { pack.graph.questions[$0.question] }
  }

  /// The first 16 digits of the decisions hash: enough to notice a change, since the seal already
  /// keeps others from choosing it.
  private func mark(of assessment: AssessmentID) -> String {
    String((pack.decisions[assessment] ?? "").suffix(64).prefix(16))
  }
}

extension Session.Start {
  /// The contact that the engine sees.
  public func contact(on date: CalendarDate) -> Contact {
    Contact(
      subject: subject,
      answeredBy: answeredBy,
      date: date,
      region: region,
      previous: previous
    )
  }
}
