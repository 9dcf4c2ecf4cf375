// SPDX-License-Identifier: Apache-2.0

/// A problem with what reads the answers: too early, without a meaning, or nothing at all.
enum ReadingProblem: Problem {
  case unknownInEmergency(
    SourceSpan,
    rule: String,
    reads: String,
    asked: SourceSpan,
    through: [String],
    isOptional: Bool,
    isPage: Bool
  )
  case previousInEmergency(SourceSpan, rule: String, reads: String)
  /// - `assessment`: the one that does not say how old the last form may be.
  case previousWithoutSpan(SourceSpan, reads: String, assessment: Located<String>)
  case previousNeverShown(SourceSpan, assessments: [String])
  /// - `readers`: what treats the meaning otherwise than the worst answer.
  case unknownIsMild(
    SourceSpan,
    question: String,
    meaning: String,
    worst: String,
    readers: [String]
  )
  /// - `meant`: the other side, which the rules take for worse.
  case worseTurnedRound(SourceSpan, question: String, rules: [String], meant: String)
  case standInWithoutPhone(SourceSpan, service: String, standIn: String)
  /// - `why`: why nobody gets what they need from it.
  case standInDoesNotFit(SourceSpan, service: String, standIn: String, why: String)
  case nurseQuestionRead(SourceSpan, reads: String, asked: SourceSpan)
  case tooManyNurseQuestions(SourceSpan, assessment: String, count: Int)
  case tooManyOptions(SourceSpan, count: Int, most: Int, isError: Bool)
  case listNotUsed(Located<String>)
  case resultReadByNothing(AuthoredText, column: String, meant: String)
  case readByNothing(SourceSpan, name: String, kind: String)
  case optionsReadByNothing(SourceSpan, question: String, options: [String])
  case adviceNeverGiven(SourceSpan, code: String)
  case columnNeverTested(SourceSpan)
  case opinionOnly(SourceSpan, rules: [String])
  case standsInForItself(SourceSpan, service: String)

