// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Gives everything in the content its type and its place, in the order in which one needs the
/// other: questions, limits, facts, conditions, rules, the order of asking.
struct GraphTyping {
  private let names: ContentNames
  private let documents: ContentDocuments
  private let collector = DiagnosticCollector()
  private let lines: SourceLines
  private var content = TypedContent()

  /// Types the content.
  static func type(
    _ documents: ContentDocuments,
    _ names: ContentNames,
    _ lines: SourceLines
  ) -> (TypedContent, [Diagnostic]) {
    var typing = GraphTyping(names: names, documents: documents, lines: lines)
    typing.type()
    return (typing.content, typing.collector.diagnostics)
  }

  private init(names: ContentNames, documents: ContentDocuments, lines: SourceLines) {
    self.names = names
    self.documents = documents
    self.lines = lines
  }

  private mutating func type() {
    addInputs()
    addQuestions()
    addPrevious()
    addLimits()
    let facts = FactTyping(names: names, lines: lines, collector: collector)
    let nodes = facts.nodes(in: content)
    facts.type(nodes, in: &content, from: firstFactSlot)
    let conditions = ConditionTyping(names: names, documents: documents, collector: collector)
    conditions.typeQuestionnaires(in: &content)
    // No question or fact reads a rule, so what depends on what is looked at beside the rules.
    let known = content
    let (inCircles, problems) = conditions.typeRules(in: &content) {
      let collector = DiagnosticCollector()
      let circles = Dependencies(content: known, nodes: nodes)
      return (circles.reportCircles(into: collector), collector.diagnostics)
    }
    collector.report(contentsOf: problems)
    AccessTyping(documents: documents, lines: lines, collector: collector).type(in: &content)
    placeSteps(besides: inCircles)
  }

  private mutating func addInputs() {
    // The columns of a table that could not be read would be names too.
    let hasUnreadTables = documents.rules.contains { $0.tables.contains { $0.grid == nil } }
    content.variables.isIncomplete = documents.lacksNames || hasUnreadTables || names.hasDuplicates
    content.variables.modules = Set(
      documents.questionnaires.filter(\.isModule).map(\.id.value)
    )
    let regions = documents.regions.map { RegionID($0.code.value) }
    for input in ContactInput.allCases {
      content.variables.add(input.variable(regions: regions), owner: nil)
    }
  }

  /// Questions in the order in which assessments ask them, then those that none asks.
  private mutating func addQuestions() {
    var files: [String] = []
    var placed: Set<String> = []
    let ids = names.questionnaires.keys.sorted()
    let assessments = ids.filter { names.questionnaires[$0]?.isModule == false }
    for id in assessments + ids {
      for file in names.includes.reach(of: id) where placed.insert(file).inserted {
        files.append(file)
      }
    }
    let declared = ParallelMap.map(files.compactMap { names.questionnaires[$0] }) { file in
      let collector = DiagnosticCollector()
      let typing = QuestionTyping(
        file: file,
        isIncludedUnderCondition: names.includes.conditional.contains(file.id.value),
        narrowed: names.includes.narrowed,
        collector: collector
      )
      return (typing.declarations(), collector.diagnostics)
    }
    let count = declared.reduce(0) { $0 + $1.0.count }
    content.reserveCapacity(questions: count)
    // Each option of several is a name too.
    content.variables.reserveCapacity(2 * count)
    var slot = ContactInput.allCases.count
    for (questions, problems) in declared {
      collector.report(contentsOf: problems)
      // Of two questions with one name the first counts; the other was reported.
      for question in questions
      where names.declared[question.document.id.value]?.name == question.document.id {
        question.place(at: slot)
        content.append(question)
        slot += Question.slotCount(of: question.kind)
      }
    }
    for question in content.questions {
      if question.isUnclear {
        content.variables.addUnclear(question.document.id.value, owner: question.owner)
        continue
      }
      for variable in question.variables {
        content.variables.add(
          variable,
          owner: question.owner,
          known: VariableTable.KnownValues(answers: question.answers)
        )
      }
    }
  }

  /// Of all questions of the assessments that say how old the last form may be.
  private mutating func addPrevious() {
    let readers = names.questionnaires.values.filter { $0.previous != nil }.map(\.id.value)
    let owners = Set(readers.flatMap { names.includes.reach(of: $0) })
    var slot = firstSlotAfterQuestions
    for (number, question) in content.questions.enumerated()
    where owners.contains(question.owner) && !question.isUnclear {
      content.previous.append(number)
      for variable in question.previousVariables(from: slot) {
        content.variables.add(
          variable,
          owner: question.owner,
          known: VariableTable.KnownValues(answers: question.answers)
        )
      }
      slot += Question.slotCount(of: question.kind)
    }
  }

  private var firstFactSlot: Int {
    firstSlotAfterQuestions
      + content.previous.reduce(0) {
        $0 + Question.slotCount(of: content.questions[$1].kind)
      }
  }

  private var firstSlotAfterQuestions: Int {
    content.questions.last.map { $0.slot + Question.slotCount(of: $0.kind) }
      ?? ContactInput.allCases.count
  }

  private mutating func addLimits() {
    for id in names.rules.keys.sorted() {
      for limit in names.rules[id]?.limits ?? []
      where names.declared[limit.name.value]?.name == limit.name {
        let isUnit = limit.unit.map { WrittenUnit.isUnit($0.value) } ?? true
        guard let value = limit.value?.value, isUnit else {
          content.variables.add(
            Variable(
              name: limit.name.value,
              slot: -1,
              type: .invalid,
              isQuestion: false,
              mayBeAbsent: false
            ),
            owner: id
          )
          continue
        }
        let variable = content.limits.add(
          limit.name.value,
          value,
          unit: limit.unit?.value,
          owner: id
        )
        content.variables.add(
          variable,
          owner: id,
          known: VariableTable.KnownValues(value: .number(value))
        )
      }
    }
  }

  private mutating func placeSteps(besides inCircles: Set<String>) {
    let ids = names.questionnaires.keys.sorted()
    let documents = ids.compactMap { names.questionnaires[$0] }.filter { !$0.isModule }
    let known = content
    let placed = ParallelMap.map(documents) { document in
      let collector = DiagnosticCollector()
      let steps = PlacedSteps(names: names, content: known, collector: collector)
        .steps(of: document)
      Dependencies.judgeOrder(of: steps, in: known, besides: inCircles, into: collector)
      return (steps, collector.diagnostics)
    }
    for (document, (steps, problems)) in zip(documents, placed) {
      collector.report(contentsOf: problems)
      content.assessments.append(
        TypedAssessment(document: document, rules: names.rules[document.id.value], steps: steps)
      )
    }
  }
}
