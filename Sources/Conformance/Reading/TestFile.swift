// SPDX-License-Identifier: Apache-2.0

/// What is read of one file of cases.
struct TestFile {
  /// The name of the model's file, without folders.
  let modelName: String
  let cases: [TestCase]

  /// Reads a file of cases; nil if it is none.
  init?(_ root: Element) {
    guard root.name == "testCases" else { return nil }
    let written = root.first("modelName")?.trimmed ?? ""
    modelName =
      written.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    cases = root.all("testCase").map(TestCase.init)
  }

  /// All texts among inputs and expected values.
  var texts: [String] {
    cases.flatMap { $0.inputs.map(\.value) + $0.results.map(\.expected) }.flatMap(\.texts)
  }
}

/// One case: inputs, and what some decisions must give.
struct TestCase {
  struct Input {
    let name: String
    let value: WrittenValue
  }

  struct Result {
    let name: String
    /// Whether the decision must end in an error.
    let isError: Bool
    let expected: WrittenValue
  }

  let id: String
  let inputs: [Input]
  let results: [Result]
  /// Why the case is of another kind than decisions, or nil.
  let refused: Construct?

  init(_ element: Element) {
    id = element.attributes["id"] ?? ""
    let kind = element.attributes["type"] ?? "decision"
    inputs = element.all("inputNode").map {
      Input(name: $0.attributes["name"] ?? "", value: WrittenValue($0))
    }
    let nodes = element.all("resultNode")
    results = nodes.map { node in
      Result(
        name: node.attributes["name"] ?? "",
        isError: node.attributes["errorResult"] == "true",
        expected: node.first("expected").map(WrittenValue.init) ?? .null
      )
    }
    let others = [kind] + nodes.compactMap { $0.attributes["type"] }
    refused = others.first { $0 != "decision" }.map { kind in
      Construct(kind == "decisionService" ? "decision service" : "a case of the kind \(kind)")
    }
  }
}

/// A value as a file of cases writes it.
indirect enum WrittenValue {
  case null
  /// A single value, with the name of its type, such as `decimal`, if it has one.
  case single(String, type: String?)
  case components([String: WrittenValue])
  case list

  /// Reads what stands in an element that holds a value, components or a list.
  init(_ element: Element) {
    if element.first("list") != nil {
      self = .list
    } else if !element.all("component").isEmpty {
      var components: [String: WrittenValue] = [:]
      for component in element.all("component") {
        components[component.attributes["name"] ?? ""] = WrittenValue(component)
      }
      self = .components(components)
    } else if let value = element.first("value"), value.attributes["nil"] != "true" {
      self = .single(
        value.text,
        type: value.attributes["type"]?.split(separator: ":").last.map(String.init)
      )
    } else {
      self = .null
    }
  }

  /// The part of these names, from the outside in; a part that is not given is null.
  func part(_ path: [String]) -> WrittenValue {
    guard let name = path.first else { return self }
    switch self {
    case .components(let parts): return parts[name]?.part(Array(path.dropFirst())) ?? .null
    case .null: return .null
    case .single, .list: return .list
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The texts in it.
  var texts: [String] {
    switch self {
    case .null, .list: []
    case .single(let text, "string"), .single(let text, nil): [text]
    case .single: []
    case .components(let components): components.values.flatMap(\.texts)
    }
  }
}
