// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Every kind of node against every state of its parts.
///
/// In the tables T and F are true and false, V is a value, A absent, U unknown, N not yet asked and
/// X a fault.
struct EvaluationStateTests {
  private static let fault = State.fault(.tableGap)
  private static let letters: [Character] = ["V", "A", "U", "N", "X"]

  /// A state that reads as the letter; `value` stands for V.
  private static func state(_ letter: Character, value: Value) -> State {
    switch letter {
    case "T": .value(.boolean(true))
    case "F": .value(.boolean(false))
    case "V": .value(value)
    case "A": .absent
    case "U": .unknown
    case "N": .notYet
    default: fault
    }
  }

  private static func letter(of state: State) -> Character {
    switch state {
    case .value(.boolean(true)): "T"
    case .value(.boolean(false)): "F"
    case .value: "V"
    case .absent: "A"
    case .unknown: "U"
    case .notYet: "N"
    case .fault(.tableGap): "X"
    case .fault: "!"
    }
  }

  private static func variable(_ slot: Int, _ type: ValueType, isQuestion: Bool = true)
    -> TypedExpression
  {
    tree(
      .variable(
        Variable(
          name: "v\(slot)",
          slot: slot,
          type: type,
          isQuestion: isQuestion,
          mayBeAbsent: true
        )
      ),
      type
    )
  }

  private static func tree(_ node: TypedExpression.Node, _ type: ValueType) -> TypedExpression {
    TypedExpression(node: node, type: type, range: TextRange(lower: 0, upper: 0))
  }

  /// The results of a tree over two parts: one row for each left state, one column for each right.
  private func grid(_ tree: TypedExpression, _ letters: [Character], value: Value) -> [String] {
    letters.map { left in
      String(
        letters.map { right in
          var context = SampleContext()
          context.states[0] = EvaluationStateTests.state(left, value: value)
          context.states[1] = EvaluationStateTests.state(right, value: value)
          return EvaluationStateTests.letter(of: tree.evaluate(in: context))
        }
      )
    }
  }

  private let logical: [Character] = ["T", "F", "A", "U", "N", "X"]

