// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Testing

/// `!=` is refused over what some people are never asked, since it would hold for them.
@Suite struct AbsenceTests {
  private static let questions = """
    assessment: cough
    version: 2026-11-22
    language: en
    title: Cough
    questions:
      - include: basics
      - id: findings
        ask: Which of these are there?
        type: several
        none: None of these
        options:
          rash: A rash
          thirst:
            text: Thirst
            when: age > 1
      - section: adults
        title: Adults
        when: age > 17
        questions:
          - id: weight
            ask: What is the weight?
            type: number
            range: 1 to 300
          - include: lungs
    """

  private static let lungs = """
    module: lungs
    version: 2026-11-22
    language: en
    questions:
      - include: airways
    """

  private static let airways = """
    module: airways
    version: 2026-11-22
    language: en
    questions:
      - id: breaths
        ask: How many breaths?
        type: number
        range: 1 to 100
    """

  private func isRefused(_ condition: String) throws -> Bool {
    let content = try TestContent([
      "questionnaires/cough.yaml": Self.questions,
      "questionnaires/modules/lungs.yaml": Self.lungs,
      "questionnaires/modules/airways.yaml": Self.airways,
      "rules/cough.yaml": """
      rules-for: cough
      otherwise: nurse-call
      facts:
        warm: temperature
        warmer: if age > 5 then warm + 1 else 2
        is_warm: temperature > 38
        signs:
          count: findings
      tables:
        by-weight:
          rows: |
            | weight || heavy |
            | > 100  || 2     |
            | <= 100 || 1     |
      rules:
        example:
          when: \(condition)
          at-least: nurse-call
          because: Something is there.
          source: guideline
      """,
    ])
    let errors = content.compile().diagnostics.filter { $0.severity == .error }.map(\.code.text)
    #expect(errors == [] || errors == ["not-equal-may-be-absent"], "\(errors)")
    return !errors.isEmpty
  }

  @Test(
    arguments: [
      "temperature != 38", "weight != 80", "breaths != 20", "findings.thirst != true",
      "warm != 38", "warmer != 3", "heavy != 2", "region != \"12\"",
    ]
  )
  func `what may be absent is not compared with not equal`(_ condition: String) throws {
    #expect(try isRefused(condition))
  }

  @Test(
    arguments: [
      "age != 38", "pain != \"mild\"", "findings.rash != true", "is_warm != true", "signs != 1",
      "subject != \"self\"",
    ]
  )
  func `what everybody has is`(_ condition: String) throws {
    #expect(try !isRefused(condition))
  }

  @Test func `no assessment needs to have asked what the law's tables read`() throws {
    let content = try TestContent([
      "rules/access-to-care.yaml": """
      access-to-care:
        primary-care:
          rows: |
            | age != 23 || limit     | starts    |
            | true      || "14 days" | "contact" |
            | false     || "28 days" | "contact" |
      """
    ])
    #expect(content.codes() == ["not-equal-may-be-absent"])
  }
}
