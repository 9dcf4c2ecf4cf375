// SPDX-License-Identifier: Apache-2.0

/// The JSON Schemas of the files of content, for editors.
///
/// A schema knows less than the compiler: what it accepts can still be wrong.
public enum ContentSchema {
  /// The kinds of files that have a schema, such as `assessment` or `care-levels`.
  public static var kinds: [String] { built.map(\.word) }

  /// The name of the file that holds the schema of a kind: `rules.schema.json`.
  public static func fileName(of kind: String) -> String {
    "\(kind).schema.json"
  }

  /// The schema of a kind of file, draft 2020-12, with a line feed at its end.
  ///
  /// - Parameter kind: One of ``kinds``.
  /// - Returns: JSON text; nil for a kind that does not exist.
  public static func text(of kind: String) -> String? {
    built.first { $0.word == kind }.map { SchemaWriting.schema(of: $0).text() + "\n" }
  }

  /// The kinds that are not refused as a whole.
  private static var built: [DocumentKind] {
    DocumentKind.allCases.filter { $0.shape[$0.rawValue]?.isBuilt == true }
  }
}

extension DocumentKind {
  /// The kind as a word for commands: `rules` for `rules-for`.
  var word: String {
    rawValue.hasSuffix("-for") ? String(rawValue.dropLast(4)) : rawValue
  }
}
