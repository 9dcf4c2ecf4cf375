// SPDX-License-Identifier: Apache-2.0

/// Comparisons, ranges, `in` and the cells of tables.
extension Checker {
  mutating func checkComparison(
    _ sign: ComparisonSign,
    _ left: Syntax,
    _ right: Syntax,
    _ range: TextRange
  ) -> Part {
    if let problem = spokenYesOrNo(sign, left, right) ?? oneOfSeveral(sign, left, right) {
      report(problem)
      return invalid(range)
    }
    let leftKind = kind(of: left)
    let rightKind = kind(of: right)
    let isEqual = sign == .ordinary(.equal)
    let first = checkSide(
      left,
      hint: rightKind,
      in: .comparison(equalTo: isEqual ? text[right.range] : nil)
    )
    let second = checkSide(
      right,
      hint: leftKind ?? (first.type == .invalid ? .invalid : nil),
      in: .comparison(equalTo: isEqual ? text[left.range] : nil)
    )
    let count = problems.count
    let comparison: Part
    switch sign {
    case .ordinary(let ordinary):
      comparison = compare(ordinary, first, second, range)
    case .notEqual:
      refuseNotEqual(over: [first, second], range)
      let equal = compare(.equal, first, second, range)
      comparison = build(.not(equal.tree), .boolean, range, over: [equal])
    }
    if problems.count == count { refuseConstant(comparison) }
    return comparison
  }

  /// The problem of `signs = "rash"`, where `signs.rash` is the answer that is meant.
  private func oneOfSeveral(
    _ sign: ComparisonSign,
    _ left: Syntax,
    _ right: Syntax
  ) -> ExpressionProblem? {
    guard sign == .ordinary(.equal) || sign == .notEqual, case .name(let name) = left.node,
      case .code(let code) = right.node, scope.variable(named: name) == nil
    else { return nil }
    let options = scope.names.filter { $0.hasPrefix(name + ".") }
    let meant = "\(name).\(code)"
    guard options.contains(meant) else { return nil }
    return .severalAnswers(
      name,
      left.range.joined(to: right.range),
      options: options,
      meant: sign == .notEqual ? "not(\(meant))" : meant
    )
  }

  /// The problem of `fever = yes`, where `yes` is no name and the other side needs no comparison.
  private func spokenYesOrNo(
    _ sign: ComparisonSign,
    _ left: Syntax,
    _ right: Syntax
  ) -> ExpressionProblem? {
    guard sign == .ordinary(.equal) || sign == .notEqual else { return nil }
    for (word, other) in [(left, right), (right, left)] {
      guard case .name(let name) = word.node, scope.variable(named: name) == nil,
        let isYes = ["yes": true, "no": false][name.lowercased()], kind(of: other) == .boolean
      else { continue }
      let written = text[other.range]
      let isMeantTrue = isYes == (sign != .notEqual)
      return .unknownName(
        name,
        word.range,
        suggestions: [],
        help: isMeantTrue
          ? "write only `\(written)`, which means yes" : "write `not(\(written))`, which means no"
      )
    }
    return nil
  }

  /// Refuses `!=` over what may be absent: it would be true for people who are not asked.
  private mutating func refuseNotEqual(over parts: [Part], _ range: TextRange) {
    for part in parts {
      guard let variable = part.tree.variables.first(where: \.mayBeAbsent) else { continue }
      report(.notEqualMayBeAbsent(variable.name, range))
      return
    }
  }

  mutating func checkBetween(
    _ syntax: Syntax,
    _ low: Syntax,
    _ high: Syntax,
    _ range: TextRange
  ) -> Part {
    let count = problems.count
    let subject = check(syntax, hint: kind(of: low, or: high))
    let between = lower(
      subject,
      within: ValueTest(
        .range(low: low, includesLow: true, high: high, includesHigh: true),
        range
      ),
      isCell: false
    )
    if problems.count == count { refuseConstant(between) }
    return between
  }

  mutating func checkIn(_ syntax: Syntax, _ tests: [ValueTest], _ range: TextRange) -> Part {
    let count = problems.count
    let subject = check(syntax, hint: tests.compactMap { kind(of: $0) }.first)
    let isIn = lower(subject, in: tests, range, isCell: false)
    if problems.count == count { refuseConstant(isIn) }
    return isIn
  }

  private func kind(of test: ValueTest) -> ValueType? {
    switch test.node {
    case .value(let value), .compare(_, let value): kind(of: value)
    case .range(let low, _, let high, _): kind(of: low, or: high)
    case .any, .unanswered, .not: nil
    }
  }

  /// A condition that holds if one of the tests does.
  mutating func lower(
    _ subject: Part,
    in tests: [ValueTest],
    _ range: TextRange,
    isCell: Bool
  ) -> Part {
    var conditions: [Part] = []
    for test in tests {
      conditions.append(lower(subject, within: test, isCell: isCell))
    }
    refuseFittingEverything(subject, tests, isCell: isCell)
    return joined(conditions, isAnd: false, range)
  }

