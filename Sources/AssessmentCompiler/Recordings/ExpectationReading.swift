// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Reads what must come out of a recording and checks its names.
struct ExpectationReading {
  let pack: Pack
  let assessment: Assessment
  let lines: SourceLines
  let collector: DiagnosticCollector

  func read(_ mapping: YAMLMapping) -> [Recording.Expectation] {
    ExpectKeys.read(mapping, into: collector) { keys in read(keys) }
  }

  private func read(_ keys: MappingReader<ExpectKeys>) -> [Recording.Expectation] {
    for key in Self.lists { judgeEmpty(keys, key) }
    var expectations: [Recording.Expectation] = []
    func addEach<Value>(_ key: Key<ExpectKeys, Value>, _ found: (Value) -> [Written]) {
      guard let value = keys[key] else { return }
      let origin = lines.origin(of: keys.span(of: key))
      expectations += found(value).map {
        Recording.Expectation(kind: $0.kind, origin: origin, value: $0.value)
      }
    }
    func add<Value>(
      _ key: Key<ExpectKeys, Value>,
      _ kinds: (Value) -> [Recording.Kind]
    ) {
      let written = Self.scalar(keys.mapping[key.name])
      addEach(key) { value in kinds(value).map { ($0, written) } }
    }
    add(ExpectKeys.outcome) { [.outcome($0.value)] }
    add(ExpectKeys.level) { level($0).map { [.level($0)] } ?? [] }
    add(ExpectKeys.services) { [.services($0.compactMap(service))] }
    addEach(ExpectKeys.service, needs)
    add(ExpectKeys.rules) { [.rules(rules($0))] }
    add(ExpectKeys.notRules) { [.notRules(rules($0))] }
    add(ExpectKeys.advice) { [.advice($0.compactMap(advice))] }
    add(ExpectKeys.notAdvice) { [.notAdvice($0.compactMap(advice))] }
    add(ExpectKeys.continues) { [.continues($0.compactMap(continued))] }
    add(ExpectKeys.asked) { [.asked($0.compactMap(asked))] }
    add(ExpectKeys.notAsked) { [.notAsked($0.compactMap(asked))] }
    addEach(ExpectKeys.facts, facts)
    add(ExpectKeys.within) { [.within($0.value)] }
    add(ExpectKeys.instruction) { instruction($0).map { [.instruction($0)] } ?? [] }
    addEach(ExpectKeys.instructionAt, instructions)
    return expectations
  }

  /// What is expected, and the place of the one value that says it.
  private typealias Written = (kind: Recording.Kind, value: SourceSpan?)

  private static func scalar(_ entry: YAMLEntry?) -> SourceSpan? {
    guard case .scalar(let scalar)? = entry?.value else { return nil }
    return scalar.span
  }

  /// The lists that hold for every result when they are empty.
  private static let lists = [
    ExpectKeys.notRules.name, ExpectKeys.notAdvice.name, ExpectKeys.asked.name,
    ExpectKeys.notAsked.name,
  ]

  private func judgeEmpty(_ keys: MappingReader<ExpectKeys>, _ key: String) {
    guard case .sequence(let sequence)? = keys.mapping[key]?.value, sequence.items.isEmpty
    else { return }
    collector.report(RecordingProblem.expectsNothing(sequence.span, key: key))
  }

  // MARK: Names

  private func level(_ name: Located<String>) -> LevelID? {
    let id = LevelID(name.value)
    if pack.graph.scale[id] != nil { return id }
    let near = collector.near(
      name.value,
      among: pack.graph.scale.levels.map(\.id.text)
    )
    let why = NameProblem.levels(pack.graph.scale.levels.map(\.id.text))
    collector.report(NameProblem.unknown(name, .level, near: near, why: why))
    return nil
  }

  private func service(_ name: Located<String>) -> ServiceID? {
    let id = ServiceID(name.value)
    if pack.graph.services[id] != nil { return id }
    let near = collector.near(name.value, among: pack.graph.services.keys.map(\.text))
    collector.report(NameProblem.unknown(name, .service, near: near))
    return nil
  }

  private func advice(_ name: Located<String>) -> AdviceID? {
    let id = AdviceID(name.value)
    if pack.graph.advice.contains(where: { $0.id == id }) { return id }
    let near = collector.near(name.value, among: pack.graph.advice.map(\.id.text))
    collector.report(NameProblem.unknown(name, .advice, near: near))
    return nil
  }

  private func continued(_ name: Located<String>) -> AssessmentID? {
    let id = AssessmentID(name.value)
    if pack.graph.assessments[id] != nil { return id }
    let near = collector.near(name.value, among: pack.graph.assessments.keys.map(\.text))
    collector.report(NameProblem.unknown(name, .assessment, near: near))
    return nil
  }

