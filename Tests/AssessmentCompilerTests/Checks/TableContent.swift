// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import AssessmentCompiler

/// Content to write tables over.
struct TableContent {
  let content: TypedContent
  let names: ContentNames
  let graph: DecisionGraph

  /// Questions of every kind with few answers, so that all of them can be tried.
  static func small() throws -> TableContent {
    try TableContent(
      questions: """
          - id: scale
            ask: How strong?
            type: number
            range: 0 to 4
            unknown: allowed
          - id: half
            ask: How much?
            type: number
            range: 0 to 2
            step: 0.5
            unknown: counts as 1
          - id: flag
            ask: Is it so?
            type: yes-no
            unknown: allowed
          - id: grade
            ask: How bad?
            type: one
            worse: later
            options:
              low: Low
              mid: Middle
              high: High
            unknown: counts as mid
          - id: detail
            ask: How many?
            type: number
            range: 1 to 3
            when: flag
          - id: signs
            ask: Which of these?
            type: several
            none: None of these
            options:
              red: Red
              hot:
                text: Hot
                when: scale >= 2
            unknown: allowed
          - id: day
            ask: When?
            type: date
            range: 2025-01-01 to 2025-01-04
            optional: yes
        """,
      facts: """
          total:
            is: scale + half
          strong:
            is: scale >= 3 or flag
          sign_count:
            count: signs
          strength:
            sum:
              - strong: 2
              - grade >= "mid": 1
        """
    )
  }

  /// So many questions for a number from 0 to 9.
  static func numbers(_ count: Int) throws -> TableContent {
    let questions = (1...count).map { number in
      """
        - id: number_\(number)
          ask: How much?
          type: number
          range: 0 to 9
      """
    }
    return try TableContent(
      questions: questions.joined(separator: "\n"),
      facts: "  one:\n    is: 1"
    )
  }

  /// Takes the lines below `questions:` and `facts:`.
  init(questions: String, facts: String, rules: String = "") throws {
    let test = try TestContent([
      "questionnaires/cough.yaml": """
      assessment: cough
      version: 2026-11-22
      language: en
      title: Cough
      questions:
        - include: basics
      \(questions)

      """,
      "rules/cough.yaml": """
      rules-for: cough
      otherwise: nurse-call
      facts:
      \(facts)
      \(rules)
      """,
    ])
    let files = test.files.sorted { $0.path < $1.path }
    let (documents, _) = DocumentReader.read(files)
    (names, _) = ContentNames.collect(documents)
    (content, _) = GraphTyping.type(documents, names, SourceLines(files))
    graph = try test.pack().graph
  }

  /// The table with these tests and rows; nil when a cell is refused.
  func table(
    _ inputs: [String],
    _ rows: [[String]],
    hit: DecisionTable.HitPolicy = .unique,
    isAccess: Bool = false
  ) -> DecisionTable? {
    var variables = content.variables
    if isAccess {
      variables = VariableTable(over: content.variables) { old, _ in
        Variable(
          name: old.name,
          slot: old.slot,
          type: old.type,
          isQuestion: old.isQuestion,
          mayBeAbsent: old.isQuestion
        )
      }
    }
    let scope = NameScope(table: variables, owners: ["cough"], reader: "cough")
    let trees = inputs.compactMap {
      ExpressionCompiler.expression($0, expecting: .value, in: scope).0
    }
    guard trees.count == inputs.count else { return nil }
    var typed: [DecisionTable.Row] = []
    for row in rows {
      let cells = zip(row, trees).compactMap { text, input -> TypedExpression? in
        let (cell, problems) = ExpressionCompiler.unaryTests(text, of: input, in: scope)
        return problems.isEmpty ? cell : nil
      }
      guard cells.count == inputs.count else { return nil }
      typed.append(
        DecisionTable.Row(tests: cells, outputs: [], id: nil, origin: Origin(file: "", line: 1))
      )
    }
    return DecisionTable(
      id: "tried",
      hit: hit,
      inputs: trees,
      outputs: [],
      rows: typed,
      origin: Origin(file: "", line: 1)
    )
  }

  func columns(
    _ table: DecisionTable,
    isAccess: Bool = false,
    mostTogether: Int = TableColumns.mostTogether
  ) -> TableColumns {
    TableColumns(
      table,
      headers: table.inputs.indices.map { "column \($0)" },
      subjects: TableSubjects(
        ContentSubjects(content, names: names),
        owner: isAccess ? nil : "cough"
      ),
      mostTogether: mostTogether
    )
  }

  func coverage(
    _ table: DecisionTable,
    isAccess: Bool = false,
    mostTogether: Int = TableColumns.mostTogether
  ) -> TableCoverage {
    TableCoverage(
      columns(table, isAccess: isAccess, mostTogether: mostTogether).dimensions,
      hit: table.hit,
      rowCount: table.rows.count,
      need: isAccess ? .everything : .answers
    )
  }
}
