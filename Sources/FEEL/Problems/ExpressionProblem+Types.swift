// SPDX-License-Identifier: Apache-2.0

/// Problems of types, units and lists of options.
extension ExpressionProblem {
  static func notACondition(_ part: Part) -> ExpressionProblem {
    let name = part.phrase == "this" ? "..." : String(part.phrase.dropFirst().dropLast())
    var notes: [String] = []
    var help: String?
    switch part.type {
    case .number:
      help = "compare it with a number, such as `\(name) > 0`"
    case .date:
      help = "compare it with a date, such as `\(name) < contact_date`"
    case .code(let domain):
      if case .literal = part.tree.node {
        help = "write which question has this answer: `question = \(name)`"
      } else {
        notes = [optionsNote(domain)]
        help = domain.codes.first.map { "compare it with an option, such as `\(name) = \"\($0)\"`" }
      }
    default: break
    }
    return ExpressionProblem(
      .notACondition,
      part.range,
      "\(part.phrase) is \(Wording.kind(part.type)), and a condition must be yes or no",
      label: "not yes or no",
      notes: notes,
      help: help
    )
  }

  static func notANumber(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .notANumber,
      part.range,
      "\(part.phrase) is \(Wording.kind(part.type)), and a number is needed",
      label: "not a number",
      help: part.type == .boolean
        ? "write `(if ... then 1 else 0)` around it to count it as a number" : nil
    )
  }

  static func notAnOption(_ part: Part, of domain: CodeDomain) -> ExpressionProblem {
    ExpressionProblem(
      .notAnOption,
      part.range,
      "\(part.phrase) is \(Wording.kind(part.type)), and an option is needed",
      label: "not an option",
      notes: [optionsNote(domain)],
      help: "write one of the options in quotes"
    )
  }

  static func notADate(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .notADate,
      part.range,
      "\(part.phrase) is \(Wording.kind(part.type)), and a date is needed",
      label: "not a date",
      help: "write the name of a date, `contact_date`, or a date such as `@\"2026-11-22\"`"
    )
  }

  static func differentTypes(_ left: Part, _ right: Part, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .differentTypes,
      range,
      "\(left.phrase) is \(Wording.kind(left.type)), but \(right.phrase) is "
        + Wording.kind(right.type),
      label: "of different kinds",
      help: helpForDifferentTypes(left, right) ?? helpForDifferentTypes(right, left)
    )
  }

  private static func helpForDifferentTypes(_ part: Part, _ other: Part) -> String? {
    guard case .literal(.code(let code)) = other.tree.node else { return nil }
    switch part.type {
    case .boolean where ["yes", "true"].contains(code):
      return "write `true` without quotes, or only the name"
    case .boolean where ["no", "false"].contains(code):
      return "write `false` without quotes, or `not(...)` around the name"
    case .number where DecimalNumber(code) != nil:
      return "write `\(code)` without quotes"
    case .date where CalendarDate(code) != nil:
      return "write `@\"\(code)\"`"
    default:
      return nil
    }
  }

  static func differentUnits(_ left: Part, _ right: Part, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .differentUnits,
      range,
      "\(left.phrase) is \(Wording.unit(left.type.unit)), but \(right.phrase) is "
        + Wording.unit(right.type.unit),
      label: "of different units",
      help: "compare and add only values of one unit; make the other one with a fact first"
    )
  }

  static func exponentWithUnit(_ part: Part, unit: String) -> ExpressionProblem {
    ExpressionProblem(
      .differentUnits,
      part.range,
      "the power must be a plain number, but \(part.phrase) is \(Wording.unit(unit))",
      label: "has a unit",
      help: "write a whole number, such as `** 2`"
    )
  }

  static func decimalExponent(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .notSupportedYet,
      part.range,
      "a power with decimals cannot be calculated",
      label: "not a whole number",
      help: "write a whole number, such as `** 2`"
    )
  }

  static func differentLists(_ left: Part, _ right: Part, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .differentLists,
      range,
      "\(left.phrase) and \(right.phrase) have different lists of options",
      label: "of different lists",
      notes: [left, right].compactMap { part in
        if case .code(let domain) = part.type, part.phrase != "this" {
          "the options of \(part.phrase) are \(options(domain))"
        } else {
          nil
        }
      },
      help: "compare each of them with an option, with `and` or `or` between"
    )
  }

  static func otherList(_ part: Part, than domain: CodeDomain) -> ExpressionProblem {
    ExpressionProblem(
      .differentLists,
      part.range,
      "\(part.phrase) has another list of options than is needed here",
      label: "of another list",
      notes: [optionsNote(domain)],
      help: "write one of the options in quotes, or choose it with `if ... then ... else ...`"
    )
  }

  static func unknownOption(
    _ code: String,
    _ range: TextRange,
    of domain: CodeDomain
  ) -> ExpressionProblem {
    let near = Suggestions.near(code, among: domain.codes)
    return ExpressionProblem(
      .unknownOption,
      range,
      "there is no option `\"\(code)\"` here",
      label: "not an option",
      notes: [optionsNote(domain)],
      help: Wording.didYouMean(near.map { "\"\($0)\"" }),
      suggestions: near
    )
  }

  static func optionWithoutQuestion(_ code: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .optionWithoutQuestion,
      range,
      "nothing says which question `\"\(code)\"` is an option of",
      label: "an option of what?",
      help: "compare it with the name of its question: `question = \"\(code)\"`"
    )
  }

  static func noOrder(
    _ subject: String,
    _ range: TextRange,
    isList: Bool = false
  ) -> ExpressionProblem {
    ExpressionProblem(
      .noOrder,
      range,
      "\(subject) have no order",
      label: "which is more?",
      help: isList
        ? "add `worse: later` or `worse: earlier` to the question, or name the options with `in (...)`"
        : "write the name alone for yes, or `not(...)` around it for no"
    )
  }

  static func notEqualMayBeAbsent(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .notEqualMayBeAbsent,
      range,
      "`\(name)` is not asked from everybody, so `!=` would hold for those who are not asked",
      label: "also true without the question",
      notes: ["`=` is false for those who are not asked, and so `not(... = ...)` is true for them"],
      help: "name the answers that count with `in (...)`, or write `not(... = ...)` if the others "
        + "are meant too"
    )
  }

  static func emptyRange(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .emptyRange,
      range,
      "nothing lies in this range",
      label: "empty",
      help: "write the lower end first; a round bracket leaves its end out"
    )
  }

  static func textArithmetic(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .textArithmetic,
      part.range,
      "\(part.phrase) is an option, and options cannot be calculated with or joined",
      label: "not a number",
      help: "give the options `points`, and add them with `sum` under `facts`"
    )
  }

  static func dateArithmetic(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .dateArithmetic,
      part.range,
      "\(part.phrase) is a date, and dates cannot be calculated with",
      label: "not a number",
      help: "use `days_between(from, to)`, `months_between` or `years_between`"
    )
  }

  static func roundPlaces(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .roundPlaces,
      part.range,
      "the decimals to keep must be written as a whole number from 0 to 20",
      label: "not such a number",
      help: "write for example `round(..., 1)`"
    )
  }

  private static func optionsNote(_ domain: CodeDomain) -> String {
    "the options are \(options(domain))"
  }

  private static func options(_ domain: CodeDomain) -> String {
    Wording.list(domain.codes.map { "`\"\($0)\"`" })
  }
}
