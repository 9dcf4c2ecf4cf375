// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Makes the result of one walk, by section 6 of the language.
struct ResultMaker {
  let graph: DecisionGraph
  let walk: Walk
  let contact: Contact
  let readings: Readings

  /// The level below which a failed evaluation never falls.
  static let careful = LevelID("nurse-call")

  /// A rule and how surely it counts.
  fileprivate struct Counted {
    let rule: Rule
    let certainty: Certainty
    /// The level that it sets, after doubt; nil when it sets none.
    let floor: LevelID?
  }

  func result() -> AssessmentResult {
    guard let assessment = graph.assessments[walk.assessment] else {
      return make(outcome: .failed, failSafe: Self.careful)
    }
    let all = assessment.rules.map { graph.rules[$0] }.filter { $0.holds(for: contact) }
    let judged = all.map { rule in
      let certainty = rule.certainty(in: readings)
      return Counted(
        rule: rule,
        certainty: certainty,
        floor: graph.floor(of: rule, certainty: certainty, in: readings)
      )
    }
    let counted = judged.filter { $0.certainty == .certain || $0.certainty == .inDoubt }
    if let stop = walk.stop { return stopped(at: stop, counted) }
    if judged.contains(where: { $0.certainty == .failed || $0.fitsFailed(in: readings) }) {
      return failed(assessment, counted)
    }
    if !walk.missing.isEmpty { return incomplete(assessment, judged) }
    return decided(assessment, counted)
  }

  // MARK: The four outcomes

  /// Only the reasons and advice of the level that stopped; it has no needs.
  ///
  /// While the block of the stop is still being asked, the level is the least that it can be, and
  /// what may still come is said beside it.
  private func stopped(at level: LevelID, _ counted: [Counted]) -> AssessmentResult {
    let carrying = counted.filter { $0.floor == level }
    return make(
      outcome: .stopped,
      level: level,
      within: shortest(carrying.map(\.rule.within)),
      advice: advice(of: carrying),
      reasons: reasons(carrying),
      possible: walk.levelsAbove.isEmpty ? [] : inOrder(walk.levelsAbove + [level])
    )
  }

  private func failed(_ assessment: Assessment, _ counted: [Counted]) -> AssessmentResult {
    let floors = counted.compactMap(\.floor) + [assessment.otherwise, Self.careful]
    return make(
      outcome: .failed,
      failSafe: graph.scale.mostUrgent(floors),
      reasons: reasons(counted)
    )
  }

  private func decided(_ assessment: Assessment, _ counted: [Counted]) -> AssessmentResult {
    let scale = graph.scale
    // A rule that raises in doubt sets `otherwise` as a floor instead.
    let floors = counted.compactMap { counted in
      [counted.floor, counted.raisesInDoubt ? assessment.otherwise : nil].compactMap { $0 }
    }.flatMap { $0 }
    let enough = counted.filter { $0.certainty == .certain && $0.rule.effect.isEnough }
    let base = scale.mostUrgent(enough.compactMap(\.rule.effect.level)) ?? assessment.otherwise
    let level = scale.mostUrgent(floors + [base]) ?? assessment.otherwise
    // Where `otherwise` is an emergency, no rule ended the walk.
    if graph.stops(level) { return stopped(at: level, counted) }
    let raises = counted.contains { $0.certainty == .certain && $0.rule.raises }
    let final = raises ? scale[level]?.raisedTo ?? level : level
    // Why less would be enough is no reason for more, whether a floor or raising made it so.
    let isUnderFloor = scale.rank(of: level) < scale.rank(of: base)
    let isOverruled = scale.rank(of: final) < scale.rank(of: base)

    let said = counted.filter { !$0.rule.effect.isEnough || ($0.isCertain && !isOverruled) }
    // An overruled `enough` rule keeps its needs; one that is in doubt never counts.
    let asking = counted.filter { !$0.rule.effect.isEnough || $0.isCertain }
    let carrying = counted.filter { counted in
      counted.floor == level
        || (level == base && counted.isCertain && counted.rule.effect == .enough(base))
    }
    return make(
      outcome: .decided,
      level: final,
      standsOtherwise: final == assessment.otherwise && carrying.isEmpty
        && !raises && !counted.contains(where: \.raisesInDoubt),
      within: shortest(carrying.map(\.rule.within)),
      canWaitAtNight: !raises && !carrying.isEmpty && carrying.allSatisfy(\.rule.canWaitAtNight),
      needs: needs(of: asking, level: final, base: base, raises: raises),
      advice: unique(
        counted.flatMap { counted -> [AdviceID] in
          guard counted.rule.effect.isEnough else { return counted.rule.advice }
          guard counted.isCertain, !isUnderFloor else { return [] }
          return isOverruled ? counted.rule.ifRaised : counted.rule.advice
        }
      ),
      reasons: reasons(said),
      // A module's rule may name an assessment that includes the module.
      continuesWith: unique(said.flatMap(\.rule.continuesWith)).filter { $0 != assessment.id }
    )
  }

  private func incomplete(_ assessment: Assessment, _ judged: [Counted]) -> AssessmentResult {
    let scale = graph.scale
    let counted = judged.filter(\.counts)
    let floor = scale.mostUrgent(
      counted.compactMap(\.floor)
        + (counted.contains(where: \.raisesInDoubt) ? [assessment.otherwise] : [])
    )
    var levels: Set<LevelID> = [assessment.otherwise]
    if let floor { levels.insert(floor) }
    for judged in judged where judged.certainty != .no {
      levels.formUnion(graph.possibleFloors(of: judged.rule))
      // In doubt it never counts, and nothing more can make it certain.
      if case .enough(let level) = judged.rule.effect, judged.certainty != .inDoubt {
        levels.insert(level)
      }
    }
    if judged.contains(where: { $0.rule.raises && $0.certainty != .no }) {
      levels.formUnion(levels.compactMap { scale[$0]?.raisedTo })
    }
    let possible = levels.filter { level in floor.map { scale.isAtLeast(level, $0) } ?? true }
    return make(
      outcome: .incomplete,
      reasons: reasons(counted.filter { !$0.rule.effect.isEnough }),
      possible: inOrder(possible)
    )
  }