  var diagnostic: Diagnostic {
    switch self {
    case .unknownInEmergency(
      let span,
      let rule,
      let reads,
      let asked,
      let through,
      let isOptional,
      let isPage
    ):
      Diagnostic.of(
        CheckCode.unknownInEmergency,
        "the emergency rule `\(rule)` reads `\(reads)`, which may "
          + (isOptional ? "be skipped" : "stay unknown"),
        at: span,
        isOptional ? "nobody may pass it over" : "what does \"I don't know\" mean here?",
        related: [
          DiagnosticLabel(asked, isOptional ? "may be skipped" : "\"I don't know\" has no meaning")
        ],
        notes: through.isEmpty ? [] : ["it is read through \(Wording.allOf(through))"],
        help: isOptional
          ? "remove `optional` from the question"
          : isPage
            ? "write `unsure: one by one`, and on each option `unknown: counts as ...`; or remove "
              + "`unknown`, so that everybody answers"
            : "write `unknown: counts as ...` with the answer that is careful, or remove `unknown`, "
              + "so that everybody answers"
      )
    case .previousInEmergency(let span, let rule, let reads):
      Diagnostic.of(
        CheckCode.unknownInEmergency,
        "the emergency rule `\(rule)` reads `\(reads)`, which most people do not have",
        at: span,
        "without a last form it is unknown",
        notes: ["a rule that is unknown counts in doubt, so everybody would be an emergency"],
        help: "begin the condition with `answered(\(reads)) and`"
      )
    case .previousWithoutSpan(let span, let reads, let assessment):
      Diagnostic.of(
        CheckCode.previousWithoutSpan,
        "`\(reads)` is read, and `\(assessment.value)` does not say how old the last form may be",
        at: span,
        "would be unknown for everybody",
        related: [DiagnosticLabel(assessment.span, "has no `previous`")],
        help: "write `previous: 24 months` in that file of questions"
      )
    case .previousNeverShown(let span, let assessments):
      Diagnostic.of(
        CheckCode.previousWithoutSpan,
        severity: .warning,
        "no earlier answer can be shown, since nothing says how old the last form may be",
        at: span,
        "without effect",
        help: "write `previous: 24 months` in the questions of \(Wording.allOf(assessments))"
      )
    case .unknownIsMild(let span, let question, let meaning, let worst, let readers):
      Diagnostic.of(
        CheckCode.unknownIsMild,
        severity: .warning,
        "\"I don't know\" about `\(question)` counts as a milder answer than the worst",
        at: span,
        "the worst answer is `\(worst)`",
        notes: [
          "\(Wording.list(readers)) \(readers.count == 1 ? "makes" : "make") a difference between "
            + "`\(meaning)` and `\(worst)`"
        ],
        help: "write `counts as \(worst)`, or say in `except` of the question why `\(meaning)` is "
          + "careful enough"
      )
    case .worseTurnedRound(let span, let question, let rules, let meant):
      Diagnostic.of(
        CheckCode.worseTurnedRound,
        severity: .warning,
        "`worse` of `\(question)` says the opposite of the rules",
        at: span,
        "turned round?",
        notes: [
          "\(Wording.list(rules.map { "`\($0)`" })) "
            + (rules.count == 1 ? "takes" : "take") + " the other side for the worse one"
        ],
        help: "write `worse: \(meant)`, or look at the conditions",
        edit: SourceEdit(span, meant)
      )
    case .standInWithoutPhone(let span, let service, let standIn):
      Diagnostic.of(
        CheckCode.standInDoesNotFit,
        severity: .warning,
        "`\(standIn)` stands in for `\(service)`, but has no channel `phone`",
        at: span,
        "calls nobody",
        notes: ["people who need `\(service)` may be told that somebody calls them"],
        help: "name a service with the channel `phone`"
      )
    case .standInDoesNotFit(let span, let service, let standIn, let why):
      Diagnostic.of(
        CheckCode.standInDoesNotFit,
        "`\(standIn)` cannot stand in for `\(service)`",
        at: span,
        why,
        help: "name a service of the same sector that the region offers"
      )
    case .nurseQuestionRead(let span, let reads, let asked):
      Diagnostic.of(
        CheckCode.nurseQuestionRead,
        "`\(reads)` is asked only after the level is settled",
        at: span,
        "not answered yet when rules are judged",
        related: [DiagnosticLabel(asked, "asked for the nurse")],
        help: "remove `for: nurse` from the question, or leave it out of the condition"
      )
    case .tooManyNurseQuestions(let span, let assessment, let count):
      Diagnostic.of(
        CheckCode.tooManyNurseQuestions,
        "`\(assessment)` asks \(count) questions for the nurse",
        at: span,
        "one too many",
        notes: ["at most 6 are asked after the level is settled"],
        help: "remove questions, or ask them before"
      )
    case .tooManyOptions(let span, let count, let most, let isError):
      Diagnostic.of(
        CheckCode.tooManyOptions,
        severity: isError ? .error : .warning,
        "\(count) options are too many for one page",
        at: span,
        "at most \(most)",
        help: "part them into two questions"
      )
    case .listNotUsed(let name):
      Diagnostic.of(
        CheckCode.readByNothing,
        severity: .warning,
        "no question uses the list `\(name.value)`",
        at: name.span,
        "without effect",
        help: "write `options: \(name.value)` in a question, or remove the list"
      )
    case .resultReadByNothing(let cell, let column, let meant):
      Diagnostic.of(
        CheckCode.readByNothing,
        severity: .warning,
        "nothing reads the result \(cell.text) of `\(column)`",
        at: cell.span,
        "this row does nothing",
        help: "did you mean `\"\(meant)\"`?"
      )
    case .readByNothing(let span, let name, let kind):
      Diagnostic.of(
        CheckCode.readByNothing,
        severity: .warning,
        "nothing reads the \(kind) `\(name)`",
        at: span,
        kind == "question" ? "is never asked" : "without effect",
        help: kind == "question"
          ? "read it in a rule, or write `for: nurse`" : "read it in a condition, or remove it"
      )
    case .optionsReadByNothing(let span, let question, let options):
      Diagnostic.of(
        CheckCode.readByNothing,
        severity: .warning,
        "nothing reads \(Wording.allOf(options.map { "\(question).\($0)" }))",
        at: span,
        "ticking it changes nothing",
        help: "read it in a rule, or remove the option"
      )
    case .adviceNeverGiven(let span, let code):
      Diagnostic.of(
        CheckCode.adviceNeverGiven,
        severity: .warning,
        "no rule gives the advice `\(code)`",
        at: span,
        "never shown"
      )
    case .columnNeverTested(let span):
      Diagnostic.of(
        CheckCode.columnNeverTested,
        severity: .warning,
        "no row tests this column",
        at: span,
        "every cell takes all answers",
        help: "remove the column"
      )
    case .opinionOnly(let span, let rules):
      Diagnostic.of(
        CheckCode.opinionOnly,
        severity: .warning,
        "\(Wording.count(rules.count, "rule")) in this file "
          + (rules.count == 1 ? "rests" : "rest") + " on opinion alone",
        at: span,
        "the first one",
        notes: [Wording.allOf(Array(rules.prefix(20))) + (rules.count > 20 ? ", and more" : "")],
        help: "find a guideline or another source"
      )
    case .standsInForItself(let span, let service):
      Diagnostic.of(
        CheckCode.standsInForItself,
        "`\(service)` cannot stand in for itself",
        at: span
      )
    }
  }
}
