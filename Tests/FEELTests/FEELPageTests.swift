// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Every example of `docs/feel.md` compiles, or is refused, and gives what the page says.
struct FEELPageTests {
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

  private static func word(for state: State?) -> String {
    switch state {
    case nil: "refused"
    case .value(let value): value.description
    case .unknown: "unknown"
    case .absent: "absent"
    case .notYet: "not yet"
    case .fault: "error"
    }
  }

  /// The tree of a text that is right; nil records why it is not.
  private func tree(_ text: String, _ row: FEELPage.Row) -> TypedExpression? {
    let (tree, problems) = ExpressionCompiler.expression(text, expecting: .value, in: SampleScope())
    #expect(problems.map { "\($0.code): \($0.message)" } == [], "line \(row.line)")
    return problems.isEmpty ? tree : nil
  }

  @Test func `the page has all its tables`() {
    #expect(FEELPage.rows("expression").count > 40)
    #expect(FEELPage.rows("in the states").count > 35)
    #expect(FEELPage.rows("cell over `age_months`").count > 8)
    #expect(FEELPage.rows("outside").count > 50)
  }

  @Test(arguments: FEELPage.rows("expression"))
  func `an expression gives what the page says`(_ row: FEELPage.Row) throws {
    let text = try #require(row.code(0))
    let state = tree(text, row)?.evaluate(in: SampleContext(Self.answers))
    #expect(Self.word(for: state) == row.cells.last)
  }

  @Test(arguments: FEELPage.rows("in the states"))
  func `an expression has the states that the page says`(_ row: FEELPage.Row) throws {
    let text = try #require(row.code(0))
    let found = results(of: tree(text, row), in: text) { tree, context in
      tree.evaluate(in: context)
    }
    #expect(found == Array(row.cells.dropFirst()))
  }

  @Test(arguments: FEELPage.rows("cell over `age_months`"))
  func `a cell has the states that the page says`(_ row: FEELPage.Row) throws {
    let scope = SampleScope()
    let text = try #require(row.code(0))
    let (tree, problems) = ExpressionCompiler.unaryTests(
      text,
      of: scope.tree(named: "age_months"),
      in: scope
    )
    #expect(problems == [])
    let found = results(of: tree, in: "age_months") { tree, context in
      tree.condition(in: context)
    }
    #expect(found == Array(row.cells.dropFirst()))
  }

  /// The results with the first name of the text that the states are for, in each state.
  private func results(
    of tree: TypedExpression?,
    in text: String,
    _ evaluate: (TypedExpression, SampleContext) -> State
  ) -> [String] {
    let values: [(name: String, value: Value)] = [
      ("pregnant", .boolean(true)), ("age_months", .number(DecimalNumber(5))),
      ("onset", .date(CalendarDate("2024-02-29") ?? .first)),
    ]
    guard let tree, let varied = values.first(where: { text.contains($0.name) }) else { return [] }
    return [State.value(varied.value), .unknown, .absent, .notYet].map { state in
      var answers = Self.answers
      answers[varied.name] = state
      return Self.word(for: evaluate(tree, SampleContext(answers)))
    }
  }

  @Test(arguments: FEELPage.rows("outside"))
  func `what is outside is refused, and what to write instead is not`(_ row: FEELPage.Row) throws {
    let text = try #require(row.code(0))
    let (_, problems) = ExpressionCompiler.expression(text, expecting: .value, in: SampleScope())
    let problem = try #require(problems.first)
    #expect(problem.code == row.cells.dropFirst().first)
    #expect(problem.help != nil, "\(problem.message) says nothing to write instead")
    if let instead = row.code(2) {
      let (_, others) = ExpressionCompiler.expression(
        instead,
        expecting: .value,
        in: SampleScope()
      )
      #expect(others.map { "\($0.code): \($0.message)" } == [])
    }
  }
}
