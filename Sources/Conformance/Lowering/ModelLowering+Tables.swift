// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Decision tables.
extension ModelLowering {
  mutating func lower(
    _ table: DecisionTable,
    of decision: ModelDecision,
    _ id: String,
    _ names: NameTable
  ) throws(Construct) -> LoweredModel.Decision {
    guard !table.outputs.isEmpty, !table.rules.isEmpty else {
      throw Construct("table without outputs or rows")
    }
    let isSingle = table.outputs.count == 1
    var kinds: [Kind] = []
    var tests: [[String]] = []
    for (index, output) in table.outputs.enumerated() {
      // A count is a number, whatever the rows hold.
      let isCount = table.aggregation == "COUNT"
      let types =
        output.types
        + (isCount ? [] : typesOfDecision(decision, output, isSingle: isSingle))
      let declared = try declaredKind(types)
      if let kind = declared.kind {
        kinds.append(kind)
      } else {
        kinds.append(try inferredKind(table, index, names))
      }
      tests.append(declared.allowed)
    }
    let lowered = try lower(table, kinds, names)
    var outputs: [LoweredModel.Output] = []
    for (index, output) in table.outputs.enumerated() {
      let slot = newSlot(.decision(id))
      outputs.append(
        LoweredModel.Output(
          name: isSingle ? nil : output.name ?? "",
          slot: slot,
          allowed: try conditions(
            tests[index],
            on: slot,
            lowered.type(ofOutput: index) ?? kinds[index].type(texts)
          )
        )
      )
    }
    return LoweredModel.Decision(outputs: outputs, body: .table(lowered))
  }

  /// The types that the decision declares for one of its outputs.
  private func typesOfDecision(
    _ decision: ModelDecision,
    _ output: DecisionTable.Output,
    isSingle: Bool
  ) -> [String] {
    if isSingle { return decision.types }
    return decision.types.compactMap { name in
      guard let definition = model.types[name], let part = output.name else { return nil }
      return definition.components[part]?.base
    }
  }

  /// The kind of the first result of a column whose type is not declared.
  private func inferredKind(
    _ table: DecisionTable,
    _ index: Int,
    _ names: NameTable
  ) throws(Construct) -> Kind {
    guard let text = table.rules.first?.results.dropFirst(index).first,
      let kind = Kind(try expression(text, as: nil, names).type)
    else { throw Construct("table without outputs or rows") }
    return kind
  }

  private func lower(
    _ table: DecisionTable,
    _ kinds: [Kind],
    _ names: NameTable
  ) throws(Construct) -> LoweredTable {
    var columns: [TypedExpression] = []
    var allowed: [TypedExpression] = []
    for input in table.inputs {
      let declared = try declaredKind(input.types)
      let column = try expression(input.text, as: declared.kind, names)
      columns.append(column)
      for tests in declared.allowed + [input.allowed].compactMap(\.self) {
        allowed.append(try cell(tests, of: column, names))
      }
    }
    var rows: [LoweredTable.Row] = []
    for rule in table.rules {
      guard rule.tests.count == columns.count, rule.results.count == kinds.count else {
        throw Construct("row with missing cells")
      }
      var conditions: [TypedExpression] = []
      for (test, column) in zip(rule.tests, columns) {
        conditions.append(try cell(test, of: column, names))
      }
      rows.append(
        LoweredTable.Row(
          condition: TypedExpression(
            node: .and(conditions),
            type: .boolean,
            range: TextRange(lower: 0, upper: 0)
          ),
          results: try results(rule.results, kinds, names)
        )
      )
    }
    let values = try outputValues(table, kinds)
    return LoweredTable(
      hit: try hit(table, kinds, values),
      rows: rows,
      allowed: allowed,
      values: values,
      fallback: try fallback(table, kinds, names)
    )
  }

  private func results(
    _ texts: [String],
    _ kinds: [Kind],
    _ names: NameTable
  ) throws(Construct) -> [TypedExpression] {
    var results: [TypedExpression] = []
    for (text, kind) in zip(texts, kinds) {
      results.append(try expression(text, as: kind, names))
    }
    return results
  }

  private func fallback(
    _ table: DecisionTable,
    _ kinds: [Kind],
    _ names: NameTable
  ) throws(Construct) -> [TypedExpression]? {
    let texts = table.outputs.compactMap(\.fallback)
    guard !texts.isEmpty else { return nil }
    guard texts.count == kinds.count else { throw Construct("default of some outputs only") }
    return try results(texts, kinds, names)
  }

  private func outputValues(
    _ table: DecisionTable,
    _ kinds: [Kind]
  ) throws(Construct) -> [[Value]?] {
    var all: [[Value]?] = []
    for (output, kind) in zip(table.outputs, kinds) {
      if let text = output.allowed {
        all.append(try values(text, kind))
      } else {
        all.append(nil)
      }
    }
    return all
  }

  private func hit(
    _ table: DecisionTable,
    _ kinds: [Kind],
    _ values: [[Value]?]
  ) throws(Construct) -> LoweredTable.Hit {
    let isNumber = kinds == [.number]
    switch (table.hitPolicy, table.aggregation) {
    case ("UNIQUE", nil): return .unique
    case ("ANY", nil): return .any
    case ("FIRST", nil): return .first
    case ("PRIORITY", nil):
      guard values.contains(where: { $0 != nil }) else {
        throw Construct("hit policy PRIORITY without order")
      }
      return .priority(values)
    case ("COLLECT", "SUM") where isNumber: return .sum
    case ("COLLECT", "MIN") where isNumber: return .least
    case ("COLLECT", "MAX") where isNumber: return .greatest
    case ("COLLECT", "COUNT") where kinds.count == 1: return .count
    default:
      throw Construct(
        (["hit policy", table.hitPolicy] + [table.aggregation].compactMap(\.self))
          .joined(separator: " ")
      )
    }
  }
}

extension LoweredTable {
  /// The type of one output: a count is a number, whatever it counts.
  func type(ofOutput index: Int) -> ValueType? {
    if case .count = hit { return .number(unit: nil) }
    return rows.first?.results.dropFirst(index).first?.type
  }
}
