// SPDX-License-Identifier: Apache-2.0

/// Problems of single words, numbers and signs.
extension ExpressionProblem {
  static func tooLong(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .tooLong,
      range,
      "this is too long",
      label: "too long",
      notes: [
        "at most \(ExpressionText.longest) characters and \(ExpressionText.mostParts) parts fit"
      ],
      help: "give a part of it a name under `facts`, and use the name here"
    )
  }

  static func unclosedQuote(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unclosedQuote,
      range,
      "the closing quote is missing",
      label: "opened here",
      help: "write `\"` at the end, on the same line"
    )
  }

  static func singleQuotes(_ range: TextRange, content: String?) -> ExpressionProblem {
    ExpressionProblem(
      .singleQuotes,
      range,
      "an option stands in double quotes",
      label: "single quotes",
      help: content.map { "write `\"\($0)\"`" } ?? "write `\"` on both sides"
    )
  }

  static func curlyQuotes(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .curlyQuotes,
      range,
      "an option stands in straight double quotes",
      label: "another kind of quote",
      help: "write `\"` on both sides"
    )
  }

  static func decimalComma(
    whole: String,
    decimals: String,
    _ range: TextRange
  ) -> ExpressionProblem {
    ExpressionProblem(
      .decimalComma,
      range,
      "`\(whole),\(decimals)` can be read as one number or as two",
      label: "comma between digits",
      help: "write `\(whole).\(decimals)` for one number, or `\(whole), \(decimals)` for two"
    )
  }

  static func numberForm(_ text: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .numberForm,
      range,
      "`\(text)` is not written as a number",
      label: "not a number",
      help: "write digits, or digits, one point and digits: `38` or `38.5`"
    )
  }

  static func numberTooLong(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .numberTooLong,
      range,
      "the number has more digits than can be calculated with",
      label: "too long",
      notes: ["at most 34 digits fit"],
      help: "write a shorter number"
    )
  }

  static func numberWithUnit(_ number: String, unit: String, _ range: TextRange)
    -> ExpressionProblem
  {
    ExpressionProblem(
      .numberWithUnit,
      range,
      "a word stands right after the number `\(number)`",
      label: "`\(unit)` does not belong to a number",
      help: "write only `\(number)`; the unit comes from the question"
    )
  }

  static func bareDate(_ text: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .bareDate,
      range,
      "`\(text)` would be a subtraction, not a date",
      label: "date without quotes",
      help: "write `@\"\(text)\"`"
    )
  }

  static func noSuchDate(_ text: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .noSuchDate,
      range,
      "there is no such date",
      label: "not a date",
      help: "write year, month and day of a real date, for example `@\"2026-11-22\"`"
    )
  }

  static func duration(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .duration,
      range,
      "lengths of time are not written as values",
      label: "a length of time",
      help: "use `days_between`, `months_between` or `years_between` and compare with a number"
    )
  }

  static func timeOfDay(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .timeOfDay,
      range,
      "times of day are not used in conditions",
      label: "a time of day",
      help: "write only the date, for example `@\"2026-11-22\"`"
    )
  }

  static func doubleEquals(_ range: TextRange) -> ExpressionProblem {
    unknownSign(.doubleEquals, "==", insteadOf: "=", range)
  }

  static func andSign(_ range: TextRange) -> ExpressionProblem {
    unknownSign(.andSign, "&&", insteadOf: "and", range)
  }

  static func orSign(_ range: TextRange) -> ExpressionProblem {
    unknownSign(.orSign, "||", insteadOf: "or", range)
  }

  static func notSign(_ range: TextRange) -> ExpressionProblem {
    unknownSign(.notSign, "!", insteadOf: "not(...)", range)
  }

  static func comment(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .comment,
      range,
      "a condition has no comments",
      label: "a comment",
      help: "move it to the key `note`"
    )
  }

  static func braces(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .braces,
      range,
      "a condition has no braces",
      label: "a brace",
      help: "write the name alone, or round brackets to keep parts together"
    )
  }

  static func questionMark(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .questionMark,
      range,
      "`?` is not used here",
      label: "not used",
      help: "write the test alone, for example `< 3`, or the name of the question"
    )
  }

  static func atSign(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unknownSign,
      range,
      "`@` stands only before a date in quotes",
      label: "no date follows",
      help: "write a date as `@\"2026-11-22\"`"
    )
  }

  static func unknownSign(
    _ sign: String,
    insteadOf replacement: String? = nil,
    _ range: TextRange
  ) -> ExpressionProblem {
    unknownSign(.unknownSign, sign, insteadOf: replacement, range)
  }

  private static func unknownSign(
    _ code: ProblemCode,
    _ sign: String,
    insteadOf replacement: String?,
    _ range: TextRange
  ) -> ExpressionProblem {
    ExpressionProblem(
      code,
      range,
      "the sign `\(sign)` means nothing here",
      label: replacement == nil ? "not a sign of conditions" : "another sign is needed",
      help: replacement.map { "write `\($0)`" } ?? "take it away"
    )
  }
}
