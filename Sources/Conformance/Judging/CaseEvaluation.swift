// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What a decision gave in one case: a state of each output, or why it was not evaluated.
enum DecisionOutcome {
  case states([State])
  case refused(Construct)
}

/// The evaluation of one model with the inputs of one case.
struct CaseEvaluation: EvaluationContext {
  private let model: LoweredModel
  private var states: [State]
  private var refusedSlots: [Int: Construct] = [:]
  private var done: [String: DecisionOutcome] = [:]

  init(_ model: LoweredModel, _ inputs: [TestCase.Input]) {
    self.model = model
    // An input that the case does not give is null, and null is unknown here.
    states = [State](repeating: .unknown, count: model.owners.count)
    for input in model.inputs {
      guard let given = inputs.last(where: { $0.name == input.name }) else { continue }
      do throws(Construct) {
        let value = given.value.part(input.path)
        set(try Self.state(of: value, as: input.kind), at: input.slot)
      } catch {
        refusedSlots[input.slot] = error
      }
      if !isAllowed(input.allowed, at: input.slot) {
        refusedSlots[input.slot] = Construct("input outside its allowed values")
      }
    }
    for given in inputs {
      if let id = model.idsByName[given.name] {
        done[id] = .refused(Construct("decision given as an input"))
      }
    }
  }

  // MARK: Reading

  func state(of slot: Int) -> State {
    states.indices.contains(slot) ? states[slot] : .fault(.typeMismatch)
  }

  func presence(of slot: Int) -> Presence {
    switch state(of: slot) {
    case .value: .answered
    case .unknown, .fault: .unknown
    case .absent: .absent
    case .notYet: .notYet
    }
  }

  /// Whether a fault of a decision was made by its own table, and not by something that it reads.
  func isOwnFault(_ id: String) -> Bool {
    guard case .decision(let decision) = model.decisions[id], case .table = decision.body else {
      return false
    }
    return decision.trees.allSatisfy { tree in
      tree.variables.allSatisfy { variable in
        if case .fault = state(of: variable.slot) { false } else { true }
      }
    }
  }

  private mutating func set(_ state: State, at slot: Int) {
    if states.indices.contains(slot) { states[slot] = state }
  }

  private static func state(of value: WrittenValue, as kind: Kind) throws(Construct) -> State {
    switch value {
    case .null: return .unknown
    case .list, .components: throw Construct("input of another type")
    case .single(let text, let type):
      if let type, Kind(written: type) != kind { throw Construct("input of another type") }
      guard let value = Value(text, kind) else { throw Construct("input that cannot be read") }
      return .value(value)
    }
  }

  /// Whether the value of a slot fulfils conditions; what has no value does.
  private func isAllowed(_ conditions: [TypedExpression], at slot: Int) -> Bool {
    guard case .value = state(of: slot) else { return true }
    return conditions.allSatisfy { $0.condition(in: self) == .value(.boolean(true)) }
  }

  // MARK: Decisions

  /// What the decision of this id gives.
  mutating func outcome(of id: String) -> DecisionOutcome {
    if let known = done[id] { return known }
    let outcome: DecisionOutcome
    switch model.decisions[id] {
    case nil: outcome = .refused(Construct("a decision that the model has not"))
    case .refused(let construct): outcome = .refused(construct)
    case .decision(let decision): outcome = evaluate(decision)
    }
    done[id] = outcome
    return outcome
  }

  private mutating func evaluate(_ decision: LoweredModel.Decision) -> DecisionOutcome {
    for tree in decision.trees {
      for variable in tree.variables {
        if let construct = prepare(variable.slot) { return .refused(construct) }
      }
    }
    let found: [State]
    switch decision.body {
    case .value(let tree):
      found = [tree.evaluate(in: self)]
    case .table(let table):
      switch table.outcome(in: self) {
      case .refused(let construct): return .refused(construct)
      case .states(let states): found = states
      }
    }
    for (output, state) in zip(decision.outputs, found) {
      set(state, at: output.slot)
      if !isAllowed(output.allowed, at: output.slot) {
        return .refused(Construct("result outside its allowed values"))
      }
    }
    return .states(found)
  }

  /// Evaluates the decision that gives a slot its value; the reason if there is none to read.
  private mutating func prepare(_ slot: Int) -> Construct? {
    if let construct = refusedSlots[slot] { return construct }
    guard model.owners.indices.contains(slot), case .decision(let id) = model.owners[slot] else {
      return nil
    }
    if case .refused(let construct) = outcome(of: id) { return construct }
    return nil
  }
}

extension Value {
  /// Reads a value as files of cases write it; nil if it is none of this kind.
  init?(_ text: String, _ kind: Kind) {
    let trimmed = text.filter { !$0.isWhitespace }
    switch kind {
    case .text: self = .code(text)
    case .boolean:
      guard let isTrue = ["true": true, "1": true, "false": false, "0": false][trimmed] else {
        return nil
      }
      self = .boolean(isTrue)
    case .number:
      guard let number = DecimalNumber(trimmed) else { return nil }
      self = .number(number)
    case .date:
      guard let date = CalendarDate(trimmed) else { return nil }
      self = .date(date)
    }
  }
}
