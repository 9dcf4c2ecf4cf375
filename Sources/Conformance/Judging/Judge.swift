// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Compares what was given with what a case expects.
enum Judge {
  static func verdict(
    of outcome: DecisionOutcome,
    outputs: [LoweredModel.Output],
    isOwnFault: Bool,
    for result: TestCase.Result
  ) -> Verdict {
    switch outcome {
    case .refused(let construct):
      return result.isError ? .agrees(.rejection) : .refused(construct)
    case .states(let states):
      if states.count == 1, let state = states.first, outputs.first?.name == nil {
        return verdict(of: state, isOwnFault, expected: result.expected, isError: result.isError)
      }
      return verdict(of: states, outputs, isOwnFault, for: result)
    }
  }

  /// Several outputs: each is compared with the component of its name.
  private static func verdict(
    of states: [State],
    _ outputs: [LoweredModel.Output],
    _ isOwnFault: Bool,
    for result: TestCase.Result
  ) -> Verdict {
    guard case .components(let components) = result.expected else {
      let isWhole = states.allSatisfy { $0 == states.first }
      guard result.expected.isNull, isWhole, let state = states.first else {
        return .wrong(expected: words(result.expected), got: "several outputs")
      }
      return verdict(of: state, isOwnFault, expected: .null, isError: result.isError)
    }
    let names = outputs.map { $0.name ?? "" }
    guard Set(names) == Set(components.keys), names.count == components.count else {
      return .wrong(
        expected: components.keys.sorted().joined(separator: ", "),
        got: names.sorted().joined(separator: ", ")
      )
    }
    return zip(names, states).map { name, state in
      verdict(
        of: state,
        isOwnFault,
        expected: components[name] ?? .null,
        isError: result.isError
      )
    }.reduce(.agrees(.rejection)) { Verdict.worse($0, $1) }
  }

  /// One value.
  private static func verdict(
    of state: State,
    _ isOwnFault: Bool,
    expected: WrittenValue,
    isError: Bool
  ) -> Verdict {
    switch state {
    case .value(let value):
      if !isError, agrees(value, expected) { return .agrees(.value) }
      return .wrong(expected: isError ? "an error" : words(expected), got: value.description)
    case .unknown, .absent, .notYet:
      // Unknown is no value, so it can only agree with null.
      return expected.isNull ? .agrees(.null) : .refused(Construct("null where DMN goes on"))
    case .fault(let fault):
      if isError { return .agrees(.rejection) }
      let construct = Construct("error while evaluating: \(words(fault))")
      if expected.isNull { return .refused(construct) }
      // Where DMN goes on with null there may be a value after an error, but not of a table itself,
      // and none that 34 digits do not hold.
      let isWrong =
        switch fault {
        case .tableGap, .tableOverlap: isOwnFault
        case .overflow, .tooDeep: true
        case .divisionByZero, .typeMismatch: false
        }
      return isWrong
        ? .wrong(expected: words(expected), got: "an error: \(words(fault))") : .refused(construct)
    }
  }

  private static func agrees(_ value: Value, _ expected: WrittenValue) -> Bool {
    guard case .single(let text, let type) = expected else { return false }
    let kind: Kind =
      switch value {
      case .boolean: .boolean
      case .number: .number
      case .code: .text
      case .date: .date
      }
    if let type, Kind(written: type) != kind { return false }
    guard let wanted = Value(text, kind) else { return false }
    if case .code(let text) = value, case .code(let wanted) = wanted {
      return text.unicodeScalars.elementsEqual(wanted.unicodeScalars)
    }
    if value == wanted { return true }
    guard case .number(let one) = value, case .number(let other) = wanted else { return false }
    return isNear(one, other)
  }

  /// Whether a number is the expected one as far as that was reckoned.
  ///
  /// Expected quotients and powers were calculated with binary fractions of 64 bits, which keep
  /// about 16 digits, and printed. So with eight decimals or more, one unit of the last written
  /// place is forgiven, and one part in 10 to the 12th.
  private static func isNear(_ number: DecimalNumber, _ expected: DecimalNumber) -> Bool {
    guard expected.decimalPlaces >= 8, expected.decimalPlaces <= 40,
      let difference = number.subtracting(expected)?.magnitude,
      let place = DecimalNumber("1e-\(expected.decimalPlaces)"),
      let part = DecimalNumber("1e-12").flatMap({ expected.magnitude.multiplied(by: $0) })
    else { return false }
    return difference <= max(place, part)
  }

  private static func words(_ fault: EvaluationFault) -> String {
    switch fault {
    case .overflow: "overflow"
    case .divisionByZero: "division by zero"
    case .tableGap: "no row fits"
    case .tableOverlap: "several rows fit"
    case .typeMismatch: "a value that cannot be calculated with"
    case .tooDeep: "too deep"
    }
  }

  private static func words(_ value: WrittenValue) -> String {
    switch value {
    case .null: "null"
    case .single(let text, _): text
    case .components: "components"
    case .list: "a list"
    }
  }
}
