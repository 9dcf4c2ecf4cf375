// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Reads files of questions.
struct QuestionnaireReading {
  let collector: DiagnosticCollector

  func read(_ keys: MappingReader<QuestionnaireKeys>, isModule: Bool) -> QuestionnaireDocument? {
    let id = keys[isModule ? QuestionnaireKeys.moduleID : QuestionnaireKeys.assessment]
    let version = keys[QuestionnaireKeys.version]
    let language = keys[QuestionnaireKeys.language]
    let fresh = keys[QuestionnaireKeys.fresh]
    var title: TextDocument?
    var find: [AuthoredText] = []
    var codes: [String: [String]] = [:]
    var previous: Located<TimeSpan>?
    var asking = Assessment.Asking.all
    if !isModule {
      title = keys[QuestionnaireKeys.title]
      find = keys[QuestionnaireKeys.find] ?? []
      codes = keys[QuestionnaireKeys.codes].map(readCodes) ?? [:]
      previous = keys[QuestionnaireKeys.previous]
      asking = keys[QuestionnaireKeys.ask]?.value ?? .all
    }
    let lists = keys[QuestionnaireKeys.lists].map(readLists) ?? []
    let items =
      keys[QuestionnaireKeys.questions].map {
        readItems($0, shared: QuestionShape(), help: nil)
      } ?? []
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
      items: items,
      questions: items.questions,
      sections: items.sections
    )
  }

  private func readLists(_ mapping: YAMLMapping) -> [OptionsListDocument] {
    mapping.entries(named: .name, into: collector).compactMap { name, node in
      OptionsListKeys.read(node, into: collector) { keys in
        let worse = keys[OptionsListKeys.worse]
        let options = keys[OptionsListKeys.options]
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
        collector.noteLostNames()
        return QuestionKeys.read(node, into: collector) { _ in nil }
      }
      if mapping[ItemKeys.include.name] != nil {
        return ItemKeys.read(mapping, into: collector) { keys in
          let name = keys[ItemKeys.include]
          let narrowings = keys[ItemKeys.onlyWhen].map(readNarrowings) ?? []
          if name == nil { collector.noteLostNames() }
          return name.map { .include(IncludeDocument(module: $0, narrowings: narrowings)) }
        }
      }
      if mapping[SectionKeys.id.name] != nil {
        return readSection(node, shared: shared, help: help).map { .section($0) }
      }
      // Without the line that tells what it is, nothing is known of the others.
      if mapping.hasGaps, mapping[QuestionKeys.id.name] == nil {
        collector.noteLostNames()
        return nil
      }
      if reportsMisspelt(mapping) { return nil }
      return readQuestion(node, shared: shared, help: help).map { .question($0) }
    }
  }

  private func readNarrowings(_ mapping: YAMLMapping) -> [IncludeDocument.Narrowing] {
    mapping.entries(named: .name, into: collector).compactMap { name, node in
      ValueKind<AuthoredText>.condition.value(
        of: node,
        at: ValuePlace(name.value),
        beside: name.span,
        into: collector
      ).map { IncludeDocument.Narrowing(question: name, when: $0) }
    }
  }

  /// Whether the word that tells what an item is is misspelt; then nothing is known of the others.
  private func reportsMisspelt(_ item: YAMLMapping) -> Bool {
    let kinds = [ItemKeys.include.name, SectionKeys.id.name]
    guard item[QuestionKeys.id.name] == nil, let key = item.entries.first?.key,
      QuestionKeys.shape[key.text] == nil
    else { return false }
    let near = KeyWords.meant(by: key.text, among: kinds)
    guard !near.isEmpty else { return false }
    collector.noteLostNames()
    collector.report(
      SchemaProblem.unknownKey(
        key: key,
        subject: "an item of `questions`",
        near: near,
        known: [QuestionKeys.id.name] + kinds,
        elsewhere: nil
      )
    )
    return true
  }

  private func readSection(
    _ node: YAMLNode,
    shared: QuestionShape,
    help: TextDocument?
  ) -> SectionDocument? {
    SectionKeys.read(node, into: collector) { keys in
      let id = keys[SectionKeys.id]
      let title = keys[SectionKeys.title]
      let intro = keys[SectionKeys.intro]
      let when = keys[SectionKeys.when]
      var shape = shared
      var sharedHelp = help
      if let each = keys[SectionKeys.each] {
        QuestionKeys.read(each, as: QuestionKeys.each, into: collector) { keys in
          shape = readShape(keys).filled(from: shared)
          sharedHelp = keys[QuestionKeys.help] ?? help
        }
      }
      let items = keys[SectionKeys.questions]
      guard let id else {
        collector.noteLostNames()
        return nil
      }
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

  func readShape(_ keys: MappingReader<QuestionKeys>) -> QuestionShape {
    QuestionShape(
      type: keys[QuestionKeys.type],
      options: keys[QuestionKeys.options],
      unit: keys[QuestionKeys.unit],
      range: keys[QuestionKeys.range],
      step: keys[QuestionKeys.step],
      worse: keys[QuestionKeys.worse]
    )
  }

  func readOptions(_ mapping: YAMLMapping) -> [OptionDocument] {
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
    guard case .mapping(let mapping) = node,
      SentencesKeys.variants.allSatisfy({ mapping[$0.key.name] == nil })
    else {
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
        isMisspelt: isMisspelt,
        hasGaps: text == nil
      )
    }
    return OptionKeys.read(mapping, into: collector) { keys in
      let before = collector.diagnostics.count
      let text = keys[OptionKeys.text]
      let label = keys[OptionKeys.label]
      let check = keys[OptionKeys.check]
      let points = keys[OptionKeys.points]
      let when = keys[OptionKeys.when]
      let unknown = keys[OptionKeys.unknown]
      return OptionDocument(
        code: code,
        text: text,
        label: label,
        check: check,
        points: points,
        when: when,
        unknown: unknown,
        isMisspelt: isMisspelt,
        hasGaps: keys.hasFaults || collector.diagnostics.count > before
      )
    }
  }

  /// Opaque codes by system.
  func readCodes(_ systems: YAMLMapping) -> [String: [String]] {
    var codes: [String: [String]] = [:]
    for entry in systems.entries {
      let kind = ValueKind<[AuthoredText]>.texts
      let place = ValuePlace(entry.key.text)
      collector.note(codeSystem: Located(value: entry.key.text, span: entry.key.span))
      let read = kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
      if let read { codes[entry.key.text] = read.map(\.text) }
    }
    return codes
  }
}

