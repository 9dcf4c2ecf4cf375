// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct NearNamesTests {
  @Test(
    arguments: [
      ("temprature", ["temperature", "pressure"], ["temperature"]),
      ("Fever", ["fever", "fewer"], ["fever"]),
      ("fevre", ["fever"], ["fever"]),
      ("fev", ["few", "fed", "fee", "fen"], ["fed", "fee", "fen"]),
      ("ab", ["AB", "abc"], []),
      ("abc", ["ab", "b"], ["ab"]),
      ("abc", ["abd", "xyz"], ["abd"]),
      ("abcdef", ["abcxyz"], []),
      ("abcdef", ["abcdxy"], ["abcdxy"]),
      ("abcdef", ["abcdef"], []),
      ("abcdef", ["bacdef", "abcde", "abcdxy", "xbcdef"], ["abcde", "bacdef", "xbcdef"]),
      ("only", ["something"], []),
      ("", ["a"], []),
      ("kuumme", ["kuume"], ["kuume"]),
      ("Questions", ["questions", "question"], ["questions"]),
      ("hlep", ["help"], ["help"]),
      ("at_least", ["at-least"], ["at-least"]),
      ("tims", ["times", "time"], ["time", "times"]),
      ("swellimx", ["swelling"], ["swelling"]),
      ("swellxmx", ["swelling"], []),
      ("aorta", ["aorta_age", "aortas_age"], ["aorta_age"]),
      ("days", ["mild_days", "often"], ["mild_days"]),
      ("days", ["a_days", "b_days", "c_days", "d_days"], []),
      ("age", ["agenda"], []),
    ]
  )
  func `only near names are suggested, the nearest first`(
    _ name: String,
    _ candidates: [String],
    _ expected: [String]
  ) {
    #expect(NearNames.suggestions(for: name, among: candidates) == expected)
    #expect(NearNames.suggestions(for: name, among: candidates.reversed()) == expected)
  }

  @Test func `very long names end quickly without a suggestion`() {
    let name = String(repeating: "a", count: 100_000)
    #expect(NearNames.suggestions(for: name, among: [name + "b"]) == [])
    #expect(NearNames.suggestions(for: "abcdef", among: [name]) == [])
  }
}
