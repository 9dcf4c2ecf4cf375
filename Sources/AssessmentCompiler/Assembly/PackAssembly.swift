// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Makes the graph and the pack of content without errors.
///
/// Only content whose types and names have no errors comes here; where checks found one, what is made
/// is thrown away. A part that is missing all the same is a fault of this program; it gives nil instead
/// of a graph with a hole.
struct PackAssembly {
  let files: [SourceFile]
  let documents: ContentDocuments
  let content: TypedContent
  let lines: SourceLines

  /// What a pack has beside the graph and the texts.
  struct Registries {
    let calendar: HolidayCalendar
    let regions: [RegionID: Region]
  }

  /// The calendar and the regions.
  func registries() -> Registries? {
    guard let calendar = calendar(), let regions = regions() else { return nil }
    return Registries(calendar: calendar, regions: regions)
  }

  /// The pack, how its assessments are approved, and what is approved no more.
  func pack(
    _ graph: DecisionGraph,
    _ texts: Texts,
    _ registries: Registries
  ) -> (Pack, [ApprovalState], [Diagnostic]) {
    let hashing = DecisionsHash(graph: graph)
    let assessments = Array(graph.assessments.keys)
    let (hash, hashes) = ParallelMap.map(
      assessments,
      beside: { ContentHash.hash(of: files) },
      { hashing.hash(of: $0) }
    )
    let decisions = Dictionary(zip(assessments, hashes)) { first, _ in first }
    let (approvals, problems) = ApprovalJudging(
      graph: graph,
      texts: texts,
      decisions: decisions,
      documents: documents.approvals
    ).judge()
    let (standing, until) = approvals.standings
    let pack = Pack(
      graph: graph,
      texts: texts,
      numbers: Dictionary(documents.numbers.map { ($0.name.value, $0.number.text) }) { first, _ in
        first
      },
      regions: registries.regions,
      calendar: registries.calendar,
      limits: content.limits.shown,
      codeSystems: documents.codeSystems,
      hash: hash,
      decisions: decisions,
      standing: standing,
      approvedUntil: until
    )
    return (pack, approvals, problems)
  }

  /// The graph, before texts are joined and checks have run.
  func graph(_ names: ContentNames) -> DecisionGraph? {
    var facts: [Fact] = []
    for fact in content.facts {
      guard let definition = fact.definition else { return nil }
      facts.append(
        Fact(
          id: FactID(fact.name.value),
          texts: Texts.Key(fact.owner, "facts.\(fact.name.value)"),
          definition: definition,
          type: fact.type,
          isShown: fact.label != nil,
          slot: fact.slot,
          origin: lines.origin(of: fact.name.span)
        )
      )
    }
    let tables = content.tables.compactMap(\.table)
    let rules = content.rules.compactMap(rule)
    let questions = content.questions.map(question)
    guard let levels = levels(), let services = services(), tables.count == content.tables.count,
      rules.count == content.rules.count
    else { return nil }
    var assessments: [AssessmentID: Assessment] = [:]
    let places = RulePlaces(content.rules, content.facts)
    for typed in content.assessments {
      guard let assessment = assessment(typed, places, names) else { return nil }
      assessments[assessment.id] = assessment
    }
    return DecisionGraph(
      questions: questions,
      previous: content.previous,
      facts: facts,
      tables: tables,
      rules: rules,
      advice: documents.rules.flatMap { file in
        file.advice.map { advice in
          Advice(
            id: AdviceID(advice.id.value),
            texts: Texts.Key(file.id.value, "advice.\(advice.id.value)"),
            kind: advice.kind,
            origin: lines.origin(of: advice.id.span)
          )
        }
      },
      claims: content.claims.compactMap(claim),
      scale: Scale(levels: levels),
      services: services,
      sources: sources(),
      access: Dictionary(
        content.access.compactMap { typed in typed.table.map { (typed.document.id.value, $0) } }
      ) { first, _ in first },
      assessments: assessments
    )
  }

