// SPDX-License-Identifier: Apache-2.0

@testable import AssessmentCompiler

/// A small language that uses every kind of value once, in order to read fixtures by it.
enum ExampleSchema {
  enum QuestionType: String, CaseIterable {
    case yesNo = "yes-no"
    case one
    case several
    case number
  }

  enum Keys: MappingKeys {
    static let assessment = key("assessment", .code, .required).says("A key.")
    static let version = key("version", .date).says("A key.")
    static let title = key("title", .text).says("A key.")
    static let find = key("find", .texts).says("A key.")
    static let services = key("services", .codes).says("A key.")
    static let asked = key("asked", .names).says("A key.")
    static let previous = key("previous", .timeSpan).says("A key.")
    static let example = key("example", .yesNo).says("A key.")
    static let note = key("note", .node).says("A key.")
    static let facts = key("facts", .map(by: .name, of: .scalar(.condition))).says("A key.")
    static let questions = key("questions", .list(of: .keys(of: QuestionKeys.shape))).says("A key.")

    static let shape = MappingShape(
      "an assessment",
      [
        assessment, version, title, find, services, asked, previous, example, note, facts,
        questions,
      ],
      elsewhere: ["at-least": "a rule", "help": "a question"]
    )
  }

  enum QuestionKeys: MappingKeys {
    static let id = key("id", .name, .required).says("A key.")
    static let ask = key("ask", .text).says("A key.")
    static let help = key("help", .text).says("A key.")
    static let type = key("type", .choice(of: QuestionType.self)).says("A key.")
    static let when = key("when", .condition).says("A key.")
    static let step = key("step", .number).says("A key.")
    static let optional = key("optional", .yesNo).says("A key.")
    static let unit = key("unit", .scalar).says("A key.")
    static let options = key("options", .map(by: .code, of: .scalar(.text))).says("A key.")

    static let shape = MappingShape(
      "a question",
      [id, ask, help, type, when, step, optional, unit, options]
    )
  }

  /// Everything that the reader and the schema have to say about a file.
  static func diagnostics(of file: SourceFile) -> [Diagnostic] {
    let (node, problems) = YAMLReader.read(file)
    let collector = DiagnosticCollector()
    collector.report(contentsOf: problems)
    if let node { read(node, collector) }
    return collector.diagnostics.inOrderOfPlaces()
  }

  private static func read(_ node: YAMLNode, _ collector: DiagnosticCollector) {
    Keys.read(node, into: collector) { keys -> Void? in
      _ = keys[Keys.assessment]
      _ = keys[Keys.version]
      _ = keys[Keys.title]
      _ = keys[Keys.find]
      _ = keys[Keys.services]
      _ = keys[Keys.asked]
      _ = keys[Keys.previous]
      _ = keys[Keys.example]
      _ = keys[Keys.note]
      for fact in keys[Keys.facts]?.entries(named: .name, into: collector) ?? [] {
        _ = ValueKind.condition.value(
          of: fact.value,
          at: ValuePlace(fact.key.value),
          beside: fact.key.span,
          into: collector
        )
      }
      for item in keys[Keys.questions]?.items ?? [] { readQuestion(item, collector) }
      return nil
    }
  }

  private static func readQuestion(_ node: YAMLNode, _ collector: DiagnosticCollector) {
    QuestionKeys.read(node, into: collector) { keys -> Void? in
      _ = keys[QuestionKeys.id]
      _ = keys[QuestionKeys.ask]
      _ = keys[QuestionKeys.help]
      _ = keys[QuestionKeys.type]
      _ = keys[QuestionKeys.when]
      _ = keys[QuestionKeys.step]
      _ = keys[QuestionKeys.optional]
      _ = keys[QuestionKeys.unit]
      for option in keys[QuestionKeys.options]?.entries(named: .code, into: collector) ?? [] {
        _ = ValueKind.text.value(
          of: option.value,
          at: ValuePlace(option.key.value),
          beside: option.key.span,
          into: collector
        )
      }
      return nil
    }
  }
}
