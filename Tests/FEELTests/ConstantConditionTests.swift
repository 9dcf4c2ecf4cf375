// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Conditions that every answer makes true, or none.
struct ConstantConditionTests {
  /// Questions with their ranges, and limits with their values.
  private struct RangedScope: Scope {
    private static let degrees = ValueType.number(unit: "Cel")
    private static let options = CodeDomain(
      id: "sort",
      codes: ["dry", "wet", "bloody"],
      order: .none
    )
    private static let variables = [
      variable("age", .number(unit: "a")), variable("temperature", degrees),
      variable("days", .number(unit: nil)), variable("sort", .code(options)),
      variable("months", .number(unit: nil), mayBeAbsent: true),
      variable("sign.none", .boolean), variable("sign.cough", .boolean),
      variable("other.cough", .boolean), variable("visit", .date),
      variable("fever", degrees, isQuestion: false),
      variable("high_fever", degrees, isQuestion: false),
      variable(
        "region",
        .code(CodeDomain(id: "r", codes: ["12"], order: .none)),
        isQuestion: false
      ),
    ]

    private static func variable(
      _ name: String,
      _ type: ValueType,
      isQuestion: Bool = true,
      mayBeAbsent: Bool = false
    ) -> Variable {
      Variable(name: name, slot: 0, type: type, isQuestion: isQuestion, mayBeAbsent: mayBeAbsent)
    }

    var names: [String] { Self.variables.map(\.name) }

    func variable(named name: String) -> Variable? { Self.variables.first { $0.name == name } }

    func whyNot(_ name: String) -> String? { nil }

    func value(of variable: Variable) -> Value? {
      ["fever": 38, "high_fever": 40][variable.name].map { .number(DecimalNumber($0)) }
    }

    func answers(to variable: Variable) -> AnswerRange? {
      func range(_ low: Int, _ high: Int, _ step: String) -> AnswerRange? {
        DecimalNumber(step).map {
          AnswerRange(low: DecimalNumber(low), high: DecimalNumber(high), step: $0)
        }
      }
      switch variable.name {
      case "months": return range(0, 11, "1")
      case "age": return range(0, 120, "1")
      case "temperature": return range(34, 43, "0.1")
      default: return nil
      }
    }
  }

  private func codes(_ text: String) -> [String] {
    ExpressionCompiler.expression(text, expecting: .condition, in: RangedScope()).1.map(\.code)
  }

  @Test(
    arguments: [
      "age >= 0", "age <= 120", "age != 130", "age < 121", "temperature > 33.9",
      "temperature < high_fever or temperature >= fever", "temperature != 38.05",
      "sort in (\"dry\", \"wet\", \"bloody\")", "fever < high_fever",
      "age between 0 and 120", "months < 4 or months > 3", "age in [0..120]", "age > 3 or age < 4",
      "visit < @\"2026-01-02\" or visit > @\"2026-01-01\"", "days < 3 or days >= 2.5",
    ]
  )
  func `a condition that every answer makes true is refused`(_ text: String) {
    #expect(codes(text) == ["fits-everything"])
  }

  @Test(
    arguments: [
      "age > 120", "age < 0", "age = 12.5", "temperature = 38.05", "temperature > 43",
      "age > 3 and age < 4", "temperature > high_fever and temperature < fever",
      "fever > high_fever", "sort = \"dry\" and sort = \"wet\"", "age between 121 and 130",
      "sort != \"dry\" and sort != \"wet\" and sort != \"bloody\"",
      "visit > @\"2026-01-01\" and visit < @\"2026-01-02\"", "days > 3 and days < 3",
      "not(age >= 0)", "not(age > 200)", "age in (121, 122)", "months > 11",
    ]
  )
  func `a condition that no answer makes true is refused`(_ text: String) {
    let found = codes(text).map { $0 == "fits-everything" ? "fits-nothing" : $0 }
    #expect(found == ["fits-nothing"])
  }

  @Test func `a range between two limits is refused when the second is the lower one`() {
    #expect(codes("temperature between high_fever and fever") == ["empty-range"])
    #expect(codes("temperature in [fever..high_fever]") == [])
  }

