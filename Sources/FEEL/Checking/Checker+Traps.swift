// SPDX-License-Identifier: Apache-2.0

/// Refuses what reads like one thing and means another.
extension Checker {
  /// Where a difference of two written numbers stands, which decides what to write instead.
  enum DifferencePlace {
    /// Alone after `in`, or as a test of a cell.
    case test
    /// After a comparison sign of a cell.
    case comparisonOfCell
    /// As a side of a comparison; for `=`, with the other side as it is written.
    case comparison(equalTo: String?)
    /// As a part of something else.
    case part
  }

  /// Checks a side of a comparison or a test, where `38 - 39` must mean a range.
  mutating func checkSide(_ syntax: Syntax, hint: ValueType?, in place: DifferencePlace) -> Part {
    guard let problem = rangeWithHyphen(syntax, in: place) else { return check(syntax, hint: hint) }
    report(problem)
    return invalid(syntax.range)
  }

  /// The problem of `3-5`, which is minus 2; inside something larger only without spaces.
  func rangeWithHyphen(_ syntax: Syntax, in place: DifferencePlace) -> ExpressionProblem? {
    guard let difference = syntax.writtenDifference else { return nil }
    if text[syntax.range].contains(where: \.isWhitespace) {
      if case .part = place { return nil }
      // Nobody puts a range into brackets of its own.
      if syntax.isBracketed { return nil }
    }
    let range = "[\(text[difference.low.range])..\(text[difference.high.range])]"
    let number = difference.result?.description
    var help = number.map { "write `\($0)`" } ?? "write one number"
    if difference.isRising {
      switch place {
      case .test: help = "write `\(range)`"
      case .comparisonOfCell: help = "write one number, or `\(range)` alone for a range"
      case .comparison(let name?): help = "write `\(name) in \(range)`"
      case .comparison(nil): help = "write one number, or `in \(range)` for a range"
      case .part: help = "write `in \(range)` for a range" + (number.map { ", or `\($0)`" } ?? "")
      }
    }
    return .hyphenInRange(text.quoted(syntax.range), syntax.range, isNumber: number, help: help)
  }

  /// Refuses tests that mean "or" and so leave nothing out, where "and" was meant.
  mutating func refuseFittingEverything(
    _ subject: Part,
    _ tests: [ValueTest],
    isCell: Bool
  ) {
    let bounds = tests.compactMap { bound(of: $0) }
    for (index, first) in bounds.enumerated() {
      for second in bounds.dropFirst(index + 1) where coversAll(first, second, subject.type) {
        report(
          .fitsEverything(
            first.range.joined(to: second.range),
            help: instead(of: first, second, subject, isCell: isCell)
          )
        )
        return
      }
    }
  }

  /// One test against a written value.
  private struct Bound {
    let sign: ComparisonSign
    let value: Value
    let valueRange: TextRange
    let range: TextRange

    var isLower: Bool { sign == .ordinary(.greater) || sign == .ordinary(.greaterOrEqual) }
    var isUpper: Bool { sign == .ordinary(.less) || sign == .ordinary(.lessOrEqual) }
    var includesValue: Bool {
      sign == .ordinary(.greaterOrEqual) || sign == .ordinary(.lessOrEqual)
    }
  }

  private func bound(of test: ValueTest) -> Bound? {
    let (sign, syntax): (ComparisonSign, Syntax)
    switch test.node {
    case .value(let value): (sign, syntax) = (.ordinary(.equal), value)
    case .compare(let written, let value): (sign, syntax) = (written, value)
    case .range, .any, .unanswered, .not: return nil
    }
    return value(of: syntax).map { value in
      Bound(sign: sign, value: value, valueRange: syntax.range, range: test.range)
    }
  }

  /// The value of what is written out, or of a name that always has the same one.
  private func value(of syntax: Syntax) -> Value? {
    guard case .name(let name) = syntax.node, let variable = scope.variable(named: name) else {
      return syntax.writtenValue
    }
    return scope.value(of: variable)
  }

