// SPDX-License-Identifier: Apache-2.0

/// Functions and words that DMN has and conditions do not have.
extension Parser {
  /// The problem of a function that is called at a token, one word or several.
  func outsideFunction(at distance: Int = 0) -> ExpressionProblem? {
    var name = ""
    var found: ExpressionProblem?
    let first = peek(distance)
    for count in 0..<OutsideFunction.mostWords {
      let token = peek(distance + count)
      switch token.kind {
      case .name, .word: name += (name.isEmpty ? "" : " ") + text[token.range]
      default: return found
      }
      guard peek(distance + count + 1).kind == .sign(.open),
        let function = OutsideFunction.byName[name]
      else { continue }
      found = function.problem(first.range.joined(to: token.range))
    }
    return found
  }

  /// A function that the checker does not describe better, or nil.
  ///
  /// The checker knows what stands in the brackets; but what stands in those of these functions can
  /// seldom be read.
  func unreadableFunction(_ name: String) -> ExpressionProblem? {
    guard !isKnown(name), let problem = outsideFunction() else { return nil }
    let isOneWord = peek(1).kind == .sign(.open)
    return isOneWord && Parser.checkedFunctions.contains(name) ? nil : problem
  }

  /// Functions whose messages say something of their arguments.
  private static let checkedFunctions: Set<String> = [
    "now", "today", "date", "duration", "substring", "contains", "matches", "replace", "split",
    "string", "concat", "concatenate", "number", "count", "sum", "mean", "median", "mode",
    "product", "all", "any", "append", "union", "sort", "reverse", "flatten",
  ]

  /// The first construct that conditions do not have, among all tokens.
  ///
  /// For a text that cannot be split into words to its end: who writes `function(a: number)` must
  /// hear of the function, not of the colon.
  mutating func firstOutside() -> ExpressionProblem? {
    while !isAtEnd {
      if case .name(let name) = current.kind, !isKnown(name) {
        if name != "null", let problem = refusedWord(name) { return problem }
        if let problem = outsideFunction() { return problem }
        if name == "instance", previous != nil { return .instanceOf(current.range) }
      }
      advance()
    }
    return nil
  }
}
