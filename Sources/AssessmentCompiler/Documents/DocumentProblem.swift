// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A problem with the keys of a document or with values of their own spelling.
enum DocumentProblem: Problem {
  /// - `what`: the key or value in the author's words, with backticks.
  case notSupportedYet(SourceSpan, what: String, instead: String?)
  /// - `types`: where the first of the keys belongs.
  /// - `missing`: the keys that the type needs beside these.
  /// - `meant`: the types that all keys of the question fit.
  case keysNotForType(
    [Located<String>],
    type: String,
    types: [String],
    missing: [String],
    meant: [String]
  )
  case keysNeededForType(SourceSpan, keys: [String], type: String)
  case typeMissing(SourceSpan)
  case optionsAreList(YAMLSequence)
  case keysExclude(SourceSpan, key: String, other: SourceSpan, otherKey: String)
  case oneOfKeys(SourceSpan, subject: String, keys: [String], found: [String])
  case missingVariant(SourceSpan, missing: String)
  case notARange(Located<String>, key: String, example: String)
  case notAMeaning(Located<String>)
  /// - `meant`: the language that is surely meant; `count`: how often it stands in the file.
  case unknownLanguage(Located<String>, meant: String?, count: Int = 1)
  case outOfBounds(Located<DecimalNumber>, key: String, needs: String)
  case notHours(Located<String>, fault: String)
  case notARegionCode(Located<String>)
  case notAMunicipalityCode(Located<String>)
  case notAMoment(Located<String>)
  case notAUnit(Located<String>)
  case notATelephoneNumber(AuthoredText)
  case municipalityTwice(Located<String>, first: SourceSpan)

  var diagnostic: Diagnostic {
    switch self {
    case .notSupportedYet(let span, let what, let instead):
      Diagnostic.of(
        DocumentCode.notSupportedYet,
        "\(what) cannot be used yet",
        at: span,
        "not built yet",
        help: instead
      )
    case .keysNotForType(let keys, let type, let types, let missing, let meant):
      Self.keysNotForType(keys, type: type, types: types, missing: missing, meant: meant)
    case .keysNeededForType(let span, let keys, let type):
      Self.keysNeededForType(span, keys: keys, type: type)
    case .typeMissing(let span):
      Diagnostic(
        DiagnosticCode(SchemaCode.missingKey),
        "the type of the question is missing",
        at: DiagnosticLabel(span, "has no `type`"),
        notes: ["it can be \(Wording.anyOf(QuestionType.allCases.map(\.rawValue)))"],
        help: "add a line `type: ...` with one of them"
      )
    case .optionsAreList(let list):
      Self.optionsAreList(list)
    case .keysExclude(let span, let key, let other, let otherKey):
      Diagnostic.of(
        DocumentCode.keysExclude,
        "`\(key)` and `\(otherKey)` exclude each other",
        at: span,
        "cannot stand beside `\(otherKey)`",
        related: [DiagnosticLabel(other, "here")],
        help: "keep one of them"
      )
    case .oneOfKeys(let span, let subject, let keys, let found):
      Diagnostic.of(
        DocumentCode.oneOfKeys,
        "\(subject) needs exactly one of \(Wording.anyOf(keys))",
        at: span,
        found.isEmpty ? "has none of them" : "has \(Wording.allOf(found))"
      )
    case .missingVariant(let span, let missing):
      Diagnostic.of(
        DocumentCode.missingVariant,
        "the text has variants, but not the variant `\(missing)`",
        at: span,
        "`\(missing)` is not among them",
        notes: ["`child` falls back to `other`; `self` and `other` are always needed"],
        help: "add a line `\(missing): ...` to it"
      )
    case .notARange(let text, let key, let example):
      Diagnostic.of(
        DocumentCode.notARange,
        "\(Wording.quoted(text.value)) is not a range",
        at: text.span,
        "value of `\(key)`",
        help: text.value.withDecimalPoints.map { "write `\($0)`" }
          ?? "write the lowest, `to` and the highest: `\(example)`"
      )
    case .notAMeaning(let text):
      Diagnostic.of(
        DocumentCode.notAMeaning,
        "\(Wording.quoted(text.value)) does not say what \"I don't know\" means",
        at: text.span,
        "value of `unknown`",
        help: "write `allowed`, or `counts as` and an answer, such as `counts as yes`"
      )
    case .unknownLanguage(let language, let meant, let count):
      Diagnostic.of(
        DocumentCode.unknownLanguage,
        "\(Wording.quoted(language.value)) is no language that people can choose",
        at: language.span,
        count == 1 ? "not known" : "the first of \(count) in this file",
        notes: ["the languages are \(Wording.allOf(WrittenLanguage.known))"],
        help: meant.map { count == 1 ? "write `\($0)`" : "write `\($0)` in all of them" },
        edit: count > 1 ? nil : meant.map { SourceEdit(language.span, $0) }
      )
    case .outOfBounds(let number, let key, let needs):
      Diagnostic.of(
        DocumentCode.outOfBounds,
        "`\(key)` needs \(needs)",
        at: number.span,
        "outside"
      )
    case .notHours(let text, let fault):
      Diagnostic.of(
        DocumentCode.notHours,
        "\(Wording.quoted(text.value)) are not opening hours",
        at: text.span,
        fault,
        help: "write days and hours, such as `mon-fri 8-16, sat 10-14`, or `always`"
      )
    case .notARegionCode(let text):
      Diagnostic.of(
        DocumentCode.notARegionCode,
        "\(Wording.quoted(text.value)) is not the code of a region",
        at: text.span,
        "",
        help: "write two digits in quotes, such as `\"12\"`"
      )
    case .notAMunicipalityCode(let text):
      Diagnostic.of(
        DocumentCode.notAMunicipalityCode,
        "\(Wording.quoted(text.value)) is not the code of a municipality",
        at: text.span,
        "",
        help: "write three digits in quotes, such as `\"491\"`"
      )
    case .notAUnit(let unit):
      Self.notAUnit(unit)
    case .notATelephoneNumber(let text):
      Diagnostic.of(
        DocumentCode.notATelephoneNumber,
        "\(Wording.quoted(text.text)) is not a telephone number",
        at: text.span,
        "nobody can call this",
        help: "write digits with spaces between them, such as `015 000 0001`"
      )
    case .municipalityTwice(let code, let first):
      Diagnostic.of(
        DocumentCode.municipalityTwice,
        "two regions have the municipality \(Wording.quoted(code.value))",
        at: code.span,
        "again here",
        related: [DiagnosticLabel(first, "here first")],
        notes: ["somebody who lives there would not know where to call"],
        help: "remove it from one of the regions"
      )
    case .notAMoment(let text):
      Diagnostic.of(
        DocumentCode.notAMoment,
        "\(Wording.quoted(text.value)) is not a day and a time",
        at: text.span,
        "",
        help: "write day, time and offset, such as `2026-11-22T02:10:00+02:00`"
      )
    }
  }

