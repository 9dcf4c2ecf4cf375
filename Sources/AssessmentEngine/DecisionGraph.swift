// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The one graph that drives visibility, validation, result, proof, explanation and export.
///
/// Its nodes are the inputs, the questions, the facts and tables, and the rules of one pack; its
/// arrows are the variables of the typed trees. It is acyclic: the compiler refuses cycles.
public struct DecisionGraph: Sendable {
  /// The questions; a question's position here is its number in the steps of assessments.
  public let questions: [Question]
  /// The questions whose answers of the last form conditions may read, as positions; the slots of
  /// these answers follow those of all questions, in this order.
  public let previous: [Int]
  /// The facts, each after the facts that it reads.
  public let facts: [Fact]
  /// The tables whose columns are facts.
  public let tables: [DecisionTable]
  /// The rules of all assessments, modules and regions.
  public let rules: [Rule]
  /// The pieces of advice.
  public let advice: [Advice]
  /// The claims to be proved.
  public let claims: [Claim]
  /// The levels.
  public let scale: Scale
  /// The services by name.
  public let services: [ServiceID: CareService]
  /// The sources by name.
  public let sources: [SourceID: Source]
  /// The tables of access to care, by access group.
  public let access: [String: DecisionTable]
  /// The assessments by name.
  public let assessments: [AssessmentID: Assessment]
  /// The number of slots: the inputs, then the questions', the last form's, then the facts'.
  public let slotCount: Int

  /// The position of a question by its name.
  public let questionNumbers: [QuestionID: Int]
  /// What fills each slot.
  let fillers: [SlotFiller]
  /// For each rule, the slots of questions and inputs that it reads, also through facts.
  let ruleReads: [Set<Int>]
  private let readings: [AssessmentID: AssessmentReading]

  /// Makes a graph from its nodes.
  ///
  /// The nodes must agree: positions in range, slots without gaps or overlaps, facts after what
  /// they read. The compiler makes only such graphs; a graph that does not agree is a programming
  /// mistake and ends the program here, before anybody is asked anything.
  public init(
    questions: [Question],
    previous: [Int] = [],
    facts: [Fact],
    tables: [DecisionTable],
    rules: [Rule],
    advice: [Advice],
    claims: [Claim],
    scale: Scale,
    services: [ServiceID: CareService],
    sources: [SourceID: Source],
    access: [String: DecisionTable],
    assessments: [AssessmentID: Assessment]
  ) {
    self.questions = questions
    self.previous = previous
    self.facts = facts
    self.tables = tables
    self.rules = rules
    self.advice = advice
    self.claims = claims
    self.scale = scale
    self.services = services
    self.sources = sources
    self.access = access
    self.assessments = assessments
    self.questionNumbers = Dictionary(
      questions.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let fillers = SlotFiller.all(questions: questions, previous: previous, facts: facts)
    self.fillers = fillers
    self.slotCount = fillers.count
    let reader = GraphReader(facts: facts, tables: tables, fillers: fillers)
    self.ruleReads = rules.map { rule in
      reader.slots(readBy: [rule.when] + (rule.fits.map { [$0] } ?? []))
    }
    let accessReads = reader.slots(
      readBy: access.values.flatMap { $0.inputs + $0.rows.flatMap(\.tests) }
    )
    var readings: [AssessmentID: AssessmentReading] = [:]
    for (id, assessment) in assessments {
      precondition(
        assessment.steps.allSatisfy { questions.indices.contains($0.question) }
          && assessment.rules.allSatisfy { rules.indices.contains($0) },
        "an assessment refers to a question or rule outside the graph"
      )
      readings[id] = AssessmentReading(
        assessment: assessment,
        questions: questions,
        rules: rules,
        ruleReads: ruleReads,
        accessReads: accessReads,
        scale: scale,
        services: services,
        reader: reader,
        fillers: fillers
      )
    }
    self.readings = readings
  }

  /// The question of a name; nil when the pack has none.
  public func question(_ id: QuestionID) -> Question? {
    questionNumbers[id].map { questions[$0] }
  }

  /// Which steps of an assessment anything reads.
  func reading(of assessment: AssessmentID) -> AssessmentReading? {
    readings[assessment]
  }
}

/// What fills a slot.
enum SlotFiller: Hashable, Sendable {
  case input(ContactInput)
  case question(Int)
  /// An option of a question of several findings, both as positions.
  case option(question: Int, option: Int)
  /// "None of these" of a question of several findings.
  case noneOf(question: Int)
  /// The last form's answer to a question, at one of the question's slots, counted from 0.
  case previous(question: Int, offset: Int)
  case fact(Int)

  /// The fillers of all slots in order; slots must have neither gaps nor overlaps.
  static func all(questions: [Question], previous: [Int], facts: [Fact]) -> [SlotFiller] {
    var fillers: [SlotFiller] = ContactInput.allCases.map { .input($0) }
    for (number, question) in questions.enumerated() {
      precondition(question.slot == fillers.count, "the slots of questions have a gap")
      if case .several(let options, _) = question.kind {
        fillers += options.indices.map { .option(question: number, option: $0) }
        fillers.append(.noneOf(question: number))
      } else {
        fillers.append(.question(number))
      }
    }
    for number in previous {
      precondition(questions.indices.contains(number), "a former answer is outside the graph")
      fillers += questions[number].slots.indices.map { slot in
        .previous(question: number, offset: slot - questions[number].slot)
      }
    }
    for (number, fact) in facts.enumerated() {
      precondition(fact.slot == fillers.count, "the slots of facts have a gap")
      fillers.append(.fact(number))
    }
    return fillers
  }

  /// The question behind the slot, when it is one of this form.
  var question: Int? {
    switch self {
    case .question(let number), .option(let number, _), .noneOf(let number): number
    case .input, .previous, .fact: nil
    }
  }
}

extension DecisionGraph {
  /// The questions that a rule reads, also through facts, in the order of the graph.
  public func questionsRead(by rule: Rule) -> [QuestionID] {
    guard let number = rules.firstIndex(where: { $0.texts == rule.texts }) else { return [] }
    let read = Set(ruleReads[number].compactMap { fillers[$0].question })
    return read.sorted().map { questions[$0].id }
  }
}
