// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import HTTPTypes
import Hummingbird
import Logging

extension Site {
  /// Whether hand-overs can be taken; says no more to strangers.
  func ready() async -> Response {
    do {
      _ = try await queue.run { try $0.health(by: .system("serve")) }
      return Self.plain("ready")
    } catch {
      logger.error("not ready", metadata: ["error": "\(type(of: error))"])
      return Self.plain("not ready", status: .serviceUnavailable)
    }
  }

  /// One word as plain text.
  static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/plain; charset=utf-8"
    return Response(
      status: status,
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n"))
    )
  }
}
