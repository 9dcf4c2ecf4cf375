// SPDX-License-Identifier: Apache-2.0

/// The columns and rows of a terminal.
struct TerminalSize: Hashable, Sendable {
  let columns: Int
  let rows: Int
}

/// Where a command reads and writes.
///
/// Every command is given one, so tests drive commands without a terminal. All that is written for
/// people goes through ``TerminalText``; there is no way around it but ``writeData(_:)``, which is
/// for JSON and escapes the same characters.
struct Console: Sendable {
  /// What the parts of a program are given by the machine.
  struct Ports: Sendable {
    /// Writes to standard output.
    var output: @Sendable (String) -> Void
    /// Writes to standard error.
    var errors: @Sendable (String) -> Void
    /// Reads a line without its end; nil at the end of input.
    var line: @Sendable () -> String?
    /// Waits for a key.
    var key: @Sendable () -> Key
    /// The size of the terminal.
    var size: @Sendable () -> TerminalSize
    /// Switches the terminal to single keys (true) or lines.
    var readsKeys: @Sendable (Bool) -> Void
    /// Why not all could be written to standard output; nil while all was.
    var outputFailure: @Sendable () -> String? = { nil }
  }

  /// When colours are used.
  enum Coloring: String, Sendable, CaseIterable {
    case auto, always, never
  }

  let ports: Ports
  /// The environment of the process.
  let environment: [String: String]
  /// Whether standard input is a terminal.
  let isInputTerminal: Bool
  /// Whether standard output is a terminal.
  let isOutputTerminal: Bool

  /// Whether single keys can be read and the screen can be steered.
  var isInteractive: Bool {
    isInputTerminal && isOutputTerminal && !isDumb
  }

  /// Whether text may be coloured: `NO_COLOR` (no-color.org) and `TERM=dumb` are respected.
  func usesColors(_ coloring: Coloring = .auto) -> Bool {
    switch coloring {
    case .always: true
    case .never: false
    case .auto: isOutputTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// The columns to break texts at: those of the terminal, at most 100; 80 where there is none.
  var width: Int {
    guard isOutputTerminal else { return 80 }
    return min(max(ports.size().columns, WrappedText.narrowest), 100)
  }

  private var isDumb: Bool {
    let term = environment["TERM"] ?? ""
    return term == "dumb" || term.isEmpty
  }

  // MARK: Writing

  /// Prints a text, broken nowhere, with a line end.
  func print(_ text: String = "") {
    ports.output(TerminalText.harmless(text) + "\n")
  }

  /// Prints lines.
  func print(_ lines: [StyledLine]) {
    let colors = usesColors()
    ports.output(lines.map { $0.encoded(colors: colors) + "\n" }.joined())
  }

  /// Prints what a renderer of ours made; only its colours stay.
  func printRendered(_ text: String) {
    ports.output(TerminalText.keepingColors(text))
  }

  /// Prints one line to standard error.
  func printError(_ text: String) {
    ports.errors("luukku: " + TerminalText.harmless(text) + "\n")
  }

  /// Writes lines that ``TerminalText/json(_:)`` made, all at once.
  func writePieces(_ lines: String) {
    ports.output(lines)
  }

  /// Writes one line of JSON.
  func writeData(_ json: String) {
    ports.output(TerminalText.json(json) + "\n")
  }
}
