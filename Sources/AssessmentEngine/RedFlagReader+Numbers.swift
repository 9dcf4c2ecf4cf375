// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The side on which a value is read.
enum ReadSide {
  /// The greater, the truer.
  case up
  case down
  /// It cannot be told, or both.
  case both

  var opposite: ReadSide {
    switch self {
    case .up: .down
    case .down: .up
    case .both: .both
    }
  }
}

extension RedFlagReader {
  // MARK: Comparisons

  func compare(
    _ comparison: Comparison,
    _ left: TypedExpression,
    _ right: TypedExpression,
    _ wanted: Bool
  ) -> Found? {
    if let first = left.constant, let second = right.constant {
      return holds(comparison, first, second, left.type) == wanted ? [:] : nil
    }
    if left.constant != nil { return compare(comparison.turned, right, left, wanted) }
    func again(_ part: TypedExpression) -> Found? {
      let tree = TypedExpression(
        node: .compare(comparison, part, right),
        type: .boolean,
        range: part.range
      )
      return read(tree, wanted)
    }
    if case .conditional(let condition, let then, let otherwise) = left.node {
      return any([
        all([read(condition, true), again(then)]), all([read(condition, false), again(otherwise)]),
      ])
    }
    if case .variable(let variable) = left.node, graph.fillers.indices.contains(variable.slot) {
      switch graph.fillers[variable.slot] {
      case .fact(let number):
        switch graph.facts[number].definition {
        case .expression(let expression): return again(expression)
        case .column(let table, let output): return rows(of: table, output, again)
        case .count, .sum: break
        }
      case .question(let number):
        if let value = right.constant {
          return compare(graph.questions[number], comparison, value, wanted)
        }
      case .input, .previous, .option, .noneOf:
        if case .boolean(let value)? = right.constant { return read(left, value == wanted) }
      }
    }
    let side = comparison.side
    let towards = wanted ? side : side.opposite
    return union([sides(left, towards), sides(right, towards.opposite)])
  }

  /// A question compared with a fixed value.
  private func compare(
    _ question: Question,
    _ comparison: Comparison,
    _ value: Value,
    _ wanted: Bool
  ) -> Found? {
    let finding = Walk.Finding(question: question.id)
    switch (question.kind, value) {
    case (.yesNo, .boolean(let value)): return [finding: [.sign(value == wanted ? .yes : .no)]]
    case (.one(let domain), _):
      let codes = domain.codes.filter {
        holds(comparison, .code($0), value, .code(domain)) == wanted
      }
      return codes.isEmpty ? nil : [finding: [.codes(Set(codes))]]
    default:
      let intervals = comparison.intervals(with: value, wanted)
      return [finding: Readings(Set(intervals.map { .sign(.interval($0)) }))]
    }
  }

  /// Whether a comparison of two values holds, as conditions compute it.
  private func holds(
    _ comparison: Comparison,
    _ left: Value,
    _ right: Value,
    _ type: ValueType
  ) -> Bool {
    let range = TextRange(lower: 0, upper: 0)
    let tree = TypedExpression(
      node: .compare(
        comparison,
        TypedExpression(node: .literal(left), type: type, range: range),
        TypedExpression(node: .literal(right), type: type, range: range)
      ),
      type: .boolean,
      range: range
    )
    return tree.constant == .boolean(true)
  }

  // MARK: Calculations

  /// What is read where a value should be great or small.
  func sides(_ tree: TypedExpression, _ side: ReadSide) -> Found {
    if tree.type == .boolean {
      return union([read(tree, true) ?? [:], read(tree, false) ?? [:]])
    }
    switch tree.node {
    case .literal, .answered, .given, .unanswered: return [:]
    case .variable(let variable): return sides(variable, side)
    case .negate(let part): return sides(part, side.opposite)
    case .arithmetic(let operation, let left, let right):
      return sides(operation, left, right, side)
    case .conditional(let condition, let then, let otherwise):
      return union([sides(condition, .both), sides(then, side), sides(otherwise, side)])
    case .call(let function, let parts): return sides(function, parts, side)
    default: return union(tree.children.map { sides($0, .both) })
    }
  }

  private func sides(
    _ operation: Arithmetic,
    _ left: TypedExpression,
    _ right: TypedExpression,
    _ side: ReadSide
  ) -> Found {
    let arePositive = isNeverNegative(left) && isNeverNegative(right)
    switch operation {
    case .add: return union([sides(left, side), sides(right, side)])
    case .subtract: return union([sides(left, side), sides(right, side.opposite)])
    case .multiply where arePositive: return union([sides(left, side), sides(right, side)])
    case .divide where arePositive: return union([sides(left, side), sides(right, side.opposite)])
    case .power where arePositive && right.constant != nil: return sides(left, side)
    default: return union([sides(left, .both), sides(right, .both)])
    }
  }

