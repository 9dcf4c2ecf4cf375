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
    let known = content
    let files = ParallelMap.map(names.questionnaires.keys.sorted()) { id in
      conditions(of: id, questionsByOwner[id] ?? [], in: known)
    }
    for (conditions, problems) in files {
      content.conditions.merge(conditions) { first, _ in first }
      collector.report(contentsOf: problems)
    }
  }

  private func conditions(
    of id: String,
    _ questions: [Int],
    in content: TypedContent
  ) -> ([SourceSpan: TypedExpression], [Diagnostic]) {
    guard let questionnaire = names.questionnaires[id] else { return ([:], []) }
    let collector = DiagnosticCollector()
    let reading = reading(for: id, content, collector)
    var texts = questionnaire.conditions
    for number in questions where content.questions[number].hasOptions {
      texts += content.questions[number].options.compactMap(\.when)
    }
    var conditions: [SourceSpan: TypedExpression] = [:]
    for text in texts where conditions[text.span] == nil {
      conditions[text.span] = reading.read(text, expecting: .condition)
    }
    return (conditions, collector.diagnostics)
  }

  /// The rules and claims of one file.
  private struct TypedFile {
    var rules: [TypedRule] = []
    var claims: [TypedClaim] = []
    var problems: [Diagnostic] = []
  }

  /// Adds the rules and claims of all files.
  ///
  /// - Parameters:
  ///   - content: where they are added.
  ///   - other: work that needs neither rules nor claims, done beside them.
  /// - Returns: the other work's result.
  func typeRules<Other>(in content: inout TypedContent, beside other: () -> Other) -> Other {
    let known = content
    let (result, files) = ParallelMap.map(names.rules.keys.sorted(), beside: other) { id in
      type(id, in: known)
    }
    for file in files {
      content.rules += file.rules
      content.claims += file.claims
      collector.report(contentsOf: file.problems)
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
        // Without its assessment nobody knows which names the rule may read.
        guard rule.assessment != nil else { continue }
        let reading = reading(for: assessment, content, collector)
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
    return result
  }

  private func type(_ id: String, in content: TypedContent) -> TypedFile {
    var typed = TypedFile()
    guard let file = names.rules[id] else { return typed }
    let collector = DiagnosticCollector()
    let isOfAssessment = names.questionnaires[id]?.isModule == false
    let reading = reading(for: id, content, collector)
    typed.rules = file.rules.map { rule in
      TypedRule(
        document: rule,
        owner: id,
        region: nil,
        isOfAssessment: isOfAssessment,
        when: reading.read(rule.when, expecting: .condition),
        fits: reading.read(rule.fits, expecting: .condition)
      )
    }
    if !file.claims.isEmpty {
      let withLevel = VariableTable(over: content.variables)
      withLevel.add(Self.level(documents.levels), owner: nil)
      let readingLevel = ExpressionReading(
        scope: scope(of: id, withLevel),
        limits: content.limits,
        collector: collector
      )
      typed.claims = file.claims.map { claim in
        var holds: TypedExpression?
        if case .holds(let text) = claim.promise {
          holds = readingLevel.read(text, expecting: .condition)
        }
        return TypedClaim(
          document: claim,
          owner: id,
          isOfAssessment: isOfAssessment,
          when: reading.read(claim.when, expecting: .condition),
          holds: holds
        )
      }
    }
    typed.problems = collector.diagnostics
    return typed
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

  private func reading(
    for id: String,
    _ content: TypedContent,
    _ collector: DiagnosticCollector
  ) -> ExpressionReading {
    ExpressionReading(
      scope: scope(of: id, content.variables),
      limits: content.limits,
      collector: collector
    )
  }

  private func scope(of id: String, _ variables: VariableTable) -> NameScope {
    NameScope(
      table: variables,
      owners: Set(names.includes.reach(of: id)),
      reader: id,
      isUnresolved: names.includes.unresolved.contains(id)
    )
  }
}
