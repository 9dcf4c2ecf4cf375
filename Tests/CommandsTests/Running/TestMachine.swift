// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Synchronization

@testable import Commands

/// A machine whose input is given and whose output is kept.
final class TestMachine: Sendable {
  private struct State {
    var output = ""
    var errors = ""
    var lines: [String] = []
    var keys: [Key] = []
    var files: [String: [UInt8]] = [:]
    var size = TerminalSize(columns: 80, rows: 24)
    var random: UInt64 = 1
    var readsKeys: [Bool] = []
    var now: Moment
    var later: (line: String, now: Moment)?
  }

  private let state: Mutex<State>
  private let isTerminal: Bool
  private let environment: [String: String]

  /// Makes a machine.
  ///
  /// - Parameters:
  ///   - lines: The lines of standard input.
  ///   - keys: The keys that are pressed; Ctrl-C after the last.
  ///   - now: The time.
  ///   - later: The time from the moment when a line is read on.
  ///   - environment: The environment.
  ///   - seed: Where random bytes begin.
  init(
    lines: [String] = [],
    keys: [Key]? = nil,
    now: String = "2026-11-24T10:00+02:00",
    later: (line: String, now: String)? = nil,
    environment: [String: String] = ["TERM": "xterm", "USER": "tester"],
    seed: UInt64 = 1
  ) {
    var state = State(now: Moment(now) ?? Moment(seconds: 0))
    state.later = later.flatMap { later in Moment(later.now).map { (later.line, $0) } }
    state.random = seed
    state.lines = lines
    state.keys = keys ?? []
    self.state = Mutex(state)
    self.environment = environment
    isTerminal = keys != nil
  }

  /// Puts a file where commands can open it.
  func add(_ text: String, as path: String) {
    state.withLock { $0.files[path] = Array(text.utf8) }
  }

  func resize(_ columns: Int, _ rows: Int) {
    state.withLock { $0.size = TerminalSize(columns: columns, rows: rows) }
  }

  var output: String { state.withLock { $0.output } }
  var errors: String { state.withLock { $0.errors } }
  var readsKeys: [Bool] { state.withLock { $0.readsKeys } }
  var unreadLines: Int { state.withLock { $0.lines.count } }

  var console: Console { machine.console }

  var machine: Machine {
    Machine(
      console: Console(
        ports: Console.Ports(
          output: { text in self.state.withLock { $0.output += text } },
          errors: { text in self.state.withLock { $0.errors += text } },
          line: { self.line() },
          key: { self.state.withLock { $0.keys.isEmpty ? .interrupt : $0.keys.removeFirst() } },
          size: { self.state.withLock { $0.size } },
          readsKeys: { wanted in self.state.withLock { $0.readsKeys.append(wanted) } }
        ),
        environment: environment,
        isInputTerminal: isTerminal,
        isOutputTerminal: isTerminal
      ),
      open: { path throws(Failure) in
        if let bytes = self.state.withLock({ $0.files[path] }) { return ByteInput(bytes) }
        return try ByteInput.file(path)
      },
      now: { self.state.withLock { $0.now } },
      randomBytes: { count in
        self.state.withLock { state in
          (0..<count).map { _ in
            state.random = state.random &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: state.random >> 33)
          }
        }
      },
      user: "tester"
    )
  }

  private func line() -> String? {
    state.withLock { state in
      guard !state.lines.isEmpty else { return nil }
      let line = state.lines.removeFirst()
      if let later = state.later, later.line == line { state.now = later.now }
      return line
    }
  }

  /// Runs `luukku` with arguments.
  func run(_ arguments: String...) async -> CommandStatus {
    await run(arguments)
  }

  func run(_ arguments: [String]) async -> CommandStatus {
    await Luukku.run(arguments, in: machine)
  }
}