  private func sides(_ function: Function, _ parts: [TypedExpression], _ side: ReadSide) -> Found {
    switch function {
    case .min, .max, .floor, .ceiling, .round: return union(parts.map { sides($0, side) })
    case .abs where parts.allSatisfy(isNeverNegative): return union(parts.map { sides($0, side) })
    case .daysBetween, .monthsBetween, .yearsBetween:
      let from = parts.prefix(1).map { sides($0, side.opposite) }
      return union(from + parts.dropFirst().map { sides($0, side) })
    default: return union(parts.map { sides($0, .both) })
    }
  }

  private func sides(_ variable: Variable, _ side: ReadSide) -> Found {
    guard graph.fillers.indices.contains(variable.slot) else { return [:] }
    switch graph.fillers[variable.slot] {
    case .input, .previous, .option, .noneOf: return [:]
    case .question(let number):
      let question = graph.questions[number]
      let finding = Walk.Finding(question: question.id)
      if case .one(let domain) = question.kind { return [finding: [.codes(Set(domain.codes))]] }
      switch side {
      case .up: return [finding: [.sign(.higher)]]
      case .down: return [finding: [.sign(.lower)]]
      case .both: return [finding: [.sign(.higher), .sign(.lower)]]
      }
    case .fact(let number):
      switch graph.facts[number].definition {
      case .expression(let expression): return sides(expression, side)
      case .count(let conditions): return union(conditions.map { counted($0, side) })
      case .sum(let terms): return union(terms.map { term($0, side) })
      case .column(let table, let output): return column(table, output, side)
      }
    }
  }

  /// A condition that counts one while it is true.
  private func counted(_ condition: TypedExpression, _ side: ReadSide) -> Found {
    switch side {
    case .up: read(condition, true) ?? [:]
    case .down: read(condition, false) ?? [:]
    case .both: union([read(condition, true) ?? [:], read(condition, false) ?? [:]])
    }
  }

  private func term(_ term: Fact.Term, _ side: ReadSide) -> Found {
    switch term {
    case .number(let expression): return sides(expression, side)
    case .condition(let condition, let points):
      if points == .zero { return [:] }
      return counted(condition, points < .zero ? side.opposite : side)
    case .points(let variable, let points):
      guard graph.fillers.indices.contains(variable.slot),
        let number = graph.fillers[variable.slot].question
      else { return [:] }
      let least = points.values.min { $0 < $1 }
      let most = points.values.max { $0 < $1 }
      let codes = points.filter { _, value in
        switch side {
        case .up: value != least
        case .down: value != most
        case .both: least != most
        }
      }.keys
      if codes.isEmpty { return [:] }
      return [Walk.Finding(question: graph.questions[number].id): [.codes(Set(codes))]]
    }
  }

  /// The rows of a table but those of the smallest, or the greatest, output.
  private func column(_ table: Int, _ output: Int, _ side: ReadSide) -> Found {
    guard graph.tables.indices.contains(table) else { return [:] }
    let numbers = graph.tables[table].rows.compactMap { row -> DecimalNumber? in
      guard case .number(let number)? = row.outputs.dropFirst(output).first?.constant else {
        return nil
      }
      return number
    }
    let least = numbers.min { $0 < $1 }
    let most = numbers.max { $0 < $1 }
    return rows(of: table, output) { value in
      guard case .number(let number)? = value.constant else { return sides(value, side) }
      switch side {
      case .up: return number == least ? nil : [:]
      case .down: return number == most ? nil : [:]
      case .both: return least == most ? nil : [:]
      }
    } ?? [:]
  }

  /// Whether a value is surely zero or more.
  private func isNeverNegative(_ tree: TypedExpression) -> Bool {
    switch tree.node {
    case .literal(.number(let number)): return number >= .zero
    case .variable(let variable):
      guard graph.fillers.indices.contains(variable.slot) else { return false }
      switch graph.fillers[variable.slot] {
      case .question(let number):
        guard case .number(let range) = graph.questions[number].kind else { return false }
        return range.low >= .zero
      case .fact(let number):
        switch graph.facts[number].definition {
        case .expression(let expression): return isNeverNegative(expression)
        case .count: return true
        case .sum, .column: return false
        }
      case .input, .previous, .option, .noneOf: return false
      }
    case .arithmetic(let operation, let left, let right):
      return operation != .subtract && isNeverNegative(left) && isNeverNegative(right)
    case .conditional(_, let then, let otherwise):
      return isNeverNegative(then) && isNeverNegative(otherwise)
    case .call(let function, let parts):
      switch function {
      case .abs: return true
      case .min, .max, .floor, .ceiling, .round: return parts.allSatisfy(isNeverNegative)
      default: return false
      }
    default: return false
    }
  }
}
