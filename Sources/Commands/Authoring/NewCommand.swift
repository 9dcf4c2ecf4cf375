// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// `luukku new assessment ID`, `luukku new module ID`.
struct NewCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes the files of a new assessment or module, with remarks, to begin from.",
    discussion: """
      An assessment gets questions, rules, translations and recordings; a module all but the \
      recordings, since it is tested in the assessments that include it. They pass `luukku check` \
      and `luukku test` as they are. In an empty folder the registries are written too. A file that \
      is there is never written over.
      """
  )

  @Argument(help: "`assessment` or `module`.")
  var kind: Kind
  @Argument(help: "Its id, such as urinary-symptoms.")
  var id: [String]
  @OptionGroup var content: ContentOption

  /// What is written.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case assessment, module
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let id = try Self.id(self.id.joined(separator: " "))
    let folder = try ContentFolder(content.folder)
    let old = try folder.contentOrNothing().files
    try requireFree(id, in: old + folder.recordings().files)
    let template = try NewContent(kind, id: id, day: Self.today(machine), in: old)
    let made = template.files(beside: old)
    let after = AssessmentCompiler.compile(old + made.content)
    guard after.pack != nil else {
      let style: DiagnosticRenderer.Style = machine.console.usesColors() ? .colored : .plain
      let errors = after.diagnostics.filter { $0.severity == .error }
      let text = DiagnosticRenderer(files: after.files, style: style).render(errors)
      machine.console.printRendered(text + "\n")
      machine.console.printError("\(id) does not fit into this content; nothing was written")
      return .wrong
    }
    try folder.write(made.content + made.recordings)
    for file in made.content + made.recordings { machine.console.print("written: \(file.path)") }
    machine.console.print(
      kind == .assessment
        ? "now run `luukku check` and `luukku test \(id)`; then change the texts to your own"
        : "now write `- include: \(id)` into the questions of an assessment, and run `luukku check`"
    )
    return .well
  }

  private static func id(_ written: String) throws(Failure) -> String {
    guard let proposal = ContentID.proposal(for: written) else {
      throw Failure(
        .usage,
        "\(written) cannot be an id; write small letters, and hyphens between words: sore-throat"
      )
    }
    guard proposal == written else {
      throw Failure(
        .usage,
        "\(written) cannot be an id; small letters, digits and hyphens can: \(proposal)"
      )
    }
    guard !RegistryTemplates.names.contains(written) else {
      throw Failure(.wrong, "\(written) is the name of a registry in rules; choose another id")
    }
    return written
  }

  private func requireFree(_ id: String, in files: [SourceFile]) throws(Failure) {
    let paths = Set(
      [
        "questionnaires", "questionnaires/modules", "questionnaires/texts", "rules",
        "rules/modules",
      ]
      .map { "\($0)/\(id).yaml" } + ["Tests/Recordings/\(id)/first.yaml"]
    )
    guard let file = files.first(where: { paths.contains($0.path) }) else { return }
    throw Failure(.wrong, "\(file.path) is there already; nothing is written over it")
  }

  private static func today(_ machine: Machine) throws(Failure) -> String {
    let zone = "Europe/Helsinki"
    guard let date = WallClock(timeZone: zone)?.wallTime(of: machine.now())?.date else {
      throw Failure(.machine, "this system does not know the time zone \(zone)")
    }
    return "\(date)"
  }
}
