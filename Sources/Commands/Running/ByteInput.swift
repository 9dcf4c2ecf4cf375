// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A source of bytes that is read piece by piece.
struct ByteInput {
  /// The next bytes, at most so many; empty at the end.
  let read: (Int) throws(Failure) -> [UInt8]
  /// Whether reading now would have to wait for the writer.
  let wouldWait: () -> Bool

  /// Bytes that are there already.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    read = { count throws(Failure) in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    wouldWait = { false }
  }

  /// Bytes that a function makes; it gives none at the end.
  init(_ next: @escaping () -> [UInt8]) {
    read = { _ throws(Failure) in next() }
    wouldWait = { false }
  }

  private init(_ file: OpenFile, name: String) {
    read = { count throws(Failure) in
      while true {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
          let got = Foundation.read(file.descriptor, buffer.baseAddress, count)
          code = got < 0 ? errno : 0
          filled = max(got, 0)
        }
        if code == EINTR { continue }
        guard code == 0 else { throw Failure.file(name, errno: code) }
        return bytes
      }
    }
    wouldWait = {
      var request = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, 0) == 0
    }
  }

  /// Opens a file; `-` is standard input.
  ///
  /// It is closed when nobody holds the input any more.
  static func file(_ path: String) throws(Failure) -> ByteInput {
    if path == "-" {
      return ByteInput(OpenFile(descriptor: STDIN_FILENO, closes: false), name: "standard input")
    }
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.file(path, errno: errno) }
    return ByteInput(OpenFile(descriptor: descriptor, closes: true), name: path)
  }

  /// The first bytes, at most so many.
  func first(_ limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let more = try read(limit - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// All bytes; fails when there are more than a limit.
  func all(limit: Int, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try read(1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= limit else {
        throw Failure(.wrong, "\(name) is longer than \(limit >> 20) MiB")
      }
    }
  }
}

/// A file descriptor that is closed with its last holder.
private final class OpenFile {
  let descriptor: Int32
  private let closes: Bool

  init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
  }

  deinit {
    if closes { close(descriptor) }
  }
}
