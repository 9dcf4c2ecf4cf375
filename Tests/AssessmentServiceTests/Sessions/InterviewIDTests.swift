// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

/// A source of numbers that gives the same ones each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

struct InterviewIDTests {
  @Test func `a name comes back from its text`() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<1_000 {
      let id = InterviewID(using: &generator)
      #expect("\(id)".utf8.count == 26)
      #expect(InterviewID("\(id)") == id)
    }
  }

  @Test func `only one text stands for a name`() throws {
    var generator = SeededGenerator(state: 2)
    let text = "\(InterviewID(using: &generator))"
    let last = try #require(text.last)
    let others = "abcdefghijkmnpqrstuvwxyz23456789".filter { $0 != last }
    let readable = others.filter { InterviewID(text.dropLast() + String($0)) != nil }
    // The last sign carries three of its five bits; the other two must be zero.
    #expect(readable.count == 7)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "0", count: 26), String(repeating: "å", count: 13),
  ])
  func `a text that is no name is refused`(text: String) {
    #expect(InterviewID(text) == nil)
  }
}
