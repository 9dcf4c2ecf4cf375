// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import FEEL
import Foundation
import Testing

@Suite struct ConditionCodeTests {
  @Test func `each code of conditions is one that a file can cause`() {
    let known = Set(DiagnosticCode.all.map(\.text))
    #expect(Set(ExpressionProblem.codes).subtracting(known).sorted() == [])
  }

  @Test(arguments: ExpressionProblem.codes)
  func `each code has a bad file of its own that shows nothing else`(_ code: String) throws {
    let golden = Fixture(path: "bad/content-condition-\(code).yaml").golden
    let shown = try String(contentsOf: golden, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("error[") || $0.hasPrefix("warning[") }
      .map { $0.prefix { $0 != "]" } }
    #expect(Set(shown) == ["error[\(code)"])
  }

  @Test func `each bad file of a condition is named after a code`() throws {
    let start = "bad/content-condition-"
    let codes = try Fixture.all(in: "bad", prefix: "content-condition-")
      .map { String($0.path.dropFirst(start.count).dropLast(".yaml".count)) }
    #expect(Set(codes).subtracting(ExpressionProblem.codes) == [])
  }

  @Test(arguments: ExpressionProblem.codes)
  func `each code has a page`(_ code: String) throws {
    let text = try page(of: code)
    #expect(text.hasPrefix("# \(code)\n"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect((10...25).contains(lines))
  }

  /// Codes whose pages show no condition, or are pages of another phase too.
  private static let withoutExamples: Set<String> = [
    "braces", "expression-too-deep", "expression-too-long", "name-not-here", "not-supported-yet",
  ]

  @Test(arguments: ExpressionProblem.codes.filter { !withoutExamples.contains($0) })
  func `the examples of each page are wrong and mended as it says`(_ code: String) throws {
    let found = try page(of: code).split(separator: "```").filter { $0.hasPrefix("yaml\n") }
      .map { try ConditionExample(text: String($0.dropFirst(5).dropLast())).errors() }
    #expect(found.count == 2)
    #expect(Set(found.first ?? []) == [code])
    #expect(found.last == [])
  }

  private func page(of code: String) throws -> String {
    let file = Fixture.project.appending(path: "docs/diagnostics/\(code).md")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
