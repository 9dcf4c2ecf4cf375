// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Random texts never trap, always end, and always give a tree or a problem in its text.
struct RobustnessTests {
  private static let words =
    SampleScope.variables.map(\.name) + [
      "and", "or", "not", "not(", "if", "then", "else", "between", "in", "true", "false", "null",
      "(", ")", "[", "]", ",", "..", "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=",
      "0", "1", "38.5", "1e6000", "9999999999999999999999999999999999", "1e-6176", "38,5",
      "\"mild\"", "\"strong\"", "\"daily\"", "\"zzz\"", "\"", "@\"2026-11-22\"", "@\"x\"", "@",
      "min(", "max(", "abs(", "floor(", "ceiling(", "round(", "days_between(", "months_between(",
      "years_between(", "answered(", "unanswered(", "unanswered", "any", "now()", "count(",
      "temprature", "throat-pain", "mild", "AND", "is", "2025-01-01", "?", "'", "{", "==", "//",
      "for", "instance of", "function(", ";", "ä", "🤒", "\u{301}", "\n", ".",
      "3-5", "0-1", "-", "–", "…", ":", "~", "·", "_000", ".5", "１", "½", "'38'", "“38”", "“mild”",
      "to 5", "2026-1-1", "1-3-2026", "1.3.2026", "@\"1.3.2025\"", "date(", "fever-days", "+5",
      "> 5, < 9", "!= 3, != 4", "[3,5]", "[\"mild\", \"strong\"]", "not between", "is not",
      "= null", "string length(", "date and time(", "day of week(", "overlaps before(", "modulo(",
      "function(a: number)", "n:", ").year", "].start", "\"a\\\"", "1,2,3", "1.5,2", "instance",
      "some", "get value(", "context(", "is(", "met by", "of",
    ]

  private func check(_ text: String, _ generator: inout SplitMix64) {
    let scope = SampleScope()
    let expectations: [FEEL.Expectation] = [
      .condition, .number, .value, .code(SampleScope.pain), .date,
    ]
    let variable = generator.pick(SampleScope.variables)
    let results = [
      ExpressionCompiler.expression(text, expecting: generator.pick(expectations), in: scope),
      ExpressionCompiler.unaryTests(text, of: scope.tree(named: variable.name), in: scope),
    ]
    let known = Set(ExpressionProblem.codes)
    for (tree, problems) in results {
      if tree == nil, problems.isEmpty {
        Issue.record("neither a tree nor a problem for \(text.debugDescription)")
      }
      for problem in problems {
        let isWell =
          problem.range.lower >= 0 && problem.range.lower <= problem.range.upper
          && problem.range.upper <= text.utf8.count && known.contains(problem.code)
          && !problem.message.isEmpty && !problem.message.hasSuffix(".")
          && problem.suggestions.count <= 3
        if !isWell {
          Issue.record("a malformed problem \(problem) for \(text.debugDescription)")
        }
      }
      if let tree, problems.isEmpty {
        evaluate(tree, text, &generator)
      }
    }
  }

  /// A tree without problems over answers of the right types has no wrong types.
  private func evaluate(_ tree: TypedExpression, _ text: String, _ generator: inout SplitMix64) {
    var random = RandomTrees(generator: generator)
    var context = SampleContext()
    for variable in SampleScope.variables where !generator.oneIn(4) {
      context.states[variable.slot] = .value(random.value(variable.type))
    }
    let state = tree.evaluate(in: context)
    let mayMismatch = text.contains("**") || tree.variables.contains { $0.type == .invalid }
    if state == .fault(.tooDeep) || (state == .fault(.typeMismatch) && !mayMismatch) {
      Issue.record("\(state) for \(text.debugDescription)")
    }
  }

  @Test(arguments: [11, 12, 13, 14, 15] as [UInt64])
  func `random bytes`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5000 {
      let count = Int.random(in: 0...60, using: &generator)
      let isASCII = generator.oneIn(2)
      let bytes = (0..<count).map { _ in
        isASCII
          ? UInt8.random(in: 32...126, using: &generator) : .random(in: 0...255, using: &generator)
      }
      check(String(decoding: bytes, as: UTF8.self), &generator)
    }
  }

  @Test(arguments: [21, 22, 23, 24, 25] as [UInt64])
  func `random words`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5000 {
      let count = Int.random(in: 1...14, using: &generator)
      let separator = generator.oneIn(6) ? "" : " "
      let words = (0..<count).map { _ in generator.pick(RobustnessTests.words) }
      check(words.joined(separator: separator), &generator)
    }
  }

  @Test(arguments: [31, 32] as [UInt64])
  func `long soups of words and brackets`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let few = (0..<3).map { _ in generator.pick(RobustnessTests.words) }
      let count = Int.random(in: 100...1200, using: &generator)
      let words = (0..<count).map { _ in generator.pick(few) }
      check(words.joined(separator: " "), &generator)
    }
  }

  @Test(arguments: [41, 42] as [UInt64])
  func `good conditions with one word changed`(_ seed: UInt64) {
    let good = [
      "drooling or ( stridor and temperature > 38.5 )",
      "throat_pain in ( \"mild\" , \"strong\" ) and fever_days in [ 3 .. 15 )",
      "if drooling then round( weight / ( height / 100 ) ** 2 , 1 ) else max( 1 , pulse )",
      "days_between( onset , contact_date ) between 1 and 14 and not( answered( drooling ) )",
      "< 3 , [ 5 .. 7 ] , not( 9 )",
    ]
    var generator = SplitMix64(seed: seed)
    for _ in 0..<3000 {
      var words = generator.pick(good).split(separator: " ").map(String.init)
      let index = Int.random(in: 0..<words.count, using: &generator)
      if generator.oneIn(3) {
        words.remove(at: index)
      } else {
        words[index] = generator.pick(RobustnessTests.words)
      }
      check(words.joined(separator: " "), &generator)
    }
  }
}
