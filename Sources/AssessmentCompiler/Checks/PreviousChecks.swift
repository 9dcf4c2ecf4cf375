// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Judges what reads or shows the answers of the last form.
struct PreviousChecks {
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector

  /// A place that reads an answer of the last form.
  private struct Reading {
    /// The file whose assessments must say how old the form may be.
    let owner: String
    let name: String
    let span: SourceSpan
  }

  func run() {
    judgeShown()
    // Most content says of no assessment how old the last form may be, so none can be read.
    guard !content.previous.isEmpty else { return }
    judgeSpans()
    for rule in content.rules { judgeEmergency(rule) }
  }

  // MARK: How old the form may be

  /// In an assessment that does not say it, the answer would be unknown for everybody for ever.
  private func judgeSpans() {
    let byOwner = Dictionary(grouping: readings(), by: \.owner)
    for assessment in content.assessments where assessment.document.previous == nil {
      for owner in names.includes.reach(of: assessment.document.id.value) {
        guard let reading = byOwner[owner]?.first else { continue }
        collector.report(
          ReadingProblem.previousWithoutSpan(
            reading.span,
            reads: reading.name,
            assessment: assessment.document.id
          )
        )
      }
    }
  }

  private func readings() -> [Reading] {
    var readings: [Reading] = []
    func add(_ owner: String, _ read: some Sequence<String>, _ span: SourceSpan) {
      guard let name = read.filter(\.readsPrevious).min() else { return }
      readings.append(Reading(owner: owner, name: name, span: span))
    }
    for rule in content.rules where rule.variables.contains(where: \.name.readsPrevious) {
      let owner = rule.region == nil ? rule.owner : rule.document.assessment?.value ?? ""
      let document = rule.document
      if let when = rule.when { add(owner, when.names, document.when?.span ?? document.id.span) }
      if let fits = rule.fits { add(owner, fits.names, document.fits?.span ?? document.id.span) }
    }
    for fact in content.facts { add(fact.owner, fact.names, fact.name.span) }
    for claim in content.claims {
      let trees = [claim.when, claim.holds].compactMap(\.self)
      add(claim.owner, trees.flatMap(\.names), claim.document.id.span)
    }
    for id in names.questionnaires.keys.sorted() {
      guard let file = names.questionnaires[id] else { continue }
      for text in file.conditions { add(id, content.conditions[text.span]?.names ?? [], text.span) }
    }
    for question in content.questions {
      for text in question.options.compactMap(\.when) {
        add(question.owner, content.conditions[text.span]?.names ?? [], text.span)
      }
    }
    return readings
  }

  private func judgeShown() {
    for question in content.questions {
      guard let shown = question.document.showsPrevious, shown.value else { continue }
      let asking = content.assessments.filter {
        names.includes.reach(of: $0.document.id.value).contains(question.owner)
      }
      guard !asking.isEmpty, asking.allSatisfy({ $0.document.previous == nil }) else { continue }
      collector.report(
        ReadingProblem.previousNeverShown(
          shown.span,
          assessments: asking.map(\.document.id.value)
        )
      )
    }
  }

  // MARK: Emergencies

  /// Most people have no last form, so nothing urgent may hang on it alone.
  private func judgeEmergency(_ rule: TypedRule) {
    guard ReadingChecks.stops(rule, names) else { return }
    for tree in [rule.when, rule.fits].compactMap(\.self) {
      guard let read = unguarded(tree).min() else { continue }
      collector.report(
        ReadingProblem.previousInEmergency(
          rule.document.when?.span ?? rule.document.id.span,
          rule: rule.document.id.value,
          reads: read
        )
      )
    }
  }

  /// The answers of the last form that a tree reads without `answered(...) and` before it.
  private func unguarded(_ tree: TypedExpression) -> Set<String> {
    let guarded = Set(
      tree.conjuncts.compactMap { part -> String? in
        if case .answered(let variable) = part.node { variable.name } else { nil }
      }
    )
    var found: Set<String> = []
    for name in tree.namesOfValues where !guarded.contains(name) {
      if name.readsPrevious {
        found.insert(name)
      } else if let number = content.factNumbers[name] {
        let fact = content.facts[number]
        if case .expression(let own) = fact.definition {
          found.formUnion(unguarded(own).subtracting(guarded))
        } else {
          found.formUnion(fact.names.filter(\.readsPrevious))
        }
      }
    }
    return found
  }
}

extension TypedExpression {
  fileprivate var names: [String] { variables.map(\.name) }

  /// What must all be true.
  fileprivate var conjuncts: [TypedExpression] {
    if case .and(let parts) = node { parts.flatMap(\.conjuncts) } else { [self] }
  }

  /// The names whose values are read, not only whether they were answered.
  fileprivate var namesOfValues: [String] {
    switch node {
    case .variable(let variable): return [variable.name]
    case .answered: return []
    case .given(let part), .unanswered(let part):
      if case .variable = part.node { return [] }
      return part.namesOfValues
    default: return children.flatMap(\.namesOfValues)
    }
  }
}
