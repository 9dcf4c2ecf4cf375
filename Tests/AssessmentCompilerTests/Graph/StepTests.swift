// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL
import Testing

@Suite struct StepTests {
  private static let lungs = """
    module: lungs
    version: 2026-11-22
    language: en
    questions:
      - include: basics
      - id: asthma
        ask: Is there asthma?
        type: yes-no
      - section: smoke
        title: Smoke
        when: asthma
        questions:
          - id: smoker
            ask: Does the person smoke?
            type: yes-no
            when: age > 10
    """

  private static let cough = """
    assessment: cough
    version: 2026-11-22
    language: en
    title: Cough
    questions:
      - id: first
        ask: What comes first?
        type: yes-no
      - section: outer
        title: Outer
        questions:
          - id: inside
            ask: What is inside?
            type: yes-no
          - include: lungs
          - id: behind
            ask: What is behind?
            type: yes-no
      - include: basics
      - id: last
        ask: What comes last?
        type: yes-no
    """

  private static let rules = """
    rules-for: cough
    otherwise: nurse-call
    rules:
      example:
        when: first or inside or smoker or behind or last or cough_days > 3
        at-least: nurse-call
        because: Something is there.
        source: guideline
    """

  private func assessment() throws -> (DecisionGraph, Assessment) {
    let pack = try TestContent([
      "questionnaires/modules/lungs.yaml": Self.lungs, "questionnaires/cough.yaml": Self.cough,
      "rules/cough.yaml": Self.rules,
    ]).pack()
    return (pack.graph, try #require(pack.graph.assessments[AssessmentID("cough")]))
  }

  @Test func `modules stand where they are included, and only at their first place`() throws {
    let (graph, assessment) = try assessment()
    let names = assessment.steps.map { graph.questions[$0.question].id.text }
    #expect(
      names == [
        "first", "inside", "age", "danger", "has_fever", "temperature", "cough_days", "pain",
        "symptoms", "last_visit", "medicines", "asthma", "smoker", "behind", "last",
      ]
    )
  }

  @Test func `a step names all sections and modules around it, the innermost last`() throws {
    let (graph, assessment) = try assessment()
    var paths: [String: [Int]] = [:]
    var blocks: [String: Int?] = [:]
    for step in assessment.steps {
      let name = graph.questions[step.question].id.text
      paths[name] = step.blocks
      blocks.updateValue(step.blocks.last, forKey: name)
    }
    #expect(blocks["first"] == .some(nil))
    #expect(blocks["last"] == .some(nil))
    #expect(blocks["inside"] == blocks["behind"])
    #expect(blocks["age"] == blocks["medicines"])
    let different = Set([blocks["inside"], blocks["age"], blocks["asthma"], blocks["smoker"]])
    #expect(different.count == 4)
    #expect(paths["inside"]?.count == 1)
    #expect(paths["age"]?.first == paths["inside"]?.first)
    #expect(paths["age"]?.count == 3)
  }

  @Test func `the section above a question is the innermost one, through includes too`() throws {
    let (graph, assessment) = try assessment()
    var sections: [String: String?] = [:]
    for step in assessment.steps {
      sections.updateValue(
        step.section?.description,
        forKey: graph.questions[step.question].id.text
      )
    }
    #expect(sections["first"] == .some(nil))
    #expect(sections["inside"] == "cough/outer")
    #expect(sections["age"] == "cough/outer")
    #expect(sections["smoker"] == "lungs/smoke")
  }

  @Test func `a question is asked when all that encloses it holds`() throws {
    let (graph, assessment) = try assessment()
    let smoker = try #require(
      assessment.steps.first { graph.questions[$0.question].id == QuestionID("smoker") }
    )
    #expect(smoker.when?.variables.map(\.name) == ["asthma", "age"])
    guard case .and(let parts) = smoker.when?.node else {
      Issue.record("not all conditions hold together")
      return
    }
    #expect(parts.count == 2)
  }

  @Test func `slots follow the inputs in the order of asking`() throws {
    let (graph, _) = try assessment()
    #expect(graph.questions.first?.slot == ContactInput.allCases.count)
    for (question, next) in zip(graph.questions, graph.questions.dropFirst()) {
      #expect(question.slots.upperBound == next.slot)
    }
    #expect(graph.facts.first?.slot == graph.questions.last?.slots.upperBound)
  }
}
