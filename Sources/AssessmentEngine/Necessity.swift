// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Which answers can still change a result, for assessments that ask only what matters.
///
/// A rule whose condition has come out stays as it is, whatever is answered later. So a question
/// may be left out once every rule that reads it has come out, and no question that still matters
/// waits for it. What an emergency rule or a table of access to care reads is never left out, nor
/// what is asked for the nurse.
struct Necessity: Sendable {
  /// The rules that read a question, also through facts, by its position.
  private let rules: [Int: [Int]]
  /// The steps whose conditions read a question.
  private let steps: [Int: [Int]]
  /// The questions that are never left out.
  private let always: Set<Int>

  init(
    of assessment: Assessment,
    questions: [Question],
    rules: [Rule],
    ruleReads: [Set<Int>],
    accessReads: Set<Int>,
    isEmergency: (Rule) -> Bool,
    reader: GraphReader,
    fillers: [SlotFiller]
  ) {
    guard assessment.asking == .whatMatters else {
      self.rules = [:]
      steps = [:]
      always = []
      return
    }
    func read(_ slots: Set<Int>) -> Set<Int> { Set(slots.compactMap { fillers[$0].question }) }
    var byRule: [Int: [Int]] = [:]
    var always = read(accessReads)
    for number in assessment.rules {
      let questions = read(ruleReads[number])
      for question in questions { byRule[question, default: []].append(number) }
      if isEmergency(rules[number]) { always.formUnion(questions) }
    }
    var byStep: [Int: [Int]] = [:]
    for (number, step) in assessment.steps.enumerated() {
      let question = questions[step.question]
      if question.isForNurse { always.insert(step.question) }
      let conditions = Self.conditions(of: question, at: step)
      for earlier in read(reader.slots(readBy: conditions)) {
        byStep[earlier, default: []].append(number)
      }
    }
    self.rules = byRule
    steps = byStep
    self.always = always
  }

  /// Whether the answer to a question that is not answered yet can change anything.
  ///
  /// - Parameters:
  ///   - question: The question's position in the graph.
  ///   - assessment: The assessment that asks.
  ///   - graph: Its graph.
  ///   - contact: Whom it is about.
  ///   - readings: What was answered before.
  /// - Returns: False only when nothing can change.
  func matters(
    _ question: Int,
    in assessment: Assessment,
    of graph: DecisionGraph,
    for contact: Contact,
    _ readings: Readings
  ) -> Bool {
    guard assessment.asking == .whatMatters else { return true }
    // Conditions read earlier questions only, so this goes forward and ends.
    var open = [question]
    var seen: Set<Int> = [question]
    while let next = open.popLast() {
      if always.contains(next) { return true }
      let isRead = rules[next]?.contains { number in
        graph.rules[number].isOpen(for: contact, in: readings)
      }
      if isRead == true { return true }
      for number in steps[next] ?? [] {
        guard let step = assessment.steps.dropFirst(number).first else { continue }
        let later = graph.questions[step.question]
        let waits = Self.conditions(of: later, at: step).contains {
          $0.condition(in: readings) == .notYet
        }
        if waits, seen.insert(step.question).inserted { open.append(step.question) }
      }
    }
    return false
  }

  private static func conditions(
    of question: Question,
    at step: Assessment.Step
  ) -> [TypedExpression] {
    (step.when.map { [$0] } ?? []) + question.conditionsOfOptions
  }
}
