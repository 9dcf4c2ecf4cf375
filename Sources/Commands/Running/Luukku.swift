// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import AssessmentEngine

/// The command `luukku`.
public struct Luukku: AsyncParsableCommand {
  /// The commands and their help.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "luukku",
      abstract: "Self-assessment of symptoms and of the need for services.",
      discussion: """
        Exit codes: 0 well, 1 the content or an answer is wrong, 2 the command was not understood, \
        3 the machine (a file, the database, a port).
        """,
      version: "luukku \(Engine.version)",
      subcommands: [
        Ask.self, Serve.self, CheckCommand.self, ExplainCommand.self, FormatCommand.self,
        NewCommand.self, WordsCommand.self, TestCommand.self,
        Approve.self, Evaluate.self, Replay.self, QueueCommand.self, StaffCommand.self,
        SchemaCommand.self, LanguageServerCommand.self, ConformanceCommand.self,
      ]
    )
  }

  /// Makes the command; its parts are read from the arguments.
  public init() {}

  /// Runs the command that the arguments name, on this process's own machine.
  ///
  /// - Parameter arguments: The arguments without the program's name.
  /// - Returns: How the command ended; what is to be said has been said.
  public static func run(_ arguments: [String]) async -> CommandStatus {
    await run(arguments, in: .system())
  }

  /// Runs the command that the arguments name.
  static func run(_ arguments: [String], in machine: Machine) async -> CommandStatus {
    let status = await end(arguments, in: machine)
    // A result that nobody can read is none: a full disk behind a pipe is not success.
    guard let reason = machine.console.ports.outputFailure() else { return status }
    machine.console.printError("not all could be written to standard output: \(reason)")
    return .machine
  }

  private static func end(_ arguments: [String], in machine: Machine) async -> CommandStatus {
    var command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      return say(error, machine)
    }
    do {
      if let command = command as? any MachineCommand { return try await command.run(in: machine) }
    } catch {
      let failure = Failure(error)
      machine.console.printError(failure.sentence)
      return failure.status
    }
    if command is Self || command is QueueCommand || command is StaffCommand {
      machine.console.print(helpMessage(for: type(of: command)))
      return .usage
    }
    do {
      // What is left is the library's own command for help.
      try command.run()
      return .well
    } catch {
      return say(error, machine)
    }
  }

  /// Says what argument-parser has to say: help and version are well, the rest is usage.
  private static func say(_ error: any Error, _ machine: Machine) -> CommandStatus {
    let text = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      machine.console.print(text)
      return .well
    }
    machine.console.ports.errors(TerminalText.harmless(text) + "\n")
    return .usage
  }
}

/// A command that takes everything from a machine that it is given.
protocol MachineCommand: AsyncParsableCommand {
  /// Does the work.
  func run(in machine: Machine) async throws -> CommandStatus
}

extension MachineCommand {
  mutating func run() async throws {
    let status = try await run(in: .system())
    throw ExitCode(status.rawValue)
  }
}
