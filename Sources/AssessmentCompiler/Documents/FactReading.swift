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
    return MappingReader.read(node, of: "a fact", into: collector) { keys in
      let found = ["is", "count", "sum"].filter(keys.has)
      if found.count != 1, !mapping.hasGaps {
        collector.report(
          DocumentProblem.oneOfKeys(
            name.span,
            subject: "a fact",
            keys: ["is", "count", "sum"],
            found: found
          )
        )
      }
      let expression = keys.optional("is", .condition).map(FactDocument.Definition.expression)
      let count = keys.optional("count", countKind)
      let sum = keys.optional("sum", .list).map { FactDocument.Definition.sum(readTerms($0)) }
      _ = keys.optional("note", .text)
      return FactDocument(
        name: name,
        definition: found.count == 1 ? expression ?? count ?? sum : nil,
        label: keys.optional("label", .sentences),
        unit: keys.optional("unit", .unit)
      )
    }
  }

  /// A question of several findings, or a list of conditions.
  private var countKind: ValueKind<FactDocument.Definition> {
    ValueKind("a question of type `several`, or a list of conditions") { node, place, collector in
      guard case .sequence(let list) = node else {
        return ValueKind<Located<String>>.name.read(node, place, collector).map { .countOf($0) }
      }
      return .count(
        list.items.compactMap {
          ValueKind<AuthoredText>.condition.value(
            of: $0,
            at: place,
            beside: $0.span,
            into: collector
          )
        }
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
    MappingReader.read(node, of: "a claim", into: collector) { keys in
      let names = [
        "exactly", "at-least", "at-most", "offers", "never-offers", "advises", "asks",
        "never-asks", "holds",
      ]
      let found = names.filter(keys.has)
      if found.count != 1, !keys.mapping.hasGaps {
        collector.report(
          DocumentProblem.oneOfKeys(id.span, subject: "a claim", keys: names, found: found)
        )
      }
      let promises: [ClaimDocument.Promise?] = [
        keys.optional("exactly", .code).map { .exactly($0) },
        keys.optional("at-least", .code).map { .atLeast($0) },
        keys.optional("at-most", .code).map { .atMost($0) },
        keys.optional("offers", .codes).map { .offers($0) },
        keys.optional("never-offers", .codes).map { .neverOffers($0) },
        keys.optional("advises", .codes).map { .advises($0) },
        keys.optional("asks", .names).map { .asks($0) },
        keys.optional("never-asks", .names).map { .neverAsks($0) },
        keys.optional("holds", .condition).map { .holds($0) },
      ]
      _ = keys.optional("note", .text)
      return ClaimDocument(
        id: id,
        when: keys.optional("when", .condition),
        promise: found.count == 1 ? promises.compactMap(\.self).first : nil
      )
    }
  }
}
