// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials

/// The master keys that lie outside the database.
///
/// The newest key seals and hashes, all keys open and compare. A key is kept while any data needs
/// it. One master key is never used itself: each purpose has a key derived from it.
struct QueueKeyRing: Sendable {
  /// One master key.
  struct Key: Sendable, Codable {
    let id: String
    let created: QueueTime
    /// When a newer one should have taken its place.
    ///
    /// It goes on sealing after that, since a
    /// citizen's hand-over must not fail for it; the health page says so.
    let notAfter: QueueTime
    let secret: Data
  }

  /// What a derived key is for.
  enum Purpose: String {
    case wrapping, lookUp, receipt, request
  }

  /// The newest key first; never empty.
  let keys: [Key]
  /// The key that seals.
  let newest: Key

  /// How long a key should seal, in seconds: 400 days.
  static let sealingTime = 400 * 86_400

  init?(keys: [Key]) {
    let ordered = keys.sorted { ($0.created, $0.id) > ($1.created, $1.id) }
    guard let first = ordered.first, Set(keys.map(\.id)).count == keys.count,
      keys.allSatisfy({ $0.secret.count == 32 && !$0.id.isEmpty })
    else { return nil }
    self.keys = ordered
    newest = first
  }

  /// A ring with one fresh key.
  static func fresh(at time: QueueTime, random: RandomSource) -> QueueKeyRing? {
    QueueKeyRing(keys: [
      Key(
        id: "key-" + Hexadecimal.text(random.bytes(4)),
        created: time,
        notAfter: time.adding(seconds: sealingTime),
        secret: Data(random.bytes(32))
      )
    ])
  }

  func key(_ id: String) -> Key? {
    keys.first { $0.id == id }
  }
}

extension QueueKeyRing.Key {
  /// The key for one purpose.
  func derived(_ purpose: QueueKeyRing.Purpose) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret),
      info: Data("luukku queue 1 \(purpose.rawValue)".utf8),
      outputByteCount: 32
    )
  }

  /// The keyed hash of a message for one purpose, 32 bytes.
  func code(_ purpose: QueueKeyRing.Purpose, of message: some DataProtocol) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: message, using: derived(purpose)))
  }

  /// Whether a code is that of a message, in a time that does not depend on where they differ.
  func isCode(_ code: Data, _ purpose: QueueKeyRing.Purpose, of message: some DataProtocol) -> Bool
  {
    HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: derived(purpose))
  }
}
