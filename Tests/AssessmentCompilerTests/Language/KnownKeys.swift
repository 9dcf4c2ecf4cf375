// SPDX-License-Identifier: Apache-2.0

@testable import AssessmentCompiler

/// The keys that the compiler knows, from the shapes that it reads by.
enum KnownKeys {
  /// All keys, those that are refused for now too.
  static var all: Set<String> {
    Set(MappingShape.all.flatMap(\.keys).map(\.name).filter { !isLanguage($0) })
  }

  /// The keys that belong to the language and are not built.
  static var refused: Set<String> {
    let keys = MappingShape.all.flatMap(\.keys)
    return Set(keys.filter { !$0.isBuilt }.map(\.name)).subtracting(
      keys.filter(\.isBuilt).map(\.name)
    )
  }

  /// The languages of a translation are values of `language` and no keys of their own.
  private static func isLanguage(_ name: String) -> Bool {
    TextsKeys.languages[name] != nil
  }
}
