// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// Why one rule counted, or why it did not: what its condition read.
public struct RuleTrace: Sendable {
  /// How the rule was judged.
  public enum Judgement: Hashable, Sendable {
    /// Its condition is true.
    case counts
    /// Its condition is unknown.
    case inDoubt
    case doesNotCount
    /// Something that it reads was not answered, or was never asked behind a stop.
    case notYet
    /// Its condition could not be computed.
    case failed
    /// Its dates or its region do not hold for the contact.
    case notNow
  }

  /// A question, or a line of it, that the rule read.
  public struct Read: Hashable, Sendable {
    /// The question or line.
    public let finding: Walk.Finding
    /// The person's answer to the whole question; nil where the question was not asked or not
    /// answered.
    public let answer: Answer?
    /// What the rule read; a value that stands in for "I don't know" is a value here.
    public let state: State
  }

  /// The rule.
  public let rule: Rule
  /// How it was judged.
  public let judgement: Judgement
  /// The level under which the result cannot be because of it, after doubt; nil when it sets none.
  public let floor: LevelID?
  /// What decides that the rule is judged so, in the order of the graph.
  ///
  /// Of parts joined by `and` of a rule that does not count only those that are not true, of parts
  /// joined by `or` of one that counts only those that are.
  public let reads: [Read]
  /// The facts with a label on the way to these answers.
  public let facts: [FactValue]
  /// The inputs that are read, by their names in conditions.
  public let inputs: [String]
  /// How many parts joined by `and` are not true.
  public let unmet: Int
}