  private mutating func lower(_ subject: Part, within test: ValueTest, isCell: Bool) -> Part {
    switch test.node {
    case .value(let value):
      let part = checkSide(value, hint: subject.type, in: .test)
      return compare(.equal, subject, part, test.range)
    case .compare(.ordinary(let comparison), let value):
      let part = checkSide(
        value,
        hint: subject.type,
        in: isCell ? .comparisonOfCell : .comparison(equalTo: nil)
      )
      return compare(comparison, subject, part, test.range)
    case .compare(.notEqual, let value):
      let part = checkSide(
        value,
        hint: subject.type,
        in: isCell ? .comparisonOfCell : .comparison(equalTo: nil)
      )
      refuseNotEqual(over: isCell ? [part] : [subject, part], test.range)
      return negated(
        compare(.equal, subject, part, test.range),
        subject,
        test.range,
        isCell: isCell
      )
    case .range(let low, let includesLow, let high, let includesHigh):
      let first = check(low, hint: subject.type)
      let second = check(high, hint: subject.type)
      refuseEmpty(
        (first, includesLow),
        (second, includesHigh),
        isBetween: test.range.upper == high.range.upper,
        test.range
      )
      return joined(
        [
          compare(includesLow ? .greaterOrEqual : .greater, subject, first, test.range),
          compare(includesHigh ? .lessOrEqual : .less, subject, second, test.range),
        ],
        isAnd: true,
        test.range
      )
    case .any:
      return build(.literal(.boolean(true)), .boolean, test.range)
    case .unanswered:
      return lowerUnanswered(subject, test.range)
    case .not(let tests):
      let inner = lower(subject, in: tests, test.range, isCell: isCell)
      return negated(inner, subject, test.range, isCell: true)
    }
  }

  /// The opposite of a test; in a cell it holds only for a value, as every test of a cell does.
  private mutating func negated(
    _ inner: Part,
    _ subject: Part,
    _ range: TextRange,
    isCell: Bool
  ) -> Part {
    let opposite = build(.not(inner.tree), .boolean, range, over: [inner])
    guard isCell else { return opposite }
    let given = build(.given(subject.tree), .boolean, range, over: [subject])
    return joined([given, opposite], isAnd: true, range)
  }

  private mutating func lowerUnanswered(_ subject: Part, _ range: TextRange) -> Part {
    guard case .variable(let variable) = subject.tree.node, variable.isQuestion else {
      return build(.unanswered(subject.tree), .boolean, range, over: [subject])
    }
    let answered = build(.answered(variable), .boolean, range)
    return build(.not(answered.tree), .boolean, range, over: [answered])
  }

  /// Compares two checked parts.
  private mutating func compare(
    _ comparison: Comparison,
    _ left: Part,
    _ right: Part,
    _ range: TextRange
  ) -> Part {
    switch (left.type, right.type) {
    case (.invalid, _), (_, .invalid), (.date, .date):
      break
    case (.number, .number):
      _ = commonUnit(left, right, range)
    case (.boolean, .boolean):
      if comparison != .equal {
        report(.noOrderOfYesAndNo(range))
      }
    case (.code(let domain), .code(let other)):
      if domain.id != other.id {
        report(.differentLists(left, right, range))
      } else if comparison != .equal {
        judgeOrder(left, domain, right, other, range)
      }
    default:
      report(.differentTypes(left, right, range, isCell: isCell))
    }
    return build(.compare(comparison, left.tree, right.tree), .boolean, range, over: [left, right])
  }

  /// Refuses an order that one of two parts does not have, or has the other way round.
  private mutating func judgeOrder(
    _ left: Part,
    _ domain: CodeDomain,
    _ right: Part,
    _ other: CodeDomain,
    _ range: TextRange
  ) {
    if let unordered = domain.order == .none ? left : other.order == .none ? right : nil {
      let isQuestion =
        if case .variable(let variable) = unordered.tree.node { variable.isQuestion } else { false }
      report(.noOrder(of: unordered, range, isQuestion: isQuestion))
    } else if domain.order != other.order {
      report(.differentOrders(left, right, range))
    }
  }

  private mutating func refuseEmpty(
    _ low: (part: Part, isIncluded: Bool),
    _ high: (part: Part, isIncluded: Bool),
    isBetween: Bool,
    _ range: TextRange
  ) {
    guard let first = knownValue(low.part.tree), let second = knownValue(high.part.tree) else {
      return
    }
    let texts = (low: text[low.part.range], high: text[high.part.range])
    if first == second {
      guard !low.isIncluded || !high.isIncluded else { return }
      report(
        .emptyRange(
          range,
          help: "write `[\(texts.low)..\(texts.high)]`, since a round bracket leaves its end out"
        )
      )
    } else if isBefore(second, first, low.part.type) {
      let turned =
        isBetween
        ? "between \(texts.high) and \(texts.low)"
        : (high.isIncluded ? "[" : "(") + texts.high + ".." + texts.low
          + (low.isIncluded ? "]" : ")")
      let end =
        switch first {
        case .code: "better end"
        case .date: "earlier date"
        case .number, .boolean: "lower end"
        }
      report(.emptyRange(range, help: "write the \(end) first: `\(turned)`"))
    }
  }

  /// The value of a literal, also with a minus sign.
  func fixedValue(_ tree: TypedExpression) -> Value? {
    switch tree.node {
    case .literal(let value) where tree.type != .invalid: value
    case .negate(let inner):
      if case .number(let number) = fixedValue(inner) { .number(number.negated) } else { nil }
    default: nil
    }
  }
}
