// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Judges what is asked and what reads it.
struct ReadingChecks {
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector

  /// How many questions may be asked for the nurse.
  private static let mostNurseQuestions = 6
  /// How many findings a page may show when each can be doubted by itself.
  private static let mostFindings = 6
  /// How many choices a page may show.
  private static let mostChoices = 7

  func run() {
    for rule in content.rules { judgeEmergency(rule) }
    judgeNurseQuestions()
    for question in content.questions { judgeOptionCount(of: question) }
    judgeLists()
    if isComplete { judgeUnread() }
  }

  /// Whether every condition could be read; otherwise nobody knows what they read.
  private var isComplete: Bool {
    !content.variables.isIncomplete
      && content.rules.allSatisfy { $0.when != nil && ($0.document.fits == nil || $0.fits != nil) }
      && content.facts.allSatisfy { $0.definition != nil }
      && content.questions.allSatisfy { $0.options.allSatisfy { isRead($0.when) } }
      && names.questionnaires.values.allSatisfy { $0.conditions.allSatisfy(isRead) }
  }

  private func isRead(_ text: AuthoredText?) -> Bool {
    text.map { content.conditions[$0.span] != nil } ?? true
  }

  // MARK: Unknown in emergencies

  /// What an emergency rule reads must say what "I don't know" means, or not offer it.
  private func judgeEmergency(_ rule: TypedRule) {
    guard Self.stops(rule, names) else { return }
    var reported: Set<String> = []
    for variable in rule.variables {
      for read in content.questionsRead(through: [variable.name]).sorted() {
        guard let question = question(read), mayStayUnknown(read, question) else { continue }
        let name = question.document.id.value
        guard reported.insert(name).inserted else { continue }
        collector.report(
          ReadingProblem.unknownInEmergency(
            rule.document.when?.span ?? rule.document.id.span,
            rule: rule.document.id.value,
            reads: read,
            asked: question.document.unknown?.span ?? question.document.id.span,
            through: content.factNumbers[variable.name] == nil ? [] : [variable.name],
            isOptional: question.document.isOptional,
            isPage: question.isPage && !question.document.asksUnsure
          )
        )
      }
    }
  }

  /// Whether a rule can end the interview, by its level or by that of a service.
  static func stops(_ rule: TypedRule, _ names: ContentNames) -> Bool {
    if let level = rule.document.atLeast { return names.levels[level.value]?.stops ?? false }
    guard rule.document.enough == nil else { return false }
    return (rule.document.services + rule.document.instead).contains { service in
      let level = names.services[service.value]?.level
      return level.flatMap { names.levels[$0.value]?.stops } ?? false
    }
  }

  private func question(_ name: String) -> QuestionDeclaration? {
    content.questionNumbers[name.questionName].map { content.questions[$0] }
  }

  private func mayStayUnknown(_ name: String, _ question: QuestionDeclaration) -> Bool {
    if question.document.isOptional { return true }
    if question.isUnclear { return false }
    func mayStay(_ meaning: Question.UnknownMeaning) -> Bool { meaning == .allowed }
    guard case .several(let options, _) = question.kind else { return mayStay(question.unknown) }
    let code = name.dropFirst(question.document.id.value.count + 1)
    let judged = options.filter { $0.code == code }
    return (judged.isEmpty ? options : judged).contains { mayStay($0.unknown) }
  }

  // MARK: Numbers of questions and options

  private func judgeNurseQuestions() {
    for assessment in content.assessments {
      let forNurse = assessment.steps.map { content.questions[$0.question] }
        .filter(\.document.isForNurse)
      guard let first = forNurse.dropFirst(Self.mostNurseQuestions).first else { continue }
      collector.report(
        ReadingProblem.tooManyNurseQuestions(
          first.document.id.span,
          assessment: assessment.document.id.value,
          count: forNurse.count
        )
      )
    }
    let forNurse = Set(
      content.questions.lazy.filter(\.document.isForNurse).map(\.document.id.value)
    )
    guard !forNurse.isEmpty else { return }
    // Most content has few such questions and few facts that read them.
    let through = Set(
      content.facts.lazy.filter { fact in fact.reads.contains { forNurse.contains($0.questionName) }
      }
      .map(\.name.value)
    )
    for rule in content.rules {
      let reading = rule.variables.lazy.map(\.name).filter {
        through.contains($0) || forNurse.contains($0.questionName)
      }
      for read in content.questionsRead(through: reading).sorted() {
        guard let question = question(read), question.document.isForNurse else { continue }
        collector.report(
          ReadingProblem.nurseQuestionRead(
            rule.document.when?.span ?? rule.document.id.span,
            reads: read,
            asked: question.document.id.span
          )
        )
      }
    }
  }

