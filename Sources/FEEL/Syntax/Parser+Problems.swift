// SPDX-License-Identifier: Apache-2.0

/// Guesses what was meant where something cannot stand.
extension Parser {
  /// The current token cannot follow the value before it.
  mutating func reportUnexpected() {
    let token = current
    let before = previous
    let previousText = before.map { text[$0.range] } ?? ""
    let ownText = text[token.range]
    switch token.kind {
    case .sign(.close), .sign(.closeSquare):
      report(.extraBracket(token.range, ownText))
    case .sign(.comma):
      report(.strayComma(token.range))
    case .sign(.dots):
      report(.rangeOutsideIn(token.range))
    case .sign(.openSquare):
      report(.filter(token.range))
    case .word(.then), .word(.else):
      report(.incompleteIf(token.range, missing: "if"))
    case .word(.not) where peek(1).kind == .word(.in):
      report(.notIn(token.range.joined(to: peek(1).range), previousText))
    case .word(.if):
      report(.ifWithoutBrackets(token.range))
    case .word(.and), .word(.or), .word(.between), .word(.in):
      report(isCell ? .conditionInCell(token.range) : .missingValue(token.range, before: ownText))
    default:
      if isCell, ComparisonSign(token.kind) != nil {
        report(.conditionInCell(token.range))
      } else {
        reportSideBySide(before, token)
      }
    }
  }

  /// Two values stand side by side.
  private mutating func reportSideBySide(_ before: Token?, _ token: Token) {
    let ownText = text[token.range]
    let previousText = before.map { text[$0.range] } ?? ""
    let both = before?.range.joined(to: token.range) ?? token.range
    for (written, range) in [(previousText, before?.range), (ownText, token.range)] {
      let small = written.lowercased()
      if let range, small != written, Word(rawValue: small) != nil {
        report(.capitalLetters(range, small))
        return
      }
    }
    if ownText == "instance" {
      report(.instanceOf(token.range))
    } else if Parser.textFunctions.contains("\(previousText) \(ownText)") {
      report(.textFunction(both, "\(previousText) \(ownText)"))
    } else if case .number = before?.kind, case .number = token.kind {
      report(.missingOperator(both, help: "write a long number without spaces"))
    } else if case .number = before?.kind, case .name = token.kind {
      report(.numberWithUnit(previousText, unit: ownText, both))
    } else if ownText == "is" || ownText == "equals" {
      report(.missingOperator(token.range, help: "write `=` instead of `\(ownText)`"))
    } else if isKnown("\(previousText)_\(ownText)") {
      let name = "\(previousText)_\(ownText)"
      report(.missingOperator(both, help: "did you mean `\(name)`?", suggestions: [name]))
    } else {
      report(
        .missingOperator(
          both,
          help: isCell
            ? "write a comma between two tests" : "write `and`, `or` or a comparison between them"
        )
      )
    }
  }

  /// A value must stand here, and something else does.
  mutating func reportMissingValue() {
    let token = current
    let before = previous.map { text[$0.range] }
    switch token.kind {
    case .end:
      report(.unfinished(previous?.range ?? token.range, after: before ?? ""))
    case .sign(.openSquare), .sign(.closeSquare):
      report(hasDots() ? .rangeOutsideIn(token.range) : .listValue(token.range))
    case .word(.if):
      report(.ifWithoutBrackets(token.range))
    case .sign(.minus):
      report(.dashNotAlone(token.range))
    default:
      report(.missingValue(token.range, before: text[token.range]))
    }
  }

  /// Whether this bracket begins a range, going by what follows up to the next bracket.
  private func hasDots() -> Bool {
    var distance = 1
    while peek(distance).kind != .end {
      switch peek(distance).kind {
      case .sign(.dots): return true
      case .sign(.closeSquare), .sign(.openSquare): return false
      default: distance += 1
      }
    }
    return false
  }

  /// The problem of a word that other dialects of the notation have and this one does not.
  func refusedWord(_ name: String) -> ExpressionProblem? {
    let range = current.range
    switch name {
    case "null": return .nullValue(range)
    case "for", "some", "every": return .loop(range, name)
    case "function": return .functionDefinition(range)
    default: return nil
    }
  }

  private static let textFunctions: Set<String> = [
    "string length", "upper case", "lower case", "starts with", "ends with", "list contains",
  ]
}
