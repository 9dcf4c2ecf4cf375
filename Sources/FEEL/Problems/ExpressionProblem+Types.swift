// SPDX-License-Identifier: Apache-2.0

/// Problems of types, units and lists of options.
extension ExpressionProblem {
  static func notACondition(_ part: Part) -> ExpressionProblem {
    let name = part.phrase == "this" ? "..." : String(part.phrase.dropFirst().dropLast())
    var notes: [String] = []
    var help: String?
    switch part.type {
    case _ where part.isConditional:
      help = "write `true`, `false` or a comparison after `then` and after `else`"
    case .number where part.isLiteral, .date where part.isLiteral:
      help = "write a comparison, with the name of a question"
    case .number:
      help = "compare it with a number, such as `\(name) > 0`"
    case .date:
      help = "compare it with a date, such as `\(name) < contact_date`"
    case .code(let domain):
      if part.isLiteral {
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

  /// A value alone after a comparison and `and` or `or`.
  static func valueAlone(
    _ phrase: String,
    _ value: Value,
    _ range: TextRange,
    help: String
  ) -> ExpressionProblem {
    let kind =
      switch value {
      case .number: "a number"
      case .date: "a date"
      case .code: "an option"
      case .boolean: "yes or no"
      }
    return ExpressionProblem(
      .notACondition,
      range,
      "\(phrase) is \(kind), and a condition must be yes or no",
      label: "not yes or no",
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
      notes: domain.codes.first.map {
        ["the other results of this column are options, such as `\"\($0)\"`"]
      } ?? [],
      help: "write an option in quotes"
    )
  }

  static func notADate(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .notADate,
      part.range,
      "\(part.phrase) is \(Wording.kind(part.type)), and a date is needed",
      label: "not a date",
      help: "write the name of a date, such as `contact_date`, or a date as in `@\"yyyy-mm-dd\"`"
    )
  }

  /// Two values of different kinds stand together: the right one may be a test of a cell, which has
  /// no name beside it, and both may be the results of an `if`.
  static func differentTypes(
    _ left: Part,
    _ right: Part,
    _ range: TextRange,
    isCell: Bool = false,
    isChoice: Bool = false
  ) -> ExpressionProblem {
    let choice = isChoice ? "write values of one kind after `then` and after `else`" : nil
    return ExpressionProblem(
      .differentTypes,
      range,
      "\(left.phrase) is \(Wording.kind(left.type)), but \(right.phrase) is "
        + Wording.kind(right.type),
      label: "of different kinds",
      help: choice ?? helpForDifferentTypes(left, right, isCell: isCell)
        ?? helpForDifferentTypes(right, left, isCell: isCell)
    )
  }

  private static func helpForDifferentTypes(
    _ part: Part,
    _ other: Part,
    isCell: Bool
  ) -> String? {
    if case .code(let domain) = part.type, !part.isLiteral, !part.isConditional {
      return domain.codes.first.map { "write an option, such as `\"\($0)\"`" }
    }
    guard case .literal(let value) = other.tree.node else { return nil }
    let name = part.phrase.hasPrefix("`") ? part.phrase.filter { $0 != "`" } : "..."
    switch (part.type, value) {
    case (.boolean, .code("yes")), (.boolean, .code("true")),
      (.boolean, .number(DecimalNumber(1))):
      return isCell ? "write `true`" : "write `\(name)` alone for yes"
    case (.boolean, .code("no")), (.boolean, .code("false")), (.boolean, .number(.zero)):
      return isCell ? "write `false`" : "write `not(\(name))` for no"
    case (.boolean, _):
      return isCell
        ? "write `true` or `false`" : "write `\(name)` alone for yes, or `not(\(name))` for no"
    case (.number, .code(let code)):
      return DecimalNumber(code) == nil ? "write a number" : "write `\(code)` without quotes"
    case (.date, .code(let code)):
      return WrittenDate.help(for: code)
    case (.date, .number):
      return "use `days_between(from, to)`, and compare the days with a number"
    default:
      return nil
    }
  }

  /// - `limit`: the name of the side that is a limit without a unit.
  static func differentUnits(
    _ left: Part,
    _ right: Part,
    _ range: TextRange,
    limit: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(
      .differentUnits,
      range,
      "\(left.phrase) is \(Wording.unit(left.measure.unit)), but \(right.phrase) is "
        + Wording.unit(right.measure.unit),
      label: "of different units",
      help: helpForDifferentUnits(left, right, limit)
    )
  }

  private static func helpForDifferentUnits(
    _ left: Part,
    _ right: Part,
    _ limit: String?
  ) -> String {
    if let limit, let unit = left.measure.unit ?? right.measure.unit {
      return "add a line `unit: \(unit)` to the limit `\(limit)`"
    }
    let plain = left.measure.unit == nil ? left : right.measure.unit == nil ? right : nil
    if let plain, let unit = left.measure.unit ?? right.measure.unit {
      let name = plain.phrase == "this" ? "the other one" : plain.phrase
      return "make a fact of \(name) with `unit: \(unit)` under `facts`, and use its name here"
    }
    return
      "turn one of them into the unit of the other in a fact with `unit`, and use its name here"
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
      help: "let both questions use one list of `lists`, or compare each of them with an option"
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
    let near = NearNames.suggestions(for: code, among: domain.codes).map { "\"\($0)\"" }
    return ExpressionProblem(
      .unknownOption,
      range,
      "there is no option `\"\(code)\"` here",
      label: "not an option",
      notes: [optionsNote(domain)],
      help: Wording.didYouMean(near),
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

  static func noOrderOfYesAndNo(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .noOrder,
      range,
      "yes and no have no order",
      label: "which is more?",
      help: "write the name alone for yes, or `not(...)` around it for no"
    )
  }

  static func noOrder(of part: Part, _ range: TextRange, isQuestion: Bool) -> ExpressionProblem {
    ExpressionProblem(
      .noOrder,
      range,
      isQuestion ? "the options of \(part.phrase) have no order" : "\(part.phrase) has no order",
      label: "which is more?",
      help: isQuestion
        ? "add `worse: later` or `worse: earlier` to the question, or name the options with `in (...)`"
        : "name those that count with `in (...)`"
    )
  }

  static func differentOrders(_ left: Part, _ right: Part, _ range: TextRange) -> ExpressionProblem
  {
    ExpressionProblem(
      .differentOrders,
      range,
      "of \(left.phrase) another end of the list is worse than of \(right.phrase)",
      label: "worse on different sides",
      help: "give both questions the same `worse`, or compare each of them with an option"
    )
  }

  static func notEqualMayBeAbsent(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .notEqualMayBeAbsent,
      range,
      "not everybody is asked `\(name)`, so `!=` would also hold for those who are not",
      label: "also true without the question",
      notes: ["`=` is false for those who are not asked, and so `not(... = ...)` is true for them"],
      help: "name the answers that count with `in (...)`, or write `not(... = ...)` if the others "
        + "are meant too"
    )
  }

  static func emptyRange(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .emptyRange,
      range,
      "nothing lies in this range",
      label: "empty",
      help: help
    )
  }

  static func fitsEverything(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .fitsEverything,
      range,
      "a comma means `or`, so these tests together fit every answer",
      label: "one of them always fits",
      help: help
    )
  }

  /// A condition that holds for every answer to one question, or for none.
  static func textArithmetic(_ part: Part) -> ExpressionProblem {
    ExpressionProblem(
      .textArithmetic,
      part.range,
      "\(part.phrase) is an option, and options cannot be calculated with or joined",
      label: "not a number",
      help: "give the options `points`, make a fact with `sum: ...` under `facts`, and use its name"
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