extension DecisionGraph {
  /// Why each rule of an assessment counts or does not.
  ///
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - answers: Answers by question; each must have been judged by ``Question/problem(with:on:)``.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: A trace a rule, in the order of the assessment.
  public func traces(
    of assessment: AssessmentID,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> [RuleTrace] {
    var walker = Walker(graph: self, answers: answers, contact: contact, optional: optional)
    let walk = walker.walk(assessment)
    let tracer = RuleTracer(graph: self, readings: walker.readings, walk: walk)
    let rules = assessments[assessment]?.rules ?? []
    return rules.filter { self.rules.indices.contains($0) }.map {
      tracer.trace(of: self.rules[$0], for: contact)
    }
  }

  /// Why a fact came to its value: the answers that it reads.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - assessment: The assessment that was walked.
  ///   - answers: Answers by question; each must have been judged by ``Question/problem(with:on:)``.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: What the fact reads, in the order of the graph.
  public func reads(
    of fact: FactID,
    in assessment: AssessmentID,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> [RuleTrace.Read] {
    guard let number = facts.firstIndex(where: { $0.id == fact }) else { return [] }
    var walker = Walker(graph: self, answers: answers, contact: contact, optional: optional)
    let walk = walker.walk(assessment)
    let tracer = RuleTracer(graph: self, readings: walker.readings, walk: walk)
    return tracer.reads(ofFact: number)
  }
}

/// Finds what decides that conditions are as they are in one walk.
struct RuleTracer {
  private let graph: DecisionGraph
  private let readings: Readings
  private let answers: [QuestionID: Answer]

  init(graph: DecisionGraph, readings: Readings, walk: Walk) {
    self.graph = graph
    self.readings = readings
    answers = Dictionary(
      walk.questions.compactMap { walked in walked.answer.map { (walked.question, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func trace(of rule: Rule, for contact: Contact) -> RuleTrace {
    let certainty = rule.certainty(in: readings)
    var slots = TracedSlots()
    decide(rule.when, into: &slots)
    return RuleTrace(
      rule: rule,
      judgement: rule.holds(for: contact) ? judgement(certainty) : .notNow,
      floor: rule.holds(for: contact)
        ? graph.floor(of: rule, certainty: certainty, in: readings) : nil,
      reads: reads(slots),
      facts: slots.facts.sorted().filter { graph.facts[$0].isShown }.map {
        FactValue(fact: graph.facts[$0].id, state: readings.state(of: graph.facts[$0].slot))
      },
      inputs: slots.inputs,
      unmet: unmet(rule.when)
    )
  }

  func reads(ofFact number: Int) -> [RuleTrace.Read] {
    var slots = TracedSlots()
    unfold(fact: number, into: &slots)
    return reads(slots)
  }

  private func judgement(_ certainty: Certainty) -> RuleTrace.Judgement {
    switch certainty {
    case .certain: .counts
    case .inDoubt: .inDoubt
    case .no: .doesNotCount
    case .notYet: .notYet
    case .failed: .failed
    }
  }

  private func reads(_ slots: TracedSlots) -> [RuleTrace.Read] {
    slots.answers.sorted().compactMap { slot in
      let finding: Walk.Finding
      switch graph.fillers[slot] {
      case .question(let number), .noneOf(let number):
        finding = Walk.Finding(question: graph.questions[number].id)
      case .option(let number, let option):
        guard case .several(let options, _) = graph.questions[number].kind,
          options.indices.contains(option)
        else { return nil }
        finding = Walk.Finding(question: graph.questions[number].id, option: options[option].code)
      case .input, .previous, .fact: return nil
      }
      return RuleTrace.Read(
        finding: finding,
        answer: answers[finding.question],
        state: readings.state(of: slot)
      )
    }
  }

  private func unmet(_ tree: TypedExpression) -> Int {
    guard case .and(let parts) = tree.node else { return isTrue(tree) ? 0 : 1 }
    return parts.reduce(0) { $0 + unmet($1) }
  }

  // MARK: What decides

  private func isTrue(_ tree: TypedExpression) -> Bool {
    tree.condition(in: readings) == .value(.boolean(true))
  }

  private func decide(_ tree: TypedExpression, into slots: inout TracedSlots) {
    switch tree.node {
    case .and(let parts):
      let whole = tree.condition(in: readings)
      decide(parts, by: whole, keepingAll: isTrue(tree), into: &slots)
    case .or(let parts):
      let whole = tree.condition(in: readings)
      let isFalse = whole == .value(.boolean(false))
      decide(parts, by: whole, keepingAll: isFalse, into: &slots)
    case .not(let part): decide(part, into: &slots)
    case .variable(let variable): note(variable, into: &slots)
    default:
      for variable in tree.variables { note(variable, into: &slots) }
    }
  }

  /// The parts that are as the whole is; all of them where each one is needed for that.
  private func decide(
    _ parts: [TypedExpression],
    by whole: State,
    keepingAll: Bool,
    into slots: inout TracedSlots
  ) {
    let same = parts.filter { $0.condition(in: readings) == whole }
    for part in keepingAll || same.isEmpty ? parts : same { decide(part, into: &slots) }
  }

  private func note(_ variable: Variable, into slots: inout TracedSlots) {
    guard graph.fillers.indices.contains(variable.slot) else { return }
    switch graph.fillers[variable.slot] {
    case .input, .previous:
      if !slots.inputs.contains(variable.name) { slots.inputs.append(variable.name) }
    case .question, .option: slots.answers.insert(variable.slot)
    case .noneOf: slots.answers.insert(variable.slot)
    case .fact(let number):
      guard slots.facts.insert(number).inserted else { return }
      unfold(fact: number, into: &slots)
    }
  }

  private func unfold(fact number: Int, into slots: inout TracedSlots) {
    let fact = graph.facts[number]
    switch fact.definition {
    case .expression(let expression) where fact.type == .boolean:
      decide(expression, into: &slots)
    case .column(let table, let output):
      guard graph.tables.indices.contains(table) else { return }
      let table = graph.tables[table]
      var expressions = table.inputs
      if case .row(let row) = table.hit(in: readings) {
        expressions += table.rows[row].outputs.dropFirst(output).prefix(1)
      }
      for variable in expressions.flatMap(\.variables) { note(variable, into: &slots) }
    case .expression, .count, .sum:
      for variable in fact.expressions.flatMap(\.variables) { note(variable, into: &slots) }
    }
  }
}

/// What was found on the way from a condition to the answers.
struct TracedSlots {
  /// The slots of questions and their lines.
  var answers: Set<Int> = []
  /// The facts, as positions in the graph.
  var facts: Set<Int> = []
  var inputs: [String] = []
}