  private static func optionsAreList(_ list: YAMLSequence) -> Diagnostic {
    let help =
      switch list.items.first {
      case .mapping(let mapping):
        "take the hyphens away: `\(mapping.entries.first?.key.text ?? "mild"): ...`"
      case .scalar(let scalar) where scalar.text.utf8.count <= 40:
        "write each on a line of its own with its words behind a colon: `\(scalar.text): ...`"
      default: "write each on a line of its own with its words behind a colon: `mild: ...`"
      }
    return Diagnostic(
      DiagnosticCode(SchemaCode.wrongShape),
      "options are keys with their words behind them, not a list",
      at: DiagnosticLabel(list.span, "this is a list"),
      help: help
    )
  }

  private static func keysNotForType(
    _ keys: [Located<String>],
    type: String,
    types: [String],
    missing: [String],
    meant: [String]
  ) -> Diagnostic {
    let words = keys.map(\.value)
    var notes =
      keys.count == 1 ? ["it belongs to questions of type \(Wording.anyOf(types))"] : []
    if !missing.isEmpty {
      notes.append("a question of type `\(type)` also needs \(Wording.allOf(missing))")
    }
    let first = keys.first
    return Diagnostic.of(
      DocumentCode.keyNotForType,
      "\(Wording.allOf(words)) \(keys.count == 1 ? "does" : "do") not fit "
        + "a question of type `\(type)`",
      at: first?.span ?? SourceSpan(file: "", range: 0..<0),
      "without meaning here",
      related: keys.dropFirst().map { DiagnosticLabel($0.span, "nor here") },
      notes: notes,
      help: meant.isEmpty
        ? "remove \(Wording.allOf(words)), or change the type"
        : "change the type if \(Wording.anyOf(meant)) is meant, or remove these keys"
    )
  }

  private static func keysNeededForType(
    _ span: SourceSpan,
    keys: [String],
    type: String
  ) -> Diagnostic {
    let isOne = keys.count == 1
    return Diagnostic(
      DiagnosticCode(SchemaCode.missingKey),
      "a question of type `\(type)` needs the key\(isOne ? "" : "s") \(Wording.allOf(keys))",
      at: DiagnosticLabel(
        span,
        "\(Wording.allOf(keys)) \(isOne ? "is" : "are") not among its keys"
      ),
      help: isOne
        ? "add a line `\(keys.first ?? ""): ...` to it"
        : "add these lines to it, or change the type"
    )
  }

  private static func notAUnit(_ unit: Located<String>) -> Diagnostic {
    let meant = WrittenUnit.meant(by: unit.value)
    let near = NearNames.suggestions(for: unit.value, among: WrittenUnit.common)
    return Diagnostic.of(
      DocumentCode.notAUnit,
      "\(Wording.quoted(unit.value)) is not a unit",
      at: unit.span,
      "not known",
      notes: [
        "units are written as `a` for years, `mo` for months, `d` for days, `Cel`, `kg`, `cm`, "
          + "`mm[Hg]`, `/min`"
      ],
      help: meant.map { "write `\($0)`" } ?? Wording.didYouMean(near)
        ?? "write one of these, or leave `unit` out",
      edit: meant.map { SourceEdit(unit.span, $0) }
    )
  }
}

extension String {
  /// A range whose decimal commas are points; nil without any.
  fileprivate var withDecimalPoints: String? {
    let ends = split(separator: " ").map(String.init)
    guard ends.count == 3, ends[1] == "to", contains(",") else { return nil }
    let mended = [ends[0], ends[2]].map { $0.replacing(",", with: ".") }
    guard mended.allSatisfy({ DecimalNumber($0) != nil }) else { return nil }
    return mended.joined(separator: " to ")
  }
}
