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
    /// For whom questions of modules are asked, as what encloses them says.
    var narrowings: [IncludeDocument.Narrowing] = []
  }

  /// The steps of one assessment.
  func steps(of assessment: QuestionnaireDocument) -> [Assessment.Step] {
    let numbers = content.questionNumbers
    var steps: [Assessment.Step] = []
    var blocks = 0
    var asked: Set<String> = []
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
        asked.insert(question.id.value)
        let narrowed = place.narrowings.filter { $0.question.value == question.id.value }
        let own = narrowed.map(\.when) + (question.when.map { [$0] } ?? [])
        steps.append(
          Assessment.Step(
            question: number,
            when: .all(place.conditions + own.compactMap { content.conditions[$0.span] }),
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
      case .include(let include):
        let name = include.module
        guard let module = names.questionnaires[name.value], module.isModule else { continue }
        for narrowing in include.narrowings where asked.contains(narrowing.question.value) {
          collector.report(GraphProblem.narrowedTooLate(narrowing.question))
        }
        place.narrowings += include.narrowings
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
    let files = Set(names.includes.reach(of: name.value))
    let narrowings = first.place.narrowings.filter { narrowing in
      names.declared[narrowing.question.value].map { files.contains($0.owner) } ?? false
    }
    let needed = Set(first.place.conditionSpans + narrowings.map(\.when.span))
    let given = again.conditionSpans + again.narrowings.map(\.when.span)
    guard !needed.isSubset(of: given) else { return }
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
