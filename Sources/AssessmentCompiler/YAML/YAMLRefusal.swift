// SPDX-License-Identifier: Apache-2.0

/// Something that YAML allows and the authors' language does not.
enum YAMLRefusal: Problem, Hashable {
  case braces(SourceSpan)
  case nestedList(SourceSpan)
  case anchorOrAlias(SourceSpan, sign: String)
  case tag(SourceSpan, text: String)
  case directive(SourceSpan)
  case severalDocuments(SourceSpan)
  /// - `isPart`: whether a part with lines of its own begins with the key, such as a rule.
  case duplicateKey(SourceSpan, key: String, first: SourceSpan, isPart: Bool)
  case notAKey(SourceSpan, KeyFault)
  case blockIndentation(SourceSpan, header: String)
  case nestedTooDeep(SourceSpan)

  enum KeyFault: Hashable {
    case questionMark
    case isList
    case isEmpty
    case hasSeveralLines
  }

  var diagnostic: Diagnostic {
    switch self {
    case .braces(let span):
      YAMLProblem.make(
        .braces,
        "braces `{ }` are not used",
        span,
        "begins with a brace",
        notes: ["in braces a comma or colon inside a text silently begins a new key"],
        help: "write each key on a line of its own below; "
          + "if it is a text that begins with an insert, put it in quotes"
      )
    case .nestedList(let span):
      YAMLProblem.make(
        .nestedList,
        "a list in brackets cannot hold another list",
        span,
        "a list inside a list",
        help: "write one list, or each item on a line of its own with a hyphen"
      )
    case .anchorOrAlias(let span, let sign):
      YAMLProblem.make(
        .anchorOrAlias,
        "a value cannot begin with `\(sign)`",
        span,
        "",
        notes: ["YAML takes it for a reference to another place; references are not used"],
        help: "put a text in quotes; write a repeated part again"
      )
    case .tag(let span, let text):
      YAMLProblem.make(
        .tag,
        "a value cannot begin with `!`",
        span,
        "",
        notes: ["YAML takes \(Wording.quoted(text)) for a type; types are not used"],
        help: "put a text in quotes; for the opposite of a condition write `not(...)`"
      )
    case .directive(let span):
      YAMLProblem.make(
        .directive,
        "a line that begins with `%` is not used",
        span,
        "",
        help: "remove it"
      )
    case .severalDocuments(let span):
      YAMLProblem.make(
        .severalDocuments,
        "a file holds one document",
        span,
        "a second one begins here",
        help: "remove the `---`, or put the second part in a file of its own"
      )
    case .duplicateKey(let span, let key, let first, let isPart):
      YAMLProblem.make(
        .duplicateKey,
        "\(Wording.quoted(key)) stands twice",
        span,
        "again",
        related: [DiagnosticLabel(first, "here first")],
        help: key == "id"
          ? "write `- id:` where a new question begins, or keep one of them"
          : isPart
            ? "give one of them another name, or keep one if both say the same" : "keep one of them"
      )
    case .notAKey(let span, let fault):
      Self.notAKey(span, fault)
    case .blockIndentation(let span, let header):
      YAMLProblem.make(
        .blockIndentation,
        "a number behind `\(header.prefix(1))` is not used",
        span,
        "",
        notes: ["YAML takes it for a number of spaces, not for a value"],
        help: "for a text of several lines write `\(header.prefix(1))` alone; "
          + "a value such as `> 3` needs quotes"
      )
    case .nestedTooDeep(let span):
      YAMLProblem.make(
        .nestedTooDeep,
        "parts are nested more than \(YAMLTreeBuilder.deepest) deep",
        span,
        "too deep",
        help: "look at the indentation: nothing in the language is nested so deep"
      )
    }
  }

  private static func notAKey(_ span: SourceSpan, _ fault: KeyFault) -> Diagnostic {
    switch fault {
    case .questionMark:
      YAMLProblem.make(
        .notAKey,
        "a line cannot begin with `?`",
        span,
        "",
        help: "write `key: value`; put a text that begins with `?` in quotes"
      )
    case .isList:
      YAMLProblem.make(
        .notAKey,
        "a key is a single word, not a list",
        span,
        "used as a key",
        help: "write a word before the colon"
      )
    case .isEmpty:
      YAMLProblem.make(
        .notAKey,
        "nothing stands before the colon",
        span,
        "no key",
        help: "write a key before the colon"
      )
    case .hasSeveralLines:
      YAMLProblem.make(
        .notAKey,
        "a key stands on one line",
        span,
        "goes over several lines",
        help: "close the quote on the line where it is opened"
      )
    }
  }
}
