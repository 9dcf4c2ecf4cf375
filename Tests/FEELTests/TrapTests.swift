// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Texts that read like one thing and would quietly mean another.
struct TrapTests {
  private struct ShortScope: Scope {
    let variables: [Variable]

    var names: [String] { variables.map(\.name) }

    func variable(named name: String) -> Variable? { variables.first { $0.name == name } }

    func whyNot(_ name: String) -> String? { nil }

    init(_ names: [String: ValueType]) {
      variables = names.sorted { $0.key < $1.key }.enumerated().map { slot, entry in
        Variable(
          name: entry.key,
          slot: slot,
          type: entry.value,
          isQuestion: true,
          mayBeAbsent: false
        )
      }
    }
  }

  private func codes(_ text: String, in scope: some Scope) -> [String] {
    ExpressionCompiler.expression(text, expecting: .condition, in: scope).1.map(\.code)
  }

  @Test func `a name with hyphens keeps its hint when one of its words is a name too`() {
    let number = ValueType.number(unit: "d")
    let some = ShortScope(["fever": .boolean, "fever_days": number])
    #expect(codes("fever-days > 3", in: some) == ["hyphen-in-name"])
    let words = ShortScope(["fever": number, "days": .boolean, "fever_days": number])
    #expect(codes("fever-days > 3", in: words) == ["hyphen-in-name"])
    let numbers = ShortScope(["fever": number, "days": number, "fever_days": number])
    #expect(codes("fever-days > 3", in: numbers) == [])
    #expect(codes("fever - days > 3", in: numbers) == [])
    let other = ShortScope(["fever": number, "fever_days": number])
    #expect(codes("fever - days > 3", in: other) == ["unknown-name"])
  }

  @Test(
    arguments: [
      "pulse = 3 - pulse", "pulse > pulse - 5", "pulse * 3 - 5 > 0", "pulse > -5",
      "pulse = (0 - 1)", "pulse in (-5, -3)", "pulse in [-5..-3]", "pulse between 1 and 7 - 2",
    ]
  )
  func `a subtraction that no range reads like is kept`(_ text: String) {
    #expect(codes(text, in: SampleScope()) == [])
  }

  @Test(
    arguments: [
      "< 5, > 5", "< 5, > 9", "<= 5, >= 9", "> 5, > 9", "3, 4", "< 5, 5", "[3..5], > 7",
      "!= 3", "!= 3, != 3", "not(3), 4", "< pulse, > 3",
    ]
  )
  func `tests that leave something out are kept`(_ cell: String) {
    let scope = SampleScope()
    let (tree, problems) = ExpressionCompiler.unaryTests(
      cell,
      of: scope.tree(named: "strep_points"),
      in: scope
    )
    #expect(problems.map(\.code) == [])
    #expect(tree != nil)
  }

  @Test func `the suggestion of an option stands in quotes, as its place does`() throws {
    let text = "throat_pain = \"strng\""
    let (_, problems) = ExpressionCompiler.expression(
      text,
      expecting: .condition,
      in: SampleScope()
    )
    let problem = try #require(problems.first)
    #expect(problem.suggestions == ["\"strong\""])
    let bytes = Array(text.utf8)
    let mended =
      bytes[..<problem.range.lower] + Array("\"strong\"".utf8) + bytes[problem.range.upper...]
    #expect(String(decoding: mended, as: UTF8.self) == "throat_pain = \"strong\"")
  }
}
