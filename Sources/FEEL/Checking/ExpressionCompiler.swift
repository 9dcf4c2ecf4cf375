// SPDX-License-Identifier: Apache-2.0

/// Turns the text of a condition into a checked tree.
public enum ExpressionCompiler {
  /// Reads and checks one condition or value.
  ///
  /// - Parameters:
  ///   - text: The condition as written, at most 4,096 UTF-8 bytes.
  ///   - expecting: What the value is used for.
  ///   - scope: The names that may be read.
  /// - Returns: The tree, or nil if the text could not be read as one, and what must be put right.
  ///   A tree that comes with problems must not be evaluated.
  public static func expression(
    _ text: String,
    expecting: Expectation,
    in scope: some Scope
  ) -> (TypedExpression?, [ExpressionProblem]) {
    let source = ExpressionText(text)
    let (parsed, problems) = parse(text, source, isCell: false, in: scope) {
      $0.parseWhole(isCondition: expecting == .condition || expecting == .yesNo)
    }
    guard let syntax = parsed else { return (nil, problems) }
    var checker = Checker(text: source, scope: scope, isCell: false)
    let part = checker.check(syntax, for: expecting)
    return (part.tree, problems + checker.problems)
  }

  /// Reads and checks one cell of a table: tests over the value of its column.
  ///
  /// - Parameters:
  ///   - text: The cell as written, at most 4,096 UTF-8 bytes.
  ///   - input: The value of the column.
  ///   - scope: The names that may be read.
  /// - Returns: A condition over the input, or nil if the text could not be read as one, and what
  ///   must be put right. A tree that comes with problems must not be evaluated.
  public static func unaryTests(
    _ text: String,
    of input: TypedExpression,
    in scope: some Scope
  ) -> (TypedExpression?, [ExpressionProblem]) {
    let source = ExpressionText(text)
    let (parsed, problems) = parse(text, source, isCell: true, in: scope) { $0.parseCell() }
    guard let cell = parsed else { return (nil, problems) }
    var checker = Checker(text: source, scope: scope, isCell: true)
    let part = checker.check(cell, of: input)
    return (part.tree, problems + checker.problems)
  }

  /// Reads the text, if it is short enough and all its words and signs are known.
  private static func parse<Parsed>(
    _ text: String,
    _ source: ExpressionText,
    isCell: Bool,
    in scope: some Scope,
    _ read: (inout Parser) -> Parsed?
  ) -> (Parsed?, [ExpressionProblem]) {
    guard text.utf8.count <= ExpressionText.longest else { return (nil, [.tooLong(source.range)]) }
    let (tokens, lexicalProblem) = Lexer.tokens(of: text)
    var parser = Parser(tokens, text: source, isCell: isCell) { name in
      scope.variable(named: name) != nil
    }
    if let lexicalProblem { return (nil, [parser.firstOutside() ?? lexicalProblem]) }
    let parsed = read(&parser)
    return (parsed, parser.problem.map { [$0] } ?? [])
  }
}