  private func judgeOptionCount(of question: QuestionDeclaration) {
    let asksUnsure = question.document.asksUnsure
    let most = asksUnsure ? Self.mostFindings : Self.mostChoices
    guard question.options.count > most, let span = question.document.shape.options?.span else {
      return
    }
    collector.report(
      ReadingProblem.tooManyOptions(
        question.options.dropFirst(most).first?.code.span ?? span,
        count: question.options.count,
        most: most,
        isError: asksUnsure
      )
    )
  }

  // MARK: What nothing reads

  private func judgeLists() {
    guard !content.variables.isIncomplete else { return }
    let byFile = Dictionary(grouping: content.questions, by: \.owner)
    for id in names.questionnaires.keys.sorted() {
      guard let lists = names.questionnaires[id]?.lists, !lists.isEmpty else { continue }
      let used = (byFile[id] ?? []).compactMap { question -> String? in
        guard case .list(let name) = question.document.shape.options else { return nil }
        return name.value
      }
      let known = Set(lists.map(\.name.value))
      // A misspelt name may mean any of them.
      guard known.isSuperset(of: used) else { continue }
      for list in lists where !used.contains(list.name.value) {
        collector.report(ReadingProblem.listNotUsed(list.name))
      }
    }
  }

  private func judgeUnread() {
    let read = namesRead()
    let byQuestion = Dictionary(grouping: read, by: \.questionName)
    let included = Set(
      content.assessments.flatMap { names.includes.reach(of: $0.document.id.value) }
    )
    for question in content.questions {
      let name = question.document.id.value
      let own = byQuestion[name] ?? []
      if own.isEmpty {
        // A module's question is asked only where something reads it.
        let isOwn = names.questionnaires[question.owner]?.isModule == false
        if isOwn, !question.document.isForNurse {
          collector.report(
            ReadingProblem.readByNothing(question.document.id.span, name: name, kind: "question")
          )
        }
      } else if case .several = question.kind, included.contains(question.owner),
        !own.contains("\(name).none"), !own.contains(name)
      {
        let unread = question.options.filter { !own.contains("\(name).\($0.code.value)") }
        guard let first = unread.first else { continue }
        collector.report(
          ReadingProblem.optionsReadByNothing(
            first.code.span,
            question: name,
            options: unread.map(\.code.value)
          )
        )
      }
    }
    for fact in content.facts where fact.label == nil && !read.contains(fact.name.value) {
      collector.report(
        ReadingProblem.readByNothing(
          fact.name.span,
          name: fact.name.value,
          kind: fact.isColumn ? "result of a table" : "fact"
        )
      )
    }
  }

  /// Judges which limits nothing reads; it comes after all that reads them.
  func judgeUnreadLimits() {
    let used = content.limits.uses.names
    let unread = names.order.compactMap { name -> Located<String>? in
      guard !used.contains(name), let declared = names.declared[name],
        case .limit = declared.thing
      else { return nil }
      return declared.name
    }
    // Most content has none, and whether all could be read takes longer.
    guard !unread.isEmpty, isComplete else { return }
    for name in unread {
      collector.report(ReadingProblem.readByNothing(name.span, name: name.value, kind: "limit"))
    }
  }

  /// The names that rules, facts and conditions of asking read; claims read nothing that would
  /// have to be asked.
  private func namesRead() -> Set<String> {
    var read: Set<String> = []
    for rule in content.rules { for variable in rule.variables { read.insert(variable.name) } }
    for tree in content.conditions.values { read.formUnion(tree.variables.map(\.name)) }
    for fact in content.facts { read.formUnion(fact.names) }
    return read
  }
}
