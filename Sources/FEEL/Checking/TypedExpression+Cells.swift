// SPDX-License-Identifier: Apache-2.0

extension TypedExpression {
  /// The same tree with a variable in the place of each part that does this.
  ///
  /// So the cell of a column over `x + 1` becomes a condition over one value.
  ///
  /// - Parameters:
  ///   - node: What the replaced parts do; where they stand in the text does not matter.
  ///   - variable: What is read instead.
  /// - Returns: The tree; its ranges are those of the old one.
  public func replacing(_ node: Node, with variable: Variable) -> TypedExpression {
    func replaced(_ part: TypedExpression) -> TypedExpression {
      part.replacing(node, with: variable)
    }
    let new: Node
    switch self.node {
    case node: new = .variable(variable)
    case .literal, .variable, .answered: return self
    case .given(let part): new = .given(replaced(part))
    case .unanswered(let part): new = .unanswered(replaced(part))
    case .not(let part): new = .not(replaced(part))
    case .negate(let part): new = .negate(replaced(part))
    case .and(let parts): new = .and(parts.map(replaced))
    case .or(let parts): new = .or(parts.map(replaced))
    case .compare(let comparison, let left, let right):
      new = .compare(comparison, replaced(left), replaced(right))
    case .arithmetic(let arithmetic, let left, let right):
      new = .arithmetic(arithmetic, replaced(left), replaced(right))
    case .conditional(let condition, let then, let otherwise):
      new = .conditional(
        condition: replaced(condition),
        then: replaced(then),
        otherwise: replaced(otherwise)
      )
    case .call(let function, let parts): new = .call(function, parts.map(replaced))
    }
    return TypedExpression(node: new, type: type, range: range)
  }

  /// The value of a part that reads no name; nil when it reads one or cannot be computed.
  public var constant: Value? {
    guard variables.isEmpty, case .value(let value) = evaluate(in: NoNames()) else { return nil }
    return value
  }
}

/// A context in which there is no name to read.
private struct NoNames: EvaluationContext {
  func state(of slot: Int) -> State { .fault(.typeMismatch) }
  func presence(of slot: Int) -> Presence { .unknown }
}
