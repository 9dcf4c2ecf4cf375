// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Foundation

/// A claim as a hidden field carries it; the store checks its fence at each write.
enum ClaimField {
  static func text(_ claim: ClaimToken) -> String? {
    guard let data = try? JSONEncoder().encode(claim) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  static func claim(_ text: String?) -> ClaimToken? {
    guard let text, text.utf8.count <= 2_000 else { return nil }
    return try? JSONDecoder().decode(ClaimToken.self, from: Data(text.utf8))
  }
}
