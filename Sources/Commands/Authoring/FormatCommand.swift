// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler

/// `luukku format [FILE...] [--check]`.
struct FormatCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Gives files of content the one layout; what they say stays the same.",
    discussion: """
      Indentation, empty lines, long lines and the bars of tables are set; values, their order, \
      quotes and remarks are kept. A file with a mistake in its YAML is left as it is, and told.
      Without a file all questionnaires, rules and recordings are formatted. `-` reads a file from \
      standard input and prints it.
      """
  )

  @Argument(help: "The files; all of the content without one.")
  var files: [String] = []
  @Flag(help: "Writes nothing and lists the files that would change; exit code 1 if there are any.")
  var check = false
  @OptionGroup var content: ContentOption

  func validate() throws {
    if files.contains("-"), files.count > 1 || check {
      throw ValidationError("- for standard input goes alone")
    }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let found = try read(machine)
    var run = Run(check: check, console: machine.console)
    for (file, path) in found {
      guard let new = run.format(file) else { continue }
      if path == "-" {
        let text = String(decoding: new.bytes, as: UTF8.self)
        machine.console.writeData(String(text.dropLast()))
      } else if new.bytes != file.bytes {
        if !check { try FileOutput.write(new.bytes, to: path) }
        machine.console.print("\(check ? "would change" : "formatted"): \(file.path)")
        run.changed += 1
      }
    }
    if files != ["-"] { machine.console.print(run.summary(of: found.count)) }
    return run.left > 0 || (check && run.changed > 0) ? .wrong : .well
  }

  /// The files with the paths where they lie.
  private func read(_ machine: Machine) throws(Failure) -> [(file: SourceFile, path: String)] {
    guard files.isEmpty else {
      var all: [(file: SourceFile, path: String)] = []
      for path in files {
        guard path == "-" || path.hasSuffix(".yaml") else {
          throw Failure(.usage, "\(path) is no file of content; their names end with .yaml")
        }
        let name = path == "-" ? "standard input" : path
        // A longer file is refused by the formatter, so no more is read.
        let bytes = try machine.open(path).first(1 << 20 + 1)
        all.append((SourceFile(path: name, bytes: bytes), path))
      }
      return all
    }
    let folder = try ContentFolder(content.folder)
    let all = try folder.content().files + folder.recordings().files
    return all.map { ($0, "\(folder.path)/\($0.path)") }
  }

  /// What one run did.
  private struct Run {
    let check: Bool
    let console: Console
    var changed = 0
    /// Files that could not be formatted.
    var left = 0

    init(check: Bool, console: Console) {
      self.check = check
      self.console = console
    }

    /// The file in its layout; nil when it is left as it is, which is told.
    mutating func format(_ file: SourceFile) -> SourceFile? {
      switch ContentFormatter.format(file) {
      case .formatted(let new): return new
      case .faulty(let diagnostics):
        let style: DiagnosticRenderer.Style = console.usesColors() ? .colored : .plain
        let renderer = DiagnosticRenderer(files: [file], style: style)
        console.printRendered(renderer.render(diagnostics) + "\n")
        console.printError("\(file.path) is left as it is, until this is mended")
      case .unusual(let line):
        let place = line.map { ":\($0)" } ?? ""
        console.printError(
          "\(file.path)\(place) is written in a way that cannot be formatted without changing what "
            + "it says; it is left as it is"
        )
      }
      left += 1
      return nil
    }

    /// The last line.
    func summary(of count: Int) -> String {
      let verb = check ? "would change" : "formatted"
      let rest = left == 0 ? "" : ", \(left) left as \(left == 1 ? "it is" : "they are")"
      return "\(changed) of \(count) \(count == 1 ? "file" : "files") \(verb)\(rest)"
    }
  }
}
