// SPDX-License-Identifier: Apache-2.0

import FEEL

@testable import AssessmentCompiler
@testable import AssessmentEngine

/// What is wrong with a table, found by trying every answer with the engine's own reading.
struct TableReference {
  private(set) var hasGap = false
  private(set) var overlaps: Set<[Int]> = []
  private(set) var everTrue: Set<Int> = []
  private(set) var everCounted: Set<Int> = []
  private(set) var combinations = 0

  private let table: DecisionTable
  private let graph: DecisionGraph
  private let isAccess: Bool

  /// Days on both sides of all that tests compare with.
  static let days = (0..<10).compactMap {
    CalendarDate(year: 2024, month: 12, day: 28)?.adding(days: $0)
  }

  init(_ table: DecisionTable, _ tried: TableContent, isAccess: Bool = false) {
    self.table = table
    graph = tried.graph
    self.isAccess = isAccess
    let subjects = TableSubjects(
      ContentSubjects(tried.content, names: tried.names),
      owner: isAccess ? nil : "cough"
    )
    let steps = graph.assessments.values.first?.steps ?? []
    var needed = Set(subjects.reach(of: table.inputs + table.rows.flatMap(\.tests)).variables.keys)
    // What decides whether something is asked is tried too; for access to care each question may
    // be absent anyway, and only what decides about its options matters.
    for step in steps.reversed()
    where !needed.isDisjoint(with: graph.questions[step.question].slots) {
      var trees = isAccess ? [] : [step.when].compactMap(\.self)
      if case .several(let options, _) = graph.questions[step.question].kind {
        trees += options.compactMap(\.when)
      }
      needed.formUnion(subjects.reach(of: trees).variables.keys)
    }
    let asked = steps.filter { !needed.isDisjoint(with: graph.questions[$0.question].slots) }
    let readsDay = needed.contains(ContactInput.contactDate.rawValue)
    for day in readsDay ? Self.days : Array(Self.days.prefix(1)) {
      let contact = Contact(subject: .self, answeredBy: .self, date: day, region: nil)
      answer(asked[...], Readings(graph: graph, contact: contact))
    }
  }

  private mutating func answer(_ steps: ArraySlice<Assessment.Step>, _ readings: Readings) {
    guard let step = steps.first else {
      judge(readings)
      return
    }
    let question = graph.questions[step.question]
    let isAsked = step.when.map { $0.condition(in: readings) != .value(.boolean(false)) } ?? true
    if isAccess || !isAsked {
      readings.setAbsent(question)
      answer(steps.dropFirst(), readings)
    }
    guard isAccess || isAsked else { return }
    for tried in answers(to: question, readings) {
      readings.set(tried, to: question)
      answer(steps.dropFirst(), readings)
    }
  }

  private func answers(to question: Question, _ readings: Readings) -> [Answer] {
    var answers: [Answer] =
      switch question.kind {
      case .yesNo: [.yesNo(true), .yesNo(false)]
      case .one(let domain): domain.codes.map { .one($0) }
      case .number(let range):
        (0...20).compactMap { step in
          guard let part = range.step.multiplied(by: DecimalNumber(step)),
            let number = range.low.adding(part), number <= range.high
          else { return nil }
          return .number(number)
        }
      case .date: Self.days.dropFirst(4).prefix(4).map { .date($0) }
      case .several:
        readings.options(of: question).reduce([Findings(chosen: [])]) { found, option in
          found.flatMap { before in
            [
              before, Findings(chosen: before.chosen.union([option]), unsure: before.unsure),
              Findings(chosen: before.chosen, unsure: before.unsure.union([option])),
            ]
          }
        }.map { .several($0) }
      case .text: []
      }
    if question.unknown != .notOffered || question.isOptional { answers.append(.unknown) }
    return answers
  }

  private mutating func judge(_ readings: Readings) {
    combinations += 1
    let fitting = table.rows.indices.filter { row in
      table.rows[row].tests.allSatisfy { $0.condition(in: readings) == .value(.boolean(true)) }
    }
    everTrue.formUnion(fitting)
    if table.hit == .unique {
      for second in fitting {
        for first in fitting where first < second { overlaps.insert([first, second]) }
      }
    }
    switch table.hit(in: readings) {
    case .row(let row): everCounted.insert(row)
    case .state(.fault(.tableGap)): hasGap = true
    case .state(.fault(.tableOverlap)): break
    case .state: if isAccess { hasGap = true }
    }
  }
}
