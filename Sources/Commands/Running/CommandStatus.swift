// SPDX-License-Identifier: Apache-2.0

/// How a command ended, for the shell.
public enum CommandStatus: Int32, Sendable, CaseIterable {
  /// All is well; warnings alone do not change that.
  case well = 0
  /// The content, an answer or a record is wrong, or something was not found.
  case wrong = 1
  /// The command was not understood.
  case usage = 2
  /// The machine: a file, the database, a port.
  case machine = 3
  /// The person pressed Ctrl-C: 128 and the number of the signal, as shells expect it.
  case interrupted = 130
}
