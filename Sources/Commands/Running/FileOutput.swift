// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files that are written whole or not at all.
enum FileOutput {
  /// Puts bytes in the place of a file, or makes it.
  ///
  /// They are written beside it and then moved, so that nobody ever sees half a file, and one that
  /// was there stays as it was when something fails. A link keeps leading to the same file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds afterwards.
  ///   - path: The file; its folder must be there.
  /// - Throws: The ``Failure`` with the reason of the machine.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var target = path
    var mode = mode_t(0o644)
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw Failure(.machine, "cannot write \(path): it is not a file")
      }
      mode = status.st_mode & 0o7777
      if let real = realpath(path, nil) {
        target = String(cString: real)
        free(real)
      }
    }
    let beside = "\(target).\(getpid()).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    do {
      try fill(descriptor, bytes, path)
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    close(descriptor)
    guard rename(beside, target) == 0 else {
      let failure = failure(path)
      unlink(beside)
      throw failure
    }
  }

  /// Makes the folder of a file, and the folders above it, where they are missing.
  static func makeFolder(of path: String) throws(Failure) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.machine, "cannot make the folder of \(path)")
    }
  }

  private static func fill(
    _ descriptor: Int32,
    _ bytes: [UInt8],
    _ path: String
  ) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(path) }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.machine, "cannot write \(path): \(String(cString: strerror(errno)))")
  }
}