  @Test func `and`() {
    let (left, right) = (Self.variable(0, .boolean), Self.variable(1, .boolean))
    #expect(
      grid(Self.tree(.and([left, right]), .boolean), logical, value: .boolean(true)) == [
        "TFFUNX",
        "FFFFFF",
        "FFFFFF",
        "UFFUNX",
        "NFFNNN",
        "XFFXNX",
      ]
    )
  }

  @Test func `or`() {
    let (left, right) = (Self.variable(0, .boolean), Self.variable(1, .boolean))
    #expect(
      grid(Self.tree(.or([left, right]), .boolean), logical, value: .boolean(true)) == [
        "TTTTTT",
        "TFFUNX",
        "TFFUNX",
        "TUUUNX",
        "TNNNNN",
        "TXXXNX",
      ]
    )
  }

  @Test(
    arguments: [
      ("not", "FTTUNX"), ("variable", "TFAUNX"), ("condition", "TFFUNX"),
      ("given", "TTFUNX"), ("unanswered", "FFTTNX"),
    ]
  )
  func `nodes over one condition`(_ name: String, _ expected: String) {
    let part = Self.variable(0, .boolean, isQuestion: false)
    let tree: TypedExpression =
      switch name {
      case "not": Self.tree(.not(part), .boolean)
      case "given": Self.tree(.given(part), .boolean)
      case "unanswered": Self.tree(.unanswered(part), .boolean)
      default: part
      }
    let results = logical.map { letter in
      var context = SampleContext()
      context.states[0] = Self.state(letter, value: .boolean(true))
      let state =
        name == "condition" ? tree.condition(in: context) : tree.evaluate(in: context)
      return Self.letter(of: state)
    }
    #expect(String(results) == expected)
  }

  @Test(
    arguments: [
      (Presence.answered, State.value(.boolean(false)), "TF"),
      (.unknown, .unknown, "FT"),
      (.unknown, .value(.boolean(true)), "FT"),
      (.absent, .absent, "FT"),
      (.notYet, .notYet, "NN"),
    ]
  )
  func `answered and unanswered look at the presence, not at a counted value`(
    _ presence: Presence,
    _ state: State,
    _ expected: String
  ) throws {
    let question = Self.variable(0, .boolean)
    let variable = try #require(question.variables.first)
    var context = SampleContext()
    context.states[0] = state
    context.presences[0] = presence
    let results = [
      Self.tree(.answered(variable), .boolean), Self.tree(.unanswered(question), .boolean),
    ].map { Self.letter(of: $0.evaluate(in: context)) }
    #expect(String(results) == expected)
  }

  @Test(arguments: Comparison.allCases)
  func `comparisons`(_ comparison: Comparison) {
    let holds: Character =
      [.equal, .lessOrEqual, .greaterOrEqual].contains(comparison) ? "T" : "F"
    let expected = ["VFUNX", "FFFFF", "UFUNX", "NFNNN", "XFXNX"].map {
      String($0.map { $0 == "V" ? holds : $0 })
    }
    let domain = SampleScope.pain
    let types: [(ValueType, Value)] = [
      (.number(unit: nil), .number(.zero)), (.code(domain), .code("mild")),
      (.date, .date(CalendarDate("2026-11-22") ?? .first)),
    ]
    for (type, value) in types {
      let (left, right) = (Self.variable(0, type), Self.variable(1, type))
      let tree = Self.tree(.compare(comparison, left, right), .boolean)
      #expect(grid(tree, Self.letters, value: value) == expected)
    }
  }

  @Test func `calculations and functions of two values`() {
    let expected = ["VAUNX", "AAAAA", "UAUNX", "NANNN", "XAXNX"]
    let number = ValueType.number(unit: nil)
    let numbers = (Self.variable(0, number), Self.variable(1, number))
    for operation in Arithmetic.allCases {
      let tree = Self.tree(.arithmetic(operation, numbers.0, numbers.1), number)
      #expect(grid(tree, Self.letters, value: .number(DecimalNumber(2))) == expected)
    }
    for function in [Function.min, .max, .round] {
      let tree = Self.tree(.call(function, [numbers.0, numbers.1]), number)
      #expect(grid(tree, Self.letters, value: .number(DecimalNumber(2))) == expected)
    }
    let dates = (Self.variable(0, .date), Self.variable(1, .date))
    for function in [Function.daysBetween, .monthsBetween, .yearsBetween] {
      let tree = Self.tree(.call(function, [dates.0, dates.1]), number)
      #expect(grid(tree, Self.letters, value: .date(.first)) == expected)
    }
  }

  @Test func `nodes over one number`() {
    let number = ValueType.number(unit: nil)
    let part = Self.variable(0, number)
    let trees =
      [Self.tree(.negate(part), number)]
      + [Function.abs, .floor, .ceiling, .round].map { Self.tree(.call($0, [part]), number) }
    for tree in trees {
      let results = Self.letters.map { letter in
        var context = SampleContext()
        context.states[0] = Self.state(letter, value: .number(DecimalNumber(2)))
        return Self.letter(of: tree.evaluate(in: context))
      }
      #expect(String(results) == "VAUNX")
    }
  }

  @Test func `a conditional is undecided like its condition, otherwise its branch`() {
    let tree = Self.tree(
      .conditional(
        condition: Self.variable(0, .boolean),
        then: Self.variable(1, .boolean),
        otherwise: Self.tree(.not(Self.variable(1, .boolean)), .boolean)
      ),
      .boolean
    )
    #expect(
      grid(tree, logical, value: .boolean(true)) == [
        "TFAUNX",
        "FTTUNX",
        "FTTUNX",
        "UUUUUU",
        "NNNNNN",
        "XXXXXX",
      ]
    )
  }

  @Test func `a literal is its value and an invalid part a fault`() {
    let context = SampleContext()
    let literal = Self.tree(.literal(.boolean(true)), .boolean)
    #expect(literal.evaluate(in: context) == .value(.boolean(true)))
    let invalid = Self.tree(.literal(.boolean(true)), .invalid)
    #expect(invalid.evaluate(in: context) == .fault(.typeMismatch))
  }

  @Test(
    arguments: [
      ("and", ValueType.number(unit: nil), Value.number(.zero)),
      ("read", .number(unit: nil), .boolean(true)),
      ("read", .boolean, .number(.zero)),
      ("read", .date, .code("mild")),
      ("read", .code(SampleScope.pain), .code("gone")),
      ("read", .text, .code("mild")),
    ]
  )
  func `a value of another type is a fault`(_ name: String, _ type: ValueType, _ value: Value) {
    let part = Self.variable(0, type)
    var context = SampleContext()
    context.states[0] = .value(value)
    let tree = name == "and" ? Self.tree(.and([part]), .boolean) : part
    #expect(tree.evaluate(in: context) == .fault(.typeMismatch))
  }

  @Test func `a tree from elsewhere may be as deep as it likes`() {
    var tree = Self.variable(0, .boolean)
    for _ in 0..<2000 {
      tree = Self.tree(.not(tree), .boolean)
    }
    #expect(tree.evaluate(in: SampleContext()) == .fault(.tooDeep))
  }
}

extension CalendarDate {
  /// The first day of the calendar.
  static var first: CalendarDate {
    guard let date = CalendarDate(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar begins here")
    }
    return date
  }
}
