// SPDX-License-Identifier: Apache-2.0

extension ValueKind where Value == AuthoredText {
  /// A sentence for people.
  static var text: ValueKind {
    .scalar("a text", .scalar(.text)) { scalar, place, collector in
      authored(scalar, place, collector, needs: "a text")
    }
  }

  /// A condition or another expression; its own syntax is not looked at here.
  static var condition: ValueKind {
    .scalar("a condition", .scalar(.condition)) { scalar, place, collector in
      authored(scalar, place, collector, needs: "a condition")
    }
  }

  fileprivate static func authored(
    _ scalar: YAMLScalar,
    _ place: ValuePlace,
    _ collector: DiagnosticCollector,
    needs: String
  ) -> AuthoredText? {
    if let comment = scalar.trailingComment {
      collector.report(
        SchemaProblem.commentBesideText(comment: comment, scalar: scalar, key: place, kind: needs)
      )
      // Half a condition is not worth a second problem.
      if needs == "a condition" { return nil }
    }
    guard scalar.text.contains(where: { !$0.isWhitespace }) else {
      collector.report(
        SchemaProblem.emptyValue(at: scalar.span, key: place, needs: needs, comment: nil)
      )
      return nil
    }
    return AuthoredText(text: scalar.text, source: scalar.source)
  }
}

extension ValueKind where Value == Located<String> {
  /// A name to calculate with: `fever_days`.
  static var name: ValueKind {
    .scalar("a name", .scalar(.name)) { scalar, place, collector in
      word(scalar, place, collector, separator: "_")
    }
  }

  /// A code to quote: `same-day`.
  static var code: ValueKind {
    .scalar("a code", .scalar(.code)) { scalar, place, collector in
      word(scalar, place, collector, separator: "-")
    }
  }

  fileprivate static func word(
    _ scalar: YAMLScalar,
    _ place: ValuePlace,
    _ collector: DiagnosticCollector,
    separator: Character
  ) -> Located<String>? {
    let isName = separator == "_"
    guard AuthorsWord.isWord(scalar.text, separator: separator) else {
      let proposal = AuthorsWord.proposal(for: scalar.text, separator: separator)
      collector.report(
        isName
          ? WordProblem.notAName(scalar: scalar, key: place, proposal: proposal)
          : WordProblem.notACode(scalar: scalar, key: place, proposal: proposal)
      )
      return nil
    }
    guard !AuthorsWord.reserved.contains(scalar.text) else {
      collector.report(WordProblem.reservedWord(scalar: scalar, key: place, isName: isName))
      return nil
    }
    return Located(value: scalar.text, span: scalar.span)
  }
}

extension ValueKind where Value == Located<String> {
  /// The name of something that is declared elsewhere.
  static func name(of referent: Referent) -> ValueKind {
    name.shaped(.reference(.name, to: referent))
  }

  /// The code of something that is declared elsewhere.
  static func code(of referent: Referent) -> ValueKind {
    code.shaped(.reference(.code, to: referent))
  }
}

extension ValueKind where Value == [Located<String>] {
  /// One name or several of things that are declared elsewhere, each once.
  static func names(of referent: Referent) -> ValueKind {
    names.shaped(.oneOrMore(.reference(.name, to: referent)))
  }

  /// One code or several of things that are declared elsewhere, each once.
  static func codes(of referent: Referent) -> ValueKind {
    codes.shaped(.oneOrMore(.reference(.code, to: referent)))
  }

  /// One code or a list of codes, each once.
  static var codes: ValueKind {
    items("a code or a list of codes", .code)
  }

  /// One name or a list of names, each once.
  static var names: ValueKind {
    items("a name or a list of names", .name)
  }

  private static func items(
    _ name: String,
    _ kind: ValueKind<Located<String>>
  ) -> ValueKind {
    ValueKind(name, .oneOrMore(kind.shape)) { node, place, collector in
      itemsOrOne(node, name, kind, place, collector)?.reduce(into: []) { found, item in
        guard let first = found.first(where: { $0.value == item.value }) else {
          found.append(item)
          return
        }
        collector.report(
          SchemaProblem.duplicateItem(item: item.value, span: item.span, first: first.span)
        )
      }
    }
  }
}

extension ValueKind where Value == [AuthoredText] {
  /// One text or a list of texts, such as search words.
  static var texts: ValueKind {
    ValueKind("a text or a list of texts", .oneOrMore(.scalar(.text))) { node, place, collector in
      itemsOrOne(node, "a text or a list of texts", .text, place, collector)
    }
  }
}

/// Reads one item or a list; an item that cannot be read is reported and left out.
private func itemsOrOne<Item>(
  _ node: YAMLNode,
  _ name: String,
  _ kind: ValueKind<Item>,
  _ place: ValuePlace,
  _ collector: DiagnosticCollector
) -> [Item]? {
  switch node {
  case .mapping:
    collector.report(SchemaProblem.wrongShape(node: node, key: place, needs: name))
    return nil
  case .scalar:
    return kind.read(node, place, collector).map { [$0] }
  case .sequence(let sequence):
    let item = ValuePlace(place.key, .item)
    return sequence.items.compactMap {
      kind.value(of: $0, at: item, beside: $0.span, into: collector)
    }
  }
}

/// The spelling of names and codes.
///
/// What is calculated with has underscores, what is quoted has hyphens: a hyphen in a condition
/// would subtract.
enum AuthorsWord {
  /// Words with a meaning of their own, in conditions, in table cells or in YAML elsewhere.
  static let reserved: Set<String> = [
    "yes", "no", "on", "off", "true", "false", "null", "any", "none", "unknown", "answered",
    "unanswered",
  ]

  /// A small letter, then small letters, digits and the separator; ASCII only.
  static func isWord(_ text: String, separator: Character) -> Bool {
    // Bytes, since letters outside ASCII would have to be told apart by their canonical order.
    guard let separator = separator.asciiValue, let first = text.utf8.first, isLetter(first) else {
      return false
    }
    var last = first
    for byte in text.utf8 {
      guard isLetter(byte) || byte.isDigit || byte == separator else { return false }
      last = byte
    }
    return last != separator
  }

  /// The same word in the right spelling, if small letters and the separator suffice.
  static func proposal(for text: String, separator: Character) -> String? {
    let other: Set<Character> = ["-", "_", " "]
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let proposal = String(words.map { other.contains($0) ? separator : $0 })
    guard isWord(proposal, separator: separator), !reserved.contains(proposal) else { return nil }
    return proposal
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
