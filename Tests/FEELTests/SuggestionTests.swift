// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct SuggestionTests {
  @Test(
    arguments: [
      ("temprature", ["temperature", "pressure"], ["temperature"]),
      ("Fever", ["fever", "fewer"], ["fever"]),
      ("fevre", ["fever"], ["fever"]),
      ("fev", ["few", "fed", "fee", "fen"], ["fed", "fee", "fen"]),
      ("ab", ["AB", "abc"], []),
      ("abc", ["ab"], []),
      ("abc", ["abd", "xyz"], ["abd"]),
      ("abcdef", ["abcxyz"], []),
      ("abcdef", ["abcdxy"], ["abcdxy"]),
      ("abcdef", ["abcdef"], []),
      ("abcdef", ["bacdef", "abcde", "abcdxy", "xbcdef"], ["abcde", "bacdef", "xbcdef"]),
      ("only", ["something"], []),
      ("", ["a"], []),
      ("kuumme", ["kuume"], ["kuume"]),
    ]
  )
  func `only near names are suggested, the nearest first`(
    _ name: String,
    _ candidates: [String],
    _ expected: [String]
  ) {
    #expect(ExpressionCompiler.suggestions(for: name, among: candidates) == expected)
    #expect(ExpressionCompiler.suggestions(for: name, among: candidates.reversed()) == expected)
  }

  @Test func `very long names end quickly without a suggestion`() {
    let name = String(repeating: "a", count: 100_000)
    #expect(ExpressionCompiler.suggestions(for: name, among: [name + "b"]) == [])
    #expect(ExpressionCompiler.suggestions(for: "abcdef", among: [name]) == [])
  }
}
