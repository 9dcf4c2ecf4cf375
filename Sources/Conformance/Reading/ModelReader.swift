// SPDX-License-Identifier: Apache-2.0

/// Reads a DMN file.
struct ModelReader {
  private var model = Model()

  static func model(of root: Element) -> Model {
    var reader = ModelReader()
    reader.read(root)
    return reader.model
  }

  private mutating func read(_ root: Element) {
    guard root.name == "definitions" else {
      model.refused = Construct("a file that is no DMN model")
      return
    }
    let language = root.attributes["expressionLanguage"] ?? ""
    let isOther = !language.isEmpty && !language.lowercased().contains("feel")
    // B-FEEL has the same grammar and another meaning; a namespace may declare it too.
    if isOther || language.contains("B-FEEL") {
      model.refused = Construct("another expression language")
    }
    if !root.all("import").isEmpty { model.refused = Construct("import") }
    for element in root.children {
      switch element.name {
      case "itemDefinition":
        model.types[element.attributes["name"] ?? ""] = Self.definition(element)
      case "inputData":
        let variable = element.first("variable")
        model.inputs[id(of: element)] = ModelInput(
          name: element.attributes["name"] ?? variable?.attributes["name"] ?? "",
          type: variable?.attributes["typeRef"] ?? variable?.first("typeRef")?.trimmed
        )
      case "decision":
        model.decisions[id(of: element)] = Self.decision(element)
      default: break
      }
    }
    model.texts = root.all.filter { $0.name == "text" }.map(\.trimmed)
  }

  /// The id of an element; one without gets one that nothing refers to.
  private func id(of element: Element) -> String {
    element.attributes["id"] ?? "without id \(model.inputs.count + model.decisions.count)"
  }

  private static func definition(_ element: Element) -> ItemDefinition {
    var components: [String: ItemDefinition] = [:]
    for component in element.all("itemComponent") {
      components[component.attributes["name"] ?? ""] = definition(component)
    }
    return ItemDefinition(
      base: element.first("typeRef")?.trimmed ?? element.attributes["typeRef"],
      isCollection: element.attributes["isCollection"] == "true",
      components: components,
      isFunction: element.first("functionItem") != nil,
      allowed: (element.all("allowedValues") + element.all("typeConstraint"))
        .compactMap(\.expressionText)
    )
  }

  private static func decision(_ element: Element) -> ModelDecision {
    let variable = element.first("variable")
    var requires: [String] = []
    var isRefused: Construct?
    for requirement in element.all("informationRequirement") {
      for required in requirement.children {
        guard let reference = required.attributes["href"], reference.hasPrefix("#") else {
          isRefused = Construct("import")
          continue
        }
        requires.append(String(reference.dropFirst()))
      }
    }
    if !element.all("knowledgeRequirement").isEmpty {
      isRefused = Construct("business knowledge model")
    }
    let body = element.children.compactMap { Self.body($0) }.first
    let types = [variable, element.first("literalExpression")].compactMap {
      $0?.attributes["typeRef"]
    }
    return ModelDecision(
      name: element.attributes["name"] ?? variable?.attributes["name"] ?? "",
      types: types,
      requires: requires,
      body: isRefused.map { .refused($0) } ?? body ?? .refused(Construct("no expression"))
    )
  }

  private static func body(_ element: Element) -> ModelDecision.Body? {
    let boxed = [
      "context": "boxed context", "invocation": "boxed invocation", "list": "boxed list",
      "relation": "relation", "functionDefinition": "boxed function",
      "conditional": "boxed conditional", "filter": "boxed filter", "for": "boxed iterator",
      "some": "boxed quantifier", "every": "boxed quantifier",
    ]
    if let language = element.attributes["expressionLanguage"],
      !language.lowercased().contains("feel") || language.contains("B-FEEL")
    {
      return .refused(Construct("another expression language"))
    }
    switch element.name {
    case "literalExpression":
      return element.expressionText.map { .literal($0) } ?? .refused(Construct("no expression"))
    case "decisionTable":
      return .table(table(element))
    default:
      return boxed[element.name].map { .refused(Construct($0)) }
    }
  }

  private static func table(_ element: Element) -> DecisionTable {
    DecisionTable(
      inputs: element.all("input").map { input in
        let expression = input.first("inputExpression")
        return DecisionTable.Input(
          text: expression?.expressionText ?? "",
          types: [expression?.attributes["typeRef"]].compactMap(\.self),
          allowed: input.first("inputValues")?.expressionText
        )
      },
      outputs: element.all("output").map { output in
        DecisionTable.Output(
          name: output.attributes["name"],
          types: [output.attributes["typeRef"]].compactMap(\.self),
          allowed: output.first("outputValues")?.expressionText,
          fallback: output.first("defaultOutputEntry")?.expressionText
        )
      },
      rules: element.all("rule").map { rule in
        DecisionTable.Rule(
          tests: rule.all("inputEntry").map { $0.expressionText ?? "" },
          results: rule.all("outputEntry").map { $0.expressionText ?? "" }
        )
      },
      hitPolicy: element.attributes["hitPolicy"] ?? "UNIQUE",
      aggregation: element.attributes["aggregation"]
    )
  }
}
