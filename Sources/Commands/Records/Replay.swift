// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentEngine
import AssessmentService

/// `luukku replay FILE.jsonl|-`.
struct Replay: MachineCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluates answer sets, one a line, and prints a result a line in the same order.",
    discussion: """
      A line that cannot be evaluated gives a line with an error, which never holds the value, and \
      the run goes on; the exit code is then 1.
      """
  )

  /// Output is written in pieces of about this many bytes, or when the input makes us wait.
  private static let piece = 1 << 16

  @Argument(help: "The file with an answer set on each line; - for standard input.")
  var file: String
  @OptionGroup var options: ReplayOptions

  func run(in machine: Machine) async throws -> CommandStatus {
    try Self.run(try options.replayer(), from: try machine.open(file), to: machine.console)
  }

  /// Evaluates all lines; memory does not grow with their number.
  static func run(
    _ replayer: Replayer,
    from input: ByteInput,
    to console: Console
  ) throws(Failure) -> CommandStatus {
    var lines = LineReader(input)
    var output = ""
    var number = 0
    var status = CommandStatus.well
    func flush() {
      if !output.isEmpty { console.writePieces(output) }
      output = ""
    }
    defer { flush() }
    while let line = try lines.next(beforeWaiting: flush) {
      number += 1
      switch line {
      case .bytes(let bytes):
        let (json, isResult) = replayer.evaluate(bytes, line: number)
        output += TerminalText.json(json)
        if !isResult { status = .wrong }
      case .tooLong:
        output += Replayer.lineTooLong(number)
        status = .wrong
      }
      output += "\n"
      if output.utf8.count >= piece { flush() }
    }
    return status
  }
}
