// SPDX-License-Identifier: Apache-2.0

extension Comparison {
  /// Whether the comparison holds; nil if the two values cannot be compared so.
  func holds(_ left: Value, _ right: Value, in domain: CodeDomain?) -> Bool? {
    switch (left, right) {
    case (.boolean(let one), .boolean(let other)):
      self == .equal ? one == other : nil
    case (.number(let one), .number(let other)):
      holds(one, other)
    case (.date(let one), .date(let other)):
      holds(one, other)
    case (.code(let one), .code(let other)):
      if self == .equal {
        one == other
      } else if let first = domain?.rank(of: one), let second = domain?.rank(of: other) {
        holds(first, second)
      } else {
        nil
      }
    default:
      nil
    }
  }

  private func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Evaluation {
  func negate(_ values: [Value]) -> State {
    guard case .number(let number) = values.first else { return .fault(.typeMismatch) }
    return .value(.number(number.negated))
  }

  func calculate(_ operation: Arithmetic, _ values: [Value]) -> State {
    guard
      values.count == 2,
      case .number(let left) = values.first, case .number(let right) = values.last
    else { return .fault(.typeMismatch) }
    let result: DecimalNumber?
    switch operation {
    case .add:
      result = left.adding(right)
    case .subtract:
      result = left.subtracting(right)
    case .multiply:
      result = left.multiplied(by: right)
    case .divide:
      guard right != .zero else { return .fault(.divisionByZero) }
      result = left.divided(by: right)
    case .power:
      guard right.isInteger else { return .fault(.typeMismatch) }
      guard left != .zero || right >= .zero else { return .fault(.divisionByZero) }
      result = left.raised(to: right)
    }
    return result.map { .value(.number($0)) } ?? .fault(.overflow)
  }

  func call(_ function: Function, _ values: [Value]) -> State {
    guard function.argumentCounts.contains(values.count) else { return .fault(.typeMismatch) }
    return function.takesDates ? callOnDates(function, values) : callOnNumbers(function, values)
  }

  private func callOnDates(_ function: Function, _ values: [Value]) -> State {
    guard case .date(let from) = values.first, case .date(let to) = values.last else {
      return .fault(.typeMismatch)
    }
    let count: Int? =
      switch function {
      case .daysBetween: CalendarDate.days(from: from, to: to)
      case .monthsBetween: CalendarDate.wholeMonths(from: from, to: to)
      case .yearsBetween: CalendarDate.wholeYears(from: from, to: to)
      default: nil
      }
    return count.map { .value(.number(DecimalNumber($0))) } ?? .fault(.typeMismatch)
  }

  private func callOnNumbers(_ function: Function, _ values: [Value]) -> State {
    var numbers: [DecimalNumber] = []
    for value in values {
      guard case .number(let number) = value else { return .fault(.typeMismatch) }
      numbers.append(number)
    }
    guard let first = numbers.first, let last = numbers.last else { return .fault(.typeMismatch) }
    let result: DecimalNumber?
    switch function {
    case .min: result = numbers.min()
    case .max: result = numbers.max()
    case .abs: result = first.magnitude
    case .floor: result = first.rounded(places: 0, rule: .floor)
    case .ceiling: result = first.rounded(places: 0, rule: .ceiling)
    case .round:
      guard let places = numbers.count == 2 ? last.integer : 0 else {
        return .fault(.typeMismatch)
      }
      // A half goes away from zero, as people round; DMN calls it `round half up`.
      result = first.rounded(places: places, rule: .halfUp)
    default: return .fault(.typeMismatch)
    }
    return result.map { .value(.number($0)) } ?? .fault(.overflow)
  }
}
