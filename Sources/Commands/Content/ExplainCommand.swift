// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler

/// `luukku explain`.
struct ExplainCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a problem that `luukku check` found, by its code.",
    discussion: "Without a code it lists all codes with what they mean."
  )

  @Argument(help: "The code in square brackets behind `error` or `warning`.")
  var code: String?

  func run(in machine: Machine) async throws -> CommandStatus {
    guard let code else {
      list(to: machine.console)
      return .well
    }
    // The code is often copied with what stands around it: `error[unknown-name]:`.
    let bare = code.split { "[]:`".contains($0) }.last { $0 != "error" && $0 != "warning" }
    let wanted = String(bare ?? "").lowercased()
    guard let page = DiagnosticPages.page(wanted) else {
      let near = DiagnosticPages.near(wanted)
      let help =
        near.isEmpty
        ? "`luukku explain` lists all codes"
        : "did you mean " + near.map { "`\($0)`" }.joined(separator: ", ") + "?"
      throw Failure(.usage, "there is no code `\(wanted)`; \(help)")
    }
    machine.console.print(page.text)
    return .well
  }

  private func list(to console: Console) {
    for page in DiagnosticPages.all {
      let lines = WrappedText.lines(page.summary, width: console.width, first: "  ", rest: "  ")
      console.print(([page.code] + lines).joined(separator: "\n"))
    }
  }
}
