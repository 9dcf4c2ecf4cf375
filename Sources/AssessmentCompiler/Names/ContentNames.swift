// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// What a name in conditions stands for.
indirect enum NamedThing {
  case question(QuestionDocument)
  case fact(FactDocument)
  /// An output column of a table.
  case column(AuthoredText, table: TableDocument)
  case limit(LimitDocument)

  /// With its article, for messages.
  var kind: String {
    switch self {
    case .question: "a question"
    case .fact: "a fact"
    case .column: "a result of a table"
    case .limit: "a limit"
    }
  }
}

/// A name in conditions with the file that declares it.
struct DeclaredName {
  let name: Located<String>
  /// The id of the questionnaire or module.
  let owner: String
  let thing: NamedThing
}

/// The names over all files; the first declaration of a name counts.
struct ContentNames {
  /// Assessments and modules by id.
  private(set) var questionnaires: [String: QuestionnaireDocument] = [:]
  /// Files of rules by the id of their questionnaire.
  private(set) var rules: [String: RulesDocument] = [:]
  /// The kinds of which some file could not be read to its end.
  let damaged: Set<DocumentKind>
  /// Which modules each questionnaire includes.
  let includes: Includes
  /// Everything that a condition can name, except options and inputs.
  private(set) var declared: [String: DeclaredName] = [:]
  /// The names in the order of the files, so that every run gives the same order.
  private(set) var order: [String] = []
  /// Whether a name is declared twice, of which one was meant to be another.
  private(set) var hasDuplicates = false
  private(set) var levels: [String: CareLevelDocument] = [:]
  private(set) var services: [String: ServiceDocument] = [:]
  private(set) var sources: [String: SourceDocument] = [:]
  private(set) var advice: [String: AdviceDocument] = [:]
  /// The national telephone numbers by name.
  private(set) var numberTexts: [String: String] = [:]
  private(set) var access: Set<String> = []

  /// The names of the national telephone numbers.
  var numbers: Set<String> { Set(numberTexts.keys) }

  /// Gathers the names of all documents.
  static func collect(_ documents: ContentDocuments) -> (ContentNames, [Diagnostic]) {
    let collector = DiagnosticCollector()
    let names = ContentNames(documents, into: collector)
    return (names, collector.diagnostics)
  }

  private init(_ documents: ContentDocuments, into collector: DiagnosticCollector) {
    for document in documents.questionnaires where questionnaires[document.id.value] == nil {
      questionnaires[document.id.value] = document
    }
    damaged = documents.damaged
    includes = Includes(
      questionnaires,
      mayLackModules: documents.damaged.contains(.module),
      into: collector
    )
    let count =
      documents.questionnaires.reduce(0) { $0 + $1.questions.count }
      + documents.rules.reduce(0) { $0 + $1.limits.count + $1.facts.count + $1.tables.count }
    declared.reserveCapacity(count)
    order.reserveCapacity(count)
    collectIDs(documents, into: collector)
    for document in documents.questionnaires {
      for question in document.questions {
        declare(question.id, .question(question), of: document.id.value, into: collector)
      }
      Self.requireUnique(document.sections.map(\.id), kind: "a section", into: collector)
    }
    for document in documents.rules {
      let owner = document.id.value
      for limit in document.limits {
        declare(limit.name, .limit(limit), of: owner, into: collector)
      }
      for fact in document.facts { declare(fact.name, .fact(fact), of: owner, into: collector) }
      for table in document.tables {
        for column in table.grid?.header.outputs ?? [] {
          let name = Located(value: column.text, span: column.span)
          guard isName(name, into: collector) else { continue }
          declare(name, .column(column, table: table), of: owner, into: collector)
        }
      }
    }
    judgeFormerNames(documents, into: collector)
    judgeNarrowings(documents, into: collector)
    collectRegistries(documents, into: collector)
  }

  /// A former name is free, and of one question only.
  private func judgeFormerNames(
    _ documents: ContentDocuments,
    into collector: DiagnosticCollector
  ) {
    var first: [String: SourceSpan] = [:]
    for former in documents.questionnaires.flatMap({ $0.questions.compactMap(\.was) }) {
      if let current = declared[former.value] {
        collector.report(
          NameProblem.formerNameInUse(former, current: current.name.span, kind: current.thing.kind)
        )
      } else if let earlier = first[former.value] {
        collector.report(NameProblem.formerNameTwice(former, first: earlier))
      }
      first[former.value] = first[former.value] ?? former.span
    }
  }

  /// An include says of questions that it brings for whom they are asked.
  private func judgeNarrowings(_ documents: ContentDocuments, into collector: DiagnosticCollector) {
    for include in documents.questionnaires.flatMap(\.items.includes) {
      let module = include.module.value
      guard !include.narrowings.isEmpty, questionnaires[module]?.isModule == true else { continue }
      let known = includes.reach(of: module).flatMap {
        questionnaires[$0]?.questions.map(\.id.value) ?? []
      }
      for question in include.narrowings.map(\.question) where !known.contains(question.value) {
        // It may stand in lines that could not be read, or in a module that nobody knows.
        guard !documents.lacksNames, !includes.unresolved.contains(module) else { continue }
        let near = collector.near(question.value, among: known)
        let why =
          known.isEmpty
          ? "`\(module)` has no question" : "`\(module)` asks \(Wording.allOf(known))"
        collector.report(NameProblem.unknown(question, .question, near: near, why: why))
      }
    }
  }

