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

  /// Everything that the reader and the schema have to say about a file.
  static func diagnostics(of file: SourceFile) -> [Diagnostic] {
    let (node, problems) = YAMLReader.read(file)
    let collector = DiagnosticCollector()
    collector.report(contentsOf: problems)
    if let node { read(node, collector) }
    return collector.diagnostics.inOrderOfPlaces()
  }

  private static func read(_ node: YAMLNode, _ collector: DiagnosticCollector) {
    MappingReader.read(
      node,
      of: "an assessment",
      elsewhere: ["at-least": "a rule", "help": "a question"],
      into: collector
    ) { keys -> Void? in
      _ = keys.required("assessment", .code)
      _ = keys.optional("version", .date)
      _ = keys.optional("title", .text)
      _ = keys.optional("find", .texts)
      _ = keys.optional("services", .codes)
      _ = keys.optional("asked", .names)
      _ = keys.optional("previous", .timeSpan)
      _ = keys.optional("example", .yesNo)
      _ = keys.optional("note", .node)
      for facts in [keys.optional("facts", .mapping)].compactMap(\.self) {
        for fact in facts.entries(named: .name, into: collector) {
          _ = ValueKind.condition.value(
            of: fact.value,
            at: ValuePlace(fact.key.value),
            beside: fact.key.span,
            into: collector
          )
        }
      }
      for item in keys.optional("questions", .list)?.items ?? [] {
        readQuestion(item, collector)
      }
      return nil
    }
  }

  private static func readQuestion(_ node: YAMLNode, _ collector: DiagnosticCollector) {
    MappingReader.read(node, of: "a question", into: collector) { keys -> Void? in
      _ = keys.required("id", .name)
      _ = keys.optional("ask", .text)
      _ = keys.optional("help", .text)
      _ = keys.optional("type", .choice(of: QuestionType.self))
      _ = keys.optional("when", .condition)
      _ = keys.optional("step", .number)
      _ = keys.optional("optional", .yesNo)
      _ = keys.optional("unit", .scalar)
      let options = keys.optional("options", .mapping)
      for option in options?.entries(named: .code, into: collector) ?? [] {
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
