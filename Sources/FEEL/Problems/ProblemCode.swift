// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems, by their stable names: never reused, each with a page for authors.
enum ProblemCode: String, CaseIterable, Sendable {
  // The text.
  case tooLong = "expression-too-long"
  case tooDeep = "expression-too-deep"
  case emptyCondition = "empty-condition"
  case emptyCell = "empty-cell"
  case unclosedQuote = "unclosed-quote"
  case singleQuotes = "single-quotes"
  case curlyQuotes = "curly-quotes"
  case decimalComma = "decimal-comma"
  case numberForm = "number-form"
  case numberTooLong = "number-too-long"
  case numberWithUnit = "number-with-unit"
  case bareDate = "bare-date"
  case noSuchDate = "no-such-date"
  case duration
  case timeOfDay = "time-of-day"
  case doubleEquals = "double-equals"
  case andSign = "and-sign"
  case orSign = "or-sign"
  case notSign = "not-sign"
  case comment
  case braces
  case questionMark = "question-mark"
  case unknownSign = "unknown-sign"

  // How the parts stand together.
  case unfinished
  case missingValue = "missing-value"
  case missingOperator = "missing-operator"
  case capitalLetters = "capital-letters"
  case missingBracket = "missing-bracket"
  case extraBracket = "extra-bracket"
  case strayComma = "stray-comma"
  case andOrWithoutBrackets = "and-or-without-brackets"
  case comparisonChain = "comparison-chain"
  case notWithoutBrackets = "not-without-brackets"
  case notIn = "not-in"
  case incompleteIf = "incomplete-if"
  case ifWithoutBrackets = "if-without-brackets"
  case incompleteBetween = "incomplete-between"
  case incompleteRange = "incomplete-range"
  case hyphenInRange = "hyphen-in-range"
  case rangeOutsideIn = "range-outside-in"
  case nullValue = "null-value"
  case listValue = "list-value"
  case filter
  case loop
  case instanceOf = "instance-of"
  case functionDefinition = "function-definition"
  case dashNotAlone = "dash-not-alone"
  case conditionInCell = "condition-in-cell"

  // Names.
  case unknownName = "unknown-name"
  case nameNotHere = "name-not-here"
  case severalAnswers = "several-answers"
  case hyphenInName = "hyphen-in-name"
  case optionWithoutQuotes = "option-without-quotes"
  case textIsNotRead = "text-is-not-read"
  case notAQuestion = "not-a-question"
  case unknownFunction = "unknown-function"
  case nowOrToday = "now-or-today"
  case dateFunction = "date-function"
  case textFunction = "text-function"
  case listFunction = "list-function"
  case wrongArgumentCount = "wrong-argument-count"

  // Types.
  case notACondition = "not-a-condition"
  case notANumber = "not-a-number"
  case notAnOption = "not-an-option"
  case notADate = "not-a-date"
  case differentTypes = "different-types"
  case differentUnits = "different-units"
  case differentLists = "different-lists"
  case differentOrders = "different-orders"
  case unknownOption = "unknown-option"
  case optionWithoutQuestion = "option-without-question"
  case noOrder = "no-order"
  case notEqualMayBeAbsent = "not-equal-may-be-absent"
  case emptyRange = "empty-range"
  case fitsEverything = "fits-everything"
  case fitsNothing = "fits-nothing"
  case textArithmetic = "text-arithmetic"
  case dateArithmetic = "date-arithmetic"
  case roundPlaces = "round-places"
  case notSupportedYet = "not-supported-yet"
}

extension ExpressionProblem {
  /// The codes of all problems that a condition can have.
  public static var codes: [String] { ProblemCode.allCases.map(\.rawValue) }

  init(
    _ code: ProblemCode,
    _ range: TextRange,
    _ message: String,
    label: String,
    notes: [String] = [],
    help: String? = nil,
    suggestions: [String] = []
  ) {
    self.init(
      code: code.rawValue,
      range: range,
      message: message,
      label: label,
      notes: notes,
      help: help,
      suggestions: suggestions
    )
  }
}
