// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// What the names that conditions read stand for, by slot; the same for all tables of the content.
final class ContentSubjects {
  /// A question, or one option of a question of several findings.
  struct Asked {
    /// The position among the questions of the content.
    let number: Int
    let question: QuestionDeclaration
    /// What "I don't know" means here.
    let unknown: Question.UnknownMeaning
    /// For whom an option is shown.
    let optionWhen: TypedExpression?
    /// Whether it is "none of these".
    let isNone: Bool
    let variable: Variable
  }

  let asked: [Int: Asked]
  let facts: [Int: Fact.Definition]
  let tables: [DecisionTable]
  /// For each assessment, the place of each question among its steps.
  private let places: [[Int: Int]]
  private let assessments: [TypedAssessment]
  /// The assessments that ask the questions of each file, as positions.
  private let askers: [String: [Int]]

  /// When a question is asked.
  enum Relevance: Equatable {
    case always
    case when(TypedExpression)
  }

  /// Gathers them.
  init(_ content: TypedContent, names: ContentNames) {
    tables = content.tables.map { typed in
      typed.table
        ?? DecisionTable(
          id: typed.document.id.value,
          hit: typed.document.hit,
          inputs: [],
          outputs: [],
          rows: [],
          origin: Origin(file: "", line: 0)
        )
    }
    facts = content.facts.reduce(into: [:]) { $0[$1.slot] = $1.definition }
    var asked: [Int: Asked] = [:]
    for (number, question) in content.questions.enumerated() {
      Self.add(question, number, content, to: &asked)
    }
    self.asked = asked
    assessments = content.assessments
    places = assessments.map { assessment in
      Dictionary(assessment.steps.enumerated().map { ($1.question, $0) }) { first, _ in first }
    }
    var askers: [String: [Int]] = [:]
    for (position, assessment) in assessments.enumerated() {
      for file in names.includes.reach(of: assessment.document.id.value) {
        askers[file, default: []].append(position)
      }
    }
    self.askers = askers
  }

  private static func add(
    _ question: QuestionDeclaration,
    _ number: Int,
    _ content: TypedContent,
    to asked: inout [Int: Asked]
  ) {
    let meanings: [Question.UnknownMeaning]
    if case .several(let options, _) = question.kind {
      meanings = options.map(\.unknown) + [.notOffered]
    } else {
      meanings = [question.unknown]
    }
    let isSeveral = meanings.count > 1
    for (position, (variable, unknown)) in zip(question.variables, meanings).enumerated() {
      let option = question.options.dropFirst(position).first
      asked[variable.slot] = Asked(
        number: number,
        question: question,
        unknown: unknown,
        optionWhen: isSeveral ? option?.when.flatMap { content.conditions[$0.span] } : nil,
        isNone: isSeveral && position == meanings.count - 1,
        variable: variable
      )
    }
  }

  /// When a question is asked, where that is the same in each assessment with the file's rules.
  fileprivate func relevance(of number: Int, for owner: String) -> Relevance? {
    var found: Relevance?
    for position in askers[owner] ?? [] {
      guard let place = places[position][number] else { return nil }
      let step = assessments[position].steps[place]
      let relevance = step.when.map { Relevance.when($0) } ?? .always
      if let found, found != relevance { return nil }
      found = relevance
    }
    return found
  }
}

/// What the names that the tables of one file read stand for, by slot.
struct TableSubjects {
  typealias Asked = ContentSubjects.Asked
  typealias Relevance = ContentSubjects.Relevance

  private let content: ContentSubjects
  private let owner: String?

  var asked: [Int: Asked] { content.asked }
  var facts: [Int: Fact.Definition] { content.facts }
  var tables: [DecisionTable] { content.tables }
  /// Whether no assessment needs to have asked the questions, so that each may be absent.
  var asksNothing: Bool { owner == nil }

  /// Finds them for the tables of one file; an owner of nil means access to care.
  init(_ content: ContentSubjects, owner: String?) {
    self.content = content
    self.owner = owner
  }

  /// When a question is asked; nil when that is not known or not the same everywhere.
  func relevance(of number: Int) -> Relevance? {
    owner.flatMap { content.relevance(of: number, for: $0) }
  }

  /// The conditions that decide whether something is asked, as far as they are known.
  func conditions(of asked: Asked) -> [TypedExpression] {
    var conditions = [asked.optionWhen].compactMap(\.self)
    if case .when(let condition) = relevance(of: asked.number) { conditions.append(condition) }
    return conditions
  }

  /// What a tree reads, through facts.
  func reach(of trees: [TypedExpression]) -> TableReach {
    var reach = TableReach()
    var waiting = trees
    var seen: Set<Int> = []
    while let tree = waiting.popLast() {
      reach.trees.append(tree)
      for variable in tree.variables {
        guard let fact = facts[variable.slot] else {
          reach.variables[variable.slot] = variable
          continue
        }
        guard seen.insert(variable.slot).inserted else { continue }
        waiting += expressions(of: fact)
        if case .sum(let terms) = fact {
          for case .points(let variable, _) in terms { reach.variables[variable.slot] = variable }
        }
      }
    }
    return reach
  }

  private func expressions(of fact: Fact.Definition) -> [TypedExpression] {
    switch fact {
    case .expression(let tree): return [tree]
    case .count(let trees): return trees
    case .sum(let terms):
      return terms.compactMap { term in
        switch term {
        case .number(let tree), .condition(let tree, _): tree
        case .points: nil
        }
      }
    case .column(let table, _):
      guard tables.indices.contains(table) else { return [] }
      return tables[table].inputs + tables[table].rows.flatMap { $0.tests + $0.outputs }
    }
  }
}

/// What some conditions read.
struct TableReach {
  /// The conditions, and the parts of the facts that they read.
  var trees: [TypedExpression] = []
  /// The questions, options and inputs by slot.
  var variables: [Int: Variable] = [:]
}
