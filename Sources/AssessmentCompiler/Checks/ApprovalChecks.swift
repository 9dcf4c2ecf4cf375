// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Judges the approvals by themselves; what they approve is judged by ``ApprovalJudging``.
struct ApprovalChecks {
  let documents: ContentDocuments
  let names: ContentNames
  let collector: DiagnosticCollector

  func run() {
    let assessments = documents.questionnaires.filter { !$0.isModule }.map(\.id.value)
    for approval in documents.approvals {
      if !assessments.contains(approval.assessment.value), documents.damaged.isEmpty {
        let near = collector.near(approval.assessment.value, among: assessments)
        collector.report(NameProblem.unknown(approval.assessment, .assessment, near: near))
      }
      if let by = approval.by, let author = approval.author,
        PersonName(by.text) == PersonName(author.text)
      {
        collector.report(ApprovalProblem.byAuthor(by, author: author.span))
      }
      if let date = approval.date, let expires = approval.expires, expires.value < date.value {
        collector.report(ApprovalProblem.datesTurnedRound(expires.span, from: date.span))
      }
    }
  }
}

/// A person's name for comparing: spaces and capital letters make no other person.
public struct PersonName: Hashable, Sendable {
  private let words: [String]

  /// Reads a name as somebody wrote it.
  public init(_ text: String) {
    words = text.lowercased().split { $0.isWhitespace }.map(String.init)
  }

  /// Whether no letter is left.
  public var isEmpty: Bool { words.isEmpty }
}
