// SPDX-License-Identifier: Apache-2.0

/// Something of the content that has a name and is named elsewhere.
public struct ContentSymbol: Hashable, Sendable {
  /// What kind of thing it is.
  public enum Kind: String, Hashable, Sendable {
    /// A question.
    case question
    /// An option of a question; its name is `question.option`.
    case option
    /// A fact, or a result column of a table.
    case fact
    /// A limit.
    case limit
    /// What a condition knows of the contact, such as `subject`.
    case input
    /// A shared list of options; its name is `file.list`.
    case list
    /// A level of care.
    case level
    /// A service.
    case service
    /// A source.
    case source
    /// A piece of advice.
    case advice
    /// A telephone number.
    case number
    /// An assessment or module.
    case questionnaire
    /// A table of access to care.
    case access
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The name, unique among its kind.
  public let name: String

  init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// A place where something is declared or named.
public struct SymbolPlace: Hashable, Sendable {
  /// What stands there.
  public let symbol: ContentSymbol
  /// The place of the name itself.
  public let span: SourceSpan
  /// Whether it is declared there.
  public let isDeclaration: Bool
}

/// What an editor shows of a symbol.
public struct SymbolDescription: Hashable, Sendable {
  /// Kind and type in a few words: `question, one of mild, moderate, strong`.
  public let summary: String
  /// The text that people read, when there is one.
  public let text: String?
  /// Where it is declared; nil for what the language itself knows.
  public let declaration: SourceSpan?
}
