// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

extension QuestionnaireReading {
  /// `for:` of a question.
  private enum Audience: String, CaseIterable {
    case nurse
  }

  /// `unsure:` of a question.
  private enum Unsure: String, CaseIterable {
    case oneByOne = "one by one"
  }

  func readQuestion(
    _ node: YAMLNode,
    shared: QuestionShape,
    help: TextDocument?
  ) -> QuestionDocument? {
    let elsewhere = [
      "title": "a section", "intro": "a section", "at-least": "a rule", "because": "a rule",
      "text": "an option", "check": "an option", "points": "an option",
    ]
    let subject = "a question"
    return MappingReader.read(node, of: subject, elsewhere: elsewhere, into: collector) { keys in
      let before = collector.diagnostics.count
      let id = keys.required("id", .name)
      let shape = readShape(keys).filled(from: shared)
      if shape.type == nil, !keys.has("type"), !keys.mapping.hasGaps {
        collector.report(DocumentProblem.typeMissing(id?.span ?? keys.span(ofKey: "id")))
      }
      let ends = keys.optional("ends", .mapping).map(readEnds)
      let codes = readCodes(keys)
      _ = keys.optional("note", .text)
      let except = keys.optional("except", .text)
      let was = keys.optional("was", .name)
      let showsPrevious = keys.optional("show-previous", .yesNo)
      let ask = keys.required("ask", .sentences)
      let usual = keys.optional("usual", .range)
      let length = keys.optional("length", .whole(1...4000))
      let unknown = keys.optional("unknown", .unknownMeaning)
      let none = keys.optional("none", .sentences)
      let asksUnsure = keys.optional("unsure", .choice(of: Unsure.self)) != nil
      let isOptional = keys.optional("optional", .yesNo)?.value ?? false
      let isForNurse = keys.optional("for", .choice(of: Audience.self)) != nil
      let own = keys.optional("help", .sentences)
      let label = keys.optional("label", .sentences)
      let unknownText = keys.optional("unknown-text", .sentences)
      let when = keys.optional("when", .condition)
      let fresh = keys.optional("fresh", .timeSpan)
      if let type = shape.type?.value { judgeKeys(keys, type: type, shape: shape) }
      guard let id else { return nil }
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
        hasGaps: keys.mapping.hasGaps || collector.diagnostics.count > before
      )
    }
  }

  /// The types that a key has a meaning for; a key that is not here fits every type.
  private static let types: [(key: String, types: [QuestionType])] = [
    ("options", [.one, .several]),
    ("none", [.several]),
    ("unsure", [.several]),
    ("worse", [.yesNo, .one, .number, .date]),
    ("range", [.number, .date]),
    ("usual", [.number]),
    ("step", [.number]),
    ("unit", [.number]),
    ("ends", [.number]),
    ("length", [.text]),
  ]

  private func readEnds(_ mapping: YAMLMapping) -> EndsDocument {
    let keys = MappingReader(mapping, of: "`ends`", into: collector)
    defer { keys.finish() }
    return EndsDocument(
      low: keys.required("low", .sentences),
      high: keys.required("high", .sentences)
    )
  }

  private func judgeKeys(_ keys: MappingReader, type: QuestionType, shape: QuestionShape) {
    for (key, types) in Self.types where keys.has(key) && !types.contains(type) {
      collector.report(
        DocumentProblem.keyNotForType(
          keys.span(ofKey: key),
          key: key,
          type: type.rawValue,
          types: types.map(\.rawValue)
        )
      )
    }
    var needed: [String] = []
    switch type {
    case .one: needed = shape.options == nil ? ["options"] : []
    case .several: needed = (shape.options == nil ? ["options"] : []) + ["none"]
    case .number, .date: needed = shape.range == nil ? ["range"] : []
    case .yesNo, .text: break
    }
    for key in needed where !keys.has(key) && !keys.mapping.hasGaps {
      collector.report(
        DocumentProblem.keyNeededForType(
          keys.span(ofKey: "id"),
          key: key,
          type: type.rawValue
        )
      )
    }
  }
}

extension ValueKind where Value == UnknownDocument {
  /// `allowed`, or `counts as` and an answer.
  static var unknownMeaning: ValueKind {
    .scalar("`allowed`, or `counts as` and an answer") { scalar, _, collector in
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
    ValueKind("a range") { node, place, collector in
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
