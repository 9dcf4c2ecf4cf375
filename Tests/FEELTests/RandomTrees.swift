// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Makes random well-typed trees and random states for their names.
struct RandomTrees {
  var generator: SplitMix64

  private static let booleans = variables(.boolean, from: 0)
  private static let numbers = variables(.number(unit: nil), from: 3)
  private static let codes = variables(.code(SampleScope.pain), from: 6)
  private static let dates = variables(.date, from: 8)
  private static let all = booleans + numbers + codes + dates
  private static let faults: [EvaluationFault] = [.overflow, .tableGap, .divisionByZero]

  private static func variables(_ type: ValueType, from slot: Int) -> [Variable] {
    let count = type == .boolean || type == .number(unit: nil) ? 3 : 2
    return (slot..<(slot + count)).map {
      Variable(name: "v\($0)", slot: $0, type: type, isQuestion: $0 % 2 == 0, mayBeAbsent: true)
    }
  }

  // MARK: Trees

  mutating func tree(_ type: ValueType, depth: Int) -> TypedExpression {
    if depth > 0, generator.oneIn(8) {
      return node(
        .conditional(
          condition: tree(.boolean, depth: depth - 1),
          then: tree(type, depth: depth - 1),
          otherwise: tree(type, depth: depth - 1)
        ),
        type
      )
    }
    return switch type {
    case .boolean: condition(depth: depth)
    case .number: number(depth: depth)
    case .date: leaf(RandomTrees.dates, .date)
    default: leaf(RandomTrees.codes, type)
    }
  }

  private mutating func condition(depth: Int) -> TypedExpression {
    let choice = depth == 0 ? 0 : Int.random(in: 0...10, using: &generator)
    switch choice {
    case 0: return leaf(RandomTrees.booleans, .boolean)
    case 1:
      let questions = RandomTrees.all.filter(\.isQuestion)
      return node(.answered(generator.pick(questions)), .boolean)
    case 2: return node(.given(tree(anyType(), depth: depth - 1)), .boolean)
    case 3: return node(.unanswered(tree(anyType(), depth: depth - 1)), .boolean)
    case 4: return node(.not(tree(.boolean, depth: depth - 1)), .boolean)
    case 5, 6: return node(.and(parts(.boolean, depth: depth)), .boolean)
    case 7, 8: return node(.or(parts(.boolean, depth: depth)), .boolean)
    default:
      let type = anyType()
      let comparison: Comparison =
        type == .boolean ? .equal : generator.pick(Comparison.allCases)
      return node(
        .compare(comparison, tree(type, depth: depth - 1), tree(type, depth: depth - 1)),
        .boolean
      )
    }
  }

  private mutating func number(depth: Int) -> TypedExpression {
    let type = ValueType.number(unit: nil)
    let choice = depth == 0 ? 0 : Int.random(in: 0...5, using: &generator)
    switch choice {
    case 0: return leaf(RandomTrees.numbers, type)
    case 1: return node(.negate(tree(type, depth: depth - 1)), type)
    case 2, 3:
      return node(
        .arithmetic(
          generator.pick(Arithmetic.allCases),
          tree(type, depth: depth - 1),
          tree(type, depth: depth - 1)
        ),
        type
      )
    default:
      let function = generator.pick(Function.allCases)
      switch function {
      case .min, .max: return node(.call(function, parts(type, depth: depth)), type)
      case .abs, .floor, .ceiling, .round:
        return node(.call(function, [tree(type, depth: depth - 1)]), type)
      case .daysBetween, .monthsBetween, .yearsBetween:
        return node(
          .call(function, [tree(.date, depth: depth - 1), tree(.date, depth: depth - 1)]),
          type
        )
      }
    }
  }

  private mutating func parts(_ type: ValueType, depth: Int) -> [TypedExpression] {
    (0..<Int.random(in: 2...4, using: &generator)).map { _ in tree(type, depth: depth - 1) }
  }

  private mutating func leaf(_ variables: [Variable], _ type: ValueType) -> TypedExpression {
    generator.oneIn(4)
      ? node(.literal(value(type)), type) : node(.variable(generator.pick(variables)), type)
  }

  private mutating func anyType() -> ValueType {
    generator.pick([.boolean, .number(unit: nil), .code(SampleScope.pain), .date])
  }

  private func node(_ node: TypedExpression.Node, _ type: ValueType) -> TypedExpression {
    TypedExpression(node: node, type: type, range: TextRange(lower: 0, upper: 0))
  }

  // MARK: States

  mutating func value(_ type: ValueType) -> Value {
    switch type {
    case .number: .number(DecimalNumber(Int.random(in: -3...3, using: &generator)))
    case .code(let domain): .code(generator.pick(domain.codes))
    case .date: .date(CalendarDate(dayNumber: Int.random(in: 0...99, using: &generator)) ?? .first)
    default: .boolean(generator.oneIn(2))
    }
  }

  /// States for all names, `notYet` once in so many times.
  mutating func context(notYetOneIn count: Int) -> SampleContext {
    var context = SampleContext()
    for variable in RandomTrees.all where !generator.oneIn(count) {
      set(variable, in: &context)
    }
    return context
  }

  /// The same states, with some that were not yet there.
  mutating func later(_ context: SampleContext) -> SampleContext {
    var later = context
    for variable in RandomTrees.all where later.states[variable.slot] == nil {
      if generator.oneIn(2) {
        set(variable, in: &later)
      }
    }
    return later
  }

  private mutating func set(_ variable: Variable, in context: inout SampleContext) {
    switch Int.random(in: 0...7, using: &generator) {
    case 0: context.states[variable.slot] = .unknown
    case 1: context.states[variable.slot] = .absent
    case 2: context.states[variable.slot] = .fault(generator.pick(RandomTrees.faults))
    case 3:
      // Unknown, and counted as a value.
      context.states[variable.slot] = .value(value(variable.type))
      context.presences[variable.slot] = .unknown
    default: context.states[variable.slot] = .value(value(variable.type))
    }
  }
}
