// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

extension QuestionnaireReading {
  func readQuestion(
    _ node: YAMLNode,
    shared: QuestionShape,
    help: TextDocument?
  ) -> QuestionDocument? {
    QuestionKeys.read(node, into: collector) { keys -> QuestionDocument? in
      let before = collector.diagnostics.count
      let id = keys[QuestionKeys.id]
      let shape = readShape(keys).filled(from: shared)
      if shape.type == nil, !keys.has(QuestionKeys.type), keys.isNews(missing: "type") {
        collector.report(DocumentProblem.typeMissing(id?.span ?? keys.span(of: QuestionKeys.id)))
      }
      let ends = keys[QuestionKeys.ends].map(readEnds)
      let codes = keys[QuestionKeys.codes].map(readCodes) ?? [:]
      _ = keys[QuestionKeys.note]
      let except = keys[QuestionKeys.except]
      let was = keys[QuestionKeys.was]
      let showsPrevious = keys[QuestionKeys.showPrevious]
      let ask = keys[QuestionKeys.ask]
      let usual = keys[QuestionKeys.usual]
      let length = keys[QuestionKeys.length]
      let unknown = keys[QuestionKeys.unknown]
      let none = keys[QuestionKeys.none]
      let asksUnsure = keys[QuestionKeys.unsure] != nil
      let isOptional = keys[QuestionKeys.optional]?.value ?? false
      let isForNurse = keys[QuestionKeys.audience] != nil
      let own = keys[QuestionKeys.help]
      let label = keys[QuestionKeys.label]
      let unknownText = keys[QuestionKeys.unknownText]
      let when = keys[QuestionKeys.when]
      let fresh = keys[QuestionKeys.fresh]
      let fitsType = shape.type.map { judgeKeys(keys, type: $0.value, shape: shape) } ?? false
      guard let id else {
        collector.noteLostNames()
        return nil
      }
      return QuestionDocument(
        id: id,
        ask: ask,
        help: own ?? help,
        label: label,
        none: none,
        unknownText: unknownText,
        shape: shape,
        usual: usual,
        length: length,
        when: when,
        unknown: unknown,
        isOptional: isOptional,
        isForNurse: isForNurse,
        asksUnsure: asksUnsure,
        fresh: fresh?.value,
        ends: ends,
        codes: codes,
        except: except,
        was: was,
        showsPrevious: showsPrevious,
        fitsType: fitsType,
        hasGaps: keys.hasFaults || collector.diagnostics.count > before
      )
    }
  }

  private func readEnds(_ mapping: YAMLMapping) -> EndsDocument {
    EndsKeys.read(mapping, into: collector) { keys in
      EndsDocument(low: keys[EndsKeys.low], high: keys[EndsKeys.high])
    }
  }

  /// Judges whether each key fits the type, and whether those are there that the type needs.
  ///
  /// - Returns: whether the type is likely the right one.
  private func judgeKeys(
    _ keys: MappingReader<QuestionKeys>,
    type: QuestionType,
    shape: QuestionShape
  ) -> Bool {
    let written = keys.shape.keysByType.filter { keys.mapping[$0.name] != nil }
    let strange = written.filter { !$0.types.contains(type) }
    let missing = keys.shape.keysByType.filter {
      keys.mapping[$0.name] == nil && $0.types.contains(type) && isNeeded($0, shape)
        && keys.isNews(missing: $0.name)
    }
    if !strange.isEmpty {
      // Another type is meant when all of the keys fit it.
      let others = QuestionType.allCases.filter { other in
        strange.count + missing.count > 1 && other != type
          && written.allSatisfy { $0.types.contains(other) }
      }
      collector.report(
        DocumentProblem.keysNotForType(
          strange.map { Located(value: $0.name, span: keys.span(ofKey: $0.name)) }
            .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound },
          type: type.rawValue,
          types: strange.flatMap(\.types).map(\.rawValue),
          missing: missing.map(\.name),
          meant: others.map(\.rawValue)
        )
      )
    } else if !missing.isEmpty {
      collector.report(
        DocumentProblem.keysNeededForType(
          keys.span(of: QuestionKeys.id),
          keys: missing.map(\.name),
          type: type.rawValue
        )
      )
    }
    return strange.isEmpty && !missing.contains { $0.name == QuestionKeys.options.name }
  }

  /// Whether a key must be written that `each` may have shared.
  private func isNeeded(_ key: KeyDescription, _ shape: QuestionShape) -> Bool {
    switch key.need {
    case .optional, .notBuilt: false
    case .required: true
    case .requiredOrShared:
      switch key.name {
      case QuestionKeys.options.name: shape.options == nil
      case QuestionKeys.range.name: shape.range == nil
      default: true
      }
    }
  }
}