  private func question(_ declaration: QuestionDeclaration) -> Question {
    var kind = declaration.kind
    if case .several(let options, let asksUnsure) = kind {
      let typed = zip(options, declaration.options).map { option, document in
        Question.Option(
          code: option.code,
          when: document.when.flatMap { content.conditions[$0.span] },
          unknown: option.unknown
        )
      }
      kind = .several(typed, asksUnsure: asksUnsure)
    }
    var offeredWhen: [String: TypedExpression] = [:]
    if case .one = kind {
      for option in declaration.options {
        offeredWhen[option.code.value] = option.when.flatMap { content.conditions[$0.span] }
      }
    }
    return Question(
      id: declaration.id,
      texts: declaration.texts,
      kind: kind,
      offeredWhen: offeredWhen,
      unknown: declaration.unknown,
      isOptional: declaration.document.isOptional,
      isForNurse: declaration.document.isForNurse,
      worse: declaration.worse,
      fresh: declaration.fresh,
      showsPrevious: declaration.document.showsPrevious?.value ?? false,
      was: declaration.document.was.map { QuestionID($0.value) },
      except: declaration.document.except?.text,
      codes: declaration.document.codes,
      slot: declaration.slot,
      origin: lines.origin(of: declaration.document.id.span)
    )
  }

  private func rule(_ typed: TypedRule) -> Rule? {
    guard let when = typed.when else { return nil }
    let document = typed.document
    let effect: Rule.Effect =
      if let level = document.atLeast {
        .atLeast(LevelID(level.value))
      } else if let level = document.enough {
        .enough(LevelID(level.value))
      } else {
        .none
      }
    return Rule(
      id: typed.id,
      texts: typed.texts,
      when: when,
      effect: effect,
      raises: document.raises,
      services: document.services.map { ServiceID($0.value) },
      within: document.within?.value,
      fits: typed.fits,
      instead: document.instead.map { ServiceID($0.value) },
      advice: document.advice.map { AdviceID($0.value) },
      ifRaised: document.ifRaised.map { AdviceID($0.value) },
      continuesWith: document.continues.map { AssessmentID($0.value) },
      from: document.from?.value,
      until: document.until?.value,
      region: typed.region.map { RegionID($0.value) },
      canWaitAtNight: document.atNight != nil,
      sources: document.sources.map { SourceID($0.value) },
      origin: lines.origin(of: document.id.span)
    )
  }

  private func claim(_ typed: TypedClaim) -> Claim? {
    let document = typed.document
    let promise: Claim.Promise
    switch document.promise {
    case nil: return nil
    case .exactly(let level): promise = .exactly(LevelID(level.value))
    case .atLeast(let level): promise = .atLeast(LevelID(level.value))
    case .atMost(let level): promise = .atMost(LevelID(level.value))
    case .offers(let services): promise = .offers(services.map { ServiceID($0.value) })
    case .neverOffers(let services): promise = .neverOffers(services.map { ServiceID($0.value) })
    case .advises(let advice): promise = .advises(advice.map { AdviceID($0.value) })
    case .asks(let questions): promise = .asks(questions.map { QuestionID($0.value) })
    case .neverAsks(let questions): promise = .neverAsks(questions.map { QuestionID($0.value) })
    case .holds:
      guard let holds = typed.holds else { return nil }
      promise = .holds(holds)
    }
    let id = document.id.value
    return Claim(
      id: typed.isOfAssessment ? id : "\(typed.owner)/\(id)",
      when: typed.when,
      promise: promise,
      origin: lines.origin(of: document.id.span)
    )
  }

  private func assessment(
    _ typed: TypedAssessment,
    _ places: RulePlaces,
    _ names: ContentNames
  ) -> Assessment? {
    guard let version = typed.document.version, let otherwise = typed.rules?.otherwise else {
      return nil
    }
    let id = typed.document.id.value
    let files = names.includes.reach(of: id)
    let own = files.flatMap { places.byOwner[$0] ?? [] }
    return Assessment(
      id: AssessmentID(id),
      texts: Texts.Key(id, ""),
      version: version.value,
      steps: typed.steps,
      rules: own + (places.byAssessment[id] ?? []),
      facts: files.flatMap { places.factsByOwner[$0] ?? [] }.sorted(),
      otherwise: LevelID(otherwise.value),
      asking: typed.document.asking,
      previous: typed.document.previous?.value,
      codes: typed.document.codes,
      origin: lines.origin(of: typed.document.id.span)
    )
  }
}

/// Where the rules and facts of each file stand, and the rules of regions for each assessment.
private struct RulePlaces {
  var byOwner: [String: [Int]] = [:]
  var byAssessment: [String: [Int]] = [:]
  var factsByOwner: [String: [Int]] = [:]

  init(_ rules: [TypedRule], _ facts: [TypedFact]) {
    for (place, fact) in facts.enumerated() {
      factsByOwner[fact.owner, default: []].append(place)
    }
    for (place, rule) in rules.enumerated() {
      if rule.region == nil {
        byOwner[rule.owner, default: []].append(place)
      } else if let assessment = rule.document.assessment?.value {
        byAssessment[assessment, default: []].append(place)
      }
    }
  }
}
