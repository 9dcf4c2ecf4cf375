// SPDX-License-Identifier: Apache-2.0

extension TypedExpression {
  /// What this tree gives in a context: the reference that every other interpreter must equal.
  ///
  /// A result that is not `.notYet` stays the same whatever is answered later. It never traps: a
  /// tree that was not made by `ExpressionCompiler` may give `.fault(.typeMismatch)`, or
  /// `.fault(.tooDeep)` when nested deeper than 256 levels.
  public func evaluate(in context: some EvaluationContext) -> State {
    Evaluation(context: context).state(of: self, depth: 0)
  }

  /// What this tree gives as a condition: as `evaluate(in:)`, but absent is false.
  public func condition(in context: some EvaluationContext) -> State {
    Evaluation(context: context).condition(of: self, depth: 0)
  }
}

/// One evaluation over one context.
struct Evaluation<Context: EvaluationContext> {
  /// The deepest tree.
  ///
  /// The compiler makes none over 64 levels, or over 64 above the input of a cell.
  static var deepest: Int { 256 }

  let context: Context

  func state(of tree: TypedExpression, depth: Int) -> State {
    guard depth < Evaluation.deepest else { return .fault(.tooDeep) }
    let below = depth + 1
    switch tree.node {
    case _ where tree.type == .invalid:
      return .fault(.typeMismatch)
    case .literal(let value):
      return .value(value)
    case .variable(let variable):
      return read(variable)
    case .answered(let variable):
      return answered(variable)
    case .given(let inner):
      return given(state(of: inner, depth: below))
    case .unanswered(let inner):
      if case .variable(let variable) = inner.node, variable.isQuestion {
        return opposite(of: answered(variable))
      }
      return unanswered(state(of: inner, depth: below))
    case .not(let inner):
      return opposite(of: condition(of: inner, depth: below))
    case .and(let parts):
      return connective(of: parts, absorbing: false, depth: below)
    case .or(let parts):
      return connective(of: parts, absorbing: true, depth: below)
    case .compare(let comparison, let left, let right):
      return compare(comparison, left, right, depth: below)
    case .arithmetic(let operation, let left, let right):
      return combine([left, right], depth: below) { calculate(operation, $0) }
    case .negate(let inner):
      return combine([inner], depth: below) { negate($0) }
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, depth: below)
    case .call(let function, let parts):
      return combine(parts, depth: below) { call(function, $0) }
    }
  }

  /// A state as a condition: absent is false, and any other value than yes or no is a fault.
  func condition(of tree: TypedExpression, depth: Int) -> State {
    switch state(of: tree, depth: depth) {
    case .absent: .value(.boolean(false))
    case .value(let value): boolean(value).map { .value(.boolean($0)) } ?? .fault(.typeMismatch)
    case let state: state
    }
  }

  private func boolean(_ value: Value) -> Bool? {
    if case .boolean(let boolean) = value { boolean } else { nil }
  }

  // MARK: Names

  private func read(_ variable: Variable) -> State {
    let state = context.state(of: variable.slot)
    guard case .value(let value) = state else { return state }
    return variable.type.holds(value) ? state : .fault(.typeMismatch)
  }

  private func answered(_ variable: Variable) -> State {
    switch context.presence(of: variable.slot) {
    case .answered: .value(.boolean(true))
    case .unknown, .absent: .value(.boolean(false))
    case .notYet: .notYet
    }
  }

  private func given(_ state: State) -> State {
    switch state {
    case .value: .value(.boolean(true))
    case .absent: .value(.boolean(false))
    case .unknown, .notYet, .fault: state
    }
  }

  private func unanswered(_ state: State) -> State {
    switch state {
    case .value: .value(.boolean(false))
    case .unknown, .absent: .value(.boolean(true))
    case .notYet, .fault: state
    }
  }

  // MARK: Logic

  private func opposite(of state: State) -> State {
    if case .value(.boolean(let boolean)) = state { .value(.boolean(!boolean)) } else { state }
  }

  /// `and` is absorbed by false, `or` by true; otherwise the strongest state counts.
  private func connective(of parts: [TypedExpression], absorbing: Bool, depth: Int) -> State {
    var strongest = State.value(.boolean(!absorbing))
    for part in parts {
      let state = condition(of: part, depth: depth)
      if state == .value(.boolean(absorbing)) { return state }
      if state.strength > strongest.strength {
        strongest = state
      }
    }
    return strongest
  }

  private func conditional(
    _ condition: TypedExpression,
    _ then: TypedExpression,
    _ otherwise: TypedExpression,
    depth: Int
  ) -> State {
    switch self.condition(of: condition, depth: depth) {
    case .value(.boolean(true)): state(of: then, depth: depth)
    case .value: state(of: otherwise, depth: depth)
    case let undecided: undecided
    }
  }

  private func compare(
    _ comparison: Comparison,
    _ left: TypedExpression,
    _ right: TypedExpression,
    depth: Int
  ) -> State {
    let state = combine([left, right], depth: depth) { values in
      guard let first = values.first, let second = values.last else {
        return .fault(.typeMismatch)
      }
      let domain: CodeDomain? = if case .code(let domain) = left.type { domain } else { nil }
      return comparison.holds(first, second, in: domain)
        .map { .value(.boolean($0)) } ?? .fault(.typeMismatch)
    }
    return state == .absent ? .value(.boolean(false)) : state
  }

  // MARK: Values

  /// Computes over the values of parts: any absent part makes it absent, otherwise the strongest
  /// state that is no value counts.
  private func combine(
    _ parts: [TypedExpression],
    depth: Int,
    _ compute: ([Value]) -> State
  ) -> State {
    var values: [Value] = []
    var strongest: State?
    for part in parts {
      switch state(of: part, depth: depth) {
      case .absent: return .absent
      case .value(let value): values.append(value)
      case let state:
        if state.strength > strongest?.strength ?? 0 {
          strongest = state
        }
      }
    }
    return strongest ?? compute(values)
  }
}

extension State {
  /// Which state counts when several meet: the stronger one.
  fileprivate var strength: Int {
    switch self {
    case .value, .absent: 0
    case .unknown: 1
    case .fault: 2
    case .notYet: 3
    }
  }
}

extension ValueType {
  /// Whether a value is of this type.
  func holds(_ value: Value) -> Bool {
    switch (self, value) {
    case (.boolean, .boolean), (.number, .number), (.date, .date): true
    case (.code(let domain), .code(let code)): domain.codes.contains(code)
    default: false
    }
  }
}
