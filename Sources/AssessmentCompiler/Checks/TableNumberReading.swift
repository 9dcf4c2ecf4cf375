// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds which numbers a calculation can give, without trying all answers.
struct TableNumberReading {
  let subjects: TableSubjects
  /// Whether the bounds of quotients are wanted; the rows of a table are tried beyond them, since
  /// which quotients there are between is not known.
  let boundsQuotients: Bool
  /// Facts are looked into once.
  private var facts: [Int: TableNumberSpan] = [:]

  init(_ subjects: TableSubjects, boundsQuotients: Bool = false) {
    self.subjects = subjects
    self.boundsQuotients = boundsQuotients
  }

  /// The numbers that a tree can give when it gives one.
  mutating func span(of tree: TypedExpression) -> TableNumberSpan {
    switch tree.node {
    case .literal(.number(let number)): return TableNumberSpan(number)
    case .variable(let variable): return span(of: variable)
    case .negate(let part): return span(of: part).negated
    case .arithmetic(.add, let left, let right):
      return span(of: left).adding(span(of: right))
    case .arithmetic(.subtract, let left, let right):
      return span(of: left).adding(span(of: right).negated)
    case .arithmetic(.multiply, let left, let right):
      return span(of: left).multiplied(by: span(of: right))
    case .arithmetic(.divide, let left, let right) where boundsQuotients:
      return span(of: left).divided(by: span(of: right))
    case .arithmetic(.power, let base, let exponent):
      guard let times = exponent.constant?.number?.integer, (1...9).contains(times) else {
        return .anything
      }
      let one = span(of: base)
      return (1..<times).reduce(one) { product, _ in product.multiplied(by: one) }
    case .conditional(_, let then, let otherwise):
      return span(of: then).joined(with: span(of: otherwise))
    case .call(let function, let parts):
      return span(of: function, parts)
    default: return .anything
    }
  }

  private mutating func span(of function: Function, _ parts: [TypedExpression]) -> TableNumberSpan {
    guard let part = parts.first else { return .anything }
    switch function {
    case .min:
      return parts.dropFirst().reduce(span(of: part).negated) { $0.maximum(span(of: $1).negated) }
        .negated
    case .max:
      return parts.dropFirst().reduce(span(of: part)) { $0.maximum(span(of: $1)) }
    case .abs: return span(of: part).magnitude
    case .floor: return span(of: part).rounded(places: 0, rule: .floor)
    case .ceiling: return span(of: part).rounded(places: 0, rule: .ceiling)
    case .round:
      let places = parts.dropFirst().first.map { $0.constant?.number?.integer } ?? 0
      return places.map { span(of: part).rounded(places: $0, rule: .halfUp) } ?? .anything
    case .daysBetween, .monthsBetween, .yearsBetween:
      return TableNumberSpan(step: DecimalNumber(1))
    }
  }

  private mutating func span(of variable: Variable) -> TableNumberSpan {
    if let range = subjects.asked[variable.slot]?.question.kind.numberRange {
      return TableNumberSpan(low: range.low, high: range.high, step: range.step)
    }
    guard let fact = subjects.facts[variable.slot] else { return .anything }
    if let known = facts[variable.slot] { return known }
    let span = span(of: fact)
    facts[variable.slot] = span
    return span
  }

  private mutating func span(of fact: Fact.Definition) -> TableNumberSpan {
    let zero = TableNumberSpan(.zero)
    switch fact {
    case .expression(let tree): return span(of: tree)
    case .count(let conditions):
      return TableNumberSpan(
        low: .zero,
        high: DecimalNumber(conditions.count),
        step: DecimalNumber(1)
      )
    case .sum(let terms):
      var sum = zero
      for term in terms {
        switch term {
        // What is absent adds nothing.
        case .number(let tree): sum = sum.adding(span(of: tree).joined(with: zero))
        case .condition(_, let points): sum = sum.adding(TableNumberSpan(points).joined(with: zero))
        case .points(let variable, let points):
          let all = points.values.map { TableNumberSpan($0) }
          let zeros = variable.mayBeAbsent ? [zero] : []
          guard let first = all.first else { return .anything }
          sum = sum.adding((all.dropFirst() + zeros).reduce(first) { $0.joined(with: $1) })
        }
      }
      return sum
    case .column(let table, let output):
      guard subjects.tables.indices.contains(table) else { return .anything }
      let cells = subjects.tables[table].rows.compactMap { $0.outputs.dropFirst(output).first }
      guard let first = cells.first else { return .anything }
      return cells.dropFirst().reduce(span(of: first)) { $0.joined(with: span(of: $1)) }
    }
  }
}

extension Value {
  /// The number, of a number.
  var number: DecimalNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}
