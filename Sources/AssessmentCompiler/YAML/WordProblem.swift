// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A problem with a value that is spelt in a way of its own.
///
/// `proposal` is the same value in the right spelling, if it is certain what was meant.
enum WordProblem: Problem {
  case notAName(scalar: YAMLScalar, key: ValuePlace, proposal: String?)
  case notACode(scalar: YAMLScalar, key: ValuePlace, proposal: String?)
  case reservedWord(scalar: YAMLScalar, key: ValuePlace, isName: Bool)
  case misspeltNumber(scalar: YAMLScalar, key: ValuePlace, proposal: String?)
  case notYesOrNo(scalar: YAMLScalar, key: ValuePlace, proposal: String?)
  case notATimeSpan(scalar: YAMLScalar, key: ValuePlace)
  case misspeltDate(scalar: YAMLScalar, key: ValuePlace, proposal: String?)
  case unknownChoice(scalar: YAMLScalar, key: ValuePlace, choices: [String], near: [String])

  var diagnostic: Diagnostic {
    switch self {
    case .notAName(let scalar, let place, let proposal):
      Self.missingComma(scalar, place, .notAName, separator: "_")
        ?? Self.misspelt(
          .notAName,
          scalar,
          place,
          "is not a name",
          "a name has small letters a to z, digits and underscores: `fever_days`",
          proposal
        )
    case .notACode(let scalar, let place, let proposal):
      Self.missingComma(scalar, place, .notACode, separator: "-")
        ?? Self.misspelt(
          .notACode,
          scalar,
          place,
          "is not a code",
          "a code has small letters a to z, digits and hyphens: `same-day`",
          proposal
        )
    case .reservedWord(let scalar, _, let isName):
      Diagnostic(
        DiagnosticCode(SchemaCode.reservedWord),
        "`\(scalar.text)` has a meaning of its own and cannot be \(isName ? "a name" : "a code")",
        at: DiagnosticLabel(scalar.span, "reserved"),
        help: scalar.text == "no" && !isName
          ? "choose another code, such as `not`" : "choose another word"
      )
    case .misspeltNumber(let scalar, let place, let proposal):
      Self.misspelt(
        .misspeltNumber,
        scalar,
        place,
        "is not a number",
        "a number has digits and, if needed, a decimal point: `38.5`",
        proposal ?? scalar.numberBeforeWords
      )
    case .notYesOrNo(let scalar, let place, let proposal):
      Self.misspelt(
        .notYesOrNo,
        scalar,
        place,
        "is not `yes` or `no`",
        nil,
        proposal
      )
    case .notATimeSpan(let scalar, let place):
      Self.misspelt(
        .notATimeSpan,
        scalar,
        place,
        "is not a length of time",
        "it is a whole number from 1 to 1000 and hours, days, working days, weeks, months or years",
        nil
      )
    case .misspeltDate(let scalar, let place, let proposal):
      Self.misspelt(
        .misspeltDate,
        scalar,
        place,
        "is not a date",
        "a date is year, month and day: `2026-11-22`",
        proposal
      )
    case .unknownChoice(let scalar, let place, let choices, let near):
      Diagnostic(
        DiagnosticCode(SchemaCode.unknownChoice),
        "\(Wording.quoted(scalar.text)) is not one of the words for `\(place.key)`",
        at: DiagnosticLabel(scalar.span, "not known here"),
        notes: ["it can be \(Wording.anyOf(choices))"],
        help: Wording.didYouMean(near)
      )
    }
  }

  /// The problem of an item of a list that is several words, each well spelt; nil for another one.
  private static func missingComma(
    _ scalar: YAMLScalar,
    _ place: ValuePlace,
    _ code: SchemaCode,
    separator: Character
  ) -> Diagnostic? {
    let words = scalar.text.split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
    guard words.count > 1, words.allSatisfy({ AuthorsWord.isWord($0, separator: separator) }),
      place.role == .item || (place.role == .value && scalar.text.contains(","))
    else { return nil }
    let commas = words.joined(separator: ", ")
    let isItem = place.role == .item
    let one = words.joined(separator: String(separator))
    return Diagnostic(
      DiagnosticCode(code),
      "\(Wording.quoted(scalar.text)) is not \(code == .notACode ? "a code" : "a name")",
      at: DiagnosticLabel(scalar.span, isItem ? "counts as one item" : "counts as one value"),
      help: isItem
        ? "write \(Wording.quoted(commas)), or \(Wording.quoted(one)) if it is one word"
        : "write \(place.line("[\(commas)]"))",
      edit: isItem ? nil : SourceEdit(scalar.span, "[\(commas)]")
    )
  }

  private static func misspelt(
    _ code: SchemaCode,
    _ scalar: YAMLScalar,
    _ place: ValuePlace,
    _ fault: String,
    _ note: String?,
    _ proposal: String?
  ) -> Diagnostic {
    var notes = note.map { [$0] } ?? []
    if scalar.text.contains(where: { $0.isWhitespace && $0 != " " && !$0.isNewline }) {
      notes.append("a space in it is not an ordinary space: delete it and write it again")
    }
    let label =
      switch place.role {
      case .value: "value of `\(place.key)`"
      case .item: "in `\(place.key)`"
      case .key: ""
      }
    return Diagnostic(
      DiagnosticCode(code),
      "\(Wording.quoted(scalar.text)) \(fault)",
      at: DiagnosticLabel(scalar.span, label),
      notes: notes,
      help: proposal.map { "write \(place.line($0))" },
      edit: proposal.map { SourceEdit(scalar.span, $0) }
    )
  }
}

extension YAMLScalar {
  /// The number of `4 days`, whose unit is written elsewhere.
  fileprivate var numberBeforeWords: String? {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = words.first, DecimalNumber(String(number)) != nil,
      words.last?.allSatisfy(\.isLetter) == true
    else { return nil }
    return String(number)
  }
}
