// SPDX-License-Identifier: Apache-2.0

/// The random name of one interview: 128 bits, written as 26 letters and digits.
///
/// It stands in addresses and is the idempotency key of the hand-over; it says nothing of the
/// person.
public struct InterviewID: Hashable, Sendable, CustomStringConvertible {
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")

  /// The sixteen bytes.
  public let bytes: [UInt8]

  /// Makes a name from a source of random numbers.
  public init(using generator: inout some RandomNumberGenerator) {
    bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Reads a name from an address; nil when it is not one.
  public init?(_ text: String) {
    guard text.utf8.count == 26 else { return nil }
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var count = 0
    for character in text {
      guard let value = Self.alphabet.firstIndex(of: character) else { return nil }
      buffer = buffer << 5 | UInt32(value)
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(count)))
        buffer &= (1 << UInt32(count)) - 1
      }
    }
    guard bytes.count == 16, buffer == 0 else { return nil }
    self.bytes = bytes
  }

  /// The form in addresses.
  public var description: String {
    var text = ""
    var buffer: UInt32 = 0
    var count = 0
    for byte in bytes + [0] {
      buffer = buffer << 8 | UInt32(byte)
      count += 8
      while count >= 5, text.utf8.count < 26 {
        count -= 5
        text.append(Self.alphabet[Int(buffer >> UInt32(count)) & 31])
        buffer &= (1 << UInt32(count)) - 1
      }
    }
    return text
  }
}
