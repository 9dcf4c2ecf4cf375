// SPDX-License-Identifier: Apache-2.0

import FEEL

extension TypedExpression {
  /// The tree in brackets, for comparing shapes.
  var outline: String {
    switch node {
    case .literal(.code(let code)): "\"\(code)\""
    case .literal(let value): value.description
    case .variable(let variable): variable.name
    case .answered(let variable): "(answered \(variable.name))"
    case .given(let inner): "(given \(inner.outline))"
    case .unanswered(let inner): "(unanswered \(inner.outline))"
    case .not(let inner): "(not \(inner.outline))"
    case .negate(let inner): "(- \(inner.outline))"
    case .and: outline(of: "and")
    case .or: outline(of: "or")
    case .compare(let comparison, _, _): outline(of: comparison.sign)
    case .arithmetic(let operation, _, _): outline(of: operation.sign)
    case .conditional: outline(of: "if")
    case .call(let function, _): outline(of: function.rawValue)
    }
  }

  private func outline(of head: String) -> String {
    "(" + ([head] + children.map(\.outline)).joined(separator: " ") + ")"
  }
}

extension Arithmetic {
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .power: "**"
    }
  }
}

extension ExpressionProblem {
  /// The problem as lines of text, with the part of the source that it points at.
  func rendered(in text: String) -> String {
    let bytes = Array(text.utf8)
    let isInside = range.lower >= 0 && range.lower <= range.upper && range.upper <= bytes.count
    let place =
      isInside ? String(decoding: bytes[range.lower..<range.upper], as: UTF8.self) : "OUTSIDE"
    var lines = ["\(code): \(message)", "  at <\(place)> \(label)"]
    lines += notes.map { "  note: \($0)" }
    lines += help.map { ["  help: \($0)"] } ?? []
    return lines.joined(separator: "\n")
  }
}
