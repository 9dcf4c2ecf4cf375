// SPDX-License-Identifier: Apache-2.0

/// Splits bytes into lines with bounded memory.
struct LineReader {
  /// The longest line, in bytes: 1 MiB.
  static let limit = 1 << 20
  private static let piece = 1 << 16

  /// A line of the input.
  enum Line: Equatable {
    case bytes(ArraySlice<UInt8>)
    /// The line is longer than ``limit``; it was passed over.
    case tooLong
  }

  private let input: ByteInput
  private var buffer: [UInt8] = []
  /// The first byte that was not given out yet.
  private var start = 0
  /// The first byte that was not searched for a line end yet.
  private var searched = 0
  private var isAtEnd = false

  /// How many bytes are kept in memory now.
  var heldBytes: Int { buffer.count }

  /// Reads from an input.
  init(_ input: ByteInput) {
    self.input = input
  }

  /// The next line without its end; nil at the end of input.
  ///
  /// An end of line at the very end begins no further line.
  ///
  /// - Parameter beforeWaiting: Called when the next bytes have to be waited for.
  /// - Returns: The line.
  /// - Throws: The ``Failure`` of an input that cannot be read.
  mutating func next(beforeWaiting: () -> Void) throws(Failure) -> Line? {
    var isPassedOver = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return isPassedOver || line.count > Self.limit ? .tooLong : .bytes(line)
      }
      if isAtEnd {
        let line = buffer[start...]
        start = buffer.count
        searched = start
        if isPassedOver { return .tooLong }
        return line.isEmpty ? nil : .bytes(line)
      }
      searched = buffer.count
      if buffer.count - start > Self.limit {
        isPassedOver = true
        start = buffer.count
      }
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
      if input.wouldWait() { beforeWaiting() }
      let more = try input.read(Self.piece)
      if more.isEmpty { isAtEnd = true }
      buffer += more
    }
  }
}
