// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// One interview in a terminal: whom it is about, the questions, the answers checked, the result,
/// the hand-over.
///
/// It decides nothing itself; every step is one of the operations of ``AssessmentService``.
struct TerminalInterview {
  /// What an interview needs from outside.
  struct Surroundings {
    let service: AssessmentService
    /// Reaches the queue that takes hand-overs; nil where there is none.
    ///
    /// It is reached only to send: an interview takes long, and nobody else could have the file
    /// meanwhile.
    let queue: (@Sendable () throws -> QueueConnection)?
    /// The time now.
    let now: @Sendable () -> Moment
    /// A new random name.
    let newID: @Sendable () -> InterviewID
  }

  /// How an interview ended.
  enum Ending: Hashable, Sendable {
    /// The person saw the result.
    case finished
    /// The input ended before the last answer.
    case endedEarly
    /// The person broke off.
    case interrupted
    /// The answers could not be sent, for this reason.
    case notSent(String)
  }

  enum Stage {
    case subject, municipality, questions, check, result
    /// The answers are changed although they mean an emergency.
    case takeBack
    case handOver
    case over(Ending)
  }

  let around: Surroundings
  let assessment: AssessmentID
  let opening: InterviewOpening
  var session: Session
  let prompter: any Prompter
  /// Whether it was said whom it is about.
  private var isSubjectSaid: Bool
  /// Whether the person came from the list of answers, so that only what is open is asked.
  var isChanging = false
  /// The interview before a change from the list of answers, to go back to as long as nothing was
  /// changed.
  var beforeChange: Interview?
  var form = HandOverForm()
  /// The instruction that the person read last, on the page that offers sending.
  var told: String?

  /// Begins an interview; nil for an assessment that the content does not have.
  init?(
    _ assessment: AssessmentID,
    opening: InterviewOpening,
    around: Surroundings,
    prompter: any Prompter
  ) {
    let id = around.newID()
    let service = around.service
    guard
      let session = service.begin([assessment], start: opening.start, id: id, now: around.now())
    else { return nil }
    self.around = around
    self.assessment = assessment
    self.opening = opening
    self.session = session
    self.prompter = prompter
    isSubjectSaid = opening.isSubjectKnown
  }

  var service: AssessmentService { around.service }
  var writer: TextWriter { service.writer(for: session) }
  var language: LanguageID { session.start.language }

  /// Asks until the interview is over.
  mutating func run() async -> Ending {
    var stage = Stage.subject
    if opening.isSubjectKnown { stage = afterSubject }
    while true {
      switch stage {
      case .subject: stage = askSubject()
      case .municipality: stage = askMunicipality()
      case .questions: stage = askQuestion()
      case .check: stage = check()
      case .result: stage = showResult()
      case .takeBack: stage = takeBack()
      case .handOver: stage = await handOver()
      case .over(let ending): return ending
      }
    }
  }

  // MARK: Whom it is about

  private var afterSubject: Stage {
    opening.isRegionKnown || InterviewOpening.municipalities(writer).isEmpty
      ? .questions : .municipality
  }

  /// What stands above every question.
  var head: [String] {
    let title = writer.title(assessment)
    let isExample = service.standing(of: [assessment], at: around.now()) != .approved
    let notice = isExample ? [InterfaceText.exampleContent.text(language)] : []
    return notice + [title + (isSubjectSaid ? " · " + about.text(language) : "")]
  }

  private var about: Translated {
    switch session.start.subject {
    case .self: InterfaceText.chosenSelf
    case .child: InterfaceText.chosenChild
    case .other: InterfaceText.chosenOther
    }
  }

  private mutating func askSubject() -> Stage {
    var prompt = Prompt(
      heading: InterfaceText.aboutWhom.text(language),
      rows: InterviewOpening.subjects.map {
        Prompt.Row(code: $0.code, text: $0.text.text(language))
      }
    )
    prompt.head = head
    prompt.canGoBack = false
    prompt.name = "subject"
    switch choose(prompt) {
    case .row(let code):
      guard let subject = InterviewOpening.subjects.first(where: { $0.code == code }) else {
        return .subject
      }
      restart { start in
        start.subject = subject.subject
        start.answeredBy = subject.answeredBy
      }
      isSubjectSaid = true
      return afterSubject
    case .back: return .subject
    case .ended: return endedEarly()
    case .interrupted: return .over(.interrupted)
    }
  }

