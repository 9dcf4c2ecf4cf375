// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The few calls for a stream socket in the file system.
enum UnixSocket {
  /// A socket that listens at a path, mode 0600 from its first moment; a dead one is taken away.
  ///
  /// Whoever calls this owns the database, so nobody listens at a socket that lies there.
  static func listen(_ path: String) throws -> Int32 {
    switch try FileSystem.kind(path) {
    case .nothing: break
    case .socket: try FileSystem.remove(path)
    case .file, .folder, .other:
      throw DatabaseProblem.socket(path: path, reason: "another file lies there")
    }
    let descriptor = try make(path)
    // Before `bind`, which gives the file the socket's mode: no moment with another one.
    guard fchmod(descriptor, 0o600) == 0,
      try withAddress(path, { bind(descriptor, $0, $1) }) == 0,
      Glibc.listen(descriptor, 16) == 0
    else {
      let reason = FileSystem.lastError()
      close(descriptor)
      throw DatabaseProblem.socket(path: path, reason: reason)
    }
    return descriptor
  }

  /// A socket that talks to who listens at a path; nil when nobody does.
  ///
  /// No step of it, nor a later read or write, waits longer than the patience: a server that hangs
  /// takes no connections once its queue of them is full.
  static func connect(_ path: String, patience: Duration) throws -> Int32? {
    guard try FileSystem.kind(path) == .socket else { return nil }
    let descriptor = try make(path)
    limit(descriptor, reading: patience, writing: patience)
    guard try withAddress(path, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
      let error = errno
      let reason =
        error == EAGAIN ? "the server takes no connections now" : FileSystem.lastError()
      close(descriptor)
      if error == ECONNREFUSED || error == ENOENT { return nil }
      throw DatabaseProblem.socket(path: path, reason: reason)
    }
    return descriptor
  }

  /// The user at the other end.
  static func peer(_ descriptor: Int32) -> UInt32? {
    // `struct ucred` is three 32-bit numbers: process, user, group. Swift does not see its name.
    var credentials: [UInt32] = [0, 0, 0]
    var length = socklen_t(credentials.count * MemoryLayout<UInt32>.size)
    guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0,
      length == 12
    else { return nil }
    return credentials.dropFirst().first
  }

  /// Ends a read or write that takes longer than this.
  static func limit(_ descriptor: Int32, reading: Duration, writing: Duration) {
    for (option, patience) in [(SO_RCVTIMEO, reading), (SO_SNDTIMEO, writing)] {
      let (seconds, attoseconds) = patience.components
      var time = timeval(
        tv_sec: Int(seconds),
        tv_usec: __suseconds_t(attoseconds / 1_000_000_000_000)
      )
      setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  private static func make(_ path: String) throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else {
      throw DatabaseProblem.socket(path: path, reason: FileSystem.lastError())
    }
    return descriptor
  }

  private static func withAddress(
    _ path: String,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard bytes.count < room else {
      throw DatabaseProblem.socket(
        path: path,
        reason: "its path has \(bytes.count) bytes and the system takes \(room - 1)"
      )
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
