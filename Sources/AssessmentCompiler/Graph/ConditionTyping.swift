// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Checks the conditions of questions, sections and options, of rules and of claims.
struct ConditionTyping {
  let names: ContentNames
  let documents: ContentDocuments
  let collector: DiagnosticCollector

  /// Adds the conditions of all questionnaires, by the place of their text.
  func typeQuestionnaires(in content: inout TypedContent) {
    let questionsByOwner = Dictionary(grouping: content.questions.indices) {
      content.questions[$0].owner
    }
    for id in names.questionnaires.keys.sorted() {
      guard let questionnaire = names.questionnaires[id] else { continue }
      let reading = reading(for: id, content)
      var texts = questionnaire.sections.compactMap(\.when)
      texts += questionnaire.questions.compactMap(\.when)
      for number in questionsByOwner[id] ?? [] {
        guard case .several = content.questions[number].kind else { continue }
        texts += content.questions[number].options.compactMap(\.when)
      }
      for text in texts where content.conditions[text.span] == nil {
        content.conditions[text.span] = reading.read(text, expecting: .condition)
      }
    }
  }

  /// Adds the rules and claims of all files.
  func typeRules(in content: inout TypedContent) {
    for id in names.rules.keys.sorted() {
      guard let file = names.rules[id] else { continue }
      let isOfAssessment = names.questionnaires[id]?.isModule == false
      let reading = reading(for: id, content)
      for rule in file.rules {
        content.rules.append(
          TypedRule(
            document: rule,
            owner: id,
            region: nil,
            isOfAssessment: isOfAssessment,
            when: reading.read(rule.when, expecting: .condition),
            fits: reading.read(rule.fits, expecting: .condition)
          )
        )
      }
      typeClaims(of: file, isOfAssessment, in: &content)
    }
    for region in documents.regions {
      let owner = "region-\(region.code.value)"
      for rule in region.rules {
        let assessment = rule.assessment?.value ?? ""
        if let name = rule.assessment, names.questionnaires[name.value]?.isModule != false {
          let known = names.questionnaires.values.filter { !$0.isModule }.map(\.id.value)
          let near = collector.near(name.value, among: known)
          collector.report(NameProblem.unknown(name, .assessment, near: near))
          continue
        }
        let reading = reading(for: assessment, content)
        content.rules.append(
          TypedRule(
            document: rule,
            owner: owner,
            region: region.code,
            isOfAssessment: false,
            when: reading.read(rule.when, expecting: .condition),
            fits: reading.read(rule.fits, expecting: .condition)
          )
        )
      }
    }
  }

  private func typeClaims(
    of file: RulesDocument,
    _ isOfAssessment: Bool,
    in content: inout TypedContent
  ) {
    let id = file.id.value
    guard !file.claims.isEmpty else { return }
    let withLevel = VariableTable(over: content.variables)
    withLevel.add(Self.level(documents.levels), owner: nil)
    let reading = reading(for: id, content)
    let readingLevel = ExpressionReading(
      scope: scope(of: id, withLevel),
      limits: content.limits,
      collector: collector
    )
    for claim in file.claims {
      var holds: TypedExpression?
      if case .holds(let text) = claim.promise {
        holds = readingLevel.read(text, expecting: .condition)
      }
      content.claims.append(
        TypedClaim(
          document: claim,
          owner: id,
          isOfAssessment: isOfAssessment,
          when: reading.read(claim.when, expecting: .condition),
          holds: holds
        )
      )
    }
  }

  /// The name by which `holds` reads the level of the result; it has no slot in the graph.
  private static func level(_ levels: [CareLevelDocument]) -> Variable {
    let domain = CodeDomain(id: "level", codes: levels.map(\.id.value), order: .earlierIsWorse)
    return Variable(
      name: "level",
      slot: -1,
      type: .code(domain),
      isQuestion: false,
      mayBeAbsent: false
    )
  }

  private func reading(for id: String, _ content: TypedContent) -> ExpressionReading {
    ExpressionReading(
      scope: scope(of: id, content.variables),
      limits: content.limits,
      collector: collector
    )
  }

  private func scope(of id: String, _ variables: VariableTable) -> NameScope {
    NameScope(table: variables, owners: Set(names.includes.reach(of: id)), reader: id)
  }
}
