// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Finds what expressions read, through facts and tables.
struct GraphReader: Sendable {
  private let factReads: [Set<Int>]
  private let fillers: [SlotFiller]

  init(facts: [Fact], tables: [DecisionTable], fillers: [SlotFiller]) {
    self.fillers = fillers
    var factReads: [Set<Int>] = []
    for fact in facts {
      var expressions = fact.expressions
      if case .column(let table, _) = fact.definition {
        precondition(tables.indices.contains(table), "a fact refers to a table outside the graph")
        let table = tables[table]
        expressions = table.inputs + table.rows.flatMap { $0.tests + $0.outputs }
      }
      factReads.append(Self.slots(readBy: expressions, factReads: factReads, fillers: fillers))
    }
    self.factReads = factReads
  }

  /// The slots of questions and inputs that expressions read, also through facts.
  func slots(readBy expressions: [TypedExpression]) -> Set<Int> {
    Self.slots(readBy: expressions, factReads: factReads, fillers: fillers)
  }

  /// The question that fills a slot.
  func question(of slot: Int) -> Int? {
    fillers.indices.contains(slot) ? fillers[slot].question : nil
  }

  private static func slots(
    readBy expressions: [TypedExpression],
    factReads: [Set<Int>],
    fillers: [SlotFiller]
  ) -> Set<Int> {
    var slots: Set<Int> = []
    for variable in expressions.flatMap(\.variables) {
      precondition(fillers.indices.contains(variable.slot), "a variable has no slot")
      switch fillers[variable.slot] {
      case .fact(let number):
        precondition(number < factReads.count, "a fact reads itself or a later fact")
        slots.formUnion(factReads[number])
      case .noneOf(let question):
        // It is the last slot of its question.
        var slot = variable.slot
        while slot >= 0, fillers[slot].question == question {
          slots.insert(slot)
          slot -= 1
        }
      case .input, .question, .option, .previous:
        slots.insert(variable.slot)
      }
    }
    return slots
  }
}

/// Which steps of an assessment are read, and by what.
struct AssessmentReading: Sendable {
  /// For each step, whether some general rule reads it, also through conditions of other steps.
  private let isRead: [Bool]
  /// The same for contacts of a region that has rules of its own.
  private let isReadInRegion: [RegionID: [Bool]]
  /// For each step, whether it can still give the most urgent level.
  let canGiveFirstLevel: [Bool]
  /// The rules whose level ends the interview and that read no question: judged once.
  let stoppingRulesOfInputs: [Int]
  /// For each question that stopping rules read, those rules: judged after its answer.
  private let stoppingRulesByQuestion: [Int: [Int]]
  /// What may be left out by ``Assessment/Asking/whatMatters``.
  let necessity: Necessity
  /// The rules of the most urgent level, and the slots that each one reads.
  let firstLevelRules: [(rule: Int, slots: Set<Int>)]

  init(
    assessment: Assessment,
    questions: [Question],
    rules: [Rule],
    ruleReads: [Set<Int>],
    accessReads: Set<Int>,
    scale: Scale,
    services: [ServiceID: CareService],
    reader: GraphReader,
    fillers: [SlotFiller]
  ) {
    func stepsRead(by rules: [Int], withNurse: Bool = true) -> [Bool] {
      let slots = rules.reduce(into: Set<Int>()) { $0.formUnion(ruleReads[$1]) }
      return Self.close(
        over: assessment.steps,
        questions: questions,
        reader: reader,
        withNurse: withNurse,
        read: Set(slots.compactMap { fillers[$0].question })
      )
    }
    let general = assessment.rules.filter { rules[$0].region == nil }
    isRead = stepsRead(by: general)
    var regions: [RegionID: [Int]] = [:]
    for number in assessment.rules {
      if let region = rules[number].region { regions[region, default: []].append(number) }
    }
    isReadInRegion = regions.mapValues { stepsRead(by: general + $0) }

    necessity = Necessity(
      of: assessment,
      questions: questions,
      rules: rules,
      ruleReads: ruleReads,
      accessReads: accessReads,
      isEmergency: { scale.stops($0, services: services) },
      reader: reader,
      fillers: fillers
    )
    let first = scale.levels.first?.id
    let firstLevelRules = assessment.rules.filter { number in
      first.map { scale.possibleFloors(of: rules[number], services: services).contains($0) }
        ?? false
    }
    canGiveFirstLevel = stepsRead(by: firstLevelRules, withNurse: false)
    self.firstLevelRules = firstLevelRules.map { ($0, ruleReads[$0]) }
    var byQuestion: [Int: [Int]] = [:]
    var ofInputs: [Int] = []
    for number in assessment.rules where scale.stops(rules[number], services: services) {
      let read = Set(ruleReads[number].compactMap { fillers[$0].question })
      if read.isEmpty { ofInputs.append(number) }
      for question in read { byQuestion[question, default: []].append(number) }
    }
    stoppingRulesOfInputs = ofInputs
    stoppingRulesByQuestion = byQuestion
  }

  /// The rules that can end the interview after the answer to a question.
  func stoppingRules(reading question: Int) -> [Int] {
    stoppingRulesByQuestion[question] ?? []
  }

  /// Whether a step has to be asked for the sake of some rule.
  func isRead(step: Int, in region: RegionID?) -> Bool {
    let steps = region.flatMap { isReadInRegion[$0] } ?? isRead
    return steps.indices.contains(step) && steps[step]
  }

  /// Whether a step is asked in some region or in none.
  func isEverRead(step: Int) -> Bool {
    ([isRead] + isReadInRegion.values).contains { $0.indices.contains(step) && $0[step] }
  }

  /// Adds what the conditions of read steps read, until nothing is added.
  private static func close(
    over steps: [Assessment.Step],
    questions: [Question],
    reader: GraphReader,
    withNurse: Bool,
    read: Set<Int>
  ) -> [Bool] {
    var read = read
    // Steps are in the order of asking and a condition reads earlier questions only, so one pass
    // from the last to the first finds all.
    for step in steps.reversed() {
      let question = questions[step.question]
      guard read.contains(step.question) || (withNurse && question.isForNurse) else { continue }
      let conditions = (step.when.map { [$0] } ?? []) + question.conditionsOfOptions
      for slot in reader.slots(readBy: conditions) {
        if let number = reader.question(of: slot) { read.insert(number) }
      }
    }
    return steps.map { read.contains($0.question) }
  }
}

extension Scale {
  /// Whether a rule can end the interview, when it is true or in doubt.
  fileprivate func stops(_ rule: Rule, services: [ServiceID: CareService]) -> Bool {
    possibleFloors(of: rule, services: services).contains { self[$0]?.stops == true }
  }
}

extension Rule.Effect {
  /// The level that the rule names; nil when it names none.
  var level: LevelID? {
    switch self {
    case .atLeast(let level), .enough(let level): level
    case .none: nil
    }
  }
}
