// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentEngine
import AssessmentService

/// `luukku evaluate FILE|-`.
struct Evaluate: MachineCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluates one answer set and prints its result as JSON."
  )

  @Argument(help: "The file with the answer set; - for standard input.")
  var file: String
  @OptionGroup var options: ReplayOptions

  func run(in machine: Machine) async throws -> CommandStatus {
    let replayer = try options.replayer()
    let bytes = try machine.open(file).all(limit: LineReader.limit, name: file)
    let (json, isResult) = replayer.evaluate(bytes, line: nil)
    machine.console.writeData(json)
    return isResult ? .well : .wrong
  }
}

/// By which content records are evaluated, and what is written besides the results themselves.
struct ReplayOptions: ParsableArguments {
  @Option(help: "Adds texts in this language: fi, sv or en.")
  var texts: String?
  @Flag(help: "Adds the legal and clinical times.")
  var clocks = false
  @OptionGroup var content: ContentOption

  /// What evaluates the records.
  func replayer() throws -> Replayer {
    try Replayer(pack: try content.pack(), extras: try extras())
  }

  private func extras() throws -> ResultWriter.Extras {
    if let texts, !["fi", "sv", "en"].contains(texts) {
      throw Failure(.usage, "--texts takes fi, sv or en")
    }
    return ResultWriter.Extras(texts: texts.map { LanguageID($0) }, clocks: clocks)
  }
}
