// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Judges claims by one interview that has ended.
struct ClaimJudge {
  let graph: DecisionGraph
  let walk: Walk
  let result: AssessmentResult
  let readings: Readings

  /// The verdict on a claim.
  ///
  /// A claim speaks of finished and of stopped interviews. What a stop left unasked is nobody's
  /// answer, so a `when` that needs it does not apply. Where its `when` is unknown the claim may
  /// apply: a promise that was kept is held, and so is one of a level that came out as a rule in
  /// doubt would make it, at least its `if-unsure`; any other is undecided.
  func verdict(on claim: Claim) -> ClaimVerdict {
    if result.outcome == .incomplete { return ClaimVerdict(claim, .doesNotApply) }
    let applies = claim.when?.condition(in: readings) ?? .value(.boolean(true))
    switch applies {
    case .value(.boolean(false)), .absent, .notYet:
      return ClaimVerdict(claim, .doesNotApply)
    case .value(.boolean(true)):
      return verdict(applying: claim)
    case .unknown:
      let verdict = verdict(applying: claim)
      guard verdict.finding == .broken else { return verdict }
      if keepsInDoubt(claim.promise) { return ClaimVerdict(claim, .held) }
      return ClaimVerdict(claim, .undecided(.whenUnknown), read(by: claim.when))
    case .value, .fault:
      return ClaimVerdict(claim, .undecided(.fault), read(by: claim.when))
    }
  }

  private func verdict(applying claim: Claim) -> ClaimVerdict {
    guard let level = result.level else { return ClaimVerdict(claim, .undecided(.failed)) }
    if case .holds(let condition) = claim.promise {
      return verdict(on: claim, holding: condition, level)
    }
    guard let isKept = keeps(claim.promise, level) else {
      return ClaimVerdict(claim, .doesNotApply)
    }
    return ClaimVerdict(claim, isKept ? .held : .broken)
  }

  /// Whether a promise of the result was kept; nil when it says nothing of a stopped interview.
  private func keeps(_ promise: Claim.Promise, _ level: LevelID) -> Bool? {
    let isStopped = result.outcome == .stopped
    switch promise {
    case .exactly(let wanted): return level == wanted
    case .atLeast(let wanted): return graph.scale.isAtLeast(level, wanted)
    case .atMost(let wanted): return graph.scale.isAtLeast(wanted, level)
    // A stopped result has no services, whatever its answers.
    case .offers(let services): return isStopped ? nil : services.allSatisfy(offered.contains)
    case .neverOffers(let services): return !services.contains(where: offered.contains)
    case .advises(let advice): return advice.allSatisfy(result.advice.contains)
    case .asks(let questions): return isStopped ? nil : questions.allSatisfy(asked.contains)
    case .neverAsks(let questions):
      return isStopped ? nil : !questions.contains(where: asked.contains)
    case .holds: return nil
    }
  }

  private func keepsInDoubt(_ promise: Claim.Promise) -> Bool {
    switch promise {
    case .exactly(let wanted), .atLeast(let wanted):
      guard let level = result.level, let careful = graph.scale[wanted]?.ifUnsure else {
        return false
      }
      return graph.scale.isAtLeast(level, careful)
    case .atMost, .offers, .neverOffers, .advises, .asks, .neverAsks, .holds: return false
    }
  }

  /// The services that are offered; one is not when others fit better.
  private var offered: Set<ServiceID> {
    Set(result.needs.filter { $0.fit != .other }.map(\.service))
  }

  private var asked: Set<QuestionID> { Set(walk.questions.map(\.question)) }

  // MARK: Conditions

  private func verdict(
    on claim: Claim,
    holding condition: TypedExpression,
    _ level: LevelID
  ) -> ClaimVerdict {
    let context = ClaimContext(condition, level: level, readings: readings)
    let reads = condition.variables.map {
      ClaimVerdict.Read(name: $0.name, state: context.state(of: $0.slot))
    }
    switch condition.condition(in: context) {
    case .value(.boolean(true)): return ClaimVerdict(claim, .held)
    case .value(.boolean(false)), .absent: return ClaimVerdict(claim, .broken, reads)
    case .unknown: return ClaimVerdict(claim, .undecided(.holdsUnknown), reads)
    case .notYet where result.outcome == .stopped: return ClaimVerdict(claim, .doesNotApply)
    case .notYet: return ClaimVerdict(claim, .undecided(.notAsked), reads)
    case .value, .fault: return ClaimVerdict(claim, .undecided(.fault), reads)
    }
  }

  private func read(by condition: TypedExpression?) -> [ClaimVerdict.Read] {
    condition?.variables.map {
      ClaimVerdict.Read(name: $0.name, state: readings.state(of: $0.slot))
    } ?? []
  }
}

extension ClaimVerdict {
  fileprivate init(_ claim: Claim, _ finding: Finding, _ reads: [Read] = []) {
    self.claim = claim
    self.finding = finding
    self.reads = reads
  }
}

/// What the condition of a `holds` reads: the interview, and the level of its result.
private struct ClaimContext: EvaluationContext {
  private let readings: Readings
  private let level: State
  /// The slot by which the condition reads the level; nil when it does not.
  private let levelSlot: Int?

  init(_ condition: TypedExpression, level: LevelID, readings: Readings) {
    self.readings = readings
    self.level = .value(.code(level.text))
    let slots = 0..<readings.graph.slotCount
    levelSlot =
      condition.variables
      .first { $0.name == Claim.levelName && !slots.contains($0.slot) }?.slot
  }

  func state(of slot: Int) -> State {
    slot == levelSlot ? level : readings.state(of: slot)
  }

  func presence(of slot: Int) -> Presence {
    slot == levelSlot ? .answered : readings.presence(of: slot)
  }
}
