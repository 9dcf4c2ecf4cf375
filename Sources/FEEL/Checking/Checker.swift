// SPDX-License-Identifier: Apache-2.0

/// A part of the checked tree while it is being built.
struct Part {
  let tree: TypedExpression
  /// How many nodes the tree has; comparisons that repeat a part count it each time.
  let cost: Int
  /// In which unit it is, where it is a number.
  let measure: Measure
  let text: ExpressionText

  /// How messages call what does not stand in the text, such as the value of a column.
  var name: String?

  /// How messages call it: the source text in backticks, or "this".
  var phrase: String { name ?? text.quoted(range) }

  /// Whether it is a value that is written out.
  var isLiteral: Bool {
    switch tree.node {
    case .literal: true
    case .negate(let inner): if case .literal = inner.node { true } else { false }
    default: false
    }
  }

  /// Whether it is an `if`.
  var isConditional: Bool {
    if case .conditional = tree.node { true } else { false }
  }

  var type: ValueType { tree.type }
  var range: TextRange { tree.range }
}

/// Gives every part a type and builds the typed tree.
///
/// A part with a problem gets the type `.invalid`, which fits everywhere, so one mistake is reported
/// once; the parts below it are kept, so that the names they read are known.
struct Checker {
  let text: ExpressionText
  let scope: any Scope
  let isCell: Bool
  private(set) var problems: [ExpressionProblem] = []

  init(text: ExpressionText, scope: any Scope, isCell: Bool) {
    self.text = text
    self.scope = scope
    self.isCell = isCell
  }

  mutating func report(_ problem: ExpressionProblem) {
    // Both ends of a range may have the same problem with what they are compared with.
    if !problems.contains(problem) {
      problems.append(problem)
    }
  }

  // MARK: Building

  /// Puts a node over its parts, and refuses a tree that has become too large.
  mutating func build(
    _ node: TypedExpression.Node,
    _ type: ValueType,
    _ range: TextRange,
    over parts: [Part] = []
  ) -> Part {
    let cost = parts.reduce(1) { $0 + $1.cost }
    guard cost <= ExpressionText.mostParts else {
      report(.tooManyParts(text.range))
      return invalid(range)
    }
    let measure = node.measure(type: type) { place, tree in
      parts.indices.contains(place) ? parts[place].measure : tree.measure
    }
    return Part(
      tree: TypedExpression(node: node, type: type, range: range),
      cost: cost,
      measure: measure,
      text: text
    )
  }

  func invalid(_ range: TextRange) -> Part {
    Part(
      tree: TypedExpression(node: .literal(.boolean(false)), type: .invalid, range: range),
      cost: 1,
      measure: .any,
      text: text
    )
  }

  /// `and` or `or` over conditions, or the one condition itself.
  mutating func joined(_ parts: [Part], isAnd: Bool, _ range: TextRange) -> Part {
    if parts.count == 1, let part = parts.first { return part }
    let trees = parts.map(\.tree)
    return build(isAnd ? .and(trees) : .or(trees), .boolean, range, over: parts)
  }

  // MARK: Checking

  /// Checks a part.
  ///
  /// The hint is the type that would fit: it gives an option in quotes its list, and keeps near names
  /// of other types out of suggestions. Whether the type does fit is for the caller to check.
  mutating func check(_ syntax: Syntax, hint: ValueType? = nil) -> Part {
    switch syntax.node {
    case .number(let number):
      build(.literal(.number(number)), .number(unit: nil), syntax.range)
    case .boolean(let boolean):
      build(.literal(.boolean(boolean)), .boolean, syntax.range)
    case .date(let date):
      build(.literal(.date(date)), .date, syntax.range)
    case .code(let code):
      checkCode(code, syntax.range, hint: hint)
    case .name(let name):
      checkName(name, syntax.range, hint: hint)
    case .negate(let inner):
      checkNegation(of: inner, syntax.range)
    case .not(let inner):
      checkNot(inner, syntax.range)
    case .and(let parts):
      checkConnective(parts, isAnd: true, syntax.range)
    case .or(let parts):
      checkConnective(parts, isAnd: false, syntax.range)
    case .compare(let sign, let left, let right):
      checkComparison(sign, left, right, syntax.range)
    case .between(let part, let low, let high):
      checkBetween(part, low, high, syntax.range)
    case .isIn(let part, let tests):
      checkIn(part, tests, syntax.range)
    case .arithmetic(let operation, let left, let right):
      checkArithmetic(operation, left, right, syntax.range, hint: hint)
    case .conditional(let condition, let then, let otherwise):
      checkConditional(condition, then, otherwise, syntax.range, hint: hint)
    case .call(let name, let nameRange, let arguments):
      checkCall(name, nameRange, arguments, syntax.range)
    }
  }

