// SPDX-License-Identifier: Apache-2.0

/// The result of a contact over all its assessments.
public struct ContactResult: Hashable, Sendable {
  /// The result of each assessment, by itself, in the order of the contact.
  public let results: [AssessmentResult]
  /// How the contact ended: `failed` and `incomplete` before `decided`, but a stop before all.
  public let outcome: Outcome
  /// The most urgent level; nil unless the outcome is `decided` or `stopped`.
  public let level: LevelID?
  /// What to act by when something could not be computed; nil unless the outcome is `failed`.
  public let failSafe: LevelID?
  /// The latest time for the level, where a rule that carries it states one.
  public let within: TimeSpan?
  /// Whether the person may wait until the unit opens.
  public let canWaitAtNight: Bool
  /// The services needed, merged by service, most urgent first.
  public let needs: [Need]
  /// The advice without repeats.
  public let advice: [AdviceID]
  /// Assessments to go on with, without those of this contact; empty unless the outcome is
  /// `decided`.
  public let continuesWith: [AssessmentID]

  /// Merges results; the most urgent leads.
  public init(results: [AssessmentResult], scale: Scale) {
    self.results = results
    let outcomes = Set(results.map(\.outcome))
    let order: [Outcome] = [.stopped, .failed, .incomplete, .decided]
    let outcome = order.first { outcomes.contains($0) } ?? .failed
    self.outcome = outcome
    let levels = results.compactMap(\.level)
    let level = outcome == .decided || outcome == .stopped ? scale.mostUrgent(levels) : nil
    self.level = level
    failSafe =
      outcome == .failed
      ? scale.mostUrgent(results.compactMap(\.failSafe) + levels) ?? ResultMaker.careful : nil
    let leading = results.filter { $0.level == level && level != nil }
    within = leading.compactMap(\.within).min { $0.roughHours < $1.roughHours }
    canWaitAtNight = !leading.isEmpty && leading.allSatisfy(\.canWaitAtNight)
    let merged = Need.merge(outcome == .stopped ? [] : results.flatMap(\.needs), scale: scale)
    needs = Need.mostUrgentFirst(merged, scale: scale)
    var seen: Set<AdviceID> = []
    let speaking = outcome == .stopped ? results.filter { $0.outcome == .stopped } : results
    advice = speaking.flatMap(\.advice).filter { seen.insert($0).inserted }
    var known = Set(results.map(\.assessment))
    let continued = outcome == .decided ? results.flatMap(\.continuesWith) : []
    continuesWith = continued.filter { known.insert($0).inserted }
  }

  /// The reasons of all assessments; of a stopped contact only those of the stop.
  public var reasons: [Reason] {
    let speaking = outcome == .stopped ? results.filter { $0.outcome == .stopped } : results
    return speaking.flatMap(\.reasons)
  }

  /// Whether the level is what stands otherwise, in an assessment that has it.
  public var standsOtherwise: Bool {
    outcome == .decided && results.contains { $0.level == level && $0.standsOtherwise }
  }

  /// The answers that no assessment used, in the order of the names.
  public var ignored: [Walk.Finding] {
    let ignored = results.map { Set($0.ignored) }
    guard let first = ignored.first else { return [] }
    return ignored.dropFirst().reduce(first) { $0.common(with: $1) }.sorted()
  }

  /// The level to act by: the result's own, or the careful one when it could not be computed; nil
  /// while something is missing.
  public var actingLevel: LevelID? { level ?? failSafe }
}

extension DecisionGraph {
  /// Evaluates a contact of several assessments over shared answers.
  ///
  /// Each assessment sees an answer only where its question concerns the person there, so each
  /// result is the one that it would have alone.
  ///
  /// - Parameters:
  ///   - assessments: The assessments in the order of asking.
  ///   - answers: Answers by question, judged beforehand.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: The merged result.
  public func evaluate(
    _ assessments: [AssessmentID],
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> ContactResult {
    var results: [AssessmentResult] = []
    for assessment in assessments {
      let result = evaluate(assessment, answers: answers, contact: contact, optional: optional)
        .result
      results.append(result)
      // An emergency ends the contact: what follows was never asked.
      if result.outcome == .stopped { break }
    }
    return ContactResult(results: results, scale: scale)
  }
}
