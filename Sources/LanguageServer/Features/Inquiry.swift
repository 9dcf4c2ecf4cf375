// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// A question of an editor about one place of one file.
struct Inquiry {
  let path: String
  let text: SourceText
  let offset: Int
  let index: ContentIndex
  let texts: TextCache
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]

  /// How many places that use something are listed on hover.
  private static let mostUses = 8

  private var place: SymbolPlace? { index.place(at: offset, in: path) }

  /// Where that which stands here is declared.
  var definition: JSONValue {
    place.flatMap { index.declaration(of: $0.symbol) }.flatMap(texts.location) ?? .null
  }

  /// Where that which stands here is declared and used.
  var references: JSONValue {
    guard let symbol = place?.symbol else { return [] }
    let spans = [index.declaration(of: symbol)].compactMap(\.self) + index.uses(of: symbol)
    return .array(spans.compactMap(texts.location))
  }

  /// Type, text and users of that which stands here.
  var hover: JSONValue {
    guard let place, let description = index.description(of: place.symbol) else { return .null }
    var parts = ["**`\(place.symbol.name)`** \(description.summary)"]
    if let text = description.text { parts.append(quoted(text)) }
    let uses = index.uses(of: place.symbol)
    if uses.isEmpty {
      parts.append("Nothing reads it.")
    } else {
      let shown = uses.prefix(Self.mostUses).compactMap { span in
        texts.text(span.file).map { "- \(span.file):\($0.line(at: span.range.lowerBound))" }
      }
      let more = uses.count - shown.count
      parts.append(
        (["Used in \(uses.count == 1 ? "1 place" : "\(uses.count) places"):"] + shown
          + (more > 0 ? ["- and \(more) more"] : [])).joined(separator: "\n")
      )
    }
    return [
      "contents": [
        "kind": "markdown", "value": .string(parts.joined(separator: "\n\n")),
      ],
      "range": Positions.range(place.span, in: text),
    ]
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "\n")
  }

  /// What the file declares, for an editor's outline.
  var documentSymbols: JSONValue {
    let declared = index.places(in: path).filter(\.isDeclaration)
    return .array(
      declared.map { place in
        let range = Positions.range(place.span, in: text)
        let kind: JSONValue = place.symbol.kind == .option ? 22 : 13
        return [
          "name": .string(place.symbol.name),
          "detail": .string(place.symbol.kind.rawValue),
          "kind": kind,
          "range": range,
          "selectionRange": range,
        ]
      }
    )
  }

  /// The changes that would mend what is wrong in a range.
  func codeActions(_ range: JSONValue?) -> JSONValue {
    guard let lower = Positions.offset(range?["start"], in: text),
      let upper = Positions.offset(range?["end"], in: text)
    else { return [] }
    let actions = diagnostics.compactMap { diagnostic -> JSONValue? in
      let place = diagnostic.primary.span.range
      guard let edit = diagnostic.edit, place.lowerBound <= upper, lower <= place.upperBound,
        let edited = texts.text(edit.span.file)
      else { return nil }
      let change: JSONValue = [
        "range": Positions.range(edit.span, in: edited), "newText": .string(edit.text),
      ]
      return [
        "title": .string("Write `\(edit.text)`"),
        "kind": "quickfix",
        "diagnostics": [DiagnosticMessages.value(of: diagnostic, in: text, texts)],
        "edit": ["changes": .object([texts.address(of: edit.span.file): [change]])],
      ]
    }
    return .array(actions)
  }
}
