// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A process of the binary, with its output read as it comes.
///
/// Nothing here sleeps: whatever is waited for is a line of the process or its end, with a deadline.
final class RunningProgram {
  /// Why a process could not be used as wanted.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// A process that ended.
  struct Ended {
    /// The exit code; nil when a signal ended it.
    let code: Int32?
    let output: String
    let errors: String
  }

  private let process: pid_t
  /// What must not go away before the process.
  private let needed: (any AnyObject)?
  private var streams: [Int32: [UInt8]]
  private let outputFile: Int32
  private let errorsFile: Int32
  private var isOpen: Set<Int32>
  private var isReaped = false

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - environment: Variables besides the usual ones.
  ///   - input: What stands on standard input, which then ends.
  ///   - outputPath: Where standard output goes; nil to read it here.
  ///   - needed: What must not go away before the process.
  /// - Throws: The ``Problem`` of a process that cannot be started.
  init(
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String = "",
    outputPath: String? = nil,
    needing needed: (any AnyObject)? = nil
  ) throws {
    self.needed = needed
    let path = try Program.path()
    let (output, outputPair) = try Self.pair()
    var outputEnd = outputPair
    if let outputPath {
      close(outputPair)
      outputEnd = open(outputPath, O_WRONLY)
      guard outputEnd >= 0 else { throw Self.problem("open") }
    }
    let (errors, errorsEnd) = try Self.pair()
    let inputEnd = try Self.input(input)
    defer { for file in [outputEnd, errorsEnd, inputEnd] { close(file) } }
    let variables = Program.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    process = try Self.spawn(
      [path] + arguments,
      variables,
      files: [(inputEnd, STDIN_FILENO), (outputEnd, STDOUT_FILENO), (errorsEnd, STDERR_FILENO)]
    )
    outputFile = output
    errorsFile = errors
    streams = [output: [], errors: []]
    isOpen = [output, errors]
  }

  deinit {
    if !isReaped {
      _ = kill(process, SIGKILL)
      _ = reap()
    }
    for file in [outputFile, errorsFile] { close(file) }
  }

  // MARK: Waiting

  /// Waits for a line of standard output.
  ///
  /// - Parameter text: What the line holds.
  /// - Returns: The line.
  /// - Throws: The ``Problem`` when the process ends first, or when the line does not come in time.
  func line(with text: String) throws -> String {
    let deadline = ContinuousClock.now + Program.patience
    while true {
      let lines = self.text(of: outputFile).split(separator: "\n").map(String.init)
      if let line = lines.first(where: { $0.contains(text) }) { return line }
      guard try readMore(until: deadline) else {
        throw Problem(description: "ended without \(text): \(self.text(of: errorsFile))")
      }
    }
  }

  /// Waits until the process has ended.
  func end() throws -> Ended {
    let deadline = ContinuousClock.now + Program.patience
    while try readMore(until: deadline) {}
    // Both streams are closed, so the process has ended or is about to.
    let status = reap()
    let isExit = status & 0x7F == 0
    return Ended(
      code: isExit ? (status >> 8) & 0xFF : nil,
      output: text(of: outputFile),
      errors: text(of: errorsFile)
    )
  }

  /// Sends a signal.
  func send(_ signal: Int32) throws {
    guard kill(process, signal) == 0 else { throw Self.problem("kill") }
  }

  /// Reads what comes next; false when the process has closed both streams.
  private func readMore(until deadline: ContinuousClock.Instant) throws -> Bool {
    if isOpen.isEmpty { return false }
    var requests = isOpen.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = (deadline - ContinuousClock.now) / .milliseconds(1)
    guard left > 0 else {
      throw Problem(description: "nothing came in time: \(text(of: errorsFile))")
    }
    let ready = poll(&requests, nfds_t(requests.count), Int32(left))
    if ready < 0, errno != EINTR { throw Self.problem("poll") }
    for request in requests where request.revents != 0 {
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = read(request.fd, &buffer, buffer.count)
      if count > 0 {
        streams[request.fd, default: []] += buffer.prefix(count)
      } else {
        isOpen.remove(request.fd)
      }
    }
    return true
  }

  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isReaped = true
    return status
  }

  private func text(of file: Int32) -> String {
    String(decoding: streams[file] ?? [], as: UTF8.self)
  }

  // MARK: Starting

  /// Two ends of a stream that no other process gets: one that did would keep it open.
  ///
  /// They are sockets, to which can be written without a signal when nobody reads.
  private static func pair() throws -> (ours: Int32, theirs: Int32) {
    var files: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &files) == 0, let ours = files.first,
      let theirs = files.last
    else { throw problem("socketpair") }
    return (ours, theirs)
  }

  /// The end of a stream that holds a text and then ends.
  private static func input(_ text: String) throws -> Int32 {
    let (ours, theirs) = try pair()
    let bytes = Array(text.utf8)
    let sent = bytes.isEmpty ? 0 : Glibc.send(ours, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    close(ours)
    guard sent == bytes.count else { throw problem("send") }
    return theirs
  }

  private static func spawn(
    _ arguments: [String],
    _ environment: [String],
    files: [(from: Int32, to: Int32)]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in files { posix_spawn_file_actions_adddup2(&actions, from, to) }
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments.first ?? "", &actions, nil, words, variables)
    guard code == 0 else { throw Problem(description: "posix_spawn: \(code)") }
    return process
  }

  private static func problem(_ call: String) -> Problem {
    Problem(description: "\(call): \(String(cString: strerror(errno)))")
  }
}
