// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// The names of a draft.
struct DraftScope: Scope {
  private var variables: [String: Variable] = [:]
  private(set) var count = 0

  var names: [String] { variables.keys.sorted() }
  func variable(named name: String) -> Variable? { variables[name] }
  func whyNot(_ name: String) -> String? { nil }

  mutating func add(_ variable: Variable) {
    variables[variable.name] = variable
    count += 1
  }

  mutating func add(_ question: Question, mayBeAbsent: Bool) {
    func add(_ name: String, _ type: ValueType) {
      self.add(
        Variable(
          name: name,
          slot: count,
          type: type,
          isQuestion: true,
          mayBeAbsent: mayBeAbsent
        )
      )
    }
    switch question.kind {
    case .yesNo: add(question.id.text, .boolean)
    case .one(let domain): add(question.id.text, .code(domain))
    case .number(let range): add(question.id.text, .number(unit: range.unit))
    case .date: add(question.id.text, .date)
    case .text: add(question.id.text, .text)
    case .several(let options, _):
      for option in options { add("\(question.id).\(option.code)", .boolean) }
      add("\(question.id).none", .boolean)
    }
  }

  func condition(_ text: String) throws -> TypedExpression {
    try compile(text, .condition)
  }

  func value(_ text: String) throws -> TypedExpression {
    try compile(text, .value)
  }

  private func compile(_ text: String, _ expecting: FEEL.Expectation) throws -> TypedExpression {
    let (tree, problems) = ExpressionCompiler.expression(text, expecting: expecting, in: self)
    // Random conditions may be true or false for every answer; authors are told, the tree is whole.
    let constant = ["fits-everything", "fits-nothing"]
    try #require(problems.allSatisfy { constant.contains($0.code) }, "\(text): \(problems)")
    return try #require(tree)
  }
}
