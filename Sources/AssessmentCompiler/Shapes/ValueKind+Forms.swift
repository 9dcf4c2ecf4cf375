// SPDX-License-Identifier: Apache-2.0

extension ValueKind where Value == YAMLMapping {
  /// Opaque codes of other systems: by system one code or a list.
  static var codeLists: ValueKind {
    map(by: .word, of: .oneOrMore(.scalar(.text)))
  }
}

extension ValueKind {
  /// One word of a closed list of which some are refused for now; those are not proposed.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    of choices: Choice.Type,
    built: [Choice]
  ) -> ValueKind where Value == Located<Choice> {
    choice(of: choices).shaped(.choice(built.map(\.rawValue)))
  }
}
