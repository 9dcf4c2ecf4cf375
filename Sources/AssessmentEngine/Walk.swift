// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What came of asking one question.
public struct WalkedQuestion: Hashable, Sendable {
  /// The question.
  public let question: QuestionID
  /// The position of its step in the assessment.
  public let step: Int
  /// How it was answered; nil when it is still to be answered.
  public let answer: Answer?
  /// The codes of the options that concern this person, in order; empty without options.
  public let options: [String]

  /// Whether nothing of it is left to ask.
  public var isAnswered: Bool {
    switch answer {
    case nil: false
    case .several(let findings): findings.open.isDisjoint(with: options)
    default: true
    }
  }
}

/// The canonical walk: the questions in order, each asked if it concerns the person and something
/// reads it, the stopping rules judged after each answer.
///
/// Web, terminal, commands, replay and proof all use this function, so a result does not depend on
/// the way in or on the order in which answers were given.
public struct Walk: Sendable {
  /// The assessment walked through.
  public let assessment: AssessmentID
  /// The questions that concern this person up to the end or the stop, answered or not.
  public let questions: [WalkedQuestion]
  /// What had an answer that was not used, in the order of the names.
  ///
  /// A question behind a stop or not concerning this person; of a question that was asked, a line
  /// that was ticked or unsure and does not concern this person.
  public let ignored: [Finding]
  /// The level that ended the walk; nil when it came to the end.
  public let stop: LevelID?
  /// Whether the stop took effect at once, so that nothing more is asked.
  public let stopsAtOnce: Bool
  /// What is not answered yet and would give the most urgent level; only beside another stop.
  ///
  /// The open lines of a page that is being asked are among it.
  public let couldBeMoreUrgent: [Finding]
  /// The more urgent levels that the questions still to be asked can give; only beside a stop.
  let levelsAbove: [LevelID]

  /// The first question still to be answered; nil when there is none.
  public var next: WalkedQuestion? {
    stopsAtOnce ? nil : questions.first { !$0.isAnswered }
  }

  /// The questions that the level still needs, in order.
  public let missing: [QuestionID]
}

/// How a walk treats an optional question without an answer.
public enum OptionalQuestions: Sendable {
  /// It is still to be asked: an interview.
  case asked
  /// It was skipped: a recorded answer set.
  case skipped
}

