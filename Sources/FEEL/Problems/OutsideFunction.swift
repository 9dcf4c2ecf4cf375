// SPDX-License-Identifier: Apache-2.0

/// A function that DMN has and conditions do not have, and what to write instead.
struct OutsideFunction: Sendable {
  let name: String
  let code: ProblemCode
  let reason: String
  let help: String

  /// Whether its name has several words.
  var hasSpaces: Bool { name.contains(" ") }

  /// The most words of a name.
  static let mostWords = 4

  static let byName: [String: OutsideFunction] = Dictionary(
    (texts + lists + structures + times + intervals + numbers).map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  func problem(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      code,
      range,
      "`\(name)` is not used: \(reason)",
      label: "not used",
      help: help
    )
  }

  private static func group(
    _ code: ProblemCode,
    _ names: [String],
    reason: String,
    help: String
  ) -> [OutsideFunction] {
    names.map { OutsideFunction(name: $0, code: code, reason: reason, help: help) }
  }

  private static let texts = group(
    .textFunction,
    [
      "string length", "upper case", "lower case", "starts with", "ends with", "substring before",
      "substring after", "string join", "substring", "contains", "matches", "replace", "split",
      "string", "concat", "concatenate", "number",
    ],
    reason: "no rule works on the letters of a text",
    help: "compare with an option: `question = \"option\"`"
  )

  private static let lists =
    group(
      .listFunction,
      ["list contains"],
      reason: "there are no lists",
      help: "write a point and the option for one answer of several: `question.option`"
    )
    + group(
      .listFunction,
      [
        "insert before", "index of", "distinct values", "duplicate values", "list replace",
        "sublist", "remove", "partition",
      ],
      reason: "there are no lists",
      help: "name the options one by one, or count them in a fact with `count: ...` under `facts`"
    )
    + group(
      .listFunction,
      ["count", "sum", "mean", "median", "mode", "stddev", "product", "append", "union", "sort"]
        + ["reverse", "flatten", "all", "any"],
      reason: "there are no lists",
      help: "make a fact that calculates it under `facts`, and use its name here"
    )

  private static let structures = group(
    .unknownFunction,
    ["get value", "get entries", "context", "context put", "context merge"],
    reason: "a value has no parts",
    help: "write the name of the question or fact that you need"
  )

  private static let times =
    group(
      .timeOfDay,
      ["time", "date and time"],
      reason: "conditions know days, not times of day",
      help: "write a date as in `@\"yyyy-mm-dd\"`, or leave it out"
    )
    + group(
      .duration,
      ["duration", "years and months duration"],
      reason: "lengths of time are not values",
      help: "use `days_between`, `months_between` or `years_between` and compare with a number"
    )
    + group(
      .dateArithmetic,
      ["day of year", "day of week", "month of year", "week of year"],
      reason: "a date is not taken apart",
      help: "compare it with another date, or use `days_between(from, to)`"
    )
    + group(
      .dateFunction,
      ["date"],
      reason: "a date is written as a value",
      help: "write `@` and year, month and day in quotes, as in `@\"yyyy-mm-dd\"`"
    )
    + group(
      .nowOrToday,
      ["now", "today"],
      reason: "the same answers must always give the same result",
      help: "write `contact_date`"
    )

  private static let intervals = group(
    .unknownFunction,
    [
      "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after",
      "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "range",
    ],
    reason: "a range is no value",
    help: "compare a number or a date with both ends: `x in [3..15)`"
  )

  private static let numbers =
    group(
      .unknownFunction,
      ["decimal", "round half up", "round half down"],
      reason: "one way of rounding is enough",
      help: "write `round(number, decimals)`, which takes a half away from zero"
    )
    + group(
      .unknownFunction,
      ["round up", "round down"],
      reason: "one way of rounding is enough",
      help: "write `ceiling(number)`, `floor(number)` or `round(number, decimals)`"
    )
    + group(
      .unknownFunction,
      ["modulo"],
      reason: "the rest can be calculated",
      help: "write `a - b * floor(a / b)`"
    )
    + group(
      .unknownFunction,
      ["odd", "even"],
      reason: "the rest can be calculated",
      help: "compare `n - 2 * floor(n / 2)` with 0 or 1"
    )
    + group(
      .unknownFunction,
      ["sqrt"],
      reason: "a root has endless decimals",
      help: "compare the squares: `x > y ** 2` instead of `sqrt(x) > y`"
    )
    + group(
      .unknownFunction,
      ["exp", "log"],
      reason: "its value has endless decimals",
      help: "make a table with the limits that matter, and use its output here"
    )
    + group(
      .unknownFunction,
      ["is"],
      reason: "`=` compares",
      help: "write `=` between the two values"
    )
}
