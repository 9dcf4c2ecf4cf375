// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Single expressions and cells.
extension ModelLowering {
  /// Checks an expression; without a kind, any value will do.
  func expression(
    _ text: String,
    as kind: Kind?,
    _ names: NameTable
  ) throws(Construct) -> TypedExpression {
    let translated = try names.translated(text)
    guard let kind else {
      let tree = try checked(
        ExpressionCompiler.expression(translated, expecting: .value, in: names),
        translated
      )
      // A text without a declared type is one of all texts too, so that others can be compared.
      guard Kind(tree.type) == .text, tree.type != .code(texts) else { return tree }
      return try expression(text, as: .text, names)
    }
    return try checked(
      ExpressionCompiler.expression(
        translated,
        expecting: kind.expectation(texts),
        in: names
      ),
      translated
    )
  }

  /// Checks a cell over the value of its column; `names` changes the text, `scope` may read more.
  func cell(
    _ text: String,
    of input: TypedExpression,
    _ names: NameTable,
    scope: NameTable? = nil
  ) throws(Construct) -> TypedExpression {
    let translated = try names.translated(text)
    // DMN also takes such a cell as a condition that must be true, which is another meaning.
    if input.type == .boolean, !Self.isPlainYesNo(translated) {
      throw Construct("expression in a cell of yes and no")
    }
    return try checked(
      ExpressionCompiler.unaryTests(translated, of: input, in: scope ?? names),
      translated
    )
  }

  private static func isPlainYesNo(_ cell: String) -> Bool {
    let written = cell.filter { !$0.isWhitespace }
    return ["-", "true", "false", "not(true)", "not(false)", "true,false", "false,true"]
      .contains(written)
  }

  private func checked(
    _ result: (TypedExpression?, [ExpressionProblem]),
    _ text: String
  ) throws(Construct) -> TypedExpression {
    if let problem = result.1.first { throw Construct(problem, in: text) }
    guard let tree = result.0, Kind(tree.type) != nil else { throw Construct("no expression") }
    if Self.roundsWithoutPlaces(tree) {
      throw Construct("wrong-argument-count: round half up")
    }
    return tree
  }

  /// Whether `round half up` stands without its second argument, which DMN refuses.
  private static func roundsWithoutPlaces(_ tree: TypedExpression) -> Bool {
    var rest = [tree]
    while let next = rest.popLast() {
      if case .call(.round, let parts) = next.node, parts.count == 1 { return true }
      rest += next.children
    }
    return false
  }

  /// The values of a list such as `"A", "B"`, in order.
  func values(_ text: String, _ kind: Kind) throws(Construct) -> [Value] {
    var values: [Value] = []
    for part in WrittenTexts.parts(text) {
      guard let value = try expression(part, as: kind, NameTable()).constant else {
        throw Construct("outputs that are no single values")
      }
      values.append(value)
    }
    return values
  }
}
