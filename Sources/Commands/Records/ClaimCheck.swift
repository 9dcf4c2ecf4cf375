// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// Counts what recordings show of the claims, and says what they promised and what came out.
struct ClaimCheck {
  /// A promise that was not kept, or of which that cannot be said.
  struct Violation {
    let verdict: ClaimVerdict
    let recording: Recording
    let result: AssessmentResult
    /// The questions that were asked.
    let asked: [QuestionID]
    /// How to make the same random answers again; nil where none were made.
    let chance: String?
  }

  /// The claims that recordings with answers of their own show something of.
  private(set) var reached: Set<Claim> = []
  /// The claims that any answers show something of.
  private var applied: Set<Claim> = []
  private var broken: Set<Claim> = []
  private var undecided: Set<Claim> = []

  /// Notes the verdicts of one replay; only answers that are the recording's own reach a claim,
  /// random ones do not.
  mutating func note(_ verdicts: [ClaimVerdict], isOwn: Bool) {
    for verdict in verdicts {
      if verdict.finding == .doesNotApply { continue }
      applied.insert(verdict.claim)
      if isOwn { reached.insert(verdict.claim) }
      switch verdict.finding {
      case .held, .doesNotApply: break
      case .broken: broken.insert(verdict.claim)
      case .undecided: undecided.insert(verdict.claim)
      }
    }
  }

  /// How many claims there are, and how they came out; nil where there is none.
  ///
  /// What some of the recordings do not reach others may, so of those it is not told.
  func summary(of claims: [Claim], isWhole: Bool) -> String? {
    guard !claims.isEmpty else { return nil }
    let word = claims.count == 1 ? "claim" : "claims"
    let open = undecided.subtracting(broken).count
    let held = applied.count - broken.count - open
    let judged = "\(held) held, \(broken.count) broken, \(open) not decided"
    guard isWhole else { return "of \(claims.count) \(word): \(judged)" }
    return "\(claims.count) \(word), \(judged), \(claims.count - applied.count) not reached"
  }

  /// Whether no claim was broken and none was left undecided.
  var isWell: Bool { broken.isEmpty && undecided.isEmpty }
}

extension ClaimCheck.Violation {
  /// What was promised and what came out.
  var lines: [StyledLine] {
    let claim = verdict.claim
    var lines = [
      StyledLine("\(claim.origin): claim ").then(claim.id, .strong)
        .then(isBroken ? " is broken by " : " cannot be decided for ")
        .then(recording.path, .strong),
      StyledLine("  recorded \(recording.origin)"),
      StyledLine("  promised \(promised)"),
      StyledLine("  got      \(got)"),
    ]
    if case .undecided(let doubt) = verdict.finding {
      lines.append(StyledLine("  because  \(Self.words(doubt))"))
    }
    if !verdict.reads.isEmpty {
      let reads = verdict.reads.map { "\($0.name): \(RecordingRunner.words($0.state))" }
      lines.append(StyledLine("  with     \(reads.joined(separator: "; "))"))
    }
    if let chance { lines.append(StyledLine("  with \(chance)")) }
    return lines + [StyledLine()]
  }

  private var isBroken: Bool { verdict.finding == .broken }

  private var promised: String {
    switch verdict.claim.promise {
    case .exactly(let level): "exactly \(level)"
    case .atLeast(let level): "at least \(level)"
    case .atMost(let level): "at most \(level)"
    case .offers(let services): "offers \(list(services))"
    case .neverOffers(let services): "never offers \(list(services))"
    case .advises(let advice): "advises \(list(advice))"
    case .asks(let questions): "asks \(list(questions))"
    case .neverAsks(let questions): "never asks \(list(questions))"
    case .holds: "the condition of `holds`"
    }
  }

  private var got: String {
    let level = result.level?.text ?? RecordingRunner.words(result.outcome, result)
    return switch verdict.claim.promise {
    case .exactly, .atLeast, .atMost: level
    case .offers, .neverOffers:
      "\(level), \(list(result.needs.filter { $0.fit != .other }.map(\.service)))"
    case .advises: "\(level), \(list(result.advice))"
    case .asks, .neverAsks: "\(level), \(list(asked))"
    case .holds: isBroken ? "\(level), where it is false" : level
    }
  }

  private func list<Entity>(_ names: [Identifier<Entity>]) -> String {
    "[\(names.map(\.text).joined(separator: ", "))]"
  }

  private static func words(_ doubt: ClaimVerdict.Doubt) -> String {
    switch doubt {
    case .whenUnknown:
      "its `when` is unknown here, so it may be claimed; `answered(...)` excludes it"
    case .holdsUnknown: "the condition of `holds` is unknown"
    case .notAsked: "the condition of `holds` reads what was not asked"
    case .fault: "a condition of it could not be computed"
    case .failed: "the result could not be computed"
    }
  }
}
