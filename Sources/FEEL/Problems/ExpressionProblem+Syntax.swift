// SPDX-License-Identifier: Apache-2.0

/// Problems of how the parts of a condition stand together.
extension ExpressionProblem {
  static func emptyCondition(_ range: TextRange, isCondition: Bool) -> ExpressionProblem {
    let missing = isCondition ? "condition" : "value"
    return ExpressionProblem(
      .emptyCondition,
      range,
      "no \(missing) is written here",
      label: "empty",
      help: "write the \(missing)"
    )
  }

  static func emptyCell(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .emptyCell,
      range,
      "this cell is empty",
      label: "empty",
      help: "write `-` for any answer, or `any` if it need not be answered"
    )
  }

  static func tooDeep(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .tooDeep,
      range,
      "too many parts stand inside each other",
      label: "too deep",
      notes: [
        "at most \(ExpressionText.deepest) levels fit; each `+`, `-`, `*` or `/` in a row is one"
      ],
      help: "give a part of it a name under `facts`, and use the name here"
    )
  }

  static func unfinished(_ range: TextRange, after word: String) -> ExpressionProblem {
    ExpressionProblem(
      .unfinished,
      range,
      "something is missing at the end, after `\(word)`",
      label: "nothing follows",
      help: "write what comes after `\(word)`"
    )
  }

  static func missingValue(
    _ range: TextRange,
    before word: String,
    help: String? = nil
  ) -> ExpressionProblem {
    ExpressionProblem(
      .missingValue,
      range,
      "a name or a value is missing before `\(word)`",
      label: "something is missing before this",
      help: help ?? "write a name, a number or an option in quotes before `\(word)`"
    )
  }

  static func plusSign(_ range: TextRange, number: String) -> ExpressionProblem {
    ExpressionProblem(
      .missingValue,
      range,
      "a number has no plus sign",
      label: "a plus sign",
      help: "write `\(number)`"
    )
  }

  static func wordInCell(_ range: TextRange, _ word: String, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .missingValue,
      range,
      "`\(word)` cannot stand at the beginning of a test",
      label: "not needed here",
      help: help
    )
  }

  static func missingOperator(
    _ range: TextRange,
    help: String,
    suggestions: [String] = []
  ) -> ExpressionProblem {
    ExpressionProblem(
      .missingOperator,
      range,
      "something is missing between these two",
      label: "nothing joins these",
      help: help,
      suggestions: suggestions
    )
  }

  static func wordForSign(
    _ range: TextRange,
    _ word: String,
    insteadOf sign: String
  ) -> ExpressionProblem {
    ExpressionProblem(
      .missingOperator,
      range,
      "a sign is needed, not `\(word)`",
      label: "not a word of conditions",
      help: "write `\(sign)` instead of `\(word)`"
    )
  }

  static func capitalLetters(_ range: TextRange, _ written: String) -> ExpressionProblem {
    ExpressionProblem(
      .capitalLetters,
      range,
      "`\(written)` must be written `\(written.lowercased())`",
      label: "capital letters",
      help: "write `\(written.lowercased())`"
    )
  }

  static func missingBracket(_ range: TextRange, _ bracket: String) -> ExpressionProblem {
    ExpressionProblem(
      .missingBracket,
      range,
      "a closing bracket is missing",
      label: "opened here",
      help: "write `\(bracket)` where the bracket ends"
    )
  }

  static func extraBracket(_ range: TextRange, _ bracket: String) -> ExpressionProblem {
    ExpressionProblem(
      .extraBracket,
      range,
      "this bracket closes nothing",
      label: "never opened",
      help: "take `\(bracket)` away, or open the bracket earlier"
    )
  }

  static func strayComma(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .strayComma,
      range,
      "a comma cannot stand here",
      label: "not here",
      help: help
    )
  }

  static func andOrWithoutBrackets(_ range: TextRange, part: String) -> ExpressionProblem {
    ExpressionProblem(
      .andOrWithoutBrackets,
      range,
      "`and` and `or` stand side by side without brackets",
      label: "mixed here",
      notes: part == "`this`" || part == "this" ? [] : ["\(part) would be read first"],
      help: "put brackets around the parts that belong together"
    )
  }

  static func comparisonChain(_ range: TextRange, written: String?) -> ExpressionProblem {
    ExpressionProblem(
      .comparisonChain,
      range,
      "two comparisons stand in a row",
      label: "the second comparison",
      help: written.map { "write `\($0)`" } ?? "write two comparisons with `and` between them"
    )
  }

  static func notWithoutBrackets(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .notWithoutBrackets,
      range,
      "`not` needs brackets",
      label: "no bracket follows",
      help: "write `not(...)` around what must not hold"
    )
  }

  /// `not` stands alone in a cell, as an option without quotes does.
  static func notAsOption(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .notWithoutBrackets,
      range,
      "`not` needs brackets",
      label: "not an answer",
      help: "write `\"not\"` if an option of that name is meant, "
        + "or `not(...)` around what must not hold"
    )
  }

  static func notIn(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .notIn,
      range,
      "`not` cannot stand in the middle of a comparison",
      label: "not here",
      help: help
    )
  }

  static func incompleteIf(_ range: TextRange, missing word: String) -> ExpressionProblem {
    ExpressionProblem(
      .incompleteIf,
      range,
      "`if`, `then` and `else` belong together, and `\(word)` is missing",
      label: word == "if" ? "without `if`" : "without `\(word)`",
      help: "write `if ... then ... else ...`"
    )
  }

  static func ifWithoutBrackets(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .ifWithoutBrackets,
      range,
      "`if` inside something else needs brackets",
      label: "no bracket before this",
      help: "write `(if ... then ... else ...)`"
    )
  }

  static func incompleteBetween(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .incompleteBetween,
      range,
      "`between` needs two limits with `and` between them",
      label: "the second limit is missing",
      help: "write `between ... and ...`"
    )
  }

  static func incompleteRange(
    _ range: TextRange,
    help: String = "write `[3..15]`; a round bracket leaves the end out: `[3..15)`"
  ) -> ExpressionProblem {
    ExpressionProblem(
      .incompleteRange,
      range,
      "a range needs two ends and a closing bracket",
      label: "begins here",
      help: help
    )
  }

  static func hyphenInRange(
    _ phrase: String,
    _ range: TextRange,
    isNumber number: String?,
    help: String
  ) -> ExpressionProblem {
    ExpressionProblem(
      .hyphenInRange,
      range,
      number.map { "\(phrase) is the number \($0), not a range" }
        ?? "\(phrase) is a subtraction, not a range",
      label: "a hyphen subtracts",
      help: help
    )
  }

  static func rangeOutsideIn(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .rangeOutsideIn,
      range,
      "a range cannot stand here",
      label: "a range",
      help: help
    )
  }

  static func dashNotAlone(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .dashNotAlone,
      range,
      "`-` must stand alone in its cell",
      label: "not alone",
      help: "keep only `-` for any answer, or take it away"
    )
  }

  static func conditionInCell(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .conditionInCell,
      range,
      "a cell holds only tests of its own column",
      label: "part of a whole condition",
      help: help
    )
  }

  static func nullValue(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .nullValue,
      range,
      "`null` is not used",
      label: "not used",
      help: help
    )
  }

  static func listValue(_ range: TextRange, help: String) -> ExpressionProblem {
    ExpressionProblem(
      .listValue,
      range,
      "lists in square brackets are not used",
      label: "a list",
      help: help
    )
  }

  static func filter(_ range: TextRange, of name: String?) -> ExpressionProblem {
    ExpressionProblem(
      .filter,
      range,
      "nothing can be picked out with square brackets",
      label: "not used",
      help: "write a point and the option for one answer of several: `\(name ?? "name").option`"
    )
  }

  static func loop(_ range: TextRange, _ word: String) -> ExpressionProblem {
    ExpressionProblem(
      .loop,
      range,
      "`\(word)` is not used, since there are no lists",
      label: "not used",
      help: "make a fact with `count: ...` under `facts`, and use its name here"
    )
  }

  static func instanceOf(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .instanceOf,
      range,
      "`instance of` is not used: the kind of every answer is known",
      label: "not used",
      help: "take it away, or write `answered(...)`"
    )
  }

  static func functionDefinition(_ range: TextRange) -> ExpressionProblem {
    ExpressionProblem(
      .functionDefinition,
      range,
      "functions cannot be made here",
      label: "not used",
      help: "give the value a name under `facts`"
    )
  }
}
