// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension DecisionsHash {
  /// The facts that an assessment reads, also through others.
  func factsRead(by assessment: Assessment, _ rules: [Rule]) -> [Fact] {
    var expressions = rules.map(\.when) + rules.compactMap(\.fits)
    for step in assessment.steps {
      expressions += step.when.map { [$0] } ?? []
      if case .several(let options, _) = graph.questions[step.question].kind {
        expressions += options.compactMap(\.when)
      }
    }
    var found: Set<Int> = []
    while let expression = expressions.popLast() {
      for variable in expression.variables {
        guard let place = factPlaces[variable.name], found.insert(place).inserted else { continue }
        expressions += sources(of: graph.facts[place])
      }
    }
    return found.sorted().map { graph.facts[$0] }
  }

  private func sources(of fact: Fact) -> [TypedExpression] {
    guard case .column(let number, _) = fact.definition, graph.tables.indices.contains(number)
    else { return fact.expressions }
    let table = graph.tables[number]
    return table.inputs + table.rows.flatMap { $0.tests + $0.outputs }
  }

  func fact(_ fact: Fact) -> CanonicalForm {
    let definition: CanonicalForm =
      switch fact.definition {
      case .expression(let tree): form(tree)
      case .count(let conditions): .list([.word("count"), .set(conditions.map(form))])
      case .sum(let terms): .list([.word("sum"), .set(terms.map(term))])
      case .column(let table, let output): column(graph.tables[table], output)
      }
    return .list([.word(fact.id.text), definition])
  }

  private func term(_ term: Fact.Term) -> CanonicalForm {
    switch term {
    case .number(let tree): .list([.word("number"), form(tree)])
    case .points(let variable, let points):
      .list([
        .word("points"), .word(variable.name),
        .set(points.map { .list([.word($0.key), .word($0.value.description)]) }),
      ])
    case .condition(let tree, let points):
      .list([.word("condition"), form(tree), .word(points.description)])
    }
  }

  private func column(_ table: DecisionTable, _ output: Int) -> CanonicalForm {
    let rows = table.rows.map { row -> CanonicalForm in
      .list([
        .list(row.tests.map(form)),
        .optional(row.outputs.dropFirst(output).first.map(form)),
      ])
    }
    return .list([
      .word("table"), .word(table.hit.rawValue),
      // Rows of which one at most is true have no order.
      table.hit == .unique ? .set(rows) : .list(rows),
    ])
  }

  /// A tree without the places of its parts; names instead of slots.
  func form(_ tree: TypedExpression) -> CanonicalForm {
    switch tree.node {
    case .literal(let value): CanonicalForm(value)
    case .variable(let variable): .list([.word("read"), .word(variable.name)])
    case .answered(let variable): .list([.word("answered"), .word(variable.name)])
    case .given(let part): .list([.word("given"), form(part)])
    case .unanswered(let part): .list([.word("unanswered"), form(part)])
    case .not(let part): .list([.word("not"), form(part)])
    case .and(let parts): .list([.word("and"), .set(parts.map(form))])
    case .or(let parts): .list([.word("or"), .set(parts.map(form))])
    case .compare(let comparison, let left, let right):
      .list([.word("\(comparison)"), form(left), form(right)])
    case .arithmetic(let arithmetic, let left, let right):
      .list([.word("\(arithmetic)"), form(left), form(right)])
    case .negate(let part): .list([.word("negate"), form(part)])
    case .conditional(let condition, let then, let otherwise):
      .list([.word("if"), form(condition), form(then), form(otherwise)])
    case .call(let function, let parts):
      .list([.word(function.rawValue), .list(parts.map(form))])
    }
  }
}
