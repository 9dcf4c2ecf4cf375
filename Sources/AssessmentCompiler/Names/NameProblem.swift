// SPDX-License-Identifier: Apache-2.0

/// What a name or code refers to.
enum NamedKind: String {
  case module
  case assessment
  case questionnaire
  case question
  case list = "list of options"
  case level
  case service
  case source
  case advice = "piece of advice"
  case number = "telephone number"
  case accessGroup = "table of access to care"
  case unit
  case codeSystem = "system of codes"

  /// Where one is written, for those that authors add while they write.
  fileprivate var place: String? {
    switch self {
    case .source: "`rules/sources.yaml`, with `title`, `publisher`, `year` and `link`"
    case .advice: "`advice` of this file, with `kind` and `text`"
    case .number: "`rules/numbers.yaml`"
    case .codeSystem: "`code-systems` of `rules/services.yaml`, with its number (OID)"
    case .module, .assessment, .questionnaire, .question, .list, .level, .service, .accessGroup,
      .unit:
      nil
    }
  }

  fileprivate var code: NameCode {
    switch self {
    case .module: .unknownModule
    case .assessment, .questionnaire: .unknownAssessment
    case .question: .unknownQuestion
    case .list: .unknownList
    case .level: .unknownLevel
    case .service: .unknownService
    case .source: .unknownSource
    case .advice: .unknownAdvice
    case .number: .unknownNumber
    case .accessGroup: .unknownAccessGroup
    case .unit: .unknownUnit
    case .codeSystem: .unknownCodeSystem
    }
  }
}

/// A problem with a name over all files.
enum NameProblem: Problem {
  /// - `kind`: what the name is here, with its article; `firstKind` what it is there.
  case duplicate(Located<String>, kind: String, first: SourceSpan, firstKind: String)
  /// A name that every assessment has, or that means something in conditions.
  case reserved(Located<String>, why: String)
  /// A column of a table that should become a name.
  case notAName(Located<String>)
  case unknown(Located<String>, NamedKind, near: [String], why: String? = nil)
  case includeCycle([Located<String>])
  /// `was` names something that is still there.
  case formerNameInUse(Located<String>, current: SourceSpan, kind: String)
  /// Two questions say that they were the same one.
  case formerNameTwice(Located<String>, first: SourceSpan)

  /// The fact that helps where a level is not known.
  static func levels(_ known: [String]) -> String { "the levels are \(Wording.allOf(known))" }

  var diagnostic: Diagnostic {
    switch self {
    case .duplicate(let name, let kind, let first, let firstKind):
      Diagnostic.of(
        NameCode.duplicateName,
        "\(Wording.quoted(name.value)) is already the name of \(firstKind)",
        at: name.span,
        kind == firstKind ? "again" : "here it is \(kind)",
        related: [DiagnosticLabel(first, "here first")],
        notes: ["a name means one thing in the whole content"],
        help: kind == "a question" && firstKind == kind && first.file != name.span.file
          ? "if both ask the same, move it to a module that both include; else choose another name"
          : "choose another name for one of them"
      )
    case .reserved(let name, let why):
      Diagnostic(
        DiagnosticCode(SchemaCode.reservedWord),
        "\(Wording.quoted(name.value)) has a meaning of its own and cannot be a name",
        at: DiagnosticLabel(name.span, "reserved"),
        notes: [why],
        help: "choose another name"
      )
    case .notAName(let name):
      Diagnostic(
        DiagnosticCode(SchemaCode.notAName),
        "\(Wording.quoted(name.value)) is not a name",
        at: DiagnosticLabel(name.span, "a result of a table becomes a name"),
        notes: ["a name has small letters a to z, digits and underscores: `fever_days`"]
      )
    case .unknown(let name, let kind, let near, let why):
      Diagnostic.of(
        kind.code,
        "there is no \(kind.rawValue) named \(Wording.quoted(name.value))",
        at: name.span,
        "not known",
        notes: why.map { [$0] } ?? [],
        help: Wording.didYouMean(near) ?? kind.place.map { "describe it in \($0)" },
        edit: near.count == 1 ? near.first.map { SourceEdit(name.span, $0) } : nil
      )
    case .formerNameInUse(let name, let current, let kind):
      Diagnostic.of(
        NameCode.formerNameInUse,
        "\(Wording.quoted(name.value)) is still the name of \(kind)",
        at: name.span,
        "said to be a former name",
        related: [DiagnosticLabel(current, "here it is in use")],
        notes: ["`was` tells which question of an earlier version this one continues"],
        help: "remove this line, or rename the other one"
      )
    case .formerNameTwice(let name, let first):
      Diagnostic.of(
        NameCode.formerNameTwice,
        "two questions say that they were \(Wording.quoted(name.value))",
        at: name.span,
        "again here",
        related: [DiagnosticLabel(first, "here first")],
        notes: ["earlier answers to it would stand for both"],
        help: "keep one of the two lines, and give the other question no `was`"
      )
    case .includeCycle(let cycle):
      Diagnostic.of(
        NameCode.includeCycle,
        cycle.count == 1
          ? "the module \(Wording.quoted(cycle.first?.value ?? "")) includes itself"
          : "the modules \(Wording.allOf(cycle.map(\.value))) include each other in a circle",
        at: cycle.first?.span ?? SourceSpan(file: "", range: 0..<0),
        "includes \(Wording.quoted(cycle.first?.value ?? ""))",
        related: cycle.dropFirst().map {
          DiagnosticLabel($0.span, "includes \(Wording.quoted($0.value))")
        },
        help: "remove one of these lines"
      )
    }
  }
}
