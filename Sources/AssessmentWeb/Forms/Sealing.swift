// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Foundation

/// Seals small values of this server into cookies, forms and addresses, each kind apart from the
/// others and from sealed interviews.
struct Sealing: Sendable {
  /// For what a value is sealed; one kind does not open as another.
  enum Kind: String {
    case receipt, newName, note, start, staff
    /// What a member of staff typed, while she signs in again.
    case kept
  }

  let keys: KeyRing

  /// More than any form of ours, in characters.
  private static let limit = 131_072

  /// Whether a key may seal at a time; none may before the first was made.
  func canSeal(at now: Moment) -> Bool { keys.seal([], context: [], now: now) != nil }

  /// The value as base 64 for addresses (RFC 4648 section 5); nil when no key may seal now.
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
    guard text.utf8.count <= Self.limit, let sealed = Self.bytes(text),
      let plain = keys.open(sealed, context: context(kind, owner))
    else { return nil }
    return try? JSONDecoder().decode(type, from: Data(plain))
  }

  private func context(_ kind: Kind, _ owner: [UInt8]) -> [UInt8] {
    Array("luukku-web/\(kind.rawValue)/".utf8) + owner
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(
      Data(bytes).base64EncodedString().compactMap { character -> Character? in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      }
    )
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let standard = text.map { character -> Character in
      switch character {
      case "-": "+"
      case "_": "/"
      default: character
      }
    }
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    return Data(base64Encoded: String(standard) + padding).map { Array($0) }
  }
}
