// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// The one style sheet, under an address that holds the hash of its content.
struct StyleSheet: Sendable {
  let bytes: [UInt8]
  let hash: String

  init() {
    let parts = [
      Self.tokens, Self.base, Self.frame, Self.forms, Self.results, Self.staff, Self.modes,
    ]
    bytes = Array(parts.joined(separator: "\n").utf8)
    hash = bytes.fingerprint
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