extension ValueKind where Value == YAMLMapping {
  /// Options by their codes: each its words, or keys.
  static var options: ValueKind {
    let words = ValueKind<TextDocument>.sentences.shape
    return map(by: .option, of: .anyOf([words, .keys(of: OptionKeys.shape)]))
  }
}

extension ValueKind where Value == OptionsDocument {
  /// Options of one's own, or the name of a shared list.
  static var optionsOrList: ValueKind {
    let own = ValueKind<YAMLMapping>.options.shape
    let shape = ValueShape.anyOf([.reference(.name, to: .list), own])
    return ValueKind("options, or the name of a list of options", shape) { node, place, collector in
      switch node {
      case .mapping(let mapping):
        return .own(
          QuestionnaireReading(collector: collector).readOptions(mapping),
          mapping.span
        )
      case .sequence(let list):
        // A line of it that cannot be read tells that the hyphens are too many.
        if !list.hasGaps { collector.report(DocumentProblem.optionsAreList(list)) }
        return nil
      case .scalar:
        return ValueKind<Located<String>>.name.read(node, place, collector).map { .list($0) }
      }
    }
  }
}

extension MappingReader {
  /// Refuses a key of the language that is not built yet, instead of passing it over.
  func refuse<Value>(_ key: Key<Keys, Value>, into collector: DiagnosticCollector) {
    guard has(key), case .notBuilt(let instead) = key.description.need else { return }
    collector.report(
      DocumentProblem.notSupportedYet(span(of: key), what: "`\(key.name)`", instead: instead)
    )
  }
}
