// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials

/// The two keys of one contact: one for answers and result, one for the person.
struct ContactKeys: Sendable {
  /// What is sealed, which also decides the key.
  enum Part: String, CaseIterable {
    case clinical
    case details
    case closingNote = "closing-note"
  }

  let contact: ContactID
  private let clinical: Data
  private let details: Data

  init(for contact: ContactID, random: RandomSource) {
    self.contact = contact
    clinical = Data(random.bytes(32))
    details = Data(random.bytes(32))
  }

  /// Seals a part, bound to this contact, to being that part and to the item it is about.
  func seal(
    _ plain: Data,
    as part: Part,
    item: ItemID? = nil,
    random: RandomSource
  ) throws -> Data {
    try Seal.seal(plain, with: key(part), for: name(part, item), random: random)
  }

  /// Opens a part; nil when it is not what was sealed.
  func open(_ sealed: Data, as part: Part, item: ItemID? = nil) -> Data? {
    Seal.open(sealed, with: key(part), for: name(part, item))
  }

  /// So many bytes that only the holder of this contact's keys can make again.
  ///
  /// The receipt comes from here. So it is random like the key, the same hand-over gives the same
  /// receipt for as long as the contact exists, the database holds only its hash, a new master
  /// key changes nothing, and erasing the contact's keys erases it too.
  func receiptBytes(attempt: Int, count: Int) -> [UInt8] {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: details),
      info: Data("luukku receipt 1 \(attempt)".utf8),
      outputByteCount: count
    ).withUnsafeBytes { Array($0) }
  }

  private func key(_ part: Part) -> SymmetricKey {
    let master =
      switch part {
      case .clinical, .closingNote: clinical
      case .details: details
      }
    return HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: master),
      info: Data("luukku contact 1 \(part.rawValue)".utf8),
      outputByteCount: 32
    )
  }

  private func name(_ part: Part, _ item: ItemID?) -> String {
    "\(contact)/\(part.rawValue)" + (item.map { "/\($0)" } ?? "")
  }
}

extension ContactKeys {
  /// Both keys under a master key, as the key file stores them.
  struct Wrapped: Sendable {
    let contact: ContactID
    let ringKey: String
    let clinical: Data
    let details: Data
  }

  func wrapped(by key: QueueKeyRing.Key, random: RandomSource) throws -> Wrapped {
    let wrapping = key.derived(.wrapping)
    return Wrapped(
      contact: contact,
      ringKey: key.id,
      clinical: try Seal.seal(
        clinical,
        with: wrapping,
        for: "\(contact)/clinical-key",
        random: random
      ),
      details: try Seal.seal(details, with: wrapping, for: "\(contact)/details-key", random: random)
    )
  }

  /// Takes the wrapping off; nil when the master key is another one.
  init?(_ wrapped: Wrapped, key: QueueKeyRing.Key) {
    let wrapping = key.derived(.wrapping)
    contact = wrapped.contact
    guard
      let clinical = Seal.open(wrapped.clinical, with: wrapping, for: "\(contact)/clinical-key"),
      let details = Seal.open(wrapped.details, with: wrapping, for: "\(contact)/details-key")
    else { return nil }
    self.clinical = clinical
    self.details = details
  }
}

/// AES-GCM with a nonce of 96 random bits in front and a name that must be the same at opening.
private enum Seal {
  static func seal(
    _ plain: Data,
    with key: SymmetricKey,
    for name: String,
    random: RandomSource
  ) throws -> Data {
    let box = try AES.GCM.seal(
      plain,
      using: key,
      nonce: AES.GCM.Nonce(data: random.bytes(12)),
      authenticating: Data(name.utf8)
    )
    return Data(box.nonce) + box.ciphertext + box.tag
  }

  static func open(_ sealed: Data, with key: SymmetricKey, for name: String) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: Data(name.utf8))
  }
}
