// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// The terminal, standard input and standard output of this process.
///
/// Single keys need the terminal in another mode, which outlives the process: whatever ends the
/// process has to give it back first.
final class SystemTerminal: Sendable {
  private struct State {
    var original: termios?
    var signals: [any DispatchSourceSignal] = []
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var size: TerminalSize?
    var input: [UInt8] = []
    var isAtEnd = false
  }

  /// The longest line that is read from a person or a pipe, in bytes.
  private static let lineLimit = 1 << 16
  /// How long the rest of an escape sequence may take, in milliseconds.
  private static let sequenceTime: Int32 = 40
  /// How often the size of the terminal is looked at while waiting for a key, in milliseconds.
  private static let sizeTime: Int32 = 300

  /// Asks the terminal to mark what is pasted; one that cannot passes over it.
  private static let marksPastes = "\u{1B}[?2004h"
  private static let marksNoPastes = "\u{1B}[?2004l"

  private let state = Mutex(State())
  /// Why standard output could not be written.
  private let writeError = Mutex<Int32?>(nil)

  /// The console of this process.
  static func console() -> Console {
    let terminal = SystemTerminal()
    return Console(
      ports: Console.Ports(
        output: { terminal.write($0, to: STDOUT_FILENO) },
        errors: { terminal.write($0, to: STDERR_FILENO) },
        line: { terminal.line() },
        key: { terminal.key() },
        size: { terminal.size() },
        readsKeys: { terminal.readKeys($0) },
        outputFailure: {
          terminal.writeError.withLock { $0 }.map { String(cString: strerror($0)) }
        }
      ),
      environment: ProcessInfo.processInfo.environment,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1
    )
  }

  // MARK: Writing

  private func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          file,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else {
          if file == STDOUT_FILENO { writeError.withLock { $0 = errno } }
          return
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  // MARK: Lines

  private func line() -> String? {
    state.withLock { state in
      while true {
        if let end = state.input.firstIndex(of: 0x0A) {
          let line = String(decoding: state.input[..<end], as: UTF8.self)
          state.input.removeFirst(end + 1)
          return line
        }
        if state.isAtEnd {
          defer { state.input = [] }
          return state.input.isEmpty ? nil : String(decoding: state.input, as: UTF8.self)
        }
        if state.input.count > Self.lineLimit {
          // The rest of the line is no answer of its own.
          let line = String(decoding: state.input, as: UTF8.self)
          state.input = Self.restAfterLine()
          return line
        }
        let bytes = Self.read()
        if bytes.isEmpty { state.isAtEnd = true }
        state.input += bytes
      }
    }
  }

  /// Reads to the end of a line and gives what was read behind it.
  private static func restAfterLine() -> [UInt8] {
    while case let bytes = read(), !bytes.isEmpty {
      if let end = bytes.firstIndex(of: 0x0A) { return Array(bytes[(end + 1)...]) }
    }
    return []
  }

  private static func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(count, 0)))
    }
  }

  // MARK: Keys

  private func key() -> Key {
    state.withLock { state in
      while true {
        if !state.keys.isEmpty { return state.keys.removeFirst() }
        let size = size()
        if let known = state.size, known != size {
          state.size = size
          return .resized
        }
        state.size = size
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        let time = state.decoder.isPending ? Self.sequenceTime : Self.sizeTime
        let ready = poll(&request, 1, time)
        if ready > 0 {
          let bytes = Self.read()
          // The terminal went away.
          if bytes.isEmpty { return .interrupt }
          state.keys += state.decoder.decode(bytes)
        } else if ready == 0, state.decoder.isPending {
          state.keys += state.decoder.flush()
        }
      }
    }
  }

  private func size() -> TerminalSize {
    var window = winsize()
    let found = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return found
      ? TerminalSize(columns: Int(window.ws_col), rows: max(Int(window.ws_row), 1))
      : TerminalSize(columns: 80, rows: 24)
  }

  private func readKeys(_ wanted: Bool) {
    state.withLock { state in
      if wanted {
        guard state.original == nil else { return }
        var mode = termios()
        guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return }
        let original = mode
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        mode.c_iflag &= ~tcflag_t(IXON)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &mode) == 0 else { return }
        state.original = original
        write(Self.marksPastes, to: STDOUT_FILENO)
        state.signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].map { Self.restoring(original, on: $0) }
      } else if var original = state.original {
        write(Self.marksNoPastes, to: STDOUT_FILENO)
        _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &original)
        state.original = nil
        for source in state.signals { source.cancel() }
        state.signals = []
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
      }
    }
  }

  /// Gives the terminal back and ends the process when a signal comes.
  private static func restoring(
    _ original: termios,
    on number: Int32
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      var original = original
      let leave = Array((marksNoPastes + "\u{1B}[?25h\u{1B}[?1049l").utf8)
      _ = Foundation.write(STDOUT_FILENO, leave, leave.count)
      _ = tcsetattr(STDIN_FILENO, TCSANOW, &original)
      _exit(128 + number)
    }
    source.activate()
    return source
  }
}
