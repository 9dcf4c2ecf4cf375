// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL
import Testing

@Suite struct GraphShapeTests {
  private func pack(facts: String, tables: String = "", when: String) throws -> Pack {
    try TestContent([
      "rules/cough.yaml": """
      rules-for: cough
      otherwise: nurse-call
      facts:
      \(facts)
      \(tables)
      rules:
        example:
          when: \(when)
          at-least: nurse-call
          because: Something is there.
          source: guideline
      """
    ]).pack()
  }

  @Test func `a limit is in conditions the number of its unit`() throws {
    let pack = try TestContent().pack()
    let fact = try #require(pack.graph.facts.first { $0.id == FactID("feverish") })
    let tree = try #require(fact.expressions.first)
    #expect(tree.variables.map(\.name) == ["has_fever", "temperature"])
    guard case .and(let parts) = tree.node,
      case .compare(.greaterOrEqual, _, let limit)? = parts.last?.node
    else {
      Issue.record("not the comparison that was written")
      return
    }
    #expect(limit.node == .literal(.number(DecimalNumber(38))))
    #expect(limit.type == .number(unit: "Cel"))
  }

  @Test func `a claim reads the level of the result as an option of the levels`() throws {
    var content = try TestContent()
    let claim = """
      always:
        danger-is-seen:
          when: danger.blue_lips
          holds: level >= "same-day" or cough_days > 30
      advice:
      """
    try content.replace("advice:\n  cough-watch", claim + "\n  cough-watch", in: "rules/cough.yaml")
    let claims = try content.pack().graph.claims
    #expect(claims.map(\.id) == ["danger-is-seen"])
    #expect(claims.first?.when?.variables.map(\.name) == ["danger.blue_lips"])
    guard case .holds(let condition)? = claims.first?.promise else {
      Issue.record("not the promise that was written")
      return
    }
    let level = try #require(condition.variables.first)
    #expect(level.name == "level")
    // No slot of the graph: who judges a claim knows the level.
    #expect(level.slot == -1)
    let levels = ["emergency-112", "same-day", "nurse-call", "self-care"]
    let domain = CodeDomain(id: "level", codes: levels, order: .earlierIsWorse)
    #expect(level.type == .code(domain))
    #expect(condition.variables.dropFirst().map(\.name) == ["cough_days"])
  }

  @Test func `facts stand after what they read, whatever the order in the file`() throws {
    let pack = try pack(
      facts: """
          third: second and has_fever
          second: first_one or age > 5
          first_one: pain = "mild"
        """,
      when: "third"
    )
    let names = pack.graph.facts.map(\.id.text)
    let order = ["first_one", "second", "third"].compactMap { names.firstIndex(of: $0) }
    #expect(order.count == 3)
    #expect(order == order.sorted())
  }

  @Test func `a table gives a fact for each result, with the options it can have`() throws {
    let pack = try pack(
      facts: "  days: cough_days",
      tables: """
        tables:
          risk-table:
            rows: |
              | age   | days || risk   | points |
              | < 16  | any  || "low"  | 1       |
              | >= 16 | > 3  || "high" | days    |
              | >= 16 | <= 3 || "low"  | 0       |
        """.split(separator: "\n").joined(separator: "\n"),
      when: "risk = \"high\" and points > 3"
    )
    let risk = try #require(pack.graph.facts.first { $0.id == FactID("risk") })
    guard case .code(let domain) = risk.type, case .column(0, 0) = risk.definition else {
      Issue.record("not a column of options")
      return
    }
    #expect(domain.codes == ["low", "high"])
    let points = try #require(pack.graph.facts.first { $0.id == FactID("points") })
    #expect(points.type == .number(unit: "d"))
    #expect(pack.graph.tables.first?.rows.count == 3)
  }

  @Test func `a table's rows know their lines`() throws {
    let pack = try TestContent().pack()
    let access = try #require(pack.graph.access["primary-care"])
    #expect(access.rows.map(\.id) == ["old", "young", "adult"])
    #expect(access.rows.map(\.origin.line) == [5, 6, 7])
    #expect(access.origin.file == "rules/access-to-care.yaml")
  }

  @Test func `the law's row is found by age and day, also without an age`() throws {
    let graph = try TestContent().pack().graph
    func row(_ age: Int?, _ day: String) throws -> String? {
      let contact = Contact(
        subject: .self,
        answeredBy: .self,
        date: try #require(CalendarDate(day)),
        region: nil
      )
      let answers = age.map { [QuestionID("age"): Answer.number(DecimalNumber($0))] } ?? [:]
      return graph.accessRow(of: "primary-care", answers: answers, contact: contact)?.id
    }
    #expect(try row(30, "2024-12-31") == "old")
    #expect(try row(22, "2025-01-01") == "young")
    #expect(try row(23, "2026-11-22") == "adult")
    #expect(try row(nil, "2026-11-22") == "young")
  }

  @Test func `rules are named by where they stand`() throws {
    var content = try TestContent()
    try content.replace(
      "emergency:\n",
      """
      rules:
        spring:
          in: cough
          when: has_fever
          at-least: same-day
          because: Coughs are common in spring.
          source: guideline
      emergency:

      """,
      in: "rules/regions/12.yaml"
    )
    let graph = try content.pack().graph
    let assessment = try #require(graph.assessments[AssessmentID("cough")])
    let names = assessment.rules.map { graph.rules[$0].id.text }
    #expect(names == ["long-fever", "mild", "basics/danger", "region-12/spring"])
    let regional = try #require(assessment.rules.last.map { graph.rules[$0] })
    #expect(regional.region == RegionID("12"))
    #expect(regional.texts == Texts.Key("region-12", "rules.spring"))
    #expect(regional.origin.description == "rules/regions/12.yaml:13")
  }

  @Test func `one mistake does not hide or cause another`() throws {
    var content = try TestContent()
    try content.replace("is: has_fever and", "is: has_fevr and", in: "rules/modules/basics.yaml")
    try content.replace("pain = \"mild\"", "pain = \"mld\"", in: "rules/cough.yaml")
    // `feverish` has no type now, and the rules that read it say nothing of it.
    #expect(content.codes() == ["unknown-option", "unknown-name"])
  }

  @Test func `names that may stand in lines that cannot be read are not missed`() throws {
    var content = try TestContent()
    try content.replace("  - id: pain\n", "  - id pain\n", in: "questionnaires/modules/basics.yaml")
    let codes = content.codes()
    #expect(!codes.isEmpty)
    #expect(!codes.contains("unknown-name"))
    #expect(!codes.contains("unknown-placeholder"))
  }
}
