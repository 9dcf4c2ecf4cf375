// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The names of a small questionnaire.
struct SampleScope: Scope {
  static let pain = CodeDomain(
    id: "throat_pain",
    codes: ["none", "mild", "moderate", "strong", "very-strong"],
    order: .laterIsWorse
  )
  /// The same list read from its other end.
  static let relief = CodeDomain(id: pain.id, codes: pain.codes, order: .earlierIsWorse)
  static let drinking = CodeDomain(
    id: "drinking",
    codes: ["nothing", "little", "normal"],
    order: .earlierIsWorse
  )
  static let helper = CodeDomain(
    id: "helper",
    codes: ["never", "weekly", "daily", "at-night", "always", "other", "not-known"],
    order: .none
  )

  static let variables: [Variable] = [
    question("drooling", .boolean),
    question("stridor", .boolean),
    question("throat_pain", .code(pain)),
    question("ear_pain", .code(pain)),
    question("drinking", .code(drinking)),
    question("helper", .code(helper)),
    question("temperature", .number(unit: "Cel")),
    question("fever_days", .number(unit: "d")),
    question("height", .number(unit: "cm")),
    question("weight", .number(unit: "kg")),
    question("pulse", .number(unit: nil)),
    question("onset", .date),
    question("medicines", .text),
    question("symptoms.cough", .boolean),
    question("symptoms.cold", .boolean),
    question("symptoms.none", .boolean),
    question("pregnant", .boolean, mayBeAbsent: true),
    question("cycle", .code(helper), mayBeAbsent: true),
    question("age_months", .number(unit: "mo"), mayBeAbsent: true),
    fact("strep_points", .number(unit: nil)),
    fact("has_fever", .boolean),
    fact("contact_date", .date),
    fact("broken", .invalid),
    question("pain_relief", .code(relief)),
    fact("either", .code(CodeDomain(id: pain.id, codes: pain.codes, order: .none))),
  ].enumerated().map { slot, variable in
    Variable(
      name: variable.name,
      slot: slot,
      type: variable.type,
      isQuestion: variable.isQuestion,
      mayBeAbsent: variable.mayBeAbsent
    )
  }

  private static func question(
    _ name: String,
    _ type: ValueType,
    mayBeAbsent: Bool = false
  ) -> Variable {
    Variable(name: name, slot: 0, type: type, isQuestion: true, mayBeAbsent: mayBeAbsent)
  }

  private static func fact(_ name: String, _ type: ValueType) -> Variable {
    Variable(name: name, slot: 0, type: type, isQuestion: false, mayBeAbsent: false)
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: variables.map { ($0.name, $0) }
  )

  var names: [String] { SampleScope.variables.map(\.name) }

  func variable(named name: String) -> Variable? { SampleScope.byName[name] }

  func whyNot(_ name: String) -> String? {
    name == "later_question" ? "`later_question` is asked only after this" : nil
  }

  /// The tree that reads a name.
  func tree(named name: String) -> TypedExpression {
    guard let variable = variable(named: name) else {
      preconditionFailure("no sample variable \(name)")
    }
    return TypedExpression(
      node: .variable(variable),
      type: variable.type,
      range: TextRange(lower: 0, upper: 0)
    )
  }
}

/// States by name; every other name is not yet asked.
struct SampleContext: EvaluationContext {
  var states: [Int: State] = [:]
  var presences: [Int: Presence] = [:]

  init(_ states: [String: State] = [:], presences: [String: Presence] = [:]) {
    for variable in SampleScope.variables {
      self.states[variable.slot] = states[variable.name]
      self.presences[variable.slot] = presences[variable.name]
    }
  }

  func state(of slot: Int) -> State { states[slot] ?? .notYet }

  func presence(of slot: Int) -> Presence {
    presences[slot] ?? Presence(of: state(of: slot))
  }
}

extension Presence {
  /// The presence that goes with a state, if nothing counts as a value.
  init(of state: State) {
    self =
      switch state {
      case .value, .fault: .answered
      case .unknown: .unknown
      case .absent: .absent
      case .notYet: .notYet
      }
  }
}
