// SPDX-License-Identifier: Apache-2.0

/// A problem with the letters or the lines of a file.
enum YAMLProblem: Problem, Hashable {
  case fileTooLarge(SourceSpan)
  /// - `more`: how many other bytes are wrong.
  case notUTF8(SourceSpan, byte: UInt8, more: Int)
  /// - `others`: the first one of each other line.
  case hiddenCharacter(SourceSpan, Unicode.Scalar, others: [SourceSpan])
  case tab(SourceSpan, others: [SourceSpan])
  case emptyFile(SourceSpan)
  /// - `ends`: the other marks of the same conflict, as far as they are there.
  case mergeConflict(SourceSpan, ends: [SourceSpan], more: Int)
  case unreadableLine(SourceSpan)
  case textNeedsQuotes(SourceSpan, QuoteReason, line: QuotedLine)
  case unclosedText(SourceSpan)
  case unclosedBracket(SourceSpan)
  case wrongEscape(SourceSpan, escape: String)
  case wrongIndentation(SourceSpan, IndentationClue)
  case missingColon(SourceSpan)
  case missingSpace(SourceSpan, MissingSpace)
  case listInText(SourceSpan)

  /// Why YAML does not take a text without quotes.
  enum QuoteReason: Hashable {
    case containsColon
    case startsWith(String)
    /// The value begins with a quoted word, and more follows.
    case continuesAfterQuote
    /// The value begins with brackets or braces, and more follows.
    case continuesAfterBracket
  }

  /// A line whose value belongs in quotes.
  struct QuotedLine: Hashable {
    /// Nil for an item of a list.
    let key: String?
    let value: String
  }

  /// What the line above or the neighbours say about the right indentation.
  enum IndentationClue: Hashable {
    /// The line above has a value already.
    case lineAboveHasValue(SourceSpan)
    /// The other lines of the same part begin in another column, counted from 1.
    case neighbours(SourceSpan, column: Int)
    /// The line begins where the items of the list above have their hyphens.
    ///
    /// - `isOption`: whether the items are options, which have no hyphens; `above`: the item above.
    case item(SourceSpan, line: String, isOption: Bool, above: String)
    /// Nothing belongs to the key, and a key follows that stands above it already.
    case heading(next: SourceSpan, first: SourceSpan)
    case none
  }

  enum MissingSpace: Hashable {
    /// `title:Sore throat`.
    case afterColon(line: String)
    /// A space that does not break the line stands behind the colon; YAML takes it for a letter.
    case noBreakSpaceAfterColon
    /// `-id: fever`.
    case afterHyphen(line: String)
  }
}
