// SPDX-License-Identifier: Apache-2.0

/// A checked condition or value: the tree that every interpreter reads.
///
/// `between`, `in`, the cells of tables and `!=` are already lowered to comparisons, `and`, `or` and
/// `not`. A tree that came with problems is only good for finding the names it reads: evaluating a
/// part of type `.invalid` gives a fault.
public struct TypedExpression: Hashable, Sendable {
  /// What one part of the tree does.
  ///
  /// The semantics are those of `evaluate(in:)`.
  public indirect enum Node: Hashable, Sendable {
    /// A fixed value.
    case literal(Value)
    /// The state of a name.
    case variable(Variable)
    /// Whether a person answered this question; a counted value is not an answer.
    case answered(Variable)
    /// The cell `-`: true for any value, false for an absent one.
    case given(TypedExpression)
    /// The cell word `unanswered`: true if there is no answer, or no value, and none will come.
    case unanswered(TypedExpression)
    /// The opposite.
    case not(TypedExpression)
    /// True if all parts are true.
    case and([TypedExpression])
    /// True if one part is true.
    case or([TypedExpression])
    /// Compares two values of one type.
    case compare(Comparison, TypedExpression, TypedExpression)
    /// Calculates with two numbers.
    case arithmetic(Arithmetic, TypedExpression, TypedExpression)
    /// The number with the other sign.
    case negate(TypedExpression)
    /// One of two values.
    case conditional(
      condition: TypedExpression,
      then: TypedExpression,
      otherwise: TypedExpression
    )
    /// A built-in function.
    case call(Function, [TypedExpression])
  }

  /// What this part does.
  public let node: Node
  /// The type of its value.
  public let type: ValueType
  /// Where it stands in the text of its condition.
  public let range: TextRange

  /// Makes a part of a tree, without any check.
  public init(node: Node, type: ValueType, range: TextRange) {
    self.node = node
    self.type = type
    self.range = range
  }

  /// The variables that are read, in order of appearance, without repeats.
  public var variables: [Variable] {
    var found: [Variable] = []
    collectVariables { variable in
      // A condition reads few names, so looking through them is faster than hashing.
      if !found.contains(where: { $0.slot == variable.slot && $0.name == variable.name }) {
        found.append(variable)
      }
    }
    return found
  }

  /// The parts directly below this one, in order.
  public var children: [TypedExpression] {
    var children: [TypedExpression] = []
    eachChild { children.append($0) }
    return children
  }

  /// Visits the parts directly below this one, in order, without making a list of them.
  public func eachChild(_ visit: (TypedExpression) -> Void) {
    switch node {
    case .literal, .variable, .answered: break
    case .given(let part), .unanswered(let part), .not(let part), .negate(let part): visit(part)
    case .and(let parts), .or(let parts), .call(_, let parts):
      for part in parts { visit(part) }
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      visit(left)
      visit(right)
    case .conditional(let condition, let then, let otherwise):
      visit(condition)
      visit(then)
      visit(otherwise)
    }
  }

  private func collectVariables(_ visit: (Variable) -> Void) {
    switch node {
    case .variable(let variable), .answered(let variable): visit(variable)
    default: eachChild { $0.collectVariables(visit) }
    }
  }
}

/// A comparison of two values of one type; `!=` is lowered to `not` of `equal`.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// `=`
  case equal
  /// `<`
  case less
  /// `<=`
  case lessOrEqual
  /// `>`
  case greater
  /// `>=`
  case greaterOrEqual
}

/// A calculation with two numbers.
public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  /// `+`
  case add
  /// `-`
  case subtract
  /// `*`
  case multiply
  /// `/`, to 34 digits, half even
  case divide
  /// `**`, by a whole number
  case power
}

/// A built-in function; the raw value is its name in conditions.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// The smallest of two or more numbers.
  case min
  /// The greatest of two or more numbers.
  case max
  /// The number without its sign.
  case abs
  /// The next whole number down.
  case floor
  /// The next whole number up.
  case ceiling
  /// The number with so many decimals (none if not said); a half goes away from zero.
  case round
  /// Days from the first date to the second.
  case daysBetween = "days_between"
  /// Whole months from the first date to the second, toward zero.
  case monthsBetween = "months_between"
  /// Whole years from the first date to the second, toward zero.
  case yearsBetween = "years_between"
}

/// A half-open range of UTF-8 offsets in the text of one condition.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int
  /// The offset after the last byte.
  public var upper: Int

  /// Makes a range from the first byte to before `upper`.
  public init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }
}

extension Comparison {
  /// As it is written in a condition.
  package var sign: String {
    switch self {
    case .equal: "="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
