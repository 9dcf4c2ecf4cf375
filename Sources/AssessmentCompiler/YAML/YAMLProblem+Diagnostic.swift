// SPDX-License-Identifier: Apache-2.0

extension YAMLProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .fileTooLarge(let span):
      Self.make(
        .fileTooLarge,
        "the file is too large to be read",
        span,
        "",
        notes: ["a file may have 1,048,576 bytes (1 MiB); clinical content has some 50,000"],
        help: "split it into several files"
      )
    case .notUTF8(let span, let byte, let more):
      Self.notUTF8(span, byte: byte, more: more)
    case .hiddenCharacter(let span, let scalar, let others):
      Self.make(
        .hiddenCharacter,
        "a character that nobody can see stands in the text",
        span,
        HiddenCharacter.name(scalar),
        related: others.prefix(4).map { DiagnosticLabel($0, "here too") },
        notes: Self.more(others, "line has", "lines have"),
        help: "remove it: delete the letters around it and write them again"
      )
    case .tab(let span, let others):
      Self.make(
        .tab,
        "a tab stands in the file",
        span,
        "a tab",
        related: others.prefix(4).map { DiagnosticLabel($0, "here too") },
        notes: Self.more(others, "line has", "lines have"),
        help: "write spaces; editors can be told to insert spaces for the tab key"
      )
    case .emptyFile(let span):
      Self.make(
        .emptyFile,
        "the file is empty",
        span,
        "nothing to read",
        help: "write its first key, or remove the file"
      )
    case .mergeConflict(let span, let ends, let more):
      Self.make(
        .mergeConflict,
        "two versions of the same lines stand here, and nobody has chosen one",
        span,
        "the first one begins",
        related: zip(ends, ["the second one begins", "the second one ends"]).map {
          DiagnosticLabel($0, $1)
        },
        notes: ["a program for versions put these marks in when it could not join two changes"]
          + (more > 0 ? ["\(Wording.count(more, "more such place")) in this file"] : []),
        help: "keep the lines that hold, and remove the others and the marks"
      )
    case .unreadableLine(let span):
      Self.make(
        .unreadableLine,
        "this line cannot be read",
        span,
        "here",
        help: "look at the indentation, colon, quotes and brackets of this line and the one above"
      )
    case .textNeedsQuotes(let span, let reason, let line):
      Self.textNeedsQuotes(span, reason, line)
    case .unclosedText(let span):
      Self.make(
        .unclosedText,
        "a quote is opened here and not closed",
        span,
        "opened here",
        help: "close it at the end of the text; for a text of several lines use `|`"
      )
    case .unclosedBracket(let span):
      Self.make(
        .unclosedBracket,
        "a list is opened here and not closed",
        span,
        "opened here",
        help: "put a comma between the items and `]` at the end"
      )
    case .wrongEscape(let span, let escape):
      Self.make(
        .wrongEscape,
        "\(Wording.quoted(escape)) means nothing in double quotes",
        span,
        "not known",
        help: "use single quotes, or write the backslash twice"
      )
    case .wrongIndentation(let span, let clue):
      Self.wrongIndentation(span, clue)
    case .missingColon(let span):
      Self.make(
        .missingColon,
        "this line has no key",
        span,
        "no colon with a space behind it",
        help: "write `key: value`; a text that goes on is indented further than its key"
      )
    case .missingSpace(let span, let fault):
      Self.missingSpace(span, fault)
    case .listInText(let span):
      Self.make(
        .listInText,
        "this looks like a list and would become part of the text above",
        span,
        "joined to the line above",
        help: "for a text with lines write `|` behind the colon and the text below; "
          + "for a list leave the place behind the colon empty"
      )
    }
  }

  static func make(
    _ code: YAMLCode,
    _ message: String,
    _ span: SourceSpan,
    _ label: String,
    related: [DiagnosticLabel] = [],
    notes: [String] = [],
    help: String? = nil,
    edit: SourceEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(code),
      message,
      at: DiagnosticLabel(span, label),
      related: related,
      notes: notes,
      help: help,
      edit: edit
    )
  }

  /// A note about the places that are not shown.
  private static func more(_ others: [SourceSpan], _ one: String, _ many: String) -> [String] {
    guard others.count > 4 else { return [] }
    let count = others.count - 4
    return ["\(count) more \(count == 1 ? one : many) the same fault"]
  }

  private static func notUTF8(_ span: SourceSpan, byte: UInt8, more: Int) -> Diagnostic {
    // Windows-1252 and Latin-1 agree on these letters.
    var notes: [String] = []
    if byte >= 0xC0 {
      notes = ["in the old Windows encoding it would be `\(Character(Unicode.Scalar(byte)))`"]
    }
    if more > 0 { notes.append("\(Wording.count(more, "more byte")) cannot be read") }
    return make(
      .notUTF8,
      "the file is not UTF-8",
      span,
      "this byte is no letter in UTF-8",
      notes: notes,
      help: "save the file again as UTF-8"
    )
  }

  private static func textNeedsQuotes(
    _ span: SourceSpan,
    _ reason: QuoteReason,
    _ line: QuotedLine
  ) -> Diagnostic {
    let value = YAMLQuoting.quote(YAMLQuoting.withoutOuterQuotes(line.value))
    let written = line.key.map { "`\($0): \(value)`" } ?? "`- \(value)`"
    var notes: [String] = []
    let message: String
    switch reason {
    case .containsColon:
      message = "a text with a colon and a space inside needs quotes"
      notes = ["a colon and a space begin the value of a key"]
    case .startsWith(let sign):
      let name = sign == "`" ? "a backtick" : "`\(sign)`"
      message = "a value that begins with \(name) needs quotes"
      notes = ["at the beginning of a value \(name) has a meaning of its own in YAML"]
    case .continuesAfterQuote:
      message = "a value that begins with a quoted word needs quotes around the whole"
      notes = ["in YAML the value ends where its first quote is closed"]
    case .continuesAfterBracket:
      message = "a value that begins with a bracket needs quotes around the whole"
      notes = ["in YAML the value ends where its first bracket is closed"]
    }
    var help = line.value.count <= 80 ? "write \(written)" : "put the whole value in quotes"
    if reason == .continuesAfterQuote, let turned = TurnedComparison.turned(line.value) {
      help = "turn it round: `\(line.key.map { "\($0): " } ?? "- ")\(turned)`"
    }
    if let mended = mendedCondition(line, reason) { help = mended }
    return make(.textNeedsQuotes, message, span, "", notes: notes, help: help)
  }

  /// What to write where a condition would be none in quotes either.
  private static func mendedCondition(_ line: QuotedLine, _ reason: QuoteReason) -> String? {
    guard let key = line.key, ["when", "fits"].contains(key) else { return nil }
    switch reason {
    case .startsWith(let sign) where "><=!".contains(sign):
      return "name what is compared in front, such as `\(key): temperature \(line.value)`"
    case .startsWith("?"):
      let rest = line.value.dropFirst()
      return "name the question in place of `?`, such as `\(key): temperature\(rest)`"
    case .startsWith("-") where line.value == "-":
      return "write a condition; `-` fits every answer in the cell of a table, not here"
    case .containsColon where line.value.hasPrefix("not: "):
      return "write `\(key): not(\(line.value.dropFirst(5)))`"
    default: return nil
    }
  }

  private static func wrongIndentation(_ span: SourceSpan, _ clue: IndentationClue) -> Diagnostic {
    var related: [DiagnosticLabel] = []
    var help = "begin it in the same column as the lines it belongs to"
    switch clue {
    case .lineAboveHasValue(let above):
      related = [DiagnosticLabel(above, "this value is complete")]
      help = "begin it in the same column as the line above"
    case .neighbours(let neighbour, let column):
      related = [DiagnosticLabel(neighbour, "begins in column \(column)")]
    case .item(let neighbour, let line, let isOption, let above):
      related = [DiagnosticLabel(neighbour, "an item of a list begins here")]
      help =
        isOption
        ? "options have no hyphens: write \(Wording.quoted(above)) above it"
        : "put a hyphen and a space in front if a new item begins: \(Wording.quoted("- " + line))"
    case .heading(let next, let first):
      related = [
        DiagnosticLabel(first, "this part has the key already"),
        DiagnosticLabel(next, "and has it again"),
      ]
      help = "begin it where the part above it begins, or write its value"
    case .none:
      break
    }
    return make(
      .wrongIndentation,
      "this line is indented in a way that fits nothing above it",
      span,
      "does not fit here",
      related: related,
      help: help
    )
  }

  private static func missingSpace(_ span: SourceSpan, _ fault: MissingSpace) -> Diagnostic {
    switch fault {
    case .afterColon(let line):
      make(
        .missingSpace,
        "a space is missing behind the colon",
        span,
        "",
        help: "write \(Wording.quoted(line))"
      )
    case .noBreakSpaceAfterColon:
      make(
        .missingSpace,
        "the space behind the colon is a no-break space",
        span,
        "counts as a letter",
        help: "delete it and write an ordinary space"
      )
    case .afterHyphen(let line):
      make(
        .missingSpace,
        "a space is missing behind the hyphen",
        span,
        "",
        help: "write \(Wording.quoted(line))"
      )
    }
  }
}
