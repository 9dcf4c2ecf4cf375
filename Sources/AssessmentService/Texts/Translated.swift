// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// One text of web and terminal in the three languages of the service.
///
/// A text without one of them does not compile.
public struct Translated: Hashable, Sendable {
  /// Finnish.
  public let fi: String
  /// Swedish.
  public let sv: String
  /// English.
  public let en: String

  /// Makes a text in all three languages.
  public init(fi: String, sv: String, en: String) {
    self.fi = fi
    self.sv = sv
    self.en = en
  }

  /// The text in a language; English for any other.
  public func text(_ language: LanguageID) -> String {
    switch language.text {
    case "fi": fi
    case "sv": sv
    default: en
    }
  }

  /// The text with the first `{}` replaced.
  public func text(_ language: LanguageID, _ value: String) -> String {
    text(language)
      .split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: value)
  }
}
