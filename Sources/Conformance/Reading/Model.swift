// SPDX-License-Identifier: Apache-2.0

/// What is read of one DMN file.
struct Model {
  /// Inputs by their ids.
  var inputs: [String: ModelInput] = [:]
  /// Decisions by their ids.
  var decisions: [String: ModelDecision] = [:]
  /// Types by their names.
  var types: [String: ItemDefinition] = [:]
  /// Why no decision of the model can be read, or nil.
  var refused: Construct?
  /// Everything in the file that may hold text in quotes.
  var texts: [String] = []
}

/// An input and its declared type.
struct ModelInput {
  let name: String
  let type: String?
}

/// A declared type.
struct ItemDefinition {
  let base: String?
  let isCollection: Bool
  let components: [String: ItemDefinition]
  let isFunction: Bool
  /// Unary tests that its values must pass.
  let allowed: [String]
}

/// A decision.
struct ModelDecision {
  let name: String
  /// The declared types of its value.
  let types: [String]
  /// The ids of the inputs and decisions that it may read.
  let requires: [String]
  let body: Body

  enum Body {
    case literal(String)
    case table(DecisionTable)
    case refused(Construct)
  }
}

/// A decision table as it was written.
struct DecisionTable {
  struct Input {
    let text: String
    let types: [String]
    let allowed: String?
  }

  struct Output {
    let name: String?
    let types: [String]
    let allowed: String?
    let fallback: String?
  }

  struct Rule {
    let tests: [String]
    let results: [String]
  }

  let inputs: [Input]
  let outputs: [Output]
  let rules: [Rule]
  let hitPolicy: String
  let aggregation: String?
}
