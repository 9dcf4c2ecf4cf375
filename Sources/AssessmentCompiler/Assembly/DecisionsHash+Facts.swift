// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension DecisionsHash {
  /// The facts that an assessment reads, also through others.
  func factsRead(by assessment: Assessment, _ rules: [Rule]) -> [Fact] {
    var expressions = rules.map(\.when) + rules.compactMap(\.fits)
    for step in assessment.steps {
      expressions += step.when.map { [$0] } ?? []
      expressions += graph.questions[step.question].conditionsOfOptions
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

  func write(_ fact: Fact, into bytes: inout CanonicalBytes) {
    bytes.list { list in
      list.word(fact.id.text)
      switch fact.definition {
      case .expression(let tree): write(tree, into: &list)
      case .count(let conditions):
        list.list { list in
          list.word("count")
          list.set(conditions) { write($0, into: &$1) }
        }
      case .sum(let terms):
        list.list { list in
          list.word("sum")
          list.set(terms) { write($0, into: &$1) }
        }
      case .column(let table, let output): write(graph.tables[table], output, into: &list)
      }
    }
  }

  private func write(_ term: Fact.Term, into bytes: inout CanonicalBytes) {
    bytes.list { list in
      switch term {
      case .number(let tree):
        list.word("number")
        write(tree, into: &list)
      case .points(let variable, let points):
        list.word("points")
        list.word(variable.name)
        list.set(points) { $1.words($0.key, $0.value.description) }
      case .condition(let tree, let points):
        list.word("condition")
        write(tree, into: &list)
        list.word(points.description)
      }
    }
  }

  private func write(_ table: DecisionTable, _ output: Int, into bytes: inout CanonicalBytes) {
    func row(_ row: DecisionTable.Row, into bytes: inout CanonicalBytes) {
      bytes.list { list in
        list.list(row.tests) { write($0, into: &$1) }
        list.optional(row.outputs.dropFirst(output).first) { write($0, into: &$1) }
      }
    }
    bytes.list { list in
      list.word("table")
      list.word(table.hit.rawValue)
      // Rows of which one at most is true have no order.
      if table.hit == .unique {
        list.set(table.rows) { row($0, into: &$1) }
      } else {
        list.list(table.rows) { row($0, into: &$1) }
      }
    }
  }

  /// A tree without the places of its parts; names instead of slots.
  func write(_ tree: TypedExpression, into bytes: inout CanonicalBytes) {
    switch tree.node {
    case .literal(let value): bytes.value(value)
    case .variable(let variable): bytes.words("read", variable.name)
    case .answered(let variable): bytes.words("answered", variable.name)
    case .given(let part): write("given", [part], into: &bytes)
    case .unanswered(let part): write("unanswered", [part], into: &bytes)
    case .not(let part): write("not", [part], into: &bytes)
    case .and(let parts): write("and", parts, into: &bytes)
    case .or(let parts): write("or", parts, into: &bytes)
    case .compare(let comparison, let left, let right):
      write(comparison.rawValue, [left, right], into: &bytes)
    case .arithmetic(let arithmetic, let left, let right):
      write(arithmetic.rawValue, [left, right], into: &bytes)
    case .negate(let part): write("negate", [part], into: &bytes)
    case .conditional(let condition, let then, let otherwise):
      write("if", [condition, then, otherwise], into: &bytes)
    case .call(let function, let parts):
      bytes.list { list in
        list.word(function.rawValue)
        list.list(parts) { write($0, into: &$1) }
      }
    }
  }

  /// An operation with what it is done to; of `and` and `or` the order means nothing.
  private func write(
    _ word: String,
    _ parts: [TypedExpression],
    into bytes: inout CanonicalBytes
  ) {
    bytes.list { list in
      list.word(word)
      if word == "and" || word == "or" {
        list.set(parts) { write($0, into: &$1) }
      } else {
        for part in parts { write(part, into: &list) }
      }
    }
  }
}
