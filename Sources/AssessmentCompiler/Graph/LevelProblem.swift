// SPDX-License-Identifier: Apache-2.0

/// A problem with the scale of levels, with regions or the calendar.
enum LevelProblem: Problem {
  case missingLevel(SourceSpan, name: String, why: String)
  case raisedToLower(Located<String>, level: String)
  case raisedIntoStop(Located<String>, level: String)
  case ifUnsureTooLow(Located<String>, level: String, lowest: String)
  /// - `key`: `raised-to` or `if-unsure`, which must keep the order of two levels.
  case orderNotKept(Located<String>, key: String, level: String, above: String, aboveValue: String)
  case emergencyDoesNotStop(Located<String>)
  case stopBelow(SourceSpan, level: String, above: String)
  case missingWords(SourceSpan, level: String, sector: String, situation: String)
  case missingSector(SourceSpan, level: String)
  case notATimeZone(Located<String>, near: [String])

  var diagnostic: Diagnostic {
    switch self {
    case .missingLevel(let span, let name, let why):
      Diagnostic.of(
        GraphCode.missingLevel,
        "the scale has no level `\(name)`",
        at: span,
        "`\(name)` is not among the levels",
        notes: [why]
      )
    case .raisedToLower(let value, let level):
      Diagnostic.of(
        GraphCode.levelOrder,
        "raising `\(level)` would lower it",
        at: value.span,
        "less urgent than `\(level)`",
        help: "name `\(level)` itself or a level above it"
      )
    case .raisedIntoStop(let value, let level):
      Diagnostic.of(
        GraphCode.levelOrder,
        "raising `\(level)` would end the interview",
        at: value.span,
        "a level that stops",
        notes: ["a rule that raises never leads into an emergency"]
      )
    case .ifUnsureTooLow(let value, let level, let lowest):
      Diagnostic.of(
        GraphCode.levelOrder,
        "a rule of `\(level)` in doubt would count as more than one step less",
        at: value.span,
        "too low",
        help: "name `\(lowest)` or a level above it"
      )
    case .orderNotKept(let value, let key, let level, let above, let aboveValue):
      Diagnostic.of(
        GraphCode.levelOrder,
        "`\(key)` turns the order of `\(above)` and `\(level)` round",
        at: value.span,
        "more urgent than `\(aboveValue)`, to which `\(above)` leads",
        help: "name `\(aboveValue)` or a level below it"
      )
    case .stopBelow(let span, let level, let above):
      Diagnostic.of(
        GraphCode.levelOrder,
        "`\(level)` ends the interview, but the more urgent `\(above)` does not",
        at: span,
        help: "put levels that stop first"
      )
    case .missingWords(let span, let level, let sector, let situation):
      Diagnostic.of(
        GraphCode.missingLevelWords,
        "`\(level)` has no words for `\(sector)` \(situation)",
        at: span,
        help: "add the words, or `any` for every state"
      )
    case .missingSector(let span, let level):
      Diagnostic.of(
        GraphCode.missingLevelWords,
        "`\(level)` has no words for `health`",
        at: span,
        notes: ["sectors without words of their own use those of `health`"]
      )
    case .emergencyDoesNotStop(let level):
      Diagnostic.of(
        GraphCode.emergencyDoesNotStop,
        "the emergency level `\(level.value)` does not end the interview",
        at: level.span,
        "has `stops: no`",
        notes: ["nobody in an emergency must go on answering"],
        help: "write `stops: yes`, or give the level a name that does not begin with `emergency`"
      )
    case .notATimeZone(let zone, let near):
      Diagnostic.of(
        GraphCode.notATimeZone,
        "\(Wording.quoted(zone.value)) is not a time zone",
        at: zone.span,
        "not known",
        help: Wording.didYouMean(near) ?? "write area and city, such as `Europe/Helsinki`"
      )
    }
  }
}
