// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// What the names that tables read stand for, by slot.
struct TableSubjects {
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

  private(set) var asked: [Int: Asked] = [:]
  private(set) var facts: [Int: Fact.Definition] = [:]
  let tables: [DecisionTable]
  /// Whether no assessment needs to have asked the questions, so that each may be absent.
  let asksNothing: Bool
  /// When a question is asked, where that is the same in each assessment that can be meant.
  private var relevance: [Int: Relevance] = [:]

  /// When a question is asked.
  enum Relevance: Equatable {
    case always
    case when(TypedExpression)
  }

  /// Finds them for the tables of one file; an owner of nil means access to care.
  init(_ content: TypedContent, owner: String?, names: ContentNames) {
    asksNothing = owner == nil
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
    for fact in content.facts { facts[fact.slot] = fact.definition }
    for (number, question) in content.questions.enumerated() {
      add(question, number, content)
    }
    guard let owner else { return }
    let assessments = content.assessments.filter {
      names.includes.reach(of: $0.document.id.value).contains(owner)
    }
    for number in content.questions.indices {
      let places = assessments.map { assessment in
        assessment.steps.first { $0.question == number }.map { step in
          step.when.map { Relevance.when($0) } ?? .always
        }
      }
      guard let first = places.first, places.allSatisfy({ $0 == first }) else { continue }
      relevance[number] = first
    }
  }

  private mutating func add(_ question: QuestionDeclaration, _ number: Int, _ content: TypedContent)
  {
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

  /// When a question is asked; nil when that is not known or not the same everywhere.
  func relevance(of number: Int) -> Relevance? { relevance[number] }

  /// The conditions that decide whether something is asked, as far as they are known.
  func conditions(of asked: Asked) -> [TypedExpression] {
    var conditions = [asked.optionWhen].compactMap(\.self)
    if case .when(let condition) = relevance[asked.number] { conditions.append(condition) }
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