  @Test(
    arguments: [
      "> fever, < high_fever", "<= high_fever, > fever", "!= fever, != high_fever", "> fever, < 39",
    ]
  )
  func `tests of a cell over limits that fit everything are refused`(_ cell: String) throws {
    let variable = try #require(RangedScope().variable(named: "temperature"))
    let input = TypedExpression(
      node: .variable(variable),
      type: variable.type,
      range: TextRange(lower: 0, upper: 0)
    )
    let (_, problems) = ExpressionCompiler.unaryTests(cell, of: input, in: RangedScope())
    #expect(problems.map(\.code) == ["fits-everything"])
  }

  @Test(
    arguments: [
      ("months < 12", true), ("months <= 12", true), ("months < 13", false),
      ("months >= 0", true), ("months > -1", true), ("months > -2", false), ("months < 500", false),
    ]
  )
  func `a number far outside what is asked of some people is refused for all`(
    _ text: String,
    _ isKept: Bool
  ) {
    #expect(codes(text) == (isKept ? [] : ["fits-everything"]))
  }

  @Test(
    arguments: [
      "age > 0", "age = 0", "temperature >= fever",
      "temperature < fever or temperature > high_fever",
      "temperature > fever and temperature < high_fever", "sort in (\"dry\", \"wet\")",
      "sort != \"dry\" and sort != \"wet\"", "region = \"12\"", "region != \"12\"",
      "age > 3 and days < 3", "days > 3 and days < 3.1", "days >= 3 and days <= 3",
      "visit > @\"2026-01-01\" and visit < @\"2026-01-03\"", "age > 119 or temperature > 42.9",
      "months < 12", "days > 10 ** 33 and days < 3 ** 80",
    ]
  )
  func `a condition that some answers make true and some false is kept`(_ text: String) {
    #expect(codes(text) == [])
  }

  @Test(
    arguments: [
      ("true", "fits-everything"), ("false", "fits-nothing"), ("(false)", "fits-nothing"),
      ("age > 3 and true", "fits-everything"), ("age > 3 or false", "fits-nothing"),
      ("age > age", "fits-nothing"), ("age < age", "fits-nothing"),
      ("age = age", "fits-everything"),
      ("age >= age", "fits-everything"), ("age != age", "fits-nothing"),
      ("months = months", "fits-everything"), ("age+1 > age + 1", "fits-nothing"),
      ("sign.none and sign.cough", "fits-nothing"),
      ("sign.cough and age > 3 and sign.none", "fits-nothing"),
      ("(sign.none and age > 3) and sign.cough", "fits-nothing"),
      ("(sign.none and sign.cough) and age > 3", "fits-nothing"),
    ]
  )
  func `what its parts alone make always or never true is refused once`(
    _ text: String,
    _ code: String
  ) {
    #expect(codes(text) == [code])
  }

  @Test(
    arguments: [
      "days > days * 2", "if age > 3 then true else false", "sign.none or sign.cough",
      "sign.none and not(sign.cough)", "not(sign.none) and sign.cough",
      "sign.none and other.cough", "(sign.none or age > 3) and sign.cough", "sign.cough = true",
    ]
  )
  func `their neighbours are kept`(_ text: String) {
    #expect(codes(text) == [])
  }

  @Test func `each mistake is told once`() {
    let text = "((age > 9 and age < 5) or age > 100) and not(age > 9 and age < 5)"
    #expect(codes(text) == ["fits-nothing", "fits-nothing"])
    #expect(codes("(age > 9 and age < 5) and age > 1") == ["fits-nothing"])
  }

  @Test func `a condition with more values than people write is not judged`() {
    func condition(_ count: Int) -> String {
      (0..<count).map { "days != \($0)" }.joined(separator: " or ")
    }
    #expect(codes(condition(100)) == ["fits-everything"])
    #expect(codes(condition(250)) == [])
  }

  @Test func `brackets in brackets are judged as one condition`() {
    let nested = (1..<50).reduce("days > 0") { "(\($0) or days > \($1))" }
    #expect(codes(nested) == [])
    #expect(codes("\(nested) or days <= 3") == ["fits-everything"])
  }
}
