// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The kinds of problems with approvals.
enum ApprovalCode: String, CaseIterable {
  case notAHash = "not-a-hash"
  case approvedByAuthor = "approved-by-author"
  case approvalOfOtherContent = "approval-of-other-content"
}

/// A problem with the approvals of content.
enum ApprovalProblem: Problem {
  case notAHash(Located<String>)
  case byAuthor(AuthoredText, author: SourceSpan)
  case datesTurnedRound(SourceSpan, from: SourceSpan)
  /// - `span`: the hash that is no longer that of the content.
  case otherContent(SourceSpan, approval: ApprovalState, what: String)

  var diagnostic: Diagnostic {
    switch self {
    case .notAHash(let text):
      Diagnostic.of(
        ApprovalCode.notAHash,
        "\(Wording.quoted(text.value)) is not the hash of content",
        at: text.span,
        "",
        notes: ["a hash is `sha256:` and 64 digits of 0 to 9 and a to f"],
        help: "let `luukku approve` write the approval"
      )
    case .byAuthor(let name, let author):
      Diagnostic.of(
        ApprovalCode.approvedByAuthor,
        "\(Wording.quoted(name.text)) approved what the same person wrote",
        at: name.span,
        "the same person",
        related: [DiagnosticLabel(author, "wrote it last")],
        help: "let somebody else read and approve it"
      )
    case .datesTurnedRound(let span, let from):
      Diagnostic.of(
        CheckCode.datesTurnedRound,
        "the approval ends before it begins",
        at: span,
        "before the day of approval",
        related: [DiagnosticLabel(from, "the day of approval")]
      )
    case .otherContent(let span, let approval, let what):
      Diagnostic.of(
        ApprovalCode.approvalOfOtherContent,
        severity: .warning,
        "the approval of `\(approval.assessment)` in `\(approval.language)` is of other content",
        at: span,
        "\(what) after this",
        notes: ["until it is approved again, the assessment is a draft"],
        help: "let somebody read it again, then run `luukku approve \(approval.assessment)`"
      )
    }
  }
}
