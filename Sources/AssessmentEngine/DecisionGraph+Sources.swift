// SPDX-License-Identifier: Apache-2.0

extension DecisionGraph {
  /// The rules of an assessment that name sources, none of which is more than an opinion, in the order
  /// of the assessment; none for an assessment that the graph does not have.
  public func rulesOfOpinion(in assessment: AssessmentID) -> [RuleID] {
    (assessments[assessment]?.rules ?? []).map { rules[$0] }.filter(restsOnOpinion).map(\.id)
  }

  private func restsOnOpinion(_ rule: Rule) -> Bool {
    !rule.sources.isEmpty && rule.sources.allSatisfy { sources[$0]?.support == .opinion }
  }
}
