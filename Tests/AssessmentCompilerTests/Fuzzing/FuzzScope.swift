// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A name of each type, for reading any text as a condition.
struct FuzzScope: Scope {
  static let pain = CodeDomain(
    id: "throat_pain",
    codes: ["not", "mild", "moderate", "strong"],
    order: .laterIsWorse
  )
  static let helper = CodeDomain(id: "helper", codes: ["never", "daily"], order: .none)

  static let variables: [Variable] = types.enumerated().map { slot, named in
    Variable(
      name: named.name,
      slot: slot,
      type: named.type,
      isQuestion: true,
      mayBeAbsent: slot.isMultiple(of: 3)
    )
  }

  private static let types: [(name: String, type: ValueType)] = [
    ("drooling", .boolean),
    ("throat_pain", .code(pain)),
    ("helper", .code(helper)),
    ("temperature", .number(unit: "Cel")),
    ("pulse", .number(unit: nil)),
    ("onset", .date),
    ("contact_date", .date),
    ("remarks", .text),
    ("symptoms.cough", .boolean),
    ("broken", .invalid),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: variables.map { ($0.name, $0) })

  var names: [String] { Self.variables.map(\.name) }

  func variable(named name: String) -> Variable? { Self.byName[name] }

  func whyNot(_ name: String) -> String? { nil }

  func answers(to variable: Variable) -> AnswerRange? { nil }

  /// The tree that reads a name.
  static func tree(of variable: Variable) -> TypedExpression {
    TypedExpression(
      node: .variable(variable),
      type: variable.type,
      range: TextRange(lower: 0, upper: 0)
    )
  }

  /// Nothing answered; everything unknown; everything answered.
  static let answers: [FuzzAnswers] = [
    FuzzAnswers(states: []), FuzzAnswers(states: variables.map { _ in .unknown }),
    FuzzAnswers(states: variables.map { answer(to: $0.type) }),
  ]

  private static func answer(to type: ValueType) -> State {
    let value: Value? =
      switch type {
      case .boolean: .boolean(true)
      case .number: DecimalNumber("38.5").map { .number($0) }
      case .code(let domain): domain.codes.first.map { .code($0) }
      case .date: CalendarDate(year: 2_026, month: 11, day: 22).map { .date($0) }
      case .text, .invalid: nil
      }
    return value.map { .value($0) } ?? .unknown
  }
}

/// The states of all names.
struct FuzzAnswers: EvaluationContext {
  let states: [State]

  func state(of slot: Int) -> State { states.indices.contains(slot) ? states[slot] : .notYet }

  func presence(of slot: Int) -> Presence {
    switch state(of: slot) {
    case .value, .fault: .answered
    case .unknown: .unknown
    case .absent: .absent
    case .notYet: .notYet
    }
  }
}
