// SPDX-License-Identifier: Apache-2.0

import FEEL

extension Fact.Definition {
  /// The fact's value; see section 4 of the language for what each state counts as in sums.
  func evaluate(in context: some EvaluationContext, tables: [DecisionTable]) -> State {
    switch self {
    case .expression(let expression):
      return expression.evaluate(in: context)
    case .count(let conditions):
      let one = DecimalNumber(1)
      return sum(of: conditions.map { $0.condition(in: context).points(one) })
    case .sum(let terms):
      return sum(of: terms.map { $0.evaluate(in: context) })
    case .column(let table, let output):
      guard tables.indices.contains(table) else { return .fault(.tableGap) }
      return tables[table].evaluate(output: output, in: context)
    }
  }

  private func sum(of parts: [State]) -> State {
    var total = DecimalNumber.zero
    var isUnknown = false
    var isNotYet = false
    var fault: EvaluationFault?
    for part in parts {
      switch part {
      case .value(.number(let number)):
        guard let next = total.adding(number) else {
          fault = fault ?? .overflow
          continue
        }
        total = next
      case .value: fault = fault ?? .typeMismatch
      case .absent: break
      case .unknown: isUnknown = true
      case .notYet: isNotYet = true
      case .fault(let found): fault = fault ?? found
      }
    }
    if isNotYet { return .notYet }
    if let fault { return .fault(fault) }
    return isUnknown ? .unknown : .value(.number(total))
  }
}

extension Fact.Term {
  fileprivate func evaluate(in context: some EvaluationContext) -> State {
    switch self {
    case .number(let expression):
      return expression.evaluate(in: context)
    case .points(let variable, let points):
      let state = context.state(of: variable.slot)
      guard case .value(let value) = state else { return state }
      guard case .code(let code) = value, let number = points[code] else {
        return .fault(.typeMismatch)
      }
      return .value(.number(number))
    case .condition(let condition, let number):
      return condition.condition(in: context).points(number)
    }
  }
}

extension State {
  /// The points of a condition: these when it is true, none when it is false.
  fileprivate func points(_ number: DecimalNumber) -> State {
    switch self {
    case .value(.boolean(true)): .value(.number(number))
    case .value(.boolean(false)), .absent: .value(.number(.zero))
    case .value: .fault(.typeMismatch)
    case .unknown, .notYet, .fault: self
    }
  }
}

extension DecisionTable {
  /// The row that counts, or why none does.
  enum Hit: Equatable {
    case row(Int)
    case state(State)
  }

  /// The value of an output column.
  func evaluate(output: Int, in context: some EvaluationContext) -> State {
    switch hit(in: context) {
    case .state(let state): return state
    case .row(let row):
      guard rows.indices.contains(row), rows[row].outputs.indices.contains(output) else {
        return .fault(.tableGap)
      }
      return rows[row].outputs[output].evaluate(in: context)
    }
  }

  /// Finds the row that counts.
  ///
  /// An unknown input makes a test unknown, and a row with an unknown and no false test undecided.
  /// Under `first` an undecided row before the true one leaves the result open, since it might be
  /// the one that counts.
  func hit(in context: some EvaluationContext) -> Hit {
    var undecided: State?
    var found: Int?
    for (number, row) in rows.enumerated() {
      switch row.state(in: context) {
      case .value(.boolean(true)):
        if self.hit == .first {
          return undecided.map { .state($0) } ?? .row(number)
        }
        guard found == nil else { return .state(.fault(.tableOverlap)) }
        found = number
      case .value(.boolean(false)), .absent: break
      case .value: return .state(.fault(.typeMismatch))
      case .notYet: undecided = .notYet
      case .fault(let fault): if undecided != .notYet { undecided = .fault(fault) }
      case .unknown: undecided = undecided ?? .unknown
      }
    }
    if let found { return .row(found) }
    if let undecided { return .state(undecided) }
    let hasAbsent = inputs.contains { $0.evaluate(in: context) == .absent }
    return .state(hasAbsent ? .absent : .fault(.tableGap))
  }
}

extension DecisionTable.Row {
  /// Whether all tests are true: Kleene's `and`, as in conditions.
  fileprivate func state(in context: some EvaluationContext) -> State {
    var result = State.value(.boolean(true))
    for test in tests {
      switch test.condition(in: context) {
      case .value(.boolean(true)): break
      case .value(.boolean(false)), .absent: return .value(.boolean(false))
      case .value: return .fault(.typeMismatch)
      case .notYet: result = .notYet
      case .fault(let fault): if result != .notYet { result = .fault(fault) }
      case .unknown: if result == .value(.boolean(true)) { result = .unknown }
      }
    }
    return result
  }
}
