// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A place in an interview: a question, or one option of a question of several findings.
public struct Place: Hashable, Sendable {
  /// The question's number in the order of asking over all assessments of the contact, from 1; it
  /// does not depend on the answers.
  public let number: Int
  /// The option's number from 1, when an option is asked on a page of its own.
  public let option: Int?

  /// Makes a place.
  public init(number: Int, option: Int? = nil) {
    self.number = number
    self.option = option
  }
}

/// A question as it is put to this person.
public struct AskedQuestion: Sendable {
  /// Where it stands.
  public let place: Place
  /// The question.
  public let question: Question
  /// The option that is asked on a page of its own; nil for the question itself.
  public let option: Question.Option?
  /// The codes of the options that concern this person.
  public let options: [String]
  /// The answer so far; nil when there is none.
  public let answer: Answer?
  /// Whether nothing of it is left to ask.
  public let isAnswered: Bool
  /// The assessment that asks it.
  public let assessment: AssessmentID
  /// Where the texts of the section above it are.
  public let section: Texts.Key?
  /// The answer of the last form to be shown beside it; nil where none is shown.
  public let previous: PreviousAnswer?
  /// The answer to the whole question, also where one option is asked.
  let wholeAnswer: Answer?
}

/// An answer that had ended the interview and was then changed.
public struct TakenBack: Hashable, Sendable {
  /// The question whose answer was changed.
  public let question: QuestionID
  /// The level that the earlier answer had given.
  public let level: LevelID
  /// The earlier answer; nil where it was not kept.
  public let answer: Answer?

  /// Makes a record of an answer taken back.
  public init(question: QuestionID, level: LevelID, answer: Answer?) {
    self.question = question
    self.level = level
    self.answer = answer
  }
}

/// An interview as a value: question, answer, back, change, check, result.
///
/// Every way of asking drives this type. It holds what was answered and where the person stands;
/// everything else follows from the graph.
public struct Interview: Sendable {
  /// The graph that is asked.
  public let graph: DecisionGraph
  /// The assessments in the order of asking.
  public let assessments: [AssessmentID]
  /// Whom it is about and when.
  public let contact: Contact
  /// All answers, remembered also while their questions do not concern the person.
  public private(set) var answers: [QuestionID: Answer]
  /// The emergency answers that were taken back.
  public private(set) var takenBack: [TakenBack]
  /// Where the person stands after going back; nil for the first question without an answer.
  public private(set) var cursor: Place?

  /// Begins an interview, or goes on with one that was put away.
  public init(
    graph: DecisionGraph,
    assessments: [AssessmentID],
    contact: Contact,
    answers: [QuestionID: Answer] = [:],
    takenBack: [TakenBack] = [],
    cursor: Place? = nil
  ) {
    self.graph = graph
    self.assessments = assessments
    self.contact = contact
    self.answers = answers
    self.takenBack = takenBack
    self.cursor = cursor
  }

  // MARK: The six operations

  /// The question to put now; nil when nothing is left to ask.
  public var question: AskedQuestion? {
    let asked = self.asked
    if let cursor, let there = find(cursor, among: asked) { return there }
    return firstOpen(among: asked)
  }

  /// Takes the answer to the question at a place.
  ///
  /// An answer to an option asked on a page of its own is yes, no or "I don't know". Afterwards
  /// the person stands at the next question in order, or at the first without an answer when the
  /// question was only being changed.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - place: The place of a question that concerns the person now.
  ///   - isChange: Whether the person came from the check of all answers.
  /// - Throws: The ``AnswerProblem``, and nothing has changed.
  public mutating func answer(
    _ answer: Answer,
    at place: Place,
    isChange: Bool = false
  ) throws(AnswerProblem) {
    guard let asked = find(place, among: self.asked) else { throw .unknownQuestion }
    let whole = try asked.whole(answer)
    if let problem = asked.question.problem(with: whole, on: contact.date) { throw problem }
    if case .one(let code) = whole, !asked.options.contains(code) { throw .unknownOption }
    let before = (level: stop, answer: answers[asked.question.id])
    answers[asked.question.id] = asked.leavingOpenWhatIsNotShown(whole)
    note(asked.question.id, before: before)
    cursor = isChange ? nil : following(place)
  }

  /// Goes to the question before the one that is put now; at the first one nothing happens.
  ///
  /// - Returns: Whether there was a question to go back to.
  @discardableResult public mutating func back() -> Bool {
    let asked = self.asked
    let current = question?.place.number
    let before = asked.prefix { $0.place.number != current }
    guard let previous = before.last else { return false }
    cursor = previous.place
    return true
  }

  /// Goes to a question that concerns the person, to change its answer.
  ///
  /// - Returns: Whether the question is asked now.
  @discardableResult public mutating func change(_ place: Place) -> Bool {
    guard find(place, among: asked) != nil else { return false }
    cursor = place
    return true
  }

  /// The questions that concern the person, with their answers, in the order of asking.
  public var check: [AskedQuestion] { asked }

  /// The result of the answers so far.
  public var result: ContactResult {
    graph.evaluate(assessments, answers: answers, contact: contact, optional: .asked)
  }

  // MARK: Places

  /// The question at a place, when it concerns the person now.
  public func question(at place: Place) -> AskedQuestion? {
    find(place, among: asked)
  }

