// SPDX-License-Identifier: Apache-2.0

/// A text for people, or the same text by whom it is about.
struct TextDocument {
  /// Whom a text is about.
  enum Variant: String, CaseIterable {
    case `self`
    case child
    case other
  }

  /// One text without a variant, or several with.
  let texts: [(variant: Variant?, text: AuthoredText)]
  /// The place of the text, or of all its variants.
  let span: SourceSpan
}

extension ValueKind where Value == TextDocument {
  /// A sentence, or a sentence for each of `self`, `child` and `other`.
  static var sentences: ValueKind {
    let shape = ValueShape.anyOf([.scalar(.text), .keys(of: SentencesKeys.shape)])
    return ValueKind("a text", shape) { node, place, collector in
      guard case .mapping(let mapping) = node else {
        return ValueKind<AuthoredText>.text.read(node, place, collector).map {
          TextDocument(texts: [(nil, $0)], span: $0.span)
        }
      }
      return SentencesKeys.read(mapping, into: collector) { keys in
        var texts: [(variant: TextDocument.Variant?, text: AuthoredText)] = []
        for (variant, key) in SentencesKeys.variants {
          if let text = keys[key] { texts.append((variant, text)) }
          if variant != .child, !keys.has(key), !mapping.hasGaps {
            collector.report(
              DocumentProblem.missingVariant(
                mapping.entries.first?.key.span ?? mapping.span,
                missing: variant.rawValue
              )
            )
          }
        }
        return TextDocument(texts: texts, span: mapping.span)
      }
    }
  }
}
