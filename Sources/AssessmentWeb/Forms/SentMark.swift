// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Foundation

/// What is left on the device after a hand-over: the receipt, and no answer.
///
/// It takes the place of the sealed answers in the interview's cookie once the hand-over is
/// committed. So the answers are gone from the device, a reload or the back key shows the same
/// receipt, and no receipt stands in an address. When the reply with this mark got lost, the
/// answers are still there, and sending them again gives the same receipt from the queue.
struct SentMark: Codable, Equatable, Sendable {
  let language: String
  let locator: String
  let secret: String
  /// What happens now, as it was said at the time of sending.
  let words: String
  /// The numbers that will be called, in that order; empty when they are not known here.
  let phones: [String]
  /// The number that calls.
  let line: String?
  /// How many times a call is tried.
  let tries: Int?
  /// Whether the same had been sent before.
  let isRepeated: Bool
  /// Seconds since 1970-01-01T00:00:00Z.
  let sentAt: Int64

  /// Seconds for which the receipt can be shown again.
  static let lifetime: Int64 = 7_200
}

/// Seals small values of this server into cookies and forms, each kind apart from the others and
/// from sealed interviews.
struct Sealing: Sendable {
  /// For what a value is sealed; one kind does not open as another.
  enum Kind: String {
    case receipt, newName, draft, staff
  }

  let keys: KeyRing

  /// The value as hexadecimal digits; nil when no key may seal now.
  func seal(
    _ value: some Encodable,
    as kind: Kind,
    for owner: [UInt8],
    now: Moment
  ) -> String? {
    guard let plain = try? JSONEncoder().encode(value) else { return nil }
    return keys.seal(Array(plain), context: context(kind, owner), now: now).map(Self.text)
  }

  /// Opens what ``seal(_:as:for:now:)`` gave; nil for anything else.
  func open<Value: Decodable>(
    _ text: String,
    as kind: Kind,
    for owner: [UInt8],
    _ type: Value.Type = Value.self
  ) -> Value? {
    guard let sealed = Self.bytes(text),
      let plain = keys.open(sealed, context: context(kind, owner))
    else { return nil }
    return try? JSONDecoder().decode(type, from: Data(plain))
  }

  private func context(_ kind: Kind, _ owner: [UInt8]) -> [UInt8] {
    Array("luukku-web/\(kind.rawValue)/".utf8) + owner
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count % 2 == 0, text.utf8.count <= 8_192 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}