  /// The question after the municipality, once it is known whom it is about.
  private var municipalityQuestion: Translated {
    switch session.start.subject {
    case .self: InterfaceText.municipalityOfSelf
    case .child: InterfaceText.municipalityOfChild
    case .other: InterfaceText.municipalityOfOther
    }
  }

  private mutating func askMunicipality() -> Stage {
    let municipalities = InterviewOpening.municipalities(writer)
    let unknown = InterfaceText.municipalityUnknown.text(language)
    var prompt = Prompt(
      heading: municipalityQuestion.text(language),
      rows: municipalities.map { Prompt.Row(code: $0.code, text: $0.name) }
        + [Prompt.Row(code: AnswerInput.unknown, text: unknown, isApart: true)]
    )
    prompt.head = head
    prompt.canGoBack = !opening.isSubjectKnown
    prompt.name = "municipality"
    switch choose(prompt) {
    case .row(let code):
      let found = municipalities.first { $0.code == code }
      restart { start in
        start.municipality = found?.code
        start.region = found?.region
      }
      return .questions
    case .back: return .subject
    case .ended: return endedEarly()
    case .interrupted: return .over(.interrupted)
    }
  }

  /// Begins again about somebody else or from elsewhere; the answers stay.
  private mutating func restart(_ change: (inout Session.Start) -> Void) {
    var start = session.start
    change(&start)
    let old = session.interview
    let interview = Interview(
      graph: old.graph,
      assessments: old.assessments,
      contact: start.contact(on: old.contact.date),
      answers: old.answers,
      takenBack: old.takenBack
    )
    session = Session(
      id: session.id,
      start: start,
      begun: session.begun,
      lastAct: around.now(),
      interview: interview
    )
  }

  // MARK: Questions

  private mutating func askQuestion() -> Stage {
    guard let asked = session.interview.question else {
      isChanging = false
      beforeChange = nil
      return session.interview.result.outcome == .stopped ? .result : .check
    }
    let maker = QuestionPrompt(writer: writer, contactDate: session.interview.contact.date)
    var prompt = maker.prompt(asked, head: head)
    prompt.canGoBack = canGoBack
    while true {
      switch prompter.ask(prompt) {
      case .answer(let reply):
        let input = maker.input(reply, for: asked)
        do {
          let answer = try asked.read(input, on: session.interview.contact.date)
          guard confirmed(answer, to: asked) else {
            prompt.input = reply
            continue
          }
          try session.interview.answer(answer, at: asked.place, isChange: isChanging)
          session.lastAct = around.now()
          // The change has been made; going back now takes nothing of it away.
          beforeChange = nil
          return .questions
        } catch {
          let problem = error as? InputProblem ?? .notOffered
          prompt.problem = InputSentence(writer: writer).sentence(problem, for: asked)
          prompt.input = reply
        }
      case .back: return back()
      case .ended: return endedEarly()
      case .interrupted: return .over(.interrupted)
      }
    }
  }

  private var canGoBack: Bool {
    var interview = session.interview
    return beforeChange != nil || interview.back() || !opening.isSubjectKnown
      || !opening.isRegionKnown
  }

  private mutating func back() -> Stage {
    if let before = beforeChange {
      session.interview = before
      isChanging = false
      beforeChange = nil
      return .check
    }
    if session.interview.back() { return .questions }
    if !opening.isRegionKnown, !InterviewOpening.municipalities(writer).isEmpty {
      return .municipality
    }
    return opening.isSubjectKnown ? .questions : .subject
  }

  /// Asks whether an unusual value is right.
  private mutating func confirmed(_ answer: Answer, to asked: AskedQuestion) -> Bool {
    guard !asked.isUsual(answer, on: session.interview.contact.date) else { return true }
    let value = writer.answer(answer, to: asked.question)
    var prompt = moving(
      "\(asked.question.id).usual",
      heading: InterfaceText.isThisRight.text(language, value),
      rows: [("right", InterfaceText.rightAsItIs), ("change", InterfaceText.change)]
    )
    // Whether a value is right is a question about health.
    prompt.offersFirst = false
    return choose(prompt) == .row("right")
  }
}
