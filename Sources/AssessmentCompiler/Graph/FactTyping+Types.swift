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
      let type = judged(tree.type, tree.measure, of: fact, at: text.span)
      return (.expression(tree), type)
    case .count(let texts):
      let conditions = texts.compactMap { reading.read($0, expecting: .condition) }
      guard conditions.count == texts.count else { return failed }
      return (.count(conditions), judged(.number(unit: nil), .any, of: fact, at: fact.name.span))
    case .countOf(let name):
      guard let options = options(of: name, reading, content) else { return failed }
      return (.count(options), judged(.number(unit: nil), .any, of: fact, at: fact.name.span))
    case .sum(let terms):
      guard let (typed, measure) = sum(terms, reading, content) else { return failed }
      let type = judged(.number(unit: measure.unit), measure, of: fact, at: fact.name.span)
      return (.sum(typed), type)
    }
  }

  /// The type with the unit that the fact states, or that its value has.
  private func judged(
    _ type: ValueType,
    _ measure: Measure,
    of fact: FactDocument,
    at span: SourceSpan
  ) -> ValueType {
    switch type {
    case .number:
      guard let unit = fact.unit else { return .number(unit: measure.unit) }
      // A unit that is none was reported where it stands.
      if WrittenUnit.isUnit(unit.value), !measure.fits(unit: unit.value) {
        collector.report(GraphProblem.otherUnit(unit, found: measure.unit, span: span))
      }
      return .number(unit: unit.value)
    case .boolean, .code, .date, .text:
      guard let unit = fact.unit else { return type }
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
  ) -> ([Fact.Term], Measure)? {
    var typed: [Fact.Term] = []
    var measure = Measure.any
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
        guard case .number = tree.type else {
          collector.report(GraphProblem.withoutPoints(text))
          continue
        }
        if let common = measure.meeting(tree.measure) {
          measure = common
        } else {
          let (first, other) = (measure.unit, tree.measure.unit)
          collector.report(GraphProblem.mixedUnits(text.span, in: .sum, first: first, other: other))
        }
        typed.append(.number(tree))
      }
    }
    return typed.count == terms.count ? (typed, measure) : nil
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
