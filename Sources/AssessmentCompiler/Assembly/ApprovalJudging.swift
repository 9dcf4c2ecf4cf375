// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// How one assessment stands in one language.
public struct ApprovalState: Hashable, Sendable {
  /// What the last approval of it says.
  public enum Finding: Hashable, Sendable {
    /// There is none.
    case never
    /// It is of the content as it is now.
    case current
    /// What decides has been changed since.
    case otherDecisions
    /// The texts of the language have been changed since.
    case otherTexts
  }

  /// The assessment.
  public let assessment: AssessmentID
  /// A language of the pack.
  public let language: LanguageID
  /// What the last approval says.
  public let finding: Finding
  /// Who approved it last; nil where nobody has.
  public let by: String?
  /// In what role.
  public let role: String?
  /// On which day.
  public let date: CalendarDate?
  /// The last day on which the approval holds; nil for one without an end.
  public let expires: CalendarDate?
  /// The rules that rest on opinion alone and that the approver judged as such.
  public let opinions: Set<RuleID>

  /// Whether it may be used on a day as what it is approved for.
  public func isApproved(on day: CalendarDate) -> Bool {
    finding == .current && expires.map { day <= $0 } ?? true
  }
}

/// Compares the approvals with the content that they approve.
///
/// Of each assessment and language the last approval in the file counts; earlier ones are kept as
/// its history.
struct ApprovalJudging {
  let graph: DecisionGraph
  let texts: Texts
  let decisions: [AssessmentID: String]
  let documents: [ApprovalDocument]

  /// The state of each assessment in each language of the pack, and what is approved no more.
  func judge() -> (states: [ApprovalState], problems: [Diagnostic]) {
    var states: [ApprovalState] = []
    let collector = DiagnosticCollector()
    let last = Dictionary(
      documents.map { ("\($0.assessment.value) \($0.language?.value ?? "")", $0) },
      uniquingKeysWith: { $1 }
    )
    let keys = documents.isEmpty ? [:] : texts.keysByFile
    for assessment in graph.assessments.keys.sorted() {
      for language in texts.languages {
        let own = last["\(assessment) \(language)"]
        let finding = own.map { self.finding($0, assessment, language, keys) } ?? .never
        let state = ApprovalState(
          assessment: assessment,
          language: language,
          finding: finding,
          by: own?.by?.text,
          role: own?.role?.text,
          date: own?.date?.value,
          expires: own?.expires?.value,
          opinions: Set((own?.opinions ?? []).map { RuleID($0.text) })
        )
        states.append(state)
        if let own { report(state, own, into: collector) }
      }
    }
    return (states, collector.diagnostics)
  }

  private func finding(
    _ document: ApprovalDocument,
    _ assessment: AssessmentID,
    _ language: LanguageID,
    _ keys: [String: [Texts.Key]]
  ) -> ApprovalState.Finding {
    guard document.decisions?.value == decisions[assessment] else { return .otherDecisions }
    let now = TextsHash(of: assessment, in: language, graph: graph, texts: texts, keys: keys)
    return document.texts?.value == now.hash ? .current : .otherTexts
  }

  private func report(
    _ state: ApprovalState,
    _ document: ApprovalDocument,
    into collector: DiagnosticCollector
  ) {
    switch state.finding {
    case .never, .current: break
    case .otherDecisions:
      let span = document.decisions?.span ?? document.assessment.span
      collector.report(
        ApprovalProblem.otherContent(
          span,
          approval: state,
          what: "what decides was changed"
        )
      )
    case .otherTexts:
      let span = document.texts?.span ?? document.assessment.span
      collector.report(
        ApprovalProblem.otherContent(span, approval: state, what: "a text was changed")
      )
    }
  }
}

extension [ApprovalState] {
  /// How far each assessment is approved while no approval has ended, and until when.
  var standings:
    (
      standing: [AssessmentID: Pack.Standing], until: [AssessmentID: CalendarDate]
    )
  {
    var standing: [AssessmentID: Pack.Standing] = [:]
    var until: [AssessmentID: CalendarDate] = [:]
    for (assessment, own) in Dictionary(grouping: self, by: \.assessment) {
      if own.allSatisfy({ $0.finding == .never }) {
        standing[assessment] = .example
      } else {
        standing[assessment] = own.allSatisfy { $0.finding == .current } ? .approved : .draft
      }
      until[assessment] = own.compactMap(\.expires).min { $0 < $1 }
    }
    return (standing, until)
  }
}
