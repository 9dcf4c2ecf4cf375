// SPDX-License-Identifier: Apache-2.0

/// Whole conditions, values and cells.
extension Checker {
  mutating func check(_ syntax: Syntax, for expectation: Expectation) -> Part {
    switch expectation {
    case .condition:
      let part = checkCondition(syntax)
      refuseLiteral(part)
      return part
    case .yesNo:
      return checkCondition(syntax)
    case .number:
      let part = check(syntax, hint: .number(unit: nil))
      switch part.type {
      case .number, .invalid: break
      default: report(.notANumber(part))
      }
      return part
    case .value:
      let codes = ownCodes(of: syntax)
      return check(
        syntax,
        hint: kind(of: syntax) ?? (codes.isEmpty ? nil : .code(Checker.ownDomain(of: codes)))
      )
    case .code(let domain):
      let part = check(syntax, hint: .code(domain))
      switch part.type {
      case .invalid: break
      case .code(let other):
        if other.id != domain.id {
          report(.otherList(part, than: domain))
        }
      default: report(.notAnOption(part, of: domain))
      }
      return part
    case .date:
      let part = check(syntax, hint: .date)
      if !isSameKind(part.type, .date) {
        report(.notADate(part))
      }
      return part
    }
  }

  mutating func check(_ cell: Parser.Cell, of input: TypedExpression) -> Part {
    let subject = self.subject(input)
    switch cell {
    case .given:
      return build(.given(subject.tree), .boolean, text.range, over: [subject])
    case .tests(let tests):
      return lower(subject, in: tests, text.range, isCell: true)
    }
  }

  /// The column of a cell as a part; its own ranges lie in another text.
  private mutating func subject(_ input: TypedExpression) -> Part {
    var type = input.type
    var phrase = "the column"
    if case .variable(let variable) = input.node {
      phrase = "`\(variable.name)`"
      if type == .text {
        report(.textIsNotRead(variable.name, text.range))
        type = .invalid
      }
    }
    return Part(
      tree: TypedExpression(node: input.node, type: type, range: text.range),
      cost: Checker.cost(of: input),
      measure: input.measure,
      text: text,
      name: phrase
    )
  }

  /// Reports `pain = "mild" or "strong"`, where the comparison was meant to go on.
  mutating func reportBareValues(
    _ parts: ArraySlice<Syntax>,
    after comparison: Syntax,
    isAnd: Bool
  ) {
    guard case .compare(let sign, let left, let right) = comparison.node, let first = parts.first,
      let value = first.writtenValue
    else { return }
    let values = parts.prefix { $0.isBareValue }.map { text[$0.range] }
    let choice = ([text[right.range]] + values).joined(separator: ", ")
    let signText = text[TextRange(lower: left.range.upper, upper: right.range.lower)]
      .filter { !$0.isWhitespace }
    let name = text[left.range].utf8.count <= 40 ? text[left.range] : "..."
    let help =
      sign == .ordinary(.equal) && !isAnd && choice.utf8.count <= 80
      ? "write `\(name) in (\(choice))`"
      : "write the whole comparison: `\(name) \(signText) \(values.first ?? "...")`"
    report(.valueAlone(text.quoted(first.range), value, first.range, help: help))
  }

  private static func cost(of tree: TypedExpression) -> Int {
    var cost = 0
    var rest = [tree]
    while let next = rest.popLast(), cost <= ExpressionText.mostParts {
      cost += 1
      rest.append(contentsOf: next.children)
    }
    return cost
  }
}
