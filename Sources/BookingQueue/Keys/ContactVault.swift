// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The key ring and the key file together: makes contacts' keys and finds them again.
struct ContactVault: Sendable {
  let ring: QueueKeyRing
  let file: ContactKeyFile
  let files: QueueFiles
  let random: RandomSource

  /// Fresh keys for a contact, on the disk when this returns.
  func makeKeys(for contact: ContactID) throws -> ContactKeys {
    let keys = ContactKeys(for: contact, random: random)
    try file.add(try keys.wrapped(by: ring.newest, random: random))
    return keys
  }

  /// A contact's keys; throws when they are not there or do not open.
  func keys(of contact: ContactID) throws -> ContactKeys {
    guard let wrapped = try file.keys(of: contact) else {
      throw DatabaseProblem.damaged(path: files.keys, reason: "the keys of a contact are missing")
    }
    return try unwrapped(wrapped)
  }

  /// Opens one contact's keys for each master key in use.
  func checkSamples() throws {
    for sample in try file.samples() {
      _ = try unwrapped(sample)
    }
  }

  /// A master key by name; throws when the ring has none.
  func ringKey(_ id: String) throws -> QueueKeyRing.Key {
    guard let key = ring.key(id) else {
      throw DatabaseProblem.keyMissing(path: files.ring, key: id)
    }
    return key
  }

  private func unwrapped(_ wrapped: ContactKeys.Wrapped) throws -> ContactKeys {
    guard let keys = ContactKeys(wrapped, key: try ringKey(wrapped.ringKey)) else {
      throw DatabaseProblem.wrongKey(path: files.ring, key: wrapped.ringKey)
    }
    return keys
  }
}
