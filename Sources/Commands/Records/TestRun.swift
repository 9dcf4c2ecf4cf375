// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// What replaying recordings showed.
struct TestRun {
  private(set) var reports: [(recording: Recording, report: RecordingRunner.Report)] = []
  private(set) var coverage: [AssessmentID: Coverage] = [:]
  private(set) var claims = ClaimCheck()
  /// Over all assessments, for what they share.
  private var whole = Coverage()

  /// Replays recordings.
  init(_ recordings: [Recording], with runner: RecordingRunner, graph: DecisionGraph) {
    for recording in recordings {
      let report = runner.run(recording, claims: &claims) {
        coverage[recording.assessment, default: Coverage()].note($0, of: recording, graph: graph)
        whole.note($0, of: recording, graph: graph)
      }
      reports.append((recording, report))
    }
  }

  /// What came out differently, with its recording.
  var mismatches: [(Recording, RecordingRunner.Mismatch)] {
    reports.flatMap { recording, report in report.mismatches.map { (recording, $0) } }
  }

  /// The claims that were not kept.
  var violations: [ClaimCheck.Violation] { reports.flatMap(\.report.violations) }

  private var failed: Int { reports.count { !$0.report.mismatches.isEmpty } }

  /// Whether everything came out as recorded and every claim was kept.
  var isWell: Bool { failed == 0 && claims.isWell }

  /// What was reached: of each assessment by its own recordings, and of what they share.
  ///
  /// - Parameters:
  ///   - pack: The content.
  ///   - isWhole: Whether all recordings were run; else only the assessments of those that were run
  ///     are counted, and nothing that assessments share.
  /// - Returns: A section a kind.
  func sections(of pack: Pack, isWhole: Bool) -> [Coverage.Section] {
    let assessments = pack.graph.assessments.values.filter { isWhole || coverage[$0.id] != nil }
      .sorted { $0.id.text < $1.id.text }
    let isOne = pack.graph.assessments.count == 1
    let own = assessments.flatMap { assessment in
      (coverage[assessment.id] ?? Coverage()).sections(of: assessment, in: pack).map { section in
        var section = section
        if !isOne { section.title = "\(assessment.id): \(section.title)" }
        return section
      }
    }
    return own + (isWhole ? whole.shared(of: pack, claims: claims.reached) : [])
  }

  // MARK: Printing

  /// Prints what came out differently and the claims that were not kept.
  func printDifferences(to console: Console) {
    for (_, report) in reports {
      for mismatch in report.mismatches { console.print(mismatch.lines) }
      for violation in report.violations { console.print(violation.lines) }
    }
    for (recording, report) in reports where !report.ignored.isEmpty {
      console.print([Self.ignored(report.ignored, by: recording)])
    }
  }

  /// That answers count for nothing, so that the recording may prove something else than it says.
  private static func ignored(_ findings: [Walk.Finding], by recording: Recording) -> StyledLine {
    let names = findings.map { finding in
      "`\(finding.question)\(finding.option.map { ".\($0)" } ?? "")`"
    }
    return StyledLine("\(recording.origin): ").then(recording.name, .strong).then(
      ": nobody asks this person \(names.joined(separator: ", ")), so the answer counts for nothing"
    )
  }

  /// Prints how many recordings came out as recorded, and how the claims came out.
  func printSummary(_ runner: RecordingRunner, isWhole: Bool, to console: Console) {
    let word = reports.count == 1 ? "recording" : "recordings"
    let summary = "\(reports.count) \(word), \(reports.count - failed) as recorded, \(failed) not"
    console.print([StyledLine(summary, failed == 0 ? .strong : .alarm)])
    printClaims(runner, isWhole: isWhole, to: console)
  }

  /// Prints how the claims came out, where there are some.
  func printClaims(_ runner: RecordingRunner, isWhole: Bool, to console: Console) {
    let claims = runner.claims(of: reports.map(\.recording))
    if let summary = self.claims.summary(of: claims, isWhole: isWhole) {
      console.print([StyledLine(summary, self.claims.isWell ? .strong : .alarm)])
    }
  }

  // MARK: Reporting

  /// The run for build servers, with the recordings that could not be read and what is not covered.
  func report(
    _ recorded: RecordedContent,
    sections: [Coverage.Section],
    percent: Int
  ) -> JUnitReport {
    var junit = JUnitReport()
    for (recording, report) in reports {
      var one = JUnitReport.Case(name: recording.name)
      one.faults += report.mismatches.map { mismatch in
        JUnitReport.Fault(
          kind: .failure,
          message: "\(mismatch.subject): expected \(mismatch.expected), got \(mismatch.got)",
          text: Self.text(mismatch.lines)
        )
      }
      one.faults += report.violations.map { violation in
        JUnitReport.Fault(
          kind: .failure,
          message: "claim \(violation.verdict.claim.id) is not kept",
          text: Self.text(violation.lines)
        )
      }
      junit.add(one, to: recording.origin.file)
    }
    for diagnostic in recorded.diagnostics where diagnostic.severity == .error {
      let text = DiagnosticRenderer(files: recorded.files).render([diagnostic])
      let fault = JUnitReport.Fault(kind: .error, message: diagnostic.message, text: text)
      junit.add(
        JUnitReport.Case(name: "reading the file", faults: [fault]),
        to: diagnostic.primary.span.file
      )
    }
    for section in sections where section.isRequired {
      var one = JUnitReport.Case(name: section.title)
      if section.isUnder(percent) {
        one.faults.append(
          JUnitReport.Fault(
            kind: .failure,
            message: "\(section.reached) of \(section.count) reached, \(percent) % demanded",
            text: section.missing.map { "not reached: \($0)\n" }.joined()
          )
        )
      }
      junit.add(one, to: "coverage")
    }
    return junit
  }

  private static func text(_ lines: [StyledLine]) -> String {
    lines.map { $0.text + "\n" }.joined()
  }
}

extension RecordingRunner.Mismatch {
  /// What was expected, what came out, and why.
  var lines: [StyledLine] {
    var lines = [
      StyledLine("\(origin): ").then(recording, .strong).then(": \(subject)"),
      StyledLine("  expected \(expected)"),
      StyledLine("  got      \(got)"),
    ]
    lines += trace.map { StyledLine("  \($0)") }
    if let chance { lines.append(StyledLine("  with \(chance)")) }
    return lines + [StyledLine()]
  }
}