  private func coversAll(_ first: Bound, _ second: Bound, _ type: ValueType) -> Bool {
    switch (first.sign, second.sign) {
    case (.notEqual, .notEqual): return first.value != second.value
    case (.notEqual, _): return fits(first.value, second, type)
    case (_, .notEqual): return fits(second.value, first, type)
    default: break
    }
    let (lower, upper) = first.isLower ? (first, second) : (second, first)
    guard lower.isLower, upper.isUpper else { return false }
    if lower.value == upper.value { return lower.includesValue || upper.includesValue }
    return isBefore(lower.value, upper.value, type)
  }

  /// Whether a value fits a comparison.
  private func fits(_ value: Value, _ bound: Bound, _ type: ValueType) -> Bool {
    if value == bound.value { return bound.includesValue || bound.sign == .ordinary(.equal) }
    if bound.isLower { return isBefore(bound.value, value, type) }
    return bound.isUpper && isBefore(value, bound.value, type)
  }

  /// Whether one value comes before another of its type; for options, whether it is better.
  func isBefore(_ value: Value, _ other: Value, _ type: ValueType) -> Bool {
    switch (value, other) {
    case (.number(let one), .number(let other)): return one < other
    case (.date(let one), .date(let other)): return one < other
    case (.code(let one), .code(let other)):
      guard let domain = type.domain, let first = domain.rank(of: one),
        let second = domain.rank(of: other)
      else { return false }
      return first < second
    default: return false
    }
  }

  private func instead(
    of first: Bound,
    _ second: Bound,
    _ subject: Part,
    isCell: Bool
  ) -> String {
    let values = (first: text[first.valueRange], second: text[second.valueRange])
    if first.sign == .notEqual, second.sign == .notEqual {
      let both = "\(values.first), \(values.second)"
      let name = subject.phrase.hasPrefix("`") ? subject.phrase.filter { $0 != "`" } : "..."
      return isCell ? "write `not(\(both))`" : "write `not(\(name) in (\(both)))`"
    }
    let (lower, upper) = first.isLower ? (first, second) : (second, first)
    guard lower.isLower, upper.isUpper, lower.value != upper.value else {
      return isCell ? "write `-` for any answer, or keep one of them" : "keep one of them"
    }
    let range =
      (lower.includesValue ? "[" : "(") + text[lower.valueRange] + ".." + text[upper.valueRange]
      + (upper.includesValue ? "]" : ")")
    return "write `\(isCell ? "" : "in ")\(range)`"
  }
}

extension Syntax {
  /// Whether this is a number, date or option alone.
  var isBareValue: Bool {
    switch writtenValue {
    case .number, .date, .code: true
    case .boolean, nil: false
    }
  }

  var isComparison: Bool {
    if case .compare = node { true } else { false }
  }

  /// The value of a number, date, option, yes or no that is written out, also with a minus sign.
  var writtenValue: Value? {
    switch node {
    case .number(let number): .number(number)
    case .date(let date): .date(date)
    case .code(let code): .code(code)
    case .boolean(let boolean): .boolean(boolean)
    case .negate(let inner):
      if case .number(let number)? = inner.writtenValue { .number(number.negated) } else { nil }
    default: nil
    }
  }

  /// The two numbers of a difference that is written out, such as `3-5`.
  var writtenDifference: WrittenDifference? {
    guard case .arithmetic(.subtract, let low, let high) = node,
      case .number(let first)? = low.writtenValue, case .number(let second)? = high.writtenValue
    else { return nil }
    return WrittenDifference(
      low: low,
      high: high,
      isRising: first < second,
      result: first.subtracting(second)
    )
  }
}

/// A difference of two written numbers.
struct WrittenDifference {
  let low: Syntax
  let high: Syntax
  /// Whether the numbers could be the ends of a range.
  let isRising: Bool
  /// The difference, or nil if it is too large.
  let result: DecimalNumber?
}
