// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

/// Whoever asks for less waits less and learns the same.
@Suite struct ProductTests {
  private static let products: [AssessmentCompiler.Product] = [.diagnostics, .graph, .pack]

  private func compilations(_ content: TestContent) -> [Compilation] {
    Self.products.map { AssessmentCompiler.compile(content.files, into: $0) }
  }

  @Test func `content without errors gives what is asked for, and not more`() throws {
    let made = compilations(try TestContent())
    #expect(made.map { $0.graph != nil } == [false, true, true])
    #expect(made.map { $0.pack != nil } == [false, false, true])
    let ids = made.map { $0.graph?.rules.map(\.id) }
    #expect(ids[1] == ids[2])
    #expect(ids[1]?.isEmpty == false)
  }

  @Test(arguments: [
    ("because: ", "becuse: ", "rules/cough.yaml"),
    ("rules-for: cough", "rules-for: coughs", "rules/cough.yaml"),
    ("title: ", "title: {name} ", "questionnaires/cough.yaml"),
  ])
  func `the same is wrong whatever is asked for`(old: String, new: String, file: String) throws {
    var content = try TestContent()
    try content.replace(old, new, in: file)
    let made = compilations(content)
    let first = try #require(made.first)
    #expect(first.hasErrors)
    for other in made {
      #expect(other.diagnostics == first.diagnostics)
      #expect(other.graph == nil)
      #expect(other.pack == nil)
    }
  }

  @Test func `an approval of other content is told though nobody asks for a pack`() throws {
    let wrong = "sha256:" + String(repeating: "0", count: 64)
    let content = try TestContent([
      "rules/approvals.yaml": """
      approvals:
        - assessment: cough
          language: en
          decisions: \(wrong)
          texts: \(wrong)
          by: Anna Example
          role: chief-physician
          author: Bo Example
          date: 2026-11-22

      """
    ])
    for compilation in compilations(content) {
      #expect(compilation.diagnostics.map(\.code.text) == ["approval-of-other-content"])
    }
  }
}
