// SPDX-License-Identifier: Apache-2.0

public import FEEL

extension Fact.Definition {
  /// The fact's value where its names read like this, by the one way in which facts are computed.
  ///
  /// - Parameters:
  ///   - context: Where the names are read.
  ///   - tables: The tables of the graph, in order.
  /// - Returns: The value, or why there is none.
  public func value(in context: some EvaluationContext, tables: [DecisionTable]) -> State {
    evaluate(in: context, tables: tables)
  }
}
