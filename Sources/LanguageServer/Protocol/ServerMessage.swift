// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A message of the client: a request with an id, or a notification without one.
struct ClientMessage: Sendable {
  /// The id as the client wrote it; nil for a notification.
  let id: JSONValue?
  let method: String
  let parameters: JSONValue

  /// Nil for what is no message, or an answer to a request that was never made.
  init?(_ body: Data) {
    guard let root = try? JSONDecoder().decode(JSONValue.self, from: body),
      let method = root["method"]?.string
    else { return nil }
    id = root["id"]
    self.method = method
    parameters = root["params"] ?? .null
  }
}

/// A message to the client.
enum ServerMessage {
  /// The error codes of JSON-RPC that are used here.
  enum Failure: Int {
    case unknownMethod = -32601
    case invalidRequest = -32600
    case notInitialized = -32002
  }

  case answer(id: JSONValue, result: JSONValue)
  case failure(id: JSONValue, Failure, String)
  case notification(method: String, parameters: JSONValue)

  /// The message as JSON.
  var body: Data {
    let members: [String: JSONValue] =
      switch self {
      case .answer(let id, let result): ["id": id, "result": result]
      case .failure(let id, let failure, let message):
        ["id": id, "error": ["code": .int(failure.rawValue), "message": .string(message)]]
      case .notification(let method, let parameters):
        ["method": .string(method), "params": parameters]
      }
    let whole = JSONValue.object(members.merging(["jsonrpc": "2.0"]) { own, _ in own })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(whole)) ?? Data()
  }
}
