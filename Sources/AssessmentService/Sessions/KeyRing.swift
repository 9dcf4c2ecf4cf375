// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The keys that seal interviews: new ones seal, old ones still open.
public struct KeyRing: Sendable {
  /// One key.
  public struct Key: Sendable {
    /// The key's number, stored in front of what it sealed.
    public let id: UInt32
    /// When it was made.
    public let created: Moment
    /// After when it seals nothing new; nil for no end.
    public let notAfter: Moment?
    let secret: SymmetricKey

    /// Makes a key of 32 secret bytes; nil for another length.
    public init?(id: UInt32, created: Moment, notAfter: Moment?, secret: [UInt8]) {
      guard secret.count == 32 else { return nil }
      self.id = id
      self.created = created
      self.notAfter = notAfter
      self.secret = SymmetricKey(data: secret)
    }
  }

  private let keys: [Key]

  /// Makes a ring; nil without keys or with two of one number.
  public init?(_ keys: [Key]) {
    guard !keys.isEmpty, Set(keys.map(\.id)).count == keys.count else { return nil }
    self.keys = keys
  }

  /// Seals a text with AES-GCM under the newest key.
  ///
  /// - Parameters:
  ///   - plain: What to seal.
  ///   - context: What the seal is bound to, such as the interview's id; it must be the same when
  ///     it is opened.
  ///   - now: The time of sealing.
  /// - Returns: Four bytes of the key's number, then nonce, cipher text and tag; nil when no key may
  ///   seal now.
  public func seal(_ plain: [UInt8], context: [UInt8], now: Moment) -> [UInt8]? {
    let usable = keys.filter { $0.created <= now && $0.notAfter.map { now <= $0 } ?? true }
    guard let key = usable.max(by: { $0.created < $1.created }),
      let box = try? AES.GCM.seal(
        Data(plain),
        using: key.secret,
        authenticating: Data(context)
      ),
      let combined = box.combined
    else { return nil }
    return withUnsafeBytes(of: key.id.bigEndian) { Array($0) } + Array(combined)
  }

  /// Opens what a key of the ring sealed; nil when it was changed, bound to something else, or
  /// sealed by a key that the ring does not have.
  public func open(_ sealed: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard sealed.count > 4 else { return nil }
    let id = sealed.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard let key = keys.first(where: { $0.id == id }),
      let box = try? AES.GCM.SealedBox(combined: Data(sealed.dropFirst(4))),
      let plain = try? AES.GCM.open(box, using: key.secret, authenticating: Data(context))
    else { return nil }
    return Array(plain)
  }
}
