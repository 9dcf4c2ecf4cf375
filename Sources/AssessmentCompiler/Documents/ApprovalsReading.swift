// SPDX-License-Identifier: Apache-2.0

import FEEL

/// One approval as it is written: somebody approved an assessment in one language.
struct ApprovalDocument {
  let assessment: Located<String>
  let language: Located<String>?
  /// The hash of what decides.
  let decisions: Located<String>?
  /// The hash of the texts in the language.
  let texts: Located<String>?
  let by: AuthoredText?
  let role: AuthoredText?
  /// Who wrote the content last, as the approver stated it.
  let author: AuthoredText?
  let date: Located<CalendarDate>?
  /// The last day on which the approval holds.
  let expires: Located<CalendarDate>?
  /// The rules that rest on opinion alone and were judged as such.
  let opinions: [AuthoredText]
}

/// Reads the file of approvals, which `luukku approve` writes.
struct ApprovalsReading {
  let collector: DiagnosticCollector

  func read(_ keys: MappingReader<ApprovalsKeys>) -> [ApprovalDocument] {
    keys[ApprovalsKeys.approvals]?.items.compactMap { node in
      ApprovalKeys.read(node, into: collector) { keys in
        _ = keys[ApprovalKeys.note]
        let assessment = keys[ApprovalKeys.assessment]
        let language = keys[ApprovalKeys.language]
        let decisions = keys[ApprovalKeys.decisions]
        let texts = keys[ApprovalKeys.texts]
        let by = keys[ApprovalKeys.by]
        let role = keys[ApprovalKeys.role]
        let author = keys[ApprovalKeys.author]
        let date = keys[ApprovalKeys.date]
        let expires = keys[ApprovalKeys.expires]
        let opinions = keys[ApprovalKeys.opinions] ?? []
        return assessment.map {
          ApprovalDocument(
            assessment: $0,
            language: language,
            decisions: decisions,
            texts: texts,
            by: by,
            role: role,
            author: author,
            date: date,
            expires: expires,
            opinions: opinions
          )
        }
      }
    } ?? []
  }
}

extension ValueKind where Value == Located<String> {
  /// The SHA-256 of content, as packs and approvals write it.
  static var contentHash: ValueKind {
    .scalar("a hash", .scalar(.contentHash)) { scalar, _, collector in
      let text = Located(value: scalar.text, span: scalar.span)
      let digits = scalar.text.utf8.dropFirst(7)
      let isHash =
        scalar.text.hasPrefix("sha256:") && digits.count == 64
        && digits.allSatisfy { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
      guard isHash else {
        collector.report(ApprovalProblem.notAHash(text))
        return nil
      }
      return text
    }
  }
}
