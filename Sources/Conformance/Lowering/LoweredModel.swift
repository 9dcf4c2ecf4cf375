// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A model whose decisions have become checked trees, as far as they could.
struct LoweredModel {
  /// Where the value of a slot comes from.
  enum Owner {
    case input(String)
    case decision(String)
  }

  /// An input that expressions can read, or one part of an input that is a structure.
  struct Input {
    let name: String
    /// The names of the part, from the outside in; empty for the whole.
    let path: [String]
    let slot: Int
    let kind: Kind
    /// Conditions that its value must fulfil.
    let allowed: [TypedExpression]
  }

  /// A decision that can be evaluated.
  struct Decision {
    let outputs: [Output]
    let body: Body

    /// All trees that are evaluated for it.
    var trees: [TypedExpression] {
      let own: [TypedExpression] =
        switch body {
        case .value(let tree): [tree]
        case .table(let table): table.trees
        }
      return own
    }
  }

  enum Body {
    case value(TypedExpression)
    case table(LoweredTable)
  }

  /// One value of a decision; only those of a table with several outputs have names.
  struct Output {
    let name: String?
    let slot: Int
    let allowed: [TypedExpression]
  }

  /// How a decision was lowered, or why not.
  enum Lowered {
    case decision(Decision)
    case refused(Construct)
  }

  let inputs: [Input]
  let decisions: [String: Lowered]
  let owners: [Owner]
  /// The ids of decisions by their names.
  let idsByName: [String: String]
}

/// A decision table whose cells have become checked trees.
struct LoweredTable {
  enum Hit {
    case unique
    case any
    case first
    /// Of each output the values, the one that counts most first; nil for one without an order.
    case priority([[Value]?])
    case sum
    case least
    case greatest
    case count
  }

  struct Row {
    let condition: TypedExpression
    let results: [TypedExpression]
  }

  let hit: Hit
  let rows: [Row]
  /// Conditions that the columns must fulfil.
  let allowed: [TypedExpression]
  /// Of each output the values that it may have; nil for any.
  let values: [[Value]?]
  let fallback: [TypedExpression]?

  var trees: [TypedExpression] {
    rows.flatMap { [$0.condition] + $0.results } + allowed + (fallback ?? [])
  }
}
