// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Conformance

/// `luukku conformance`.
struct ConformanceCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformance",
    abstract: "Runs the cases of a DMN technology compatibility kit and counts the verdicts.",
    discussion: """
      A case agrees, is refused (its construct is outside the language) or is wrong. Exit code 1 \
      when a case is wrong. How verdicts are reckoned is in docs/feel.md.
      """
  )

  @Argument(help: ArgumentHelp("The folder of the kit, or a part of it.", valueName: "folder"))
  var folder: String
  @Option(help: ArgumentHelp("Runs only the suite of this name.", valueName: "name"))
  var suite: String?
  @Option(help: "Lists cases instead of the table: agrees, refused or wrong.")
  var list: Listed?

  /// What the option `--list` takes.
  enum Listed: String, ExpressibleByArgument, CaseIterable {
    case agrees
    case refused
    case wrong

    var listing: ConformanceReport.Listing {
      switch self {
      case .agrees: .agrees
      case .refused: .refused
      case .wrong: .wrong
      }
    }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let report: ConformanceReport
    do {
      report = try ConformanceRun.report(folder: folder, suite: suite)
    } catch {
      throw Failure(.machine, error.description)
    }
    for line in list.map({ report.list($0.listing) }) ?? report.lines {
      machine.console.print(line)
    }
    return report.wrongCount > 0 ? .wrong : .well
  }
}
