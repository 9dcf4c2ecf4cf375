// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// A named value derived from answers.
public struct Fact: Sendable {
  /// How the value is made.
  public enum Definition: Sendable {
    case expression(TypedExpression)
    /// How many of these are true.
    case count([TypedExpression])
    case sum([Term])
    /// An output column of a table, both as positions in the graph.
    case column(table: Int, output: Int)
  }

  /// A part of a sum.
  public enum Term: Sendable {
    case number(TypedExpression)
    /// The points of the chosen option of a one-choice question, by code.
    case points(Variable, [String: DecimalNumber])
    /// Points that count while a condition is true.
    case condition(TypedExpression, DecimalNumber)
  }

  /// The fact's name.
  public let id: FactID
  /// Where its label is: `label`.
  public let texts: Texts.Key
  /// How its value is made.
  public let definition: Definition
  /// What kind of value it has.
  public let type: ValueType
  /// Whether professionals see it.
  public let isShown: Bool
  /// The slot that holds its value.
  public let slot: Int
  /// Where it was written.
  public let origin: Origin

  /// Makes a fact.
  public init(
    id: FactID,
    texts: Texts.Key,
    definition: Definition,
    type: ValueType,
    isShown: Bool,
    slot: Int,
    origin: Origin
  ) {
    self.id = id
    self.texts = texts
    self.definition = definition
    self.type = type
    self.isShown = isShown
    self.slot = slot
    self.origin = origin
  }

  /// The expressions that the value is made from; a column's are those of its table.
  public var expressions: [TypedExpression] {
    switch definition {
    case .expression(let expression): [expression]
    case .count(let conditions): conditions
    case .sum(let terms):
      terms.map { term in
        switch term {
        case .number(let expression), .condition(let expression, _): expression
        case .points(let variable, _):
          TypedExpression(
            node: .variable(variable),
            type: variable.type,
            range: TextRange(lower: 0, upper: 0)
          )
        }
      }
    case .column: []
    }
  }
}

/// A table of rows: the tests of a row together give its outputs.
public struct DecisionTable: Sendable {
  /// Which row counts when several are true.
  public enum HitPolicy: String, Sendable, CaseIterable {
    /// At most one row is true; two true rows are an author's mistake.
    case unique
    /// The first true row, in the order written.
    case first
  }

  /// One row.
  public struct Row: Sendable {
    /// The conditions, one a column; all must be true.
    public let tests: [TypedExpression]
    /// The values, one an output column.
    public let outputs: [TypedExpression]
    /// The row's own name, from its `id` column.
    public let id: String?
    /// Where it was written.
    public let origin: Origin

    /// Makes a row.
    public init(
      tests: [TypedExpression],
      outputs: [TypedExpression],
      id: String?,
      origin: Origin
    ) {
      self.tests = tests
      self.outputs = outputs
      self.id = id
      self.origin = origin
    }
  }

  /// The table's name.
  public let id: String
  /// Which row counts.
  public let hit: HitPolicy
  /// What the test columns read.
  public let inputs: [TypedExpression]
  /// The names of the output columns.
  public let outputs: [String]
  /// The rows, in the order written.
  public let rows: [Row]
  /// Where it was written.
  public let origin: Origin

  /// Makes a table.
  public init(
    id: String,
    hit: HitPolicy,
    inputs: [TypedExpression],
    outputs: [String],
    rows: [Row],
    origin: Origin
  ) {
    self.id = id
    self.hit = hit
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    self.origin = origin
  }
}
