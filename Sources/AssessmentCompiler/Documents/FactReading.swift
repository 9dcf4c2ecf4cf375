// SPDX-License-Identifier: Apache-2.0

import FEEL

extension RulesReading {
  func readFact(_ name: Located<String>, _ node: YAMLNode) -> FactDocument? {
    guard case .mapping(let mapping) = node else {
      let expression = ValueKind<AuthoredText>.condition.value(
        of: node,
        at: ValuePlace(name.value),
        beside: name.span,
        into: collector
      )
      return FactDocument(
        name: name,
        definition: expression.map { .expression($0) },
        label: nil,
        unit: nil
      )
    }
    return FactKeys.read(mapping, into: collector) { keys in
      let isOne = judgeExactlyOne(keys, beside: name.span)
      let expression = keys[FactKeys.expression].map(FactDocument.Definition.expression)
      let count = keys[FactKeys.count]
      let sum = keys[FactKeys.sum].map { FactDocument.Definition.sum(readTerms($0)) }
      _ = keys[FactKeys.note]
      return FactDocument(
        name: name,
        definition: isOne ? expression ?? count ?? sum : nil,
        label: keys[FactKeys.label],
        unit: keys[FactKeys.unit]
      )
    }
  }

  private func readTerms(_ list: YAMLSequence) -> [TermDocument] {
    list.items.flatMap { node -> [TermDocument] in
      let place = ValuePlace("sum")
      guard case .mapping(let mapping) = node else {
        let kind = ValueKind<AuthoredText>.condition
        return kind.value(of: node, at: place, beside: node.span, into: collector)
          .map { [.value($0)] } ?? []
      }
      return mapping.entries.compactMap { entry in
        let points = ValueKind<Located<DecimalNumber>>.decimal.value(
          of: entry.value,
          at: ValuePlace(entry.key.text),
          beside: entry.key.span,
          into: collector
        )
        let condition = AuthoredText(text: entry.key.text, source: entry.key.source)
        return points.map { .condition(condition, $0) }
      }
    }
  }

  func readClaim(_ id: Located<String>, _ node: YAMLNode) -> ClaimDocument? {
    ClaimKeys.read(node, into: collector) { keys in
      let isOne = judgeExactlyOne(keys, beside: id.span)
      let promises: [ClaimDocument.Promise?] = [
        keys[ClaimKeys.exactly].map { .exactly($0) },
        keys[ClaimKeys.atLeast].map { .atLeast($0) },
        keys[ClaimKeys.atMost].map { .atMost($0) },
        keys[ClaimKeys.offers].map { .offers($0) },
        keys[ClaimKeys.neverOffers].map { .neverOffers($0) },
        keys[ClaimKeys.advises].map { .advises($0) },
        keys[ClaimKeys.asks].map { .asks($0) },
        keys[ClaimKeys.neverAsks].map { .neverAsks($0) },
        keys[ClaimKeys.holds].map { .holds($0) },
      ]
      _ = keys[ClaimKeys.note]
      return ClaimDocument(
        id: id,
        when: keys[ClaimKeys.when],
        promise: isOne ? promises.compactMap(\.self).first : nil
      )
    }
  }
}

extension RulesReading {
  /// Reports unless exactly one of the keys is written of which the shape says so.
  func judgeExactlyOne<Keys>(_ keys: MappingReader<Keys>, beside name: SourceSpan) -> Bool {
    let found = keys.writtenOfExactlyOne
    let isNews = found.count > 1 || keys.shape.exactlyOne.allSatisfy { keys.isNews(missing: $0) }
    if found.count != 1, isNews, !keys.mapping.hasGaps {
      collector.report(
        DocumentProblem.oneOfKeys(
          name,
          subject: keys.shape.subject,
          keys: keys.shape.exactlyOne,
          found: found
        )
      )
    }
    return found.count == 1
  }
}

extension ValueKind where Value == FactDocument.Definition {
  /// A question of several findings, or a list of conditions.
  static var counted: ValueKind {
    let name = "a question of type `several`, or a list of conditions"
    let shape = ValueShape.anyOf([
      .reference(.name, to: .question), .list(.scalar(.condition)),
    ])
    return ValueKind(name, shape) { node, place, collector in
      guard case .sequence(let list) = node else {
        return ValueKind<Located<String>>.name.read(node, place, collector).map { .countOf($0) }
      }
      let condition = ValueKind<AuthoredText>.condition
      return .count(
        list.items.compactMap {
          condition.value(of: $0, at: place, beside: $0.span, into: collector)
        }
      )
    }
  }
}
