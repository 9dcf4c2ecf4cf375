// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc

/// Lines over a socket, each of a bounded length; used by one thread at a time.
struct LineChannel {
  /// What a reading gave.
  enum Line: Equatable {
    case text(Data)
    /// More than the limit without an end; the rest cannot be told from a next line.
    case tooLong
    /// The other end closed, or nothing came for too long.
    case end
  }

  let descriptor: Int32
  private var buffer = Data()
  /// Where in the buffer no end of line needs to be looked for again.
  private var searched = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end.
  mutating func read(limit: Int) -> Line {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let fresh = buffer.dropFirst(searched)
      if let end = fresh.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(buffer[buffer.startIndex..<end])
        buffer = Data(buffer[end...].dropFirst())
        searched = 0
        return line.count <= limit ? .text(line) : .tooLong
      }
      searched = buffer.count
      guard buffer.count <= limit else { return .tooLong }
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .end }
      buffer.append(contentsOf: chunk.prefix(count))
    }
  }

  /// Sends a line; false when the other end no longer takes it.
  func write(_ line: Data) -> Bool {
    var rest = (line + Data([UInt8(ascii: "\n")]))[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
