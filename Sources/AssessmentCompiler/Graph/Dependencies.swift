// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// What questions, facts and tables depend on: circles, and questions that are asked too late.
struct Dependencies {
  private struct Thing {
    let names: [String]
    let member: GraphProblem.Member
    let reads: [String]
  }

  private let things: [Thing]

  init(content: TypedContent, nodes: [FactNode]) {
    let facts = nodes.map { node in
      let isTable = if case .table = node.content { true } else { false }
      let first = node.names.first
      return Thing(
        names: node.names.map(\.value),
        member: GraphProblem.Member(
          name: first?.value ?? "",
          kind: isTable ? "a table" : "a fact",
          span: first?.span ?? SourceSpan(file: "", range: 0..<0)
        ),
        reads: node.reads
      )
    }
    let questions = content.questions.map { question in
      Thing(
        names: [question.document.id.value],
        member: GraphProblem.Member(
          name: question.document.id.value,
          kind: "a question",
          span: question.document.id.span
        ),
        reads: question.conditions(in: content).flatMap { $0.variables.map(\.questionName) }
      )
    }
    things = facts + questions
  }

  /// Reports each circle once.
  ///
  /// - Returns: The names that take part in one.
  func reportCircles(into collector: DiagnosticCollector) -> Set<String> {
    var giver: [String: Int] = [:]
    for (number, thing) in things.enumerated() {
      for name in thing.names { giver[name] = number }
    }
    let arrows = things.map { thing in
      Array(Set(thing.reads.compactMap { giver[$0.questionName] })).sorted()
    }
    var names: Set<String> = []
    for circle in ShortestCycle.all(in: arrows) {
      collector.report(GraphProblem.cycle(circle.map { things[$0].member }))
      names.formUnion(circle.flatMap { things[$0].names })
    }
    return names
  }

  /// Reports each condition that reads a question which the assessment asks only later.
  static func judgeOrder(
    of steps: [Assessment.Step],
    in content: TypedContent,
    besides inCircles: Set<String>,
    into collector: DiagnosticCollector
  ) {
    var places: [String: Int] = [:]
    for (number, step) in steps.enumerated() {
      places[content.questions[step.question].document.id.value] = number
    }
    for (number, step) in steps.enumerated() {
      let question = content.questions[step.question]
      let name = question.document.id.value
      guard !inCircles.contains(name) else { continue }
      var conditions = step.when.map { [$0] } ?? []
      conditions += question.optionConditions(in: content)
      var reported: Set<String> = []
      for variable in conditions.flatMap(\.variables) {
        let behind = content.questionsRead(through: [variable.name]).map(\.questionName)
        for read in Set(behind).sorted() {
          guard let place = places[read], place >= number, reported.insert(read).inserted else {
            continue
          }
          let later = content.questions[steps[place].question]
          collector.report(
            GraphProblem.askedLater(
              question: name,
              question.place(of: variable, in: content) ?? question.document.id.span,
              reads: read,
              later: later.document.id.span,
              through: variable.questionName == read ? [] : [variable.name]
            )
          )
        }
      }
    }
  }
}

extension QuestionDeclaration {
  /// Where its own conditions read a name; nil when only those of its sections do.
  fileprivate func place(of variable: Variable, in content: TypedContent) -> SourceSpan? {
    for text in ([document.when] + options.map(\.when)).compactMap(\.self) {
      guard let range = content.conditions[text.span]?.place(of: variable) else { continue }
      return text.span(of: range.lower..<max(range.lower, range.upper))
    }
    return nil
  }

  /// The condition of the question itself, and those of its options.
  func conditions(in content: TypedContent) -> [TypedExpression] {
    let own = document.when.flatMap { content.conditions[$0.span] }
    return (own.map { [$0] } ?? []) + optionConditions(in: content)
  }

  /// The conditions of the options.
  func optionConditions(in content: TypedContent) -> [TypedExpression] {
    guard hasOptions else { return [] }
    return options.compactMap { $0.when.flatMap { content.conditions[$0.span] } }
  }
}

extension Variable {
  /// The question of `question.option`, or the name itself.
  var questionName: String { name.questionName }
}

extension String {
  /// The question of `question.option`, or the name itself.
  var questionName: String { String(prefix { $0 != "." }) }
}

extension TypedExpression {
  /// Where a name stands first.
  fileprivate func place(of variable: Variable) -> TextRange? {
    switch node {
    case .variable(variable), .answered(variable): return range
    default: return children.lazy.compactMap { $0.place(of: variable) }.first
    }
  }
}
