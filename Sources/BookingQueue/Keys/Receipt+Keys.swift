// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension Receipt {
  /// The receipt of a contact, made from its key; a locator that is taken needs another attempt.
  init(from keys: ContactKeys, attempt: Int) throws {
    // 64 bytes for 20 signs: a byte is passed over where a remainder would favour some signs
    // (8 of 256 for a letter, 6 of 256 for a digit), so running out is beyond chance.
    var bytes = keys.receiptBytes(attempt: attempt, count: 64)[...]
    let signs = Array(Locator.alphabet)
    let locator = Self.draw(8, of: signs, from: &bytes)
    let secret = Self.draw(12, of: Array("0123456789"), from: &bytes)
    guard let locator = Locator(locator), let secret = Secret(secret) else {
      throw DatabaseProblem.damaged(path: "the key of a contact", reason: "it gives no receipt")
    }
    self.init(locator: locator, secret: secret)
  }

  /// What the hash of locator and secret together is made of.
  var message: Data {
    var bytes = CanonicalBytes("secret")
    bytes.add(locator.text)
    bytes.add(secret.text)
    return bytes.data
  }

  private static func draw(
    _ count: Int,
    of signs: [Character],
    from bytes: inout ArraySlice<UInt8>
  ) -> String {
    let fair = 256 / signs.count * signs.count
    var text = ""
    while text.count < count, let byte = bytes.popFirst() {
      if Int(byte) < fair { text.append(signs[Int(byte) % signs.count]) }
    }
    return text
  }
}

extension Receipt.Locator {
  /// What the hash of a locator is made of.
  var message: Data {
    var bytes = CanonicalBytes("locator")
    bytes.add(text)
    return bytes.data
  }
}

extension LookUp {
  /// What the hash of a value is made of.
  var message: Data {
    var bytes = CanonicalBytes(kind)
    bytes.add(canonical)
    return bytes.data
  }
}