  private mutating func checkNot(_ inner: Syntax, _ range: TextRange) -> Part {
    let part = checkCondition(inner)
    return build(.not(part.tree), .boolean, range, over: [part])
  }

  private mutating func checkConnective(
    _ parts: [Syntax],
    isAnd: Bool,
    _ range: TextRange
  ) -> Part {
    var conditions: [Part] = []
    var comparison: Syntax?
    var isAfterValue = false
    for (index, syntax) in parts.enumerated() {
      if let comparison, syntax.isBareValue {
        if !isAfterValue {
          reportBareValues(parts.dropFirst(index), after: comparison, isAnd: isAnd)
        }
        isAfterValue = true
        conditions.append(invalid(syntax.range))
        continue
      }
      isAfterValue = false
      comparison = syntax.isComparison ? syntax : nil
      conditions.append(checkCondition(syntax))
    }
    refuseConstants(among: conditions, isAnd: isAnd)
    if isAnd { refuseNoneBesideOthers(conditions) }
    for condition in conditions { refuseLiteral(condition) }
    return joined(conditions, isAnd: isAnd, range)
  }

  private mutating func checkConditional(
    _ condition: Syntax,
    _ then: Syntax,
    _ otherwise: Syntax,
    _ range: TextRange,
    hint: ValueType?
  ) -> Part {
    let condition = checkCondition(condition)
    var hint = kind(of: then, or: otherwise) ?? hint
    let codes = ownCodes(of: then) + ownCodes(of: otherwise)
    if let type = hint, type.domain == nil, !codes.isEmpty, kind(of: then, or: otherwise) == nil {
      // Both are options, where something else fits: one problem is enough, for the whole.
      hint = .code(Checker.ownDomain(of: codes))
    }
    let first = check(then, hint: hint)
    let second = check(otherwise, hint: hint)
    return build(
      .conditional(condition: condition.tree, then: first.tree, otherwise: second.tree),
      commonType(first, second, range),
      range,
      over: [condition, first, second]
    )
  }

  /// Checks a part that must be yes or no.
  mutating func checkCondition(_ syntax: Syntax) -> Part {
    let part = check(syntax, hint: .boolean)
    requireCondition(part)
    return part
  }

  mutating func requireCondition(_ part: Part) {
    switch part.type {
    case .boolean, .invalid: break
    default: report(.notACondition(part))
    }
  }

  /// What type a part will have, as far as it can be seen without checking it.
  func kind(of syntax: Syntax) -> ValueType? {
    switch syntax.node {
    case .code: return nil
    case .number, .negate, .arithmetic: return .number(unit: nil)
    case .date: return .date
    case .boolean, .not, .and, .or, .compare, .between, .isIn: return .boolean
    case .conditional(_, let then, let otherwise): return kind(of: then, or: otherwise)
    case .call(let name, _, _):
      if name == "answered" || name == "unanswered" { return .boolean }
      return Function(rawValue: name) == nil ? nil : .number(unit: nil)
    case .name(let name):
      // A name with a problem of its own fits everywhere.
      guard let variable = scope.variable(named: name), variable.type != .text else {
        return .invalid
      }
      return variable.type
    }
  }

  /// The type that one of two parts shows, the first one if both do.
  func kind(of first: Syntax, or second: Syntax) -> ValueType? {
    let shown = kind(of: first)
    return shown == nil || shown == .invalid ? kind(of: second) ?? shown : shown
  }
}
