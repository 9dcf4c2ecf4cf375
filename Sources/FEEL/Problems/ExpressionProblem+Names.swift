// SPDX-License-Identifier: Apache-2.0

/// Problems of names and functions.
extension ExpressionProblem {
  static func unknownName(
    _ name: String,
    _ range: TextRange,
    suggestions: [String],
    help: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(
      .unknownName,
      range,
      "there is no question or value named `\(name)`",
      label: "not defined here",
      help: help ?? Wording.didYouMean(suggestions),
      suggestions: suggestions
    )
  }

  static func nameNotHere(
    _ message: String,
    _ range: TextRange,
    help: String?
  ) -> ExpressionProblem {
    ExpressionProblem(
      .nameNotHere,
      range,
      message,
      label: "cannot be read here",
      help: help ?? "write a name that can be read here"
    )
  }

  static func severalAnswers(
    _ name: String,
    _ range: TextRange,
    options: [String],
    meant: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(
      .severalAnswers,
      range,
      "`\(name)` can have several answers",
      label: "which answer?",
      notes: ["its answers are \(Wording.list(options.map { "`\($0)`" }))"],
      help: meant.map { "write `\($0)`" }
        ?? options.first.map { "name one of them, such as `\($0)`" },
      suggestions: meant.map { [$0] } ?? Array(options.prefix(3))
    )
  }

  static func hyphenInName(
    _ written: String,
    _ range: TextRange,
    meant: String
  ) -> ExpressionProblem {
    ExpressionProblem(
      .hyphenInName,
      range,
      "`\(written)` would be a subtraction, not a name",
      label: "hyphens subtract",
      help: "did you mean `\(meant)`?",
      suggestions: [meant]
    )
  }

  static func optionWithoutQuotes(_ found: (range: TextRange, text: String)) -> ExpressionProblem {
    ExpressionProblem(
      .optionWithoutQuotes,
      found.range,
      "the option `\(found.text)` needs quotes",
      label: "no quotes",
      help: "write `\"\(found.text)\"`"
    )
  }

  static func textIsNotRead(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .textIsNotRead,
      range,
      "`\(name)` is free text, which no rule can read",
      label: "free text",
      help: "ask for what the rule needs with a question that has options"
    )
  }

  static func notAQuestion(
    _ function: String,
    _ found: String,
    _ range: TextRange
  ) -> ExpressionProblem {
    ExpressionProblem(
      .notAQuestion,
      range,
      "`\(function)` asks about a question, and \(found) is not one",
      label: "not a question",
      help: "write the name of one question in the brackets"
    )
  }

  static func unknownFunction(
    _ name: String,
    _ range: TextRange,
    suggestions: [String]
  ) -> ExpressionProblem {
    ExpressionProblem(
      .unknownFunction,
      range,
      "there is no function named `\(name)`",
      label: "not a function",
      notes: suggestions.isEmpty
        ? ["the functions are \(Wording.names(Checker.functionNames))"] : [],
      help: Wording.didYouMean(suggestions),
      suggestions: suggestions
    )
  }

  static func nameBeforeBracket(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unknownFunction,
      range,
      "`\(name)` is a value, not a function",
      label: "a bracket follows",
      help: "write `and`, `or` or a comparison between the name and the bracket"
    )
  }

  static func nowOrToday(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .nowOrToday,
      range,
      "`\(name)` is not used: the same answers must always give the same result",
      label: "not used",
      help: "write `contact_date`"
    )
  }

  static func dateFunction(
    _ name: String,
    _ range: TextRange,
    date: CalendarDate?
  ) -> ExpressionProblem {
    ExpressionProblem(
      .dateFunction,
      range,
      "`\(name)` is not used: a date is written as a value",
      label: "not used",
      help: date.map { "write `@\"\($0)\"`" }
        ?? "write `@` and year, month and day in quotes, as in `@\"yyyy-mm-dd\"`"
    )
  }

  static func durationFunction(_ name: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .duration,
      range,
      "`\(name)` is not used: lengths of time are not values",
      label: "not used",
      help: "use `days_between`, `months_between` or `years_between` and compare with a number"
    )
  }

  static func textFunction(_ range: TextRange, _ name: String) -> ExpressionProblem {
    ExpressionProblem(
      .textFunction,
      range,
      "`\(name)` is not used: no rule works on the letters of a text",
      label: "not used",
      help: "compare with an option: `question = \"option\"`"
    )
  }

  static func listFunction(
    _ name: String,
    _ range: TextRange,
    of list: String?
  ) -> ExpressionProblem {
    let written = list.flatMap { $0.utf8.count <= 40 ? $0 : nil } ?? "..."
    let help =
      switch name {
      case "count", "sum":
        "make a fact with `\(name): \(written)` under `facts`, and use its name here"
      case "all": "write `and` between the conditions"
      case "any": "write `or` between the conditions"
      default: "make a fact that calculates it under `facts`, and use its name here"
      }
    return ExpressionProblem(
      .listFunction,
      range,
      "`\(name)` is not used in conditions",
      label: "not used",
      help: help
    )
  }

  static func wrongArgumentCount(
    _ name: String,
    _ range: TextRange,
    needs needed: String,
    got: Int,
    example: String
  ) -> ExpressionProblem {
    ExpressionProblem(
      .wrongArgumentCount,
      range,
      "`\(name)` needs \(needed) in its brackets",
      label: got == 0 ? "nothing is given" : got == 1 ? "one is given" : "\(got) are given",
      help: "write `\(example)`"
    )
  }
}
