// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension FactTyping {
  /// The typed definition of a fact; nil with the type invalid when it has a problem.
  func type(
    _ fact: FactDocument,
    _ reading: ExpressionReading,
    _ content: TypedContent
  ) -> (Fact.Definition?, ValueType) {
    let failed: (Fact.Definition?, ValueType) = (nil, .invalid)
    switch fact.definition {
    case nil: return failed
    case .expression(let text):
      guard let tree = reading.read(text, expecting: .value) else { return failed }
      return (.expression(tree), judged(tree.type, of: fact, at: text.span))
    case .count(let texts):
      let conditions = texts.compactMap { reading.read($0, expecting: .condition) }
      guard conditions.count == texts.count else { return failed }
      return (.count(conditions), judged(.number(unit: nil), of: fact, at: fact.name.span))
    case .countOf(let name):
      guard let options = options(of: name, reading, content) else { return failed }
      return (.count(options), judged(.number(unit: nil), of: fact, at: fact.name.span))
    case .sum(let terms):
      guard let (typed, unit) = sum(terms, reading, content) else { return failed }
      return (.sum(typed), judged(.number(unit: unit), of: fact, at: fact.name.span))
    }
  }

  /// The type with the unit that the fact states.
  private func judged(_ type: ValueType, of fact: FactDocument, at span: SourceSpan) -> ValueType {
    guard let unit = fact.unit else { return type }
    switch type {
    case .number(nil): return .number(unit: unit.value)
    case .number(let found?):
      if found != unit.value {
        collector.report(GraphProblem.otherUnit(unit, found: found, span: span))
      }
      return type
    case .boolean, .code, .date, .text:
      collector.report(GraphProblem.unitWithoutNumber(unit, fact: fact.name.value))
      return type
    case .invalid: return type
    }
  }

  /// The options of a question of several findings, as conditions.
  private func options(
    of name: Located<String>,
    _ reading: ExpressionReading,
    _ content: TypedContent
  ) -> [TypedExpression]? {
    let questions = content.questions.filter { question in
      guard case .several = question.kind else { return false }
      return reading.scope.variable(named: "\(question.document.id.value).none") != nil
    }
    guard !content.variables.isUnclear(name.value) else { return nil }
    guard let question = questions.first(where: { $0.document.id.value == name.value }) else {
      let known = questions.map(\.document.id.value)
      let near = collector.near(name.value, among: known)
      collector.report(GraphProblem.countNeedsSeveral(name, near: near))
      return nil
    }
    let range = TextRange(lower: 0, upper: 0)
    return question.variables.dropLast().map {
      TypedExpression(node: .variable($0), type: .boolean, range: range)
    }
  }

  private func sum(
    _ terms: [TermDocument],
    _ reading: ExpressionReading,
    _ content: TypedContent
  ) -> ([Fact.Term], String?)? {
    var typed: [Fact.Term] = []
    var unit: String?
    for term in terms {
      switch term {
      case .condition(let text, let points):
        guard let condition = reading.read(text, expecting: .condition) else { continue }
        typed.append(.condition(condition, points.value))
      case .value(let text):
        if let (variable, points) = points(of: text, reading, content) {
          typed.append(.points(variable, points))
          continue
        }
        guard let tree = reading.read(text, expecting: .value) else { continue }
        guard case .number(let own) = tree.type else {
          collector.report(GraphProblem.withoutPoints(text))
          continue
        }
        if let own, let first = unit, own != first {
          collector.report(GraphProblem.termUnits(text.span, first: first, other: own))
        }
        unit = unit ?? own
        typed.append(.number(tree))
      }
    }
    return typed.count == terms.count ? (typed, unit) : nil
  }

  /// The points of a question of one choice.
  private func points(
    of text: AuthoredText,
    _ reading: ExpressionReading,
    _ content: TypedContent
  ) -> (Variable, [String: DecimalNumber])? {
    let name = text.text.trimmed
    guard let variable = reading.scope.variable(named: name),
      let number = content.questionNumbers[name], let points = content.questions[number].points
    else { return nil }
    return (variable, points)
  }
}

extension TypedExpression {
  /// Whether the value can be absent: only numbers, dates and codes that are passed on, since a
  /// comparison with something absent is false.
  var mayBeAbsent: Bool {
    switch node {
    case .variable(let variable): variable.mayBeAbsent
    case .literal, .answered, .given, .unanswered, .not, .and, .or, .compare: false
    case .arithmetic(_, let left, let right): left.mayBeAbsent || right.mayBeAbsent
    case .negate(let part): part.mayBeAbsent
    case .conditional(_, let then, let otherwise): then.mayBeAbsent || otherwise.mayBeAbsent
    case .call(_, let parts): parts.contains(where: \.mayBeAbsent)
    }
  }
}
