// SPDX-License-Identifier: Apache-2.0

/// Calculations and units.
extension Checker {
  mutating func checkNegation(of inner: Syntax, _ range: TextRange) -> Part {
    let part = checkNumber(inner)
    return build(
      .negate(part.tree),
      numberType(of: [part], unit: part.type.unit),
      range,
      over: [part]
    )
  }

  mutating func checkArithmetic(
    _ operation: Arithmetic,
    _ left: Syntax,
    _ right: Syntax,
    _ range: TextRange,
    hint: ValueType?
  ) -> Part {
    let whole = Syntax(.arithmetic(operation, left, right), range)
    if let problem = optionProblem(range, hint: hint) ?? hyphenProblem(left, right)
      ?? rangeWithHyphen(whole, in: .part)
    {
      report(problem)
      return invalid(range)
    }
    let first = checkNumber(left)
    // What is wrong with one side is mostly wrong with both.
    let isWrong = first.type != .invalid && !first.type.isNumber
    let second = isWrong ? check(right, hint: .number(unit: nil)) : checkNumber(right)
    var unit: String?
    switch operation {
    case .add, .subtract:
      unit = commonUnit(first, second, range)
    case .multiply, .divide:
      break
    case .power:
      checkExponent(second)
    }
    return build(
      .arithmetic(operation, first.tree, second.tree),
      numberType(of: [first, second], unit: unit),
      range,
      over: [first, second]
    )
  }

  private mutating func checkExponent(_ part: Part) {
    if let unit = part.type.unit {
      report(.exponentWithUnit(part, unit: unit))
    }
    if case .number(let number) = fixedValue(part.tree), !number.isInteger {
      report(.decimalExponent(part))
    }
  }

  /// An option without quotes whose hyphens would subtract.
  private func optionProblem(_ range: TextRange, hint: ValueType?) -> ExpressionProblem? {
    let written = text[range]
    guard case .code(let domain) = hint, domain.codes.contains(written) else { return nil }
    return .optionWithoutQuotes((range, written))
  }

  /// Words joined by hyphens that together are a name with underscores.
  ///
  /// They are taken from the text around the minus sign, since `a + fever-days * 2` is read as
  /// `(a + fever) - (days * 2)`.
  private func hyphenProblem(_ left: Syntax, _ right: Syntax) -> ExpressionProblem? {
    let range = text.hyphenated(from: left.range.upper, to: right.range.lower)
    let words = text[range].split(separator: "-", omittingEmptySubsequences: false)
    guard words.count > 1, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    var lower = range.lower
    for (index, first) in words.enumerated() {
      var parts = [first]
      var upper = lower + first.utf8.count
      for word in words.dropFirst(index + 1).prefix(Checker.mostWordsOfName - 1) {
        parts.append(word)
        upper += 1 + word.utf8.count
        let meant = parts.joined(separator: "_")
        guard scope.variable(named: meant) != nil, !parts.allSatisfy({ isNumber(String($0)) })
        else { continue }
        let found = TextRange(lower: lower, upper: upper)
        return .hyphenInName(text[found], found, meant: meant)
      }
      lower += first.utf8.count + 1
    }
    return nil
  }

  private static let mostWordsOfName = 8

  /// Whether a word could stand in a subtraction.
  private func isNumber(_ word: String) -> Bool {
    guard let variable = scope.variable(named: word) else { return DecimalNumber(word) != nil }
    if case .number = variable.type { return true }
    return false
  }

  /// Checks a part that must be a number.
  mutating func checkNumber(_ syntax: Syntax) -> Part {
    let part = check(syntax, hint: .number(unit: nil))
    switch part.type {
    case .number, .invalid: break
    case .code: report(.textArithmetic(part))
    case .date: report(.dateArithmetic(part))
    case .boolean, .text: report(.notANumber(part))
    }
    return part
  }

  /// The type of a number made of parts; invalid if one of them is no number.
  func numberType(of parts: [Part], unit: String?) -> ValueType {
    let areNumbers = parts.allSatisfy { part in
      if case .number = part.type { true } else { false }
    }
    return areNumbers ? .number(unit: unit) : .invalid
  }

  /// The unit of two values that are compared or added.
  mutating func commonUnit(_ first: Part, _ second: Part, _ range: TextRange) -> String? {
    guard
      case .number(let unit) = first.type, case .number(let other) = second.type
    else { return nil }
    if unit == other, unit != nil { return unit }
    if let common = first.measure.meeting(second.measure) { return common.unit }
    let limit = [first, second].compactMap { limitWithoutUnit($0) }.first
    report(.differentUnits(first, second, range, limit: limit))
    return unit
  }

  private func limitWithoutUnit(_ part: Part) -> String? {
    guard part.type.unit == nil, case .variable(let variable) = part.tree.node,
      scope.value(of: variable) != nil
    else { return nil }
    return variable.name
  }

  /// The type of a value that is one of two.
  mutating func commonType(_ first: Part, _ second: Part, _ range: TextRange) -> ValueType {
    switch (first.type, second.type) {
    case (.invalid, let type), (let type, .invalid):
      return type
    case (.number, .number):
      return .number(unit: commonUnit(first, second, range))
    case (.code(let domain), .code(let other)) where domain.id != other.id:
      report(.differentLists(first, second, range))
      return .invalid
    case (.code(let domain), .code(let other)) where domain.order != other.order:
      return .code(CodeDomain(id: domain.id, codes: domain.codes, order: .none))
    default:
      if isSameKind(first.type, second.type) { return first.type }
      report(.differentTypes(first, second, range, isChoice: true))
      return .invalid
    }
  }
}

extension ValueType {
  /// The list of an option, or nil.
  var domain: CodeDomain? {
    if case .code(let domain) = self { domain } else { nil }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// The unit of a number, or nil.
  var unit: String? {
    if case .number(let unit) = self { unit } else { nil }
  }
}
