// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

/// A client of the Language Server Protocol that talks to the program over two pipes, as an editor
/// does: each message waits for what it needs of the answers before it, and nothing sleeps.
final class EditorProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var bytes: [UInt8] = []
  private var messages: [[String: Any]] = []
  private var nextID = 0
  let root: String

  /// Starts the server for a folder and shakes hands.
  init(content: String) throws {
    root = URL(fileURLWithPath: content).absoluteString
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = ["lsp"]
    process.environment = Program.environment
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let result = try request("initialize", ["rootUri": root, "capabilities": [String: Any]()])
    try #require((result as? [String: Any])?["capabilities"] != nil)
    try notify("initialized", [:])
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func address(_ path: String) -> String {
    root.hasSuffix("/") ? root + path : "\(root)/\(path)"
  }

  func notify(_ method: String, _ parameters: [String: Any]) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": parameters])
  }

  /// Sends a request and waits for its result; what comes before it is kept.
  func request(_ method: String, _ parameters: [String: Any]?) throws -> Any? {
    nextID += 1
    let id = nextID
    try send([
      "jsonrpc": "2.0", "id": id, "method": method, "params": parameters ?? NSNull() as Any,
    ])
    let answer = try message { $0["id"] as? Int == id }
    try #require(answer["error"] == nil, "\(String(describing: answer["error"]))")
    return answer["result"]
  }

  /// The next diagnostics of a file.
  func diagnostics(of path: String) throws -> [[String: Any]] {
    let address = address(path)
    let message = try message { message in
      message["method"] as? String == "textDocument/publishDiagnostics"
        && (message["params"] as? [String: Any])?["uri"] as? String == address
    }
    let parameters = message["params"] as? [String: Any]
    return try #require(parameters?["diagnostics"] as? [[String: Any]])
  }

  /// Ends the session in order and gives the exit code.
  func leave() throws -> Int32 {
    _ = try request("shutdown", nil)
    try notify("exit", [:])
    while try readMore() {}
    process.waitUntilExit()
    return process.terminationStatus
  }

  // MARK: Messages

  private func send(_ message: [String: Any]) throws {
    let body = try JSONSerialization.data(withJSONObject: message)
    try input.fileHandleForWriting.write(
      contentsOf: Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    )
  }

  /// The first message of a kind; those before it stay.
  private func message(where isWanted: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      if let place = messages.firstIndex(where: isWanted) { return messages.remove(at: place) }
      try #require(try readMore(), "the server ended")
      try takeMessages()
    }
  }

  private func takeMessages() throws {
    let separator = Array("\r\n\r\n".utf8)
    while let end = bytes.firstRange(of: separator) {
      let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      let length = try #require(Int(head.drop { !$0.isNumber }), "\(head)")
      guard bytes.count >= end.upperBound + length else { return }
      let body = Data(bytes[end.upperBound..<(end.upperBound + length)])
      bytes.removeFirst(end.upperBound + length)
      messages.append(
        try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
      )
    }
  }

  /// Reads what comes next; false at the end.
  private func readMore() throws -> Bool {
    let file = output.fileHandleForReading.fileDescriptor
    var requests = [pollfd(fd: file, events: Int16(POLLIN), revents: 0)]
    let patience = Int32(clamping: Program.patience.components.seconds * 1_000)
    try #require(poll(&requests, 1, patience) > 0, "nothing came in time")
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(file, &buffer, buffer.count)
    bytes += buffer.prefix(max(count, 0))
    return count > 0
  }
}
