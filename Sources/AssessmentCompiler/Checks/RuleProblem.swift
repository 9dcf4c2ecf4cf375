// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A problem with what a rule or a file of rules says.
enum RuleProblem: Problem {
  case withoutOutcome(SourceSpan)
  case otherwiseMissing(SourceSpan)
  case otherwiseInModule(SourceSpan, module: String)
  case otherwiseSelfCare(Located<String>)
  case enoughNotUnderOtherwise(Located<String>, otherwise: Located<String>, assessment: String)
  case atLeastWithoutEffect(Located<String>)
  case atLeastUnderOtherwise(Located<String>, otherwise: Located<String>)
  case enoughInRegion(SourceSpan)
  case selfCareWithoutWatch(SourceSpan, given: [String])
  case needsServices(SourceSpan, key: String)
  case fitsWithoutInstead(SourceSpan, key: String, missing: String)
  case ifRaisedWithoutEnough(SourceSpan)
  case canWaitNotSameDay(SourceSpan, level: String?)
  case datesTurnedRound(SourceSpan, from: SourceSpan)
  case withoutSource(SourceSpan)
  /// - `version`: the day of the content.
  case ended(Located<CalendarDate>, version: Located<CalendarDate>)
  /// - `condition`: where the same number stands in the condition.
  case numberWrittenTwice(SourceSpan, number: String, condition: SourceSpan)
  case limitWrittenOut(SourceSpan, number: String, limit: String, condition: SourceSpan)
  /// - `keys`: what the rule says beside its level.
  case nothingAfterEmergency(SourceSpan, level: String, keys: [String])
  case limitNotNamed(SourceSpan, number: String, names: [String])
  case continuesWithItself(Located<String>)
  case sayTheSame(Located<String>, first: Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .withoutOutcome(let span):
      Diagnostic.of(
        CheckCode.ruleWithoutOutcome,
        "the rule says nothing",
        at: span,
        "has no outcome",
        notes: [
          "a rule says at least one of "
            + Wording.anyOf([
              "at-least", "enough", "raise", "services", "advice", "continue",
            ])
        ],
        help: "add an outcome, or remove the rule"
      )
    case .withoutSource(let span):
      Diagnostic.of(
        CheckCode.ruleWithoutSource,
        "the rule does not say where it comes from",
        at: span,
        "its list of sources is empty",
        help: "name a source of `rules/sources.yaml`"
      )
    case .ended(let until, let version):
      Diagnostic.of(
        CheckCode.ruleEnded,
        severity: .warning,
        "the rule ended before the day of this content",
        at: until.span,
        "never counts any more",
        related: [DiagnosticLabel(version.span, "the content is of \(version.value)")],
        help: "remove the rule, or give it a later day"
      )
    case .numberWrittenTwice(let span, let number, let condition):
      Diagnostic.of(
        CheckCode.numberWrittenTwice,
        severity: .warning,
        "`\(number)` stands in the condition and again in the text",
        at: span,
        "would stay when the condition changes",
        related: [DiagnosticLabel(condition, "the same number")],
        help: "make it a limit, and write `{its_name}` here"
      )
    case .limitWrittenOut(let span, let number, let limit, let condition):
      Diagnostic.of(
        CheckCode.numberWrittenTwice,
        severity: .warning,
        "`\(number)` stands in the text and is the limit `\(limit)`",
        at: span,
        "would stay when the limit changes",
        related: [DiagnosticLabel(condition, "read here")],
        help: "write `{\(limit)}` here"
      )
    case .nothingAfterEmergency(let span, let level, let keys):
      Diagnostic.of(
        CheckCode.nothingAfterEmergency,
        severity: .warning,
        "\(Wording.allOf(keys)) \(keys.count == 1 ? "has" : "have") no effect beside `\(level)`",
        at: span,
        "never used",
        notes: ["`\(level)` ends the interview: nothing is sent, booked or asked after it"],
        help: "remove \(keys.count == 1 ? "it" : "them"), or write a second rule with another level"
      )
    case .limitNotNamed(let span, let number, let names):
      Diagnostic.of(
        CheckCode.limitNotNamed,
        severity: .warning,
        "`\(number)` is written here, although \(Wording.allOf(names)) "
          + (names.count == 1 ? "is" : "are") + " the same",
        at: span,
        "would stay when the limit changes",
        help: "write \(Wording.anyOf(names))"
      )
    case .continuesWithItself(let name):
      Diagnostic.of(
        CheckCode.continuesWithItself,
        "`\(name.value)` cannot go on with itself",
        at: name.span,
        "the rule belongs to this assessment",
        help: "name another assessment, or remove it"
      )
    case .otherwiseMissing(let span):
      Diagnostic.of(
        CheckCode.otherwiseMissing,
        "the rules do not say which level stands when no rule says anything",
        at: span,
        "`otherwise` is not among its keys",
        help: "add a line `otherwise: nurse-call`"
      )
    case .otherwiseInModule(let span, let module):
      Diagnostic.of(
        CheckCode.otherwiseInModule,
        "`\(module)` is a module and cannot say what stands otherwise",
        at: span,
        "belongs to an assessment",
        help: "remove `otherwise`"
      )
    case .otherwiseSelfCare(let level):
      Diagnostic.of(
        CheckCode.otherwiseSelfCare,
        "self-care cannot be what stands otherwise",
        at: level.span,
        "nothing that is left over is self-care",
        notes: ["only a rule with `enough: self-care` can lead to self-care"],
        help: "write `otherwise: nurse-call`"
      )
    case .enoughNotUnderOtherwise(let level, let otherwise, let assessment):
      Diagnostic.of(
        CheckCode.enoughNotUnderOtherwise,
        "`\(level.value)` is not less than what stands otherwise in `\(assessment)`",
        at: level.span,
        "would change nothing",
        related: [DiagnosticLabel(otherwise.span, "stands otherwise")],
        help: "write `at-least: \(level.value)`, or a level under `\(otherwise.value)`"
      )
    case .atLeastWithoutEffect(let level):
      Diagnostic.of(
        CheckCode.atLeastWithoutEffect,
        "every result is at least `\(level.value)`",
        at: level.span,
        "the lowest level, so this raises nothing",
        help: "write `enough: \(level.value)` if it is enough for these people, or remove the line"
      )
    case .atLeastUnderOtherwise(let level, let otherwise):
      Diagnostic.of(
        CheckCode.atLeastWithoutEffect,
        severity: .warning,
        "`at-least: \(level.value)` changes no result here",
        at: level.span,
        "`otherwise` is more urgent",
        related: [DiagnosticLabel(otherwise.span, "stands when no `enough` counts")],
        notes: ["no rule says `enough` of a level under `\(level.value)`"],
        help: "write `enough: \(level.value)` if that is enough for these people"
      )
    case .enoughInRegion(let span):
      Diagnostic.of(
        CheckCode.enoughInRegion,
        "a region cannot say that a level is enough",
        at: span,
        "regions only raise",
        help: "write the rule in the assessment, or use `at-least`"
      )
    case .selfCareWithoutWatch(let span, let given):
      Diagnostic.of(
        CheckCode.selfCareWithoutWatch,
        "self-care needs advice about what to watch for",
        at: span,
        given.isEmpty ? "gives no advice" : "none of \(Wording.allOf(given)) is of kind `watch`",
        help: "add advice of `kind: watch`"
      )
    case .needsServices(let span, let key):
      Diagnostic.of(
        CheckCode.needsServices,
        "`\(key)` is about services, and the rule names none",
        at: span,
        "of which service?",
        help: "add a line `services: [...]`"
      )
    case .fitsWithoutInstead(let span, let key, let missing):
      Diagnostic.of(
        CheckCode.fitsWithoutInstead,
        "`\(key)` needs `\(missing)` beside it",
        at: span,
        "`\(missing)` is not among its keys",
        notes: ["`fits` says whether the services fit, `instead` what fits better when not"],
        help: "add a line `\(missing): ...` to it"
      )
    case .ifRaisedWithoutEnough(let span):
      Diagnostic.of(
        CheckCode.ifRaisedWithoutEnough,
        "`if-raised` needs `enough` beside it",
        at: span,
        "there is no level that could be raised over",
        notes: ["only a rule with `enough` loses its advice when a `raise` lifts the level"],
        help: "write this advice under `advice`, where it is given in any case"
      )
    case .canWaitNotSameDay(let span, let level):
      Diagnostic.of(
        CheckCode.canWaitNotSameDay,
        "only what is due on the same day can wait over the night",
        at: span,
        level.map { "the level is `\($0)`" } ?? "the rule names no level",
        help: "remove `at-night`"
      )
    case .sayTheSame(let rule, let first):
      Diagnostic.of(
        CheckCode.rulesSayTheSame,
        severity: .warning,
        "`\(rule.value)` says the same as `\(first.value)`",
        at: rule.span,
        "the same condition, and the same follows",
        related: [DiagnosticLabel(first.span, "said here first")],
        help: "remove one of them, or look at what was meant"
      )
    case .datesTurnedRound(let span, let from):
      Diagnostic.of(
        CheckCode.datesTurnedRound,
        "the rule ends before it begins",
        at: span,
        "before the first day",
        related: [DiagnosticLabel(from, "the first day")]
      )
    }
  }
}
