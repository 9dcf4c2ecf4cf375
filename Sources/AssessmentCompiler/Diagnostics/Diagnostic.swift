// SPDX-License-Identifier: Apache-2.0

/// How much a diagnostic weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// The content cannot be used.
  case error
  /// The content can be used; somebody should look.
  case warning
}

/// A place and a few words about it.
public struct DiagnosticLabel: Hashable, Sendable {
  /// The smallest place that shows what is meant.
  public let span: SourceSpan
  /// A few words without a full stop; may be empty.
  public let text: String

  /// Makes a label from a place and a few words about it.
  public init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// A change of the text that an editor may offer.
public struct SourceEdit: Hashable, Sendable {
  /// What is replaced; an empty place is an insertion.
  public let span: SourceSpan
  /// What stands there afterwards.
  public let text: String

  /// Makes a change that puts `text` in the place of `span`.
  public init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// One thing that an author should know about the content.
///
/// The message says what is wrong, notes give facts, and only the help says what to do.
public struct Diagnostic: Hashable, Sendable {
  /// The kind of problem; stable for ever, with a page of its own.
  public let code: DiagnosticCode
  /// Error or warning.
  public let severity: Severity
  /// One sentence in lower case without a full stop; names stand in backticks.
  public let message: String
  /// Where the fault shows.
  public let primary: DiagnosticLabel
  /// Other places that take part, maybe in other files.
  public let related: [DiagnosticLabel]
  /// Facts that help to understand; each a sentence.
  public let notes: [String]
  /// One thing to do.
  public let help: String?
  /// A change that would mend it, when there is exactly one.
  public let edit: SourceEdit?

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode,
    severity: Severity = .error,
    _ message: String,
    at primary: DiagnosticLabel,
    related: [DiagnosticLabel] = [],
    notes: [String] = [],
    help: String? = nil,
    edit: SourceEdit? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.primary = primary
    self.related = related
    self.notes = notes
    self.help = help
    self.edit = edit
  }

  /// The same with one more fact.
  func adding(note: String) -> Diagnostic {
    Diagnostic(
      code,
      severity: severity,
      message,
      at: primary,
      related: related,
      notes: notes + [note],
      help: help,
      edit: edit
    )
  }
}
