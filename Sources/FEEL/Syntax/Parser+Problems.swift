// SPDX-License-Identifier: Apache-2.0

/// Guesses what was meant where something cannot stand.
extension Parser {
  /// The current token cannot follow the value before it.
  mutating func reportUnexpected() {
    let token = current
    let before = previous
    let ownText = text[token.range]
    switch token.kind {
    case .sign(.close), .sign(.closeSquare):
      report(.extraBracket(token.range, ownText))
    case .sign(.comma):
      report(.strayComma(token.range, help: helpForComma))
    case .sign(.dots):
      reportRangeWithoutBrackets()
    case .sign(.openSquare):
      report(.filter(token.range, of: before.flatMap(nameText)))
    case .word(.then), .word(.else):
      report(.incompleteIf(token.range, missing: "if"))
    case .word(.not) where isComparison(peek(1)):
      reportNotInside(before)
    case .word(.if):
      report(.ifWithoutBrackets(token.range))
    case .word(.and), .word(.or), .word(.between), .word(.in):
      report(
        isCell
          ? .conditionInCell(token.range, help: helpForCell)
          : .missingValue(token.range, before: ownText)
      )
    default:
      if isCell, ComparisonSign(token.kind) != nil {
        report(.conditionInCell(token.range, help: helpForCell))
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
        report(.capitalLetters(range, written))
        return
      }
    }
    if token.kind == .word(.not), case .name = before?.kind {
      let value = peek(1)
      let written = value.kind == .end || value.kind == .sign(.open) ? "..." : text[value.range]
      report(.missingOperator(both, help: "write `\(previousText) != \(written)`"))
    } else if ownText == "instance" {
      report(.instanceOf(token.range))
    } else if Parser.textFunctions.contains("\(previousText) \(ownText)") {
      report(.textFunction(both, "\(previousText) \(ownText)"))
    } else if case .number = before?.kind, case .number = token.kind, ownText.utf8.count == 3 {
      report(
        .missingOperator(
          both,
          help: "write a long number without spaces: `\(previousText)\(ownText)`"
        )
      )
    } else if case .number = before?.kind, case .name = token.kind {
      reportWordAfterNumber(previousText, ownText, both)
    } else if let number = NumberWord.number(previousText.lowercased()), case .name = token.kind,
      !isKnown(previousText)
    {
      report(.numberWithUnit(previousText, unit: ownText, both, digits: number))
    } else if ownText == "is" || ownText == "equals" {
      reportSpokenEqual(token)
    } else if isKnown("\(previousText)_\(ownText)") {
      let name = "\(previousText)_\(ownText)"
      report(.missingOperator(both, help: "did you mean `\(name)`?", suggestions: [name]))
    } else if case .name = before?.kind, case .name = token.kind, !isCell,
      !isKnown(previousText), !isKnown(ownText)
    {
      report(
        .missingOperator(
          both,
          help: "a name has no spaces, so write it with underscores; or write `and`, `or` or a "
            + "comparison between two names"
        )
      )
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

  private mutating func reportWordAfterNumber(_ number: String, _ word: String, _ range: TextRange)
  {
    guard ["to", "until", "through"].contains(word), case .number = peek(1).kind else {
      report(.numberWithUnit(number, unit: word, range))
      return
    }
    let high = text[peek(1).range]
    report(
      .incompleteRange(range.joined(to: peek(1).range), help: "write `[\(number)..\(high)]`")
    )
  }

  /// `is`, `equals` or `is not` stands where a sign must.
  private mutating func reportSpokenEqual(_ token: Token) {
    let isNot = peek(1).kind == .word(.not)
    let range = isNot ? token.range.joined(to: peek(1).range) : token.range
    report(.wordForSign(range, text[range], insteadOf: isNot ? "!=" : "="))
  }

  /// `not` stands between a value and its comparison.
  private mutating func reportNotInside(_ before: Token?) {
    let comparison = peek(1)
    let rest =
      comparison.kind == .word(.between)
      ? "between ... and ..." : "\(text[comparison.range]) ..."
    report(
      .notIn(
        current.range.joined(to: comparison.range),
        help: "write `not(\(before.flatMap(nameText) ?? "...") \(rest))`"
      )
    )
  }

  /// A value must stand here, and something else does.
  mutating func reportMissingValue() {
    let token = current
    let ownText = text[token.range]
    switch token.kind {
    case .end:
      report(
        .unfinished(previous?.range ?? token.range, after: previous.map { text[$0.range] } ?? "")
      )
    case .sign(.openSquare), .sign(.closeSquare):
      reportSquareBracket()
    case .word(.if):
      report(.ifWithoutBrackets(token.range))
    case .sign(.minus):
      report(.dashNotAlone(token.range))
    case .sign(.plus):
      if case .number = peek(1).kind {
        report(.plusSign(token.range, number: text[peek(1).range]))
      } else {
        report(.missingValue(token.range, before: ownText))
      }
    case .word(.in), .word(.between):
      if isCell, previous == nil || previous?.kind == .sign(.comma) {
        report(.wordInCell(token.range, ownText, help: helpForWordInCell))
      } else {
        report(.missingValue(token.range, before: ownText))
      }
    default:
      let isRepeated =
        isComparison(token) && (previous?.kind == .word(.and) || previous?.kind == .word(.or))
      report(
        .missingValue(
          token.range,
          before: ownText,
          help: isRepeated ? "write the name or value again before `\(ownText)`" : nil
        )
      )
    }
  }

  /// The problem of a word that other dialects of the notation have and this one does not.
  func refusedWord(_ name: String) -> ExpressionProblem? {
    let range = current.range
    switch name {
    case "null": return .nullValue(range, help: helpForNull)
    case "for", "some", "every": return .loop(range, name)
    case "function": return .functionDefinition(range)
    default: return unreadableFunction(name)
    }
  }

  /// A limit stands after `between`, and no second one.
  mutating func reportIncompleteBetween(_ sign: Token, _ low: Syntax) {
    guard let difference = low.writtenDifference, difference.isRising else {
      report(.incompleteBetween(sign.range))
      return
    }
    report(
      .hyphenInRange(
        text.quoted(low.range),
        low.range,
        isNumber: difference.result?.description,
        help: "write `between \(text[difference.low.range]) and \(text[difference.high.range])`"
      )
    )
  }

  /// A square bracket and a value, and no dots after it.
  mutating func reportNoDots(after open: Token, _ low: Syntax) {
    let isList = current.kind == .sign(.comma) || current.kind == .sign(.closeSquare)
    if current.kind == .sign(.closeSquare), let difference = low.writtenDifference {
      report(
        .hyphenInRange(
          text.quoted(low.range),
          low.range,
          isNumber: difference.result?.description,
          help: "write `[\(text[difference.low.range])..\(text[difference.high.range])]`"
        )
      )
    } else {
      report(
        isList ? .listValue(open.range, help: helpForList(open)) : .incompleteRange(open.range)
      )
    }
  }

  private static let textFunctions: Set<String> = [
    "string length", "upper case", "lower case", "starts with", "ends with", "list contains",
  ]
}
