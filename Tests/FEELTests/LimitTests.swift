// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct LimitTests {
  private func codes(_ text: String, _ expecting: FEEL.Expectation = .condition) -> [String] {
    ExpressionCompiler.expression(text, expecting: expecting, in: SampleScope()).1.map(\.code)
  }

  private func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  @Test func `4096 bytes fit and one more does not`() {
    let condition = "drooling"
    let padding = String(repeating: " ", count: 4096 - condition.utf8.count)
    #expect(codes(condition + padding) == [])
    #expect(codes(condition + padding + " ") == ["expression-too-long"])
    #expect(codes(String(repeating: "ä", count: 2049)) == ["expression-too-long"])
  }

  @Test(
    arguments: [
      ("(", "drooling", ")", 63), ("not(", "drooling", ")", 62), ("abs(", "1", ") ", 62),
      ("if drooling then 1 else ", "1", "", 62), ("-", "1", "", 62), ("1 + ", "1", "", 62),
      ("2 ** ", "1", "", 62), ("drooling or (", "drooling", ")", 62),
      ("(if fever_days in (1, ", "2", ") then 1 else 0)", 20),
    ]
  )
  func `what fits in depth is read`(_ open: String, _ inner: String, _ close: String, _ count: Int)
  {
    let text = nested(open, inner, close, count)
    #expect(codes(text, .value) == [], "\(text)")
  }

  @Test(
    arguments: [
      ("(", "drooling", ")", 65), ("not(", "drooling", ")", 64), ("abs(", "1", ")", 64),
      ("if drooling then 1 else ", "1", "", 64), ("-", "1", "", 64), ("1 + ", "1", "", 64),
      ("- ", "1", "", 2000), ("1 * ", "1", "", 1000), ("(", "1", "", 4000), ("not(", "", "", 1000),
      ("1 in ((", "1", "))", 400), ("1 or 1 and 1 = 1 + 1 * 1 ** (", "1", ")", 130),
      ("if ", "1", "", 1300), ("max(1, ", "1", ")", 500),
    ]
  )
  func `what is too deep is refused`(_ open: String, _ inner: String, _ close: String, _ count: Int)
  {
    let found = codes(nested(open, inner, close, count), .value)
    #expect(found.contains("expression-too-deep"), "\(found)")
  }

  @Test func `a deep cell is refused`() {
    let scope = SampleScope()
    let text = nested("not(", "3", ")", 40)
    let (_, problems) = ExpressionCompiler.unaryTests(
      text,
      of: scope.tree(named: "pulse"),
      in: scope
    )
    #expect(problems.map(\.code) == ["expression-too-deep"])
  }

  @Test func `a value that tests repeat too often is refused before it grows`() {
    // Each level repeats the one inside it ten times.
    var text = "pulse"
    for _ in 0..<8 {
      text = "(if \(text) in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10) then 1 else 0)"
    }
    #expect(codes(text, .number) == ["expression-too-long"])
    var ranges = "pulse"
    for _ in 0..<12 {
      ranges = "(if \(ranges) between 1 and 2 then 1 else 0)"
    }
    #expect(codes(ranges, .number).contains("expression-too-long"))
  }

  @Test func `no tree is deeper than 64 levels`() {
    let texts = [
      nested("1 + ", "1", "", 63), nested("-", "1", "", 63), nested("abs(", "1", ")", 63),
      nested("(if 1 between 1 and ", "1", " then 1 else 0)", 21),
      nested("(if 1 in (2, [1..", "1", "]) then 1 else 0)", 16),
    ]
    for text in texts {
      for count in 0..<3 {
        let deeper = String(repeating: "-", count: count) + text
        let (tree, problems) = ExpressionCompiler.expression(
          deeper,
          expecting: .value,
          in: SampleScope()
        )
        #expect(tree.map(\.height) ?? 0 <= 64)
        #expect((tree == nil) == !problems.isEmpty)
      }
    }
    let scope = SampleScope()
    let input = scope.tree(named: "pulse")
    for count in 50...64 {
      for cell in ["-1 + ", "1, [2..", "not(", "!= "] {
        let text = cell + nested("-", "3", "", count) + (cell == "not(" ? ")" : "")
        let closed = cell == "1, [2.." ? text + "]" : text
        let (tree, _) = ExpressionCompiler.unaryTests(closed, of: input, in: scope)
        #expect(tree.map(\.height) ?? 0 <= 64)
      }
    }
  }

  @Test func `many parts side by side fit`() {
    let text = Array(repeating: "drooling", count: 300).joined(separator: " or ")
    #expect(codes(text) == [])
    #expect(
      codes("pulse in (" + Array(repeating: "1", count: 600).joined(separator: ", ") + ")") == []
    )
    #expect(
      codes("pulse in (" + Array(repeating: "1", count: 700).joined(separator: ", ") + ")")
        == ["expression-too-long"]
    )
  }
}

extension TypedExpression {
  /// How many levels the tree has.
  fileprivate var height: Int { 1 + (children.map(\.height).max() ?? 0) }
}
