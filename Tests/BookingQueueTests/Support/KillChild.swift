// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue
@testable import QueueKillChild

/// The program that hands over until it is killed.
final class KillChild {
  /// What it printed of one hand-over.
  struct Line: Hashable {
    let number: Int
    let receipt: Receipt

    init?(_ bytes: some Sequence<UInt8>) {
      let words = String(decoding: Array(bytes), as: UTF8.self)
        .split(separator: " ", maxSplits: 2)
      guard words.count == 3, let number = words.first.flatMap({ Int($0) }),
        let locator = Receipt.Locator(String(words[1])),
        let secret = Receipt.Secret(String(words[2]))
      else { return nil }
      self.number = number
      receipt = Receipt(locator: locator, secret: secret)
    }
  }

  let process: pid_t
  private let output: Int32
  private var pending: [UInt8] = []
  /// What it printed so far; nil where a line cannot be understood.
  private(set) var lines: [Line?] = []
  private var isRunning = true

  /// It lies beside the test program: the package's manifest makes the tests depend on it.
  static var path: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return FileSystem.folder(of: own) + "/QueueKillChild"
    }
  }

  /// Starts it; throws when it is not there.
  init(database: String, from number: Int) throws {
    let path = try Self.path
    try #require(access(path, X_OK) == 0, "\(path) is missing: build it with the tests")
    var ends: [Int32] = [0, 0]
    // A pair of sockets, since a pipe that no other child inherits cannot be made in one step.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let words = [path, database, String(number)]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, nil, arguments, environ)
    close(ends[1])
    output = ends[0]
    self.process = process
    try #require(result == 0)
  }

  deinit {
    kill()
    close(output)
  }

  /// Reads until it has printed so many lines.
  func read(lines count: Int) throws {
    while lines.count < count {
      try #require(receive(), "the child ended by itself")
    }
  }

  /// Kills it where it stands, and reads what it had printed.
  func kill() {
    guard isRunning else { return }
    isRunning = false
    _ = Glibc.kill(process, SIGKILL)
    while receive() {}
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    var count = Glibc.read(output, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = Glibc.read(output, &chunk, chunk.count) }
    guard count > 0 else { return false }
    pending += chunk.prefix(count)
    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Line(pending[..<end]))
      pending.removeSubrange(...end)
    }
    return true
  }
}
