// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import Foundation

/// `luukku schema`.
struct SchemaCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      The kinds are \(ContentSchema.kinds.joined(separator: ", ")). What a schema accepts can still \
      be wrong; `luukku check` knows more.
      """
  )

  @Argument(help: "The kind of file.")
  var kind: String?
  @Option(
    help: ArgumentHelp(
      "Writes the schemas of all kinds to this folder, which must be there.",
      valueName: "dir"
    )
  )
  var all: String?

  func validate() throws {
    guard (kind == nil) != (all == nil) else {
      throw ValidationError("name a kind of file, or a folder with `--all`")
    }
    guard let kind, !ContentSchema.kinds.contains(kind) else { return }
    let kinds = ContentSchema.kinds.joined(separator: ", ")
    throw ValidationError("there is no kind `\(kind)`; the kinds are \(kinds)")
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    if let kind, let text = ContentSchema.text(of: kind) {
      machine.console.print(String(text.dropLast()))
    }
    guard let all else { return .well }
    for kind in ContentSchema.kinds {
      guard let text = ContentSchema.text(of: kind) else { continue }
      let path = "\(all)/\(ContentSchema.fileName(of: kind))"
      do {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw Failure(.machine, "cannot write \(path)")
      }
    }
    return .well
  }
}
