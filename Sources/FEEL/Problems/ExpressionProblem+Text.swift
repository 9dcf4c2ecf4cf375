// SPDX-License-Identifier: Apache-2.0

/// Problems of single words, numbers and signs.
extension ExpressionProblem {
  static func tooLong(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .tooLong,
      range,
      "this condition is too long",
      label: "too long",
      notes: [
        "it has \(range.upper) bytes, and at most \(ExpressionText.longest) fit; a letter such as `ä`"
          + " is two bytes"
      ],
      help: "give a part of it a name under `facts`, and use the name here"
    )
  }

  static func tooManyParts(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .tooLong,
      range,
      "this condition is too long",
      label: "too long",
      notes: [
        "at most \(ExpressionText.mostParts) values and signs fit; what is tested by a list of tests"
          + " counts once for each"
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
    wrongQuotes(
      .singleQuotes,
      range,
      content,
      "this option stands in single quotes; double ones are needed",
      label: "single quotes"
    )
  }

  static func curlyQuotes(_ range: TextRange, content: String?) -> ExpressionProblem {
    wrongQuotes(
      .curlyQuotes,
      range,
      content,
      "these quotes are not the straight double ones",
      label: "another kind of quote"
    )
  }

  private static func wrongQuotes(
    _ code: ProblemCode,
    _ range: TextRange,
    _ content: String?,
    _ message: String,
    label: String
  ) -> ExpressionProblem {
    let isNumber = content.flatMap { DecimalNumber($0) } != nil
    let isDate = content.flatMap { CalendarDate($0) } != nil
    let help =
      content.map { content in
        if isNumber { return "write `\(content)`" }
        return isDate ? "write `@\"\(content)\"`" : "write `\"\(content)\"`"
      } ?? "write `\"` on both sides"
    return ExpressionProblem(
      code,
      range,
      isNumber ? "a number needs no quotes" : message,
      label: isNumber ? "quotes around a number" : label,
      help: help
    )
  }

  static func decimalComma(
    _ written: String,
    _ range: TextRange,
    help: String
  ) -> ExpressionProblem {
    ExpressionProblem(
      .decimalComma,
      range,
      "`\(written)` can be read as one number or as two",
      label: "comma between digits",
      help: help
    )
  }

  static func numberForm(
    _ text: String,
    _ range: TextRange,
    help: String = "write digits, or digits, one point and digits: `38` or `38.5`"
  ) -> ExpressionProblem {
    ExpressionProblem(
      .numberForm,
      range,
      "`\(text)` is not written as a number",
      label: "not a number",
      help: help
    )
  }

  static func otherDigits(_ sign: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .numberForm,
      range,
      "`\(sign)` is not a digit that conditions know",
      label: "another kind of digit",
      help: "write the number with the digits 0 to 9, and a point before its decimals"
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

  /// - `digits`: the number in digits, where it is written as a word.
  static func numberWithUnit(
    _ number: String,
    unit: String,
    _ range: TextRange,
    digits: Int? = nil
  ) -> ExpressionProblem {
    let figure = digits.map(String.init) ?? number
    let days =
      unit.lowercased().hasPrefix("week")
      ? Int(figure).map { $0.multipliedReportingOverflow(by: 7) } : nil
    var help = "write only `\(figure)`; the unit comes from the question"
    if Word(rawValue: unit) != nil { help = "write a space between them: `\(figure) \(unit)`" }
    // The number of weeks would quietly be that many days.
    if let days, !days.overflow {
      help = "write the number in the unit of the question: for days `\(days.partialValue)`"
    }
    return ExpressionProblem(
      .numberWithUnit,
      range,
      "a word stands right after the number `\(number)`",
      label: "`\(unit)` does not belong to a number",
      help: help
    )
  }

  static func bareDate(_ text: String, _ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .bareDate,
      range,
      "`\(text)` would be a subtraction, not a date",
      label: "date without quotes",
      help: WrittenDate.help(for: text)
    )
  }

  static func noSuchDate(_ text: String, _ range: TextRange) -> ExpressionProblem {
    let isShaped =
      text.utf8.count == 10
      && zip(text.unicodeScalars, "dddd-dd-dd".unicodeScalars).allSatisfy { scalar, expected in
        expected == "d" ? scalar.isDigit : scalar == expected
      }
    return ExpressionProblem(
      .noSuchDate,
      range,
      isShaped
        ? "there is no such day" : "a date is written as year, month and day",
      label: isShaped ? "not in the calendar" : "written otherwise",
      help: isShaped ? "write a day that the month has" : WrittenDate.help(for: text)
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

  static func timeOfDay(_ text: String, _ range: TextRange) -> ExpressionProblem {
    let date = CalendarDate(text.prefix(10))
    return ExpressionProblem(
      .timeOfDay,
      range,
      "times of day are not used in conditions",
      label: "a time of day",
      help: date.map { "write only the date: `@\"\($0)\"`" } ?? "write a date, or leave it out"
    )
  }

  static func doubleEquals(_ range: TextRange) -> ExpressionProblem {
    unknownSign(.doubleEquals, "==", insteadOf: "=", range)
  }

  static func andSign(_ written: String, _ range: TextRange) -> ExpressionProblem {
    unknownSign(.andSign, written, insteadOf: "and", range)
  }

  static func orSign(_ written: String, _ range: TextRange) -> ExpressionProblem {
    unknownSign(.orSign, written, insteadOf: "or", range)
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

  static func escape(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unknownSign,
      range,
      "an option has no backslash",
      label: "a backslash",
      help: "write the option as the question has it, in small letters, digits and hyphens"
    )
  }

  static func namedArgument(_ range: TextRange, name: String) -> ExpressionProblem {
    ExpressionProblem(
      .unknownSign,
      range,
      "the values in brackets have no names",
      label: "a name before a value",
      help: name.utf8.count <= 40
        ? "write the values in their order, without `\(name):`" : "write the values in their order"
    )
  }

  static func path(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unknownSign,
      range,
      "nothing can be taken out of a value with a point",
      label: "not part of a name",
      help: "write the name of what is needed; for parts of dates use `days_between(from, to)`"
    )
  }

  static func atSign(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .unknownSign,
      range,
      "`@` stands only before a date in quotes",
      label: "no date follows",
      help: "write `@` and year, month and day in quotes, as in `@\"yyyy-mm-dd\"`"
    )
  }

  static func unknownSign(
    _ sign: String,
    insteadOf replacement: String? = nil,
    _ range: TextRange,
    help: String? = nil
  ) -> ExpressionProblem {
    unknownSign(.unknownSign, sign, insteadOf: replacement, range, help: help)
  }

  private static func unknownSign(
    _ code: ProblemCode,
    _ sign: String,
    insteadOf replacement: String?,
    _ range: TextRange,
    help: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(
      code,
      range,
      "the sign `\(sign)` means nothing here",
      label: replacement == nil && help == nil
        ? "not a sign of conditions" : "another sign is needed",
      help: help ?? replacement.map { "write `\($0)`" } ?? "take it away"
    )
  }
}
