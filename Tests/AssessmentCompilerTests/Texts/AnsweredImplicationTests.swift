// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Testing

@Suite struct AnsweredImplicationTests {
  /// Whether the compiler takes `{question}` in the reason of a rule with this condition.
  private func isShown(_ question: String, when condition: String) throws -> Bool {
    let content = try TestContent([
      "rules/cough.yaml": """
      rules-for: cough
      otherwise: nurse-call
      facts:
        long:
          is: cough_days > 7 and pain = "mild"
          label: Long
        either:
          is: cough_days > 7 or pain = "mild"
          label: Either
      rules:
        example:
          when: \(condition)
          at-least: nurse-call
          because: Shown {\(question)}.
          source: guideline
      """
    ])
    let errors = content.compile().diagnostics.filter { $0.severity == .error }.map(\.code.text)
    #expect(errors == [] || errors == ["placeholder-not-surely-answered"], "\(errors)")
    return errors.isEmpty
  }

  @Test(
    arguments: [
      "cough_days > 3", "3 < cough_days", "cough_days between 1 and 3", "cough_days in [1..3]",
      "cough_days + 1 > 5", "answered(cough_days)", "cough_days > 3 and has_fever",
      "(cough_days > 3 and has_fever) or cough_days = 1", "not(not(cough_days > 3))", "long",
      "max(cough_days, 2) > 3", "if has_fever then cough_days > 3 else cough_days > 5",
      "long or cough_days = 1",
    ]
  )
  func `a condition that is true only with an answer shows it`(_ condition: String) throws {
    #expect(try isShown("cough_days", when: condition))
  }

  @Test(
    arguments: [
      "has_fever", "cough_days > 3 or has_fever", "not(cough_days > 3)", "unanswered(cough_days)",
      "not(answered(cough_days))", "either", "not(long)",
      "if has_fever then cough_days > 3 else age > 5",
    ]
  )
  func `a condition that can be true without an answer does not`(_ condition: String) throws {
    #expect(try !isShown("cough_days", when: condition))
  }

  @Test func `a value that counts for I do not know is no answer`() throws {
    #expect(try !isShown("temperature", when: "temperature > 38"))
    #expect(try isShown("temperature", when: "temperature > 38 and answered(temperature)"))
    #expect(try !isShown("danger", when: "symptoms.hoarse and danger.blue_lips"))
    #expect(try isShown("symptoms", when: "symptoms.hoarse"))
    #expect(try isShown("symptoms", when: "symptoms.none"))
  }
}
