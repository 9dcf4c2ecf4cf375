// SPDX-License-Identifier: Apache-2.0

/// Judges whether a line that cannot be read may have declared a name.
///
/// Where it may, a name that nobody knows is no news in any file, so the question decides how much
/// one run can tell beside a broken line.
enum LostNames {
  /// Parts of a file of rules whose entries no condition can read.
  private static let nameless: Set<String> = ["rules", "advice", "always"]

  /// Whether names may be lost in lines that problems of the layout are about.
  static func mayLie(
    behind problems: [Diagnostic],
    in mapping: YAMLMapping,
    of kind: DocumentKind
  ) -> Bool {
    // A diagnostic shows a few places and counts the others.
    let places = problems.flatMap { [$0.primary.span] + $0.related.map(\.span) }
    guard problems.allSatisfy({ $0.related.count < 4 }), !places.isEmpty else { return true }
    switch kind {
    case .rules:
      return places.contains { place in
        !mapping.entries.contains { entry in
          nameless.contains(entry.key.text)
            && entry.value.span.range.contains(place.range.lowerBound)
        }
      }
    case .assessment, .module:
      // A key that comes again may belong to a question whose hyphen was forgotten.
      return problems.contains { $0.code.text == YAMLCode.duplicateKey.rawValue }
        || places.contains { !isBesideID($0.range.lowerBound, in: .mapping(mapping)) }
    default: return false
    }
  }

  /// Whether a place lies among the keys of a question whose `id` is read; options are names too.
  private static func isBesideID(_ place: Int, in node: YAMLNode) -> Bool {
    guard node.span.range.contains(place) else { return false }
    switch node {
    case .scalar: return false
    case .sequence(let list): return list.items.contains { isBesideID(place, in: $0) }
    case .mapping(let mapping):
      guard mapping["id"] == nil else {
        return !mapping.entries.contains { entry in
          entry.key.text == "options" && entry.value.span.range.contains(place)
        }
      }
      return mapping.entries.contains { isBesideID(place, in: $0.value) }
    }
  }
}