  private func asked(_ text: AuthoredText) -> Walk.Finding? {
    let name = Located(value: text.text, span: text.span)
    let parts = text.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let id = QuestionID(parts.first.map(String.init) ?? "")
    let questions = assessment.steps.map { pack.graph.questions[$0.question] }
    guard let question = questions.first(where: { $0.id == id }) else {
      let near = collector.near(name.value, among: questions.map(\.id.text))
      let why = pack.graph.question(id) == nil ? nil : "`\(assessment.id)` never asks it"
      collector.report(RecordingProblem.unknown(name, .question, near: near, why: why))
      return nil
    }
    guard let code = parts.dropFirst().first.map(String.init) else {
      return Walk.Finding(question: id)
    }
    var codes: [String] = []
    if case .several(let options, _) = question.kind { codes = options.map(\.code) }
    guard codes.contains(code) else {
      let near = collector.near(code, among: codes).map { "\(id).\($0)" }
      collector.report(
        RecordingProblem.unknownOption(
          name,
          question: id.text,
          near: near,
          help: codes.isEmpty ? "write `\(id)`, which has no lines" : nil
        )
      )
      return nil
    }
    return Walk.Finding(question: id, option: code)
  }

  private func rules(_ names: [AuthoredText]) -> [RuleID] {
    let known = assessment.rules.map { pack.graph.rules[$0].id }
    return names.compactMap { name in
      let id = RuleID(name.text)
      if known.contains(id) { return id }
      let written = Located(value: name.text, span: name.span)
      let others = known.filter { $0.text.hasSuffix("/\(name.text)") }.map(\.text)
      let near = collector.near(name.text, among: known.map(\.text))
      collector.report(
        RecordingProblem.unknown(written, .rule, near: others.isEmpty ? near : others, why: nil)
      )
      return nil
    }
  }

  // MARK: Parts

  private func needs(_ mapping: YAMLMapping) -> [Written] {
    mapping.entries(named: .code, into: collector).compactMap { name, node in
      ExpectedServiceKeys.read(node, into: collector) { keys in
        let level = keys[ExpectedServiceKeys.level].flatMap(level)
        let fit = keys[ExpectedServiceKeys.fit]?.value
        let within = keys[ExpectedServiceKeys.within]?.value
        return service(name).map {
          (.service($0, level: level, fit: fit, within: within), nil)
        }
      }
    }
  }

  private func facts(_ mapping: YAMLMapping) -> [Written] {
    mapping.entries(named: .name, into: collector).compactMap { name, node in
      guard let fact = pack.graph.facts.first(where: { $0.id.text == name.value }) else {
        let near = collector.near(name.value, among: pack.graph.facts.map(\.id.text))
        collector.report(RecordingProblem.unknown(name, .fact, near: near, why: nil))
        return nil
      }
      guard case .scalar(let scalar) = node else {
        collector.report(
          SchemaProblem.wrongShape(node: node, key: ValuePlace(name.value), needs: "one value")
        )
        return nil
      }
      if scalar.text == "unknown" { return (.fact(fact.id, nil), scalar.span) }
      guard let value = Self.value(scalar.text, of: fact.type) else {
        let text = Located(value: scalar.text, span: scalar.span)
        collector.report(
          RecordingProblem.answerNotPossible(
            text,
            question: name.value,
            .wrongType,
            help: fact.type.examples
          )
        )
        return nil
      }
      return (.fact(fact.id, value), scalar.span)
    }
  }

  private static func value(_ text: String, of type: ValueType) -> Value? {
    switch type {
    case .boolean:
      text == "yes" || text == "true"
        ? .boolean(true) : text == "no" || text == "false" ? .boolean(false) : nil
    case .number: DecimalNumber(text).map { .number($0) }
    case .code(let domain): domain.codes.contains(text) ? .code(text) : nil
    case .date: CalendarDate(text).map { .date($0) }
    case .text, .invalid: nil
    }
  }

  private func instruction(_ text: Located<String>) -> String? {
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    let isState =
      parts.count == 1 || InstructionState(rawValue: parts.last.map(String.init) ?? "") != nil
    let isLevel = pack.graph.scale[LevelID(parts.first.map(String.init) ?? "")] != nil
    if isState, isLevel, parts.count <= 2 { return text.value }
    let known = pack.graph.scale.levels.flatMap { level in
      InstructionState.allCases.map { "\(level.id).\($0.rawValue)" }
    }
    let near = collector.near(text.value, among: known)
    let why = "it is a level and a state, such as `same-day.closed`"
    collector.report(RecordingProblem.unknown(text, .instruction, near: near, why: why))
    return nil
  }

  private func instructions(_ mapping: YAMLMapping) -> [Written] {
    mapping.entries.compactMap { entry in
      let place = ValuePlace(entry.key.text)
      let time = ValueKind<Located<RecordedTime>>.moment.value(
        of: .scalar(entry.key),
        at: place,
        beside: entry.key.span,
        into: collector
      )
      let text = ValueKind<Located<String>>.word.value(
        of: entry.value,
        at: place,
        beside: entry.key.span,
        into: collector
      )
      guard let time, let found = text.flatMap(instruction) else { return nil }
      return (.instructionAt(time.value, found), Self.scalar(entry))
    }
  }
}
