// SPDX-License-Identifier: Apache-2.0

/// The name of a kind of problem, such as `unknown-key`.
///
/// A code is never renamed and never used again for something else: pages, editors and people's
/// notes refer to it.
public struct DiagnosticCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code in kebab case.
  public let text: String

  /// Makes the code of a phase's own list.
  init(_ code: some RawRepresentable<String>) {
    text = code.rawValue
  }

  /// Makes a code whose text comes from another target, such as a problem of a condition.
  init(_ text: String) {
    self.text = text
  }

  /// The code in kebab case.
  public var description: String { text }

  /// Every code that a file can cause, in the order of the phases.
  public static var all: [DiagnosticCode] {
    YAMLCode.allCases.map { DiagnosticCode($0) } + SchemaCode.allCases.map { DiagnosticCode($0) }
      + ofContent + ofConditions
  }

  /// Orders by the text.
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.text < right.text
  }
}
