// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The lock that makes one process the owner of a database; the system drops it when it dies.
///
/// A file of its own, since SQLite's lock says "busy" and not who, and since nothing but SQLite
/// may ever open the database file while it is in use. The lock file stays: taking it away would
/// let two processes lock two files of one name.
final class DatabaseLock: Sendable {
  private let descriptor: Int32

  init(path: String, database: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: FileSystem.lastError())
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else {
        let reason = FileSystem.lastError()
        close(descriptor)
        throw DatabaseProblem.notWritable(path: path, reason: reason)
      }
      var buffer = [UInt8](repeating: 0, count: 20)
      let count = pread(descriptor, &buffer, buffer.count, 0)
      close(descriptor)
      let digits = buffer.prefix(max(count, 0)).prefix { $0 != UInt8(ascii: "\n") }
      throw DatabaseProblem.alreadyOpen(
        path: database,
        process: Int32(String(decoding: digits, as: UTF8.self))
      )
    }
    let line = Array("\(getpid())\n".utf8)
    // Only a help for the message: that it was written does not matter.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, line, line.count, 0)
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would leave the lock to a child process that is just being started and has not
    // yet let go of what it inherited.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
