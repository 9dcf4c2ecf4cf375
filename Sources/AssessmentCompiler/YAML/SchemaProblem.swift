// SPDX-License-Identifier: Apache-2.0

/// A problem with a key or with a value of the wrong kind.
enum SchemaProblem: Problem {
  /// - `known`: the keys that could still be written here.
  /// - `elsewhere`: what the key belongs to, with its article, when it exists in another place.
  case unknownKey(
    key: YAMLScalar,
    subject: String,
    near: [String],
    known: [String],
    elsewhere: String?
  )
  /// A key that stands in another column than the others of what it belongs to.
  case indentedKey(key: YAMLScalar, subject: String)
  case missingKey(mapping: YAMLMapping, key: String, subject: String)
  case emptyValue(at: SourceSpan, key: ValuePlace, needs: String, comment: YAMLComment?)
  case wrongShape(node: YAMLNode, key: ValuePlace, needs: String)
  case subjectIsNoMapping(node: YAMLNode, subject: String)
  case commentBesideText(comment: YAMLComment, scalar: YAMLScalar, key: ValuePlace, kind: String)
  case duplicateItem(item: String, span: SourceSpan, first: SourceSpan)

  var diagnostic: Diagnostic {
    switch self {
    case .unknownKey(let key, let subject, let near, let known, let elsewhere):
      Self.unknownKey(key, of: subject, near: near, known: known, elsewhere: elsewhere)
    case .indentedKey(let key, let subject):
      Diagnostic(
        DiagnosticCode(SchemaCode.unknownKey),
        "\(Wording.quoted(key.text)) is a key of \(subject) and stands elsewhere",
        at: DiagnosticLabel(key.span, "does not belong here"),
        help: "begin it in the same column as the other keys of \(subject)"
      )
    case .missingKey(let mapping, let key, let subject):
      Diagnostic(
        DiagnosticCode(SchemaCode.missingKey),
        "\(subject) needs the key `\(key)`",
        at: DiagnosticLabel(
          mapping.entries.first?.key.span ?? mapping.span.start,
          "`\(key)` is not among its keys"
        ),
        help: "add a line `\(key): ...` to it"
      )
    case .emptyValue(let span, let place, let needs, let comment):
      Self.emptyValue(at: span, place, needs: needs, comment: comment)
    case .wrongShape(let node, let place, let needs):
      Diagnostic(
        DiagnosticCode(SchemaCode.wrongShape),
        place.role == .item
          ? "an item of `\(place.key)` has to be \(needs)" : "`\(place.key)` needs \(needs)",
        at: DiagnosticLabel(node.span, "this is \(node.shape)"),
        help: Self.helpForList(node, needs: needs)
      )
    case .subjectIsNoMapping(let node, let subject):
      Diagnostic(
        DiagnosticCode(SchemaCode.wrongShape),
        "\(subject) is written as keys with values",
        at: DiagnosticLabel(node.span, "this is \(node.shape)"),
        help: "write each part on a line of its own, as `key: value`"
      )
    case .commentBesideText(let comment, let scalar, let place, let kind):
      Self.commentBesideText(comment, scalar, place, kind: kind)
    case .duplicateItem(let item, let span, let first):
      Diagnostic(
        DiagnosticCode(SchemaCode.duplicateItem),
        "\(Wording.quoted(item)) stands twice in the list",
        at: DiagnosticLabel(span, "again"),
        related: [DiagnosticLabel(first, "here first")],
        help: "remove one of them"
      )
    }
  }

  private static func unknownKey(
    _ key: YAMLScalar,
    of subject: String,
    near: [String],
    known: [String],
    elsewhere: String?
  ) -> Diagnostic {
    let name = Wording.quoted(key.text)
    var notes: [String] = []
    var help = Wording.didYouMean(near)
    if let elsewhere {
      help = "\(name) is a key of \(elsewhere): move it there, or check the indentation"
    } else if key.text.hasPrefix("-"), let word = known.first(where: { "-" + $0 == key.text }) {
      help = "put a space after the hyphen: `- \(word)`"
    } else if near.isEmpty, !known.isEmpty, known.count <= 12 {
      notes = ["the other keys of \(subject) are \(Wording.allOf(known))"]
    }
    return Diagnostic(
      DiagnosticCode(SchemaCode.unknownKey),
      "\(name) is not a key of \(subject)",
      at: DiagnosticLabel(key.span, "not known here"),
      notes: notes,
      help: help,
      edit: elsewhere == nil && near.count == 1
        ? near.first.map { SourceEdit(key.span, $0) } : nil
    )
  }

  /// A hyphen is forgotten more often than anything else where a list is needed.
  private static func helpForList(_ node: YAMLNode, needs: String) -> String? {
    guard needs == "a list", case .mapping(let mapping) = node,
      let first = mapping.entries.first?.key.text
    else { return nil }
    return "begin each item with a hyphen and a space: `- \(first): ...`"
  }

  private static func emptyValue(
    at span: SourceSpan,
    _ place: ValuePlace,
    needs: String,
    comment: YAMLComment?
  ) -> Diagnostic {
    var notes: [String] = []
    var related: [DiagnosticLabel] = []
    let isItem = place.role == .item
    var help = "write \(needs), or remove \(isItem ? "the hyphen" : "`\(place.key)`")"
    if let comment {
      related = [DiagnosticLabel(comment.span, "this counts as a remark")]
      notes = ["from `#` to the end of the line is a remark, not a value"]
      help =
        ["a text", "a condition"].contains(needs)
        ? "if it is the value, put it in quotes: \(place.line(YAMLQuoting.quote(comment.text)))"
        : "write the value in front of the remark"
    }
    return Diagnostic(
      DiagnosticCode(SchemaCode.emptyValue),
      isItem ? "an item of `\(place.key)` is empty" : "nothing is written for `\(place.key)`",
      at: DiagnosticLabel(span, "needs \(needs)"),
      related: related,
      notes: notes,
      help: help
    )
  }

  private static func commentBesideText(
    _ comment: YAMLComment,
    _ scalar: YAMLScalar,
    _ place: ValuePlace,
    kind: String
  ) -> Diagnostic {
    let mark = Wording.quoted(comment.text)
    let follows = comment.span.range.lowerBound >= scalar.span.range.upperBound
    let isOpen = scalar.style == .plain && follows
    let whole = scalar.text + " " + comment.text
    let isCondition = ["when", "fits"].contains(place.key)
    let quoted = place.line(YAMLQuoting.quote(whole))
    return Diagnostic(
      DiagnosticCode(SchemaCode.commentBesideText),
      isOpen
        ? "is \(mark) a remark, or part of the text?" : "a remark stands on the line of \(kind)",
      at: DiagnosticLabel(comment.span, "this counts as a remark"),
      notes: isOpen
        ? [
          "as a remark it leaves the value \(Wording.quoted(scalar.text))",
          "as a part of it the value is \(Wording.quoted(whole))",
        ] : [],
      help: isOpen && whole.count <= 80 && !(isCondition && !scalar.text.contains("\""))
        ? "put a remark on a line of its own, or a text in quotes: \(quoted)"
        : "put the remark on a line of its own"
    )
  }
}

extension YAMLNode {
  /// What it is, with its article, for messages.
  var shape: String {
    switch self {
    case .scalar(let scalar): scalar.isMissing ? "empty" : "a single value"
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }
}
