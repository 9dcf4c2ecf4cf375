// SPDX-License-Identifier: Apache-2.0

/// One part of a condition as it was written, before names and types are known.
struct Syntax: Sendable {
  indirect enum Node: Sendable {
    case number(DecimalNumber)
    case code(String)
    case date(CalendarDate)
    case boolean(Bool)
    case name(String)
    case negate(Syntax)
    case not(Syntax)
    case and([Syntax])
    case or([Syntax])
    case compare(ComparisonSign, Syntax, Syntax)
    case between(Syntax, low: Syntax, high: Syntax)
    case isIn(Syntax, [ValueTest])
    case arithmetic(Arithmetic, Syntax, Syntax)
    case conditional(condition: Syntax, then: Syntax, otherwise: Syntax)
    case call(String, nameRange: TextRange, [Syntax])
  }

  let node: Node
  var range: TextRange
  /// Whether brackets stand around it.
  var isBracketed = false
  /// How deep the checked tree of this part becomes, at most.
  let depth: Int

  init(_ node: Node, _ range: TextRange) {
    self.node = node
    self.range = range
    depth = Syntax.depth(of: node)
  }

  /// Whether this is a comparison without brackets, which cannot be compared once more.
  var isOpenComparison: Bool {
    switch node {
    case .compare, .between, .isIn: !isBracketed
    default: false
    }
  }

  private static func depth(of node: Node) -> Int {
    switch node {
    case .number, .code, .date, .boolean, .name: 1
    case .negate(let part), .not(let part): part.depth + 1
    case .and(let parts), .or(let parts), .call(_, _, let parts): deepest(parts) + 1
    case .compare(.notEqual, let left, let right): max(left.depth, right.depth) + 2
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      max(left.depth, right.depth) + 1
    case .between(let part, let low, let high): deepest([part, low, high]) + 2
    case .isIn(let part, let tests):
      max(part.depth, tests.map(\.depth).max() ?? 0) + 1 + (tests.map(\.height).max() ?? 0)
    case .conditional(let condition, let then, let otherwise):
      deepest([condition, then, otherwise]) + 1
    }
  }

  private static func deepest(_ parts: [Syntax]) -> Int {
    parts.map(\.depth).max() ?? 0
  }
}

/// One test after `in`, or in a cell.
struct ValueTest: Sendable {
  indirect enum Node: Sendable {
    case value(Syntax)
    case compare(ComparisonSign, Syntax)
    case range(low: Syntax, includesLow: Bool, high: Syntax, includesHigh: Bool)
    /// The cell word `any`: answered or not.
    case any
    /// The cell word `unanswered`.
    case unanswered
    case not([ValueTest])
  }

  let node: Node
  let range: TextRange

  init(_ node: Node, _ range: TextRange) {
    self.node = node
    self.range = range
  }

  /// How deep the values of the test are.
  var depth: Int {
    switch node {
    case .value(let value), .compare(_, let value): value.depth
    case .range(let low, _, let high, _): max(low.depth, high.depth)
    case .any, .unanswered: 1
    case .not(let tests): tests.map(\.depth).max() ?? 0
    }
  }

  /// How many levels the checked tree has above the values of the test.
  var height: Int {
    switch node {
    case .value: 1
    case .compare: 3
    case .range, .unanswered: 2
    case .any: 1
    case .not(let tests): (tests.map(\.height).max() ?? 0) + 3
    }
  }
}
