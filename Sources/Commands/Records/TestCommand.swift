// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// `luukku test [ID...] [--coverage] [--junit FILE] [--update]`.
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
  @Option(
    help: ArgumentHelp(
      "So many percent of each kind must be reached, 1 to 100; without it all.",
      valueName: "percent"
    )
  )
  var require: Int?
  @Option(
    help: ArgumentHelp("Writes what came out as JUnit's XML to a file.", valueName: "file")
  )
  var junit: String?
  @Flag(help: "Writes what comes out now into the recordings, and lists every changed level.")
  var update = false
  @Option(help: "The seed of random answers.")
  var seed = TestCommand.usualSeed
  @OptionGroup var content: ContentOption

  func validate() throws {
    if let require, !(1...100).contains(require) {
      throw ValidationError("--require wants a whole number of percent, 1 to 100")
    }
    if update, coverage || require != nil || junit != nil {
      throw ValidationError("--update goes alone; test again afterwards")
    }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let loaded = try content.load()
    let pack = try loaded.usablePack()
    guard let calendar = OpeningCalendar(pack.calendar) else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    let recorded = try loaded.recordings(for: pack, console: machine.console)
    let all = recorded.all
    let chosen = names.isEmpty ? all : all.filter { one in names.contains { one.isNamed($0) } }
    if let strange = names.first(where: { name in !all.contains { $0.isNamed(name) } }) {
      // What has a mistake is not among them, and was told.
      let isWritten = recorded.files.contains { file in
        file.path.split(separator: "/").contains { $0 == strange || $0 == "\(strange).yaml" }
      }
      throw Failure(
        isWritten ? .wrong : .usage,
        isWritten
          ? "the recordings of \(strange) have mistakes, and none of them can be replayed"
          : "there is no recording, file or assessment named \(strange)"
      )
    }
    guard !all.isEmpty || !recorded.isWhole else {
      machine.console.printError("there is no recording in Tests/Recordings, so nothing was tested")
      return .wrong
    }
    // Of an assessment of which only some recordings run, what is not reached means nothing.
    let judged = Set(chosen.map(\.assessment))
    let isWhole = chosen.count == all.count { judged.contains($0.assessment) }
    let runner = RecordingRunner(pack: pack, calendar: calendar, seed: seed)
    let run = TestRun(chosen, with: runner, graph: pack.graph)
    if update { return try write(run, recorded, loaded, pack, runner, isWhole, machine.console) }
    run.printDifferences(to: machine.console)
    let percent = coverage || require != nil ? require ?? 100 : nil
    let sections = percent == nil ? [] : run.sections(of: pack, isWhole: chosen.count == all.count)
    for section in sections { section.print(to: machine.console) }
    run.printSummary(runner, isWhole: isWhole, to: machine.console)
    let under = sections.filter { $0.isUnder(percent ?? 0) }
    if let percent { Self.print(under, percent, to: machine.console) }
    if let junit {
      let report = run.report(recorded, sections: sections, percent: percent ?? 0)
      try FileOutput.write(Array(report.xml.utf8), to: junit)
    }
    return run.isWell && under.isEmpty && recorded.isWhole ? .well : .wrong
  }

  private static func print(
    _ under: [Coverage.Section],
    _ percent: Int,
    to console: Console
  ) {
    guard !under.isEmpty else {
      console.print("coverage: every kind reaches \(percent) %")
      return
    }
    let kinds = under.map { "\($0.title) \($0.percent) %" }.joined(separator: ", ")
    console.print([StyledLine("coverage: under \(percent) %: \(kinds)", .alarm)])
  }

  // MARK: Updating

  private func write(
    _ run: TestRun,
    _ recorded: RecordedContent,
    _ loaded: LoadedContent,
    _ pack: Pack,
    _ runner: RecordingRunner,
    _ isWhole: Bool,
    _ console: Console
  ) throws -> CommandStatus {
    var update = RecordingUpdate(run.mismatches, scale: pack.graph.scale)
    let files = update.rewrite(recorded.files, pack: pack, runner: runner)
    var written = 0
    for file in files {
      let path = "\(loaded.folder.path)/\(file.path)"
      let old = recorded.files.first { $0.path == file.path }
      guard try ByteInput.file(path).first((old?.bytes.count ?? 0) + 1) == old?.bytes else {
        update.leave(file: file.path, "the file was changed meanwhile")
        continue
      }
      try FileOutput.write(file.bytes, to: path)
      console.print("rewritten: \(file.path)")
      written += 1
    }
    let (lines, lowered) = update.lines(files: written)
    console.print(lines)
    if lowered > 0 {
      let places = lowered == 1 ? "ONE RECORDING" : "\(lowered) RECORDINGS"
      console.print([
        StyledLine(
          "THE LEVEL WAS LOWERED IN \(places): somebody is told something less urgent than before. "
            + "Read each before you keep it.",
          .alarm
        )
      ])
    }
    for violation in run.violations { console.print(violation.lines) }
    run.printClaims(runner, isWhole: isWhole, to: console)
    let isWell = update.left.isEmpty && run.claims.isWell && recorded.isWhole
    return isWell ? .well : .wrong
  }
}

extension Coverage.Section {
  fileprivate func print(to console: Console) {
    let note = isRequired ? "" : " (not demanded: some can never be)"
    console.print("\(title): \(reached) of \(count)\(note)")
    for name in missing { console.print("  not reached: \(name)") }
    for name in impossible { console.print("  cannot be reached: \(name)") }
  }
}
