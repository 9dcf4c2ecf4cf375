// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct EvaluationTests {
  private static let answers: [String: State] = [
    "drooling": .value(.boolean(true)), "stridor": .value(.boolean(false)),
    "has_fever": .unknown, "throat_pain": .value(.code("moderate")),
    "ear_pain": .value(.code("mild")), "drinking": .value(.code("little")),
    "helper": .value(.code("daily")),
    "temperature": .value(.number(DecimalNumber("38.5") ?? .zero)),
    "fever_days": .value(.number(DecimalNumber(3))), "height": .value(.number(DecimalNumber(170))),
    "weight": .value(.number(DecimalNumber(70))), "pulse": .value(.number(.zero)),
    "onset": .value(.date(CalendarDate("2024-02-29") ?? .first)),
    "contact_date": .value(.date(CalendarDate("2026-11-22") ?? .first)),
    "pregnant": .absent, "cycle": .absent, "age_months": .absent,
  ]

  private func result(_ text: String) -> String {
    let (tree, problems) = ExpressionCompiler.expression(
      text,
      expecting: .value,
      in: SampleScope()
    )
    guard let tree, problems.isEmpty else {
      return problems.map { $0.rendered(in: text) }.joined()
    }
    return switch tree.evaluate(in: SampleContext(EvaluationTests.answers)) {
    case .value(let value): value.description
    case .unknown: "unknown"
    case .absent: "absent"
    case .notYet: "notYet"
    case .fault(let fault): fault.rawValue
    }
  }

  @Test(
    arguments: [
      ("0.1 + 0.2 = 0.3", "true"),
      ("-5 ** 2", "25"),
      ("3 ** 4 ** 5", "3486784401"),
      ("0 - 1", "-1"),
      ("1 - 2 - 3", "-4"),
      ("2 + 3 * 4", "14"),
      ("round(weight / (height / 100) ** 2, 1)", "24.2"),
      ("round(2.5)", "3"), ("round(-2.5)", "-3"), ("round(1.25, 1)", "1.3"),
      ("floor(-1.5)", "-2"), ("ceiling(-1.5)", "-1"), ("abs(-1.5)", "1.5"),
      ("min(3, 1, 2)", "1"), ("max(3, 1, 2)", "3"),
      ("1 / pulse", "divisionByZero"), ("pulse ** -1", "divisionByZero"),
      ("2 ** (1 / 2)", "typeMismatch"), ("10 ** 7000", "overflow"),
      ("1 / pulse > 3", "divisionByZero"),
      ("not(1 / pulse > 3)", "divisionByZero"),
      ("drooling or 1 / pulse > 3", "true"),
      ("stridor and 1 / pulse > 3", "false"),
      ("days_between(onset, contact_date)", "997"),
      ("months_between(onset, contact_date)", "32"),
      ("years_between(onset, contact_date)", "2"),
      ("years_between(contact_date, onset)", "-2"),
      ("onset < contact_date", "true"),
      ("throat_pain >= \"moderate\"", "true"), ("throat_pain > \"moderate\"", "false"),
      ("throat_pain > ear_pain", "true"),
      ("drinking > \"normal\"", "true"), ("drinking >= \"nothing\"", "false"),
      ("drinking in [\"normal\"..\"little\"]", "true"),
      ("throat_pain in (\"none\", \"moderate\")", "true"),
      ("fever_days in [3..15)", "true"), ("fever_days in (3..15)", "false"),
      ("fever_days between 1 and 3", "true"), ("fever_days in (1, > 2)", "true"),
      ("helper != \"daily\"", "false"),
      ("temperature > 38", "true"),
      ("if drooling then 1 else 1 / pulse", "1"),
      ("if has_fever then 1 else 1", "unknown"),
      ("if pregnant then 1 else 2", "2"),
      ("has_fever", "unknown"), ("drooling or has_fever", "true"),
      ("stridor and has_fever", "false"), ("not(has_fever)", "unknown"),
      ("age_months < 3", "false"), ("age_months >= 3", "false"), ("age_months + 1", "absent"),
      ("age_months + 1 < 3", "false"), ("not(age_months < 3)", "true"),
      ("not(pregnant)", "true"), ("pregnant = false", "false"), ("pregnant", "absent"),
      ("cycle in (\"daily\", \"weekly\")", "false"),
      ("symptoms.cough", "notYet"), ("symptoms.cough or drooling", "true"),
      ("symptoms.cough and stridor", "false"), ("symptoms.cough and has_fever", "notYet"),
      ("strep_points + 1 > 2", "notYet"), ("age_months * strep_points > 2", "false"),
      ("answered(drooling)", "true"), ("answered(pregnant)", "false"),
      ("unanswered(pregnant)", "true"), ("unanswered(symptoms.cough)", "notYet"),
    ]
  )
  func `a text gives its value`(_ text: String, _ expected: String) {
    #expect(result(text) == expected)
  }

  @Test(
    arguments: [
      ("-", "FUN"), ("any", "TTT"), ("unanswered", "TTN"), ("3", "FUN"), ("< 3", "FUN"),
      ("!= 3", "FUN"), ("not(3)", "FUN"), ("not(< 3, > 7)", "FUN"), ("[3..5]", "FUN"),
      ("3, unanswered", "TTN"), ("not(unanswered)", "FFN"), ("not(not(3))", "FUN"),
      ("3, any", "TTT"), ("pulse", "FUN"),
    ]
  )
  func `every test of an absent column is false, except any and unanswered`(
    _ text: String,
    _ expected: String
  ) {
    let scope = SampleScope()
    let input = scope.tree(named: "age_months")
    let ratio = TypedExpression(
      node: .arithmetic(.divide, input, input),
      type: .number(unit: nil),
      range: input.range
    )
    // A ratio has no unit, as the pulse has none.
    let column = text == "pulse" ? ratio : input
    let (tree, problems) = ExpressionCompiler.unaryTests(text, of: column, in: scope)
    #expect(problems.map(\.message) == [])
    let results = [State.absent, .unknown, .notYet].map { state -> Character in
      var states = EvaluationTests.answers
      states["age_months"] = state
      return switch tree?.condition(in: SampleContext(states)) {
      case .value(.boolean(true)): "T"
      case .value(.boolean(false)): "F"
      case .unknown: "U"
      case .notYet: "N"
      default: "!"
      }
    }
    #expect(String(results) == expected)
  }
}
