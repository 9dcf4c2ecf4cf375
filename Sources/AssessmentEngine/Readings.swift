// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What reading each slot gives during one walk: the reference interpreter's memory.
///
/// Facts are computed when they are read and kept until an answer changes.
final class Readings: EvaluationContext {
  let graph: DecisionGraph
  private var states: [State]
  private var presences: [Presence]
  private var facts: [State?]

  init(graph: DecisionGraph, contact: Contact) {
    self.graph = graph
    let factCount = graph.facts.count
    states = Array(repeating: .notYet, count: graph.slotCount - factCount)
    presences = Array(repeating: .notYet, count: graph.slotCount - factCount)
    facts = Array(repeating: nil, count: factCount)
    for input in ContactInput.allCases {
      let state = input.state(in: contact)
      states[input.rawValue] = state
      presences[input.rawValue] = state == .absent ? .absent : .answered
    }
  }

  /// Notes the answers of the last form, as one assessment may read them; before this all of them
  /// are not yet known.
  func setPrevious(of contact: Contact, within span: TimeSpan?) {
    var slot = ContactInput.allCases.count + graph.questions.reduce(0) { $0 + $1.slots.count }
    for number in graph.previous {
      let question = graph.questions[number]
      let answer = contact.previousAnswer(to: question, within: span)?.answer
      for (state, presence) in question.previousStates(answer) {
        set(slot, state, presence)
        slot += 1
      }
    }
    forgetFacts()
  }

  func state(of slot: Int) -> State {
    if states.indices.contains(slot) { return states[slot] }
    let number = slot - states.count
    guard facts.indices.contains(number) else { return .fault(.typeMismatch) }
    if let known = facts[number] { return known }
    let state = graph.facts[number].definition.evaluate(in: self, tables: graph.tables)
    facts[number] = state
    return state
  }

  func presence(of slot: Int) -> Presence {
    if presences.indices.contains(slot) { return presences[slot] }
    return switch state(of: slot) {
    case .value: .answered
    case .unknown, .fault: .unknown
    case .absent: .absent
    case .notYet: .notYet
    }
  }

  /// Notes that a question is not asked from this person.
  func setAbsent(_ question: Question) {
    for slot in question.slots { set(slot, .absent, .absent) }
    if case .several = question.kind { setNone(of: question) }
    forgetFacts()
  }

  /// Notes the answer to a question that is asked.
  func set(_ answer: Answer, to question: Question) {
    switch (question.kind, answer) {
    case (.several(let options, _), .several(let findings)):
      set(findings, options: options, of: question)
    case (.several(let options, _), .unknown):
      let all = Set(options.map(\.code))
      set(Findings(chosen: [], unsure: all), options: options, of: question)
    case (_, .unknown):
      set(question.slot, question.unknown.state, .unknown)
    case (_, .yesNo(let answer)):
      set(question.slot, .value(.boolean(answer)), .answered)
    case (_, .one(let code)):
      // Whether the option is offered may hang on a question that is still to be answered.
      let offered = question.offeredWhen[code]?.condition(in: self)
      if offered == .notYet {
        set(question.slot, .notYet, .notYet)
      } else {
        set(question.slot, .value(.code(code)), .answered)
      }
    case (_, .number(let number)):
      set(question.slot, .value(.number(number)), .answered)
    case (_, .date(let day)):
      set(question.slot, .value(.date(day)), .answered)
    case (_, .text), (_, .several):
      // Nothing reads a text, so it is only present.
      set(question.slot, .unknown, .answered)
    }
    forgetFacts()
  }

  /// The codes of the options that concern this person.
  func options(of question: Question) -> [String] {
    switch question.kind {
    case .one(let domain): domain.codes.filter { isOffered($0, by: question) }
    case .several(let options, _): options.filter(isShown).map(\.code)
    case .yesNo, .number, .date, .text: []
    }
  }

  /// Whether an option concerns this person; one whose condition is unknown or not yet known may.
  func isShown(_ option: Question.Option) -> Bool {
    option.when.map { $0.condition(in: self) != .value(.boolean(false)) } ?? true
  }

  /// Whether an option of a one-choice question is offered; one whose condition is unknown or not
  /// yet known may be.
  func isOffered(_ code: String, by question: Question) -> Bool {
    switch question.offeredWhen[code]?.condition(in: self) {
    case .value(.boolean(false)), .absent: false
    default: true
    }
  }

  private func set(_ findings: Findings, options: [Question.Option], of question: Question) {
    for (position, option) in options.enumerated() {
      let slot = question.slot + position
      let concern = option.when?.condition(in: self)
      if concern == .value(.boolean(false)) {
        set(slot, .absent, .absent)
      } else if concern == .notYet {
        // It hangs on a question that is still to be answered, so a tick may yet come to nothing.
        set(slot, .notYet, .notYet)
      } else if findings.chosen.contains(option.code) {
        set(slot, .value(.boolean(true)), .answered)
      } else if findings.unsure.contains(option.code) {
        set(slot, option.unknown.state, .unknown)
      } else if findings.open.contains(option.code) {
        set(slot, .notYet, .notYet)
      } else {
        set(slot, .value(.boolean(false)), .answered)
      }
    }
    setNone(of: question)
  }

  /// "None of these" is true when every option that is asked is denied.
  private func setNone(of question: Question) {
    let slots = question.slots.dropLast()
    guard let none = question.slots.last else { return }
    let options = slots.map { states[$0] }
    let state: State
    if options.contains(.value(.boolean(true))) {
      state = .value(.boolean(false))
    } else if options.contains(.notYet) {
      state = .notYet
    } else if options.contains(.unknown) {
      state = .unknown
    } else if options.allSatisfy({ $0 == .absent }) {
      state = .absent
    } else {
      state = .value(.boolean(true))
    }
    let present = slots.map { presences[$0] }
    set(
      none,
      state,
      present.contains(.notYet)
        ? .notYet : present.contains(.unknown) ? .unknown : state == .absent ? .absent : .answered
    )
  }

  private func set(_ slot: Int, _ state: State, _ presence: Presence) {
    guard states.indices.contains(slot) else { return }
    states[slot] = state
    presences[slot] = presence
  }

  private func forgetFacts() {
    for number in facts.indices { facts[number] = nil }
  }
}

extension Question.UnknownMeaning {
  /// What the rules read for "I don't know".
  var state: State {
    if case .countsAs(let value) = self { .value(value) } else { .unknown }
  }
}