  /// Whether an emergency has ended the interview, or ends it after the questions still shown.
  public var stop: LevelID? {
    graph.scale.mostUrgent(walks.compactMap(\.walk.stop))
  }

  private var walks: [(first: Int, walk: Walk)] {
    var walks: [(first: Int, walk: Walk)] = []
    var first = 1
    for assessment in assessments {
      let walk = graph.walk(assessment, answers: answers, contact: contact, optional: .asked)
      walks.append((first, walk))
      if walk.stop != nil { break }
      first += graph.assessments[assessment]?.steps.count ?? 0
    }
    return walks
  }

  private var asked: [AskedQuestion] {
    var seen: Set<QuestionID> = []
    var asked: [AskedQuestion] = []
    for (first, walk) in walks {
      for walked in walk.questions where seen.insert(walked.question).inserted {
        guard let question = graph.question(walked.question) else { continue }
        let step = graph.assessments[walk.assessment]?.steps.dropFirst(walked.step).first
        asked.append(
          AskedQuestion(
            place: Place(number: first + walked.step),
            question: question,
            option: nil,
            options: walked.options,
            answer: walked.answer,
            isAnswered: walked.isAnswered || walk.stopsAtOnce,
            assessment: walk.assessment,
            section: step?.section,
            previous: question.showsPrevious
              ? contact.previousAnswer(
                to: question,
                within: graph.assessments[walk.assessment]?.previous
              ) : nil,
            wholeAnswer: walked.answer
          )
        )
      }
    }
    return asked
  }

  private func find(_ place: Place, among asked: [AskedQuestion]) -> AskedQuestion? {
    guard let found = asked.first(where: { $0.place.number == place.number }) else { return nil }
    guard let option = place.option else { return found }
    return found.asking(option: option)
  }

  /// The first question, or option, without an answer.
  private func firstOpen(among asked: [AskedQuestion]) -> AskedQuestion? {
    guard let open = asked.first(where: { !$0.isAnswered }) else { return nil }
    guard case .several(let findings) = open.answer else { return open }
    return open.firstOption(in: findings.open) ?? open
  }

  /// Where the person goes after a place: the options still open, then the next question.
  private func following(_ place: Place) -> Place? {
    let asked = self.asked
    if let here = asked.first(where: { $0.place.number == place.number }), !here.isAnswered,
      case .several(let findings) = here.answer, let option = here.firstOption(in: findings.open)
    {
      return option.place
    }
    return asked.drop { $0.place.number != place.number }.dropFirst().first?.place
  }

  private mutating func note(_ question: QuestionID, before: (level: LevelID?, answer: Answer?)) {
    guard let level = before.level else { return }
    let now = stop
    if let now, graph.scale.isAtLeast(now, level) { return }
    takenBack.append(TakenBack(question: question, level: level, answer: before.answer?.asTold))
  }
}

extension AskedQuestion {
  /// The answer to the whole question that an answer at this place makes.
  fileprivate func whole(_ answer: Answer) throws(AnswerProblem) -> Answer {
    guard let option else { return answer }
    guard case .several(let findings) = wholeAnswer else { throw .wrongType }
    let code: Set = [option.code]
    let open = findings.open.subtracting(code)
    let chosen = findings.chosen.subtracting(code)
    let unsure = findings.unsure.subtracting(code)
    switch answer {
    case .yesNo(true):
      return .several(Findings(chosen: chosen.union(code), unsure: unsure, open: open))
    case .yesNo(false):
      return .several(Findings(chosen: chosen, unsure: unsure, open: open))
    case .unknown:
      return .several(Findings(chosen: chosen, unsure: unsure.union(code), open: open))
    default:
      throw .wrongType
    }
  }

  /// The answer to keep: nobody said no to a line that was not shown, so it is to be asked should
  /// another answer make it concern the person.
  fileprivate func leavingOpenWhatIsNotShown(_ answer: Answer) -> Answer {
    guard option == nil, case .several(let all, _) = question.kind,
      case .several(let findings) = answer
    else { return answer }
    let notShown = Set(all.map(\.code)).subtracting(options)
    return .several(
      Findings(
        chosen: findings.chosen,
        unsure: findings.unsure,
        open: findings.open.union(notShown)
      )
    )
  }

  /// The option with a number, asked on a page of its own.
  fileprivate func asking(option number: Int) -> AskedQuestion? {
    guard case .several(let all, asksUnsure: true) = question.kind,
      case .several(let findings) = answer,
      let option = all.dropFirst(number - 1).first, number > 0, options.contains(option.code)
    else { return nil }
    let own: Answer? =
      findings.open.contains(option.code)
      ? nil
      : findings.unsure.contains(option.code)
        ? .unknown : .yesNo(findings.chosen.contains(option.code))
    return AskedQuestion(
      place: Place(number: place.number, option: number),
      question: question,
      option: option,
      options: [],
      answer: own,
      isAnswered: own != nil,
      assessment: assessment,
      section: section,
      previous: nil,
      wholeAnswer: wholeAnswer
    )
  }

  /// The first of the options with these codes, asked on a page of its own.
  fileprivate func firstOption(in codes: Set<String>) -> AskedQuestion? {
    guard case .several(let all, _) = question.kind,
      let index = all.firstIndex(where: { codes.contains($0.code) && options.contains($0.code) })
    else { return nil }
    return asking(option: index + 1)
  }
}
