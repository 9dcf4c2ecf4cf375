// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct PlaceholderTests {
  @Test func `names between braces are found with their places`() {
    let found = Placeholder.all(in: "Ää {fever}, {numbers.a_line}")
    #expect(found.map(\.name) == ["fever", "numbers.a_line"])
    #expect(found.map(\.range) == [5..<12, 14..<30])
  }

  @Test(arguments: ["{", "a { b", "{{x}", "{x} {"])
  func `a brace that is not closed is said`(_ text: String) {
    #expect(Placeholder.all(in: text).contains { !$0.isClosed })
  }

  @Test func `a closing brace alone is a letter`() {
    #expect(Placeholder.all(in: "} a }").isEmpty)
  }
}
