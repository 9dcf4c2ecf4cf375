// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL

/// What keeps content from being released on a day.
struct ReleaseReport {
  /// The warnings that a release must not have.
  private static let refused = [
    "missing-translation", "stale-translation", "opinion-only", "approval-of-other-content",
  ]

  private let compilation: Compilation
  private let pack: Pack
  private let day: CalendarDate
  private let assessments: [AssessmentID]

  init(_ compilation: Compilation, pack: Pack, day: CalendarDate, assessments: [AssessmentID]) {
    self.compilation = compilation
    self.pack = pack
    self.day = day
    self.assessments = assessments
  }

  /// The diagnostics that keep it from release, as errors.
  var diagnostics: [Diagnostic] {
    let open = assessments.flatMap { opinions(in: $0).open }
    let files = Set(pack.graph.rules.filter { open.contains($0.id) }.map(\.origin.file))
    return compilation.diagnostics.filter { found in
      Self.refused.contains(found.code.text)
        // Whoever approved the rules by name answers for them.
        && (found.code.text != "opinion-only" || files.contains(found.primary.span.file))
    }.map { found in
      Diagnostic(
        found.code,
        severity: .error,
        found.message,
        at: found.primary,
        related: found.related,
        notes: found.notes,
        help: found.help,
        edit: found.edit
      )
    }
  }

  /// The rules of an assessment that rest on opinion alone: those that somebody has approved as such,
  /// and those that nobody has.
  private func opinions(in assessment: AssessmentID) -> (judged: [RuleID], open: [RuleID]) {
    let approved = compilation.approvals.filter {
      $0.assessment == assessment && $0.isApproved(on: day)
    }
    let judged = approved.reduce(into: Set<RuleID>()) { $0.formUnion($1.opinions) }
    let all = pack.graph.rulesOfOpinion(in: assessment)
    return (all.filter(judged.contains), all.filter { !judged.contains($0) })
  }

  /// Whether nothing keeps it from release.
  var isReady: Bool {
    diagnostics.isEmpty && exampleRegions.isEmpty
      && pack.standing(of: assessments, on: day) == .approved
  }

  /// The regions whose numbers and hours are made up.
  private var exampleRegions: [RegionID] {
    pack.regions.values.filter(\.isExample).map(\.id).sorted()
  }

  /// What questions are excepted from checks and proofs, with the authors' reasons.
  private var exceptions: [StyledLine] {
    let steps = assessments.compactMap { pack.graph.assessments[$0] }.flatMap(\.steps)
    let asked = Set(steps.map(\.question)).sorted()
    return asked.filter { pack.graph.questions.indices.contains($0) }.compactMap { number in
      let question = pack.graph.questions[number]
      return question.except.map { StyledLine("`\(question.id)` is excepted: \($0)") }
    }
  }

  /// How each assessment stands, and what keeps it from release.
  var lines: [StyledLine] {
    var lines: [StyledLine] = []
    for assessment in assessments {
      let standing = pack.standing(of: [assessment], on: day)
      lines.append(
        StyledLine("\(assessment): ")
          .then(standing.rawValue, standing == .approved ? .strong : .alarm)
      )
      lines += compilation.approvals.filter { $0.assessment == assessment }.map {
        StyledLine("  \($0.language): \(words($0))")
      }
      let opinions = opinions(in: assessment)
      if !opinions.judged.isEmpty {
        let names = opinions.judged.map(\.text).joined(separator: ", ")
        lines.append(StyledLine("  approved as opinion: \(names)"))
      }
      if !opinions.open.isEmpty {
        // The errors name all of them.
        let most = 5
        let names = opinions.open.prefix(most).map(\.text).joined(separator: ", ")
        let more = opinions.open.count > most ? " and \(opinions.open.count - most) more" : ""
        lines.append(StyledLine("  ").then("opinion alone", .alarm).then(": \(names)\(more)"))
      }
    }
    lines += exceptions
    lines += exampleRegions.map {
      StyledLine("region \($0): ").then("example", .alarm).then(
        ", its numbers are not to be called"
      )
    }
    let unapproved = assessments.count { pack.standing(of: [$0], on: day) != .approved }
    guard !isReady else { return lines + [StyledLine("ready for release", .strong)] }
    var reasons: [String] = []
    if unapproved > 0 {
      reasons.append("\(unapproved) assessment\(unapproved == 1 ? "" : "s") not approved")
    }
    if !exampleRegions.isEmpty {
      reasons.append(
        "\(exampleRegions.count) example region\(exampleRegions.count == 1 ? "" : "s")"
      )
    }
    for code in Self.refused {
      let count = diagnostics.count { $0.code.text == code }
      if count > 0 { reasons.append("\(count) \(code)") }
    }
    return lines + [
      StyledLine("not ready for release: \(reasons.joined(separator: ", "))", .alarm)
    ]
  }

  private func words(_ state: ApprovalState) -> String {
    let who = [state.by, state.role].compactMap { $0 }.joined(separator: ", ")
    let when = state.date.map { " on \($0)" } ?? ""
    switch state.finding {
    case .never: return "nobody has approved it"
    case .otherDecisions: return "what decides was changed after \(who) approved it\(when)"
    case .otherTexts: return "a text was changed after \(who) approved it\(when)"
    case .current:
      guard let last = state.expires else { return "approved by \(who)\(when)" }
      return state.isApproved(on: day)
        ? "approved by \(who)\(when), until \(last)"
        : "the approval by \(who)\(when) ended on \(last)"
    }
  }
}
