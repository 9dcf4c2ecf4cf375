// SPDX-License-Identifier: Apache-2.0

/// Calculations and units.
extension Checker {
  mutating func checkNegation(of inner: Syntax, _ range: TextRange) -> Part {
    let part = checkNumber(inner)
    return build(
      .negate(part.tree),
      numberType(of: [part], unit: part.type.unit),
      range,
      over: [part],
      hasFreeUnit: part.hasFreeUnit
    )
  }

  mutating func checkArithmetic(
    _ operation: Arithmetic,
    _ left: Syntax,
    _ right: Syntax,
    _ range: TextRange,
    hint: ValueType?
  ) -> Part {
    if let problem = hyphenProblem(range, hint: hint) {
      report(problem)
      return invalid(range)
    }
    let first = checkNumber(left)
    let second = checkNumber(right)
    var unit: String?
    var hasFreeUnit = true
    switch operation {
    case .add, .subtract:
      unit = commonUnit(first, second, range)
      hasFreeUnit = first.hasFreeUnit && second.hasFreeUnit
    case .multiply, .divide:
      break
    case .power:
      checkExponent(second)
    }
    return build(
      .arithmetic(operation, first.tree, second.tree),
      numberType(of: [first, second], unit: unit),
      range,
      over: [first, second],
      hasFreeUnit: hasFreeUnit
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

  /// Words joined by hyphens that stand for an option without quotes, or a name with underscores.
  private func hyphenProblem(_ range: TextRange, hint: ValueType?) -> ExpressionProblem? {
    let written = text[range]
    if case .code(let domain) = hint, domain.codes.contains(written) {
      return .optionWithoutQuotes((range, written))
    }
    let words = written.split(separator: "-", omittingEmptySubsequences: false)
    guard
      words.count > 1,
      words.allSatisfy({ !$0.isEmpty && scope.variable(named: String($0)) == nil })
    else { return nil }
    let meant = words.joined(separator: "_")
    guard scope.variable(named: meant) != nil else { return nil }
    return .hyphenInName(written, range, meant: meant)
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
    if unit == other || (other == nil && second.hasFreeUnit) { return unit }
    if unit == nil, first.hasFreeUnit { return other }
    report(.differentUnits(first, second, range))
    return unit
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
    default:
      if isSameKind(first.type, second.type) { return first.type }
      report(.differentTypes(first, second, range))
      return .invalid
    }
  }
}

extension ValueType {
  /// The list of an option, or nil.
  var domain: CodeDomain? {
    if case .code(let domain) = self { domain } else { nil }
  }

  /// The unit of a number, or nil.
  var unit: String? {
    if case .number(let unit) = self { unit } else { nil }
  }
}
