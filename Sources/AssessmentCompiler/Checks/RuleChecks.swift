// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Judges files of rules: what stands otherwise, and what each rule says.
struct RuleChecks {
  let documents: ContentDocuments
  let names: ContentNames
  let content: TypedContent
  let collector: DiagnosticCollector
  /// For each file, what stands otherwise in the assessments with its rules.
  private let standing: [String: [(assessment: String, otherwise: Located<String>)]]
  /// The places of levels on the scale, the most urgent first.
  private let ranks: [String: Int]
  /// For each assessment the place of the mildest level that some rule calls enough.
  private let lowestEnough: [String: Int]

  init(
    documents: ContentDocuments,
    names: ContentNames,
    content: TypedContent,
    collector: DiagnosticCollector
  ) {
    self.documents = documents
    self.names = names
    self.content = content
    self.collector = collector
    var standing: [String: [(assessment: String, otherwise: Located<String>)]] = [:]
    for assessment in content.assessments {
      guard let otherwise = assessment.rules?.otherwise else { continue }
      let id = assessment.document.id.value
      for file in names.includes.reach(of: id) {
        standing[file, default: []].append((id, otherwise))
      }
    }
    self.standing = standing
    let ranks = Dictionary(documents.levels.enumerated().map { ($1.id.value, $0) }) { first, _ in
      first
    }
    self.ranks = ranks
    let byFile = Dictionary(
      grouping: content.rules.filter { $0.document.enough != nil },
      by: \.owner
    )
    .mapValues { rules in
      // One that is misspelt may be any level.
      rules.map { $0.document.enough.flatMap { ranks[$0.value] } ?? ranks.count }.max() ?? 0
    }
    lowestEnough = Dictionary(
      content.assessments.map { assessment in
        let id = assessment.document.id.value
        return (id, names.includes.reach(of: id).compactMap { byFile[$0] }.max() ?? 0)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The level that must be earned.
  private static let selfCare = "self-care"

  private var references: References {
    References(documents: documents, names: names, collector: collector)
  }

  func run() {
    for id in names.rules.keys.sorted() {
      guard let file = names.rules[id] else { continue }
      judgeOtherwise(of: file)
      for limit in file.limits { references.requireSources(limit.sources) }
    }
    for system in documents.namedCodeSystems {
      references.require(system, .codeSystem, documents.codeSystems.keys, in: .services)
    }
    for rule in content.rules { judge(rule) }
    for claim in content.claims { judge(claim.document, owner: claim.owner) }
    for table in content.tables + content.access {
      references.requireSources(table.sources)
      judgeColumns(of: table.document)
    }
    judgeOpinions()
    judgeAdvice()
    judgeSame()
  }

  private func judgeOtherwise(of file: RulesDocument) {
    guard let questionnaire = names.questionnaires[file.id.value] else { return }
    guard let otherwise = file.otherwise else {
      if !questionnaire.isModule, !file.hasGaps {
        collector.report(RuleProblem.otherwiseMissing(file.id.span))
      }
      return
    }
    if questionnaire.isModule {
      collector.report(RuleProblem.otherwiseInModule(otherwise.span, module: file.id.value))
    }
    references.requireLevel(otherwise)
    if otherwise.value == Self.selfCare {
      collector.report(RuleProblem.otherwiseSelfCare(otherwise))
    }
  }

  private func judge(_ rule: TypedRule) {
    let document = rule.document
    references.requireLevel(document.atLeast)
    references.requireLevel(document.enough)
    references.requireServices(document.services + document.instead)
    references.requireAdvice(document.advice + document.ifRaised)
    references.requireAssessments(document.continues)
    references.requireSources(document.sources)
    judgeContinues(of: rule)
    judgeOutcome(of: document)
    if let atLeast = document.atLeast, atLeast.value == documents.levels.last?.id.value,
      // Of a scale that lacks a level the last one may not be the last.
      !documents.damaged.contains(.careLevels), names.levels["nurse-call"] != nil
    {
      collector.report(RuleProblem.atLeastWithoutEffect(atLeast))
    }
    judgeAtLeast(of: rule)
    judgeEnough(of: rule)
    if let within = document.within, document.services.isEmpty, !document.hasGaps {
      collector.report(RuleProblem.needsServices(within.span, key: "within"))
    }
    if let fits = document.fits {
      if document.services.isEmpty, !document.hasGaps {
        collector.report(RuleProblem.needsServices(fits.span, key: "fits"))
      }
      if document.instead.isEmpty, !document.hasGaps {
        collector.report(
          RuleProblem.fitsWithoutInstead(fits.span, key: "fits", missing: "instead")
        )
      }
    } else if let instead = document.instead.first, !document.hasGaps {
      collector.report(
        RuleProblem.fitsWithoutInstead(instead.span, key: "instead", missing: "fits")
      )
    }
    if let first = document.ifRaised.first, document.enough == nil, !document.hasGaps {
      collector.report(RuleProblem.ifRaisedWithoutEnough(first.span))
    }
    if let span = document.atNight {
      let level = document.atLeast?.value
      let isKnown = level.map { names.levels[$0] != nil } ?? !document.hasGaps
      if isKnown, !documents.damaged.contains(.careLevels),
        level.flatMap({ names.levels[$0]?.clock?.value }) != .sameDay
      {
        collector.report(RuleProblem.canWaitNotSameDay(span, level: level))
      }
    }
    if document.sources.isEmpty, !document.hasGaps {
      collector.report(RuleProblem.withoutSource(document.id.span))
    }
    judgeEmergency(document)
    judgeEnd(of: rule)
    if let from = document.from, let until = document.until, until.value < from.value {
      collector.report(RuleProblem.datesTurnedRound(until.span, from: from.span))
    }
  }

  private func judgeOutcome(of rule: RuleDocument) {
    if let atLeast = rule.atLeast, let enough = rule.enough {
      collector.report(
        DocumentProblem.keysExclude(
          enough.span,
          key: "enough",
          other: atLeast.span,
          otherKey: "at-least"
        )
      )
    }
    let lists = [rule.services, rule.advice, rule.continues]
    let says =
      rule.atLeast != nil || rule.enough != nil || rule.raises
      || lists.contains { !$0.isEmpty }
    if !says, !rule.hasGaps { collector.report(RuleProblem.withoutOutcome(rule.id.span)) }
  }

  /// A level that ends the interview has no needs and goes on with nothing.
  private func judgeEmergency(_ rule: RuleDocument) {
    guard let level = rule.atLeast, names.levels[level.value]?.stops == true else { return }
    let said: [(key: String, span: SourceSpan?)] = [
      ("raise", rule.raises ? rule.id.span : nil), ("services", rule.services.first?.span),
      ("within", rule.within?.span), ("fits", rule.fits?.span),
      ("continue", rule.continues.first?.span),
    ]
    let keys = said.filter { $0.span != nil }
    guard let span = keys.first?.span else { return }
    collector.report(
      RuleProblem.nothingAfterEmergency(span, level: level.value, keys: keys.map(\.key))
    )
  }

  /// A rule whose days lie before the day of its own content holds for nobody.
  private func judgeEnd(of rule: TypedRule) {
    let file = rule.region == nil ? rule.owner : rule.document.assessment?.value ?? ""
    guard let until = rule.document.until, let version = names.questionnaires[file]?.version,
      until.value < version.value,
      // A day before the first one is another mistake.
      rule.document.from.map({ $0.value <= until.value }) ?? true
    else { return }
    collector.report(RuleProblem.ended(until, version: version))
  }

  /// Nobody goes on with what she has just answered; of a module's rule, where it is included.
  private func judgeContinues(of rule: TypedRule) {
    let own = rule.region == nil ? rule.owner : rule.document.assessment?.value
    for name in rule.document.continues where name.value == own {
      collector.report(RuleProblem.continuesWithItself(name))
    }
  }

  /// A floor under `otherwise` says something only where an `enough` can lead under it.
  private func judgeAtLeast(of rule: TypedRule) {
    let document = rule.document
    guard let level = document.atLeast, let rank = ranks[level.value], !document.raises,
      document.services.isEmpty, document.advice.isEmpty, document.continues.isEmpty,
      level.value != documents.levels.last?.id.value, rule.region == nil,
      let assessments = standing[rule.owner], let first = assessments.first
    else { return }
    let isIdle = assessments.allSatisfy { assessment, otherwise in
      guard let standing = ranks[otherwise.value], standing < rank else { return false }
      let lowest = lowestEnough[assessment] ?? 0
      return lowest <= rank
    }
    if isIdle {
      collector.report(RuleProblem.atLeastUnderOtherwise(level, otherwise: first.otherwise))
    }
  }

  private func judgeEnough(of rule: TypedRule) {
    guard let enough = rule.document.enough else { return }
    guard rule.region == nil else {
      collector.report(RuleProblem.enoughInRegion(enough.span))
      return
    }
    for (id, otherwise) in standing[rule.owner] ?? [] {
      guard let level = ranks[enough.value], let standing = ranks[otherwise.value],
        level <= standing,
        // That nothing is under it was told at `otherwise`.
        otherwise.value != Self.selfCare
      else { continue }
      collector.report(
        RuleProblem.enoughNotUnderOtherwise(enough, otherwise: otherwise, assessment: id)
      )
    }
    guard enough.value == Self.selfCare else { return }
    let known = rule.document.advice.compactMap { names.advice[$0.value] }
    // Advice that is not there was reported, and may have been the one to watch by.
    guard known.count == rule.document.advice.count, !rule.document.hasGaps,
      !known.contains(where: { $0.kind == .watch || $0.hasGaps })
    else { return }
    collector.report(
      RuleProblem.selfCareWithoutWatch(enough.span, given: rule.document.advice.map(\.value))
    )
  }

  private func judge(_ claim: ClaimDocument, owner: String) {
    switch claim.promise {
    case nil, .holds: break
    case .exactly(let level), .atLeast(let level), .atMost(let level):
      references.requireLevel(level)
    case .offers(let services), .neverOffers(let services): references.requireServices(services)
    case .advises(let advice): references.requireAdvice(advice)
    case .asks(let questions), .neverAsks(let questions):
      let owners = Set(names.includes.reach(of: owner))
      let unknown = questions.filter { question in
        let number = content.questionNumbers[question.value]
        return number.map { !owners.contains(content.questions[$0].owner) } ?? true
      }
      guard !unknown.isEmpty else { return }
      let known = content.questions.filter { owners.contains($0.owner) }.map(\.document.id.value)
      for question in unknown {
        references.require(question, .question, known, in: .assessment)
      }
    }
  }

  // MARK: Warnings

  private func judgeColumns(of table: TableDocument) {
    guard let grid = table.grid, !grid.rows.isEmpty else { return }
    for (position, name) in grid.header.tests.enumerated() {
      let cells = grid.rows.compactMap { $0.tests.dropFirst(position).first?.text }
      if cells.allSatisfy({ $0 == "-" || $0 == "any" }) {
        collector.report(ReadingProblem.columnNeverTested(name.span))
      }
    }
  }

  private func judgeOpinions() {
    let byFile = Dictionary(grouping: content.rules, by: \.document.id.span.file)
    for (_, rules) in byFile.sorted(by: { $0.key < $1.key }) {
      let weak = rules.filter { rule in
        let supports = rule.document.sources.map { names.sources[$0.value]?.support }
        return !supports.isEmpty && supports.allSatisfy { $0 == .opinion }
      }
      guard let first = weak.first else { continue }
      collector.report(
        ReadingProblem.opinionOnly(
          first.document.sources.first?.span ?? first.document.id.span,
          rules: weak.map(\.document.id.value)
        )
      )
    }
  }

  private func judgeSame() {
    var first: [[String]: Located<String>] = [:]
    // Writing down all that a rule says is slow, and few rules have the words of another's condition.
    let likely = Dictionary(grouping: content.rules) { rule in
      (rule.document.when?.text.sumOfWords ?? 0) &+ rule.owner.sumOfWords
    }.values.filter { $0.count > 1 }.joined()
    for rule in likely where !rule.document.hasGaps {
      guard let when = rule.when else { continue }
      let fits = rule.fits.map(CanonicalCondition.text) ?? ""
      let said = [rule.owner, CanonicalCondition.text(when), fits] + rule.document.said
      if let other = first[said] {
        collector.report(RuleProblem.sayTheSame(rule.document.id, first: other))
      } else {
        first[said] = rule.document.id
      }
    }
  }

  private func judgeAdvice() {
    let given = Set(
      content.rules.flatMap { ($0.document.advice + $0.document.ifRaised).map(\.value) }
    )
    // What a rule gives that is misspelt or cannot be read may be any of them.
    guard !documents.damaged.contains(.rules), given.allSatisfy({ names.advice[$0] != nil }),
      content.rules.allSatisfy({ !$0.document.hasGaps })
    else { return }
    for code in names.advice.keys.sorted() where !given.contains(code) {
      guard let advice = names.advice[code] else { continue }
      collector.report(ReadingProblem.adviceNeverGiven(advice.id.span, code: code))
    }
  }
}

extension RuleDocument {
  /// All that follows from the condition, without reasons and sources.
  fileprivate var said: [String] {
    func codes(_ list: [Located<String>]) -> String {
      list.map(\.value).sorted().joined(separator: " ")
    }
    return [
      atLeast?.value ?? "", enough?.value ?? "", raises ? "raise" : "",
      codes(services), "\(within?.value.description ?? "")", codes(instead), codes(advice),
      codes(ifRaised), codes(continues), from?.value.description ?? "",
      until?.value.description ?? "",
      atNight == nil ? "" : "can-wait", assessment?.value ?? "",
    ]
  }
}
