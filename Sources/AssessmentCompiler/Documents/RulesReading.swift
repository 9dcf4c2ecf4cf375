// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Reads files of rules.
struct RulesReading {
  let collector: DiagnosticCollector

  func read(_ keys: MappingReader<RulesKeys>) -> RulesDocument? {
    let id = keys[RulesKeys.id]
    let otherwise = keys[RulesKeys.otherwise]
    let file = keys.shape
    let limits = entries(keys[RulesKeys.limits], .name, LimitKeys.shape, in: file, readLimit)
    let facts = entries(keys[RulesKeys.facts], .name, in: file, readFact)
    let tables = entries(keys[RulesKeys.tables], .code, TableKeys.shape, in: file, readTable)
    let rules = entries(keys[RulesKeys.rules], .code, RuleKeys.shape, in: file) {
      readRule($0, $1, inRegion: false)
    }
    let advice = entries(keys[RulesKeys.advice], .code, AdviceKeys.shape, in: file, readAdvice)
    let claims = entries(keys[RulesKeys.claims], .code, ClaimKeys.shape, in: file, readClaim)
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
      hasGaps: keys.hasFaults
    )
  }

  /// The entries of a map by names or codes; what cannot be read is left out.
  func entries<Entry>(
    _ mapping: YAMLMapping?,
    _ kind: ValueKind<Located<String>>,
    _ inner: MappingShape? = nil,
    in outer: MappingShape? = nil,
    _ read: (Located<String>, YAMLNode) -> Entry?
  ) -> [Entry] {
    mapping?.entries(named: kind, of: inner, in: outer, into: collector).compactMap(read) ?? []
  }

  private func readLimit(_ name: Located<String>, _ node: YAMLNode) -> LimitDocument? {
    LimitKeys.read(node, into: collector) { keys in
      let value = keys[LimitKeys.value]
      let unit = keys[LimitKeys.unit]
      _ = keys[LimitKeys.means]
      let sources = keys[LimitKeys.source]
      _ = keys[LimitKeys.note]
      return LimitDocument(name: name, value: value, unit: unit, sources: sources ?? [])
    }
  }

  func readTable(_ id: Located<String>, _ node: YAMLNode) -> TableDocument? {
    TableKeys.read(node, into: collector) { keys in
      let hit = keys[TableKeys.hit]
      _ = keys[TableKeys.note]
      let rows = keys[TableKeys.rows]
      return TableDocument(
        id: id,
        hit: hit?.value ?? .unique,
        grid: rows.flatMap { TableGrid.read($0, into: collector) }
      )
    }
  }

  private func readAdvice(_ id: Located<String>, _ node: YAMLNode) -> AdviceDocument? {
    AdviceKeys.read(node, into: collector) { keys in
      let kind = keys[AdviceKeys.kind]
      let text = keys[AdviceKeys.text]
      _ = keys[AdviceKeys.note]
      return AdviceDocument(
        id: id,
        kind: kind?.value ?? .info,
        text: text,
        hasGaps: kind == nil
      )
    }
  }

  func readRule(
    _ id: Located<String>,
    _ node: YAMLNode,
    inRegion: Bool
  ) -> RuleDocument? {
    RuleKeys.read(node, as: inRegion ? RuleKeys.ofRegion : RuleKeys.shape, into: collector) {
      keys in
      let before = collector.diagnostics.count
      let assessment = inRegion ? keys[RuleKeys.assessment] : nil
      let when = keys[RuleKeys.when]
      let atLeast = keys[RuleKeys.atLeast]
      let enough = keys[RuleKeys.enough]
      let raises = keys[RuleKeys.raise] != nil
      let services = keys[RuleKeys.services]
      let within = keys[RuleKeys.within]
      let fits = keys[RuleKeys.fits]
      let instead = keys[RuleKeys.instead]
      let advice = keys[RuleKeys.advice]
      let ifRaised = keys[RuleKeys.ifRaised]
      let continues = keys[RuleKeys.continues]
      let from = keys[RuleKeys.from]
      let until = keys[RuleKeys.until]
      let atNight = keys[RuleKeys.atNight]
      let because = keys[RuleKeys.because]
      let sources = keys[RuleKeys.source]
      _ = keys[RuleKeys.note]
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
        ifRaised: ifRaised ?? [],
        continues: continues ?? [],
        from: from,
        until: until,
        atNight: atNight?.span,
        because: because,
        sources: sources ?? [],
        hasGaps: keys.hasFaults || collector.diagnostics.count > before
      )
    }
  }
}
