// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// `luukku check`.
struct CheckCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the content and prints everything that is wrong with it.",
    discussion: "Warnings alone are exit code 0."
  )

  @OptionGroup var content: ContentOption
  @Flag(help: "Prints JSON for editors and other programs.")
  var json = false
  @Option(help: "Colours: auto, always or never.")
  var color = Console.Coloring.auto
  @Option(
    help: ArgumentHelp(
      "Prints for a recording what each \"I don't know\" would make of its level.",
      valueName: "recording"
    )
  )
  var unsure: String?

  func run(in machine: Machine) async throws -> CommandStatus {
    let loaded = try content.load()
    if let unsure { return try Self.table(unsure, loaded, machine.console) }
    let compilation = loaded.compilation
    if json {
      let text = DiagnosticJSON.encode(compilation.diagnostics, files: compilation.files)
      machine.console.writeData(String(text.dropLast()))
    } else {
      print(loaded, to: machine.console)
    }
    return compilation.hasErrors || compilation.pack == nil ? .wrong : .well
  }

  private func print(_ loaded: LoadedContent, to console: Console) {
    let compilation = loaded.compilation
    let renderer = DiagnosticRenderer(
      files: compilation.files,
      style: console.usesColors(color) ? .colored : .plain
    )
    let text = renderer.render(compilation.diagnostics)
    if !text.isEmpty { console.printRendered(text + "\n") }
    for file in loaded.passedOver {
      console.print("warning: \(file) is not read; files of content end with .yaml\n")
    }
    console.print(Self.summary(loaded))
  }

  /// The last line: how much is wrong, and how much there is.
  static func summary(_ loaded: LoadedContent) -> String {
    let diagnostics = loaded.compilation.diagnostics
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors + loaded.passedOver.count
    let problems = "\(count(errors, "error")), \(count(warnings, "warning"))"
    guard let graph = loaded.compilation.pack?.graph else {
      return "\(problems) in \(count(loaded.compilation.files.count, "file"))"
    }
    return [
      problems,
      count(graph.assessments.count, "assessment"),
      count(graph.questions.count, "question"),
      count(graph.rules.count, "rule"),
    ].joined(separator: ", ")
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number == 0 ? "no" : "\(number)") \(word)\(number == 1 ? "" : "s")"
  }

  private static func table(
    _ name: String,
    _ loaded: LoadedContent,
    _ console: Console
  ) throws -> CommandStatus {
    let pack = try loaded.usablePack()
    guard let calendar = OpeningCalendar(pack.calendar) else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    let all = try loaded.recordings(for: pack, console: console).all
    let found = all.filter { $0.isNamed(name) }
    guard let recording = found.first else {
      throw Failure(.usage, "there is no recording named \(name)")
    }
    guard found.count == 1 else {
      let paths = found.map(\.path).prefix(10).joined(separator: ", ")
      throw Failure(.usage, "there are several recordings named \(name): \(paths)")
    }
    let runner = RecordingRunner(pack: pack, calendar: calendar, seed: TestCommand.usualSeed)
    let unsure = UnsureTable(recording, runner: runner, graph: pack.graph)
    for line in unsure.lines { console.print(line) }
    return .well
  }
}

extension Console.Coloring: ExpressibleByArgument {}
