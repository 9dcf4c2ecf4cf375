// SPDX-License-Identifier: Apache-2.0

/// Calls of functions.
extension Checker {
  /// The names that can stand before a bracket.
  static let functionNames = Function.allCases.map(\.rawValue) + ["answered", "unanswered", "not"]

  mutating func checkCall(
    _ name: String,
    _ nameRange: TextRange,
    _ arguments: [Syntax],
    _ range: TextRange
  ) -> Part {
    if name == "answered" || name == "unanswered" {
      return checkAnswered(name, nameRange, arguments, range)
    }
    guard let function = Function(rawValue: name) else {
      let problem = unknownFunction(name, nameRange, arguments)
      report(problem)
      if problem.code == ProblemCode.unknownFunction.rawValue {
        for argument in arguments {
          _ = check(argument, hint: .invalid)
        }
      }
      return invalid(range)
    }
    guard function.argumentCounts.contains(arguments.count) else {
      report(
        .wrongArgumentCount(
          name,
          nameRange,
          needs: function.argumentPhrase,
          got: arguments.count,
          example: function.example
        )
      )
      return invalid(range)
    }
    return function.takesDates
      ? checkDates(function, arguments, range) : checkNumbers(function, arguments, range)
  }

  private mutating func checkAnswered(
    _ name: String,
    _ nameRange: TextRange,
    _ arguments: [Syntax],
    _ range: TextRange
  ) -> Part {
    guard arguments.count == 1, let argument = arguments.first else {
      report(
        .wrongArgumentCount(
          name,
          nameRange,
          needs: "one question",
          got: arguments.count,
          example: "\(name)(question)"
        )
      )
      return invalid(range)
    }
    guard case .name(let question) = argument.node else {
      report(.notAQuestion(name, text.quoted(argument.range), argument.range))
      return invalid(range)
    }
    guard let variable = scope.variable(named: question) else {
      reportUnknown(question, argument.range, fitting: nil, onlyQuestions: true)
      return invalid(range)
    }
    if variable.type == .text {
      report(.textIsNotRead(question, argument.range))
    } else if !variable.isQuestion {
      report(.notAQuestion(name, "`\(question)`", argument.range))
    }
    let answered = build(.answered(variable), .boolean, range)
    guard name == "unanswered" else { return answered }
    return build(.not(answered.tree), .boolean, range, over: [answered])
  }

  private mutating func checkDates(
    _ function: Function,
    _ arguments: [Syntax],
    _ range: TextRange
  ) -> Part {
    var parts: [Part] = []
    for argument in arguments {
      let part = check(argument, hint: .date)
      if !isSameKind(part.type, .date) {
        report(.notADate(part))
      }
      parts.append(part)
    }
    return build(
      .call(function, parts.map(\.tree)),
      .number(unit: function.resultUnit),
      range,
      over: parts
    )
  }

  private mutating func checkNumbers(
    _ function: Function,
    _ arguments: [Syntax],
    _ range: TextRange
  ) -> Part {
    var parts: [Part] = []
    for argument in arguments {
      // What is wrong with one is mostly wrong with all.
      let isFirst = !parts.contains { $0.type != .invalid && !$0.type.isNumber }
      parts.append(isFirst ? checkNumber(argument) : check(argument, hint: .number(unit: nil)))
    }
    var unit = parts.first?.type.unit
    if function == .round {
      if let places = parts.dropFirst().first {
        checkPlaces(places)
      }
    } else if var common = parts.first {
      for part in parts.dropFirst() {
        let before = problems.count
        unit = commonUnit(common, part, range)
        // One pair that does not go together is enough to tell.
        if problems.count > before { break }
        // The next one is compared with the part that has stated the unit.
        if common.measure == .any { common = part }
      }
    }
    return build(
      .call(function, parts.map(\.tree)),
      numberType(of: parts, unit: unit),
      range,
      over: parts
    )
  }

  private mutating func checkPlaces(_ part: Part) {
    guard part.type != .invalid else { return }
    if case .number(let number) = fixedValue(part.tree), let places = number.integer,
      (0...20).contains(places)
    {
      return
    }
    report(.roundPlaces(part))
  }

  private func unknownFunction(
    _ name: String,
    _ range: TextRange,
    _ arguments: [Syntax]
  ) -> ExpressionProblem {
    let small = name.lowercased()
    if small != name, Word(rawValue: small) != nil || Checker.functionNames.contains(small) {
      return .capitalLetters(range, name)
    }
    return switch name {
    case "now", "today": .nowOrToday(name, range)
    case "date": .dateFunction(name, range, date: date(from: arguments))
    case "duration": .durationFunction(name, range)
    case "substring", "contains", "matches", "replace", "split", "string", "concat",
      "concatenate", "number":
      .textFunction(range, name)
    case "count", "sum", "mean", "median", "mode", "product", "all", "any", "append", "union",
      "sort", "reverse", "flatten":
      .listFunction(
        name,
        range,
        of: arguments.count == 1 ? arguments.first.map { text[$0.range] } : nil
      )
    default:
      scope.variable(named: name) == nil
        ? .unknownFunction(
          name,
          range,
          suggestions: NearNames.suggestions(for: name, among: Checker.functionNames)
        ) : .nameBeforeBracket(name, range)
    }
  }
}

extension Checker {
  /// The date of `date("2025-01-01")` or `date(2025, 1, 1)`.
  private func date(from arguments: [Syntax]) -> CalendarDate? {
    if arguments.count == 1, case .code(let written)? = arguments.first?.writtenValue {
      return WrittenDate(written)?.date
    }
    let numbers = arguments.compactMap { argument -> Int? in
      if case .number(let number)? = argument.writtenValue { number.integer } else { nil }
    }
    guard arguments.count == 3, numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

extension Function {
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .min, .max: 2...ExpressionText.mostParts
    case .abs, .floor, .ceiling: 1...1
    case .round: 1...2
    case .daysBetween, .monthsBetween, .yearsBetween: 2...2
    }
  }

  var argumentPhrase: String {
    switch self {
    case .min, .max: "two or more numbers"
    case .abs, .floor, .ceiling: "one number"
    case .round: "one number, or a number and its decimals"
    case .daysBetween, .monthsBetween, .yearsBetween: "two dates"
    }
  }

  var example: String {
    switch self {
    case .min, .max: "\(rawValue)(one, other)"
    case .abs, .floor, .ceiling: "\(rawValue)(number)"
    case .round: "round(number)` or `round(number, 1)"
    case .daysBetween, .monthsBetween, .yearsBetween: "\(rawValue)(from, to)"
    }
  }

  var takesDates: Bool { resultUnit != nil }

  /// The UCUM unit of a function over dates.
  var resultUnit: String? {
    switch self {
    case .daysBetween: "d"
    case .monthsBetween: "mo"
    case .yearsBetween: "a"
    default: nil
    }
  }
}
