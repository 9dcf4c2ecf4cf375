// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// An example of a page about a condition: the rows of a table, facts with a rule, or the first keys
/// of a rule.
struct ConditionExample {
  let text: String

  /// The errors of the small content in `Fixtures/base` with this example as its rules, and with the
  /// questions of `Fixtures/conditions`.
  func errors() throws -> [String] {
    var texts = try ContentFixture.base()
    let questions = try Fixture(path: "conditions/cough.yaml").file()
    texts["questionnaires/cough.yaml"] = String(decoding: questions.bytes, as: UTF8.self)
    texts["rules/cough.yaml"] = rules
    let files = texts.map { SourceFile(path: $0.key, text: $0.value) }
    return AssessmentCompiler.compile(files).diagnostics.filter { $0.severity == .error }
      .map(\.code.text)
  }

  private var rules: String {
    let restOfRule = """
          at-least: same-day
          because: This must be assessed today.
          source: guideline
      """
    let indented = text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let body =
      if text.hasPrefix("rows:") {
        "tables:\n  example:\n\(indented)"
      } else if text.hasPrefix("facts:") {
        "\(text)\n\(restOfRule)"
      } else {
        "rules:\n  example:\n\(indented)\n\(restOfRule)"
      }
    return "rules-for: cough\notherwise: nurse-call\n\(body)\n"
  }
}
