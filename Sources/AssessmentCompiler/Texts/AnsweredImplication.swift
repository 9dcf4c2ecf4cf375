// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds the questions that are surely answered whenever a condition is true.
///
/// It is sound and simple: what it names is answered, but it may miss some. A value that only
/// counts for "I don't know" is no answer.
struct AnsweredImplication {
  private let questions: [String: QuestionDeclaration]
  private var facts: [String: Set<String>] = [:]

  init(_ content: TypedContent) {
    questions = Dictionary(content.questions.map { ($0.document.id.value, $0) }) { first, _ in first
    }
    // Each fact comes after those that it reads.
    for fact in content.facts {
      guard case .expression(let tree) = fact.definition else { continue }
      facts[fact.name.value] = answered(tree)
    }
  }

  /// The questions that have an answer when the condition is true.
  func answered(_ condition: TypedExpression) -> Set<String> {
    switch condition.node {
    case .variable(let variable): return answered(variable)
    case .answered(let variable): return [variable.questionName]
    case .compare(_, let left, let right): return valued(left).union(valued(right))
    case .given(let part): return valued(part)
    case .and(let parts):
      return parts.reduce(into: []) { $0.formUnion(answered($1)) }
    case .or(let parts):
      guard let first = parts.first else { return [] }
      return parts.dropFirst().reduce(into: answered(first)) { $0.formIntersection(answered($1)) }
    case .not(let part):
      // A comparison with something absent is false, so its opposite implies nothing.
      if case .not(let inner) = part.node { return answered(inner) }
      return []
    case .conditional(_, let then, let otherwise):
      return answered(then).intersection(answered(otherwise))
    case .literal, .unanswered, .arithmetic, .negate, .call: return []
    }
  }

  /// The questions that have an answer when the part has a value.
  private func valued(_ part: TypedExpression) -> Set<String> {
    switch part.node {
    case .variable(let variable):
      if facts[variable.name] != nil { return [] }
      return answered(variable)
    case .arithmetic(_, let left, let right): return valued(left).union(valued(right))
    case .negate(let inner): return valued(inner)
    case .call(_, let parts): return parts.reduce(into: []) { $0.formUnion(valued($1)) }
    case .literal, .answered, .given, .unanswered, .not, .and, .or, .compare, .conditional:
      return []
    }
  }

  private func answered(_ variable: Variable) -> Set<String> {
    if let implied = facts[variable.name] { return implied }
    let name = variable.questionName
    guard let question = questions[name] else { return [] }
    if case .several(let options, _) = question.kind {
      let code = variable.name.dropFirst(name.count + 1)
      let judged = code == "none" ? options : options.filter { $0.code == code }
      let isCounted = judged.contains { option in
        if case .countsAs = option.unknown { true } else { false }
      }
      return isCounted ? [] : [name]
    }
    if case .countsAs = question.unknown { return [] }
    return [name]
  }
}
