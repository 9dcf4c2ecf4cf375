// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Reads files of questions.
struct QuestionnaireReading {
  let collector: DiagnosticCollector

  func read(_ keys: MappingReader, isModule: Bool) -> QuestionnaireDocument? {
    let id = keys.required(isModule ? "module" : "assessment", .code)
    let version = keys.required("version", .day)
    let language = keys.required("language", .language)
    let fresh = keys.optional("fresh", .timeSpan)
    var title: TextDocument?
    var find: [AuthoredText] = []
    var codes: [String: [String]] = [:]
    var previous: Located<TimeSpan>?
    var asking = Assessment.Asking.all
    if !isModule {
      title = keys.required("title", .sentences)
      find = keys.optional("find", .texts) ?? []
      codes = readCodes(keys)
      previous = keys.optional("previous", .timeSpan)
      asking = keys.optional("ask", .choice(of: Assessment.Asking.self))?.value ?? .all
    }
    let lists = keys.optional("lists", .mapping).map(readLists) ?? []
    let items = keys.required("questions", .list).map {
      readItems($0, shared: QuestionShape(), help: nil)
    }
    guard let id else { return nil }
    return QuestionnaireDocument(
      isModule: isModule,
      id: id,
      version: version,
      language: language,
      title: title,
      find: find,
      fresh: fresh?.value,
      codes: codes,
      previous: previous,
      asking: asking,
      lists: lists,
      items: items ?? []
    )
  }

  private func readLists(_ mapping: YAMLMapping) -> [OptionsListDocument] {
    mapping.entries(named: .name, into: collector).compactMap { name, node in
      MappingReader.read(node, of: "a list of options", into: collector) { keys in
        let worse = keys.optional("worse", .choice(of: Question.Worse.self))
        let options = keys.required("options", .mapping)
        return OptionsListDocument(
          name: name,
          worse: worse,
          options: options.map { readOptions($0) } ?? []
        )
      }
    }
  }

  private func readItems(
    _ list: YAMLSequence,
    shared: QuestionShape,
    help: TextDocument?
  ) -> [ItemDocument] {
    list.items.compactMap { node in
      guard case .mapping(let mapping) = node else {
        return MappingReader.read(node, of: "a question", into: collector) { _ in nil }
      }
      if mapping["include"] != nil {
        return MappingReader.read(node, of: "an include", into: collector) { keys in
          keys.required("include", .code).map { .include($0) }
        }
      }
      if mapping["section"] != nil {
        return readSection(node, shared: shared, help: help).map { .section($0) }
      }
      return readQuestion(node, shared: shared, help: help).map { .question($0) }
    }
  }

  private func readSection(
    _ node: YAMLNode,
    shared: QuestionShape,
    help: TextDocument?
  ) -> SectionDocument? {
    MappingReader.read(node, of: "a section", into: collector) { keys in
      let id = keys.required("section", .code)
      let title = keys.required("title", .sentences)
      let intro = keys.optional("intro", .sentences)
      let when = keys.optional("when", .condition)
      var shape = shared
      var sharedHelp = help
      if let each = keys.optional("each", .mapping) {
        let eachKeys = MappingReader(each, of: "`each`", into: collector)
        shape = readShape(eachKeys).filled(from: shared)
        sharedHelp = eachKeys.optional("help", .sentences) ?? help
        eachKeys.finish()
      }
      let items = keys.required("questions", .list)
      guard let id else { return nil }
      return SectionDocument(
        id: id,
        title: title,
        intro: intro,
        when: when,
        help: sharedHelp,
        items: items.map { readItems($0, shared: shape, help: sharedHelp) } ?? []
      )
    }
  }

  func readShape(_ keys: MappingReader) -> QuestionShape {
    QuestionShape(
      type: keys.optional("type", .choice(of: QuestionType.self)),
      options: keys.optional("options", optionsKind),
      unit: keys.optional("unit", .unit),
      range: keys.optional("range", .range),
      step: keys.optional("step", .decimal),
      worse: keys.optional("worse", .choice(of: Question.Worse.self))
    )
  }

  /// Options of one's own, or the name of a shared list.
  private var optionsKind: ValueKind<OptionsDocument> {
    ValueKind("options, or the name of a list of options") { node, place, collector in
      guard case .mapping(let mapping) = node else {
        return ValueKind<Located<String>>.name.read(node, place, collector).map { .list($0) }
      }
      return .own(readOptions(mapping), mapping.span)
    }
  }

  private func readOptions(_ mapping: YAMLMapping) -> [OptionDocument] {
    mapping.entries.compactMap { entry in
      // Whether the code is spelt as a code or as a name depends on the type, known later.
      let place = ValuePlace(entry.key.text, .key)
      let isName = entry.key.text.contains("_")
      let kind: ValueKind<Located<String>> = isName ? .name : .code
      let node = YAMLNode.scalar(entry.key)
      let code = kind.value(of: node, at: place, beside: entry.key.span, into: collector)
      let written = Located(value: entry.key.text, span: entry.key.span)
      return readOption(code ?? written, entry.value, isMisspelt: code == nil)
    }
  }

  private func readOption(
    _ code: Located<String>,
    _ node: YAMLNode,
    isMisspelt: Bool
  ) -> OptionDocument? {
    let isKeyed: Bool
    if case .mapping(let mapping) = node {
      isKeyed = TextDocument.Variant.allCases.allSatisfy { mapping[$0.rawValue] == nil }
    } else {
      isKeyed = false
    }
    guard isKeyed else {
      let text = ValueKind<TextDocument>.sentences.value(
        of: node,
        at: ValuePlace(code.value),
        beside: code.span,
        into: collector
      )
      return OptionDocument(
        code: code,
        text: text,
        label: nil,
        check: nil,
        points: nil,
        when: nil,
        unknown: nil,
        isMisspelt: isMisspelt
      )
    }
    return MappingReader.read(node, of: "an option", into: collector) { keys in
      OptionDocument(
        code: code,
        text: keys.required("text", .sentences),
        label: keys.optional("label", .sentences),
        check: keys.optional("check", .sentences),
        points: keys.optional("points", .decimal),
        when: keys.optional("when", .condition),
        unknown: keys.optional("unknown", .unknownMeaning),
        isMisspelt: isMisspelt
      )
    }
  }

  /// Opaque codes by system.
  func readCodes(_ keys: MappingReader) -> [String: [String]] {
    guard let systems = keys.optional("codes", .mapping) else { return [:] }
    var codes: [String: [String]] = [:]
    for entry in systems.entries {
      let kind = ValueKind<[AuthoredText]>.texts
      let place = ValuePlace(entry.key.text)
      let read = kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
      if let read { codes[entry.key.text] = read.map(\.text) }
    }
    return codes
  }
}

extension MappingReader {
  /// Refuses a key of the language that is not built yet, instead of passing it over.
  func refuse(
    _ key: String,
    instead: String = "remove it",
    into collector: DiagnosticCollector
  ) {
    guard optional(key, .node) != nil || has(key) else { return }
    collector.report(
      DocumentProblem.notSupportedYet(span(ofKey: key), what: "`\(key)`", instead: instead)
    )
  }
}
