// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// `luukku test [ID...] [--coverage]`.
struct TestCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Replays the recordings and compares what comes out with what must.",
    discussion: """
      Every claim (`always`) of an assessment is checked on each of its recordings. One that is \
      broken, or of which that cannot be said, is shown and is exit code 1.

      An ID is a recording's name, its file (`sore-throat/fever`) or an assessment; without one all \
      are replayed.
      """
  )

  /// The seed of random answers where none is given; fixed, so that a failure comes again.
  static let usualSeed: UInt64 = 2_026

  @Argument(help: "Recordings, files of recordings, or assessments.")
  var names: [String] = []
  @Flag(help: "Counts and lists what no recording reaches; exit code 1 when there is something.")
  var coverage = false
  @Option(help: "The seed of random answers.")
  var seed = TestCommand.usualSeed
  @OptionGroup var content: ContentOption

  func run(in machine: Machine) async throws -> CommandStatus {
    let loaded = try content.load()
    let pack = try loaded.usablePack()
    guard let calendar = OpeningCalendar(pack.calendar) else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    let (all, isWhole) = try loaded.recordings(for: pack, console: machine.console)
    let chosen = names.isEmpty ? all : all.filter { one in names.contains { one.isNamed($0) } }
    if let strange = names.first(where: { name in !all.contains { $0.isNamed(name) } }) {
      throw Failure(.usage, "there is no recording, file or assessment named \(strange)")
    }
    guard !all.isEmpty else {
      machine.console.printError("there is no recording in Tests/Recordings, so nothing was tested")
      return .wrong
    }
    let runner = RecordingRunner(pack: pack, calendar: calendar, seed: seed)
    let status = Self.run(
      chosen,
      with: runner,
      coverageOf: coverage ? pack : nil,
      graph: pack.graph,
      to: machine.console
    )
    return isWhole ? status : .wrong
  }

  /// Replays, prints what came out differently, and counts.
  static func run(
    _ recordings: [Recording],
    with runner: RecordingRunner,
    coverageOf pack: Pack?,
    graph: DecisionGraph,
    to console: Console
  ) -> CommandStatus {
    var failed = 0
    var coverage = Coverage()
    var claims = ClaimCheck()
    for recording in recordings {
      let report = runner.run(recording, claims: &claims) { coverage.note($0, graph: graph) }
      if !report.mismatches.isEmpty { failed += 1 }
      for mismatch in report.mismatches { console.print(lines(of: mismatch)) }
      for violation in report.violations { console.print(violation.lines) }
    }
    let sections = pack.map { coverage.sections(of: $0, claims: claims.reached) } ?? []
    for section in sections { print(section, to: console) }
    let passed = recordings.count - failed
    let word = recordings.count == 1 ? "recording" : "recordings"
    let summary = "\(recordings.count) \(word), \(passed) as recorded, \(failed) not"
    console.print([StyledLine(summary, failed == 0 ? .strong : .alarm)])
    if let summary = claims.summary(of: runner.claims(of: recordings)) {
      console.print([StyledLine(summary, claims.isWell ? .strong : .alarm)])
    }
    let isCovered = sections.allSatisfy { $0.missing.isEmpty || !$0.isRequired }
    return failed == 0 && claims.isWell && isCovered ? .well : .wrong
  }

  private static func lines(of mismatch: RecordingRunner.Mismatch) -> [StyledLine] {
    var lines = [
      StyledLine("\(mismatch.origin): ").then(mismatch.recording, .strong)
        .then(": \(mismatch.subject)"),
      StyledLine("  expected \(mismatch.expected)"),
      StyledLine("  got      \(mismatch.got)"),
    ]
    if let chance = mismatch.chance { lines.append(StyledLine("  with \(chance)")) }
    return lines + [StyledLine()]
  }

  private static func print(_ section: Coverage.Section, to console: Console) {
    let note = section.isRequired ? "" : " (not demanded: some can never be)"
    console.print("\(section.title): \(section.reached) of \(section.count)\(note)")
    for name in section.missing { console.print("  not reached: \(name)") }
  }
}
