// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// The one style sheet, under an address that holds the hash of its content.
struct StyleSheet: Sendable {
  let bytes: [UInt8]
  /// FNV-1a, 64 bits, as hexadecimal digits: only to tell one content from another.
  let hash: String

  init() {
    let parts = [
      Self.tokens, Self.base, Self.frame, Self.forms, Self.results, Self.staff, Self.modes,
    ]
    bytes = Array(parts.joined(separator: "\n").utf8)
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    self.hash = String(hash, radix: 16)
  }

  var path: String { Address.styleSheet(hash: hash).text }

  /// The style sheet; an address with its hash never gets another content.
  var response: Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/css; charset=utf-8"
    headers[.cacheControl] = "public, max-age=31536000, immutable"
    return Response(
      status: .ok,
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }
}
