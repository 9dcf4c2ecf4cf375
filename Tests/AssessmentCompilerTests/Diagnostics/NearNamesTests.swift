// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct NearNamesTests {
  @Test(arguments: [
    ("questoins", ["questions"]), ("Questions", ["questions"]), ("hlep", ["help"]),
    ("at_least", ["at-least"]), ("whn", ["when"]), ("colour", []), ("id", []), ("ix", []),
    ("questions", []), ("", []), ("tims", ["time", "times"]), ("abd", ["abc", "abe", "abf"]),
    ("temprature", ["temperature"]),
    ("swellimx", ["swelling"]), ("swellxmx", []),
  ])
  func `only near names are suggested, the nearest first`(_ name: String, _ expected: [String]) {
    let candidates = [
      "questions", "help", "at-least", "when", "id", "times", "time", "abg", "abf", "abe", "abc",
      "temperature", "swelling",
    ]
    #expect(NearNames.suggestions(for: name, among: candidates) == expected)
  }
}
