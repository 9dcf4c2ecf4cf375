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
    discussion: """
      Warnings alone are exit code 0; beside errors they are only counted, until the errors are mended. \
      Named assessments or modules limit what is printed to their own files. A report is printed in \
      place of the warnings and wants content without errors; one about assessments is of all of them, \
      or of those that are named.
      """
  )

  @Argument(help: "The assessments or modules whose files are looked at; all without one.")
  var assessments: [String] = []
  @OptionGroup var content: ContentOption
  @Option(help: "`text` for people, or `json` for editors and other programs.")
  var format = Format.text
  @Flag(help: "Prints the warnings beside errors too.")
  var warnings = false
  @Option(help: "Colours: auto, always or never.")
  var color = Console.Coloring.auto
  @Option(
    help: ArgumentHelp(
      "Prints what each \"I don't know\" would make of a recording's level, or over all recordings of "
        + "an assessment.",
      valueName: "recording"
    )
  )
  var unsure: String?
  @Flag(help: "Prints the answers that can lead to `same-day` or more, with their rules.")
  var redFlags = false
  @Flag(help: "Prints words a sentence by language and file; exit code 1 over the limits.")
  var readability = false
  @Flag(help: "Says what keeps the content from release; exit code 1 when something does.")
  var release = false

  /// How problems are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func validate() throws {
    let reports = [format == .json, unsure != nil, redFlags, readability, release].count { $0 }
    if reports > 1 {
      throw ValidationError(
        "--format json, --unsure, --red-flags, --readability, --release: one of them"
      )
    }
    if !assessments.isEmpty, unsure != nil || readability || format == .json {
      throw ValidationError("an assessment is named for the check, --red-flags or --release")
    }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let isReport = unsure != nil || redFlags || readability || release
    // Without a report nobody asks by which hash a pack would be known.
    let loaded = try content.load(into: isReport ? .pack : .graph)
    let console = machine.console
    if let unsure { return try Self.table(unsure, loaded, console) }
    if redFlags { return try printRedFlags(loaded, console) }
    if readability { return try printReadability(loaded, console) }
    if release { return try printRelease(loaded, machine) }
    let compilation = loaded.compilation
    if format == .json {
      let text = DiagnosticJSON.encode(compilation.diagnostics, files: compilation.files)
      machine.console.writeData(String(text.dropLast()))
    } else {
      try print(loaded, to: machine.console)
    }
    return compilation.graph == nil ? .wrong : .well
  }

  private func print(_ loaded: LoadedContent, to console: Console) throws {
    let compilation = loaded.compilation
    let own = try ownDiagnostics(of: compilation)
    let errors = own.filter { $0.severity == .error }
    // What is wrong is read first; among eighty warnings nobody finds it.
    let shown = errors.isEmpty || warnings ? own : errors
    print(shown, of: compilation, to: console)
    if assessments.isEmpty {
      for file in loaded.passedOver {
        console.print("warning: \(file) is not read; files of content end with .yaml\n")
      }
    }
    if let code = shown.first?.code.text {
      console.print("`luukku explain CODE` tells more, such as `luukku explain \(code)`")
    }
    if shown.count < own.count {
      console.print("the warnings are printed when no error is left, or with `--warnings`")
    }
    if !assessments.isEmpty {
      let others = compilation.diagnostics.count { $0.severity == .error } - errors.count
      console.print(
        "in the files of \(assessments.joined(separator: ", ")): "
          + Self.counted(errors: errors.count, warnings: own.count - errors.count)
          + (others == 0 ? "" : "; \(Self.count(others, "error")) in other files")
      )
    }
    console.print(Self.summary(loaded))
  }

  /// What is wrong in the files of the named assessments and modules, or in all.
  private func ownDiagnostics(of compilation: Compilation) throws -> [Diagnostic] {
    guard !assessments.isEmpty else { return compilation.diagnostics }
    let known = Set(compilation.files.map(\.path))
    var paths: Set<String> = []
    for id in assessments {
      let own = ["", "modules/"].flatMap { folder in
        ["questionnaires/\(folder)\(id).yaml", "rules/\(folder)\(id).yaml"]
      }
      guard own.contains(where: known.contains) else {
        throw Failure(.usage, "there is no assessment or module named \(id)")
      }
      paths.formUnion(own + ["questionnaires/texts/\(id).yaml"])
    }
    return compilation.diagnostics.filter { paths.contains($0.primary.span.file) }
  }

  func print(_ diagnostics: [Diagnostic], of compilation: Compilation, to console: Console) {
    let renderer = DiagnosticRenderer(
      files: compilation.files,
      style: console.usesColors(color) ? .colored : .plain
    )
    let text = renderer.render(diagnostics)
    if !text.isEmpty { console.printRendered(text + "\n") }
  }

  /// The last line: how much is wrong, and how much there is.
  static func summary(_ loaded: LoadedContent) -> String {
    let diagnostics = loaded.compilation.diagnostics
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors + loaded.passedOver.count
    let problems = counted(errors: errors, warnings: warnings)
    guard let graph = loaded.compilation.graph else {
      return "\(problems) in \(count(loaded.compilation.files.count, "file"))"
    }
    return [
      problems,
      count(graph.assessments.count, "assessment"),
      count(graph.questions.count, "question"),
      count(graph.rules.count, "rule"),
    ].joined(separator: ", ")
  }

  private static func counted(errors: Int, warnings: Int) -> String {
    "\(count(errors, "error")), \(count(warnings, "warning"))"
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
    let runner = RecordingRunner(pack: pack, calendar: calendar, seed: TestCommand.usualSeed)
    // Whoever keeps the report keeps the words whole.
    let width = console.isOutputTerminal ? console.width : .max
    let lines =
      found.count == 1
      ? UnsureTable(recording, runner: runner, graph: pack.graph).lines(width: width)
      : UnsureSummary(found, runner: runner, graph: pack.graph).lines(width: width)
    for line in lines { console.print(line) }
    return .well
  }
}

extension Console.Coloring: ExpressibleByArgument {}
