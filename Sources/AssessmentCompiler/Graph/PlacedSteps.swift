// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Puts the questions of an assessment and all that it includes in the order of asking.
struct PlacedSteps {
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector

  /// What encloses an item.
  private struct Place {
    var owner: String
    var conditions: [TypedExpression] = []
    /// The places of the conditions' texts, to compare two places of one module.
    var conditionSpans: [SourceSpan] = []
    var enclosing: [Int] = []
    var section: Texts.Key?
  }

  /// The steps of one assessment.
  func steps(of assessment: QuestionnaireDocument) -> [Assessment.Step] {
    let numbers = content.questionNumbers
    var steps: [Assessment.Step] = []
    var blocks = 0
    var first: [String: (place: Place, span: SourceSpan)] = [:]
    var open = [(items: assessment.items[...], place: Place(owner: assessment.id.value))]
    while var (items, place) = open.popLast() {
      guard let item = items.popFirst() else { continue }
      open.append((items, place))
      switch item {
      case .question(let question):
        guard let number = numbers[question.id.value],
          content.questions[number].document.id == question.id
        else { continue }
        let own = question.when.flatMap { content.conditions[$0.span] }
        steps.append(
          Assessment.Step(
            question: number,
            when: .all(place.conditions + (own.map { [$0] } ?? [])),
            blocks: place.enclosing,
            section: place.section
          )
        )
      case .section(let section):
        blocks += 1
        place.enclosing.append(blocks)
        place.section = Texts.Key(place.owner, section.id.value)
        if let when = section.when {
          place.conditionSpans.append(when.span)
          if let condition = content.conditions[when.span] { place.conditions.append(condition) }
        }
        open.append((section.items[...], place))
      case .include(let name):
        guard let module = names.questionnaires[name.value], module.isModule else { continue }
        if let earlier = first[name.value] {
          judge(name, again: place, first: earlier)
          continue
        }
        first[name.value] = (place, name.span)
        blocks += 1
        place.enclosing.append(blocks)
        place.owner = name.value
        open.append((module.items[...], place))
      }
    }
    return steps
  }

  /// A second place must not promise more than the first one gives.
  private func judge(
    _ name: Located<String>,
    again: Place,
    first: (place: Place, span: SourceSpan)
  ) {
    let needed = Set(first.place.conditionSpans)
    guard !needed.isSubset(of: again.conditionSpans) else { return }
    collector.report(
      GraphProblem.conditionalInclude(module: name.value, first.span, again: name.span)
    )
  }
}

extension TypedExpression {
  /// A condition that is true when all of these are; nil for none of them.
  static func all(_ conditions: [TypedExpression]) -> TypedExpression? {
    guard let first = conditions.first else { return nil }
    guard conditions.count > 1 else { return first }
    return TypedExpression(
      node: .and(conditions),
      type: .boolean,
      range: TextRange(lower: 0, upper: 0)
    )
  }
}
