// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// What one interview shows of one claim.
public struct ClaimVerdict: Hashable, Sendable {
  /// Whether the promise was kept.
  public enum Finding: Hashable, Sendable {
    case held
    /// The claim says nothing of this interview.
    case doesNotApply
    case broken
    /// Whether the promise was kept cannot be said; whoever relies on claims treats it as broken.
    case undecided(Doubt)
  }

  /// Why it cannot be said whether a promise was kept.
  public enum Doubt: Hashable, Sendable {
    /// The promise was not kept, nor what it promises in doubt, and whether the claim applies is
    /// unknown.
    case whenUnknown
    /// The condition of `holds` is unknown.
    case holdsUnknown
    /// The condition of `holds` reads what a finished interview did not ask.
    case notAsked
    /// A condition could not be computed.
    case fault
    /// The result could not be computed.
    case failed
  }

  /// A name that the claim's condition reads, with what reading it gave.
  public struct Read: Hashable, Sendable {
    /// The name, such as `fever_days`, `airway_signs.drooling` or `level`.
    public let name: String
    /// What reading it gave.
    public let state: State
  }

  /// The claim, with its name and where it was written.
  public let claim: Claim
  /// Whether the promise was kept.
  public let finding: Finding
  /// What the condition in question reads; empty unless a condition was broken or undecided.
  public let reads: [Read]

  /// Whether the claim is broken or cannot be decided.
  public var isViolation: Bool {
    switch finding {
    case .held, .doesNotApply: false
    case .broken, .undecided: true
    }
  }
}

extension Claim {
  /// The name by which the condition of `holds` reads the level of the result.
  ///
  /// It is no slot of the graph, since a level exists only when an interview has ended.
  static let levelName = "level"

  /// The assessment or module whose rules file claims it: the name of the file.
  var owner: String {
    let name = origin.file.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}

extension DecisionGraph {
  /// The claims made of an assessment: those of its own rules file and of its modules'.
  ///
  /// - Parameter assessment: The assessment.
  /// - Returns: The claims in the order of the graph; none for an assessment that it does not have.
  public func claims(of assessment: AssessmentID) -> [Claim] {
    guard let assessment = assessments[assessment] else { return [] }
    var owners: Set = [assessment.id.text]
    owners.formUnion(assessment.steps.map { questions[$0.question].texts.file })
    owners.formUnion(assessment.rules.map { rules[$0].texts.file })
    return claims.filter { owners.contains($0.owner) }
  }

  /// Judges every claim made of an assessment by one interview.
  ///
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - answers: Answers by question; each must have been judged by ``Question/problem(with:on:)``.
  ///   - contact: Whom it is about and when.
  ///   - optional: What an optional question without an answer means.
  /// - Returns: A verdict a claim, in the order of the graph. An interview that has not ended keeps
  ///   and breaks nothing.
  public func judgeClaims(
    of assessment: AssessmentID,
    answers: [QuestionID: Answer],
    contact: Contact,
    optional: OptionalQuestions
  ) -> [ClaimVerdict] {
    let claims = claims(of: assessment)
    if claims.isEmpty { return [] }
    var walker = Walker(graph: self, answers: answers, contact: contact, optional: optional)
    let walk = walker.walk(assessment)
    let readings = walker.readings
    let result = ResultMaker(graph: self, walk: walk, contact: contact, readings: readings).result()
    let judge = ClaimJudge(graph: self, walk: walk, result: result, readings: readings)
    return claims.map { judge.verdict(on: $0) }
  }
}