  private mutating func collectIDs(
    _ documents: ContentDocuments,
    into collector: DiagnosticCollector
  ) {
    let registries: Set<String> = ["care-levels", "services", "numbers", "find-words"]
    var seen: [String: QuestionnaireDocument] = [:]
    for document in documents.questionnaires {
      let id = document.id
      if registries.contains(id.value) || id.value.hasPrefix("region-") {
        let why = "texts of the content's own files are kept under this name"
        collector.report(NameProblem.reserved(id, why: why))
      }
      if let first = seen[id.value] {
        collector.report(
          NameProblem.duplicate(
            id,
            kind: document.isModule ? "a module" : "an assessment",
            first: first.id.span,
            firstKind: first.isModule ? "a module" : "an assessment"
          )
        )
      } else {
        seen[id.value] = document
      }
    }
    for document in documents.rules {
      let id = document.id
      if let first = rules[id.value] {
        collector.report(
          NameProblem.duplicate(
            id,
            kind: "a file of rules",
            first: first.id.span,
            firstKind: "a file of rules"
          )
        )
        continue
      }
      rules[id.value] = document
      if questionnaires[id.value] == nil, !documents.mayHaveUnreadQuestions {
        let near = collector.near(id.value, among: Array(questionnaires.keys))
        collector.report(NameProblem.unknown(id, .questionnaire, near: near))
      }
    }
    for document in documents.questionnaires
    where !document.isModule && rules[document.id.value] == nil
      && !documents.damaged.contains(.rules)
    {
      collector.report(
        FileProblem.missingRules(
          document.id.span,
          id: document.id.value,
          path: "rules/\(document.id.value).yaml"
        )
      )
    }
  }

  private mutating func collectRegistries(
    _ documents: ContentDocuments,
    into collector: DiagnosticCollector
  ) {
    for level in documents.levels { levels[level.id.value] = levels[level.id.value] ?? level }
    for service in documents.services {
      services[service.id.value] = services[service.id.value] ?? service
    }
    for source in documents.sources {
      sources[source.id.value] = sources[source.id.value] ?? source
    }
    for number in documents.numbers { numberTexts[number.name.value] = number.number.text }
    access = Set(documents.access.map(\.id.value))
    Self.requireUnique(documents.levels.map(\.id), kind: "a level", into: collector)
    Self.requireUnique(documents.services.map(\.id), kind: "a service", into: collector)
    Self.requireUnique(documents.sources.map(\.id), kind: "a source", into: collector)
    Self.requireUnique(documents.numbers.map(\.name), kind: "a number", into: collector)
    Self.requireUnique(documents.access.map(\.id), kind: "a table", into: collector)
    let pieces = documents.rules.flatMap(\.advice)
    Self.requireUnique(pieces.map(\.id), kind: "a piece of advice", into: collector)
    for piece in pieces { advice[piece.id.value] = advice[piece.id.value] ?? piece }
  }

  private static func requireUnique(
    _ names: [Located<String>],
    kind: String,
    into collector: DiagnosticCollector
  ) {
    var first: [String: SourceSpan] = [:]
    for name in names {
      if let earlier = first[name.value] {
        collector.report(
          NameProblem.duplicate(name, kind: kind, first: earlier, firstKind: kind)
        )
      } else {
        first[name.value] = name.span
      }
    }
  }

  private mutating func declare(
    _ name: Located<String>,
    _ thing: NamedThing,
    of owner: String,
    into collector: DiagnosticCollector
  ) {
    if let why = Self.meaning(of: name.value) {
      collector.report(NameProblem.reserved(name, why: why))
    }
    if let first = declared[name.value] {
      hasDuplicates = true
      collector.report(
        NameProblem.duplicate(
          name,
          kind: thing.kind,
          first: first.name.span,
          firstKind: first.thing.kind
        )
      )
      return
    }
    declared[name.value] = DeclaredName(name: name, owner: owner, thing: thing)
    order.append(name.value)
  }

  private func isName(_ name: Located<String>, into collector: DiagnosticCollector) -> Bool {
    guard AuthorsWord.isWord(name.value, separator: "_"),
      !AuthorsWord.reserved.contains(name.value)
    else {
      collector.report(NameProblem.notAName(name))
      return false
    }
    return true
  }

  /// What a word means in conditions already; nil when it is free.
  private static func meaning(of name: String) -> String? {
    if inputs.contains(name) { return "every assessment knows it of the contact" }
    if name == "level" { return "claims read the level of the result by this name" }
    if name == "previous" { return "earlier answers are read by this name" }
    return wordsOfConditions.contains(name) ? "it is a word of conditions" : nil
  }

  private static let inputs = Set(ContactInput.allCases.map(\.name))
  private static let wordsOfConditions: Set<String> =
    Set([
      "and", "or", "not", "in", "between", "if", "then", "else", "for", "some", "every",
      "return", "satisfies", "instance", "function",
    ])
    .union(Function.allCases.map(\.rawValue))
}

extension ContentDocuments {
  /// Whether a file that could not be read may hold questions.
  var mayHaveUnreadQuestions: Bool { !damaged.isDisjoint(with: [.assessment, .module]) }
}
