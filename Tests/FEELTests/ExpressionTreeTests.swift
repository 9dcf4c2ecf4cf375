// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct ExpressionTreeTests {
  private func outline(_ text: String, _ expecting: FEEL.Expectation) -> String {
    let (tree, problems) = ExpressionCompiler.expression(
      text,
      expecting: expecting,
      in: SampleScope()
    )
    guard problems.isEmpty else { return problems.map { $0.rendered(in: text) }.joined() }
    return tree?.outline ?? "nil"
  }

  @Test(
    arguments: [
      ("drooling", "drooling"),
      ("(drooling)", "drooling"),
      ("drooling or stridor or has_fever", "(or drooling stridor has_fever)"),
      ("drooling and (stridor or has_fever)", "(and drooling (or stridor has_fever))"),
      ("(drooling and stridor) or has_fever", "(or (and drooling stridor) has_fever)"),
      ("drooling and (stridor and has_fever)", "(and drooling (and stridor has_fever))"),
      ("not(drooling)", "(not drooling)"),
      ("not(drooling or stridor) and has_fever", "(and (not (or drooling stridor)) has_fever)"),
      ("drooling = true", "(= drooling true)"),
      ("throat_pain = \"mild\"", "(= throat_pain \"mild\")"),
      ("\"mild\" <= throat_pain", "(<= \"mild\" throat_pain)"),
      ("helper != \"daily\"", "(not (= helper \"daily\"))"),
      (
        "temperature between 37 and 38.5 and drooling",
        "(and (and (>= temperature 37) (<= temperature 38.5)) drooling)"
      ),
      (
        "throat_pain in (\"mild\", \"strong\")",
        "(or (= throat_pain \"mild\") (= throat_pain \"strong\"))"
      ),
      ("throat_pain in \"mild\"", "(= throat_pain \"mild\")"),
      ("fever_days in [3..15)", "(and (>= fever_days 3) (< fever_days 15))"),
      ("fever_days in (3..15]", "(and (> fever_days 3) (<= fever_days 15))"),
      ("fever_days in ]3..15[", "(and (> fever_days 3) (< fever_days 15))"),
      (
        "fever_days in (1, [3..5], > 7)",
        "(or (= fever_days 1) (and (>= fever_days 3) (<= fever_days 5)) (> fever_days 7))"
      ),
      (
        "fever_days in ((1 + 2), (3..4], (5))",
        "(or (= fever_days (+ 1 2)) (and (> fever_days 3) (<= fever_days 4)) (= fever_days 5))"
      ),
      ("fever_days in ((1 + 2)..5)", "(and (> fever_days (+ 1 2)) (< fever_days 5))"),
      ("fever_days in > 3", "(> fever_days 3)"),
      ("helper in (!= \"daily\")", "(not (= helper \"daily\"))"),
      (
        "(fever_days in (1, 2)) and drooling",
        "(and (or (= fever_days 1) (= fever_days 2)) drooling)"
      ),
      ("answered(drooling)", "(answered drooling)"),
      ("unanswered(drooling)", "(not (answered drooling))"),
      ("if drooling then stridor else has_fever", "(if drooling stridor has_fever)"),
      ("if drooling then pulse > 2 else pulse > 4", "(if drooling (> pulse 2) (> pulse 4))"),
      (
        "days_between(onset, contact_date) > fever_days",
        "(> (days_between onset contact_date) fever_days)"
      ),
      ("contact_date > @\"2026-11-22\"", "(> contact_date 2026-11-22)"),
      ("throat_pain >= ear_pain", "(>= throat_pain ear_pain)"),
      (
        "(if drooling then throat_pain else \"mild\") = \"strong\"",
        "(= (if drooling throat_pain \"mild\") \"strong\")"
      ),
    ]
  )
  func `a condition becomes its lowered tree`(_ text: String, _ expected: String) {
    #expect(outline(text, .condition) == expected)
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", "(+ 1 (* 2 3))"),
      ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
      ("1 - 2 - 3", "(- (- 1 2) 3)"),
      ("8 / 4 / 2", "(/ (/ 8 4) 2)"),
      ("3 ** 4 ** 5", "(** (** 3 4) 5)"),
      ("-5 ** 2", "(** (- 5) 2)"),
      ("2 ** -1", "(** 2 (- 1))"),
      ("0 - 1", "(- 0 1)"),
      ("--pulse", "(- (- pulse))"),
      ("weight / (height / 100) ** 2", "(/ weight (** (/ height 100) 2))"),
      ("round(weight / height, 1)", "(round (/ weight height) 1)"),
      ("min(fever_days, 3, fever_days * 2)", "(min fever_days 3 (* fever_days 2))"),
      (
        "max(abs(pulse), floor(pulse), ceiling(1.5))",
        "(max (abs pulse) (floor pulse) (ceiling 1.5))"
      ),
      ("if drooling then 1 else 0", "(if drooling 1 0)"),
      ("if drooling then 1 else if stridor then 2 else 3", "(if drooling 1 (if stridor 2 3))"),
    ]
  )
  func `a number becomes its tree`(_ text: String, _ expected: String) {
    #expect(outline(text, .number) == expected)
  }

  @Test(
    arguments: [
      ("temperature", "-", "(given temperature)"),
      ("temperature", "any", "true"),
      ("temperature", "unanswered", "(not (answered temperature))"),
      ("strep_points", "unanswered", "(unanswered strep_points)"),
      ("temperature", "38", "(= temperature 38)"),
      ("temperature", "-5", "(= temperature (- 5))"),
      ("temperature", "< 38.5", "(< temperature 38.5)"),
      ("temperature", "[37..38)", "(and (>= temperature 37) (< temperature 38))"),
      (
        "temperature", "37, [38..39], > 40",
        "(or (= temperature 37) (and (>= temperature 38) (<= temperature 39)) (> temperature 40))"
      ),
      (
        "temperature", "not(37, 38)",
        "(and (given temperature) (not (or (= temperature 37) (= temperature 38))))"
      ),
      ("age_months", "!= 3", "(and (given age_months) (not (= age_months 3)))"),
      ("drooling", "true", "(= drooling true)"),
      ("drooling", "false, unanswered", "(or (= drooling false) (not (answered drooling)))"),
      ("drooling", "stridor", "(= drooling stridor)"),
      (
        "throat_pain", "\"mild\", \"strong\"",
        "(or (= throat_pain \"mild\") (= throat_pain \"strong\"))"
      ),
      ("throat_pain", ">= \"moderate\"", "(>= throat_pain \"moderate\")"),
      (
        "throat_pain", "[\"mild\"..\"strong\"]",
        "(and (>= throat_pain \"mild\") (<= throat_pain \"strong\"))"
      ),
      ("onset", "> @\"2026-01-01\"", "(> onset 2026-01-01)"),
      ("pulse", "strep_points + 1", "(= pulse (+ strep_points 1))"),
    ]
  )
  func `a cell becomes a condition over its column`(
    _ input: String,
    _ text: String,
    _ expected: String
  ) {
    let scope = SampleScope()
    let (tree, problems) = ExpressionCompiler.unaryTests(
      text,
      of: scope.tree(named: input),
      in: scope
    )
    #expect(problems.map { $0.rendered(in: text) } == [])
    #expect(tree?.outline == expected)
    #expect(tree?.type == .boolean)
  }

  @Test(
    arguments: [
      ("drooling", ValueType.boolean),
      ("temperature", .number(unit: "Cel")),
      ("temperature + 1", .number(unit: "Cel")),
      ("1 + temperature", .number(unit: "Cel")),
      ("temperature + temperature * 2", .number(unit: "Cel")),
      ("-temperature", .number(unit: "Cel")),
      ("round(temperature, 1)", .number(unit: "Cel")),
      ("max(1, temperature, 2)", .number(unit: "Cel")),
      ("if drooling then 1 else temperature", .number(unit: "Cel")),
      ("temperature * 2", .number(unit: nil)),
      ("weight / height", .number(unit: nil)),
      ("days_between(onset, onset)", .number(unit: "d")),
      ("months_between(onset, onset)", .number(unit: "mo")),
      ("years_between(onset, onset)", .number(unit: "a")),
      ("onset", .date),
      ("throat_pain", .code(SampleScope.pain)),
      ("if drooling then \"mild\" else throat_pain", .code(SampleScope.pain)),
      (
        "\"7 days\"",
        .code(CodeDomain(id: "\"7 days\"", codes: ["7 days"], order: .none))
      ),
      (
        "if drooling then \"b\" else if stridor then \"a\" else \"b\"",
        .code(CodeDomain(id: "\"b\" \"a\"", codes: ["b", "a"], order: .none))
      ),
    ]
  )
  func `any value has its type`(_ text: String, _ expected: ValueType) {
    let (tree, problems) = ExpressionCompiler.expression(
      text,
      expecting: .value,
      in: SampleScope()
    )
    #expect(problems.map { $0.rendered(in: text) } == [])
    #expect(tree?.type == expected)
  }

  @Test func `the names that are read come in order and once`() {
    let text = "temperature > 38 and (drooling or temperature > 40 or answered(onset))"
    let (tree, _) = ExpressionCompiler.expression(text, expecting: .condition, in: SampleScope())
    #expect(tree?.variables.map(\.name) == ["temperature", "drooling", "onset"])
  }

  @Test func `names are kept in a tree that has problems`() {
    let (tree, problems) = ExpressionCompiler.expression(
      "temperature > 38 and drooling + 1 > 2 and nothing_such",
      expecting: .condition,
      in: SampleScope()
    )
    #expect(problems.count == 2)
    #expect(tree?.variables.map(\.name) == ["temperature", "drooling"])
  }

  @Test func `parts know where they stand`() {
    let text = "drooling and  temperature >= 38.5"
    let (tree, _) = ExpressionCompiler.expression(text, expecting: .condition, in: SampleScope())
    let second = tree?.children.last
    #expect(second?.range == TextRange(lower: 14, upper: 33))
    #expect(second?.children.last?.range == TextRange(lower: 29, upper: 33))
  }
}
