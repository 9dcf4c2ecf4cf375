// SPDX-License-Identifier: Apache-2.0

/// A problem with what a question lets people answer.
enum QuestionProblem: Problem {
  case emptyRange(SourceSpan)
  case offStep(SourceSpan, value: String, step: String)
  case comparedBetweenSteps(SourceSpan, number: String, question: String, step: String)
  case stepNotPositive(SourceSpan)
  case usualOutsideRange(SourceSpan, range: SourceSpan)
  /// - `needs`: what could stand there, with backticks.
  case countsAsOutside(Located<String>, needs: String, near: [String])
  case worseNotForType(SourceSpan, type: String, choices: [String])
  case tooFewOptions(SourceSpan, type: String)
  case noOptionForAll(SourceSpan)
  case pointsOnSome(SourceSpan, without: [String])
  case optionWithoutMeaning(SourceSpan, option: String)
  case optionWithoutCheck(SourceSpan, option: String)
  /// Options of several findings are names, those of one choice are codes.
  case optionSpelling(Located<String>, isName: Bool)
  case optionKeyNotForType(SourceSpan, key: String, type: String)
  case unknownTextNeedsUnknown(SourceSpan)
  case optionNeedsUnsure(SourceSpan, key: String, at: SourceSpan)

  var diagnostic: Diagnostic {
    switch self {
    case .emptyRange(let span):
      Diagnostic.of(
        GraphCode.emptyRange,
        "the range ends before it begins",
        at: span,
        "no answer fits",
        help: "write the lowest value first"
      )
    case .offStep(let span, let value, let step):
      Diagnostic.of(
        GraphCode.offStep,
        "`\(value)` is no multiple of the step `\(step)`",
        at: span,
        "nobody can answer it",
        help: "change the value, or state another `step`"
      )
    case .comparedBetweenSteps(let span, let number, let question, let step):
      Diagnostic.of(
        GraphCode.offStep,
        severity: .warning,
        "`\(question)` is compared with `\(number)`, which lies between two of its answers",
        at: span,
        "nobody can answer it",
        notes: ["its step is `\(step)`"],
        help: "write a multiple of `\(step)`"
      )
    case .stepNotPositive(let span):
      Diagnostic.of(GraphCode.stepNotPositive, "a step is greater than 0", at: span)
    case .usualOutsideRange(let span, let range):
      Diagnostic.of(
        GraphCode.usualOutsideRange,
        "what is usual lies outside the range",
        at: span,
        related: [DiagnosticLabel(range, "the range")]
      )
    case .countsAsOutside(let value, let needs, let near):
      Diagnostic.of(
        GraphCode.countsAsOutside,
        "\(Wording.quoted(value.value)) is not an answer to this question",
        at: value.span,
        "\"I don't know\" cannot count as this",
        notes: ["it can be \(needs)"],
        help: Wording.didYouMean(near)
      )
    case .worseNotForType(let span, let type, let choices):
      Diagnostic.of(
        GraphCode.worseNotForType,
        "answers of a question of type `\(type)` are not worse in this way",
        at: span,
        notes: ["it can be \(Wording.anyOf(choices))"]
      )
    case .tooFewOptions(let span, let type):
      Diagnostic.of(
        GraphCode.tooFewOptions,
        "a question of type `\(type)` needs \(type == "one" ? "at least 2 options" : "an option")",
        at: span
      )
    case .noOptionForAll(let span):
      Diagnostic.of(
        GraphCode.tooFewOptions,
        "each option has a `when`, so somebody may be offered none",
        at: span,
        "nothing to choose",
        help: "leave `when` out of one of them, such as the one that fits whoever fits no other"
      )
    case .pointsOnSome(let span, let without):
      Diagnostic.of(
        GraphCode.pointsOnSome,
        "some options have points and some have none",
        at: span,
        "\(Wording.allOf(without)) without points",
        help: "give each option points, `0` where it has none"
      )
    case .optionWithoutMeaning(let span, let option):
      Diagnostic.of(
        GraphCode.optionWithoutMeaning,
        "the option `\(option)` does not say what \"I don't know\" means",
        at: span,
        "needs `unknown: counts as ...`",
        notes: ["with `unsure: one by one` people may say about each option that they do not know"],
        help: "add a line `unknown: counts as yes` or `unknown: counts as no` to it"
      )
    case .optionWithoutCheck(let span, let option):
      Diagnostic.of(
        GraphCode.optionWithoutCheck,
        "the option `\(option)` does not say how to check it",
        at: span,
        "needs `check: ...`",
        notes: ["with `unsure: one by one` each option says what to look at, press or count"],
        help: "add a line `check: ...` to it"
      )
    case .optionSpelling(let code, let isName):
      Diagnostic(
        DiagnosticCode(isName ? SchemaCode.notAName : SchemaCode.notACode),
        isName
          ? "\(Wording.quoted(code.value)) is not a name, as rules read this option"
          : "\(Wording.quoted(code.value)) is not a code, as rules compare this option",
        at: DiagnosticLabel(code.span, isName ? "has a hyphen" : "has an underscore"),
        notes: [
          isName
            ? "options of type `several` are names with underscores: `symptoms.runny_nose`"
            : "options of type `one` are codes with hyphens: `\"very-ill\"`"
        ],
        help: "write `\(code.value.replacing(isName ? "-" : "_", with: isName ? "_" : "-")):`"
      )
    case .unknownTextNeedsUnknown(let span):
      Diagnostic.of(
        GraphCode.unknownTextNeedsUnknown,
        "`unknown-text` has no effect without `unknown`",
        at: span,
        "nobody would see this",
        help: "add `unknown: allowed` or `unknown: counts as ...` to the question, or remove it"
      )
    case .optionNeedsUnsure(let span, let key, let question):
      Diagnostic.of(
        GraphCode.optionNeedsUnsure,
        "`\(key)` of an option has no effect without `unsure`",
        at: span,
        key == "check" ? "nobody would see this" : "nobody can say so of this option alone",
        related: [DiagnosticLabel(question, "has no `unsure: one by one`")],
        help: "add `unsure: one by one` to the question, or remove `\(key)`"
      )
    case .optionKeyNotForType(let span, let key, let type):
      Diagnostic.of(
        DocumentCode.keyNotForType,
        "`\(key)` does not fit an option of a question of type `\(type)`",
        at: span,
        "without meaning here"
      )
    }
  }
}