extension ValueKind where Value == UnknownDocument {
  /// `allowed`, or `counts as` and an answer.
  static var unknownMeaning: ValueKind {
    .scalar("`allowed`, or `counts as` and an answer", .scalar(.meaning)) { scalar, _, collector in
      if scalar.text == "allowed" { return .allowed(scalar.span) }
      let start = "counts as "
      let value = scalar.text.dropFirst(start.count).trimmed
      guard scalar.text.hasPrefix(start), !value.isEmpty else {
        collector.report(
          DocumentProblem.notAMeaning(Located(value: scalar.text, span: scalar.span))
        )
        return nil
      }
      let range = start.utf8.count..<scalar.text.utf8.count
      return .countsAs(Located(value: value, span: scalar.source.span(of: range)))
    }
  }
}

extension ValueKind where Value == RangeDocument {
  /// A lowest and a highest value: `34 to 43`.
  static var range: ValueKind {
    ValueKind("a range", .scalar(.range)) { node, place, collector in
      let scalar: YAMLScalar
      switch node {
      case .scalar(let written): scalar = written
      case .mapping:
        collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: "a range"))
        return nil
      case .sequence(let list):
        let words = list.items.compactMap { item -> String? in
          if case .scalar(let word) = item { word.text } else { nil }
        }
        let text = "[\(words.joined(separator: ", "))]"
        collector.report(
          DocumentProblem.notARange(
            Located(value: text, span: list.span),
            key: place.key,
            example: WrittenRange.meant(by: text) ?? "34 to 43"
          )
        )
        return nil
      }
      let words = scalar.text.split(separator: " ")
      let places = words.indices.filter { words[$0] == "to" }
      guard let separator = places.first, places.count == 1, separator != words.startIndex,
        words.index(after: separator) != words.endIndex
      else {
        collector.report(
          DocumentProblem.notARange(
            Located(value: scalar.text, span: scalar.span),
            key: place.key,
            example: WrittenRange.meant(by: scalar.text) ?? "34 to 43"
          )
        )
        return nil
      }
      let low = words[..<separator].joined(separator: " ")
      let high = words[words.index(after: separator)...].joined(separator: " ")
      return RangeDocument(
        low: Located(value: low, span: scalar.span),
        high: Located(value: high, span: scalar.span),
        span: scalar.span
      )
    }
  }
}

/// A range in another spelling than `1 to 365`.
enum WrittenRange {
  /// The range in the right spelling that was meant by `1-365`, `1..365` or `[1, 365]`.
  static func meant(by text: String) -> String? {
    let inner = text.trimmed.drop { "[(".contains($0) }
    let bare = inner.reversed().drop { "])".contains($0) }.reversed()
    for separator in ["..", "–", "—", ",", " - ", "-", " until "] {
      let parts = String(bare).components(at: separator).map(\.trimmed)
      guard parts.count == 2, let low = parts.first, let high = parts.last,
        AuthorsFigure.isNumber(low), AuthorsFigure.isNumber(high)
      else { continue }
      return "\(low) to \(high)"
    }
    return nil
  }
}

extension String {
  /// The parts around each place of a separator.
  fileprivate func components(at separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension StringProtocol {
  /// The text without spaces and line feeds at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
