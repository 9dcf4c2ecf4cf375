// SPDX-License-Identifier: Apache-2.0

/// A word of a condition that can stand for something else: a name, or an option in quotes.
public struct ExpressionWord: Hashable, Sendable {
  /// What the word is.
  public enum Kind: Hashable, Sendable {
    /// A question, option, fact, limit, input or function, such as `symptoms.cough`.
    case name
    /// An option in quotes, such as `"strong"`; the text is without them.
    case code
  }

  /// What the word is.
  public let kind: Kind
  /// The name, or the option without its quotes.
  public let text: String
  /// Where it stands, quotes included.
  public let range: TextRange

  /// The names and options of a condition or cell, in order.
  ///
  /// A condition with a mistake gives the words before it.
  ///
  /// - Parameter text: The condition as written; one of more than 4,096 UTF-8 bytes gives no words.
  /// - Returns: The words with their places.
  public static func all(in text: String) -> [ExpressionWord] {
    guard text.utf8.count <= ExpressionText.longest else { return [] }
    return Lexer.tokens(of: text).0.compactMap { token in
      switch token.kind {
      case .name(let name): ExpressionWord(kind: .name, text: name, range: token.range)
      case .code(let code): ExpressionWord(kind: .code, text: code, range: token.range)
      default: nil
      }
    }
  }
}
