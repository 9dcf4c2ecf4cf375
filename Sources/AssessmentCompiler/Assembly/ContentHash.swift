// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Crypto

/// The hash of all sources of a pack.
enum ContentHash {
  /// SHA-256 over the canonical bundle: for each file in the order of the paths' bytes the length
  /// of the path, the path, the length of the content and the content; lengths are 8 bytes, most
  /// significant first.
  static func hash(of files: [SourceFile]) -> String {
    var hasher = SHA256()
    hasher.update(data: Array("luukku content 1\n".utf8))
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for file in ordered {
      hasher.update(data: length(file.path.utf8.count))
      hasher.update(data: Array(file.path.utf8))
      hasher.update(data: length(file.bytes.count))
      hasher.update(data: file.bytes)
    }
    return "sha256:" + hexadecimal(hasher.finalize())
  }

  /// Eight bytes, most significant first.
  static func length(_ count: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt64(count).bigEndian) { Array($0) }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