extension DecisionGraph {
  /// Walks through an assessment with the given answers.
  ///
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - answers: Answers by question; each must have been judged by ``Question/problem(with:on:)``.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: The walk; an assessment that the graph does not have gives an empty one.
  public func walk(
    _ assessment: AssessmentID,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> Walk {
    var walker = Walker(graph: self, answers: answers, contact: contact, optional: optional)
    return walker.walk(assessment)
  }

  /// Walks through an assessment and makes its result.
  ///
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - answers: Answers by question; each must have been judged by ``Question/problem(with:on:)``.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: The walk and the result by section 6 of the language.
  public func evaluate(
    _ assessment: AssessmentID,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> (walk: Walk, result: AssessmentResult) {
    var walker = Walker(graph: self, answers: answers, contact: contact, optional: optional)
    let walk = walker.walk(assessment)
    let maker = ResultMaker(graph: self, walk: walk, contact: contact, readings: walker.readings)
    return (walk, maker.result())
  }
}

/// One walk under way.
struct Walker {
  let graph: DecisionGraph
  let answers: [QuestionID: Answer]
  let contact: Contact
  let optional: OptionalQuestions
  let readings: Readings

  private var questions: [WalkedQuestion] = []
  private var missing: [QuestionID] = []
  /// The numbers of the questions that have no answer yet, or may still come to be asked.
  private var open: [Int] = []
  private var handled: Set<QuestionID> = []
  /// The most urgent stopping level so far, and the block at whose end it takes effect.
  private var stop: (level: LevelID, block: Int?)?
  private var stopsNow = false
  private var stopsAtOnce = false

  init(
    graph: DecisionGraph,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) {
    self.graph = graph
    self.answers = answers
    self.contact = contact
    self.optional = optional
    self.readings = Readings(graph: graph, contact: contact)
  }

  mutating func walk(_ id: AssessmentID) -> Walk {
    if let assessment = graph.assessments[id], let reading = graph.reading(of: id) {
      readings.setPrevious(of: contact, within: assessment.previous)
      judgeStops(reading.stoppingRulesOfInputs, block: nil)
      for (number, step) in assessment.steps.enumerated() where !stopsNow {
        take(number, step, of: assessment, reading, forNurse: false)
      }
      if stop == nil {
        for (number, step) in assessment.steps.enumerated() {
          take(number, step, of: assessment, reading, forNurse: true)
        }
      }
    }
    return Walk(
      assessment: id,
      questions: questions,
      ignored: ignored(),
      stop: stop?.level,
      stopsAtOnce: stopsAtOnce,
      couldBeMoreUrgent: moreUrgentFindings(id),
      levelsAbove: levelsAbove(id),
      missing: missing
    )
  }

  private mutating func take(
    _ number: Int,
    _ step: Assessment.Step,
    of assessment: Assessment,
    _ reading: AssessmentReading,
    forNurse: Bool
  ) {
    let question = graph.questions[step.question]
    guard !handled.contains(question.id), question.isForNurse == forNurse,
      forNurse || reading.isRead(step: number, in: contact.region)
    else { return }
    if let stop {
      guard let block = stop.block, step.blocks.contains(block) else {
        stopsNow = true
        return
      }
      guard reading.canGiveFirstLevel[number] else { return }
    }
    guard
      reading.necessity.matters(step.question, in: assessment, of: graph, for: contact, readings)
    else { return }
    handled.insert(question.id)
    switch step.when?.condition(in: readings) ?? .value(.boolean(true)) {
    case .value(.boolean(false)), .absent:
      readings.setAbsent(question)
    case .notYet:
      // It hangs on a question that is still to be answered; whether it concerns this person is
      // not known, so it is neither asked nor absent.
      open.append(step.question)
      return
    case .value, .unknown, .fault:
      ask(step.question, step: number, forNurse: forNurse)
    }
    judgeStops(reading.stoppingRules(reading: step.question), block: step.blocks.last)
  }

  private mutating func ask(_ number: Int, step: Int, forNurse: Bool) {
    let question = graph.questions[number]
    var answer = answers[question.id]
    // What is not offered to this person is no answer of hers.
    if case .one(let code) = answer, !readings.isOffered(code, by: question) { answer = nil }
    if answer == nil, question.isOptional, optional == .skipped { answer = .unknown }
    let walked = WalkedQuestion(
      question: question.id,
      step: step,
      answer: answer,
      options: readings.options(of: question)
    )
    questions.append(walked)
    if let answer { readings.set(answer, to: question) }
    guard !forNurse else { return }
    if !walked.isAnswered { missing.append(question.id) }
    // Of an answered page a line may hang on a question that is still to be answered.
    if question.slots.contains(where: { readings.presence(of: $0) == .notYet }) {
      open.append(number)
    }
  }

  /// Judges rules that can end the interview.
  private mutating func judgeStops(_ rules: [Int], block: Int?) {
    for number in rules {
      let rule = graph.rules[number]
      guard rule.holds(for: contact) else { continue }
      let certainty = rule.certainty(in: readings)
      guard let level = graph.floor(of: rule, certainty: certainty, in: readings),
        graph.stops(level)
      else {
        continue
      }
      if level == graph.scale.levels.first?.id || block == nil {
        stopsNow = true
        stopsAtOnce = true
      }
      if let stop, graph.scale.isAtLeast(stop.level, level) { continue }
      stop = (level, block)
    }
  }

  /// The answers to questions that were not asked, and to lines that do not concern the person.
  private func ignored() -> [Walk.Finding] {
    let asked = Set(questions.map(\.question))
    return answers.flatMap { id, answer -> [Walk.Finding] in
      guard asked.contains(id) else { return [Walk.Finding(question: id)] }
      if case .one(let code) = answer, let question = graph.question(id),
        !readings.isOffered(code, by: question)
      {
        return [Walk.Finding(question: id, option: code)]
      }
      guard case .several(let findings) = answer, let question = graph.question(id),
        case .several(let options, _) = question.kind
      else { return [] }
      return options.enumerated().filter { position, option in
        let presence = readings.presence(of: question.slot + position)
        return findings.told.contains(option.code) && (presence == .absent || presence == .notYet)
      }.map { Walk.Finding(question: id, option: $0.element.code) }
    }.sorted()
  }

  /// What has no answer and is read by a rule of the most urgent level that can still be true.
  private func moreUrgentFindings(_ id: AssessmentID) -> [Walk.Finding] {
    guard let stop, let first = graph.scale.levels.first?.id, stop.level != first,
      let assessment = graph.assessments[id], let reading = graph.reading(of: id)
    else { return [] }
    var slots: Set<Int> = []
    for (number, read) in reading.firstLevelRules
    where graph.rules[number].isOpen(for: contact, in: readings) {
      slots.formUnion(read)
    }
    func couldCome(_ slot: Int) -> Bool {
      slots.contains(slot) && readings.presence(of: slot) == .notYet
    }
    var seen: Set<QuestionID> = []
    var findings: [Walk.Finding] = []
    for step in assessment.steps {
      let question = graph.questions[step.question]
      switch step.when?.condition(in: readings) {
      case .value(.boolean(false)), .absent: continue
      default: break
      }
      guard seen.insert(question.id).inserted else { continue }
      if case .several(let options, _) = question.kind {
        for (position, option) in options.enumerated()
        where couldCome(question.slot + position) && readings.isShown(option) {
          findings.append(Walk.Finding(question: question.id, option: option.code))
        }
      } else if couldCome(question.slot) {
        findings.append(Walk.Finding(question: question.id, option: nil))
      }
    }
    return findings
  }

  /// The levels above the stop of the rules that read a question still to be answered.
  private func levelsAbove(_ id: AssessmentID) -> [LevelID] {
    guard let stop, let reading = graph.reading(of: id) else { return [] }
    var levels: Set<LevelID> = []
    for number in open.flatMap({ reading.stoppingRules(reading: $0) }) {
      let rule = graph.rules[number]
      guard rule.isOpen(for: contact, in: readings) else { continue }
      levels.formUnion(graph.possibleFloors(of: rule))
    }
    return levels.filter { !graph.scale.isAtLeast(stop.level, $0) }
  }
}
