// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Reads files of rules.
struct RulesReading {
  let collector: DiagnosticCollector

  /// `raise:` of a rule.
  private enum Raise: String, CaseIterable {
    case oneLevel = "one level"
  }

  /// `at-night:` of a rule.
  private enum AtNight: String, CaseIterable {
    case canWait = "can-wait"
  }

  func read(_ keys: MappingReader) -> RulesDocument? {
    let id = keys.required("rules-for", .code)
    let otherwise = keys.optional("otherwise", .code)
    let limits = entries(keys, "limits", .name, readLimit)
    let facts = entries(keys, "facts", .name, readFact)
    let tables = entries(keys, "tables", .code, readTable)
    let rules = entries(keys, "rules", .code) { readRule($0, $1, inRegion: false) }
    let advice = entries(keys, "advice", .code, readAdvice)
    let claims = entries(keys, "always", .code, readClaim)
    guard let id else { return nil }
    return RulesDocument(
      id: id,
      otherwise: otherwise,
      limits: limits,
      facts: facts,
      tables: tables,
      rules: rules,
      advice: advice,
      claims: claims,
      hasGaps: keys.mapping.hasGaps
    )
  }

  /// The entries of a map by names or codes; what cannot be read is left out.
  func entries<Entry>(
    _ keys: MappingReader,
    _ key: String,
    _ kind: ValueKind<Located<String>>,
    _ read: (Located<String>, YAMLNode) -> Entry?
  ) -> [Entry] {
    guard let mapping = keys.optional(key, .mapping) else { return [] }
    return mapping.entries(named: kind, into: collector).compactMap(read)
  }

  private func readLimit(_ name: Located<String>, _ node: YAMLNode) -> LimitDocument? {
    MappingReader.read(node, of: "a limit", into: collector) { keys in
      let value = keys.required("value", .decimal)
      let unit = keys.optional("unit", .unit)
      _ = keys.required("means", .text)
      let sources = keys.required("source", .codes)
      _ = keys.optional("note", .text)
      return LimitDocument(name: name, value: value, unit: unit, sources: sources ?? [])
    }
  }

  func readTable(_ id: Located<String>, _ node: YAMLNode) -> TableDocument? {
    MappingReader.read(node, of: "a table", into: collector) { keys in
      let hit = keys.optional("hit", .choice(of: DecisionTable.HitPolicy.self))
      _ = keys.optional("note", .text)
      let rows = keys.required("rows", .text)
      return TableDocument(
        id: id,
        hit: hit?.value ?? .unique,
        grid: rows.flatMap { TableGrid.read($0, into: collector) }
      )
    }
  }

  private func readAdvice(_ id: Located<String>, _ node: YAMLNode) -> AdviceDocument? {
    let keysOfRules = [
      "when", "at-least", "enough", "raise", "services", "within", "fits", "instead", "advice",
      "continue", "from", "until", "at-night", "because", "source",
    ]
    let elsewhere = Dictionary(uniqueKeysWithValues: keysOfRules.map { ($0, "a rule") })
    let subject = "a piece of advice"
    return MappingReader.read(node, of: subject, elsewhere: elsewhere, into: collector) { keys in
      let kind = keys.required("kind", .choice(of: Advice.Kind.self))
      let text = keys.required("text", .sentences)
      _ = keys.optional("note", .text)
      return AdviceDocument(id: id, kind: kind?.value ?? .info, text: text)
    }
  }

  func readRule(
    _ id: Located<String>,
    _ node: YAMLNode,
    inRegion: Bool
  ) -> RuleDocument? {
    let elsewhere = ["when": "a rule", "kind": "a piece of advice", "text": "a piece of advice"]
    return MappingReader.read(node, of: "a rule", elsewhere: elsewhere, into: collector) { keys in
      let before = collector.diagnostics.count
      let assessment = inRegion ? keys.required("in", .code) : nil
      let when = keys.required("when", .condition)
      let atLeast = keys.optional("at-least", .code)
      let enough = keys.optional("enough", .code)
      let raises = keys.optional("raise", .choice(of: Raise.self)) != nil
      let services = keys.optional("services", .codes)
      let within = keys.optional("within", .timeSpan)
      let fits = keys.optional("fits", .condition)
      let instead = keys.optional("instead", .codes)
      let advice = keys.optional("advice", .codes)
      let continues = keys.optional("continue", .codes)
      let from = keys.optional("from", .day)
      let until = keys.optional("until", .day)
      let atNight = keys.optional("at-night", .choice(of: AtNight.self))
      let because = keys.required("because", .sentences)
      let sources = keys.required("source", .codes)
      _ = keys.optional("note", .text)
      return RuleDocument(
        id: id,
        assessment: assessment,
        when: when,
        atLeast: atLeast,
        enough: enough,
        raises: raises,
        services: services ?? [],
        within: within,
        fits: fits,
        instead: instead ?? [],
        advice: advice ?? [],
        continues: continues ?? [],
        from: from,
        until: until,
        atNight: atNight?.span,
        because: because,
        sources: sources ?? [],
        hasGaps: keys.mapping.hasGaps || collector.diagnostics.count > before
      )
    }
  }
}