  /// Levels without repeats, the most urgent first.
  private func inOrder(_ levels: some Collection<LevelID>) -> [LevelID] {
    Set(levels).sorted { graph.scale.rank(of: $0) < graph.scale.rank(of: $1) }
  }

  // MARK: Parts

  private func needs(
    of counted: [Counted],
    level: LevelID,
    base: LevelID,
    raises: Bool
  ) -> [Need] {
    var asked: [NeedAsked] = []
    for counted in counted { asked += self.asked(by: counted) }
    var needs = NeedAsked.merge(asked, assessment: walk.assessment, graph: graph)
    if raises {
      needs = needs.map { $0.at(level: graph.scale[$0.level]?.raisedTo ?? $0.level) }
    }
    if !needs.contains(where: { $0.level == level }), let service = graph.scale[level]?.service {
      let added = NeedAsked(service: service, level: level, fit: .likely, within: nil, rule: nil)
      needs = NeedAsked.merge([added], into: needs, assessment: walk.assessment, graph: graph)
    }
    return Need.mostUrgentFirst(needs, scale: graph.scale)
  }

  private func asked(by counted: Counted) -> [NeedAsked] {
    let rule = counted.rule
    var services = rule.servicesAsked(in: readings)
    if services.isEmpty, let service = counted.floor.flatMap({ graph.scale[$0]?.service }) {
      services = [(service, .likely)]
    }
    return services.map { service, fit in
      let own = graph.ownLevel(of: service, counted.certainty)
      let level = rule.effect.isEnough ? rule.effect.level : counted.floor
      return NeedAsked(
        service: service,
        level: (rule.effect == .none ? own : level) ?? own ?? Self.careful,
        fit: fit == .likely && !counted.isCertain ? .unclear : fit,
        within: rule.within,
        rule: rule.id
      )
    }
  }

  private func advice(of counted: [Counted]) -> [AdviceID] {
    unique(counted.flatMap(\.rule.advice))
  }

  private func reasons(_ counted: [Counted]) -> [Reason] {
    let ranked = counted.enumerated().sorted { left, right in
      let first = rank(left.element)
      let second = rank(right.element)
      return first == second ? left.offset < right.offset : first < second
    }
    return ranked.map { _, counted in
      Reason(
        assessment: walk.assessment,
        rule: counted.rule.id,
        isInDoubt: counted.certainty == .inDoubt,
        sources: counted.rule.sources
      )
    }
  }

  private func rank(_ counted: Counted) -> Int {
    (counted.floor ?? counted.rule.effect.level).map { graph.scale.rank(of: $0) }
      ?? graph.scale.levels.count
  }

  private func shortest(_ spans: [TimeSpan?]) -> TimeSpan? {
    spans.compactMap { $0 }.min { $0.roughHours < $1.roughHours }
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  private func make(
    outcome: Outcome,
    level: LevelID? = nil,
    failSafe: LevelID? = nil,
    standsOtherwise: Bool = false,
    within: TimeSpan? = nil,
    canWaitAtNight: Bool = false,
    needs: [Need] = [],
    advice: [AdviceID] = [],
    reasons: [Reason] = [],
    possible: [LevelID] = [],
    continuesWith: [AssessmentID] = []
  ) -> AssessmentResult {
    AssessmentResult(
      assessment: walk.assessment,
      outcome: outcome,
      level: level,
      failSafe: failSafe,
      standsOtherwise: standsOtherwise,
      within: within,
      canWaitAtNight: canWaitAtNight,
      needs: needs,
      advice: advice,
      facts: outcome == .failed ? [] : shownFacts(),
      reasons: reasons,
      missing: walk.missing,
      ignored: walk.ignored,
      possible: possible,
      couldBeMoreUrgent: walk.couldBeMoreUrgent,
      continuesWith: continuesWith
    )
  }

  /// The facts for professionals, as far as this assessment has something to say of them.
  private func shownFacts() -> [FactValue] {
    (graph.assessments[walk.assessment]?.facts ?? []).compactMap { place in
      let fact = graph.facts[place]
      guard fact.isShown else { return nil }
      let state = readings.state(of: fact.slot)
      switch state {
      case .value, .unknown: return FactValue(fact: fact.id, state: state)
      case .absent, .notYet, .fault: return nil
      }
    }
  }
}

extension ResultMaker.Counted {
  fileprivate var isCertain: Bool { certainty == .certain }
  fileprivate var counts: Bool { certainty == .certain || certainty == .inDoubt }
  fileprivate var raisesInDoubt: Bool { rule.raises && certainty == .inDoubt }

  /// Whether it counts, and who fits could not be computed.
  fileprivate func fitsFailed(in readings: Readings) -> Bool {
    guard counts, let fits = rule.fits else { return false }
    return switch fits.condition(in: readings) {
    case .value(.boolean), .absent, .unknown, .notYet: false
    case .value, .fault: true
    }
  }
}

extension Rule.Effect {
  fileprivate var isEnough: Bool {
    if case .enough = self { true } else { false }
  }
}
