// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc

/// The few acts on files whose order and durability matter.
enum FileSystem {
  /// What stands at a path, links followed.
  enum Kind: Equatable {
    case nothing
    case file(size: Int64, mode: UInt32)
    case folder(mode: UInt32)
    case socket
    case other
  }

  /// What stands at a path; throws when that cannot be told.
  ///
  /// A file that cannot be looked at just now must never count as missing: a new one would be put
  /// in its place.
  static func kind(_ path: String) throws -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = lastError()
      guard errno == ENOENT || errno == ENOTDIR else {
        throw DatabaseProblem.notWritable(path: path, reason: reason)
      }
      return .nothing
    }
    let mode = UInt32(status.st_mode)
    return switch mode & UInt32(S_IFMT) {
    case UInt32(S_IFREG): .file(size: Int64(status.st_size), mode: mode & 0o7777)
    case UInt32(S_IFDIR): .folder(mode: mode & 0o7777)
    case UInt32(S_IFSOCK): .socket
    default: .other
    }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let folder = String(path[..<slash])
    return folder.isEmpty ? "/" : folder
  }

  /// Throws unless this file, or a new one in its folder, can be written.
  ///
  /// A file or folder without any write bit counts as not writable for the superuser too: who
  /// took the bits away meant it.
  static func requireWritable(_ path: String) throws {
    let folder = folder(of: path)
    guard case .folder(let folderMode) = try kind(folder) else {
      throw DatabaseProblem.notWritable(path: path, reason: "the folder does not exist")
    }
    guard folderMode & 0o222 != 0, access(folder, W_OK | X_OK) == 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: "the folder is read-only")
    }
    switch try kind(path) {
    case .nothing: return
    case .file(_, let mode):
      guard mode & 0o222 != 0, access(path, W_OK) == 0 else {
        throw DatabaseProblem.notWritable(path: path, reason: "the file is read-only")
      }
    case .folder, .socket, .other: throw DatabaseProblem.notOurs(path: path)
    }
  }

  /// The first bytes of a file, at most so many.
  ///
  /// Never call this for a database that this process has open: closing any descriptor of a file
  /// drops the process's POSIX locks on it, SQLite's among them.
  static func read(_ path: String, atMost limit: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
    defer { Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw DatabaseProblem.notWritable(path: path, reason: lastError())
      }
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  /// Puts a file there whole or not at all, mode 0600; what stood there is replaced.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let draft = path + ".new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = lastError()
        Glibc.close(descriptor)
        unlink(draft)
        throw DatabaseProblem.notWritable(path: path, reason: reason)
      }
      rest = rest.dropFirst(count)
    }
    let synced = fsync(descriptor) == 0
    let reason = lastError()
    guard Glibc.close(descriptor) == 0, synced else {
      unlink(draft)
      throw DatabaseProblem.notWritable(path: path, reason: reason)
    }
    try move(draft, to: path)
  }

  /// An empty file of mode 0600, for SQLite to fill: its log gets the same mode.
  static func makeEmpty(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
    Glibc.close(descriptor)
  }

  /// Takes a file away; nothing there is as good.
  static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
  }

  /// Renames a file and makes the new name last.
  static func move(_ path: String, to other: String) throws {
    guard rename(path, other) == 0 else {
      throw DatabaseProblem.notWritable(path: other, reason: lastError())
    }
    try syncFolder(of: other)
  }

  /// Makes the names in a file's folder last.
  static func syncFolder(of path: String) throws {
    let folder = folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw DatabaseProblem.writeFailed(path: folder, reason: lastError())
    }
  }

  /// Throws unless so many bytes more find room where a file lies.
  ///
  /// A file system that tells no size is believed.
  static func requireRoom(_ bytes: UInt64, for path: String) throws {
    var status = statvfs()
    guard statvfs(folder(of: path), &status) == 0 else {
      throw DatabaseProblem.notWritable(path: path, reason: lastError())
    }
    guard status.f_blocks > 0 else { return }
    let (room, isVast) = UInt64(status.f_bavail)
      .multipliedReportingOverflow(by: UInt64(status.f_frsize))
    guard isVast || room >= bytes else { throw DatabaseProblem.diskFull(path: path) }
  }

  /// The path with links and dots resolved, for a file that need not exist yet.
  static func resolved(_ path: String) -> String {
    if let full = realPath(path) { return full }
    guard let folder = realPath(folder(of: path)) else { return path }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The system's words for the last error.
  static func lastError() -> String {
    String(cString: strerror(errno))
  }

  private static func realPath(_ path: String) -> String? {
    guard let full = realpath(path, nil) else { return nil }
    defer { free(full) }
    return String(cString: full)
  }
}
